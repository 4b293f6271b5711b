"""No planted personal detail of the sample reaches anything published: the page, the Word document, the ledger."""

import csv
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpora" / "childrens-centres"
MASKED = {"name", "address", "postcode", "phone", "email", "nhs-number", "ni-number", "date-of-birth", "bank-account", "card",
          "vehicle", "handle", "child", "id-number"}


def canaries():
    with (CORPUS / "gold" / "personal_data.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    column = next(name for name in rows[0] if name in ("text", "string", "words", "canary"))
    return sorted({row[column] for row in rows if row["kind"] in MASKED})


@pytest.fixture(scope="module")
def published(sample_corpus):
    from consult.claims import ledger_html
    from consult.claims.within import check_in
    from consult.report import html
    from consult.report.render import page
    from consult.report.sections import SECTIONS

    body = "".join(str(html.section(made)) for section in SECTIONS.values() if (made := section(sample_corpus)))
    ledger = ledger_html.render(check_in(sample_corpus, "cabinet-report.pdf"))
    return page(sample_corpus.consultation, body) + ledger


def test_no_canary_is_published(published):
    found = [words for words in canaries() if words in published]
    assert canaries() and found == []


def test_nobody_set_aside_or_refusing_is_quoted(sample_corpus):
    from consult.report import quoting

    refused = sample_corpus.respondents.loc[sample_corpus.respondents["consent"].isin(["no", "unclear"]), "respondent_id"]
    quoted = set(quoting.publishable(sample_corpus)["respondent_id"])
    assert not quoted & set(refused)
    assert not quoted & set(sample_corpus.set_aside["respondent_id"])
