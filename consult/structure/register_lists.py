"""The lists of people under a label (PRESENT:, Apologies, Officers in attendance), entry by entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consult.structure import mentions, names

_OTHERS = (
    r"(?:(?:also|officers?|others?|other members|other councillors|visiting members|members of staff|staff|invited "
    r"guests|guests)\s+"
    r"(?:in attendance|present|attending))|in attendance|also (?:present|in attendance|attending)|officers?|by "
    r"invitation|(?:la|lea|council|county|borough|city|local authority|authority|lead|support(?:ing)?) officers?|"
    r"attending|panel|speakers|observers?|invitees|guests?|advisers?|clerk|clerk to the council|others?|substitutes?|"
    r"substitute members|staff"
)
_ABSENT = (
    r"apolog(?:ies|y)(?: for absence)?(?: received| were received)?(?: from)?|absent|absence|members absent|not present"
)
_PRESENT = (
    r"(?:members|councillors|cllrs|committee members|board members|panel members|councillors and members|those|"
    r"voting members|"
    r"co-opted members|elected members|parish councillors|trustees|governors|forum members)"
    r"(?: (?:present|in attendance|attending|of the (?:committee|panel|board|cabinet|council)))?|present|attendance|"
    r"sederunt|"
    r"(?:members |those )?present at (?:the|this) meeting|members (?:present|in attendance)|attendees|membership|attended"
)
_CHAIR = (
    r"(?:in the chair|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman|person)?|deputy chair(?:man|woman)?|the "
    r"(?:lord )?mayor|"
    r"deputy mayor|leader|deputy leader)"
)
_LABEL = re.compile(
    rf"\s*(?:(?P<others>{_OTHERS})|(?P<absent>{_ABSENT})|(?P<present>{_PRESENT}))"
    rf"\s*(?:\(\d+\))?\s*(?:[:–—\t]|-(?=\s)|$|(?=\s+{names.TITLE}\s)|(?=\s{{2,}}))\s*[-–—]?\s*",
    re.IGNORECASE,
)
_CHAIR_LABEL = re.compile(rf"\s*(?P<role>{_CHAIR})\s*[:–—-]\s*", re.IGNORECASE)
_PARTY_LINE = re.compile(rf"\s*({names.PARTY.pattern})(?: (?:Group|Members|Councillors))?\s*[:–-]?\s*", re.IGNORECASE)
_IN_CHAIR = re.compile(r"\(?\s*\(?in the chair\)?|\(\s*chair(?:man|woman|person)?\s*\)", re.IGNORECASE)
_LONGEST_LIST, _LONGEST_LINE = 150, 400


@dataclass(frozen=True)
class Section:
    """A stretch of text that lists people, with how they attended and the label above it."""

    attendance: str
    start: int
    end: int
    label: str


def sections(text: str) -> Iterator[Section]:
    """Stretches of lines under an attendance label, up to the next label or the first line that names nobody."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    at = 0
    while at < len(lines):
        start, end = lines[at]
        label = _label(text, start, end)
        if label is None:
            at += 1
            continue
        match, attendance = label
        stop, at = _list_end(text, lines, at, match.end())
        if stop > match.end():
            yield Section(attendance, match.end(), stop, match.group().strip(" :\t-–—"))


def _label(text: str, start: int, end: int) -> tuple[re.Match[str], str] | None:
    if end - start > 4000:
        return None
    match = _LABEL.match(text, _after_number(text, start, end), end)
    if match:
        group = match.lastgroup or ""
        return match, {"others": "in-attendance", "absent": "apologies", "present": "present"}[group]
    chair = _CHAIR_LABEL.match(text, start, end)
    if chair and (names.PERSON.match(text, chair.end(), end) or is_name(text[chair.end() : end])):
        opened = re.match(r"\s*", text[start:end])
        return re.compile(
            r"\s*").match(text, start + (opened.end() if opened else 0), end), "present"  # type: ignore[return-value]
    return None


def _after_number(text: str, start: int, end: int) -> int:
    number = re.compile(r"\s*(?:\d{1,3}[.)]?|[•·▪●*–-])\s+").match(text, start, end)
    return number.end() if number else start


def _list_end(text: str, lines: list[tuple[int, int]], at: int, begins: int) -> tuple[int, int]:
    """Where the list that begins at a place ends, and the number of the next line to look at."""
    stop = begins if not text[begins : lines[at][1]].strip() else lines[at][1]
    if stop > begins and not _names_somebody(text[begins:stop]):
        return begins, at + 1
    here = at + 1
    while here < min(len(lines), at + _LONGEST_LIST):
        start, end = lines[here]
        line = text[start:end]
        if not line.strip():
            here += 1
            continue
        if _label(text, start, end) or len(line) > _LONGEST_LINE or _is_narrative(line):
            break
        open_list = stop > begins and (
            text[begins:stop].rstrip().endswith((",", "and", "&")) or _depth(text[begins:stop]) > 0
        )
        if not (
            _names_somebody(line)
            or open_list
            or _PARTY_LINE.fullmatch(line)
            or _continues_post(line, text[begins:stop])
        ):
            break
        number = re.match(r"\s*\d{1,4}[.)]?\s+(?=[A-Z])", line)
        if number and not names.PERSON.match(line, number.end()):
            break
        stop, here = end, here + 1
    return stop, here


def _depth(piece: str) -> int:
    return piece.count("(") - piece.count(")")


def _is_narrative(line: str) -> bool:
    """Whether a line reads as a sentence of the minutes rather than as part of a list."""
    if re.search(r":\s+[A-Z][^:]{25,}[.?!]\s*$", line) and not re.match(_LABEL, line):
        return True
    return bool(
        re.search(
            r"\b(?:was|were|had|has|have|that|said|welcomed|resolved|noted|opened|received|reported|is|are|declared|"
            r"proposed|seconded|asked|raised|explained|informed|advised|introduced)\b",
            line,
        )
    ) and not re.search(r"\b(?:who|from \d|until|to \d|for items?|left at|arrived)\b", line)


def _continues_post(line: str, before: str) -> bool:
    """A post on a line of its own, under the name it belongs to."""
    return bool(before.strip()) and len(line) < 90 and names.is_post(line) and not line.rstrip().endswith(".")


def _names_somebody(line: str) -> bool:
    if any(names.trim_name(match["name"]) for match in names.PERSON.finditer(line)):
        return True
    return any(
        is_name(chunk) for chunk in re.split(r"[,;\t]|\s{2,}|\s+and\s+|\s[–-]\s|(?<=[a-z])[–-]\s", re.sub(r"\([^)]*\)?", "", line))
    )


_HONOURS = re.compile(rf"(?:,?\s+(?:{'|'.join(sorted(names.HONOURS))}))+$")


def is_name(chunk: str) -> bool:
    """Whether a chunk is a name printed without a title: initials or a forename, then a surname."""
    bare = re.sub(r"\(.*?\)", "", chunk).strip(" .,:;-–•*\n\t\r")
    bare = _HONOURS.sub("", bare)
    words = bare.split()
    if not 2 <= len(words) <= 5 or not names.UNTITLED.fullmatch(bare) or names.trim_name(bare) != bare:
        return False
    return (
        not names.is_post(bare)
        and not {word.casefold() for word in words} <= mentions.SUBJECTS
        and words[-1].casefold() not in names.BODY_WORDS
        and len(words[-1]) > 1
        and not (bare.isupper() and len(words[0].rstrip(".")) > 2)
    )


def entries(text: str, section: Section) -> list[dict[str, Any]]:
    """The people listed in a section, with posts and parties in brackets, after a comma or dash, or on the next line."""
    found: list[dict[str, Any]] = []
    listed = re.search(r"(councillor|cllr)s?\b", section.label, re.IGNORECASE)
    party, single = "", (listed[1].capitalize() if listed else "")
    parted = ""
    for start, end, mark in _chunks(text, section):
        chunk = text[start:end]
        joined = parted
        single, parted = ("" if parted == ";" else single), mark.strip()
        heading = _PARTY_LINE.fullmatch(chunk)
        if heading:
            if found and text[found[-1]["end"] : start].strip() in ("", ",", "-", "–", "("):
                found[-1]["party"] = found[-1]["party"] or heading[1]
            party = heading[1] if "\n" in text[max(0, start - 1) : start] else party
            continue
        row = entry(text, start, end, section.attendance) or (
            _surname_alone(text, start, end, section.attendance) if single else None
        )
        if row:
            titled = names.PERSON.match(row["name"])
            said = re.match(r"(Councillor|Cllr|COUNCILLOR|CLLR)[sS]\.?\s", row["name"])
            softly = bool(titled and single and not row["role"] and re.match(r"(?:Mrs|Ms|Miss|Dr|Rev)\b", row["name"]))
            if softly:
                row["name"] = f"{single} {row['name']}"
            single = said[1] if said else "" if titled and not softly else single
            row["name"] = row["name"][said.end() :] if said else row["name"]
            if single and not names.PERSON.match(row["name"]):
                row["name"] = f"{single} {row['name']}"
            row["party"] = row["party"] or party
            found.append(row)
        elif found and joined in ("and", "&") and found[-1]["role"] and _goes_on(text, found[-1]["end"], start, chunk):
            found[-1]["role"] = " ".join(f"{found[-1]['role']} {joined} {chunk}".split()).strip(" .,:")
            found[-1]["end"] = start + len(chunk.rstrip(" .,;\n"))
        elif found and not found[-1]["role"] and joined not in ("and", "&") and _is_lone_post(chunk):
            found[-1]["role"] = " ".join(chunk.strip(" .,:-–\t\n()").split())
            found[-1]["end"] = start + len(chunk.rstrip())
    return found


def _goes_on(text: str, end: int, start: int, chunk: str) -> bool:
    """Whether a chunk after "and" is the rest of the post before it: "… for Children | and Families"."""
    joined = bool(re.fullmatch(r"\s*(?:and|&)\s*", text[end:start]))
    return joined and len(chunk.split()) <= 8 and "\t" not in chunk and not chunk[:1].isdigit()


def _is_lone_post(chunk: str) -> bool:
    """Whether a chunk is a post and neither letters after a name nor somebody else with theirs."""
    bare = re.sub(r"\([^()]*\)?", "", chunk).strip(" .,:-–\t\n")
    return names.is_post(chunk) and not _is_honour(chunk) and not is_name(bare.split(" and ")[0])


def _is_honour(chunk: str) -> bool:
    return all(word.strip(".,") in names.HONOURS for word in chunk.split())


def _chunks(text: str, section: Section) -> Iterator[tuple[int, int, str]]:
    """The list cut at commas, semicolons, tabs, wide gaps, dashes, "and" and, where each line is an entry, line ends."""
    piece = text[section.start : section.end]
    lines = [line for line in piece.split("\n") if line.strip()]
    by_line = _is_by_line(lines)
    run_together = len(re.findall(_RUN_TOGETHER, piece)) > 2 and piece.count(",") < 2
    pattern = re.compile(f"{_RUN_TOGETHER}|{_BY_COMMA.pattern}") if run_together else _BY_LINE if by_line else _BY_COMMA
    begin, depth, at = 0, 0, 0
    for match in pattern.finditer(piece):
        depth = max(0, depth + piece.count("(", at, match.start()) - piece.count(")", at, match.start()))
        at = match.start()
        if depth and not ("\n" in match.group() and by_line):
            continue
        depth = 0
        if piece[begin : match.start()].strip():
            yield section.start + begin, section.start + match.start(), match.group()
        begin = match.end()
        at = match.end()
    if piece[begin:].strip():
        yield section.start + begin, section.end, ""


def _is_by_line(lines: list[str]) -> bool:
    """Whether each line is an entry, rather than the list running on from line to line between commas."""
    if len(lines) < 2:
        return False
    if 2 * sum(line.rstrip().endswith((",", ";")) for line in lines[:-1]) >= len(lines) - 1:
        return False
    if any(_depth(line) > 0 for line in lines[:-1]):
        return False
    piece = re.sub(r"\([^()]*\)", "", "\n".join(lines))
    opens = sum(bool(names.PERSON.match(line.strip(" •*–-\t")) or _names_somebody(line[:60])) for line in lines)
    return opens >= 0.8 * len(lines) or piece.count(",") < 0.5 * len(lines)


_BY_LINE = re.compile(
    r",|;|\t|\n|[ \xa0]{2,}|\s[–—-]\s?|(?<=[a-z])[–—-]\s|\s+and\s+(?=(?-i:[A-Z])|\d)|\s+&\s+(?=(?:Mr|Mrs|Ms|Cllr|Councillor)\b)|[•·]"
)
# "RJ Ash (chair) B Birch PK Cole": names with initials run together, without a comma.
_RUN_TOGETHER = (
    r"(?<=[a-z)])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Miss)(?<!Cllr)(?<!Cllrs)(?<!Councillor)(?<!Councillors)[^\S\n]+"
    r"(?=[A-Z]{1,3}\.?[^\S\n][A-Z][a-z]+(?:\s|$|\())"
)
_BY_COMMA = re.compile(r",|;|\t|\s[–—-]\s|\s+and\s+(?=(?-i:[A-Z])|\d)|[•·]|\n\s*\n|[ \xa0]{3,}|\.\s*\n")


def entry(text: str, start: int, end: int, attendance: str) -> dict[str, Any] | None:
    """The row of the register table that a stretch of a list gives, or None where it names nobody."""
    chunk = text[start:end]
    match = names.PERSON.search(chunk)
    name = names.trim_name(match["name"]) if match else ""
    if match and name:
        before = chunk[: match.start()].strip(" :–—-(•*\n\t")
        if len(before) > 70 or before and len(before) > 25 and not names.is_post(before):
            return None
        printed = " ".join(f"{match['title']} {name}".split())
        first, after = start + match.start(), chunk[match.start("name") :]
    else:
        bare = re.sub(r"\([^)]*\)?", "", chunk).strip(" .,:;-–—•*\n\t\r")
        label = _CHAIR_LABEL.match(bare)
        bare = bare[label.end() :] if label else bare
        if not is_name(bare):
            return None
        before, printed, after = (label["role"] if label else ""), " ".join(bare.split()), chunk
        first = start + chunk.index(bare)
    role, party = _brackets(after)
    if not role and (names.is_post(before) or re.fullmatch(_CHAIR, before, re.IGNORECASE)):
        role = re.sub(r"^the\s+", "", " ".join(before.split()), flags=re.IGNORECASE)
    return {
        "name": printed,
        "role": role,
        "party": party,
        "attendance": attendance,
        "start": first,
        "end": start + len(chunk.rstrip(" .,;\n\t\r")),
    }


def _surname_alone(text: str, start: int, end: int, attendance: str) -> dict[str, Any] | None:
    """A surname in a list that "Councillors" opened."""
    chunk = text[start:end]
    match = re.fullmatch(rf"\s*(?P<name>{names.NAME_TOKEN})(?:\s*\([^()]*\))?[\s.]*", chunk)
    if not match or names.trim_name(match["name"]) != match["name"] or len(match["name"]) < 2:
        return None
    role, party = _brackets(chunk)
    return {
        "name": match["name"],
        "role": role,
        "party": party,
        "attendance": attendance,
        "start": start + match.start("name"),
        "end": start + len(chunk.rstrip(" .,;\n\t\r")),
    }


def _brackets(after: str) -> tuple[str, str]:
    """The post and party printed in brackets after a name."""
    role, party = "", ""
    for match in re.finditer(r"\(([^()]*)\)?", after):
        inside = " ".join(match[1].split())
        said = names.PARTY.fullmatch(inside.split(",")[0].strip())
        if said:
            party = inside.split(",")[0].strip()
        elif _IN_CHAIR.fullmatch(f"({inside})") or re.fullmatch(r"in the chair", inside, re.IGNORECASE):
            role = f"{role}, {inside}" if role else inside
        elif names.is_post(inside) and not re.match(r"(?:substitut|in place|sub )", inside, re.IGNORECASE):
            role = role or re.sub(r"^[A-Z]{2,3},\s*", "", inside)
    if not role and re.search(r"\bin the chair\b", after, re.IGNORECASE):
        role = "in the Chair"
    return role, party
