"""What one check has before it: the paper, the other papers, and the response data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from consult.claims.paper import Paper
from consult.codebook import Codebook
from consult.consultation import Consultation, Question


@dataclass(frozen=True, eq=False)
class Survey:
    """The responses of one consultation or survey file, with what is known of who sent them.

    ``set_aside`` and ``campaigns`` are empty where nobody has worked them out.
    """

    name: str
    questions: tuple[Question, ...]
    respondents: pd.DataFrame = field(repr=False)
    responses: pd.DataFrame = field(repr=False)
    set_aside: pd.DataFrame = field(repr=False)
    campaigns: pd.DataFrame = field(repr=False)
    consultation: Consultation | None = None
    codebook: Codebook | None = None
    codes: pd.DataFrame | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Bundle:
    """The paper under check and everything supplied to check it against.

    ``others`` leaves out the paper itself and second copies of a paper; ``notes`` say so, and what else was found.
    """

    paper: Paper
    others: tuple[Paper, ...] = ()
    surveys: tuple[Survey, ...] = ()
    notes: tuple[str, ...] = ()
    duplicates: Mapping[str, str] = field(default_factory=dict)
