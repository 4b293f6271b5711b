"""Tables are declared once: the schema, the empty table, the data dictionary and the contract agree."""

from pathlib import Path

import pandas as pd
import pytest

from consult import tables
from consult.errors import TableFault, UnknownTable

DOCS = Path(__file__).parents[1] / "docs"

# What other programs rely on: at least these columns, by these names.
CONTRACT = {
    "sources": "source_id path kind reader sha256 pages characters notes",
    "rejects": "source_id path where reason",
    "responses": "response_id respondent_id question_id text value",
    "documents": "document_id source_id kind title author author_role organisation party place date position text",
    "passages": "passage_id origin origin_id kind start end page section text",
    "boilerplate": "document_id start end kind",
    "turns": "document_id order speaker seconder role kind start end answers",
    "undertakings": "document_id start end by to kept",
    "quotations": "document_id start end speaker role organisation quoted_document",
    "sites": "site status parent document_id start end",
    "asks": "document_id start end kind by addressed_to",
    "quantities": "document_id start end kind low high unit comparator",
    "tags": "origin_id passage_id theme_id tagger start end score",
    "scores": "origin_id theme_id score",
    "campaigns": "campaign_id response_id relation added",
    "personal_data": "origin_id start end kind",
    "claims": "claim_id document page paragraph start end text kind stated",
    "checks": "claim_id checker figure verdict found working material note",
    "evidence": "claim_id checker document page start end text",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_columns_are_declared(name):
    assert set(CONTRACT[name].split()) <= set(tables.columns(name))


@pytest.mark.parametrize("name", tables.TABLES)
def test_an_empty_table_passes_its_own_check(name, tmp_path):
    empty = tables.empty(name)
    assert tables.check(name, empty).equals(empty)
    empty.to_parquet(tmp_path / "table.parquet")
    assert tables.check(name, pd.read_parquet(tmp_path / "table.parquet")).dtypes.equals(empty.dtypes)


def test_rows_come_back_sorted_with_unknown_filled_in():
    rows = [{"document_id": "b", "order": 2, "kind": "answer", "start": 3, "end": 4, "answers": 1},
            {"document_id": "a", "order": 1, "kind": "question", "start": 0, "end": 3}]
    made = tables.frame("turns", rows)
    assert list(made["document_id"]) == ["a", "b"]
    assert made["speaker"].tolist() == ["", ""]
    assert made["answers"].isna().tolist() == [True, False]
    assert made.equals(tables.frame("turns", rows[::-1]))


def test_a_frame_given_is_never_written_into():
    given = pd.DataFrame(tables.frame("scores", [{"origin_id": "r", "theme_id": "t", "score": 0.5}]))
    before = given.copy()
    tables.check("scores", given)
    assert given.equals(before)


def test_what_is_not_allowed_is_named():
    with pytest.raises(TableFault, match="kind: 'speech'"):
        tables.frame("turns", [{"kind": "speech"}])
    with pytest.raises(TableFault, match="lacks the column.s. theme_id"):
        tables.check("scores", pd.DataFrame({"origin_id": ["a"], "score": [1.0]}))
    with pytest.raises(UnknownTable, match="There is no table 'speeches'"):
        tables.empty("speeches")


def test_the_data_dictionary_is_up_to_date():
    assert (DOCS / "tables.md").read_text(encoding="utf-8") == tables.data_dictionary(), "run: make docs"
