"""The desk in JupyterLab: displays of texts and tables, and widgets to code responses and edit the codebook."""

from __future__ import annotations

from consult.desk.codebook_editor import edit_codebook
from consult.desk.coding import code
from consult.desk.texts import show_document, show_response
from consult.desk.views import first_of, show, show_chart, with_words

__all__ = ["code", "edit_codebook", "first_of", "show", "show_chart", "show_document", "show_response", "with_words"]
