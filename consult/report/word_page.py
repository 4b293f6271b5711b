"""The page of the Word document: A4, Arial, British English, the title above and page numbers below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

_FONT = "Arial"
_BLUE, _GREY = (0x12, 0x43, 0x6D), (0x45, 0x4A, 0x4D)
# Styles of our own: size in points, space before and after, left indent in centimetres, kept with what follows.
_STYLES: dict[str, tuple[float, float, float, float, bool]] = {
    "Table text": (9, 1.5, 1.5, 0, False),
    "Table text small": (7.5, 1.5, 1.5, 0, False),
    "Table note": (8.5, 0, 3, 0, False),
    "Quotation": (10.5, 0, 5, 0.8, False),
    "Card line": (10, 0, 2, 0.4, False),
}
# Size of what the template has already, and its space before and after.
_GIVEN: dict[str, tuple[float, float, float]] = {
    "Normal": (11, 0, 6), "Title": (22, 0, 6), "Heading 1": (16, 18, 6), "Heading 2": (13, 12, 4), "Heading 3": (11, 10, 3),
    "Caption": (10, 10, 3), "List Number": (11, 0, 5), "List Bullet": (11, 0, 3),
}  # fmt: skip


def set_up(document: Document, title: str) -> None:
    """Give an empty document its properties, page, styles, header and footer."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = ""
    properties.title, properties.language = title, "en-GB"
    _page(document)
    for name, (size, before, after) in _GIVEN.items():
        _shape(document.styles[name], size, before, after)
    for name, (size, before, after, indent, keep) in _STYLES.items():
        _own(document, name, size, before, after, indent, keep)
    _colours(document)
    _running(document, title)


def _page(document: Document) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.0)


def _shape(style: Any, size: float, before: float, after: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), _FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _own(document: Document, name: str, size: float, before: float, after: float, indent: float, keep: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm

    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _shape(style, size, before, after)
    style.paragraph_format.left_indent = Cm(indent)
    style.paragraph_format.keep_with_next = keep
    style.paragraph_format.keep_together = True


def _colours(document: Document) -> None:
    from docx.shared import RGBColor

    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        document.styles[name].font.color.rgb = RGBColor(*_BLUE)
    for name in ("Caption", "Table note"):
        document.styles[name].font.color.rgb = RGBColor(*_GREY)
    document.styles["Caption"].paragraph_format.keep_with_next = True


def _running(document: Document, title: str) -> None:
    """The title in the header, ``Page 2 of 30`` in the footer."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    section = document.sections[0]
    section.header.paragraphs[0].text = title
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run("Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:
    """A field that Word fills in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(OxmlElement("w:r"))
    paragraph._p.append(field)
