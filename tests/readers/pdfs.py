"""Writes small PDFs by hand, so that tests know every word, size and ruled line on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sheet:
    """One page: text placed in points from the top left (12-point Helvetica unless said), and ruled lines."""

    texts: list[tuple[float, float, float, bool, str]] = field(default_factory=list)
    lines: list[tuple[float, float, float, float]] = field(default_factory=list)
    rotate: int = 0
    rows: list[list[tuple[str, str, int]]] = field(default_factory=list)

    def tagged_row(self, y: float, cells: Sequence[tuple[float, str, str]], *, extra: str = "") -> Sheet:
        """A row of a tagged table without rules, of (x, kind of cell, text): an empty text is an empty cell."""
        row = []
        for x, kind, text in cells:
            row.append((kind, extra, len(self.texts) if text else -1))
            if text:
                self.text(x, y, text)
        self.rows.append(row)
        return self

    def text(self, x: float, y: float, text: str, *, size: float = 12, bold: bool = False) -> Sheet:
        """Put one line of text on the page."""
        self.texts.append((x, y, size, bold, text))
        return self

    def paragraph(self, x: float, y: float, lines: Sequence[str], *, size: float = 12, bold: bool = False) -> Sheet:
        """Put several lines of text under each other."""
        for number, line in enumerate(lines):
            self.text(x, y + number * size * 1.2, line, size=size, bold=bold)
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        """Rule a grid."""
        self.lines += [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]
        return self

    def content(self) -> bytes:
        """The page's content stream."""
        parts = []
        for mark, (x, y, size, bold, text) in enumerate(self.texts):
            escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            shown = f"BT /{'B' if bold else 'F'} {size} Tf {x} {842 - y} Td (".encode() + escaped + b") Tj ET"
            parts.append(f"/P <</MCID {mark}>> BDC ".encode() + shown + b" EMC" if self.rows else shown)
        parts += [f"1 w {a} {842 - b} m {c} {842 - d} l S".encode() for a, b, c, d in self.lines]
        return b"\n".join(parts)


def write_pdf(path: Path, sheets: Sequence[Sheet]) -> Path:
    """A PDF file of these pages (A4)."""
    fonts = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
             b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(sheets)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(), *fonts]
    for number, sheet in enumerate(sheets):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {sheet.rotate} /StructParents {number} "
                       f"/Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents {6 + 2 * number} 0 R >>".encode())
        stream = sheet.content()
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    if any(sheet.rows for sheet in sheets):
        objects[0] = ("<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> "
                      f"/StructTreeRoot {len(objects) + 1} 0 R >>").encode()
        objects.extend(_tags(sheets, len(objects) + 1))
    return _assembled(path, objects)


def _tags(sheets: Sequence[Sheet], root: int) -> list[bytes]:
    """The structure tree as objects from number ``root`` on: one table of all the tagged rows of all the pages."""
    table, objects, rows = root + 1, [], []
    parents: list[list[str]] = [["null"] * len(sheet.texts) for sheet in sheets]
    for page, sheet in enumerate(sheets):
        for row in sheet.rows:
            rows.append(table + 1 + len(objects))
            cells = [rows[-1] + 1 + at for at in range(len(row))]
            objects.append(f"<< /S /TR /P {table} 0 R /K [{' '.join(f'{cell} 0 R' for cell in cells)}] >>".encode())
            for number, (kind, extra, mark) in zip(cells, row, strict=True):
                kids = f"/K << /Type /MCR /Pg {5 + 2 * page} 0 R /MCID {mark} >>" if mark >= 0 else ""
                objects.append(f"<< /S /{kind} /P {rows[-1]} 0 R {kids} {extra} >>".encode())
                if mark >= 0:
                    parents[page][mark] = f"{number} 0 R"
    tree = " ".join(f"{page} [{' '.join(marks)}]" for page, marks in enumerate(parents))
    return [f"<< /Type /StructTreeRoot /K {table} 0 R /ParentTree << /Nums [{tree}] >> >>".encode(),
            f"<< /S /Table /P {root} 0 R /K [{' '.join(f'{row} 0 R' for row in rows)}] >>".encode(), *objects]


def _assembled(path: Path, objects: Sequence[bytes]) -> Path:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>"
    path.write_bytes(data + f"{end}\nstartxref\n{len(data)}\n%%EOF\n".encode())
    return path
