"""The forms a keyword takes in running text, from spaCy's lookup lemmas (the data package alone: no pipeline runs)."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from functools import cache
from importlib.resources import files

# Forms the lookup data files under a word but that mean another thing (closer, closest: near, not shut).
_COMPARED = re.compile(r"(?:er|est)$")
# Forms that stand for their base word; -ing does not, or "parking" would find every "park".
_INFLECTED = re.compile(r"(?:s|ed)$")


@cache
def lemmas() -> dict[str, str]:
    """Every inflected English form in spaCy's lookup data, with its lemma (lower case)."""
    data = files("spacy_lookups_data") / "data" / "en_lemma_lookup.json.gz"
    table = json.loads(gzip.decompress(data.read_bytes()))
    return {form.lower(): lemma.lower() for form, lemma in table.items()}


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for form, lemma in lemmas().items():
        found[lemma].add(form)
    return {lemma: tuple(sorted(forms)) for lemma, forms in found.items()}


def base(word: str) -> str:
    """The lemma of a word in lower case; a word the data does not know is its own lemma."""
    lowered = word.lower()
    return lemmas().get(lowered, lowered)


def forms(word: str) -> tuple[str, ...]:
    """Every form a keyword's word is to be found in, itself first, in lower case.

    *closure* finds *closures*; *closed* finds *close*, *closes* and *closing*; *parking* does not find *park*.
    """
    lowered = word.lower().replace("’", "'")
    stem = base(lowered) if _INFLECTED.search(lowered) else lowered
    kept = [form for form in _forms().get(stem, ()) if not _COMPARED.search(form) and not _is_verb(form)]
    regular = [] if kept or len(stem) < 4 else _regular(stem)
    return tuple(dict.fromkeys([lowered, stem, *kept, *regular]))


def _is_verb(word: str) -> bool:
    """Whether a form heads a verb of its own: *feed* is filed under *fee*, but has *feeding*."""
    return any(form.endswith("ing") for form in _forms().get(word, ()))


def _regular(stem: str) -> list[str]:
    """The plural a word would have, for words the data does not know."""
    if stem.endswith(("s", "x", "ch", "sh")):
        return [f"{stem}es"]
    return [f"{stem[:-1]}ies"] if re.search(r"[^aeiou]y$", stem) else [f"{stem}s"]
