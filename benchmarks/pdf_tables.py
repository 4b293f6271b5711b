"""How many rows of printed tables are read whole from PDF pages without tags, beside pdfplumber's own two strategies.

    python -m benchmarks.pdf_tables            80 tables in 8 printed styles, drawn with a seed

A row is right when every cell holds its own text and no other. Styles differ in ruled lines, room between columns,
where cells are aligned, and whether labels run over several lines. The pages are drawn by matplotlib.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

Rows = list[list[str]]
WORDS = ("often", "seldom", "services", "local", "open", "hours", "week", "staff", "rooms", "travel",
         "cost", "young", "people", "older", "carers", "parents", "rural")
SCALE = ["Strongly agree", "Tend to agree", "Neither agree nor disagree", "Tend to disagree", "Strongly disagree", "Total"]
POINTS = 10.0


@dataclass(frozen=True)
class Style:
    """How a table is printed: room beside and above cells in points, alignment, rules, and the widest label."""

    name: str
    beside: float
    above: float
    align: str = "left"
    rules: str = ""
    widest: float = 400.0
    middle: bool = False


STYLES = (Style("set close", 2, 1), Style("some room", 5, 2), Style("figures to the right", 6, 2, align="right"),
          Style("wide room", 20, 4), Style("level rules", 6, 3, rules="level"), Style("ruled", 4, 3, rules="all"),
          Style("wrapped labels", 6, 4, widest=90), Style("wrapped, centred", 6, 4, widest=90, middle=True, align="centre"))


def tables(draw: random.Random) -> Rows:
    """A table as its rows, the first its headings: answers, groups, money or themes."""
    kind = draw.choice(("answers", "groups", "money", "themes"))
    if kind == "answers":
        counts = [draw.randint(3, 300) for _ in SCALE[:-1]]
        counts.append(sum(counts))
        return [["Answer", "Number", "%"], *([label, f"{count:,}", f"{count / counts[-1]:.0%}"]
                                             for label, count in zip(SCALE, counts, strict=True))]
    if kind == "groups":
        groups = ["All", "Men", "Women", "Under 35", "65 and over"][:draw.randint(3, 5)]
        return [["Answer", *groups], *([label, *(f"{draw.randint(1, 60)}%" for _ in groups)] for label in SCALE[:-1])]
    label = [" ".join(draw.choices(WORDS, k=draw.randint(1, 6))).capitalize() for _ in range(draw.randint(4, 9))]
    if kind == "money":
        return [["Service", "2031/32", "2032/33"], *([name, f"£{draw.randint(100, 9000):,}", f"£{draw.randint(100, 9000):,}"]
                                                    for name in label)]
    return [["Theme", "Respondents", "Share"], *([name, str(draw.randint(5, 400)), f"{draw.randint(1, 40)}%"] for name in label)]


class Sheet:
    """A page that is written on from the top."""

    def __init__(self) -> None:
        from matplotlib.figure import Figure

        self.figure = Figure(figsize=(595 / 72, 842 / 72), dpi=72)
        self.y = 60.0

    def width(self, text: str) -> float:
        """How wide a text is printed, in points."""
        from matplotlib.textpath import TextPath

        return float(TextPath((0, 0), text, size=POINTS).get_extents().x1)

    def text(self, x: float, y: float, text: str) -> None:
        """Print a text from ``x`` on the baseline ``y``, both from the top left."""
        self.figure.text(x / 595, 1 - y / 842, text, fontsize=POINTS, va="baseline")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Rule a line."""
        from matplotlib.lines import Line2D

        self.figure.add_artist(Line2D([x0 / 595, x1 / 595], [1 - y0 / 842, 1 - y1 / 842], linewidth=0.7, color="black"))

    def wrapped(self, text: str, widest: float) -> list[str]:
        """The text in lines no wider than asked, where words allow."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer) > widest:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def table(self, rows: Rows, style: Style) -> None:
        """Print a table below what is there."""
        cells = [[self.wrapped(text, style.widest) for text in row] for row in rows]
        widths = [max(self.width(line) for row in cells for line in row[at]) for at in range(len(rows[0]))]
        lefts = [60 + sum(widths[:at]) + 2 * style.beside * at for at in range(len(widths) + 1)]
        tops = [self.y]
        for row in cells:
            height = max(map(len, row)) * 1.2 * POINTS
            for at, lines in enumerate(row):
                top = tops[-1] + style.above + (height - len(lines) * 1.2 * POINTS) / 2 * style.middle
                for number, line in enumerate(lines):
                    shift = {"left": 0.0, "right": 1.0, "centre": 0.5}[style.align if at else "left"]
                    x = lefts[at] + style.beside + shift * (widths[at] - self.width(line))
                    self.text(x, top + POINTS + number * 1.2 * POINTS, line)
            tops.append(tops[-1] + height + 2 * style.above)
        for top in tops if style.rules else ():
            self.line(lefts[0], top, lefts[-1], top)
        for left in lefts if style.rules == "all" else ():
            self.line(left, tops[0], left, tops[-1])
        self.y = tops[-1] + 30


def pages(style: Style, draw: random.Random, folder: Path) -> tuple[Path, Rows]:
    """A PDF of ten tables in a style with sentences between, and the rows that are in it."""
    from matplotlib.backends.backend_pdf import PdfPages

    path, wanted = folder / f"{style.name}.pdf", []
    with PdfPages(path) as file:
        for _ in range(5):
            sheet = Sheet()
            for _ in range(2):
                for _ in range(2):
                    sheet.text(60, sheet.y, " ".join(draw.choices(WORDS, k=12)).capitalize() + ".")
                    sheet.y += 1.2 * POINTS
                sheet.y += 20
                rows = tables(draw)
                wanted.extend(rows)
                sheet.table(rows, style)
            file.savefig(sheet.figure)
    return path, wanted


def ours(path: Path) -> Rows:
    """The rows consult reads."""
    from consult.readers import read_file

    cells = read_file(path, guarded=False).cells
    return [list(group["text"]) for _, group in cells.groupby(["table", "row"])]


def plumber(path: Path, strategy: str) -> Rows:
    """The rows pdfplumber reads with one of its strategies."""
    import pdfplumber

    settings = {"vertical_strategy": strategy, "horizontal_strategy": strategy}
    with pdfplumber.open(path) as file:
        return [[(cell or "").replace("\n", " ") for cell in row] for page in file.pages
                for table in page.extract_tables(settings) for row in table]


def right(given: Rows, wanted: Rows) -> int:
    """How many of the rows wanted are given, empty cells aside."""
    def counted(rows: Rows) -> Counter[tuple[str, ...]]:
        return Counter(tuple(" ".join(text.split()) for text in row if text.strip()) for row in rows)
    return sum((counted(given) & counted(wanted)).values())


def main(seed: int = 1) -> None:
    """Print for each style the share of rows read whole."""
    print(f"{'style':<24}{'rows':>6}{'consult':>10}{'pdfplumber lines':>19}{'pdfplumber text':>18}")
    sums = Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        for style in STYLES:
            path, wanted = pages(style, random.Random(f"{seed} {style.name}"), Path(name))
            got = {"consult": right(ours(path), wanted), "lines": right(plumber(path, "lines"), wanted),
                   "text": right(plumber(path, "text"), wanted)}
            sums.update({**got, "rows": len(wanted)})
            print(f"{style.name:<24}{len(wanted):>6}{got['consult'] / len(wanted):>10.3f}{got['lines'] / len(wanted):>19.3f}"
                  f"{got['text'] / len(wanted):>18.3f}")
    print(f"{'all':<24}{sums['rows']:>6}" + "".join(f"{sums[name] / sums['rows']:>{wide}.3f}"
                                                  for name, wide in (("consult", 10), ("lines", 19), ("text", 18))))


if __name__ == "__main__":
    main()
