"""The codebook as text with its tests run as it is typed: examples must be tagged, counter-examples must not."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from consult import codebook
from consult.errors import ConsultError

if TYPE_CHECKING:
    import ipywidgets


class CodebookFile:
    """``codebook.toml`` of a consultation folder as it was when it was opened; ``text`` is what it held."""

    def __init__(self, folder: Path | str) -> None:
        """Raises :class:`ConsultError` where there is no such folder."""
        self.path = Path(folder) / codebook.FILE
        if not self.path.parent.is_dir():
            raise ConsultError(f"There is no folder '{folder}'; make one with: consult new {folder}")
        self.text = self._now()

    def _now(self) -> str:
        if not self.path.is_file():
            return ""
        try:
            return self.path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ConsultError(f"{self.path} is not UTF-8 text; save it again as UTF-8.") from None

    def save(self, text: str) -> str:
        """Write the codebook whole where its text reads and nobody else changed the file, and say what was done."""
        try:
            themes = codebook.parse(text).themes
        except ConsultError as error:
            return f"Not saved: {' '.join(_lines(error))}"
        if self._now() != self.text:
            return f"Not saved: {self.path.name} was changed elsewhere since; copy your work and run this cell again."
        part = self.path.with_name(self.path.name + ".part")
        part.write_bytes(text.encode("utf-8"))
        part.replace(self.path)
        self.text = text
        return f"Saved {len(themes)} theme{'' if len(themes) == 1 else 's'} in {self.path.name}."


_SAID = {
    "missed": "this example is not tagged",
    "wrongly-tagged": "this counter-example is tagged",
    "found-only-as-listed": "found only because it is listed; a keyword would find answers like it",
}


def edit_codebook(folder: Path | str) -> ipywidgets.Widget:
    """A text area over ``codebook.toml`` with its faults and failing examples beside; Save writes the file when it reads.

    The tests run whenever the text area is left, and when the cell is run. Raises :class:`ConsultError` where there is
    no such folder.
    """
    import ipywidgets

    file = CodebookFile(folder)
    cache = file.path.parent / ".cache"
    wide = ipywidgets.Layout(width="auto", height="28rem")
    text = ipywidgets.Textarea(file.text, description="Codebook", continuous_update=False, layout=wide)
    said = ipywidgets.HTML()
    save = ipywidgets.Button(description="Save codebook", button_style="primary", tooltip=f"Write {file.path.name}")
    told = ipywidgets.HTML()

    def check(_: object = None) -> None:
        said.value = as_html(["Trying the examples…"])
        said.value = as_html(findings(text.value, cache))

    def write(_: object) -> None:
        told.value = as_html([file.save(text.value)])

    text.observe(check, names="value")
    save.on_click(write)
    check()
    beside = ipywidgets.Layout(grid_template_columns="minmax(0, 3fr) minmax(0, 2fr)")
    return ipywidgets.VBox([ipywidgets.GridBox([text, said], layout=beside), ipywidgets.HBox([save, told])])


def findings(text: str, cache: Path | None = None) -> list[str]:
    """What there is to say of a codebook's text: its faults, else the examples missed and counter-examples tagged.

    Where nothing is wrong, one sentence says how much was tried. An example that keywords and definition alone would
    not find is told last.
    """
    from consult.themes import selftest

    try:
        book = codebook.parse(text)
    except ConsultError as error:
        return _lines(error)
    if not book.themes:
        return ["There are no themes yet. Begin one with a line [[theme]], then id, label and definition."]
    labels = {theme.id: theme.label for theme in book.themes}
    found = selftest.table(book, cache=cache)
    brittle = found["fault"].eq(selftest.ONLY_ITSELF)
    said = [
        [f"{labels[row.theme_id]}: {_SAID[row.fault]}: {row.text}" for row in some.itertuples()]
        for some in (found[~brittle], found[brittle])
    ]
    return [*(said[0] or [_well(book)]), *said[1]]


def _well(book: codebook.Codebook) -> str:
    examples = sum(len(theme.examples) for theme in book.active().themes)
    counters = sum(len(theme.counter_examples) for theme in book.active().themes)
    untried = [theme.label for theme in book.active().themes if not theme.examples]
    said = f"All {examples} examples are tagged and none of the {counters} counter-examples is."
    return said + (f" Themes with no example to try: {', '.join(untried)}." if untried else "")


def _lines(error: ConsultError) -> list[str]:
    return [line.strip(" -") for line in str(error).splitlines() if line.strip()]


def as_html(found: list[str]) -> str:
    """The sentences as an escaped list that screen readers read out as it changes."""
    return f'<div role="status"><ul>{"".join(f"<li>{escape(one)}</li>" for one in found)}</ul></div>'
