"""The desk in JupyterLab: displays of texts and tables, and widgets to code responses and edit the codebook."""

from __future__ import annotations

from consult.desk import claims, papers, themes
from consult.desk.codebook_editor import edit_codebook
from consult.desk.coding import code
from consult.desk.corrections import correct
from consult.desk.texts import read_papers, show_document, show_response
from consult.desk.views import first_of, show, show_chart, show_section, written

__all__ = [
    "claims",
    "code",
    "correct",
    "edit_codebook",
    "first_of",
    "papers",
    "read_papers",
    "show",
    "show_chart",
    "show_document",
    "show_response",
    "show_section",
    "themes",
    "written",
]
