"""Parts and totals inside one sentence: "212 responses (150 online and 62 on paper)", "40% + 30% = 70%".

Only a sentence that says it gives all the parts is judged against its total; "including" and a single "of which"
give some of them. Parts that nearly make the total are taken for all of them, so that an error is not missed.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics
from consult.claims.bundle import Bundle
from consult.claims.figures import after, between, figure_of
from consult.claims.finding import SUPPORTED, Finding, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.sums import COMPLETE, FEWER, from_to, moved, run_of, same_kind, sum_of, usable

_SOME = re.compile(r"\b(?:including|includes?|of which|of whom|of these|of those|for example|e\.g\.|such as|plus|and a further|"
                   r"excluding|not including|as well as|in addition|at least|more than|over|compared|up from|down from|from|"
                   r"previous\w*|last year|target|although|but|per|each|net of|some of)\b", re.I)
_TOTAL_AFTER = re.compile(r"(?:,|;|–|-|\()?\s*(?:in total|altogether|in all|together|combined)\b", re.I)
_TOTAL_BEFORE = re.compile(r"\b(?:a (?:grand |combined |overall )?total of|totalling|giving(?: a total of)?|making(?: a total of| a)?|"
                           r"adding up to|amounting to|bringing the total to|a combined|(?:al)?together)\s+$", re.I)
_LISTED = re.compile(r"^[^();.]*?(?:,|;|\band\b|&|\+|\bplus\b)[^();.]*$", re.I)
_JOINED = re.compile(r"^(?:[^();.:]{0,60}(?:,|\band\b|;|\+))[^();.:]{0,40}$", re.I)


_LESS = re.compile(r",?\s*(?:\bless\b|\bminus\b|\boffset by\b|\breduced by\b)", re.I)
_OTHERS = re.compile(r"\s*(?:to|from|by|for|were|was|at|in)?\s*(?:some |the |various )?(?:others?\b|rest\b|elsewhere\b)", re.I)
_REST = re.compile(r"\b(?:others?|rest|remain\w*|balance|remainder|elsewhere)\b", re.I)
_OPENS = re.compile(r"^\W*(?:\d+(?:\.\d+)+\s+)?of (?:(?:the|these|those|all|a total of)\s+)*$", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every total whose parts the same sentence gives."""
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or len(sentence.quantities) < 3:
            continue
        seen: set[int] = set()
        for rule in RULES:
            for total, outcome in rule(sentence):
                if total.start not in seen and not bundle.paper.in_quotation(total.start, total.end):
                    seen.add(total.start)
                    yield Finding(total.start, total.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))
                    if outcome.verdict == SUPPORTED and rule in (_of_which, _bracketed, _after_colon, _complete):
                        yield from _parts(bundle.paper, sentence, total, outcome)


def _parts(paper: Paper, sentence: Sentence, total: Quantity, outcome: Outcome) -> Iterator[Finding]:
    """The parts of a sum that comes out: each stands as far as the others do."""
    for part in same_kind(sentence, "money" if total.unit == "pounds" else total.kind):
        if part.start > total.end and part.as_printed in outcome.working:
            yield Finding(part.start, part.end, outcome, (paper.locus(sentence.start, sentence.end),))


def _explicit_sums(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"40% + 30% = 70%"."""
    for kind in ("percent", "money", "count"):
        found = same_kind(sentence, kind)
        for at in range(2, len(found)):
            run = [found[at - 1]]
            if not re.fullmatch(r"[^+=()]{0,30}=\s*", between(sentence, found[at - 1].end, found[at].start)):
                continue
            for back in range(at - 2, -1, -1):
                if not re.fullmatch(r"[^+=()]{0,30}\+\s*", between(sentence, found[back].end, found[back + 1].start)):
                    break
                run.insert(0, found[back])
            outcome = sum_of(run, found[at], sure=True)
            if outcome:
                yield found[at], outcome


def _bracketed(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"212 responses (150 online, 40 by post and 22 at events)"."""
    for kind in ("count", "money"):
        found = same_kind(sentence, kind)
        for total in found:
            opened = re.match(r"^(?:\s+[\w'’-]+){0,6}\s*\(", after(sentence, total, 90))
            if not opened:
                continue
            begin = total.end + opened.end()
            inside = after(sentence, total, 2000)[opened.end():].partition(")")[0]
            parts = [part for part in found if begin <= part.start and part.end <= begin + len(inside)]
            mixed = [q for q in sentence.quantities if begin <= q.start < begin + len(inside) and q.kind != kind]
            if mixed or _SOME.search(inside) or not _LISTED.match(inside) or not opened.group():
                continue
            outcome = sum_of(parts, total, sure=False)
            if outcome:
                yield total, outcome


def _after_colon(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"There were 1,243 responses: 1,102 online and 141 on paper."."""
    for kind in ("count", "money"):
        found = same_kind(sentence, kind)
        for at, total in enumerate(found[:-2]):
            gap = between(sentence, total.end, found[at + 1].start)
            if not re.fullmatch(r"(?:\s+[\w'’-]+){0,5}\s*(?::|(?<=\s)[–—-])\s+", gap) or _SOME.search(gap):
                continue
            outcome = sum_of(run_of(sentence, found[at + 1:]), total, sure=False)
            if outcome:
                yield total, outcome


def _complete(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"£35.4m, a combination of undelivered savings (£26.2m) and other pressures (£9.2m)"."""
    for kind in ("money", "count", "percent"):
        found = same_kind(sentence, kind)
        for at, total in enumerate(found[:-2]):
            gap = between(sentence, total.end, found[at + 1].start)
            cue = COMPLETE.search(gap)
            if not cue or _SOME.search(gap[cue.end():]) or re.search(r"\bto\b", gap[: cue.start()]):
                continue
            parts = run_of(sentence, found[at + 1:])
            outcome = sum_of(parts, total, sure=cue.group().lower() != "being")
            if outcome:
                yield total, outcome


def _of_which(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"£35.4m, of which £26.2m is undelivered savings and £9.2m other pressures": wrong only above the total, or near it."""
    for kind in ("money", "count"):
        found = same_kind(sentence, kind)
        for at, total in enumerate(found[:-2]):
            if not re.search(r"\bof (?:which|whom)\s+(?:\w+\s+){0,2}$", between(sentence, total.end, found[at + 1].start), re.I):
                continue
            run = run_of(sentence, found[at + 1:])
            outcome = sum_of(run, total, sure=False)
            if outcome and (outcome.verdict == SUPPORTED or _all_of_it(sentence, run, total)):
                yield total, outcome


def _of_them(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"2,905 respondents, 2,775 of them individuals and 130 organisations": wrong only near the total."""
    found = same_kind(sentence, "count")
    for at, total in enumerate(found[:-2]):
        lead = between(sentence, total.end, found[at + 1].start)
        if re.fullmatch(r"(?:\s+[\w'’-]+){0,4}\s*[,;(–-]\s*", lead) and re.match(r"\s+of (?:them|these|which|whom)\b", after(
                sentence, found[at + 1])):
            run = run_of(sentence, found[at + 1:])
            outcome = sum_of(run, total, sure=False) if len(run) == len(found) - at - 1 else None
            if outcome and not _SOME.search(between(sentence, run[0].end, run[-1].start).replace("of them", "")):
                yield total, outcome


def _all_of_it(sentence: Sentence, run: Sequence[Quantity], total: Quantity) -> bool:
    """Whether parts "of which" are all of the whole: they pass it, or the last is the rest of it."""
    more = sum((figure_of(part).middle for part in run), Fraction(0)) > figure_of(total).middle
    return more or bool(_REST.search(between(sentence, run[-1].start - 20, run[-1].end + 40)))


def _of_these(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"Of the 741 responses, 655 were on paper, 74 online and 22 by telephone": wrong only where the parts pass the whole."""
    found = same_kind(sentence, "count")
    if len(found) < 3 or not _OPENS.match(between(sentence, sentence.start, found[0].start)):
        return
    run = run_of(sentence, found[1:])
    one_each = all(re.fullmatch(r"(?:\s+[\w'’-]+){0,4}\s*(?:,|,?\s+and)\s+", between(sentence, one.end, other.start))
                   for one, other in zip(run, run[1:], strict=False))
    outcome = sum_of(run, found[0], sure=False) if len(run) == len(found) - 1 and one_each else None
    if outcome and (outcome.verdict == SUPPORTED or _all_of_it(sentence, run, found[0])):
        yield found[0], outcome


def _totalled(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"150 online and 62 paper responses, 212 in total", "150 online and 62 on paper, giving a total of 212"."""
    for kind in ("count", "money"):
        found = same_kind(sentence, kind)
        for at in range(2, len(found)):
            total = found[at]
            lead = between(sentence, found[at - 1].end, total.start)
            if not (_TOTAL_BEFORE.search(lead) or _TOTAL_AFTER.match(_past_noun(after(sentence, total)))):
                continue
            runs = [] if _SOME.search(lead) else _listed_before(sentence, found[:at])
            judged = [outcome for run in runs if (outcome := sum_of(run, total, sure=False))]
            best = next((outcome for outcome in judged if outcome.verdict == SUPPORTED), judged[0] if judged else None)
            if best:
                yield total, best


def _listed_before(sentence: Sentence, found: Sequence[Quantity]) -> list[Sequence[Quantity]]:
    """The figures before a total that may be its parts: as many as a number before them says, else all that are listed."""
    begin = len(found) - 1
    while begin and _listed(sentence, found[begin - 1], found[begin]):
        begin -= 1
    run = found[begin:]
    counted = [run[at + 1:] for at, figure in enumerate(run) if figure.low == len(run) - at - 1 >= 3]
    return counted or [run[at:] for at in range(len(run) - 1)]


def _listed(sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    gap = between(sentence, one.end, other.start)
    return bool(_JOINED.match(gap)) and not _SOME.search(gap)


def _past_noun(text: str) -> str:
    """The words after a figure from "in total" on, past a noun of up to two words."""
    for words in range(3):
        rest = re.sub(rf"^(?:\s+[\w'’-]+){{{words}}}", "", text)
        if _TOTAL_AFTER.match(rest):
            return rest
    return text


def _fewer(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"From 85 sites to 37 main and 37 delivery sites, a reduction of 11": the difference after several parts."""
    found = same_kind(sentence, "count")
    for stated in found:
        if not FEWER.search(between(sentence, sentence.start, stated.start)):
            continue
        earlier = [figure for figure in found if figure.end <= stated.start]
        split = from_to(sentence, earlier)
        if split:
            before, parts = split
            outcome = moved(before, parts, stated)
            if outcome:
                yield stated, outcome


def _net(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"An overspend of £12.9m and rephasing of -£124.5m, so a net underspend of £111.6m": signed parts."""
    found = same_kind(sentence, "money")
    for at in range(2, len(found)):
        parts, total = found[at - 2: at], found[at]
        lead = between(sentence, parts[1].end, total.start)
        joined = between(sentence, parts[0].end, parts[1].start)
        if not re.search(r"\bnet\b", lead, re.I) or not re.search(r"\band\b|,|\bless\b|\boffset by\b|\bplus\b", joined):
            continue
        outcome = _signed(parts, total) or (_left(parts, total) if _LESS.search(joined) else None)
        if outcome:
            yield total, outcome


def _left(parts: Sequence[Quantity], total: Quantity) -> Outcome | None:
    """The second amount taken from the first, where the words say so: "£128,000 less £76,800, a net loss of £51,200"."""
    if not all(map(usable, (*parts, total))):
        return None
    outcome = forensics.difference(figure_of(parts[1]), figure_of(parts[0]), figure_of(total))
    near = abs(figure_of(parts[0]).middle - figure_of(parts[1]).middle - figure_of(total).middle) <= figure_of(total).middle / 3
    return outcome if near else None


def _signed(parts: Sequence[Quantity], total: Quantity) -> Outcome | None:
    """The parts added or set off; only a sum that comes out is worth saying, since the words seldom give the signs."""
    if not all(map(usable, (*parts, total))):
        return None
    one, other, stated = figure_of(parts[0]), figure_of(parts[1]), figure_of(total)
    for result, sign in ((one.interval + other.interval, "+"), (one.interval - other.interval, "−")):
        for size in (result, forensics.negative(result)):
            if size.overlaps(stated.interval):
                return Outcome(SUPPORTED, total.as_printed, f"{one.printed} {sign} {other.printed} is {total.as_printed} net.")
    return None


def _closed_list(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"41 permits were granted, 25 to badge holders, nine to carers and seven to others": a list that "others" closes."""
    found = same_kind(sentence, "count")
    if len(found) < 4 or not _OTHERS.match(after(sentence, found[-1])) or not re.search(r"\band\s+$", between(
            sentence, found[-2].end, found[-1].start)):
        return
    gaps = [between(sentence, one.end, other.start) for one, other in zip(found, found[1:], strict=False)]
    if all("," in gap or at == len(gaps) - 1 for at, gap in enumerate(gaps)) and not any(_SOME.search(gap) for gap in gaps):
        outcome = sum_of(found[1:], found[0], sure=False)
        if outcome:
            yield found[0], outcome


RULES = (_explicit_sums, _bracketed, _after_colon, _complete, _of_which, _of_them, _of_these, _totalled, _closed_list, _fewer,
         _net)
