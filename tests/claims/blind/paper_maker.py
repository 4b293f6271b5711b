"""Writes an invented consultation paper as PDF, Word or a web page, and the key of the errors planted in it.

A planted figure is written `⟦kind|figure⟧` in the paper's text, a figure that may fairly be flagged because of a planted one
`⟦~|figure⟧`. The marks are taken out before the paper is made; what they held becomes the key.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


@dataclass(frozen=True)
class Planted:
    """One planted error: where it stands (paper, the text of its paragraph or row), the wrong figure and its kind."""

    paper: str
    kind: str
    figure: str
    around: str
    in_table: bool = False


@dataclass
class Paper:
    """A paper being written: parts in order, and how its tables look."""

    name: str
    title: str
    look: str = "ruled"
    parts: list[tuple[str, Any]] = field(default_factory=list)

    def h(self, text: str, level: int = 1) -> None:
        self.parts.append(("h", (text, level)))

    def p(self, *texts: str) -> None:
        self.parts += [("p", text) for text in texts]

    def ul(self, *texts: str) -> None:
        self.parts.append(("ul", texts))

    def page(self) -> None:
        self.parts.append(("page", None))

    def table(self, rows: list[list[str]], *, caption: str = "", foot: str = "", look: str = "",
              widths: list[float] | None = None, heads: int = 1) -> None:
        self.parts.append(("table", {"rows": rows, "caption": caption, "foot": foot, "look": look or self.look,
                                     "widths": widths, "heads": heads}))

    def chart(self, title: str, bars: list[tuple[str, str]], *, foot: str = "") -> None:
        self.parts.append(("chart", {"title": title, "bars": bars, "foot": foot}))

    def key(self) -> list[Planted]:
        """The planted figures, in the order of the paper."""
        found: list[Planted] = []
        for kind, part in self.parts:
            for text, in_table in texts_of(kind, part):
                shown = as_stored if in_table and self.name.endswith(".xlsx") else str
                found += [Planted(self.name, m[1], shown(m[2]), shown(bare(text)), in_table) for m in MARK.finditer(text)]
        return found

    def write(self, folder: Path) -> Path:
        """The file, made in the format its name ends with."""
        path = folder / self.name
        WRITERS[path.suffix](self, path)
        return path


def texts_of(kind: str, part: Any) -> list[tuple[str, bool]]:
    """The stretches of text a part holds: a paragraph each, a table row each."""
    if kind == "h":
        return [(part[0], False)]
    if kind == "p":
        return [(part, False)]
    if kind == "ul":
        return [(text, False) for text in part]
    if kind == "table":
        return [("\t".join(row), True) for row in part["rows"]] + [(part["caption"], False), (part["foot"], False)]
    if kind == "chart":
        return [("\t".join(bar), True) for bar in part["bars"]] + [(part["title"], False), (part["foot"], False)]
    return []


def bare(text: str) -> str:
    return MARK.sub(lambda m: m[2], text)


def as_stored(text: str) -> str:
    """The figures of a row as a sheet stores them: shares as fractions, numbers without commas."""
    return re.sub(r"(\d+)%", lambda m: str(int(m[1]) / 100), text.replace(",", ""))


def pc(n: int, base: int, places: int = 0) -> str:
    """The share as a report prints it, rounded half up: pc(312, 505) is '62%'."""
    unit = Decimal(1).scaleb(-places)
    return f"{(Decimal(n) * 100 / Decimal(base)).quantize(unit, ROUND_HALF_UP)}%"


def n_pc(counts: dict[str, int], *, total: bool = True, base: int = 0, places: int = 0) -> list[list[str]]:
    """Rows of label, n, %; with the total row of a single-answer question."""
    base = base or sum(counts.values())
    rows = [[label, f"{n:,}", pc(n, base, places)] for label, n in counts.items()]
    return rows + ([["Total", f"{base:,}", "100%"]] if total else [])


# --- PDF -----------------------------------------------------------------------------------------------------------


def write_pdf(paper: Paper, path: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    def furniture(canvas: Any, doc: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 30, paper.title)
        canvas.drawRightString(535, 30, f"Page {doc.page}")

    document = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=55,
                                 title=paper.title, invariant=1)
    document.build(story(paper), onFirstPage=furniture, onLaterPages=furniture)


def story(paper: Paper) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, Spacer

    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=8)
    heads = {n: ParagraphStyle(f"h{n}", fontName="Helvetica-Bold", fontSize=20 - 3 * n, leading=24 - 3 * n,
                               spaceBefore=10, spaceAfter=6, keepWithNext=1) for n in (0, 1, 2, 3)}
    flow: list[Any] = [Paragraph(esc(paper.title), heads[0]), Spacer(1, 12)]
    for kind, part in paper.parts:
        if kind == "h":
            flow.append(Paragraph(esc(part[0]), heads[part[1]]))
        elif kind == "p":
            flow.append(Paragraph(esc(part), body))
        elif kind == "ul":
            flow += [Paragraph(esc(text), body, bulletText="•") for text in part]
        elif kind == "page":
            flow.append(PageBreak())
        elif kind == "table":
            flow += pdf_table(part, heads[3], body)
        elif kind == "chart":
            flow += pdf_chart(part, heads[3], body)
    return flow


def esc(text: str) -> str:
    return html.escape(bare(text), quote=False)


def pdf_table(part: dict[str, Any], head: Any, body: Any) -> list[Any]:
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Spacer, Table

    small = ParagraphStyle("cell", parent=body, fontSize=9, leading=11, spaceAfter=0)
    middle = ParagraphStyle("num", parent=small, alignment=TA_CENTER)
    note = ParagraphStyle("note", parent=small, fontName="Helvetica-Oblique", fontSize=8.5, spaceAfter=10)
    rows = [[Paragraph(esc(cell), small if column == 0 else middle) for column, cell in enumerate(row)]
            for row in part["rows"]]
    table = Table(rows, colWidths=part["widths"] or even_widths(part["rows"]), repeatRows=part["heads"], style=look(part))
    out: list[Any] = [Paragraph(esc(part["caption"]), head)] if part["caption"] else []
    return [*out, table, Paragraph(esc(part["foot"]), note) if part["foot"] else Spacer(1, 4), Spacer(1, 8)]


def even_widths(rows: list[list[str]]) -> list[float]:
    rest = max(len(row) for row in rows) - 1
    each = min(75.0, 300.0 / max(rest, 1))
    return [470 - each * rest] + [each] * rest


def look(part: dict[str, Any]) -> list[tuple[Any, ...]]:
    from reportlab.lib import colors

    last = part["heads"] - 1
    common: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    if part["look"] == "ruled":
        return [*common, ("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, last), colors.lightgrey)]
    if part["look"] == "lines":
        return [*common, ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, last), (-1, last), 0.5, colors.black),
                ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black)]
    if part["look"] == "zebra":
        return [*common, ("ROWBACKGROUNDS", (0, last + 1), (-1, -1), [colors.whitesmoke, colors.white]),
                ("BACKGROUND", (0, 0), (-1, last), colors.lightblue)]
    return common


def pdf_chart(part: dict[str, Any], head: Any, body: Any) -> list[Any]:
    from reportlab.graphics.shapes import Drawing, Rect, String
    from reportlab.lib import colors
    from reportlab.platypus import Paragraph, Spacer

    high = 22 * len(part["bars"]) + 10
    drawing = Drawing(460, high)
    for row, (label, value) in enumerate(part["bars"]):
        y = high - 22 * (row + 1)
        wide = min(float(re.sub(r"[^\d.]", "", bare(value)) or 0), 100) * 2.2
        drawing.add(String(0, y + 4, bare(label), fontSize=9))
        drawing.add(Rect(190, y, wide, 15, fillColor=colors.steelblue, strokeWidth=0))
        drawing.add(String(195 + wide, y + 4, bare(value), fontSize=9))
    out: list[Any] = [Paragraph(esc(part["title"]), head), drawing]
    return [*out, Paragraph(esc(part["foot"]), body) if part["foot"] else Spacer(1, 6)]


# --- Word and web --------------------------------------------------------------------------------------------------


def write_docx(paper: Paper, path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_heading(paper.title, 0)
    for kind, part in paper.parts:
        if kind == "h":
            document.add_heading(bare(part[0]), part[1])
        elif kind == "p":
            document.add_paragraph(bare(part))
        elif kind == "ul":
            for text in part:
                document.add_paragraph(bare(text), style="List Bullet")
        elif kind == "page":
            document.add_page_break()
        else:
            docx_table(document, part if kind == "table" else chart_as_table(part))
    document.save(str(path))


def chart_as_table(part: dict[str, Any]) -> dict[str, Any]:
    return {"rows": [list(bar) for bar in part["bars"]], "caption": part["title"], "foot": part["foot"], "heads": 0}


def docx_table(document: Any, part: dict[str, Any]) -> None:
    if part["caption"]:
        document.add_paragraph(bare(part["caption"]), style="Caption")
    width = max(len(row) for row in part["rows"])
    table = document.add_table(rows=0, cols=width, style="Table Grid")
    for row in part["rows"]:
        cells = table.add_row().cells
        for column, cell in enumerate(row):
            cells[column].text = bare(cell)
    if part["foot"]:
        document.add_paragraph(bare(part["foot"]))


def write_html(paper: Paper, path: Path) -> None:
    out = [f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{esc(paper.title)}</title></head><body><main>",
           f"<h1>{esc(paper.title)}</h1>"]
    for kind, part in paper.parts:
        if kind == "h":
            out.append(f"<h{part[1] + 1}>{esc(part[0])}</h{part[1] + 1}>")
        elif kind == "p":
            out.append(f"<p>{esc(part)}</p>")
        elif kind == "ul":
            out.append("<ul>" + "".join(f"<li>{esc(text)}</li>" for text in part) + "</ul>")
        elif kind in ("table", "chart"):
            out.append(html_table(part if kind == "table" else chart_as_table(part)))
    path.write_text("\n".join([*out, "</main></body></html>"]), encoding="utf-8")


def html_table(part: dict[str, Any]) -> str:
    caption = f"<caption>{esc(part['caption'])}</caption>" if part["caption"] else ""
    rows = [("th" if number < part["heads"] else "td", row) for number, row in enumerate(part["rows"])]
    body = "".join("<tr>" + "".join(f"<{tag}>{esc(cell)}</{tag}>" for cell in row) + "</tr>" for tag, row in rows)
    return f"<table>{caption}{body}</table>" + (f"<p>{esc(part['foot'])}</p>" if part["foot"] else "")


def write_xlsx(paper: Paper, path: Path) -> None:
    """One sheet: the title, then each table under its caption with a blank row between; figures are numbers."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tables"
    sheet.append([paper.title])
    for kind, part in paper.parts:
        sheet.append([])
        if kind in ("table", "chart"):
            table = part if kind == "table" else chart_as_table(part)
            for row in ([table["caption"]], *table["rows"], [table["foot"]]):
                if any(row):
                    xlsx_row(sheet, row)
        else:
            for text, _ in texts_of(kind, part):
                sheet.append([bare(text)])
    book.save(str(path))


def xlsx_row(sheet: Any, row: list[str]) -> None:
    sheet.append([bare(cell) for cell in row])
    for cell in sheet[sheet.max_row]:
        share = re.fullmatch(r"(\d+)%", str(cell.value or ""))
        number = re.fullmatch(r"\d{1,3}(?:,\d{3})*", str(cell.value or ""))
        if share:
            cell.value, cell.number_format = int(share[1]) / 100, "0%"
        elif number:
            cell.value, cell.number_format = int(number[0].replace(",", "")), "#,##0"


WRITERS = {".pdf": write_pdf, ".docx": write_docx, ".html": write_html, ".xlsx": write_xlsx}
