"""Sites in tables with a status column and in lists whose heading or lead-in gives the status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure.outline import Block, depth, label_of
from consult.structure.sites import names
from consult.structure.sites import status as sites_status
from consult.structure.sites.nouns import MANY, ONE

Row = dict[str, Any]

_NAMES_COLUMN = re.compile(
    rf"^(?:name(?: of)?\b.*|.*\b(?:{ONE}s?|{MANY})(?: name)?)$",
    re.IGNORECASE)
_STATUS_COLUMN = re.compile(
    r"\b(?:status|propos\w*|recommend\w*|outcome|future|decision|option|designation|role|type|category|change|"
    r"new model|what will happen|position)\b",
    re.IGNORECASE)
_NOW_COLUMN = re.compile(r"\b(?:current|currently|existing|present|now|today|as is)\b", re.IGNORECASE)
_PARENT_COLUMN = re.compile(
    r"\b(?:parent|hub|main site|linked to|lead centre|attached to|transfer(?:red)? to|new (?:owner|operator|"
    r"provider)|cluster|group)\b",
    re.IGNORECASE)
_PLACES = re.compile(
    rf"\b(?:{MANY}|sites?|cent(?:re|er)|library|school|hub|spokes)\b", re.IGNORECASE)
_LEAD_IN = re.compile(r"[:–—-]\s*$|\bfollowing\b|\bbelow\b|\blisted\b", re.IGNORECASE)
_SHORT_LEAD = re.compile(
    rf"^(?:the )?(?:(?:\w+ ){{0,2}}(?:children[’']?s )?)?{MANY} (?:to|that|which|proposed|recommended|earmarked|for|we|facing|under|"
    rf"at risk|being|"
    r"closing|staying|remaining|transferring|set)\b[^.]{3,50}$", re.IGNORECASE)
_NAME_THEN_STATUS = re.compile(r"^(?P<name>[^:–—\t]{3,70}?)(?:\s*[:–—\t]\s*|\s+-\s+)(?P<value>.{3,240})$")
_INLINE = re.compile(r"^(?P<value>[^:–—]{4,90}?)(?:\s*[:–—]\s+|\s+-\s+)(?P<names>[A-Z].{2,400})$")
_ITEM_END = re.compile(r"\s*(?:[(;:,.–—]|\s-\s|\sin\s(?=[A-Z])).*$", re.DOTALL)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|be|should|must|can|could|we|they|it|remain(?:s|ed)?|became|"
    r"become)\b")


def from_tables(_text: str, _blocks: Sequence[Block], cells: pd.DataFrame) -> list[Row]:
    """One row for each row of a table that has a column of places and a column that states what becomes of them."""
    return [row for _, table in cells.groupby("table", sort=True) for row in _in_table(table)]


def _in_table(table: pd.DataFrame) -> Iterator[Row]:
    grid: list[list[Any]] = [list(group.sort_values("column").itertuples()) for _, group in table.groupby("row", sort=True)]
    if len(grid) < 2:
        return
    heads = {cell.column: " ".join(cell.text.split()) for cell in grid[0]}
    columns = _columns(heads)
    if columns is None:
        yield from _by_column(grid, heads)
        return
    for held in grid[1:]:
        yield from _table_row(held, *columns)


_TICK = re.compile(r"(?:x|y|yes|✓|✔|•|●|\*|tick)", re.IGNORECASE)


def _by_column(grid: Sequence[Sequence[Any]], heads: Mapping[int, str]) -> Iterator[Row]:
    """Tables whose heads are statuses: "Libraries to close" over their names, or "Close" over a tick beside a name."""
    stated = {at: sites_status.of_value(head) for at, head in heads.items()}
    listed = {at for at, head in heads.items() if stated[at] and _PLACES.search(head)}
    named = next((at for at, head in heads.items() if not stated[at] and _NAMES_COLUMN.match(head)), None)
    for held in grid[1:]:
        name = next((cell for cell in held if cell.column == named), None)
        for cell in held:
            status, words = stated.get(cell.column, ""), " ".join(cell.text.split())
            if cell.column in listed and _may_be_name(words):
                yield {"site": words, "status": status, "parent": "", "start": int(cell.start), "end": int(cell.end)}
            elif status and name is not None and name.text.strip() and _TICK.fullmatch(words):
                yield {"site": " ".join(name.text.split()), "status": status, "parent": "",
                       "start": int(min(name.start, cell.start)), "end": int(max(name.end, cell.end))}


def _columns(heads: dict[int, str]) -> tuple[int, int, int | None] | None:
    """Which columns hold the name, the status and the parent; None where the first two are not both there."""
    parent = next((at for at, head in heads.items() if _PARENT_COLUMN.search(head)), None)
    stating = [at for at, head in heads.items() if _STATUS_COLUMN.search(head) and at != parent]
    status = next((at for at in stating if not _NOW_COLUMN.search(heads[at])), stating[0] if stating else None)
    name = next((at for at, head in heads.items() if at not in (status, parent) and _NAMES_COLUMN.match(head)), None)
    if status is None or name is None:
        return None
    return name, status, parent


def _table_row(held: Sequence[Any], name_at: int, status_at: int, parent_at: int | None) -> Iterator[Row]:
    byplace = {cell.column: cell for cell in held}
    name, status = byplace.get(name_at), byplace.get(status_at)
    if name is None or status is None or not name.text.strip():
        return
    stated = sites_status.of_value(status.text)
    if not stated or re.match(r"total\b", name.text.strip(), re.IGNORECASE):
        return
    parent = byplace.get(parent_at) if parent_at is not None else None
    owner = " ".join(parent.text.split()).strip("-–— ") if parent is not None else ""
    yield {"site": " ".join(name.text.split()), "status": stated, "parent": owner or _owner(status.text, stated),
           "start": int(min(name.start, status.start)), "end": int(max(name.end, status.end))}


def _owner(value: str, status: str) -> str:
    """The main site or new owner a status cell names: "Delivery site of Oak Hall"."""
    if status not in ("delivery", "transferred"):
        return ""
    bare = " ".join(value.split())
    match = _OWNED.search(bare) or re.search(r"\b(?:of|for|to|by)\s+(?:the\s+)?(\S.{2,60})$", bare)
    return match.group(1).rstrip(" .;)") if match else ""


_OWNED = re.compile(
    r"\b(?:(?:run|managed|operated|taken over|led) by|(?:transfer(?:red|s)?|handed|hand|lease[sd]?|sold|linked|"
    r"attached)(?: over)? to|"
    r"(?:site|point|hub|spoke|satellite|part) (?:of|for)|run from|served by|under) (?:the |"
    r"an? )?([^,;()]{3,60}?)(?=[,;()]|\.?$| from | in \d| on \d)")


def from_lists(_text: str, blocks: Sequence[Block], _cells: pd.DataFrame) -> list[Row]:
    """Places listed under a heading or lead-in, lines of a name and a status, and "Main sites: A, B and C"."""
    found: list[Row] = [*_in_tabbed_lines(blocks), *_in_runs(blocks), *_under_their_names(blocks)]
    places = any(_PLACES.search(block.text) for block in blocks[:12])
    held, about_places, label_like = "", False, False
    items: list[Row] = []
    for at, block in enumerate(blocks):
        if block.kind == "table":
            continue
        lead = _lead_status(block) or _counted_lead(blocks, at)
        single = [] if "\n" in block.text else list(_name_and_status(block))
        if single:
            found.extend(single)
            continue
        if lead is not None and not ((items or held and label_like) and lead[0] == "" and _may_be_name(block.text)):
            held, about_places, items = *lead, []
            label_like = bool(_SHORT_LEAD.match(" ".join(block.text.split())) or block.text.rstrip().endswith((":", ":-", ":–")))
            found.extend(_inline(block))
            continue
        items = list(_items(block, held)) if held and _listed(block) else []
        found.extend(items)
        if not items:
            inline = [*_inline(block), *(_tiered(block) if places else ())]
            found.extend(inline)
            held = held if _listed(block) and (inline or about_places) else ""
    return found


_STATED_LINE = re.compile(
    r"(?:recommendation|recommended option|preferred option|proposal|proposed (?:change|future|status|option)|decision|outcome|status|"
    r"what (?:is proposed|will happen))\s*[:–-]\s*(?P<value>\S.{2,120})$", re.IGNORECASE)
_BELOW = 8  # blocks under the heading of a place that can state what becomes of it


def _under_their_names(blocks: Sequence[Block]) -> Iterator[Row]:
    """Sections that each bear a place's name and hold a line such as "Recommendation: close"."""
    name, since = "", 0
    for block in blocks:
        words = " ".join(block.text[len(label_of(block.text)[0]) :].split()) if block.kind != "table" else ""
        since += 1
        if block.kind == "heading" or len(words.split()) <= _NAME_WORDS and names.SORT.search(words) and not words.endswith((".", ":")):
            name, since = (words, 0) if _may_be_name(words) and names.SORT.search(words) else (name if since < _BELOW else "", since)
        line = _STATED_LINE.match(words)
        status = sites_status.of_value(line["value"]) if line and name and since <= _BELOW else ""
        if status and line and not names.TYPED.search(line["value"]):
            yield {"site": name, "status": status, "parent": _owner(line["value"], status), "start": block.start,
                   "end": block.start + len(block.text.rstrip())}
            name = ""


_NAME_WORDS = 7
_LEAST_RUN = 3  # lines of a name and a status together that need no sort of place in the names


def _in_runs(blocks: Sequence[Block]) -> Iterator[Row]:
    """Three lines or more together that are each a name and a status, in a paper about places: "Elm Road – close"."""
    if not any(_PLACES.search(block.text) for block in blocks):
        return
    run: list[Row] = []
    for block in [*blocks, Block("paragraph", 0, 0, "")]:
        rows = [] if block.kind == "table" or "\n" in block.text else list(_name_and_status(block, named=False))
        run.extend(rows)
        if not rows:
            yield from run if len(run) >= _LEAST_RUN else ()
            run = []


_TIER = re.compile(
    r"^(?:tier|group|category|band|option|phase|list|level|type)\s+[\w]{1,6}\s*(?:[–—:-]|"
    r"\s-\s)\s*(?P<value>[^:]{4,60}?):\s+(?P<names>[A-Z].{2,400})$",
    re.IGNORECASE)


def _tiered(block: Block) -> Iterator[Row]:
    """"Tier 2 – community managed: Elm Road, Oak Lane": the status of a tier with its places."""
    label = label_of(block.text)[0]
    begin = block.text.find(label) + len(label) if label else 0
    rest = block.text[begin:]
    lead = len(rest) - len(rest.lstrip())
    match = _TIER.match(rest.strip().rstrip("."))
    status = sites_status.of_value(match.group("value")) if match else ""
    offset = block.start + begin + lead
    for name in names.names_in(match.group("names"), match.start("names")) if match and status else ():
        yield {"site": name.text, "status": status, "parent": "", "start": offset + name.start, "end": offset + name.end}


def _in_tabbed_lines(blocks: Sequence[Block]) -> list[Row]:
    """Tables of a text file: lines with as many tabs as the line above, the first a head."""
    found: list[Row] = []
    lines = [(block.start + match.start(), match.group()) for block in blocks if block.kind != "table"
             for match in re.finditer(r"[^\n]+", block.text)]
    table: list[tuple[int, str]] = []
    for at, line in [*lines, (0, "")]:
        if table and line.count("\t") != table[0][1].count("\t"):
            found.extend(_in_table(_cells(table)) if len(table) > 1 else ())
            table = []
        if "\t" in line:
            table.append((at, line))
    return found


def _cells(table: Sequence[tuple[int, str]]) -> pd.DataFrame:
    rows = []
    for number, (at, line) in enumerate(table):
        for column, match in enumerate(re.finditer(r"(?:^|(?<=\t))[^\t]*", line)):
            rows.append({"row": number, "column": column, "start": at + match.start(), "end": at + match.end(), "text": match.group()})
    return pd.DataFrame(rows)


def _lead_status(block: Block) -> tuple[str, bool] | None:
    """The status a heading or lead-in gives what follows it; None where the block is neither."""
    words = " ".join(block.text.split())
    last = words if len(words) < 200 else words[-200:]
    bullet = label_of(block.text)[1] == "bullet"
    leads = block.kind == "heading" and not bullet or _SHORT_LEAD.match(words) or _LEAD_IN.search(last) and last.endswith((":", "-",
        "–"))
    if "\t" in block.text or not leads:
        return None
    if not _PLACES.search(last):
        return "", False
    named = _INLINE.match(words)
    if named and names.names_in(named.group("names")):
        return None
    return _stated_by(last.rsplit(". ", 1)[-1]), True


_COUNTS = {word: number for number, word in enumerate(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"], 2)}
_COUNTED = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}) (?:[\w’'-]+ ){{0,4}}(?:libraries|cent(?:re|er)s|sites|schools|"
    rf"hubs|homes|depots|branches|tips|"
    r"nurseries|pools|museums|buildings|facilities|toilets)\b", re.IGNORECASE)


def _counted_lead(blocks: Sequence[Block], at: int) -> tuple[str, bool] | None:
    """The status of a sentence that counts places and stands right above a bullet for each, though no colon leads to them."""
    last = " ".join(blocks[at].text.split()).rsplit(". ", 1)[-1]
    counted = _COUNTED.search(last)
    if counted is None or label_of(blocks[at].text)[1] == "bullet":
        return None
    bullets = 0
    while at + bullets + 1 < len(blocks) and label_of(blocks[at + bullets + 1].text)[1] == "bullet":
        bullets += 1
    count = _COUNTS.get(counted["count"].casefold()) or int(counted["count"])
    return (_stated_by(last), True) if bullets > 1 and abs(bullets - count) <= 1 else None


def _stated_by(lead: str) -> str:
    """The status a lead-in gives: by the words up to "the following", else by all of them."""
    upto = re.search(r"^.*?\bfollowing\b(?: \w+){0,3}", lead)
    status = (sites_status.of_value(upto.group()) if upto else "") or sites_status.of_value(lead)
    return "" if status == "main" and not _MAIN_PLACES.search(lead) else status


# "the main body of the report" makes nothing a main site.
_MAIN_PLACES = re.compile(r"\bmain (?:[\w’']+ ){0,2}(?:sites?|cent(?:re|er)s?|hubs?|librar(?:y|ies)|schools?)\b|"
                          r"\b(?:hubs?|core|lead|district|principal)\b", re.I)


def _listed(block: Block) -> bool:
    label, sort = label_of(block.text)
    if depth(label) > 1:  # a numbered paragraph, not an item
        return False
    return block.kind == "list-item" or sort in ("bullet", "letter") or len(block.text) <= 80


def _items(block: Block, status: str) -> Iterator[Row]:
    at = block.start
    for line in block.text.split("\n"):
        row = _item(line, at, status)
        at += len(line) + 1
        if row:
            yield row


def _item(line: str, at: int, status: str) -> Row | None:
    label = label_of(line)[0]
    begin = line.find(label) + len(label) if label else 0
    rest = line[begin:]
    lead = len(rest) - len(rest.lstrip())
    name = _ITEM_END.sub("", rest.strip())
    own = sites_status.of_value(rest.strip()[len(name) :]) if len(name) < len(rest.strip()) else ""
    if not _may_be_name(name):
        return None
    start = at + begin + lead
    return {"site": name.removeprefix("The "), "status": own or status,
        "parent": "",
        "start": start + (4 if name.startswith(
        "The ") else 0),

        "end": start + len(rest.strip())}


def _may_be_name(name: str) -> bool:
    words = name.split()
    if not words or len(words) > 8 or not name[:1].isupper() or _VERB.search(name) or words[0].casefold() == "report":
        return False
    bare = _SMALL.sub("", names.SORT.sub("", name)).split()
    return all(word[0].isupper() or not word[0].isalpha() for word in bare) and names.is_place(name)


_SMALL = re.compile(r"\b(?:of|on|the|upon|and|le|under|in|cum|at|de|site)\b")


def _name_and_status(block: Block, *, named: bool = True) -> Iterator[Row]:
    """A line such as "Elm Road Library – to close"; ``named`` asks for the sort of the place to be printed."""
    label = label_of(block.text)[0]
    begin = block.text.find(label) + len(label) if label else 0
    rest = block.text[begin:]
    lead = len(rest) - len(rest.lstrip())
    match = _NAME_THEN_STATUS.match(rest.strip())
    if not match or "\n" in rest.strip() or named and not names.SORT.search(match.group("name")):
        return
    name, value = match.group("name").strip(), match.group("value")
    long = bool(label) and len(value.split()) > _CLAUSE
    value = " ".join(value.split()[:_CLAUSE]) if long else value
    status = sites_status.of_value(value)
    if long and status in ("main", "delivery", "stand-alone"):
        return
    if status and _may_be_name(name) and _states(value):
        start = block.start + begin + lead
        yield {"site": name, "status": status, "parent": _owner(match.group("value"),
            status),
            "start": start,
            "end": start + len(match.group())}


_CLAUSE = 12  # words of an item that can state the status of the place it opens with


def _states(value: str) -> bool:
    """Whether the words after a name are a status, not a sentence about something else."""
    return len(value.split()) <= 12 and (
        len(value.split()) <= 5 or value.startswith("to ") or not _VERB.search(value[:15]))


def _inline(block: Block) -> Iterator[Row]:
    """"Main sites: Elm Road, Oak Lane and Ash Hill": a status with its places on one line."""
    label = label_of(block.text)[0]
    begin = block.text.find(label) + len(label) if label and not label.endswith(":") else 0
    rest = block.text[begin:]
    lead = len(rest) - len(rest.lstrip())
    match = _INLINE.match(rest.strip().rstrip("."))
    if not match or not _PLACES.search(match.group("value")) or len(match.group("value").split()) > 12:
        return
    status = sites_status.of_value(match.group("value"))
    offset = block.start + begin + lead
    for name in names.names_in(match.group("names"), match.start("names")) if status else ():
        inside = re.match(r" ?\(([^()]{3,60})\)", rest.strip()[name.end :])
        yield {"site": name.text, "status": status, "parent": _owner(inside.group(1), "delivery") if inside else "",
               "start": offset + name.start, "end": offset + name.end}
