"""The sections of the report, in the order they are printed.

A section is a function from a corpus to a :class:`~consult.report.parts.Section`, or to None where the corpus holds
nothing for it. To add one, write the function in a file here and name it below (see ``docs/adding-a-section.md``).
"""

from __future__ import annotations

from collections.abc import Callable

from consult.corpus import Corpus
from consult.report import parts
from consult.report.sections import (
    accounting,
    asked,
    campaigns,
    claims,
    closed,
    documents,
    equality,
    glance,
    groups,
    method,
    minority,
    population,
    record,
    requests,
    response,
    rules,
    stakeholders,
    themes,
)

SECTIONS: dict[str, Callable[[Corpus], parts.Section | None]] = {
    "glance": glance.section,
    "asked": asked.section,
    "received": accounting.section,
    "population": population.section,
    "rules": rules.section,
    "answers": closed.section,
    "themes": themes.section,
    "groups": groups.section,
    "minority": minority.section,
    "requests": requests.section,
    "campaigns": campaigns.section,
    "stakeholders": stakeholders.section,
    "equality": equality.section,
    "response": response.section,
    "claims": claims.section,
    "documents": documents.section,
    "method": method.section,
    "record": record.section,
}
