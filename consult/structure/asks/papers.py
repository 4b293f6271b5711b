"""Asks in responses, letters, articles and petitions: the sentences that ask, urge, call for or recommend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure import quotations
from consult.structure.asks import cues, reported
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
    return _Paper(text, blocks, pieces, document, furniture).read()


_REPLIES = re.compile(
    r"(?<!lack of )(?<!low )(?<!poor )\b(?:response (?:to|from|by|on)|consultation response)\b|\bresponse$", re.IGNORECASE)


class _Paper:
    """A paper being read for asks, paragraph by paragraph: who writes, to whom, and the list or count that was announced."""

    def __init__(self, text: str, blocks: pd.DataFrame | None, pieces: Sequence[Paragraph], document: Mapping[str, Any],
                 furniture: Sequence[Span]) -> None:
        said = str(document.get("kind") or "")
        self.text, self.pieces, self.kind = text, pieces, "" if said == "document" else said
        self.title = str(document.get("title") or "")
        self.quoted = quotations.find(text, blocks, (), (), furniture)
        marked = [(row["start"], row["end"]) for row in self.quoted]
        self.inside = Spans(marked)
        self.writer, self.council = _writer(document), _council(text)
        self.people = People(text, pieces, marked, ()) if self.kind in cues.PUBLISHED or not self.kind else None
        replies = self.kind not in cues.PUBLISHED and bool(_REPLIES.search(self.title))
        self.answers = self.kind in cues.RESPONSES or replies
        self.consults = self.kind == "consultation-document"
        self.found: list[dict[str, Any]] = []

    def read(self) -> list[dict[str, Any]]:
        if self.kind == "petition":
            self.found.extend(_prayer(self.pieces, self.title, self.writer, self.council))
        listing, sort = ("", "", ""), ""
        for number, piece in enumerate(self.pieces):
            if self.kind in cues.PUBLISHED and self.title and " ".join(piece.text.split()) == self.title:
                continue
            if listing[0] and (_is_item(piece, sort) or not sort and _is_order(piece)):
                sort = sort or (_label_sort(piece) if _is_item(piece, sort) else "")
                self.found.append(cues.row((piece.body, piece.end), *listing))
                continue
            listing, sort = self._lead(piece), ""
            if not self._is_passed_over(number, bool(listing[0])):
                self._sentences(piece)
        return self.found

    def _lead(self, piece: Paragraph) -> tuple[str, str, str]:
        """The list a paragraph leads; what a consultation asks its readers is no ask of the council."""
        listing = _list_lead(piece, self.writer, self.council)
        return listing if not self.consults or listing[0] == "recommendation" else ("", "", "")

    def _is_passed_over(self, number: int, leads: bool) -> bool:
        piece = self.pieces[number]
        listed = number + 1 < len(self.pieces) and _is_item(self.pieces[number + 1], "")
        heading = piece.kind == "heading" and not (self.answers and _among_questions(self.pieces, number))
        return piece.kind in ("table", "caption") or leads and listed or heading

    def _sentences(self, piece: Paragraph) -> None:
        counted = False
        for span in piece.sentences:
            covered = self.inside.covers(*span)
            first = cues.ORDINAL.match(self.text, *span) if counted else None
            if first:
                self.found.append(cues.row((first.end(), span[1]), "request", self.writer, self.council))
            elif not covered and cues.COUNTED.search(self.text, *span) and cues.ORDINAL.match(self.text, span[1] + 1, piece.end):
                counted = True
            elif not covered and self.found and _goes_on(self.text, span, self.found[-1]):
                self.found.append(cues.row(span, "question", self.found[-1]["by"], self.found[-1]["addressed_to"]))
            elif row := self._of_sentence(span, covered):
                self.found.append(row)

    def _of_sentence(self, span: Span, covered: bool) -> dict[str, Any] | None:
        if self.consults:
            return _put_to(self.text[span[0] : span[1]], span, self.writer, self.council)
        speaker = (_quoted_by(self.quoted, span) or "") if covered else ""
        if covered and not speaker:
            return _unnamed(self.text, span, self.kind, self.quoted, self.council, "" if self.kind in ("press", "op-ed") else self.writer)
        if speaker and self.text[: span[1]].rstrip(" ”\"'’").endswith("?") and self._was_asked(span):
            return cues.row(span, "question", speaker, _target_in(self.text[span[0] : span[1]]) or self.council)
        return _sentence(self.text, span, self.kind, self.answers, speaker or self.writer, self.council, self.people, bool(speaker))


    def _was_asked(self, span: Span) -> bool:
        """Whether the words that lead a quotation in say that it was asked: 'Councillor Ash asked: "How can …?"'."""
        begin = min((row["start"] for row in self.quoted if row["start"] <= span[0] < row["end"]), default=span[0])
        return bool(cues.ASKED_BY.search(self.text[max(0, begin - 60) : begin]))


def _prayer(pieces: Sequence[Paragraph], title: str, writer: str, council: str) -> list[dict[str, Any]]:
    """What a petition asks where it is printed as an order: "To review the cuts", "Step in and save the hall"."""
    first = [piece for piece in pieces if " ".join(piece.text.split()) != title and len(piece.text) > 25][:3]
    return [cues.row((piece.body, piece.end), "request", writer, council) for piece in first if cues.PRAYER.match(piece.words)]


def _unnamed(
    text: str, span: Span, kind: str, quoted: Sequence[Mapping[str, Any]], council: str, writer: str
) -> dict[str, Any] | None:
    """An ask inside marks of somebody the text does not name: still an ask, of its writer or of nobody known."""
    of_document = any(row["quoted_document"] for row in quoted if row["start"] < span[1] and row["end"] > span[0])
    words = text[span[0] : span[1]]
    return _first_person(words, span, writer, council) if (not kind or kind in cues.PUBLISHED or writer) and not of_document else None


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
    if cues.THIRD.match(words) and not _is_first_person(words, writer):
        writer = reported.subject(words)
    return kind, writer, (_bare(target["target"]) if target else council)


def _bare(target: str) -> str:
    return re.sub(r"^(?:that|the)\s+", "", " ".join(target.split()), flags=re.IGNORECASE)


def _sentence(
    text: str, span: Span, kind: str, answers: bool, writer: str, council: str, people: People | None, spoken: bool
) -> dict[str, Any] | None:
    words = text[span[0] : span[1]]
    if words.rstrip(" ”\"'’)").endswith("?"):
        last = re.split(r"\s[–—-]+\s", words)[-1]
        direct = kind not in cues.PUBLISHED and bool((cues.DIRECT if kind else cues.TO_A_COUNCIL).search(words))
        asked = not cues.RHETORICAL.match(words) and not cues.RHETORICAL.match(last) and (answers or direct)
        return (
            cues.row(span, "question", writer, _target_in(words) or council) if asked and len(words.split()) > 2 else None
        )
    return (
        _put_to(words, span, writer, council)
        or _first_person(words, span, writer, council)
        or _reported(people, words, span, council)
        or (reported.ought(people, words, span) if people and not spoken and kind in cues.PUBLISHED else None)
        or _imperative(words, span, "spoken" if spoken else kind, answers, writer, council)
    )


def _put_to(words: str, span: Span, writer: str, council: str) -> dict[str, Any] | None:
    """ "Cabinet is asked to …", "It is recommended that …"."""
    lead = cues.ASKED_TO.search(words)
    if lead:
        return cues.row(span, "recommendation", writer, _bare(lead["target"]))
    asked = cues.TO_ASK.match(words)
    if asked:
        return cues.row(span, "question", writer, asked["target"].strip())
    if cues.OUR_ASK.search(words):
        return cues.row(span, "request", writer, council)
    told = cues.RECOMMENDED.match(words)
    return cues.row(span, "recommendation", writer, told["target"] or council) if told else None


def _first_person(words: str, span: Span, writer: str, council: str) -> dict[str, Any] | None:
    for pattern, kind in ((cues.RECOMMENDS, "recommendation"), (cues.REQUESTS, "request")):
        match = pattern.search(words)
        if not match or _is_past_report(match) or cues.TOLD.match(words, match.start()) or _is_the_council(match.group(), council):
            continue
        if cues.SUPPOSED.search(words[: match.start()]):
            continue
        if cues.TO_READERS.match(words, match.end("verb") if match["verb"] else match.end()):
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
    if not match or people is None or re.search(r"(?:\b(?:not|never)|n[’']t)\s*$", words[: match.start()]):
        return None
    if re.search(r"\b(?:asked|asking|wants?|wanted|recommended)\b", match["verb"]) and not re.match(
        cues.TARGET, match["target"]
    ):
        return None
    pronoun = re.match(r"(he|she|they)\b", words, re.IGNORECASE)
    named = people.latest(span[0], pronoun[1].casefold()) if pronoun else None
    found = named or people.resolve(span[0], span[0] + match.start())
    by = (reported.together(words, match.start()) or reported.body(people.text, span[0], words)
          or reported.organisation(people.text, words, match.start())
          or (found.name if found else ""))
    petitions = re.search(r"\bpetitions?\b", words[: match.start()])
    if not by and not petitions or by and _is_the_council(by, council):
        return None
    shown = "recommendation" if "recommend" in match["verb"] else "request"
    return cues.row(span, shown, by, _clean_target(match["target"]) or council)


def _imperative(words: str, span: Span, kind: str, answers: bool, writer: str, council: str) -> dict[str, Any] | None:
    must = cues.MUST.search(words)
    if must and (answers or kind in ("op-ed", "blog", "leaflet", "spoken")):
        target = must["target"]
        return cues.row(
            span,
            "recommendation" if must["verb"].startswith("should") else "request",
            writer,
            council if target == "you" else _clean_target(target),
        )
    if answers and cues.PLEASE.search(words) or kind in ("", "blog", "op-ed") and cues.PLEASE_COUNCIL.search(words):
        return cues.row(span, "request", writer, council)
    if kind == "petition" and cues.WE_MUST.match(words):
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
