"""Parts of a report as HTML, through one autoescaping set of macros."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.report import parts

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The Jinja environment of the report: every value escaped, undefined names an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.filters["data_uri"] = data_uri
    made.globals["kind"] = lambda part: type(part).__name__
    return made


def data_uri(svg: bytes) -> str:
    """An SVG picture as a ``data:`` address, so that the page asks for nothing."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg).decode("ascii")


def section(part: parts.Section) -> Markup:
    """One section as HTML."""
    return _macros().section(part)


def page(
    consultation: Any, sections: tuple[parts.Section, ...], *, body: str = "", standfirst: str = "", colophon: str = ""
) -> str:
    """The whole page: the sections rendered, or ``body`` where a notebook rendered them already."""
    from markupsafe import Markup

    whole = Markup(body) if body else Markup("\n").join(section(part) for part in sections)
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            title=consultation.title,
            organisation=consultation.organisation,
            standfirst=standfirst,
            colophon=colophon,
            contents=sections,
            body=whole,
            style=Markup((TEMPLATES / "style.css").read_text(encoding="utf-8")),
        )
    )  # noqa: S704


@cache
def _macros() -> Any:
    return environment().get_template("macros.html.j2").module
