"""The report held to its own standard before it is written: a figure or quotation that does not check stops the build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHOWN = 5
_SLACK = 1e-6


def must_check(page: str, corpus: Corpus) -> None:
    """Pass over a page in which everything checks; raises :class:`ConsultError` naming the first things that do not.

    Every figure prints its value, one source has one value wherever it is printed, no share stands without its source or off its base,
    the sentences and tables agree with each other, and every quotation is found verbatim in its text.
    """
    import lxml.html

    from consult.claims import check_own

    tree = lxml.html.fromstring(page)
    amiss = [
        *(str(found) for found in check_own(_own_words(page))),
        *_two_values(tree),
        *_wrong_shares(tree),
        *_not_verbatim(tree, corpus),
    ]
    if amiss:
        more = f" … and {len(amiss) - _SHOWN} more" if len(amiss) > _SHOWN else ""
        raise ConsultError(f"The report was not written, because it does not check: {'; '.join(amiss[:_SHOWN])}{more}.")


def _own_words(page: str) -> str:
    """The page without what others said, workings and grids, which the checkers of papers do not read as its statements.

    A grid, with several counts and shares in a row, is held to its bases by :func:`_wrong_shares`.
    """
    import lxml.html

    tree = lxml.html.fromstring(page)
    for element in [*tree.iter("q", "blockquote", "code"), *tree.xpath("//table[@class='grid']")]:
        tail = element.tail or ""
        element.clear()
        element.tail = tail
    return str(lxml.html.tostring(tree, encoding="unicode"))


def _two_values(tree: HtmlElement) -> Iterator[str]:
    """Sources printed with different values in two places."""
    seen: dict[str, str] = {}
    for element in tree.iter("data"):
        source, value = element.get("data-source", ""), element.get("value", "")
        if source and seen.setdefault(source, value) != value:
            yield f"{source} is {seen[source]} in one place and {value} in another"


def _wrong_shares(tree: HtmlElement) -> Iterator[str]:
    """Shares that are not their count of their base: the base of the same source, else of the column it stands in."""
    value = {element.get("data-source", ""): float(element.get("value", "nan")) for element in tree.iter("data")}
    for source, share in value.items():
        stem, _, last = source.rpartition(".")
        base = value.get(f"{stem}.base") or value.get(f"{stem.rpartition('.')[0]}.base")
        if last == "share" and base and f"{stem}.n" in value and abs(share * base - 100 * value[f"{stem}.n"]) > _SLACK:
            yield f"{source} is {share:g}, which is not {value[f'{stem}.n']:g} of {base:g}"


def _not_verbatim(tree: HtmlElement, corpus: Corpus) -> Iterator[str]:
    """Quotations whose words are not the stored text between their offsets."""
    texts = corpus.texts()
    for element in tree.iter("blockquote", "q"):
        origin = element.get("data-origin")
        if origin is None:
            continue
        start, end = int(element.get("data-start")), int(element.get("data-end"))
        if not _follows(list(_pieces(element.find(".//bdi"))), texts.get(origin, "")[start:end]):
            yield f"the quotation of {origin} ({start} to {end}) is not verbatim"


def _pieces(element: Any) -> Iterator[str | None]:
    """The words of a quotation in order, None where something was masked."""
    yield element.text or ""
    for child in element:
        yield None
        yield child.tail or ""


def _follows(pieces: list[str | None], text: str) -> bool:
    """Whether the pieces make up the text, a mask standing for at least one character."""
    place, masked = 0, False
    for piece in pieces:
        if piece is None:
            masked = True
        elif piece:
            found = text.find(piece, place + 1) if masked else place if text.startswith(piece, place) else -1
            if found < 0:
                return False
            place, masked = found + len(piece), False
    return masked or place == len(text)
