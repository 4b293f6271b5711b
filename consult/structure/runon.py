"""Text whose line ends were lost (a PDF run together on one line): where lines must have begun, put back.

Only white space is exchanged, one character for one, so every offset still holds in the stored text.
"""

from __future__ import annotations

import re

from consult.structure import names

_LONG = 1500  # a line of more characters is no paragraph but a page run together
_SHORT = 350  # one of more than these is, where it has many places at which a line must have begun
_ENDED = r"(?<=[.!?:;)\]”’\"])"
_VERB = (
    r"\b(?:was|were|had|has|have|is|are|be|been|would|will|could|that|who|which|said|"
    r"(?!(?:shed|need|seed|speed|weed|feed)\b)[a-z]{2,}ed)\b"
)
_OPENS = rf"(?:The|An?|It|There|Members?|Officers|No|None|This|In response|In reply|Some|One|{names.TITLE})"
_NUMBER = r"(?:\d{1,3}(?:[./]\d{1,4}){0,2}[.)]?|\([a-z]\)|[A-Z]{1,3}[./]?\d{1,3}[.)]?)"
_LABELS = (
    r"(?:PRESENT|Present|(?:IN|In) (?:ATTENDANCE|attendance)|APOLOGIES|Apologies(?: for absence)?|(?:ALSO|Also) (?:PRESENT|present|"
    r"in attendance)|"
    r"(?:Officers?|Members|Councillors|Others?) (?:[Pp]resent|[Ii]n [Aa]ttendance)|Sederunt|Attending|Officers|(?:Co-opted|"
    r"Other) [Mm]embers|"
    r"Written (?:[Aa]nswer|[Rr]eply|[Rr]esponse)|ACTIONS?|Actions?|RESOLVED|AGREED|Resolved|Agreed|"
    r"(?:Supplementary [Qq]uestion|Question|QUESTION)(?: \d{1,2})?|Answer|ANSWER|Reply|REPLY|Response|RESPONSE|"
    r"[QA]\d{0,3}(?: \([^()]{2,40}\))?)\s*[:–-]\s"
)
_BREAKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_ENDED}\s(?={_NUMBER}\s+[A-Z“])",  # an item's number after the end of a sentence
        rf"\s(?={_LABELS})",
        r"(?<!COUNCILLOR)(?<!THE)(?<!LORD)(?<!SIR)\s(?=(?:THE|COUNCILLOR|LORD|MRS?|MS|MISS|DR|LADY|SIR)\s[A-Z][A-Z.’' -]{2,40}:\s)",
        r"\s(?=(?:ANSWER|REPLY|RESPONSE|SUPPLEMENTARY(?: QUESTION)?)\s)",
        r"(?<=\s(?:ANSWER|.REPLY))\s(?=[A-Z“])|(?<=\sRESPONSE)\s(?=[A-Z“])|(?<=ARY QUESTION)\s(?=[A-Z“])",
        r"\s(?=(?:Question|QUESTION)s?\s(?:from|by|FROM|BY|No\.?|\d{1,2})\s)",
        rf"{_ENDED}\s(?=(?:{names.TITLE}\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}|"
        rf"[A-Z][A-Z.’' -]{{4,40}}):\s)",  # a verbatim record's label
        rf"(?<=[A-Z’]{{2}}\s[A-Z]{{3}})\s(?={_OPENS}\b)|(?<=[A-Z]{{4}})\s(?={_OPENS}\s+[A-Za-z])",  # after a heading in capitals
        rf"\s{_NUMBER}\s[A-Z][A-Z’'&,()/-]+\s(?:[A-Z][A-Z’'&,()/-]*\s|[-–&]\s){{0,8}}(?=[A-Z][a-z])",  # … after a number, whatever opens
        r"(?<=[:;.])\s(?=[-–]\s[A-Z])",
        r"\s(?=(?:Reply|Response|Answer)\s(?:from|by)\s[A-Z])|\s(?=Supplementary question\s[A-Z])",
        r"\s(?=[•·▪●○◦‣⁃➢►Ø]\s)",
    )
)
# "3. Village hall The Chair reported …": the heading of an item, before its first sentence.
_HEADED = re.compile(
    rf"(?:^|\s){_NUMBER}\s+(?!{_OPENS}\b)(?P<head>[A-Z][^.;:?!“\n]{{2,70}}?)"
    r"(?<!\b[Ff]rom)(?<!\b[Tt]o)(?<!\b[Bb]y)(?<!\bof)(?<!\bfor)(?<!\band)(?<!\bthe)"
    rf"(?P<gap>\s)(?={_OPENS}\s+[A-Za-z])"
)
_ATTENDED = re.compile(r"(?:PRESENT|Present|(?:IN|In) (?:ATTENDANCE|attendance)|APOLOGIES|Apologies(?: for absence)?)\s*[:–-]")
_NEXT_NAME = re.compile(rf"(?<![,;:])(?<!\band)(?<!&)\s(?={names.TITLE}\s[A-Z])")


def restored(text: str) -> str:
    """The text with line breaks where lines began, where most of it stands in lines too long to be paragraphs; else as given."""
    if len(text) < _SHORT * (text.count("\n") + 1):
        return text
    lines = [match.span() for match in re.finditer(r"[^\n]+", text) if match.end() - match.start() > _SHORT]
    broken = {(start, end): _breaks(text, start, end) for start, end in lines}
    joined = [(start, end) for (start, end), places in broken.items() if end - start > _LONG or len(places) >= 3 + (end - start) // 900]
    if 2 * sum(end - start for start, end in joined) < len(text):
        return text
    letters = list(text)
    for span in joined:
        for at in broken[span]:
            letters[at] = "\n"
    return "".join(letters)


def _breaks(text: str, start: int, end: int) -> list[int]:
    """The places of white space in a line that stood at a line's end."""
    found = {match.end() - 1 for pattern in _BREAKS for match in pattern.finditer(text, start, end)}
    for match in _HEADED.finditer(text, start, end):
        if not re.search(_VERB, match["head"]):
            found.add(match.start("gap"))
    known = sorted(found)
    for label in _ATTENDED.finditer(text, start, end):
        stop = next((at for at in known if at > label.end() + 3), min(end, label.end() + 600))
        if "," in text[label.end() : stop] or ";" in text[label.end() : stop]:
            continue
        found.update(match.start() for match in _NEXT_NAME.finditer(text, label.end() + 2, min(stop, label.end() + 3000)))
    return sorted(at for at in found if start <= at < end and text[at].isspace())
