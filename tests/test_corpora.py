"""The sample corpora: made the same each time, true to their gold, and invented throughout."""

import csv
import re
import sys
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from consult.codebook import open_codebook
from consult.consultation import open_folder
from consult.readers import read_file
from consult.tables import table
from consult.themes import keyword

CORPORA = Path(__file__).resolve().parents[1] / "corpora"
sys.path.insert(0, str(CORPORA))

from making import childrens_centres, make_tiny, stock  # noqa: E402
from making.private import nhs_valid, plants  # noqa: E402

SAMPLES = ("tiny", "childrens-centres")
LARGE = CORPORA / "childrens-centres"
REAL_PLACES = (
    "Bedfordshire", "Berkshire", "Buckinghamshire", "Cambridgeshire", "Cheshire", "Cornwall", "Cumbria",
    "Derbyshire", "Devon", "Dorset", "Durham", "Essex", "Gloucestershire", "Hampshire", "Herefordshire",
    "Hertfordshire", "Kent", "Lancashire", "Leicestershire", "Lincolnshire", "Merseyside", "Norfolk",
    "Northamptonshire", "Northumberland", "Nottinghamshire", "Oxfordshire", "Rutland", "Shropshire", "Somerset",
    "Staffordshire", "Suffolk", "Surrey", "Sussex", "Warwickshire", "Wiltshire", "Worcestershire", "Yorkshire",
    "Fife", "Gwynedd", "Powys", "London", "Birmingham", "Liverpool", "Manchester", "Leeds", "Bristol", "Cardiff",
    "Glasgow", "Edinburgh", "Belfast", "Barnardo's", "Labour Party", "Conservative", "Liberal Democrat",
    "Green Party", "Reform UK", "Plaid Cymru")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def gold(name: str, file: str) -> list[dict[str, str]]:
    return rows(CORPORA / name / "gold" / file)


@cache
def readings(name: str) -> list:
    consultation = open_folder(CORPORA / name)
    folder = consultation.folder
    return [read_file(folder / source.path, consultation=consultation, source=source, root=folder)
            for source in consultation.sources]


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request) -> tuple[str, dict[str, str], dict[str, str]]:
    """A sample's name, its responses' texts and its documents' texts."""
    responses: dict[str, str] = {}
    documents: dict[str, str] = {}
    for reading in readings(request.param):
        responses |= dict(zip(reading.responses["response_id"], reading.responses["text"], strict=True))
        documents |= dict(zip(reading.documents["document_id"], reading.documents["text"], strict=True))
    return request.param, responses, documents


@pytest.fixture(scope="module")
def made_again(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "childrens-centres"
    childrens_centres.main(folder)
    return folder


def plain(text: str) -> str:
    return " ".join(text.split())


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as container:
        return {name: container.read(name) for name in container.namelist()}


def test_the_maker_gives_the_committed_files(made_again):
    for path in sorted(made_again.rglob("*.*")):
        committed = LARGE / path.relative_to(made_again)
        if path.suffix in (".docx", ".xlsx"):
            assert parts(path) == parts(committed), path.name
        else:
            assert path.read_bytes() == committed.read_bytes(), path.name


def test_the_maker_gives_the_tiny_report_again(tmp_path, monkeypatch):
    kept: list[Path] = []
    monkeypatch.setattr(make_tiny.word, "write", lambda path, *args, **named: kept.append(path))
    make_tiny.main()
    assert kept == [CORPORA / "tiny" / "sources" / "cabinet-report.docx"]
    monkeypatch.undo()
    make_tiny.word.write(tmp_path / "again.docx", make_tiny.BLOCKS, header=make_tiny.HEADER)
    assert parts(tmp_path / "again.docx") == parts(kept[0])


@pytest.mark.parametrize("name", SAMPLES)
def test_folders_open_and_codebooks_test_themselves(name):
    assert open_folder(CORPORA / name).headline == "q1"
    codebook = open_codebook(CORPORA / name)
    for at, theme in enumerate(codebook.themes):
        assert len(theme.examples) >= 2 and len(theme.counter_examples) >= 2, theme.id
        for example in theme.examples:
            assert at in {hit.theme for hit in keyword.find([example], codebook)}, example
        for counter in theme.counter_examples:
            assert at not in {hit.theme for hit in keyword.find([counter], codebook)}, counter


def test_the_large_sample_is_large_enough():
    counts = {row["measure"]: int(row["value"]) for row in gold("childrens-centres", "accounting.csv")}
    assert counts["analysed"] >= 600
    assert len(open_codebook(LARGE).themes) >= 16
    assert len(stock.sentences()) >= 450


@pytest.mark.parametrize("name", SAMPLES)
def test_gold_accounting_balances(name):
    counts = {row["measure"]: int(row["value"]) for row in gold(name, "accounting.csv")}
    aside = Counter(row["reason"] for row in gold(name, "set_aside.csv"))
    assert counts["received"] - sum(aside.values()) == counts["analysed"]
    assert all(counts[reason] == number for reason, number in aside.items())
    assert sum(len(reading.respondents) for reading in readings(name)) == counts["received"]


def test_gold_answers_are_there(sample):
    name, responses, _ = sample
    themes = {*open_codebook(CORPORA / name).ids, ""}
    for row in gold(name, "codes.csv"):
        assert row["response_id"] in responses
        assert row["theme_id"] in themes
    for path in sorted((CORPORA / name / "codes").glob("*.csv")):
        for row in rows(path):
            assert row["response_id"] in responses and row["theme_id"] in themes


def test_gold_slices_are_exact(sample):
    name, responses, _ = sample
    for row in gold(name, "personal_data.csv"):
        assert responses[row["origin_id"]][int(row["start"]):int(row["end"])] == row["text"]
    for row in gold(name, "campaigns.csv"):
        assert all(words in responses[row["response_id"]] for words in row["added"].split("\n"))


def test_gold_words_stand_in_their_papers(sample):
    name, _, documents = sample
    for path in sorted((CORPORA / name / "gold").glob("*.csv")):
        for row in rows(path):
            if row.get("document"):
                assert plain(row.get("text", "")) in plain(documents[row["document"]]), (path.name, row["text"])


@pytest.mark.parametrize("name", SAMPLES)
def test_claims_have_a_verdict_the_toolkit_can_give(name):
    verdicts = next(column.values for column in table("checks").columns if column.name == "verdict")
    for row in gold(name, "claims.csv"):
        assert row["figure"] in row["text"]
        assert row["verdict"] in verdicts and row["also"] in ("", *verdicts)
        assert row["true"] in ("yes", "no", "unknown")
        assert (row["true"] == "yes") == (row["verdict"] == "supported")


@pytest.mark.parametrize("name", SAMPLES)
def test_turns_answer_questions_that_come_before(name):
    turns = {int(row["order"]): row for row in gold(name, "turns.csv")}
    for order, row in turns.items():
        if row["answers"]:
            assert int(row["answers"]) < order
            assert turns[int(row["answers"])]["kind"] in ("question", "supplementary")


def test_every_place_and_contact_is_invented(sample):
    name, responses, documents = sample
    for where, text in [*responses.items(), *documents.items()]:
        for place in REAL_PLACES:
            assert not re.search(rf"\b{re.escape(place)}\b", text), (where, place)
        for address in re.findall(r"[\w.+-]+@[\w.-]+", text):
            assert address.rstrip(".").endswith("example.org"), (where, address)
        for number in re.findall(r"\b0\d{4} ?\d{6}\b", text):
            assert re.fullmatch(r"01632 960\d{3}|07700 900\d{3}", number), (where, number)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_paper_says_that_it_is_illustrative(name):
    for reading in readings(name):
        for text in reading.documents["text"]:
            assert "illustrative" in text[:1500].lower()
    assert "Illustrative" in (CORPORA / name / "README.md").read_text(encoding="utf-8")


def test_planted_nhs_numbers_are_valid_test_numbers():
    numbers = [string for _, _, found in plants() for kind, string in found if kind == "nhs-number"]
    assert len(numbers) >= 2
    assert all(nhs_valid(number) and number.replace(" ", "").startswith("999") for number in numbers)
    assert not nhs_valid("999 123 0042") and not nhs_valid("12345")


def test_few_people_share_a_sentence_outside_campaigns():
    alike = {row["response_id"] for row in gold("childrens-centres", "campaigns.csv")}
    aside = {row["respondent_id"] for row in gold("childrens-centres", "set_aside.csv")}
    shared: Counter[str] = Counter()
    for reading in readings("childrens-centres"):
        for row in reading.responses.itertuples():
            counted = row.response_id not in alike and row.respondent_id not in aside
            if counted and row.question_id in ("q2", "q4", "q5"):
                shared.update({part for part in re.split(r"(?<=[.!?])\s+", row.text) if len(part) > 40})
    assert max(shared.values()) <= 4
