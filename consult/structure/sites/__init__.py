"""Sites: what the papers say each named place is or is to become, and where papers disagree.

Four ways papers say it: in prose ("Elm Lodge will become a delivery site of Oak Hall"), in a line that is a name
and a status, in a list under a heading or sentence that gives the status, and in a table with a status column.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from consult.structure.outline import Block
from consult.structure.sites import lists, names
from consult.structure.sites import prose as sites_prose

Row = dict[str, Any]


def find(document_id: str, text: str, blocks: Sequence[Block], cells: pd.DataFrame,
         furniture: Sequence[tuple[int, int]]) -> list[Row]:
    """Rows of the sites table for one document: one for each passage that states a status."""
    joined = _joined(text)
    body = [replace(block, text=_with_joined(block.text, joined)) for block in blocks
            if not any(first <= block.start < last for first, last in furniture)]
    found: list[Row] = []
    for finder in FINDERS:
        found.extend(finder(text, body, cells))
    named = [{**row, "site": _as_printed(row["site"], joined, text)} for row in found]
    return [{**row, "document_id": document_id} for row in _without_repeats(named)
            if not (_is_common(row["site"], text) or _is_one_of_many(row, text))]


_PAIR = re.compile(
    r"(?P<before>\S+ )?(?<!\w)(?P<pair>[A-Z][\w’'-]+ and [A-Z][\w’'-]+)"
    rf"(?= (?:[A-Z][\w’'-]+ ){{0,2}}(?P<sort>(?!\S*s\b){names.SORT.pattern}(?<!s)))")


def _joined(text: str) -> dict[str, str]:
    """Names with "and" in them that the text never prints apart, before one place's sort, each with hyphens for its spaces.

    Printed once, it must stand before a sort in small letters: "Ann and Bob Teale day centre", but not "Ash and Beck House".
    """
    found = list(_PAIR.finditer(text))
    pairs = Counter(match["pair"] for match in found)
    alone = {match["pair"] for match in found if (match["before"] or "A")[0].islower() and not (match["before"] or "").endswith(", ")
             and match["sort"][0].islower()}
    whole = (pair for pair, times in sorted(pairs.items()) if times > 1 or pair in alone)
    return {pair: pair.replace(" ", "-") for pair in whole if not _is_parted(pair, text) and not names.SORT.search(pair)}


def _is_parted(pair: str, text: str) -> bool:
    """Whether either half of "Tower and Gate" also stands by itself."""
    together = text.count(pair)
    return any(len(re.findall(rf"\b{re.escape(half)}\b", text)) > together for half in pair.split(" and "))


def _with_joined(text: str, joined: Mapping[str, str]) -> str:
    for pair, hyphened in joined.items():
        text = text.replace(pair, hyphened)
    return text


def _as_printed(site: str, joined: Mapping[str, str], text: str) -> str:
    """A name as the text has it, without the town it belongs to: "Wendle's Tower and Gate Centre" is Tower and Gate Centre."""
    for pair, hyphened in joined.items():
        site = site.replace(hyphened, pair)
    owned = re.match(r"[A-Z]\w+[’']s (?=[A-Z]\S* )", site)
    rest = site[owned.end() :] if owned else ""
    if not rest or not owned:
        return site
    town = re.escape(owned.group()[:-3])
    apart = text.count(rest) > text.count(site) or len(rest.split()) > 1 and re.search(rf"\b{town}\b(?![’'])", text)
    return rest if apart and names.is_place(rest) else site


def _is_one_of_many(row: Mapping[str, Any], text: str) -> bool:
    """Whether an article and a small-letter sort make it any such place: "a small Barset primary school"."""
    at = text.find(row["site"], row["start"], row["end"])
    sort = names.SORT.search(row["site"])
    return bool(sort and sort.group()[0].islower() and at > 0 and re.search(r"\b[Aa]n?\s+(?:[a-z-]+\s+){0,2}$", text[max(0, at - 40) : at]))


def _is_common(site: str, text: str) -> bool:
    """Whether a "name" is a common word at the head of a sentence: "Day centre", "Disabled club" where the text says disabled."""
    words = site.split()
    if len(words) < 2 or any(word[0].isupper() for word in words[1:]) or not names.SORT.search(site):
        return False
    return bool(re.search(rf"(?<![\w’'-]){re.escape(words[0].casefold())}(?![\w’'-])", text))


def conflicts(sites: pd.DataFrame) -> pd.DataFrame:
    """Sites that two documents, or two passages, give statuses that cannot both hold.

    One row for each pair of disagreeing statements: site, status, document_id, start, end, and the same four of
    the other with the suffix ``_other``. A proposal does not conflict with what later happened.
    """
    keyed = sites.assign(key=[key_of(name) for name in sites["site"]])
    pairs = keyed.merge(keyed, on="key", suffixes=("", "_other"))
    ahead = (pairs["document_id"] < pairs["document_id_other"]) | (
        (pairs["document_id"] == pairs["document_id_other"]) & (pairs["start"] < pairs["start_other"]))
    differ = [frozenset((one, other)) in _CLASH for one, other in zip(pairs["status"],
        pairs["status_other"],
        strict=True)]
    columns = ["site", "status", "document_id", "start", "end", "site_other", "status_other", "document_id_other",
               "start_other", "end_other"]
    chosen = pairs.loc[ahead & pd.Series(differ, index=pairs.index, dtype="bool"), columns]
    return chosen.sort_values(["site", "document_id", "start", "document_id_other", "start_other"], ignore_index=True)


def key_of(name: str) -> str:
    """One key for the ways papers print a name: "the Elm Road Library" and "Elm Road" are one place."""
    from consult.structure.sites.names import SORT

    bare = name.replace("’", "'").strip()
    if bare.casefold().startswith("the "):
        bare = bare[4:]
    shorter = SORT.sub("", bare).strip(" ,-")
    return " ".join((shorter or bare).casefold().split())


def _without_repeats(found: Sequence[Row]) -> list[Row]:
    """One row for a site, status and place; of overlapping statements of one status the first found stands."""
    kept: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in found:
        same = kept[key_of(row["site"]), row["status"]]
        if not any(held["start"] < row["end"] and row["start"] < held["end"] for held in same):
            same.append(row)
    return sorted((row for rows in kept.values() for row in rows), key=lambda row: (row["start"], row["end"], row["site"], row["status"]))


# Statuses that cannot both be true of one place at one time.
_CLASH = frozenset(
    frozenset(pair) for pair in (
        ("closed", "open"), ("closed", "main"), ("closed", "delivery"), ("closed", "stand-alone"),
        ("closed", "transferred"), ("main", "delivery"), ("delivery", "stand-alone"), ("proposed-to-close", "open"),
        ("proposed-to-close", "main"), ("proposed-to-close", "delivery"), ("proposed-to-close", "stand-alone"),
        ("proposed-to-close", "transferred"), ("open", "transferred"),
    )
)

FINDERS: tuple[Callable[[str, Sequence[Block], pd.DataFrame], list[Row]], ...] = (
    lists.from_tables,
    lists.from_lists,
    sites_prose.find,
)
