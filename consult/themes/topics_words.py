"""What a group of passages is called: words and phrases that its people use and others do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log

from consult.themes.lemmas import base

LONGEST = 3  # words in a phrase
SHOWN = 3  # phrases in a label
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BREAK = re.compile(r"[.,;:!?()\[\]\"“”\n\t–—]+")
# Words that say nothing of what an answer is about, beside the usual stop words.
_EMPTY = frozenset([
    "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "can't", "cannot", "won't", "wouldn't", "couldn't",
    "shouldn't", "it's", "that's", "there's", "i'm", "i've", "i'd", "i'll", "we're", "we've", "you're", "they're",
    "they've", "let's", "what's", "really", "just", "like", "know", "think", "feel", "want", "need", "make", "made",
    "get", "got", "go", "going", "goes", "went", "come", "comes", "came", "say", "says", "said", "thing", "things",
    "lot", "lots", "bit", "way", "much", "many", "quite", "even", "also", "still", "would", "could", "should",
    "might", "must", "may", "shall", "use", "used", "using", "see", "look", "looks", "looking", "people", "good",
    "bad", "great", "better", "best", "nice", "yes", "no", "please", "thank", "thanks", "able", "sure", "actually",
    "already", "always", "never", "ever", "else", "one", "two", "three", "dont", "im", "ive", "thats", "etc",
    "take", "taken", "taking", "give", "given", "put", "keep", "wanted", "told", "tell", "asked", "ask", "day",
    "days", "time", "times", "year", "years", "new", "old", "don", "doesn", "didn", "isn", "wasn",
])


def phrases(text: str) -> dict[str, str]:
    """The phrases of a text: key of base forms to the words as written, in lower case."""
    found: dict[str, str] = {}
    for part in _BREAK.split(text.replace("’", "'")):
        words = [match.group().lower() for match in _WORD.finditer(part)]
        for size in range(1, LONGEST + 1):
            for start in range(len(words) - size + 1):
                taken = words[start:start + size]
                if _tells(taken[0]) and _tells(taken[-1]):
                    found.setdefault(" ".join(base(word.removesuffix("'s")) for word in taken), " ".join(taken))
    return found


def content(text: str) -> int:
    """How many different words of a text say what it is about."""
    words = {base(match.group().lower()) for match in _WORD.finditer(text.replace("’", "'"))}
    return sum(_tells(word) for word in words)


def telling(groups: Sequence[Sequence[str]], *, others: Sequence[str] = (), most: int = 8) -> list[tuple[str, ...]]:
    """For each group of texts the phrases that tell it from the other groups and from ``others``, the best first.

    A phrase must be in at least two texts of the group (or in its only text); of two that share words the better stays.
    """
    inside = [Counter[str]() for _ in groups]
    written: dict[str, Counter[str]] = {}
    for number, texts in enumerate(groups):
        for text in texts:
            for key, words in phrases(text).items():
                inside[number][key] += 1
                written.setdefault(key, Counter())[words] += 1
    outside = Counter(key for text in others for key in phrases(text))
    whole = sum(inside, outside)
    total = sum(len(texts) for texts in groups) + len(others)
    return [_best(found, whole, len(texts), total, written, most) for found, texts in zip(inside, groups, strict=True)]


def label(words: Sequence[str]) -> str:
    """The first phrases as a label: ``Toy library, book start``."""
    named = ", ".join(words[:SHOWN])
    return named[:1].upper() + named[1:]


def frequent(texts: Sequence[str], *, most: int = 12) -> list[tuple[str, int]]:
    """The phrases in most texts, with how many: at least two; those of several words before single words."""
    found = Counter(key for text in texts for key in phrases(text))
    written: dict[str, Counter[str]] = {}
    for text in texts:
        for key, words in phrases(text).items():
            written.setdefault(key, Counter())[words] += 1
    several = sorted((key for key, times in found.items() if times > 1), key=lambda key: (-found[key] * len(key.split()), key))
    return [(_usual(written[key]), found[key]) for key in _apart(several, most)]


def _best(found: Counter[str], whole: Counter[str], size: int, total: int, written: dict[str, Counter[str]], most: int
          ) -> tuple[str, ...]:
    def worth(key: str) -> float:
        here, elsewhere = found[key] / size, (whole[key] - found[key] + 0.5) / (total - size + 1)
        return here * log((here + 1e-9) / elsewhere) * (1 + 0.25 * key.count(" "))

    least = min(2, size)
    ranked = sorted((key for key, times in found.items() if times >= least and worth(key) > 0),
                    key=lambda key: (-round(worth(key), 6), key))
    return tuple(_usual(written[key]) for key in _apart(ranked, most))


def _apart(ranked: Sequence[str], most: int) -> list[str]:
    """The first keys of which none is made of words of another."""
    kept: list[str] = []
    for key in ranked:
        words = set(key.split())
        if not any(words <= set(other.split()) or set(other.split()) <= words for other in kept):
            kept.append(key)
        if len(kept) == most:
            break
    return kept


def _usual(written: Counter[str]) -> str:
    """The way a phrase is written most often."""
    return min(written, key=lambda words: (-written[words], words))


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in _EMPTY and word not in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return frozenset(ENGLISH_STOP_WORDS) - {"fire", "system", "bill", "cry"}
