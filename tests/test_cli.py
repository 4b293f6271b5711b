"""The command: its verbs, its exit statuses, one sentence on error and never a traceback."""

import json
import subprocess
import sys

import pytest

import consult
from consult import cli, tables


def run(*words):
    """Exit status, standard output and standard error of the command."""
    done = subprocess.run([sys.executable, "-m", "consult", *map(str, words)], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_help_teaches():
    status, out, _ = run("--help")
    assert status == 0
    for verb in ("new", "run", "read", "tag", "discover", "evaluate", "check", "report", "export"):
        assert f"\n  {verb} " in out
    assert "consult new my-consultation" in out


@pytest.mark.parametrize("words", [("tag",), ("nonsense",), ("check", "x.pdf"), ("check", "x.pdf", "--out", "o", "--fail-on", "wrong")])
def test_misuse_is_status_2(words):
    status, _, err = run(*words)
    assert status == 2
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [("tag", "no-such-folder"), ("read", "no-such-file.pdf"), ("check", "no-such.pdf", "--out", "ledger"),
                                   ("export", ".", "--to", "x"), ("evaluate", "no-such-folder")])
def test_could_not_is_status_1_and_one_sentence(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, out, err = run(*words)
    assert status == 1
    assert "Traceback" not in err
    assert err.strip().splitlines()[-1].startswith("consult: ")


def test_new_makes_a_folder_that_tags(tmp_path):
    folder = tmp_path / "mine"
    assert run("new", folder)[0] == 0
    status, out, err = run("tag", folder)
    assert status == 0, err
    assert "Closing the centre" in out
    assert run("new", folder)[0] == 1


def test_read_writes_every_table_and_goes_on_past_what_it_cannot_read(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear council\n\nPlease keep the library open.\n", encoding="utf-8")
    (tmp_path / "empty.pdf").write_bytes(b"")
    status, out, err = run("read", tmp_path / "letter.txt", tmp_path / "empty.pdf", "--to", tmp_path / "tables")
    assert status == 0
    assert "letter.txt: text" in out and "empty.pdf" in err
    assert {path.stem for path in (tmp_path / "tables").glob("*.csv")} == set(tables.CORPUS_TABLES)
    for name in tables.CORPUS_TABLES:
        header = (tmp_path / "tables" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
        assert header.split(",") == tables.columns(name)


def test_check_writes_a_ledger_and_can_fail_a_pipeline(tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("Report\n\nIn all, 120 of the 200 people who answered (75%) agreed with the proposal.\n", encoding="utf-8")
    status, out, err = run("check", paper, "--out", tmp_path / "ledger")
    assert status == 0, err
    assert "claims found" in out
    written = {path.name for path in (tmp_path / "ledger").iterdir()}
    assert written >= {"claims.csv", "checks.csv", "evidence.csv", "summary.json", "ledger.html"}
    assert run("check", paper, "--out", tmp_path / "ledger", "--fail-on", "contradicted,does-not-add-up", "-q")[0] == 1


def test_the_log_of_a_run_holds_no_response_text(tiny, tmp_path):
    summary = json.dumps(cli.summary_of(tiny, tmp_path / "report.html"))
    for text in tiny.responses["text"]:
        if len(text) > 20:
            assert text[:20] not in summary
    assert json.loads(summary)["tables"]["responses"] == len(tiny.responses)


def test_a_fault_of_ours_is_one_sentence(monkeypatch, capsys):
    def broken():
        raise KeyError("x")

    monkeypatch.setattr(cli, "app", broken)
    monkeypatch.delenv("CONSULT_DEBUG", raising=False)
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 1
    assert "CONSULT_DEBUG=1" in capsys.readouterr().err


def test_the_module_is_the_command():
    ran = subprocess.run([sys.executable, "-m", "consult", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == consult.__version__
