"""Stages: what has not changed is loaded, what has is made again, and the last word is on disk."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import consult
from consult import stages, tables
from consult.errors import FolderFaults
from consult.stages import open_corpus


@pytest.fixture
def folder(tiny_folder, tiny, tmp_path):  # tiny: so that the copy holds finished tables
    copy = tmp_path / "copy"
    shutil.copytree(tiny_folder, copy)
    return copy


def work_done(folder, monkeypatch):
    """The names of the stages that do their work when the folder is opened."""
    done = []

    def spied(stage):
        def work(corpus, progress):
            done.append(stage.name)
            return stage.work(corpus, progress)

        return stages.Stage(stage.name, stage.writes, stage.reads, work)

    monkeypatch.setattr(stages, "STAGES", tuple(spied(stage) for stage in stages.STAGES))
    open_corpus(folder, through="codes")
    return done


def test_nothing_is_done_twice(folder, monkeypatch):
    assert work_done(folder, monkeypatch) == []


def test_a_change_of_codes_does_not_read_the_files_again(folder, monkeypatch):
    with (folder / "codes" / "more.csv").open("w", encoding="utf-8") as file:
        file.write("response_id,theme_id,coder\nT001/q2,,anna\n")
    assert work_done(folder, monkeypatch) == ["codes"]


def test_a_changed_source_is_read_again(folder, monkeypatch):
    path = folder / "sources" / "responses.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    assert work_done(folder, monkeypatch) == ["read", "structure", "responses", "quantities", "codes"]


def test_a_lost_table_is_made_again(folder, monkeypatch):
    (folder / "tables" / "turns.parquet").unlink()
    assert work_done(folder, monkeypatch)[0] == "structure"
    assert (folder / "tables" / "turns.parquet").is_file()


def test_what_is_saved_is_what_is_given(folder, tiny):
    for name in tables.CORPUS_TABLES:
        saved = tables.check(name, pd.read_parquet(folder / "tables" / f"{name}.parquet"))
        assert saved.equals(tiny.tables[name]), name


def test_codes_of_unknown_themes_and_responses_are_rejects(folder):
    (folder / "codes" / "wrong.csv").write_text("response_id,theme_id,coder\nT001/q2,nonsense,anna\nnobody/q2,,anna\n", encoding="utf-8")
    (folder / "codes" / "broken.csv").write_text("who,what\n1,2\n", encoding="utf-8")
    corpus = open_corpus(folder, through="codes")
    said = " ".join(corpus.rejects["reason"])
    assert "'nonsense'" in said and "'nobody/q2'" in said and "broken.csv lacks the column(s)" in said
    assert "nonsense" not in set(corpus.codes["theme_id"])


def test_a_person_wins_over_machines_at_once(folder, tiny):
    themes = list(tiny.codebook.ids)
    response = "T004/q2"
    given = set(tiny.tags.loc[tiny.tags["origin_id"].eq(response) & tiny.tags["tagger"].eq("final"), "theme_id"])
    other = next(theme for theme in themes if theme not in given)
    for path in (folder / "codes").glob("*.csv"):
        path.unlink()
    (folder / "codes" / "anna.csv").write_text(f"response_id,theme_id,coder\n{response},{other},anna\n", encoding="utf-8")
    tags = consult.tag(folder)
    assert set(tags.loc[tags["origin_id"].eq(response) & tags["tagger"].eq("final"), "theme_id"]) == {other}


def test_faults_stop_before_anything_is_read(folder):
    path = folder / "consultation.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n[[source]]\npath = \"gone.csv\"\nkind = \"responses\"\n", encoding="utf-8")
    with pytest.raises(FolderFaults, match="gone.csv"):
        open_corpus(folder)


def test_code_that_only_shows_tables_makes_none_of_them_anew():
    read = {path.relative_to(Path(consult.__file__).parent).parts[0] for path in stages._program_files()}
    assert {"readers", "structure", "responses", "themes", "claims", "tables.py", "stages.py", "codebook.py"} <= read
    assert not read & {"report", "desk", "cli.py"}
