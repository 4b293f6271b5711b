"""No planted personal detail of the sample reaches anything published: the page, the Word document, the ledger."""

import csv
import shutil
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
def sample(tmp_path_factory):
    """The large sample through its themes, with the claims of the cabinet report: what could publish a response."""
    from consult.claims.within import check_in
    from consult.stages import open_corpus

    folder = tmp_path_factory.mktemp("large") / "childrens-centres"
    shutil.copytree(CORPUS, folder, ignore=shutil.ignore_patterns("tables", ".cache"))
    corpus = open_corpus(folder, through="themes")
    ledger = check_in(corpus, "cabinet-report.pdf")
    return corpus.with_tables({"claims": ledger.claims, "checks": ledger.checks, "evidence": ledger.evidence}), ledger


@pytest.fixture(scope="module")
def made(sample):
    from consult.report.sections import SECTIONS

    return [section for make in SECTIONS.values() if (section := make(sample[0]))]


@pytest.fixture(scope="module")
def published(sample, made, tmp_path_factory):
    """The page, the words of the Word document and the ledger."""
    import docx

    from consult.claims import ledger_html
    from consult.report import html, word
    from consult.report.render import page

    corpus, ledger = sample
    document = docx.Document(word.write(corpus.consultation, made, tmp_path_factory.mktemp("word") / "report.docx"))
    cells = [cell.text for table in document.tables for cell in table._cells]
    words = [paragraph.text for paragraph in document.paragraphs]
    body = "".join(str(html.section(section)) for section in made)
    return "\n".join([page(corpus.consultation, body), *words, *cells, ledger_html.render(ledger)])


def test_no_canary_is_published(published):
    found = [words for words in canaries() if words in published]
    assert canaries() and found == []


def test_nobody_set_aside_or_refusing_is_quoted(sample, made):
    from consult.report import parts

    corpus, _ = sample
    refused = corpus.respondents.loc[corpus.respondents["consent"].isin(["no", "unclear"]), "respondent_id"]
    silent = {*refused, *corpus.set_aside["respondent_id"]}
    wrote = dict(zip(corpus.responses["response_id"], corpus.responses["respondent_id"], strict=True))
    quoted = [item.origin_id for section in made for item in section.items if isinstance(item, parts.Quotation)]
    assert quoted and not silent & {wrote[origin] for origin in quoted if origin in wrote}


def test_points_that_few_make_are_printed_with_their_number(made):
    section = next(section for section in made if section.id == "minority")
    lead, *quotations = section.items
    n = [part.value for part in lead.words if hasattr(part, "value")]
    assert n[1] <= n[2] and len(quotations) <= n[3] <= n[0]


def test_groups_are_shown_safely(sample):
    from consult.report import comparing

    table = comparing.themes_by_group(sample[0])
    assert table["n"].notna().any()
    assert not (table["n"].between(1, sample[0].consultation.disclosure_threshold - 1)).any()
    assert {"type", "age", "ward"} <= set(table["by"])
    closed = comparing.closed_by_group(sample[0])
    assert closed["share"].notna().mean() > 0.5


def test_a_difference_that_is_more_than_noise_is_told_with_both_shares(made):
    answers = next(section for section in made if section.id == "answers")
    from consult.report.word import text_of

    told = [text_of(point) for item in answers.items if type(item).__name__ == "Bullets" for point in item.points]
    assert told and all("%" in point and "of everybody else" in point for point in told if "starred" not in point)
