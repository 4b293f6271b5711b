"""Themes: taggers, what people coded, how well the two agree, and what that says about the counts."""

from __future__ import annotations

from consult.themes.combine import TAGGERS, tag
from consult.themes.evaluation import Evaluation, evaluate

__all__ = ["TAGGERS", "Evaluation", "evaluate", "tag"]
