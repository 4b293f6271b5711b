"""Charts as SVG: the Analysis Function palette, direct labels, no meaning in colour alone.

Colours in their order and the rules on titles: Government Analysis Function, "Data visualisation: colours in charts".
The same numbers give the same bytes: no date, a fixed salt for ids, glyphs drawn as paths.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from consult.report.parts import Picture

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DARK_BLUE, TURQUOISE, DARK_PINK, ORANGE, DARK_GREY, LIGHT_PURPLE = (
    "#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1",
)  # fmt: skip
MUTED = "#BFBFBF"
WIDTH = 6.6
_DPI = 160
_LABEL = 34  # characters after which a label goes on on the next line


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
) -> Picture:
    """Ranked horizontal bars, each with its own label and number beside it."""
    names = [_wrapped(label) for label in labels]

    def draw(plt: Any) -> Figure:
        figure, axes = _axes(plt, 0.2, names)
        places = range(len(names))
        axes.barh(places, values, height=0.68, color=DARK_BLUE)
        for place, (value, text) in enumerate(zip(values, texts, strict=True)):
            axes.annotate(text, (value, place), xytext=(5, 0), textcoords="offset points", va="center", color=DARK_GREY)
        axes.set_yticks(list(places), names)
        axes.set_ylim(len(names) - 0.5, -0.5)
        axes.set_xlim(0, max([*values, 1e-9]) * 1.28)
        _plain(axes)
        return figure

    return _picture(draw)


def stacked(labels: Sequence[str], parts: Sequence[Sequence[float]], names: Sequence[str]) -> Picture:
    """Bars that divide 100 per cent between the answers of a scale, diverging around the middle answer.

    ``parts[i][j]`` is the share of answer ``names[j]`` for ``labels[i]``, most positive answer first.
    """
    colours = _diverging(len(names))
    rows = [_wrapped(label) for label in labels]

    def draw(plt: Any) -> Figure:
        figure, axes = _axes(plt, 0.3 + _key_height(names), rows, row=0.3)
        for place, shares in enumerate(parts):
            left = -_positive_side(shares)
            for share, colour in zip(shares, colours, strict=True):
                axes.barh(place, share, left=left, height=0.66, color=colour, edgecolor="white", linewidth=1.2)
                if share >= 6:
                    axes.text(
                        left + share / 2, place, f"{int(share + 0.5)}%", ha="center", va="center", color=_ink(colour)
                    )
                left += share
        axes.axvline(0, color=DARK_GREY, linewidth=0.9, zorder=0)
        axes.set_yticks(list(range(len(rows))), rows)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        handles = [plt.Rectangle((0, 0), 1, 1, color=colour) for colour in colours]
        _key(figure, handles, names)
        _plain(axes)
        axes.spines["left"].set_visible(False)
        return figure

    return _picture(draw)


def dots(labels: Sequence[str], series: Sequence[Sequence[float]], names: Sequence[str]) -> Picture:
    """A dot a series on each row, joined by a line, in per cent: respondents beside the population, say.

    Series differ in shape as well as colour. A value that is not a number is left out.
    """
    rows = [_wrapped(label) for label in labels]

    def draw(plt: Any) -> Figure:
        figure, axes = _axes(plt, 0.5 + _key_height(names), rows)
        places = list(range(len(rows)))
        known = [[value for value in row if value == value] for row in zip(*series, strict=True)]
        ends = [(place, min(row), max(row)) for place, row in enumerate(known) if row]
        axes.hlines(*(list(column) for column in zip(*ends, strict=True)), color=MUTED, linewidth=2.5, zorder=1)
        handles = [
            axes.scatter(values, places, s=56, marker=marker, color=colour, zorder=2 + len(names) - turn)
            for turn, (values, (colour, marker)) in enumerate(zip(series, _MARKS, strict=False))
        ]
        axes.set_yticks(places, rows)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0, max([*(end for _, _, end in ends), 1]) * 1.08)
        axes.xaxis.set_major_locator(plt.MaxNLocator(7, integer=True))
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:.0f}%")
        _key(figure, handles, names)
        _plain(axes, ticks=True)
        return figure

    return _picture(draw)


# Colour and shape of each series of dots, in order; two series have the palette's pair.
_MARKS = ((DARK_BLUE, "o"), (ORANGE, "D"), (TURQUOISE, "s"), (DARK_PINK, "^"), (DARK_GREY, "v"), (LIGHT_PURPLE, "P"))
MOST_SERIES = len(_MARKS)


def _axes(plt: Any, over: float, rows: Sequence[str], *, row: float = 0.2) -> tuple[Figure, Any]:
    """A figure as wide as every other, tall enough for its rows (some of two lines) and for ``over`` inches more."""
    height = over + sum(row + 0.17 * (1 + name.count("\n")) for name in rows)
    return plt.subplots(figsize=(WIDTH, height), layout="constrained")


def _wrapped(label: str) -> str:
    return textwrap.fill(label, _LABEL)


def _key(figure: Figure, handles: Sequence[Any], names: Sequence[str]) -> None:
    """What each colour and shape stands for, above the chart."""
    figure.legend(handles, names, loc="outside upper left", ncols=_key_columns(names), frameon=False)


def _key_columns(names: Sequence[str]) -> int:
    return max(1, min(len(names), 84 // (max(map(len, names), default=1) + 5)))


def _key_height(names: Sequence[str]) -> float:
    """Inches that the key takes."""
    return 0.22 * -(-len(names) // _key_columns(names))


def _positive_side(shares: Sequence[float]) -> float:
    """How far left of the middle a bar starts: all before the middle answer, and half of the middle one."""
    middle = len(shares) // 2
    before = sum(shares[:middle])
    return before + (shares[middle] / 2 if len(shares) % 2 else 0)


def _diverging(count: int) -> list[str]:
    """Colours from positive to negative; a middle answer is grey."""
    shades = {
        2: ["#12436D", "#F46A25"],
        3: ["#12436D", MUTED, "#F46A25"],
        4: ["#12436D", "#6BACE6", "#FBB48F", "#C2410C"],
        5: ["#12436D", "#6BACE6", MUTED, "#FBB48F", "#C2410C"],
    }
    palette = [DARK_BLUE, TURQUOISE, DARK_PINK, ORANGE, DARK_GREY, LIGHT_PURPLE]
    return shades.get(count) or [palette[place % len(palette)] for place in range(count)]


def _ink(colour: str) -> str:
    """Black or white, whichever stands out more on a colour (WCAG relative luminance)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "white" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "black"


def _plain(axes: Any, *, ticks: bool = False) -> None:
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
    if not ticks:
        axes.set_xticks([])


class _style:
    """The look of every chart, and pyplot with it, for the time one chart is drawn; nothing stays changed after."""

    def __enter__(self) -> Any:
        import matplotlib

        matplotlib.use("agg", force=False)
        import matplotlib.pyplot as plt

        self._context = matplotlib.rc_context({
            "font.family": "DejaVu Sans", "font.size": 11.2, "svg.fonttype": "path", "svg.hashsalt": "consult",
            "figure.facecolor": "white", "axes.facecolor": "white", "text.color": DARK_GREY,
            "axes.edgecolor": DARK_GREY, "xtick.color": DARK_GREY, "ytick.color": DARK_GREY,
        })  # fmt: skip
        self._context.__enter__()
        self._plt = plt
        return plt

    def __exit__(self, *error: Any) -> None:
        self._plt.close("all")
        self._context.__exit__(*error)


def _picture(draw: Callable[[Any], Figure]) -> Picture:
    """The chart drawn as SVG now, and as PNG when Word asks for it."""
    svg = _saved(draw, format="svg", metadata={"Date": None, "Creator": None})
    width, height = (float(re.findall(rf'{side}="([\d.]+)pt"'.encode(), svg)[0]) for side in ("width", "height"))
    return Picture(
        svg,
        round(width / 72 * 96),
        round(height / 72 * 96),
        lambda: _saved(draw, format="png", dpi=_DPI, metadata={"Software": None}),
    )


def _saved(draw: Callable[[Any], Figure], **form: Any) -> bytes:
    buffer = io.BytesIO()
    with _style() as plt:
        draw(plt).savefig(buffer, **form)
    return buffer.getvalue()
