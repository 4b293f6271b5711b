"""A report is an executed notebook, one cell a section, through nbconvert with the project's own template.

The notebook runs in a fresh kernel, so what the page shows is what an officer gets cell by cell in JupyterLab.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.errors import ConsultError
from consult.progress import Progress, silent
from consult.report import html, parts, word
from consult.report.sections import SECTIONS
from consult.report.selfcheck import must_check
from consult.report.words import date

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from consult.consultation import Consultation
    from consult.corpus import Corpus

_TOLD = {ConsultError.__name__, *(kind.__name__ for kind in ConsultError.__subclasses__())}
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
    """Write the report of a consultation folder to ``out`` (HTML) and give its path; never half a report.

    ``corpus`` is the folder's, already up to date; ``as_of`` is the ISO date shown on the page; with ``docx`` the same
    report is also written there as a Word document. Raises :class:`ConsultError` where a section cannot be made, or
    where a figure or quotation of the page does not check.
    """
    tell = progress or silent
    tell("Writing the report", 0, 3)
    body = convert(execute(notebook(folder)))
    tell("Writing the report", 1, 3)
    whole = page(corpus.consultation, body, as_of=as_of)
    must_check(whole, corpus)
    tell("Writing the report", 2, 3)
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(out.name + ".part")
    part.write_text(whole, encoding="utf-8")
    part.replace(out)
    if docx:
        made = (section(corpus) for section in SECTIONS.values())
        word.write(
            corpus.consultation, (one for one in made if one), docx, standfirst=standfirst(corpus.consultation, as_of)
        )
    tell("Writing the report", 3, 3)
    return out


def cell(corpus: Corpus, name: str) -> Any:
    """One section of the report as a notebook shows it; an empty display where the corpus holds nothing for it."""
    from IPython.display import HTML

    made = SECTIONS[name](corpus)
    return HTML(str(html.section(made)) if made else "")


def notebook(folder: Path) -> NotebookNode:
    """The report as a notebook: one cell that opens the folder, then one for each section."""
    from nbformat import v4

    cells = [v4.new_code_cell(_START.format(folder=str(folder.resolve())), id="open")]
    cells += [v4.new_code_cell(f"cell(corpus, {name!r})", id=name) for name in SECTIONS]
    return v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})


def execute(given: NotebookNode, *, work_in: Path | None = None) -> NotebookNode:
    """The notebook run in a fresh kernel (in the folder ``work_in``); raises :class:`ConsultError` with what went wrong."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError
    from traitlets.config import Config

    # The kernel is spoken to through files in a folder of its own, not through a port others could listen on; Windows
    # has no such files.
    with tempfile.TemporaryDirectory(prefix="consult-") as place:
        files = {} if os.name == "nt" else {"transport": "ipc", "ip": f"{place}/kernel"}
        private = Config({"KernelManager": files})
        try:
            where = {"metadata": {"path": str(work_in or Path.cwd())}}
            client = NotebookClient(given, timeout=600, kernel_name="python3", config=private, resources=where)
            return client.execute()
        except CellExecutionError as error:
            told = error.ename in _TOLD  # already a sentence to a person
            raise ConsultError(error.evalue if told else f"The report could not be made: {error.ename}: {error.evalue}") from None


def convert(executed: NotebookNode) -> str:
    """What the cells of an executed notebook display, as HTML."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(template_name="cabinet", extra_template_basedirs=[str(html.TEMPLATES)])
    return str(exporter.from_notebook_node(executed)[0])


def page(told: Consultation, body: str, *, as_of: str = "") -> str:
    """The whole page around the sections in ``body``, its contents taken from their headings."""
    colophon = "Made with consult. Every figure links to the table row it comes from."
    return html.page(told, tuple(_headings(body)), body=body, standfirst=standfirst(told, as_of), colophon=colophon)


def standfirst(told: Consultation, as_of: str = "") -> str:
    """The line under the title: when the consultation was open, the date shown, and what is to be decided."""
    dates = f"Open {date(told.opens)} to {date(told.closes)}. " if told.opens and told.closes else ""
    shown = f"As of {date(as_of)}. " if as_of else ""
    decides = f"To be decided: {told.decides.rstrip('.')}." if told.decides else ""
    return f"{dates}{shown}{decides}".strip()


def _headings(body: str) -> Iterator[parts.Section]:
    """The sections of rendered HTML, as their ids and titles."""
    from lxml import html as parser

    for found in parser.fragment_fromstring(body, create_parent="div").iter("section"):
        yield parts.Section(found.get("id"), found.find(".//h2").text_content(), ())
