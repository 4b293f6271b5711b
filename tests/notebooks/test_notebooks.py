"""The notebooks: thin, without outputs, each leading to the next; where there is no browser, run in fresh kernels."""

import json
import re
import shutil
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
NAMES = [path.stem for path in NOTEBOOKS]


def code_cells(path):
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def test_the_path_has_six_notebooks():
    assert [name[:2] for name in NAMES] == ["00", "01", "02", "03", "04", "05"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_is_committed_without_outputs(path):
    for cell in code_cells(path):
        assert cell["outputs"] == [] and cell["execution_count"] is None
    assert "widgets" not in json.loads(path.read_text(encoding="utf-8"))["metadata"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_is_thin_and_begins_with_its_parameters(path):
    cells = code_cells(path)
    assert len(cells) <= 12 and all(len("".join(cell["source"]).splitlines()) <= 8 for cell in cells)
    assert "parameters" in cells[0]["metadata"]["tags"]
    commands = [line for cell in cells for line in cell["source"] if not line.startswith("#")]
    words = {word for line in commands for word in line.split()}
    assert not words & {"def", "for", "while", "lambda", "class"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_headings_go_down_one_level_at_a_time_from_one_title(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    lines = [line for cell in notebook["cells"] if cell["cell_type"] == "markdown" for line in "".join(cell["source"]).splitlines()]
    levels = [len(line) - len(line.lstrip("#")) for line in lines if line.startswith("#")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def in_a_browser():
    """Whether tests/browser runs every notebook in JupyterLab here; then to run them again would prove nothing more."""
    return find_spec("playwright") is not None and any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


@pytest.mark.slow
@pytest.mark.skipif(in_a_browser(), reason="tests/browser/test_jupyterlab.py runs every notebook in JupyterLab itself.")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_runs_from_top_to_bottom(path, tiny_folder, tiny, tmp_path):
    import nbformat

    from consult.report.render import execute

    folder = shutil.copytree(tiny_folder, tmp_path / "tiny")
    notebook = nbformat.read(path, as_version=4)
    settings = {"folder": str(folder), "out": str(tmp_path / "made.html"), "coder": "AB"}
    for cell in notebook.cells:
        name = cell.source.splitlines()[-1].split(" = ")[0]
        if "parameters" in cell.metadata.get("tags", []) and name in settings:
            cell.source = f"{name} = {settings[name]!r}"
    notebook = execute(notebook, work_in=tmp_path)
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not [output for output in shown if output.output_type == "error"]
    assert [output for output in shown if "text/html" in output.get("data", {}) or "_html" in str(output.get("data", {}))]
    if path.stem.startswith("05"):
        assert (tmp_path / "made.html").stat().st_size > 10_000
    assert str(tiny.consultation.title)


def test_every_notebook_leads_on_to_the_next():
    for path, following in pairwise(NOTEBOOKS):
        last = json.loads(path.read_text(encoding="utf-8"))["cells"][-1]
        assert f"]({following.name})" in "".join(last["source"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_every_link_of_a_notebook_leads_somewhere(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    said = "".join("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    for target in re.findall(r"\]\(([^)]+)\)", said):
        assert (path.parent / target).is_file(), target
