"""The coding widget: read a response, accept or reject suggested themes, add others, move on with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

import consult
from consult.corpus import Corpus
from consult.desk.codes_file import CodesFile
from consult.desk.suggestions import card, to_code
from consult.errors import ConsultError

_HERE = Path(__file__).parent


class CodingDesk(anywidget.AnyWidget):
    """A widget over one coder's file; what it shows is in its traits, what the coder does arrives as messages."""

    _esm = _HERE / "static" / "coding.js"
    _css = _HERE / "static" / "desk.css"

    themes = traitlets.List().tag(sync=True)
    card = traitlets.Dict().tag(sync=True)
    chosen = traitlets.List().tag(sync=True)
    note = traitlets.Unicode().tag(sync=True)
    place = traitlets.Int().tag(sync=True)
    total = traitlets.Int().tag(sync=True)
    read = traitlets.Int().tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)

    def __init__(self, corpus: Corpus, codes: CodesFile, queue: Sequence[str]) -> None:
        super().__init__()
        self._corpus, self._codes, self._queue = corpus, codes, list(queue)
        self.themes = [
            {"id": theme.id, "label": theme.label, "definition": theme.definition}
            for theme in corpus.codebook.active().themes
        ]
        self.total = len(self._queue)
        self.on_msg(self._on_message)
        self._show(0)

    def _show(self, place: int) -> None:
        self.place = max(0, min(place, self.total))
        self.read = len(self._codes.coded())
        if self.place == self.total:
            self.card, self.chosen, self.note = {}, [], ""
            return
        response_id = self._queue[self.place]
        shown = card(self._corpus, response_id)
        given, note = self._codes.themes_of(response_id)
        suggested = [one["theme_id"] for one in shown["suggestions"]]
        self.card, self.note = shown, note
        self.chosen = list(given) if response_id in self._codes.coded() else suggested

    def _on_message(self, _: Any, content: dict[str, Any], __: Any) -> None:
        """Save and move on, or move without saving; a fault is told in the widget and nothing moves."""
        try:
            if content.get("do") == "save":
                self.save(content.get("themes", []), note=content.get("note", ""))
            elif content.get("do") == "move":
                self.message = ""
                self._show(self.place + int(content.get("by", 1)))
        except (ConsultError, OSError) as error:
            self.message = f"Not saved: {error}"

    def save(self, theme_ids: Sequence[str], *, note: str = "") -> None:
        """Put down the themes of the response on show and go to the next one."""
        if self.place == self.total:
            return
        known = {theme["id"] for theme in self.themes}
        response_id = self._queue[self.place]
        self._codes.save(response_id, [theme for theme in theme_ids if theme in known], note=note)
        count = len([theme for theme in theme_ids if theme in known])
        self.message = f"Saved {response_id} with {count} theme{'' if count == 1 else 's'} in {self._codes.path.name}."
        self._show(self.place + 1)


def code(folder: Path | str, coder: str, *, question_id: str = "", queue: Sequence[str] = ()) -> CodingDesk:
    """The coding widget for a consultation folder, beginning where the taggers are least sure.

    ``queue`` gives the response ids in an order of your own. Raises :class:`ConsultError` where there is nothing to code
    or no theme to give.
    """
    corpus = consult.open(folder)
    codes = CodesFile(folder, coder)
    waiting = list(queue) or to_code(corpus, codes.coded(), question_id=question_id)
    if not corpus.codebook.active().themes:
        raise ConsultError("The codebook has no themes yet; write some in codebook.toml first.")
    if not waiting:
        raise ConsultError(f"{coder} has coded every open answer; there is nothing left to code.")
    return CodingDesk(corpus, codes, waiting)
