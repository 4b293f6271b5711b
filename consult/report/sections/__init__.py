"""The sections of the report, in the order they are printed.

A section is a function from a corpus to a :class:`~consult.report.parts.Section`, or to None where the corpus holds
nothing for it. To add one, write the function in a file here and name it below.
"""

from __future__ import annotations

from collections.abc import Callable

from consult.corpus import Corpus
from consult.report import parts
from consult.report.sections import accounting, closed, documents, glance, record, themes

SECTIONS: dict[str, Callable[[Corpus], parts.Section | None]] = {
    "glance": glance.section,
    "received": accounting.section,
    "answers": closed.section,
    "themes": themes.section,
    "documents": documents.section,
    "record": record.section,
}
