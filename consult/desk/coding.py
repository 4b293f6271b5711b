"""The coding widget: read a response, accept or reject suggested themes, add others, move on with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

import consult
from consult.codebook import Theme
from consult.corpus import Corpus
from consult.desk.codes_file import CodesFile
from consult.desk.suggestions import answers, card, to_code
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

_HERE = Path(__file__).parent


class CodingDesk(anywidget.AnyWidget):
    """A widget over one coder's file; what it shows is in its traits, what the coder does arrives as messages."""

    _esm = _HERE / "static" / "coding.js"
    _css = _HERE / "static" / "desk.css"

    coder = traitlets.Unicode().tag(sync=True)
    themes: Any = traitlets.List().tag(sync=True)
    card = traitlets.Dict().tag(sync=True)
    chosen: Any = traitlets.List().tag(sync=True)
    note = traitlets.Unicode().tag(sync=True)
    place = traitlets.Int().tag(sync=True)
    total = traitlets.Int().tag(sync=True)
    read = traitlets.Int().tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)

    def __init__(self, corpus: Corpus, codes: CodesFile, queue: Sequence[str], *, blind: bool = False) -> None:
        super().__init__()
        self._corpus, self._codes, self._queue, self._blind = corpus, codes, list(queue), blind
        self.coder = codes.coder
        self.themes = [_told(theme) for theme in corpus.codebook.active().themes]
        self.total = len(self._queue)
        self.on_msg(self._on_message)
        self._show(0)

    def _show(self, place: int) -> None:
        """Go to a place in the queue; what this coder decided there before is ticked, else what is suggested."""
        self.place = max(0, min(place, self.total))
        own = self._codes.coded()
        self.read = len(own & set(self._queue))
        if self.place == self.total:
            self.card, self.chosen, self.note = {}, [], ""
            return
        response_id = self._queue[self.place]
        shown = card(self._corpus, response_id, blind=self._blind)
        given, self.note = self._codes.themes_of(response_id)
        suggested = [one["theme_id"] for one in shown["suggestions"] if one["ticked"]]
        self.chosen = list(given) if response_id in own else suggested
        self.card = {**shown, "saved": response_id in own}

    def _on_message(self, _: Any, content: dict[str, Any], __: Any) -> None:
        """Save and move on, or move without saving; a fault is told in the widget and nothing moves."""
        try:
            if content.get("do") == "save":
                self.save(content.get("themes", []), note=content.get("note", ""), response_id=content.get("of", ""))
            elif content.get("do") == "move":
                self._show(self.place + int(content.get("by", 1)))
                self.message = "Nothing was saved in moving."
        except (ConsultError, OSError) as error:
            self.message = f"Not saved: {error}"
        # Nothing may have changed (a step back from the first response); the face must not wait for ever.
        self.send({"heard": True})

    def save(self, theme_ids: Sequence[str], *, note: str = "", response_id: str = "") -> None:
        """Put down the themes of the response on show and go to the next one.

        A decision that names another response than the one on show (a key pressed twice) is not taken.
        """
        if self.place == self.total or response_id not in ("", self._queue[self.place]):
            return
        known = {theme["id"]: theme["label"] for theme in self.themes}
        given = [theme for theme in theme_ids if theme in known]
        now = self._queue[self.place]
        self._codes.save(now, given, note=note)
        told = "; ".join(known[theme] for theme in given) or "no theme"
        with self.hold_sync():  # what was saved is told in the same breath as the next response is shown
            self._show(self.place + 1)
            self.message = f"Saved {now} in {self._codes.path.name}: {told}. Back to change it."


def _asking() -> HTML:
    from IPython.display import HTML

    return HTML(
        "<p><strong>To begin coding</strong>, give your name or initials as <code>coder</code> and run this again.</p>"
    )


def _told(theme: Theme) -> dict[str, Any]:
    """What the widget shows of a theme."""
    return {
        "id": theme.id,
        "label": theme.label,
        "definition": theme.definition,
        "use_when": list(theme.use_when),
        "not_when": list(theme.not_when),
        "keywords": list(theme.keywords),
    }


def code(
    folder: Path | str,
    coder: str,
    *,
    question_id: str = "",
    queue: Sequence[str] = (),
    blind: bool = False,
    again: bool = False,
) -> CodingDesk | HTML:
    """The coding widget for a consultation folder, beginning where the taggers are least sure.

    ``queue`` gives the response ids in an order of your own; ``again`` goes through what ``coder`` coded before;
    ``blind`` shows no suggestions, as agreement between people is only measured fairly by coders who saw none. With
    no ``coder``, a sentence that asks for one, so that a notebook still runs to its end. Raises :class:`ConsultError`
    where there is nothing to code or no theme to give.
    """
    if not coder.strip():
        return _asking()
    corpus = consult.open(folder)
    if not corpus.codebook.active().themes:
        raise ConsultError("The codebook has no themes yet; write some in codebook.toml first.")
    codes = CodesFile(folder, coder)
    known = set(answers(corpus, question_id)["response_id"])
    waiting = list(queue) or (sorted(codes.coded() & known) if again else to_code(corpus, codes.coded(), question_id))
    strangers = [response_id for response_id in waiting if response_id not in known]
    if strangers:
        raise ConsultError(
            f"'{strangers[0]}' is not an answer in words to an open question; answers have ids like '{min(known)}'."
            if known
            else "There are no answers in words to code; the folder needs a question of kind 'open' and its answers."
        )
    if not waiting:
        done = "has coded nothing yet" if again else "has coded every open answer; there is nothing left to code"
        raise ConsultError(f"{codes.coder} {done}.")
    return CodingDesk(corpus, codes, waiting, blind=blind)
