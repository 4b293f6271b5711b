"""How much of papers nobody's rules were made on is found: turns, quotations, undertakings, asks, sites, furniture.

Run as ``python benchmarks/structure.py [dev|test|all|fresh] [--errors] [--sample]``. Prints found, expected, right, precision and
recall of each item over the papers in ``tests/structure/blind`` and, with ``--sample``, over the sample consultation's keys.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
BLIND = ROOT / "tests" / "structure" / "blind"
FRESH = ROOT / "tests" / "structure" / "blind2"
THIRD = ROOT / "tests" / "structure" / "blind3"
GOLD = ROOT / "corpora" / "childrens-centres" / "gold"

_TITLES = re.compile(
    r"\b(?:the|county|district|borough|city|councillors?|cllrs?|mr|mrs|ms|miss|dr|rev|revd|professor|prof|lord|lady|sir)\b\.?",
    re.I)
_SITE_WORDS = re.compile(r"\b(?:the|library|libraries|recycling|household|waste|day|centre|center|site|children.s|school|club|cr[eè]che)\b",
                         re.I)
ITEMS = ("turns", "kinds", "answers", "quotations", "quotation words", "undertakings", "undertaking words", "asks",
         "asks by", "sites", "boilerplate")


@dataclass
class Tally:
    """Rows found, expected and right, with the errors in words."""

    found: int = 0
    expected: int = 0
    right_found: int = 0
    right_expected: int = 0
    errors: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Precision and recall with the counts they rest on."""
        precision = self.right_found / self.found if self.found else 1.0
        recall = self.right_expected / self.expected if self.expected else 1.0
        return (f"precision {precision:.3f} ({self.right_found} of {self.found})   "
                f"recall {recall:.3f} ({self.right_expected} of {self.expected})")


@dataclass(frozen=True)
class Key:
    """One row expected: its span in the text, the fields with their alternatives, and whether it must be found."""

    item: str
    start: int
    end: int
    fields: tuple[tuple[str, ...], ...]
    needed: bool
    words: str
    others: tuple[int, ...] = ()


def plain(name: str) -> str:
    """A name without titles, articles and punctuation, for comparison."""
    return " ".join(re.sub(r"[^\w\s'-]", " ", _TITLES.sub(" ", name.casefold().replace("’", "'"))).split())


def same_name(found: str, wanted: Sequence[str]) -> bool:
    """Whether a name is one of those wanted; a surname alone stands for its holder."""
    given = plain(found)
    for other in map(plain, wanted):
        mine, yours = given.split(), other.split()
        tail = bool(mine and yours) and (mine == yours[-len(mine) :] or yours == mine[-len(yours) :])
        if given == other or tail or other.startswith(("a ", "one ")) and given.startswith(other):
            return True
    return False


def same_site(found: str, wanted: str) -> bool:
    """Whether two printed names of a place are one place's, its kind left out."""
    one, other = (" ".join(_SITE_WORDS.sub(" ", name.casefold()).split()) for name in (found, wanted))
    return one == other


def _at(text: str, words: str, after: int) -> int:
    for option in words.split("/"):
        for begin in (after, 0):
            at = text.find(option, begin)
            if at >= 0:
                return at
    raise SystemExit(f"a key's words are not in the text: {words!r}")


def read_keys(path: Path, text: str) -> list[Key]:
    """Every row of a key with its place in the text."""
    keys: list[Key] = []
    last: dict[str, int] = defaultdict(lambda: -1)
    for line in path.read_text(encoding="utf-8").splitlines():
        head, *rest = line.split("|") if not line.startswith("furniture") else line.split("|", 1)
        item, needed = head.rstrip("?"), not head.endswith("?")
        words = rest[-1]
        start = end = 0
        if item in ("quote", "furniture"):
            first, _, final = words.partition(" ... ")
            start = _at(text, first, last[item] + 1)
            end = _at(text, final or first, start) + len(final or first)
        elif item != "site":
            start = _at(text, words, last[item] + 1)
            end = start + len(words.split("/")[0])
        last[item] = start
        others = tuple(at for option in words.split("/")[1:] if item in ("turn", "undertaking", "ask")
                       and (at := text.find(option, last[item])) >= 0)
        keys.append(Key(item, start, end, tuple(tuple(part.split("/")) for part in rest), needed, words, others))
    return keys


def near(row: Mapping[str, Any], key: Key, slack: int) -> bool:
    """Whether a found row starts where a key does, at any of its alternatives."""
    return any(abs(int(row["start"]) - at) <= slack for at in (key.start, *key.others))


def holds(row: Mapping[str, Any], key: Key) -> bool:
    """Whether a found span holds the first words of a key, or starts within them."""
    return int(row["start"]) <= key.start < int(row["end"]) or near(row, key, 12)


def compare(tally: Tally, rows: Sequence[Mapping[str, Any]], keys: Sequence[Key],
            same: Callable[[Mapping[str, Any], Key], bool], show: Callable[[Mapping[str, Any]], str]) -> list[tuple[int, Key]]:
    """Pair rows with keys, each once, and count; the pairs come back."""
    left, pairs, missed = list(keys), [], []
    for number, row in enumerate(rows):
        fits = [key for key in left if same(row, key)]
        match = min(fits, key=lambda key: min(abs(at - int(row["start"])) for at in (key.start, *key.others))) if fits else None
        if match is None:
            missed.append(row)
        else:
            left.remove(match)
            pairs.append((number, match))
    needed = [key for key in keys if key.needed]
    tally.found += len(rows)
    tally.right_found += len(pairs)
    tally.expected += len(needed)
    tally.right_expected += sum(key.needed for _, key in pairs)
    tally.errors += [f"  + {show(row)}" for row in missed]
    tally.errors += [f"  - {key.words[:70]} {key.fields[:-1]}" for key in left if key.needed]
    return pairs


def measure(document: str, text: str, found: Mapping[str, Sequence[Mapping[str, Any]]], keys: Sequence[Key],
            tallies: Mapping[str, Tally]) -> None:
    """Add one paper's scores to the tallies."""
    wanted: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        wanted[key.item].append(key)

    def show(row: Mapping[str, Any]) -> str:
        label = row.get("speaker") or row.get("by") or row.get("site") or ""
        return f"{document} [{row.get('kind') or row.get('status') or ''}] {label}: {text[int(row['start']):int(row['end'])][:90]!r}"

    turns = list(found["turns"])
    pairs = compare(tallies["turns"], turns, wanted["turn"],
                    lambda row, key: near(row, key, 40) and same_name(str(row["speaker"]), key.fields[1]), show)
    _kinds(tallies, document, turns, wanted["turn"], pairs)
    quotes = list(found["quotations"])
    span = lambda row, key: near(row, key, 3) and abs(int(row["end"]) - key.end) <= 3  # noqa: E731
    compare(tallies["quotation words"], quotes, wanted["quote"], span, show)
    compare(tallies["quotations"], quotes, wanted["quote"], lambda row, key: span(row, key) and _said(row, key), show)
    promises = list(found["undertakings"])
    compare(tallies["undertaking words"], promises, wanted["undertaking"], holds, show)
    compare(tallies["undertakings"], promises, wanted["undertaking"],
            lambda row, key: holds(row, key) and same_name(str(row["by"]), key.fields[0]), show)
    if wanted["ask"]:
        asks = list(found["asks"])
        compare(tallies["asks"], asks, wanted["ask"], holds, show)
        compare(tallies["asks by"], asks, wanted["ask"],
                lambda row, key: holds(row, key) and same_name(str(row["by"]), key.fields[1]) and row["kind"] in key.fields[0], show)
    places = {(row["site"].casefold(), row["status"]): row for row in found["sites"]}
    compare(tallies["sites"], list(places.values()), wanted["site"],
            lambda row, key: same_site(row["site"], key.fields[0][0]) and row["status"] in key.fields[1], show)
    _furniture(tallies["boilerplate"], document, text, found["boilerplate"], wanted["furniture"])


def _said(row: Mapping[str, Any], key: Key) -> bool:
    speaker, _, _, paper = key.fields[:4]
    if row["quoted_document"] and not row["speaker"]:
        return any(option and option.casefold() in row["quoted_document"].casefold() for option in paper)
    return same_name(str(row["speaker"]), speaker) if row["speaker"] else "" in speaker and "" in paper


def _kinds(tallies: Mapping[str, Tally], document: str, turns: Sequence[Mapping[str, Any]], keys: Sequence[Key],
           pairs: Sequence[tuple[int, Key]]) -> None:
    order_of = {id(key): turns[number]["order"] for number, key in pairs}
    for number, key in pairs:
        row = turns[number]
        kinds = tuple(kind.rstrip("?") for kind in key.fields[0])
        _one(tallies["kinds"], row["kind"] in kinds, f"  {document} {row['kind']} for {kinds}: {key.words}")
        back = key.fields[2][0]
        if back:
            target = keys[list(keys).index(key) + int(back)]
            _one(tallies["answers"], order_of.get(id(target)) == row["answers"], f"  {document} answers {row['answers']}: {key.words}")


def _one(tally: Tally, right: bool, error: str) -> None:
    tally.found += 1
    tally.expected += 1
    tally.right_found += right
    tally.right_expected += right
    if not right:
        tally.errors.append(error)


def _furniture(tally: Tally, document: str, text: str, rows: Sequence[Mapping[str, Any]], keys: Sequence[Key]) -> None:
    marked = {at for row in rows for at in range(int(row["start"]), int(row["end"])) if not text[at].isspace()}
    needed = {at for key in keys if key.needed for at in range(key.start, key.end) if not text[at].isspace()}
    either = {at for key in keys if not key.needed for at in range(key.start, key.end)} - needed
    marked -= either
    tally.found += len(marked)
    tally.expected += len(needed)
    tally.right_found += len(marked & needed)
    tally.right_expected += len(marked & needed)
    tally.errors += [f"  + {document} {line!r}" for line in _lines(text, marked - needed)]
    tally.errors += [f"  - {document} {line!r}" for line in _lines(text, needed - marked)]


def _lines(text: str, places: set[int]) -> Iterator[str]:
    at = 0
    for line in text.split("\n"):
        if any(at + offset in places for offset in range(len(line))):
            yield line
        at += len(line) + 1


def structure_of(paths: Sequence[Path]) -> tuple[dict[str, str], dict[str, dict[str, list[dict[str, Any]]]]]:
    """Texts by document, and the rows found in each by table."""
    from consult import readers, structure

    reading = readers.read_files(paths)
    built = structure.build(reading.documents, reading.blocks, reading.cells, reading.responses)
    texts = dict(zip(reading.documents["document_id"], reading.documents["text"], strict=True))
    found: dict[str, dict[str, list[dict[str, Any]]]] = {name: defaultdict(list) for name in texts}
    for table in ("register", "turns", "quotations", "undertakings", "asks", "sites", "boilerplate"):
        for row in built[table].to_dict("records"):
            found[row["document_id"]][table].append({str(column): value for column, value in row.items()})
    return texts, found


def blind(half: str) -> dict[str, Tally]:
    """Tallies over one half (``dev`` or ``test``) of the papers written blind, or both (``all``)."""
    with (BLIND / "split.csv").open(encoding="utf-8") as stream:
        names = [row["document"] for row in csv.DictReader(stream) if half in (row["half"], "all")]
    return papers(BLIND, names)


def fresh() -> dict[str, Tally]:
    """Tallies over the fresh papers: of quotations, undertakings and asks, which are all their keys hold."""
    keyed = ("quotation", "undertaking", "ask")
    tallies = papers(FRESH, sorted(path.stem for path in FRESH.glob("*.key")))
    return {item: tally for item, tally in tallies.items() if item.startswith(keyed)}


def third() -> dict[str, Tally]:
    """Tallies over the third round of papers: of turns, sites and furniture."""
    tallies = papers(THIRD, sorted(path.stem for path in THIRD.glob("*.key")))
    return {item: tallies[item] for item in ("turns", "kinds", "answers", "sites", "boilerplate")}


def papers(folder: Path, names: Sequence[str]) -> dict[str, Tally]:
    """Tallies over the papers of a folder, each against the key beside it."""
    texts, found = structure_of([folder / f"{name}.txt" for name in names])
    tallies = {item: Tally() for item in ITEMS}
    for name in names:
        text = texts[f"{name}.txt"]
        measure(name, text, found[f"{name}.txt"], read_keys(folder / f"{name}.key", text), tallies)
    return tallies


def _rows(name: str) -> dict[str, list[dict[str, str]]]:
    by_document: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (GOLD / f"{name}.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            by_document[row["document"]].append(row)
    return by_document


def sample() -> dict[str, Tally]:
    """Tallies over the papers of the sample consultation, against its own keys."""
    tables = {name: _rows(name) for name in ("turns", "quotations", "promises", "asks", "sites")}
    names = sorted({name for table in tables.values() for name in table})
    texts, found = structure_of([GOLD.parent / "sources" / name for name in names])
    tallies = {item: Tally() for item in ITEMS}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            path = Path(folder) / "one.key"
            path.write_text("\n".join(_as_key(tables, name, found[name])), encoding="utf-8")
            measure(name, texts[name], found[name], read_keys(path, texts[name]), tallies)
    return tallies


def _as_key(tables: Mapping[str, Mapping[str, list[dict[str, str]]]], name: str,
            found: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    for row in tables["turns"].get(name, []):
        back = str(int(row["answers"]) - int(row["order"])) if row["answers"] else ""
        yield f"turn|{row['kind']}|{row['speaker']}|{back}|{row['seconder']}|{row['text'].split('/')[0]}"
    for row in tables["quotations"].get(name, []):
        fields = "|".join(row[name] for name in ("speaker", "role", "organisation", "quoted_document"))
        yield f"quote|{fields}|{row['text'][:40]} ... {row['text'][-20:]}"
    for row in tables["promises"].get(name, []):
        yield f"undertaking|{row['by']}|{row['to']}|{row['kept']}|{row['text'][:60].split('/')[0]}"
    for row in tables["asks"].get(name, []):
        yield f"ask|{row['kind']}|{row['by']}|{row['text'][:60].split('/')[0]}"
    for row in tables["sites"].get(name, []):
        yield f"site|{row['site'].replace('|', ' ')}|{row['status']}|{row['parent']}"
    for table, key in (("turns", "turns"), ("quotations", "quotations"), ("undertakings", "promises"), ("sites", "sites")):
        if name not in tables[key]:
            found[table] = []
    found["boilerplate"] = []


def _measured(half: str, of_sample: bool) -> dict[str, Tally]:
    if of_sample:
        return sample()
    return fresh() if half == "fresh" else third() if half == "third" else blind(half)


def main() -> None:
    """Print the scores, and the errors where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("half", nargs="?", choices=("dev", "test", "all", "fresh", "third"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--sample", action="store_true")
    given = parser.parse_args()
    for name, tally in _measured(given.half, given.sample).items():
        print(f"{name:18} {tally.line()}")
        if given.errors:
            print("\n".join(tally.errors))


if __name__ == "__main__":
    main()
