"""Which texts share a letter: the arithmetic of campaign detection, on word shingles alone.

A shingle is three words in a row. Every shingle that two texts share nominates one of them, the most widely sent and
most typical, as its hub; a text is first put with the hub it shares most with, the most typical text of each group
becomes its template, and then every text is measured against every template exactly: how much of the shorter of the
two do they share. Each step is a sort of the shingles, so the work grows with the words read and not with the pairs
of texts. Texts are known by their place in a canonical order, so the row order of the input cannot matter.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Wide = npt.NDArray[np.uint64]

SHINGLE = 3  # words in a row
SHARED = 12  # shingles two texts must share at least
JOIN = 0.2  # of the shorter text, to belong to a template
LINK = 0.35  # of the shorter text, to found a family together
MERGE = 0.5  # of the shorter template, to be one campaign
SHORT = 40  # below this many shingles a text must share half of itself
SHORT_JOIN = 0.5
PEOPLE = 3  # senders a campaign has at least
LETTER = 25  # shingles that many of them share: two sentences or so; sayings alike by chance are shorter
OWN = 0.5  # of those who hold a stretch of it, who must be in its family
POSTCARD = 16  # or the shingles of a shorter text
CROWD = 10  # that so many people sent word for word
ROUNDS = 4

_MULTIPLY = np.uint64(0x9E3779B97F4A7C15)
_OWNER_BITS = np.uint64(24)
_OWNER_MASK = np.uint64((1 << 24) - 1)
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


@dataclass(frozen=True)
class Postings:
    """Which text (``owner``) holds which shared shingle (``shingle``, numbered), sorted by shingle then owner.

    ``lengths`` counts each text's different shingles, also those no other text has.
    """

    shingle: Whole
    owner: Whole
    lengths: Whole


def postings(words: Wide, starts: Whole, *, quoted: tuple[Wide, ...] = ()) -> Postings:
    """The postings of texts whose words, each a 64-bit hash, lie one after another from ``starts`` on.

    Shingles of the ``quoted`` texts (each an array of word hashes) count for nothing.
    """
    count = len(starts) - 1
    owner = np.repeat(np.arange(count, dtype=np.uint64), np.diff(starts))
    packed = _shingles(words)
    whole = owner[: len(packed)] == owner[SHINGLE - 1 :] if len(packed) else np.zeros(0, dtype=bool)
    owner = owner[: len(whole)][whole]
    packed = packed[whole] & ~_OWNER_MASK
    if quoted:
        own = ~np.isin(packed, np.unique(np.concatenate([_shingles(text) for text in quoted]) & ~_OWNER_MASK))
        packed, owner = packed[own], owner[own]
    packed |= owner
    packed.sort()
    packed = packed[_changes(packed)]
    owners = (packed & _OWNER_MASK).astype(np.int64)
    lengths = np.bincount(owners, minlength=count)
    return _shared(_numbered(packed >> _OWNER_BITS), owners, lengths)


def _shingles(words: Wide) -> Wide:
    size = max(0, len(words) - SHINGLE + 1)
    mixed = np.zeros(size, dtype=np.uint64)
    for step in range(SHINGLE):
        mixed *= _MULTIPLY
        mixed += words[step : step + size]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MULTIPLY
    return mixed


def _changes(values: npt.NDArray[np.generic]) -> npt.NDArray[np.bool_]:
    """True where a sorted array holds another value than the place before."""
    changes = np.ones(len(values), dtype=bool)
    changes[1:] = values[1:] != values[:-1]
    return changes


def _numbered(values: npt.NDArray[np.generic]) -> Whole:
    return np.cumsum(_changes(values)) - 1


def _shared(shingle: Whole, owner: Whole, lengths: Whole) -> Postings:
    """Only the shingles that at least two texts hold, numbered again."""
    held = np.bincount(shingle)[shingle] > 1 if len(shingle) else np.zeros(0, dtype=bool)
    return Postings(_numbered(shingle[held]), owner[held], lengths)


def _among(found: Postings, chosen: npt.NDArray[np.bool_]) -> Postings:
    """The postings of the chosen texts alone."""
    inside = chosen[found.owner]
    return _shared(_numbered(found.shingle[inside]), found.owner[inside], found.lengths)


def typical_order(found: Postings, senders: Whole) -> Whole:
    """For each text its rank, 0 for the most widely sent and, among equals, the one that shares most."""
    spread = np.bincount(found.shingle, weights=senders[found.owner]) if len(found.shingle) else np.zeros(0)
    sharing = np.bincount(found.owner, weights=np.log2(spread)[found.shingle], minlength=len(senders))
    order = np.lexsort((np.arange(len(senders)), found.lengths, -np.round(sharing, 6), -senders))
    rank = np.empty(len(senders), dtype=np.int64)
    rank[order] = np.arange(len(senders))
    return rank


def overlap_is_enough(shared: Whole, first: Whole, second: Whole, *, share: float) -> npt.NDArray[np.bool_]:
    """Whether so many shared shingles make two texts of these lengths one letter."""
    shorter = np.minimum(first, second)
    needed = np.where(shorter < SHORT, max(share, SHORT_JOIN), share)
    return (shared >= SHARED) & (shared >= needed * shorter)


def _tallied(left: Whole, right: Whole) -> tuple[Whole, Whole, Whole]:
    """Each different pair (left, right) and how often it stands there."""
    keys = left.astype(np.uint64) << _HALF | right.astype(np.uint64)
    keys.sort()
    starts = np.flatnonzero(_changes(keys))
    counts = np.diff(np.append(starts, len(keys)))
    pairs = keys[starts]
    return (pairs >> _HALF).astype(np.int64), (pairs & _LOW).astype(np.int64), counts


def _best(left: Whole, right: Whole, counts: Whole, rank: Whole, size: int) -> Whole:
    """For each left the right it shares most with (ties: the more typical), or -1."""
    order = np.lexsort((rank[right], -counts, left))
    first = order[_changes(left[order])]
    best = np.full(size, -1, dtype=np.int64)
    best[left[first]] = right[first]
    return best


def _founded(found: Postings, rank: Whole) -> Whole:
    """For each text the text it is grouped under by way of hubs: itself where it stands alone."""
    size = len(rank)
    root = np.arange(size)
    if not len(found.shingle):
        return root
    by_rank = np.argsort(rank)
    starts = np.flatnonzero(_changes(found.shingle))
    hub = by_rank[np.minimum.reduceat(rank[found.owner], starts)][found.shingle]
    other = hub != found.owner
    text, hubs, counts = _tallied(found.owner[other], hub[other])
    enough = overlap_is_enough(counts, found.lengths[text], found.lengths[hubs], share=LINK)
    best = _best(text[enough], hubs[enough], counts[enough], rank, size)
    root = np.where(best >= 0, best, root)
    while not np.array_equal(root, root[root]):
        root = root[root]
    return root


def _against(found: Postings, templates: Whole) -> tuple[Whole, Whole, Whole]:
    """Every pair (text, template) that shares shingles, with how many."""
    of_template = np.isin(found.owner, templates)
    shingles, holders = found.shingle[of_template], found.owner[of_template]
    begin = np.searchsorted(shingles, found.shingle, side="left")
    number = np.searchsorted(shingles, found.shingle, side="right") - begin
    text = np.repeat(found.owner, number)
    within = np.arange(len(text)) - np.repeat(np.cumsum(number) - number, number)
    template = holders[np.repeat(begin, number) + within]
    return _tallied(text, template)


def _assigned(found: Postings, templates: Whole, rank: Whole) -> Whole:
    """For each text the template it belongs to, or -1; a template belongs to itself."""
    text, template, counts = _against(found, templates)
    enough = overlap_is_enough(counts, found.lengths[text], found.lengths[template], share=JOIN)
    best = _best(text[enough], template[enough], counts[enough], rank, len(rank))
    best[templates] = templates
    return best


def _merged(found: Postings, templates: Whole, rank: Whole) -> Whole:
    """For each text the template that speaks for it: itself, save for templates that are much the same letter."""
    text, template, counts = _against(found, templates)
    both = np.isin(text, templates) & (rank[template] < rank[text])
    text, template, counts = text[both], template[both], counts[both]
    enough = overlap_is_enough(counts, found.lengths[text], found.lengths[template], share=MERGE)
    best = _best(text[enough], template[enough], counts[enough], rank, len(rank))
    root = np.where(best >= 0, best, np.arange(len(rank)))
    while not np.array_equal(root, root[root]):
        root = root[root]
    return root


def _held_in_group(found: Postings, group: Whole, senders: Whole) -> tuple[Whole, Whole, npt.NDArray[np.float64]]:
    """For each posting of a text in a group: the text, a number for group and shingle, and its senders in the group."""
    inside = group[found.owner] >= 0
    owner, shingle = found.owner[inside], found.shingle[inside]
    keys = group[owner].astype(np.uint64) << _HALF | shingle.astype(np.uint64)
    order = np.argsort(keys, kind="stable")
    number = np.empty(len(keys), dtype=np.int64)
    number[order] = _numbered(keys[order])
    return owner, number, np.bincount(number, weights=senders[owner])[number].astype(np.float64)


def _templates(found: Postings, group: Whole, senders: Whole, rank: Whole) -> Whole:
    """For each text the template of its group; -1 outside any group and in groups that can be no campaign.

    A template is the most typical text: it says most of what most of them say. A campaign has enough people who each
    share enough with it, and enough of it that as many share, and it is mostly theirs: sayings that go round among
    all who answered make no letter.
    """
    owner, number, held = _held_in_group(found, group, senders)
    template = _medoids(found, group, senders, rank, owner, held)
    told = np.zeros(int(number.max(initial=-1)) + 1, dtype=bool)
    told[number[owner == template[owner]]] = True
    inside = group >= 0
    shares = np.bincount(owner[told[number]], minlength=len(group))
    shares = np.where(template == np.arange(len(group)), found.lengths, shares)
    people = np.bincount(group[inside], weights=(senders * (shares >= LETTER))[inside], minlength=len(group))
    core = np.bincount(group[owner[(owner == template[owner]) & (held >= PEOPLE)]], minlength=len(group))
    unchanged = inside & (senders >= PEOPLE)
    np.maximum.at(core, group[unchanged], found.lengths[unchanged])
    postcard = np.zeros(len(group), dtype=bool)
    postcard[group[inside & (senders >= CROWD) & (found.lengths >= POSTCARD)]] = True
    own = _own_share(found, group, senders, template, owner, held)
    fits = (people >= PEOPLE) & (core >= LETTER) & (own >= OWN) | postcard
    return np.where(inside & fits[group], template, -1)


def _own_share(found: Postings, group: Whole, senders: Whole, template: Whole, owner: Whole,
               held: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """For each group, of all who hold a shingle of its template, the share that is in the group (1 where none do)."""
    everywhere = np.bincount(found.shingle, weights=senders[found.owner])
    at_template = owner == template[owner]
    outside = everywhere[found.shingle[group[found.owner] >= 0]]
    own = np.bincount(group[owner[at_template]], weights=held[at_template], minlength=len(group))
    whole = np.bincount(group[owner[at_template]], weights=outside[at_template], minlength=len(group))
    return np.where(whole > 0, own / np.maximum(whole, 1), 1.0)


def _medoids(found: Postings, group: Whole, senders: Whole, rank: Whole, owner: Whole,
             held: npt.NDArray[np.float64]) -> Whole:
    """For each text the most typical text of its group, -1 outside any."""
    inside = group >= 0
    total = np.bincount(group[inside], weights=senders[inside], minlength=len(rank))
    agreed = 2 * held / total[group[owner]] - 1
    shared = np.bincount(owner, minlength=len(rank))
    own = np.where(inside, 2 * senders / np.maximum(total[group], 1) - 1, 0)
    score = np.bincount(owner, weights=agreed, minlength=len(rank)) + (found.lengths - shared) * own
    members = np.flatnonzero(inside)
    order = members[np.lexsort((rank[members], -np.round(score[members], 6), group[members]))]
    first = order[_changes(group[order])]
    best = np.full(len(rank), -1, dtype=np.int64)
    best[group[first]] = first
    return np.where(inside, best[group], -1)


def families(found: Postings, senders: Whole) -> Whole:
    """For each text the text that is its family's template, or -1 where it is in no family.

    ``senders`` is how many people sent each text. A template is a member of its own family.
    """
    rank = typical_order(found, senders)
    long_enough = found.lengths >= SHARED
    family = np.full(len(rank), -1, dtype=np.int64)
    templates = np.zeros(0, dtype=np.int64)
    for _ in range(ROUNDS):
        free = long_enough & (family < 0)
        group = np.where(free, _founded(_among(found, free), rank), -1)
        fresh = _templates(found, group, senders, rank)
        if not (fresh >= 0).any():
            break
        templates = np.union1d(templates, fresh[fresh >= 0])
        family = np.where(long_enough, _assigned(found, templates, rank), -1)
    return _settled(found, family, senders, rank)


def _settled(found: Postings, family: Whole, senders: Whole, rank: Whole) -> Whole:
    """Families after templates that are much the same letter are merged and each family's template is chosen anew."""
    if not (family >= 0).any():
        return family
    speaks_for = _merged(found, np.unique(family[family >= 0]), rank)
    group = np.where(family >= 0, speaks_for[family], -1)
    return _templates(found, group, senders, rank)
