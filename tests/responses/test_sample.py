"""The sample corpora's planted submissions, letters and petition, against what their gold says."""

from pathlib import Path

import pandas as pd
import pytest

from consult import readers
from consult.consultation import open_folder
from consult.responses import accounting, analyse
from consult.responses.people import analysed

CORPORA = Path(__file__).parents[2] / "corpora"


@pytest.fixture(scope="module", params=["tiny", "childrens-centres"])
def sample(request):
    consultation = open_folder(CORPORA / request.param)
    wanted = [source for source in consultation.sources if source.kind in ("responses", "petition", "letter")]
    reading = readers.read_files(
        [consultation.folder / source.path for source in wanted], consultation=consultation, root=consultation.folder
    )
    return consultation, reading, analyse(
        reading.respondents, reading.responses, reading.documents, consultation=consultation
    )


def gold(consultation, name):
    path = consultation.folder / "gold" / f"{name}.csv"
    return pd.read_csv(path, dtype=str, keep_default_na=False) if path.is_file() else pd.DataFrame()


def test_set_aside_as_planted(sample):
    consultation, _, found = sample
    expected = gold(consultation, "set_aside")
    columns = ["respondent_id", "reason", "kept_as"]
    assert sorted(map(tuple, found["set_aside"][columns].values)) == sorted(map(tuple, expected[columns].values))


def test_accounting_as_planted(sample):
    consultation, reading, found = sample
    expected = dict(gold(consultation, "accounting").values)
    table = accounting.balance(reading.respondents, found["set_aside"])
    counted = {row.reason or row.measure: row.n for row in table.itertuples()}
    assert {name: n for name, n in counted.items() if n} == {
        name: int(n) for name, n in expected.items() if name in counted and int(n)
    }
    people, _ = analysed(reading.respondents, reading.responses, found["set_aside"])
    channels = people["channel"].value_counts().to_dict()
    planted = {name.removeprefix("channel: "): int(n) for name, n in expected.items() if name.startswith("channel: ")}
    assert planted in ({}, channels)


def test_letters_as_planted(sample):
    consultation, _, found = sample
    expected, campaigns = gold(consultation, "campaigns"), found["campaigns"]
    assert sorted(campaigns["response_id"]) == sorted(expected["response_id"])
    joined = expected.merge(campaigns, on="response_id", suffixes=("", "_found"))
    assert joined.groupby("campaign_id")["campaign_id_found"].nunique().eq(1).all()
    assert joined.groupby("campaign_id_found")["campaign_id"].nunique().eq(1).all()
    assert joined["relation"].eq("variant").equals(joined["relation_found"].eq("variant"))
    told = [(" ".join(a.split()), " ".join(b.split())) for a, b in zip(joined["added"], joined["added_found"], strict=True)]
    assert [a.strip(" .,") for a, _ in told] == [b.strip(" .,") for _, b in told]


def test_petitions_as_planted(sample):
    consultation, reading, found = sample
    expected, petitions = gold(consultation, "petitions"), found["petitions"]
    assert len(petitions) == len(expected)
    text_of = reading.documents.set_index("document_id")["text"]
    for planted, row in zip(expected.itertuples(), petitions.itertuples(), strict=True):
        assert (row.document_id, str(row.signatories), row.date) == (planted.document, planted.signatories, planted.date)
        said = " ".join(text_of[row.document_id][row.start : row.end].split())
        assert " ".join(planted.text.split()) in said
