"""Where somebody is found online: e-mail addresses (also spelt out), web pages, handles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span, mentions, nearby

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'’-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])")
# Spaced out, as on a scanned form: only with an ending that is one of the common ones.
_SPACED = re.compile(r"(?<![\w.+-])[\w.+'’-]{1,64}\s?@\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{2,63}){0,3}?(?:\s?\.\s?"
                     r"(?:co|org|com|net|gov|ac|sch|nhs|uk|info|io|eu|ie|me)){1,2}(?![\w-])", re.I)
_AT = r"(?:\s?[(\[{<]\s?at\s?[)\]}>]\s?|\s+at\s+|\s?@\s?)"
_DOT = r"(?:\s?[(\[{<]\s?dot\s?[)\]}>]\s?|\s+dot\s+|\.)"
_ENDS = r"(?:co|org|com|net|gov|ac|sch|nhs|uk|me|info|io|eu|ie)"
_SPELT = re.compile(rf"(?<![\w.@])[\w+-]+(?:(?:{_DOT}|\s+(?:underscore|dash"
    rf"|hyphen)\s+)[\w+-]+){{0,3}}{_AT}[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,40}}){{0,2}}(?:{_DOT}{_ENDS}){{1,2}}\b(?!@)", re.I)
# Both marks in brackets: whatever the ending.
_BRACKETED = re.compile(r"(?<![\w.@])[\w.+-]+\s?[(\[{<]\s?at\s?[)\]}>]\s?[\w.-]{2,40}?"
                        r"(?:\s?[(\[{<]\s?dot\s?[)\]}>]\s?[A-Za-z]{2,12}){1,3}\b", re.I)
_COMMA = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:[.,][\w-]{{2,40}}){{0,2}}?(?:[.,]{_ENDS}){{1,2}}(?![\w-])", re.I)
_WRITTEN_OUT = re.compile(r"[(\[{<]\s?(?:at|dot)|\sdot\s|@|[\d_.+].*\sat\s", re.I)
_EMAIL_CUE = re.compile(r"\b(?:e-?mail(?:ed|s)?|contact|write to|reach me|message)\b[^.!?\n]{0,30}$", re.I)
_URL = re.compile(r"(?<![\w@])(?:https?://|www\.)[^\s<>\"'“”]{3,}[^\s<>\"'“”.,;:!?)\]]", re.I)
_SITE = re.compile(
    r"(?<![\w@./])(?:[a-z0-9-]{2,40}\.){1,3}(?:co\.uk|org\.uk|gov\.uk|com|org|net|uk|info|me"
    r"|blog)(?:/[^\s<>\"']*[^\s<>\"'.,;:!?)])?"
    r"(?![\w@.-]*@)(?!\w)", re.I)
# A short link: any ending, with a path.
_SHORT_LINK = re.compile(r"(?<![\w@./])[a-z0-9-]{2,40}\.[a-z]{2,6}/[\w?=&%./-]*\w", re.I)
_HANDLE = re.compile(r"(?<![\w@.+/-])@[A-Za-z_][\w.]{1,29}\b(?!\.[A-Za-z]{2,}\b)|(?<![\w/])/?u/[A-Za-z][\w-]{2,20}\b")
_NETWORK = re.compile(
    r"\b(?:insta(?:gram)?|twitter|facebook|fb|tiktok|snap(?:chat)?|threads|bluesky|discord|telegram|youtube"
    r"|linkedin|whatsapp|ig|x|username)"
    r"(?:\s+(?:handle|name|user(?:name)?|account|page|profile|id|group))?(?:\s+(?:is|as|at|under)|\s*[:=-])\s*@?"
    r"([A-Za-z][\w.]*[\d_][\w.]*\w|[A-Za-z]\w+\.\w+)(?![\w/@])", re.I)
# After *handle* or *username* any word.
_NAMED = re.compile(r"\b(?:handle|user ?name|gamertag|screen name)(?:\s+(?:is|was)|\s*[:=-])?\s+@?([A-Za-z][\w.]{3,29})\b"
                    r"(?!\s+(?:and|or|is|on|of)\b)", re.I)
_NAMED_STEMS = ("handle ", "handle:", "username", "user name", "gamertag", "screen name")
_NETWORKS = ("insta", "twitter", "facebook", "fb", "tiktok", "snap", "threads", "bluesky", "discord", "telegram", "youtube", "linkedin",
             "whatsapp", "ig", "x", "username")


def find(text: str) -> Iterator[Span]:
    """E-mail addresses, web pages and handles, as spans."""
    lower = text.casefold()
    if "@" in text or " at " in lower or "at)" in lower or "at]" in lower or "at}" in lower or "at>" in lower:
        yield from _emails(text)
    if "@" in text or "u/" in text:
        for found in _HANDLE.finditer(text):
            yield Span(found.start(), found.end(), "handle")
    for found in _NETWORK.finditer(text) if mentions(lower, _NETWORKS) else ():
        yield Span(found.start(1), found.end(1), "handle")
    for found in _NAMED.finditer(text) if mentions(lower, _NAMED_STEMS) else ():
        if mentions(lower, _NETWORKS[:-2]) or re.search(r"[\d_.]|[a-z][A-Z]", found[1]):
            yield Span(found.start(1), found.end(1), "handle")
    if "." in text:
        for pattern in (_URL, _SITE, *((_SHORT_LINK,) if "/" in text else ())):
            for found in pattern.finditer(text):
                yield Span(found.start(), found.end(), "url")


def _emails(text: str) -> Iterator[Span]:
    for pattern in (_EMAIL, _SPACED, _COMMA) if "@" in text else ():
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), "email")
    for found in _BRACKETED.finditer(text):
        yield Span(found.start(), found.end(), "email")
    for found in _SPELT.finditer(text):
        if _WRITTEN_OUT.search(found[0]) or nearby(_EMAIL_CUE, text, found.start()):
            start = found.start()
            yield Span(start, found.end(), "email")
