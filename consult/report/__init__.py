"""The cabinet report: counts with their bases, charts, quotations and claim checks, as one self-contained page."""

from __future__ import annotations

from consult.report.render import cell, render

__all__ = ["cell", "render"]
