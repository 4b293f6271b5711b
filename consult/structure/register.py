"""The attendance register of minutes: who was present, who sent apologies, who attended, with posts as printed.

Reads lists under labels, in one column or two, by commas, lines or table cells, titled or not; sentences that report
apologies; and people introduced with their post for one item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from consult.structure import names, register_lists, runon

_REPORTED = re.compile(
    r"apolog(?:y|ies)\b[^.:;]{0,90}?(?:from|on behalf of|by|for)\s*:?\s+(?=(?:the\s)?(?-i:[A-Z]))|"
    r"apologies\b[^.:;\n]{0,40}:\s*",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:welcom\w+|introduc\w+|in attendance|attend\w*|present(?:ed|ation)?|coming to speak|join\w+|invited|gave|given by|"
    r"spoke|addressed)\b"
)
_NAMED_POST = re.compile(
    rf"(?<![\w’'.])(?P<name>[A-Z][a-zà-ÿ]+(?:[ ]+[A-Z]\.?)?\s+{names.NAME_TOKEN})"
    r"(?:,\s+(?:the\s+|our\s+)?(?=(?P<post>[A-Z][^.;:!?]{2,190}))|\s+\((?P<bracket>[A-Z][^()]{2,140}))"
)


def find(text: str, blocks: pd.DataFrame | None = None) -> list[dict[str, Any]]:  # noqa: ARG001 (as every finder)
    """Rows of the register table for one document (without its id), in the order printed; empty where nobody is listed."""
    text = runon.restored(text)
    found: list[dict[str, Any]] = []
    for section in register_lists.sections(text):
        found.extend(register_lists.entries(text, section))
    found.extend(_reported(text))
    found.extend(_tabled(text))
    listed: dict[str, list[dict[str, Any]]] = {}
    for row in found:
        listed.setdefault(_surname(row["name"]), []).append(row)
    for row in _introduced(text):
        alike = listed.setdefault(_surname(row["name"]), [])
        if not any(_same_person(row["name"], held["name"]) for held in alike):
            found.append(row)
            alike.append(row)
    return _once(found)


def _surname(name: str) -> str:
    return name.split()[-1].casefold()


def _same_person(full: str, listed: str) -> bool:
    """Whether a name in full can be a listed one of the same surname: a first letter that agrees where there is one."""
    mine, yours = full.casefold().split(), re.sub(rf"^{names.TITLE}\s+", "", listed).casefold().split()
    return bool(yours) and (len(yours) == 1 or mine[0][0] == yours[0][0])


def _once(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    held: dict[tuple[int, int], dict[str, Any]] = {}
    for row in found:
        held.setdefault((row["start"], row["end"]), row)
    return sorted(held.values(), key=lambda row: (row["start"], row["end"]))



# --- tables ---------------------------------------------------------------------------------------------------------

_ATTENDED = re.compile(
    r"\s*(?:(?P<present>present|attended|yes|expected|in the chair)|(?P<apologies>apologies|apology|absent|not present|no)|"
    r"(?P<attending>in attendance|attending|officer))\b[^\t]{0,40}$",
    re.IGNORECASE,
)
_HEADS = {"party": re.compile(r"\s*(?:political )?(?:party|group)\s*$", re.IGNORECASE),
          "role": re.compile(r"\s*(?:role|post|position|title|job title|capacity)\s*$", re.IGNORECASE)}


def _tabled(text: str) -> list[dict[str, Any]]:
    """Attendance set out as a table: a row with a person's name in one cell and how they attended in another."""
    found: list[dict[str, Any]] = []
    heads: list[str] = []
    for line in re.finditer(r"[^\n]+", text):
        cells = line.group().split("\t")
        if len(cells) < 2:
            continue
        attended = next((match for cell in cells[1:] if (match := _ATTENDED.match(cell))), None)
        first = cells[0]
        if not attended:
            heads = cells if re.match(r"\s*(?:name|member|councillor|attendee)s?\b", first, re.IGNORECASE) else heads
            continue
        row = register_lists.entry(text, line.start(), line.start() + len(first), _ATTENDANCE[attended.lastgroup or "present"])
        if row and len(first) < 120:
            for column, pattern in _HEADS.items():
                told = next((cell.strip() for head, cell in zip(heads, cells, strict=False) if pattern.match(head)), "")
                row[column] = row[column] or told
            found.append(row)
    return found


_ATTENDANCE = {"present": "present", "apologies": "apologies", "attending": "in-attendance"}


# --- sentences ---------------------------------------------------------------------------------------------------


def _reported(text: str) -> list[dict[str, Any]]:
    """Apologies reported in a sentence: "Apologies were received from Councillors Ash and Birch."."""
    found: list[dict[str, Any]] = []
    for match in _REPORTED.finditer(text):
        stop = re.compile(
            r"(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Cllr)(?<!Cllrs)(?<!Dr)(?<!Ms)\.(?:\s|$)|\n\s*\n|\n(?=[^\n]*\t)|\bwho\b|\bwere\b|"
            r"\bwas\b|\bhad\b"
        ).search(text, match.end(), match.end() + 1200)
        end = stop.start() if stop else min(len(text), match.end() + 300)
        found.extend(register_lists.entries(text, register_lists.Section("apologies", match.end(), end, "")))
    return found


def _introduced(text: str) -> Iterator[dict[str, Any]]:
    """People named with their post in a sentence that says they attended, presented or were welcomed."""
    for match in _NAMED_POST.finditer(text):
        words = names.trim_name(match["name"])
        if words != match["name"] or not register_lists.is_name(words):
            continue
        post = _post(match["post"] or "") if match["post"] else _post(match["bracket"])
        before = re.split(r"[.!?]\s", text[max(0, match.start() - 160) : match.start()])[-1]
        sentence = before + re.split(r"[.!?]\s", text[match.end() : match.end() + 400])[0]
        if post and _HERE.search(sentence):
            begins = match.start("post") if match["post"] else match.start("bracket")
            yield {
                "name": " ".join(words.split()),
                "role": " ".join(post.split()),
                "party": "",
                "attendance": "in-attendance",
                "start": match.start(),
                "end": begins + len(post),
            }


_POST_ENDS = re.compile(
    r"\s+(?:from|at|was|were|who|coming|gave|presented|introduced|attended|had|has|is|to|said|outlined|provided)\s"
    r"|\s+and\s+(?=(?-i:[A-Z])[a-z]+\s+[A-Z][\w’'-]+(?:,|\s+\())|,\s+(?=(?-i:[A-Z])[a-z]+\s+[A-Z][\w’'-]+(?:,|"
    r"\s+\())|\),?\s+(?=[a-z])|\),"
)


def _post(phrase: str) -> str:
    """The post that opens a phrase, or ""."""
    ends = _POST_ENDS.search(phrase)
    cut = phrase[: ends.start()] if ends else phrase
    cut = cut.strip(" ,\n")
    cut += ")" if cut.count("(") > cut.count(")") and ends and ends.group().startswith(")") else ""
    head = " ".join(cut.split()[:7])
    return cut if names.is_post(head) and not names.PERSON.search(cut) and not cut.startswith("Item ") else ""
