"""Asks: the questions, requests and recommendations put to the council, by whom and to whom.

In minutes every councillor's or resident's question is one; in a response, letter, article or petition the sentences that ask,
urge, call for or recommend. A rhetorical question is not one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure import asks_cues as cues
from consult.structure import mentions, minutes_openings, names, quotations, speakers
from consult.structure.paragraphs import Paragraph, Span, Spans, paragraphs, rows
from consult.structure.quotations_people import People


def find(
    text: str,
    blocks: pd.DataFrame | None = None,
    turns: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    document: Mapping[str, Any] | None = None,
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the asks table for one document (without its id), in order.

    ``document`` is its row of the documents table: kind, author, organisation and party say how it asks and who asks. ``by``
    and ``addressed_to`` are empty where the text does not say.
    """
    known = rows(turns)
    pieces = paragraphs(text, blocks, furniture)
    found = (
        _in_minutes(text, pieces, known) if known else _in_paper(text, blocks, pieces, dict(document or {}), furniture)
    )
    unique = {(row["start"], row["end"]): row for row in reversed(found)}
    return sorted(unique.values(), key=lambda row: (row["start"], row["end"]))


def _row(span: Span, kind: str, by: str, to: str) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "kind": kind, "by": by, "addressed_to": to}


# --- minutes -----------------------------------------------------------------------------------------------------


def _in_minutes(text: str, pieces: Sequence[Paragraph], turns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    spoke = {
        str(turn["speaker"]): {"name": turn["speaker"], "role": turn.get("role")} for turn in turns if turn["speaker"]
    }
    directory = speakers.Directory(text, spoke.values())
    sentences = [span for piece in pieces for span in piece.sentences]
    answered = {_whole(turn.get("answers")): turn for turn in reversed(turns) if turn["kind"] == "answer"}
    found: list[dict[str, Any]] = []
    for turn in turns:
        inside = _inside(sentences, int(turn["start"]), int(turn["end"]))
        if turn["kind"] in ("question", "supplementary"):
            span = _asking(text, inside, turn)
            answerer = str((answered.get(int(turn["order"])) or {}).get("speaker") or "")
            to = answerer or _whom(text, span, directory, str(turn["speaker"]))
            kind = (
                "request"
                if cues.ACTS.match(text[span[0] : span[1]]) and not _asks_plainly(text, inside)
                else "question"
            )
            found.append(_row(span, kind, str(turn["speaker"]), to))
        elif turn["kind"] in ("statement", "supplementary") and turn["speaker"]:
            found.extend(_requests_in(text, inside, turn, directory))
        elif turn["kind"] == "vote":
            found.extend(_recommended(text, inside, turn))
    return found


def _inside(sentences: Sequence[Span], start: int, end: int) -> list[Span]:
    at = bisect_left(sentences, (start, start))
    at = at - 1 if at and sentences[at - 1][1] > start else at
    inside = []
    while at < len(sentences) and sentences[at][0] < end:
        inside.append((max(sentences[at][0], start), min(sentences[at][1], end)))
        at += 1
    return inside or [(start, end)]


def _asks_plainly(text: str, inside: Sequence[Span]) -> bool:
    return any(re.search(r"\b(?:asked|queried|enquired)\b", text[start:end]) for start, end in inside)


def _asking(text: str, inside: Sequence[Span], turn: Mapping[str, Any]) -> Span:
    """From the first sentence of a speech that asks to the last; the whole speech where none is plain."""
    asking = [span for span in inside if _is_question(text[span[0] : span[1]])]
    outright = [span for span in asking if minutes_openings.asks_outright(text[span[0] : span[1]])]
    if outright and _LABEL.match(text, int(turn["start"]), int(turn["end"])):
        asking = outright
    return (asking[0][0], asking[-1][1]) if asking else (int(turn["start"]), int(turn["end"]))


# "Question from Mr Ash on behalf of …:" says who asks, not what.
_LABEL = re.compile(r"\W*(?:supplementary |public |written |urgent |oral )*question\b", re.IGNORECASE)


def _is_question(words: str) -> bool:
    return minutes_openings.asks_outright(words) or bool(
        re.search(
            r"\b(?:asked|queried|enquired|inquired|questioned|wanted to know|sought|wondered|question(?:s)? (?:from|"
            r"by|to|of|about|on|regarding))\b",
            words,
            re.IGNORECASE,
        )
    )


def _whom(text: str, span: Span, directory: speakers.Directory, asker: str) -> str:
    """Whom the words themselves ask: "asked the Director whether", "Can Mr Ash explain"."""
    for match in cues.ASKED_WHOM.finditer(text, span[0], min(span[1], span[0] + 1500)):
        mention = mentions.subject(text, match.end(), min(span[1], match.end() + 120))
        if mention and mention.sort in ("person", "post", "body", "voice"):
            shown = directory.resolve(mention)[0]
            if shown != asker:
                return shown
        if re.compile(r"officers\b", re.IGNORECASE).match(text, match.end()):
            return "Officers"
    return ""


def _requests_in(
    text: str, inside: Sequence[Span], turn: Mapping[str, Any], directory: speakers.Directory
) -> list[dict[str, Any]]:
    found = []
    for span in inside:
        words = text[span[0] : span[1]]
        match = cues.STATES_REQUEST.search(words)
        speaker = str(turn["speaker"])
        if (
            not match
            or speaker == names.MEETING
            or match.start() > 200
            or re.search(r"\b(?:it was|had been|was|were) $", words[: match.start()])
        ):
            continue
        kind = "recommendation" if match["verb"].casefold().startswith(("recommend", "suggest")) else "request"
        found.append(_row(span, kind, speaker, _whom(text, span, directory, speaker)))
    return found


def _recommended(text: str, inside: Sequence[Span], turn: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A committee's recommendation to another body."""
    found = []
    for span in inside[:1]:
        words = text[span[0] : span[1]]
        if re.match(
            r"\W*(?:it was )?(?:(?:unanimously )?RECOMMENDED|RESOLVED TO RECOMMEND|(?:resolved|agreed) to recommend)",
            words,
            re.IGNORECASE,
        ):
            to = re.search(
                r"\bto\s+(?:the\s+)?((?:[A-Z][\w-]*\s+){0,3}(?:Council|Cabinet|Executive|Committee|Board))\b", words
            )
            found.append(
                _row(
                    (span[0], int(turn["end"])),
                    "recommendation",
                    str(turn.get("role") or "") or names.MEETING,
                    to[1] if to else "",
                )
            )
    return found


def _whole(value: Any) -> int:
    return 0 if value is None or pd.isna(value) else int(value)


# --- other papers ------------------------------------------------------------------------------------------------


def _in_paper(
    text: str,
    blocks: pd.DataFrame | None,
    pieces: Sequence[Paragraph],
    document: Mapping[str, Any],
    furniture: Sequence[Span],
) -> list[dict[str, Any]]:
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
            found.append(_row((piece.body, piece.end), listing[0], listing[1], listing[2]))
            continue
        if listing[0] and not sort and _is_order(piece):
            found.append(_row((piece.body, piece.end), listing[0], listing[1], listing[2]))
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
                found.append(_row((first.end(), span[1]), "request", writer, council))
                continue
            if not inside.covers(*span) and cues.COUNTED.search(text, *span) and cues.ORDINAL.match(text, span[1] + 1, piece.end):
                counted = True
                continue
            if not inside.covers(*span) and found and _goes_on(text, span, found[-1]):
                found.append(_row(span, "question", found[-1]["by"], found[-1]["addressed_to"]))
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
            _row(span, "question", writer, _target_in(words) or council) if asked and len(words.split()) > 2 else None
        )
    lead = cues.ASKED_TO.search(words)
    if lead:
        return _row(span, "recommendation", writer, _bare(lead["target"]))
    told = cues.RECOMMENDED.match(words)
    if told:
        return _row(span, "recommendation", writer, told["target"] or council)
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
        return _row(
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
    found = people.subject(span[0], span[0] + match.start()) if not pronoun else None
    by = named.name if named else found[0].name if found else ""
    if not by or _is_the_council(by, council):
        return None
    shown = "recommendation" if "recommend" in match["verb"] else "request"
    return _row(span, shown, by, _clean_target(match["target"]) or council)


def _imperative(words: str, span: Span, kind: str, answers: bool, writer: str, council: str) -> dict[str, Any] | None:
    must = cues.MUST.search(words)
    if must and (answers or kind in ("op-ed", "blog", "leaflet")):
        target = must["target"]
        return _row(
            span,
            "recommendation" if must["verb"].startswith("should") else "request",
            writer,
            council if target == "you" else _clean_target(target),
        )
    if answers and cues.PLEASE.search(words):
        return _row(span, "request", writer, council)
    return None


def _target_in(words: str) -> str:
    match = re.search(rf"\b(?:{cues.TARGET}|[A-Z]{{1,3}}CC\b|Labour\b)", words)
    return _clean_target(match.group()) if match else ""


def _clean_target(target: str) -> str:
    flat = re.sub(
        r"^(?:an?|the|our|your|this|their)\s+(?:local\s+)?", "", " ".join(target.split()), flags=re.IGNORECASE
    )
    return "" if flat.casefold() in ("", "the", "a", "an", "i") else flat[:1].upper() + flat[1:]
