"""Themes: taggers, what people coded, how well the two agree, and what that says about the counts."""

from __future__ import annotations

from consult.themes.combine import TAGGERS, tag
from consult.themes.discovery import Proposals, discover
from consult.themes.evaluation import Evaluation, evaluate
from consult.themes.prevalence import adjust
from consult.themes.selftest import self_test
from consult.themes.stance import stances

__all__ = ["TAGGERS", "Evaluation", "Proposals", "adjust", "discover", "evaluate", "self_test", "stances", "tag"]
