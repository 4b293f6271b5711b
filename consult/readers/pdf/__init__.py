"""PDF with a text layer: page by page through PDFium, then paragraphs, headings, tables and running heads.

The text is stored in reading order. A paragraph or table that runs over a page end stays whole: the foot of the one
page and the head of the next are stored after it, so that every block is one slice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Document, Flaw, Layout
from consult.readers.grids import header_cells, is_figure
from consult.readers.labels import heading_label, is_bullet
from consult.readers.pdf.cells import stacked
from consult.readers.pdf.cut_words import CUT, mended, whole_words
from consult.readers.pdf.figure_tables import figure_tables
from consult.readers.pdf.furniture import furniture
from consult.readers.pdf.lines import Line, joined, reading_order, rows, segments
from consult.readers.pdf.paragraphs import Measure, Paragraph, carries_on, measure, text_of
from consult.readers.pdf.tables import Table, aligned_tables, ruled_tables, tagged_tables
from consult.readers.pdf.words import Page, read_page

MOST_PAGES = 3000
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Map) [A-Z]?\d{1,2}(?:\.\d{1,2})?[a-z]?\s?[:.\u2013-]\s*\S")
_LIST_LABEL = re.compile(r"\(?[a-zA-Z]\)?[.)]?|\(?[ivxIVX]{1,5}[.)]|\(\d{1,3}\)|\d{1,3}[.)]")


@dataclass
class Sorted:
    """A page sorted into its furniture and, in reading order, regions of lines and tables."""

    number: int
    regions: list[list[Line | Table]] = field(default_factory=list)
    head: list[tuple[str, str]] = field(default_factory=list)
    foot: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)


def read_pdf(path: Path) -> Document:
    """A PDF with a text layer; pages without one are named, and a file of such pages only is refused."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise CannotRead(_unopened(path, error)) from error
    try:
        return _read(path, document)
    finally:
        document.close()


def _unopened(path: Path, error: Exception) -> str:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return f"{path.name} is encrypted with a password; save a copy without one and read that."
    return f"{path.name} is damaged or cut short and could not be opened as a PDF; fetch or export it again."


def _read(path: Path, document: Any) -> Document:
    count = min(len(document), MOST_PAGES)
    pages, flaws = [], []
    for number in range(1, count + 1):
        try:
            pages.append(read_page(document, number))
        except Exception:  # one bad page must not cost the others
            flaws.append(Flaw(f"page {number}", f"Page {number} is damaged and could not be read; the others were."))
    if not any(page.words for page in pages):
        raise CannotRead(f"{path.name} has no text layer ({len(document)} pages): it is a scan or a picture. Run it "
                         "through text recognition (OCR), then read the result.")
    if len(document) > count:
        flaws.append(Flaw(f"page {count + 1}", f"Only the first {count} pages were read; split the file."))
    flaws.extend(_bare(page) for page in pages if not page.words)
    if not _has_end(path):
        flaws.append(Flaw("", f"{path.name} has no proper end and may be cut short; the {len(pages)} pages found were "
                          "read. Fetch it again to be sure."))
    layout = Layout()
    _write(layout, pages)
    about = document.get_metadata_dict()
    return Document("pdf", layout.text(), tuple(layout.blocks), tuple(layout.cells), len(document),
                    tuple(_notes(pages, layout)), tuple(flaws), title=about.get("Title", "").strip(),
                    author=about.get("Author", "").strip())


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-min(2048, path.stat().st_size), 2)
        return b"%%EOF" in file.read()


def _bare(page: Page) -> Flaw:
    what = "is a picture without a text layer; run it through text recognition" if page.pictures else "holds no text"
    return Flaw(f"page {page.number}", f"Page {page.number} {what}.")


def _notes(pages: Sequence[Page], layout: Layout) -> Iterator[str]:
    with_text = sum(bool(page.words) for page in pages)
    every = with_text == len(pages)
    yield f"Every page has a text layer ({len(pages)})." if every else f"Pages with a text layer: {with_text} of {len(pages)}."
    if layout.tables:
        yield f"Tables found: {layout.tables}."
    pictures = sum(page.pictures for page in pages)
    if pictures:
        yield f"Pictures not read: {pictures}."
    if any(page.aslant for page in pages):
        yield "Words set at an angle stand at the end of their page."


def _write(layout: Layout, pages: Sequence[Page]) -> None:
    """The pages as blocks of the layout."""
    found = [_sorted_tables(page) for page in pages]
    kinds = furniture([rest for _, _, rest in found], [page.height for page in pages])
    sorted_pages = [_sort(page, tables, boxes, rest, kind)
                    for page, (tables, boxes, rest), kind in zip(pages, found, kinds, strict=True)]
    lines = [item for page in sorted_pages for region in page.regions for item in region if isinstance(item, Line)]
    usual = measure(lines, list(_steps(sorted_pages)))
    blocks = _gather(sorted_pages, usual)
    _Writer(layout, usual, _whole_words(lines, blocks), _heading_ranks(blocks, usual)).write(blocks)


def _sorted_tables(page: Page) -> tuple[list[Table], list[Any], list[list[Line]]]:
    """(ruled and tagged tables, boxes, rows of the words outside the tables)."""
    ruled, boxes, used = ruled_tables(page)
    tagged, taken = tagged_tables(page, used)
    words = [word for at, word in enumerate(page.words) if at not in used | taken]
    return [*ruled, *tagged], boxes, [segments(row) for row in rows(words)]


def _sort(page: Page, tables: Sequence[Table], boxes: Sequence[Any], rest: Sequence[list[Line]],
          kinds: dict[int, str]) -> Sorted:
    result = Sorted(page.number, boxes=list(boxes))
    body = [row for at, row in enumerate(rest) if at not in kinds]
    for at, row in enumerate(rest):
        if at in kinds:
            side = result.head if row[0].y < page.height / 2 else result.foot
            side.append((kinds[at], joined(row).text))
    result.regions = [_with_tables(region, page.number) for region in reading_order(body)]
    for table in tables:
        _place(result.regions, table)
    if page.aslant:
        result.foot.insert(0, ("running-head", page.aslant))
    return result


def _with_tables(region: list[list[Line]], number: int) -> list[Line | Table]:
    """A region's rows as lines, runs of rows that end in figures and of aligned rows as tables."""
    items: list[Line | Table] = []
    at = 0
    for first, end, table in figure_tables(region, number):
        items.extend(_aligned(region[at:first], number))
        items.append(table)
        at = end
    return [*items, *_aligned(region[at:], number)]


def _aligned(region: Sequence[list[Line]], number: int) -> list[Line | Table]:
    items: list[Line | Table] = []
    at = 0
    found = stacked(region)
    for first, end, table in aligned_tables([each.row for each in found], number):
        items.extend(joined(row) for each in found[at:first] for row in each.printed)
        items.append(table)
        at = end
    items.extend(joined(row) for each in found[at:] for row in each.printed)
    return items


def _place(regions: list[list[Line | Table]], table: Table) -> None:
    """Put a ruled table into the column it stands in, before the first thing there that starts lower down."""
    beside = [region for region in regions if _across(region, table)]
    for region in beside:
        for at, item in enumerate(region):
            if _top(item) >= table.box[1] - 2:
                region.insert(at, table)
                return
    if beside:
        beside[-1].append(table)
    else:
        regions.append([table])


def _top(item: Line | Table) -> float:
    return item.y - item.height if isinstance(item, Line) else item.box[1]


def _across(region: Sequence[Line | Table], table: Table) -> bool:
    spans = [(item.x0, item.x1) if isinstance(item, Line) else (item.box[0], item.box[2]) for item in region]
    return min(left for left, _ in spans) < table.box[2] and max(right for _, right in spans) > table.box[0]


def _steps(pages: Sequence[Sorted]) -> Iterator[float]:
    for page in pages:
        for region in page.regions:
            for before, after in zip(region, region[1:], strict=False):
                if isinstance(before, Line) and isinstance(after, Line) and after.y > before.y:
                    yield (after.y - before.y) / after.height


def _whole_words(lines: Sequence[Line], items: Sequence[Item]) -> frozenset[str]:
    cells = (text for item in items if isinstance(item, Table) for row in item.rows for text in row)
    return whole_words((*(line.text for line in lines), *cells))


@dataclass
class Furniture:
    """A running head, footer or page number, where it stands between blocks."""

    kind: str
    text: str
    page: int


Item = Paragraph | Table | Furniture


def _gather(pages: Sequence[Sorted], usual: Measure) -> list[Item]:
    """Paragraphs, tables and furniture in reading order; what runs over a page end is put together."""
    items: list[Item] = []
    for page in pages:
        pending = [Furniture(kind, text, page.number) for kind, text in page.head]
        if not items or not _flows(items):
            items.extend(pending)
            pending = []
        for region in page.regions:
            right = _right_edge(region)
            for at, item in enumerate(region):
                _append(items, item, page, right, usual, fresh=at == 0)
        items = _settled(items, pending)
        items.extend(Furniture(kind, text, page.number) for kind, text in page.foot)
    return items


def _flows(items: Sequence[Item]) -> bool:
    return any(not isinstance(item, Furniture) for item in items)


def _settled(items: list[Item], pending: Sequence[Furniture]) -> list[Item]:
    """The items with a page's head put before the first of them that starts on that page."""
    if not pending:
        return items
    page = pending[0].page
    at = next((at for at, item in enumerate(items) if item_page(item) == page), len(items))
    return [*items[:at], *pending, *items[at:]]


def item_page(item: Item) -> int:
    """The page an item starts on."""
    return item.page


def _right_edge(region: Sequence[Line | Table]) -> float:
    ends = sorted(item.x1 for item in region if isinstance(item, Line))
    return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def _append(items: list[Item], item: Line | Table, page: Sorted, right: float, usual: Measure, *, fresh: bool) -> None:
    last = next((before for before in reversed(items) if not isinstance(before, Furniture)), None)
    if isinstance(item, Table):
        if isinstance(last, Table) and last.page < page.number and fresh and _same_columns(last, item):
            items[items.index(last)] = _continued(last, item)
        else:
            items.append(item)
    elif isinstance(last, Paragraph) and not _boxed_apart(last.lines[-1], item, page) and \
            carries_on(last, item, usual, apart=fresh):
        last.lines.append(item)
    else:
        items.append(Paragraph([item], page.number, right))


def _boxed_apart(last: Line, line: Line, page: Sorted) -> bool:
    """Whether a ruled line of a box lies between two lines."""
    return any(_inside(last, box) != _inside(line, box) for box in page.boxes)


def _inside(line: Line, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= line.x0 <= box[2] and box[1] <= line.y - 0.3 * line.height <= box[3]


def _same_columns(before: Table, after: Table) -> bool:
    return len(before.lefts) == len(after.lefts) and after.continues or len(before.lefts) == len(after.lefts) and \
        all(abs(one - other) < 6 for one, other in zip(before.lefts, after.lefts, strict=True))


def _continued(before: Table, after: Table) -> Table:
    """Two parts of a table as one; a header row printed again on the new page is kept where it stands."""
    first, pages = list(before.rows), list(_row_pages(after))
    second = list(after.rows)
    at = 1 if second[0] == first[0] and len(second) > 1 else 0
    if _runs_over(first[-1], second[at]):
        first[-1] = tuple(f"{above}{CUT}{below}".strip(CUT) for above, below in zip(first[-1], second[at], strict=True))
        del second[at], pages[at]
    return _Long((*first, *second), before.box, before.page, before.lefts, before.ruled, before.headed, before.continues,
                 (*_row_pages(before), *pages))


def _runs_over(last: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the first row of a page carries on the last of the page before: its figures all stand there already."""
    filled = [at for at, text in enumerate(row) if text]
    return len(last) == len(row) and 0 < len(filled) < len(row) and all(last[at] for at in filled) \
        and any(is_figure(text) for text in last[1:]) and not any(is_figure(row[at]) for at in filled) \
        and any(row[at][0].islower() for at in filled)


@dataclass(frozen=True)
class _Long(Table):
    """A table over several pages, with the page of each row."""

    pages: tuple[int, ...] = ()


def _row_pages(table: Table) -> tuple[int, ...]:
    return table.pages if isinstance(table, _Long) else (table.page,) * len(table.rows)


def _heading_ranks(items: Sequence[Item], usual: Measure) -> dict[tuple[float, bool], int]:
    """Heading level by style: larger letters first, bold before plain."""
    styles = {_style(item) for item in items if isinstance(item, Paragraph) and is_heading(item, usual)}
    ordered = sorted(styles, key=lambda style: (-style[0], not style[1]))
    return {style: min(rank, 6) for rank, style in enumerate(ordered, 1)}


def _style(paragraph: Paragraph) -> tuple[float, bool]:
    return round(paragraph.height * 2) / 2, paragraph.bold


def is_heading(paragraph: Paragraph, usual: Measure) -> bool:
    """Whether a paragraph is a heading: few lines, larger or bold or in capitals, and not a sentence."""
    text = text_of(paragraph.lines)
    bare = text[len(paragraph.lines[0].label):].strip()
    letters = [character for character in bare if character.isalpha()]
    if len(paragraph.lines) > 4 or len(text) > 220 or len(letters) < 3 or is_bullet(paragraph.lines[0].label):
        return False
    if re.search(r"[.;,]$", bare) and not bare.isupper():
        return False
    larger = paragraph.height > 1.12 * usual.height
    capitals = bare.isupper() and len(letters) > 3 and len(paragraph.lines) <= 2
    return larger or paragraph.bold or (capitals and not bare.endswith(":"))


def _section_numbers(items: Sequence[Item]) -> frozenset[str]:
    """Labels such as ``3.`` of one-line paragraphs straight before a paragraph labelled ``3.1``."""
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    pairs = zip(paragraphs, paragraphs[1:], strict=False)
    return frozenset(before.lines[0].label for before, after in pairs
                     if len(before.lines) == 1 and re.fullmatch(r"\d{1,2}\.?", before.lines[0].label)
                     and after.lines[0].label == before.lines[0].label.rstrip(".") + ".1")


class _Writer:
    """Writes items into a layout, telling headings, list items and footnotes from paragraphs."""

    def __init__(self, layout: Layout, usual: Measure, whole: frozenset[str],
                 ranks: dict[tuple[float, bool], int]) -> None:
        self.layout, self.usual, self.whole, self.ranks = layout, usual, whole, ranks
        self.sections: frozenset[str] = frozenset()

    def write(self, items: Sequence[Item]) -> None:
        """Every item as a block, in order."""
        self.sections = _section_numbers(items)
        for item in items:
            if isinstance(item, Furniture):
                self.layout.add(item.kind, item.text, page=item.page)
            elif isinstance(item, Table):
                rows = [[mended(text, self.whole) for text in row] for row in item.rows]
                self.layout.table(rows, pages=_row_pages(item), headers=header_cells(rows, marked=item.headed))
            else:
                self._paragraph(item)

    def _paragraph(self, item: Paragraph) -> None:
        label = item.lines[0].label
        text = text_of(item.lines, self.whole)
        level = None
        if _CAPTION.match(text) and len(text) < 250:
            kind = "caption"
        elif is_heading(item, self.usual) or (label in self.sections and len(text) < 120 and text[-1] not in ".;,"):
            label = heading_label(text)
            kind, level = "heading", self.ranks.get(_style(item), min([*self.ranks.values(), 2]))
        elif item.height < 0.87 * self.usual.height and re.match(r"\[?\d{1,2}\]?\s?[A-Za-z\"“(]", text):
            kind = "footnote"
        elif is_bullet(label) or _LIST_LABEL.fullmatch(label):
            kind = "list-item"
        else:
            kind = "paragraph"
        self.layout.add(kind, text, level=level, page=item.page, label=label)
