"""Asks in responses, letters, articles and petitions: the sentences that ask, urge, call for or recommend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure import quotations
from consult.structure.asks import cues
from consult.structure.paragraphs import Paragraph, Span, Spans
from consult.structure.quotations.people import People


def find(
    text: str,
    blocks: pd.DataFrame | None,
    pieces: Sequence[Paragraph],
    document: Mapping[str, Any],
    furniture: Sequence[Span],
) -> list[dict[str, Any]]:
    """Rows of the asks table for a paper that is not minutes, in order; some may stand twice."""
    kind = str(document.get("kind") or "")
    quoted = quotations.find(text, blocks, (), (), furniture)
    inside = Spans((row["start"], row["end"]) for row in quoted)
    writer, council = _writer(document), _council(text)
    people = (
        People(text, pieces, [(row["start"], row["end"]) for row in quoted], ())
        if kind in cues.PUBLISHED or not kind
        else None
    )
    answers = kind in cues.RESPONSES or "response" in str(document.get("title") or "").casefold()
    found: list[dict[str, Any]] = []
    listing, sort = ("", "", ""), ""
    for number, piece in enumerate(pieces):
        if listing[0] and _is_item(piece, sort):
            sort = sort or _label_sort(piece)
            found.append(cues.row((piece.body, piece.end), listing[0], listing[1], listing[2]))
            continue
        if listing[0] and not sort and _is_order(piece):
            found.append(cues.row((piece.body, piece.end), listing[0], listing[1], listing[2]))
            continue
        listing, sort = _list_lead(piece, writer, council), ""
        listed = number + 1 < len(pieces) and _is_item(pieces[number + 1], "")
        if piece.kind in ("table", "caption") or listing[0] and listed:
            continue
        if piece.kind == "heading" and not (answers and _among_questions(pieces, number)):
            continue
        counted = False
        for span in piece.sentences:
            if counted and (first := cues.ORDINAL.match(text, *span)):
                found.append(cues.row((first.end(), span[1]), "request", writer, council))
                continue
            if not inside.covers(*span) and cues.COUNTED.search(text, *span) and cues.ORDINAL.match(text, span[1] + 1, piece.end):
                counted = True
                continue
            if not inside.covers(*span) and found and _goes_on(text, span, found[-1]):
                found.append(cues.row(span, "question", found[-1]["by"], found[-1]["addressed_to"]))
                continue
            speaker = _quoted_by(quoted, span) if inside.covers(*span) else None
            if inside.covers(*span) and not speaker:
                continue
            row = _sentence(text, span, kind, answers, speaker if speaker is not None else writer, council, people)
            if row:
                found.append(row)
    return found


def _is_order(piece: Paragraph) -> bool:
    """Whether a line below "What we ask for" tells somebody to do something, though no bullet marks it."""
    return piece.kind != "heading" and not piece.label and len(piece.text) < 400 and bool(cues.IMPERATIVE.match(piece.text))


def _goes_on(text: str, span: Span, last: Mapping[str, Any]) -> bool:
    """Whether a question right after an ask puts one more to the same body: "Will it also tell us …?"."""
    follows = 0 <= span[0] - int(last["end"]) <= 2
    return follows and text[: span[1]].rstrip().endswith("?") and bool(cues.ANSWERABLE.match(text, *span))


def _among_questions(pieces: Sequence[Paragraph], number: int) -> bool:
    """Whether a line that was read as a heading is one question of several on lines of their own."""
    near = (pieces[at].text.rstrip() for at in (number - 1, number + 1) if 0 <= at < len(pieces))
    return pieces[number].text.rstrip().endswith("?") and any(words.endswith("?") for words in near)


def _label_sort(piece: Paragraph) -> str:
    inner = piece.label.strip("().")
    return "number" if inner[:1].isdigit() else "letter" if inner.isalpha() else "bullet"


def _is_item(piece: Paragraph, sort: str) -> bool:
    """Whether a paragraph is an item of the list being read: labelled as its first item is, and not a heading."""
    if (
        not piece.label
        or piece.kind == "heading"
        and _label_sort(piece) != "bullet"
        or piece.text.rstrip().endswith(":")
    ):
        return False
    return not sort or _label_sort(piece) == sort and "." not in piece.label.strip(".")


def _quoted_by(quoted: Sequence[Mapping[str, Any]], span: Span) -> str | None:
    for row in quoted:
        if row["start"] < span[1] and row["end"] > span[0]:
            return str(row["speaker"]) or None
    return None


def _writer(document: Mapping[str, Any]) -> str:
    """Who asks when the paper says "we": the organisation or party of a response, the author of a blog."""
    order = (
        ("author", "organisation", "party") if document.get("kind") == "blog" else ("organisation", "party", "author")
    )
    return next((str(document[field]) for field in order if document.get(field)), "")


def _council(text: str) -> str:
    """The council the paper speaks to, by the name it uses most before "propose", "must" or a possessive; "" if none."""
    pattern = re.compile(
        r"\b((?:[A-Z][\w-]+\s+){0,3}(?:County|City|Borough|District|Town|Parish)?\s?Council|[A-Z]{1,3}CC|"
        r"[A-Z]{1,2}BC)\b(?=\s+(?:propos|must|should|has|have|will|intends|plans|is|are|said|says|then|would|can)|"
        r"[’']s?\b)"
    )
    counted = Counter(" ".join(match[1].split()) for match in pattern.finditer(text[:200_000]))
    return max(sorted(counted), key=lambda name: counted[name]) if counted else ""


def _list_lead(piece: Paragraph, writer: str, council: str) -> tuple[str, str, str]:
    """What a paragraph that ends in a colon, or a heading "Recommendations", says of the list below it."""
    words = piece.words.strip()
    tail = words[-220:]
    match = cues.LEADS_LIST.search(tail)
    if not match or not (words.endswith((":", ":-", ": -")) or piece.kind == "heading" or len(words) < 30):
        return "", "", ""
    said = match.group().casefold()
    kind = (
        "recommendation"
        if "recommend" in said or "asked to" in said
        else "question"
        if "question" in said
        else "request"
    )
    target = cues.ASKED_TO.search(words)
    return kind, writer, (_bare(target["target"]) if target else council)


def _bare(target: str) -> str:
    return re.sub(r"^(?:that|the)\s+", "", " ".join(target.split()), flags=re.IGNORECASE)


def _sentence(
    text: str, span: Span, kind: str, answers: bool, writer: str, council: str, people: People | None
) -> dict[str, Any] | None:
    words = text[span[0] : span[1]]
    if words.rstrip(" ”\"'’)").endswith("?"):
        asked = not cues.RHETORICAL.match(words) and (
            answers
            or kind in cues.PUBLISHED
            and False
            or bool(cues.DIRECT.search(words))
            and kind not in cues.PUBLISHED
        )
        return (
            cues.row(span, "question", writer, _target_in(words) or council) if asked and len(words.split()) > 2 else None
        )
    lead = cues.ASKED_TO.search(words)
    if lead:
        return cues.row(span, "recommendation", writer, _bare(lead["target"]))
    told = cues.RECOMMENDED.match(words)
    if told:
        return cues.row(span, "recommendation", writer, told["target"] or council)
    return (
        _first_person(words, span, writer, council)
        or _reported(people, words, span, council)
        or _imperative(words, span, kind, answers, writer, council)
    )


def _first_person(words: str, span: Span, writer: str, council: str) -> dict[str, Any] | None:
    for pattern, kind in ((cues.RECOMMENDS, "recommendation"), (cues.REQUESTS, "request")):
        match = pattern.search(words)
        if not match or _is_past_report(match) or cues.TOLD.match(words, match.start()) or _is_the_council(match.group(), council):
            continue
        shown = "question" if kind == "request" and match["verb"] and "know" in match["verb"] else kind
        subject = match.group().split()[0]
        if not _is_first_person(match.group(), writer):
            continue
        by = (
            writer
            if subject.casefold() in ("we", "i", "our", "recommending", "undersigned", "the", "–", "—") or not writer
            else _asker(match.group(), writer)
        )
        return cues.row(
            span, shown, by, _target_in(words[match.end("verb") if match["verb"] else match.end() :]) or council
        )
    return None


def _is_first_person(lead: str, writer: str) -> bool:
    """Whether a sentence speaks for its writer: "we", "I", or the writer's own name."""
    if re.match(
        r"(?:we|I|our|recommending|undersigned|petitioners|signatories|the (?:undersigned|petitioners|signatories)|"
        r"[–—,-])\b",
        lead.strip(" –—,-"),
        re.IGNORECASE,
    ):
        return True
    own = {word.casefold() for word in writer.split() if word[:1].isupper()} - {
        "the",
        "county",
        "council",
        "city",
        "borough",
    }
    return bool(
        own & {word.casefold().strip("’'s,") for word in lead.split()}
        or own & {word.casefold() for word in lead.split()}
    )


def _is_the_council(lead: str, council: str) -> bool:
    """Whether it is the council itself, or the government, that asks or proposes."""
    return (
        bool(
            re.match(
                rf"(?:(?:Now|But|And|So|The|If|When|As)\s+)*(?:{re.escape(council)}\b|[A-Z]{{1,3}}CC\b|Government|"
                rf"Council|Cabinet)",
                lead,
            )
        )
        if council
        else bool(re.match(r"(?:The\s+)?(?:Government|Council|Cabinet)\b", lead))
    )


def _is_past_report(match: re.Match[str]) -> bool:
    return bool(
        re.search(r"\b(?:were|was|been|are|is) (?:asked|requested|urged|expected|recommended|wanted)\b", match.group())
    )


def _asker(lead: str, writer: str) -> str:
    """The party or group that asks, where the sentence names it and it is not "we"."""
    name = re.match(r"(?:[Tt]he\s+)?((?:[A-Z][\w’'&-]*)(?:\s+(?:[A-Z][\w’'&-]*|of|and|the|for))*)", lead)
    return (
        " ".join(name[1].split())
        if name
        and len(name[1]) > 3
        and not name[1].startswith(("We", "It", "This", "That", "If", "But", "And", "As", "In"))
        else writer
    )


def _reported(people: People | None, words: str, span: Span, council: str) -> dict[str, Any] | None:
    """ "Councillor Ash called on the council to reopen it.": an ask an article reports of somebody it names."""
    match = cues.REPORTED.search(words)
    if not match or people is None:
        return None
    if re.search(r"\b(?:asked|asking|wants?|wanted|recommended)\b", match["verb"]) and not re.match(
        cues.TARGET, match["target"]
    ):
        return None
    pronoun = re.match(r"(he|she|they)\b", words, re.IGNORECASE)
    named = people.latest(span[0], pronoun[1].casefold()) if pronoun else None
    found = named or people.resolve(span[0], span[0] + match.start())
    by = found.name if found else ""
    if not by or _is_the_council(by, council):
        return None
    shown = "recommendation" if "recommend" in match["verb"] else "request"
    return cues.row(span, shown, by, _clean_target(match["target"]) or council)


def _imperative(words: str, span: Span, kind: str, answers: bool, writer: str, council: str) -> dict[str, Any] | None:
    must = cues.MUST.search(words)
    if must and (answers or kind in ("op-ed", "blog", "leaflet")):
        target = must["target"]
        return cues.row(
            span,
            "recommendation" if must["verb"].startswith("should") else "request",
            writer,
            council if target == "you" else _clean_target(target),
        )
    if answers and cues.PLEASE.search(words):
        return cues.row(span, "request", writer, council)
    return None


def _target_in(words: str) -> str:
    match = re.search(rf"\b(?:{cues.TARGET}|[A-Z]{{1,3}}CC\b|Labour\b)", words)
    return _clean_target(match.group()) if match else ""


def _clean_target(target: str) -> str:
    flat = re.sub(
        r"^(?:an?|the|our|your|this|their)\s+(?:local\s+)?", "", " ".join(target.split()), flags=re.IGNORECASE
    )
    return "" if flat.casefold() in ("", "the", "a", "an", "i") else flat[:1].upper() + flat[1:]
