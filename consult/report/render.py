"""A report is an executed notebook, one cell a section, through nbconvert with the project's own template.

The notebook runs in a fresh kernel, so what the page shows is what an officer gets cell by cell in JupyterLab.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.errors import ConsultError
from consult.progress import Progress
from consult.report import html
from consult.report.sections import SECTIONS
from consult.report.words import date

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from consult.corpus import Corpus

_START = """\
import consult
from consult.report import cell

corpus = consult.open({folder!r})"""


def render(
    folder: Path,
    out: Path,
    *,
    corpus: Corpus,
    progress: Progress | None = None,
    as_of: str = "",
    docx: Path | None = None,
) -> Path:
    """Write the report of a consultation folder to ``out`` (HTML) and give its path; never half a report."""
    tell = progress or (lambda *_: None)
    tell("Writing the report", 0, 2)
    executed = _execute(notebook(folder, corpus))
    tell("Writing the report", 1, 2)
    page = _convert(executed, corpus, as_of)
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(out.name + ".part")
    part.write_text(page, encoding="utf-8")
    part.replace(out)
    tell("Writing the report", 2, 2)
    return out


def cell(corpus: Corpus, name: str) -> Any:
    """One section of the report as a notebook shows it; an empty display where the corpus holds nothing for it."""
    from IPython.display import HTML

    made = SECTIONS[name](corpus)
    return HTML(str(html.section(made)) if made else "")


def notebook(folder: Path, corpus: Corpus) -> NotebookNode:
    """The report as a notebook: one cell that opens the folder, then one for each section there is something for."""
    from nbformat import v4

    names = [name for name, section in SECTIONS.items() if section(corpus)]
    cells = [v4.new_code_cell(_START.format(folder=str(folder.resolve())), id="open")]
    cells += [v4.new_code_cell(f"cell(corpus, {name!r})", id=name) for name in names]
    return v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})


def _execute(given: NotebookNode) -> NotebookNode:
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    try:
        return NotebookClient(given, timeout=600, kernel_name="python3").execute()
    except CellExecutionError as error:
        raise ConsultError(f"The report could not be made: {error.ename}: {error.evalue}") from None


def _convert(executed: NotebookNode, corpus: Corpus, as_of: str) -> str:
    from nbconvert import HTMLExporter

    sections = tuple(made for section in SECTIONS.values() if (made := section(corpus)))
    exporter = HTMLExporter(template_name="cabinet", extra_template_basedirs=[str(html.TEMPLATES)])
    exporter.exclude_input = exporter.exclude_input_prompt = exporter.exclude_output_prompt = True
    body, _ = exporter.from_notebook_node(executed)
    told = corpus.consultation
    dates = f"Open {date(told.opens)} to {date(told.closes)}. " if told.opens and told.closes else ""
    shown = f"As of {date(as_of)}. " if as_of else ""
    return html.page(
        told,
        sections,
        body=body,
        standfirst=f"{dates}{shown}{told.decides}".strip(),
        colophon="Made with consult. Every figure links to the table row it comes from.",
    )
