"""Campaigns: families of responses that share a letter, the letter itself and what each sender added or dropped.

:func:`find` takes any responses table. A family is found across all open questions together, because people paste
the same letter into different boxes, and its size is the number of people, not of boxes. Its id is made from the
words of its template, so it is the same whatever else was received. A person's decisions win over the machine's.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import pandas as pd

from consult import tables
from consult.responses import campaigns_families as shingles
from consult.responses.campaigns_words import difference, word_list

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Texts:
    """The different texts of a pool of responses, in the order of their digests.

    ``members`` holds for each text the positions of its responses, ``senders`` how many people sent it.
    """

    digests: tuple[str, ...]
    members: tuple[tuple[int, ...], ...]
    senders: shingles.Whole
    words: shingles.Wide
    starts: shingles.Whole


def find(responses: pd.DataFrame, *, decisions: pd.DataFrame | None = None, quoted: Iterable[str] = (),
         progress: Progress | None = None) -> pd.DataFrame:
    """The ``campaigns`` table: one row for each response in a family, with relation, added and dropped text.

    ``decisions`` (response_id, campaign_id) puts a response in the family named, or in none where the id is empty.
    ``quoted`` are texts everybody was shown, such as the questions: repeating them makes nobody part of a campaign.
    """
    pool = _pool(responses)
    settled = _settled(pool, decisions, quoted)
    return tables.frame("campaigns", _rows(pool, settled, progress))


def members(responses: pd.DataFrame, *, decisions: pd.DataFrame | None = None,
            quoted: Iterable[str] = ()) -> pd.DataFrame:
    """Which response is in which family, and no more: campaign_id and response_id (see :func:`find`)."""
    settled = _settled(_pool(responses), decisions, quoted)
    rows = sorted((name, response) for response, (name, _) in settled.items())
    return pd.DataFrame(rows, columns=["campaign_id", "response_id"]).astype("str")


def _settled(pool: pd.DataFrame, decisions: pd.DataFrame | None, quoted: Iterable[str]) -> dict[str, tuple[str, str]]:
    """response_id → (campaign_id, response_id of the template) for every response in a family."""
    texts = _distinct(pool)
    hashes = _Hashes()
    shown = tuple(np.array([hashes[word] for word in word_list(text)], dtype=np.uint64) for text in quoted)
    found = shingles.postings(texts.words, texts.starts, quoted=shown)
    return _decided(pool, _named(pool, texts, shingles.families(found, texts.senders)), decisions)


def _pool(responses: pd.DataFrame) -> pd.DataFrame:
    """The answers in people's own words, sorted by id."""
    written = responses["text"].str.strip().ne("") & responses["value"].eq("") if "value" in responses else \
        responses["text"].str.strip().ne("")
    return responses.loc[written, ["response_id", "respondent_id", "text"]].sort_values(
        "response_id", kind="stable", ignore_index=True)


def _digest(words: Iterable[str]) -> str:
    return blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def _distinct(pool: pd.DataFrame) -> Texts:
    """Collapse texts with the same words; each keeps who sent it."""
    hashes = _Hashes()
    by_text: dict[str, str] = {}
    words_of: dict[str, array[int]] = {}
    members: dict[str, list[int]] = {}
    for position, text in enumerate(pool["text"].tolist()):
        digest = by_text.get(text)
        if digest is None:
            words = word_list(text)
            digest = by_text[text] = _digest(words)
            if digest not in words_of:
                words_of[digest] = array("Q", map(hashes.__getitem__, words))
        members.setdefault(digest, []).append(position)
    digests = sorted(words_of)
    people = pool["respondent_id"].tolist()
    senders = [len({people[at] for at in members[digest]}) for digest in digests]
    lengths = [0, *(len(words_of[digest]) for digest in digests)]
    flat = b"".join(memoryview(words_of[digest]).cast("B") for digest in digests)
    return Texts(tuple(digests), tuple(tuple(members[digest]) for digest in digests), np.array(senders, dtype=np.int64),
                 np.frombuffer(flat, dtype=np.uint64), np.cumsum(lengths, dtype=np.int64))


class _Hashes(dict[str, int]):
    """A 64-bit hash for each word, the same on every machine."""

    def __missing__(self, word: str) -> int:
        self[word] = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
        return self[word]


def _named(pool: pd.DataFrame, texts: Texts, family: shingles.Whole) -> dict[str, tuple[str, str]]:
    """response_id → (campaign_id, response_id of the template) for every response the machine puts in a family."""
    identifiers = pool["response_id"].tolist()
    found: dict[str, tuple[str, str]] = {}
    for text in np.flatnonzero(family >= 0).tolist():
        template = int(family[text])
        name = f"c-{texts.digests[template][:8]}"
        opener = identifiers[texts.members[template][0]]
        found.update((identifiers[at], (name, opener)) for at in texts.members[text])
    return found


def _decided(pool: pd.DataFrame, named: Mapping[str, tuple[str, str]], decisions: pd.DataFrame | None
             ) -> dict[str, tuple[str, str]]:
    """The families after a person's decisions; a family whose template left it, or that is new, gets another."""
    if decisions is None or decisions.empty:
        return dict(named)
    known = set(pool["response_id"])
    said = zip(decisions["response_id"].tolist(), decisions["campaign_id"].fillna("").tolist(), strict=True)
    moves: dict[str, str] = {response: name for response, name in said if response in known}
    openers = {name: opener for name, opener in named.values() if moves.get(opener, name) == name}
    ids = {response: name for response, (name, _) in named.items()} | moves
    by_family: dict[str, list[str]] = {}
    for response in sorted(ids):
        if ids[response]:
            by_family.setdefault(ids[response], []).append(response)
    text_of = dict(zip(pool["response_id"].tolist(), pool["text"].tolist(), strict=True))
    for name, members in by_family.items():
        if name not in openers:
            openers[name] = _most_typical(members, text_of)
    return {response: (name, openers[name]) for name, members in by_family.items() for response in members}


def _most_typical(members: Sequence[str], text_of: Mapping[str, str]) -> str:
    """The member most often sent word for word; failing that the one sharing most runs of words with the others."""
    runs = {member: _runs(word_list(text_of[member])) for member in members}
    spread = Counter(run for found in runs.values() for run in found)
    half = len(members) / 2
    return max(sorted(members), key=lambda member: sum(spread[run] - half for run in runs[member]))


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    size = shingles.SHINGLE
    return {tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1))}


def _rows(pool: pd.DataFrame, settled: Mapping[str, tuple[str, str]], progress: Progress | None
          ) -> Iterable[dict[str, str]]:
    text_of = dict(zip(pool["response_id"].tolist(), pool["text"].tolist(), strict=True))
    compared: dict[tuple[str, str], tuple[str, str]] = {}
    for done, response in enumerate(sorted(settled), start=1):
        name, opener = settled[response]
        pair = (text_of[response], text_of[opener])
        if pair not in compared:
            compared[pair] = ("", "") if pair[0] == pair[1] else difference(*pair)
        added, dropped = compared[pair]
        same = not added and not dropped and _digest(word_list(pair[0])) == _digest(word_list(pair[1]))
        relation = "template" if response == opener else "same" if same else "variant"
        yield {"campaign_id": name, "response_id": response, "relation": relation, "added": added, "dropped": dropped}
        if progress and done % 1000 == 0:
            progress("comparing campaign letters", done, len(settled))


def summary(campaigns: pd.DataFrame, responses: pd.DataFrame) -> pd.DataFrame:
    """One row a family, largest first: submissions, people, same, variants, with_additions, distinct_texts, text.

    ``submissions`` counts answers, ``people`` the respondents who sent them; ``text`` is the template, verbatim.
    """
    joined = campaigns.merge(responses[["response_id", "respondent_id", "text"]], on="response_id", how="left")
    rows = []
    for name, members in joined.groupby("campaign_id", sort=True):
        template = members.loc[members["relation"].eq("template"), "text"]
        rows.append({
            "campaign_id": name,
            "submissions": len(members),
            "people": members["respondent_id"].nunique(),
            "same": int(members["relation"].isin(("template", "same")).sum()),
            "variants": int(members["relation"].eq("variant").sum()),
            "with_additions": int(members["added"].ne("").sum()),
            "distinct_texts": members["text"].nunique(),
            "text": "" if template.empty else template.iloc[0],
        })
    columns = ["campaign_id", "submissions", "people", "same", "variants", "with_additions", "distinct_texts", "text"]
    return pd.DataFrame(rows, columns=columns).sort_values(
        ["submissions", "campaign_id"], ascending=[False, True], kind="stable", ignore_index=True)
