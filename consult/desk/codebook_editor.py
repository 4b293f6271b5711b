"""The codebook as text with its tests run as it is typed: examples must be tagged, counter-examples must not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consult import codebook
from consult.errors import ConsultError

if TYPE_CHECKING:
    import ipywidgets


def edit_codebook(folder: Path | str) -> ipywidgets.Widget:
    """A text area over ``codebook.toml`` with its faults and failing examples beside; Save writes the file when it reads.

    Raises :class:`ConsultError` where there is no such folder.
    """
    import ipywidgets

    path = Path(folder) / codebook.FILE
    if not path.parent.is_dir():
        raise ConsultError(f"There is no folder '{folder}'; make one with: consult new {folder}")
    given = path.read_text(encoding="utf-8") if path.is_file() else ""
    text = ipywidgets.Textarea(
        given, description="", layout={"width": "60%", "height": "28rem"}, continuous_update=False
    )
    text.tooltip = "The codebook"
    said = ipywidgets.HTML(layout={"width": "38%"})
    save = ipywidgets.Button(description="Save codebook", button_style="primary", tooltip=f"Write {path.name}")
    told = ipywidgets.Label()

    def check(_: object = None) -> None:
        said.value = as_html(faults(text.value))

    def write(_: object) -> None:
        told.value = save_text(path, text.value)

    text.observe(check, names="value")
    save.on_click(write)
    check()
    return ipywidgets.VBox([ipywidgets.HBox([text, said]), ipywidgets.HBox([save, told])])


def faults(text: str) -> list[str]:
    """What is wrong with a codebook's text: its faults, else the examples missed and counter-examples tagged."""
    from consult.themes import self_test

    try:
        return self_test(codebook.parse(text))
    except ConsultError as error:
        return [line.strip(" -") for line in str(error).splitlines() if line.strip()]


def save_text(path: Path, text: str) -> str:
    """Write the codebook where its text reads, by way of a part file, and say what was done."""
    try:
        themes = codebook.parse(text).themes
    except ConsultError as error:
        return f"Not saved: {str(error).splitlines()[0]}"
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    return f"Saved {len(themes)} themes in {path.name}."


def as_html(found: list[str]) -> str:
    """The faults as an escaped list."""
    from html import escape

    if not found:
        return "<p>Every example is tagged and no counter-example is.</p>"
    return "<ul>" + "".join(f"<li>{escape(fault)}</li>" for fault in found) + "</ul>"
