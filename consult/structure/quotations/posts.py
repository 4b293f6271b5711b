"""Posts and organisations in the words round a name: asides, prefixes, and phrases such as "chair of the Ash Trust"."""

from __future__ import annotations

import re

from consult.structure import names
from consult.structure.mentions import SUBJECTS
from consult.structure.quotations.words import BODY_SORT, ORGANISED, VERB


def apposition(text: str, at: int, end: int) -> tuple[str, int]:
    """The aside after a name, between commas or in brackets, and where the sentence goes on after it."""
    if VERB.match(text, at, end):
        return "", at
    bracket = re.compile(r"\s*\(([^()]{2,140})\)").match(text, at, end)
    if bracket:
        return " ".join(bracket[1].split()), bracket.end()
    comma = re.compile(r",\s+(?=[A-Za-z])").match(text, at, end)
    if not comma:
        return "", at
    limit = min(end, comma.end() + 260)
    for stop in re.compile(r"[,.;:“\"”]|\s[–—-]\s|$").finditer(text, comma.end(), limit):
        after = stop.end()
        if (
            stop.group() != ","
            or VERB.match(text, stop.start(), end)
            or re.compile(r",\s+(?:it|this|there|they|the \w+ (?:has|had|is|was|were|have))\b").match(text, stop.start(), end)
            or re.compile(r",\s+(?:who|which|whose|said|and|but)\b").match(text, stop.start(), end)
        ):
            aside = " ".join(text[comma.end() : stop.start()].split())
            if stop.group() == "," and re.compile(r",\s+(?:who|whose)\b").match(text, stop.start(), end):
                _, after = _skip_clause(text, stop.end(), end)
                return aside, after
            return aside, stop.start() if stop.group() != "," else after
    return "", at


def _skip_clause(text: str, at: int, end: int) -> tuple[str, int]:
    close = re.compile(r"[^,.;:“\"”]{2,200},").match(text, at, end)
    return ("", close.end()) if close else ("", at)


def prefix_post(before: str) -> str:
    """The post printed straight before a name: "council leader", "Labour MP", "campaign co-ordinator"."""
    match = re.search(r"(?:^|[\s(“])((?:[A-Z][\w’'-]*|[a-z][\w’'-]+)(?:\s+[\w’'&-]+){0,5})\s+$", before)
    words = match[1].split() if match else []
    if (
        not words
        or words[-1].casefold().strip(",") not in names.HEADS | {"councillor"}
        or words[-1].casefold() in ("member", "officers")
    ):
        return ""
    kept = [words[-1]]
    for word in reversed(words[:-1]):
        if not (
            word[0].isupper()
            or word.casefold() in names.POST_WORDS
            or word in ("of", "for", "and", "general", "party", "union", "group")
        ):
            break
        if word in ("The", "A", "An", "And", "But"):
            break
        kept.insert(0, word)
    while kept and kept[0] in ("of", "for", "and"):
        kept.pop(0)
    return " ".join(kept)


def apposed_post(before: str) -> str:
    """The post between a possessive and a comma before a name: "Her youth worker, Dean Marsh, …"."""
    match = re.search(
        r"(?:^|\s)(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Oo]ur|[Mm]y|[Ii]ts|"
        r"\w+[’']s)\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+),\s+$", before
    )
    match = match or re.search(r"(?:^|[.!?][”\"’']?\s+)((?-i:[A-Z])[\w’'-]*(?:\s+[\w’'-]+){1,9}),\s+$", before)
    return match[1] if match and (names.is_post(match[1].split()[-1]) or " for " in match[1] and names.is_post(match[1])) else ""


def post_and_organisation(phrase: str) -> tuple[str, str]:
    """A phrase such as "chief executive of Ash Trust" as post and organisation; two empty texts where it is no post."""
    flat = " ".join(phrase.split()).strip(" ,.")
    flat = re.split(
        r"\s+(?:who|which|and who|where|when|while|whose|told|said|says|in a|in an|as he|as she|speaking|coming|"
        r"attending|presenting|has|had|is|was|were)\b",
        flat,
    )[0]
    flat = (
        re.sub(r"^(?:the|an?|our|its|their|current|now)\s+(?=\w)", "", flat, flags=re.IGNORECASE)
        if not flat.startswith("former")
        else flat
    )
    if not flat or not names.is_post(" ".join(flat.split()[:10])) or len(flat) > 180:
        return "", ""
    at = re.search(r"\s+(?:at|from)\s+(?=(?:the\s+)?[A-Z\d])", flat)
    if at:
        return flat[: at.start()].strip(" ,"), flat[at.end() :].strip(" ,")
    bodies = list(
        re.finditer(
            rf"\s+(?:of|for|"
            rf"with)\s+(?:(?:the\s+)?(?:{BODY_SORT})\s+(?=[A-Z]))?(?P<org>(?:the\s+)?[A-Z\d][\w’'&-]*(?:[\s-]+(?:[A-Z\d(][\w’'&)-]*|of|"
            rf"and|for|the|"
            r"in|&|[a-z’]+))*)$",
            flat,
        )
    )
    for body in bodies:
        organisation = body["org"]
        lead = flat[: body.start()].split()
        head = lead[-1].casefold() if lead else ""
        is_org = any(
            word.casefold().rstrip("’'s") in names.BODY_WORDS or word.casefold() in names.BODY_WORDS
            for word in organisation.split()
        ) or any(char.isdigit() for char in organisation)
        topic = re.search(r"\sfor\s", body.group()) and {word.casefold() for word in organisation.split()} <= SUBJECTS | {"and", "the", "&"}
        if topic:
            return flat, ""
        if (
            is_org
            or head in ORGANISED - {"head", "director", "manager", "policy", "member"}
            or flat.split()[0].casefold() in ("head", "manager")
            and organisation.startswith("the ")
        ):
            return flat[: body.start()].strip(" ,"), organisation
    place = re.search(r"\s+(?:in|on)\s+(?=(?-i:[A-Z]))", flat)
    if place:
        return flat[: place.start()], flat[place.end() :]
    comma = re.search(r",\s+(?=(?-i:[A-Z]))", flat)
    if (
        comma
        and not names.is_post(flat[comma.end() :])
        and names.is_post(flat[: comma.start()])
        and any(word.casefold() in names.BODY_WORDS for word in flat[comma.end() :].split())
    ):
        return flat[: comma.start()], flat[comma.end() :]
    return flat, ""
