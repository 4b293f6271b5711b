"""Petitions: a source of their own, with wording, date and signatories, never added to responses."""

from __future__ import annotations

import datetime
import re

import pandas as pd

from consult import tables
from consult.responses.signatures import signatories

_UNDERSIGNED = re.compile(r"\b(?:we|i)\b,?\s+(?:the\s+)?under[\s-]?signed\b", re.IGNORECASE)
_CALLS = re.compile(
    r"\b(?:this\s+petition|the\s+petition(?:ers?)?|we)\b[^.\n]{0,80}?"
    r"\b(?:calls?|asks?|urges?|requests?|demands?|petition|oppose|object)\b", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\Z")
_LIST_HEAD = re.compile(r"^[^\n]*\b(?:name|signed|signature)s?\b[^\n]*$", re.IGNORECASE | re.MULTILINE)
_AFTERWORD = re.compile(
    r"(?<=[.!?])\s+(?=(?:this petition (?:was|ran|opened|closed|started)|started|opened|closed|ran from|handed in|submitted|"
    r"presented|delivered|received|lead petitioner|created by|signed|signatures|total)\b)", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HANDED_IN = re.compile(
    r"\b(?:handed\s+in|submitted|presented|delivered|received|lodged|closed|dated?)\b[^.\n\d]{0,60}?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"
    r"|(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}))", re.IGNORECASE)
_SENTENCE = re.compile(r"^[^\n]{40,}[.!?]", re.MULTILINE)


def find(documents: pd.DataFrame) -> pd.DataFrame:
    """The ``petitions`` table: for each document of kind petition its signatories, date and where its wording stands.

    ``signatories`` is the number stated, else the names listed, else missing.
    """
    found = documents[documents["kind"].eq("petition")]
    rows = []
    for document, date, text in zip(found["document_id"], found["date"], found["text"], strict=True):
        start, end = wording(text)
        rows.append({"document_id": document, "signatories": signatories(text),
                     "date": date or handed_in(text),
                     "start": start, "end": end})
    return tables.frame("petitions", rows)


def wording(text: str) -> tuple[int, int]:
    """Where the petition's own words stand: the paragraph "We, the undersigned …", else one that calls for something.

    Failing both, the first paragraph that is a sentence, else the whole text.
    """
    match = _UNDERSIGNED.search(text) or _CALLS.search(text)
    if match is None:
        match = _SENTENCE.search(text)
    if match is None:
        return 0, len(text.rstrip())
    start = _paragraph_start(text, match.start())
    end = _PARAGRAPH_END.search(text, match.start())
    stop = end.start() if end else len(text)
    if text[:stop].rstrip().endswith(":"):
        after = _PARAGRAPH_END.search(text, stop + 1)
        stop = after.start() if after else stop
    afterword = _AFTERWORD.search(text, match.end(), stop)
    stop = afterword.start() if afterword else stop
    heading = _LIST_HEAD.search(text, match.end(), stop)
    if heading and re.search(r"[,\t|]", heading.group()):
        stop = heading.start()
    return start, start + len(text[start:stop].rstrip())


def handed_in(text: str) -> str:
    """The day the petition says it was handed in, or failing that closed, as ISO; empty where it does not say."""
    for match in _HANDED_IN.finditer(text):
        month = _MONTHS.index(match["month"][:3].lower()) + 1 if (match["month"] or "")[:3].lower() in _MONTHS else 0
        year, month, day = (int(match["y"]), int(match["m"]), int(match["d"])) if match["y"] else \
            (int(match["year"]), month, int(match["day"]))
        try:
            return datetime.date(year, month, day).isoformat()
        except ValueError:
            continue
    return ""


def _paragraph_start(text: str, at: int) -> int:
    blank = text.rfind("\n\n", 0, at)
    line = text.rfind("\n", 0, at)
    return line + 1 if blank < line else blank + 2 if blank >= 0 else 0
