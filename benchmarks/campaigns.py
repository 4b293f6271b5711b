"""Campaign detection measured: letters with known variants, hidden among ordinary answers.

    python benchmarks/campaigns.py --letters DIR --ordinary DIR [--seed S] [--seeds N] [--scale]

``--letters`` holds CSV files with a column ``text``, ``--ordinary`` CSV files with a column ``comment-body`` (or
``response`` or ``text``). Prints pairwise precision, recall and F1 beside plain datasketch at its usual settings and
beside all-pairs token overlap on a sample, the recall for each kind of variant, and the families drawn from ordinary
answers. ``--scale`` prints seconds and memory from 1,000 to 200,000 responses.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from consult.responses import campaigns
from consult.responses.campaigns_words import word_list

REAL = Path(__file__).parents[2] / "shared" / "real"
COMMON = ("No comment", "N/A", "Keep it open", "Please keep the centre open", "I agree", "As above", "None",
          "It is a vital service for local families", "Listen to the people who use it", "Don't know")
GREETINGS = ("Dear Sir or Madam,", "To whom it may concern", "Dear Councillor,", "Hello,", "Dear all at the council")
CLOSINGS = ("Yours faithfully, {}", "Kind regards\n{}", "{}\n(local resident)", "Thank you for reading this. {}", "{}")
NAMES = ("Ines Tharp", "Col Wadley", "R. Aumbry", "Mrs P Quill", "Bettina Okoro-Lane", "J T Sellick", "Femi", "Anna K.")
OWN = (
    "My daughter has gone to the group since she was six weeks old and it is where I met every friend I have here.",
    "I am a retired midwife and saw for thirty years what happens when help is a bus ride away rather than a walk.",
    "We moved here because of this. If it goes we shall probably move again, and we will not be the only ones.",
    "My shift ends at four. Nothing that shuts at three has ever been of the slightest use to my household.",
    "I would add that the figures given at the drop-in did not match the leaflet and nobody there could tell me why.",
    "In my street alone there are four families who rely on it; two of them have no car and one has a child on oxygen.",
)
SPARE = ("really", "matter", "local", "today", "clearly", "change", "simply", "idea", "different", "plan", "often",
         "street", "people", "think", "another", "surely", "begin", "small", "towards", "keep")


def distinct_letters(texts: Iterable[str], *, words: int = 60) -> list[str]:
    """Texts of at least so many words that share hardly a run of five words with any taken before, commonest first."""
    counts = Counter(text for text in texts if len(word_list(text)) >= words)
    taken: list[tuple[str, set[tuple[str, ...]]]] = []
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        said = word_list(text)
        runs = {tuple(said[i : i + 5]) for i in range(len(said) - 4)}
        if all(len(runs & other) < 0.05 * min(len(runs), len(other)) for _, other in taken):
            taken.append((text, runs))
    return [text for text, _ in taken]


def sentences(text: str) -> list[str]:
    """The text cut after sentence ends."""
    return [part for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]


def greeted(text: str, rng: random.Random) -> str:
    """With a salutation and a signature."""
    return f"{rng.choice(GREETINGS)}\n\n{text}\n\n{rng.choice(CLOSINGS).format(rng.choice(NAMES))}"


def reordered(text: str, rng: random.Random) -> str:
    """With its sentences in another order."""
    parts = sentences(text)
    rng.shuffle(parts)
    return " ".join(parts)


def cut(text: str, rng: random.Random) -> str:
    """With a fifth to a half of its sentences left out."""
    parts = sentences(text)
    keep = max(2, round(len(parts) * rng.uniform(0.5, 0.8)))
    return " ".join(parts[i] for i in sorted(rng.sample(range(len(parts)), min(keep, len(parts)))))


def extended(text: str, rng: random.Random) -> str:
    """With one to three sentences of one's own before, after or within."""
    own = " ".join(rng.sample(OWN, rng.randint(1, 3)))
    parts = sentences(text)
    at = rng.choice((0, len(parts), len(parts) // 2))
    return " ".join([*parts[:at], own, *parts[at:]])


def reworded(text: str, rng: random.Random) -> str:
    """With one word in twenty to one in six changed, dropped or put in."""
    rate = rng.uniform(0.05, 0.17)
    words = []
    for word in text.split(" "):
        draw = rng.random()
        if draw >= rate:
            words.append(word)
        elif draw < rate * 0.7:
            words.append(rng.choice(SPARE))
        elif draw < rate * 0.85:
            words.extend((word, rng.choice(SPARE)))
    return " ".join(words)


def everything(text: str, rng: random.Random) -> str:
    """All of the changes at once."""
    return greeted(extended(reworded(reordered(cut(text, rng), rng), rng), rng), rng)


VARIANTS: Mapping[str, Callable[[str, random.Random], str]] = {
    "unchanged": lambda text, rng: text,  # noqa: ARG005
    "greeted": greeted, "reordered": reordered, "cut": cut, "extended": extended,
    "reworded": reworded, "everything": everything,
}


def hidden(letters: Sequence[str], ordinary: Sequence[str], *, seed: int, each: int = 4) -> pd.DataFrame:
    """A responses frame with truth: each letter's variants under ``letter`` and ``variant``, "" for ordinary."""
    rng = random.Random(seed)
    rows = [(text, "", "") for text in ordinary]
    rows += [(text, "", "") for text in COMMON for _ in range(12)]
    rows += [(make(letter, rng), f"letter {number}", name)
             for number, letter in enumerate(letters) for name, make in VARIANTS.items() for _ in range(each)]
    rng.shuffle(rows)
    found = pd.DataFrame(rows, columns=["text", "letter", "variant"])
    found["respondent_id"] = [f"r{number:06}" for number in range(len(found))]
    return found.assign(response_id=found["respondent_id"] + "/q1", question_id="q1", value="")


def pairwise(truth: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of responses put together; "" is in no family."""
    def pairs(labels: Iterable[object]) -> int:
        return sum(n * (n - 1) // 2 for n in Counter(labels).values())

    both = pairs((t, f) for t, f in zip(truth, found, strict=True) if t and f)
    said, real = pairs(filter(None, found)), pairs(filter(None, truth))
    precision, recall = both / said if said else 1.0, both / real if real else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def by_consult(responses: pd.DataFrame) -> list[str]:
    """Family names as the toolkit finds them."""
    table = campaigns.find(responses)
    name = dict(zip(table["response_id"], table["campaign_id"], strict=True))
    return [name.get(response, "") for response in responses["response_id"]]


def joined(size: int, pairs: Iterable[tuple[int, int]]) -> list[str]:
    """Connected components of two or more, by name."""
    parent = list(range(size))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for left, right in pairs:
        parent[root(left)] = root(right)
    roots = [root(at) for at in range(size)]
    count = Counter(roots)
    return [str(at) if count[at] > 1 else "" for at in roots]


def by_datasketch(texts: Sequence[str], *, threshold: float = 0.7) -> list[str]:
    """Plain datasketch: 128 permutations, three-word shingles, its LSH at the threshold, no verification."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=128)
    pairs = []
    for at, text in enumerate(texts):
        said = word_list(text)
        sketch = MinHash(num_perm=128, seed=1)
        sketch.update_batch([" ".join(said[i : i + 3]).encode() for i in range(max(1, len(said) - 2))])
        pairs += [(at, int(other)) for other in lsh.query(sketch)]
        lsh.insert(str(at), sketch)
    return joined(len(texts), pairs)


def by_token_overlap(texts: Sequence[str], *, threshold: float = 0.5) -> list[str]:
    """Every pair of texts compared: the words they have in common over all their words."""
    said = [frozenset(word_list(text)) for text in texts]
    pairs = [(i, j) for i in range(len(said)) for j in range(i)
             if said[i] and said[j] and len(said[i] & said[j]) >= threshold * len(said[i] | said[j])]
    return joined(len(texts), pairs)


def recall_by_variant(frame: pd.DataFrame, found: Sequence[str]) -> dict[str, float]:
    """For each kind of variant the share found in the family that holds most of its letter."""
    labelled = frame.assign(found=list(found))
    hits: dict[str, list[bool]] = defaultdict(list)
    for _, group in labelled[labelled["letter"].ne("")].groupby("letter"):
        named = group.loc[group["found"].ne(""), "found"]
        home = named.mode().iloc[0] if len(named) else None
        for variant, name in zip(group["variant"], group["found"], strict=True):
            hits[variant].append(name == home)
    return {variant: sum(hits[variant]) / len(hits[variant]) for variant in VARIANTS}


def ordinary_families(frame: pd.DataFrame, found: Sequence[str]) -> int:
    """How many families hold an ordinary answer."""
    return len({name for name, letter in zip(found, frame["letter"], strict=True) if name and not letter})


def texts_of(folder: Path) -> dict[str, list[str]]:
    """The texts of each CSV file of a folder."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        table = pd.read_csv(path)
        column = next((name for name in ("text", "comment-body", "response", "answer") if name in table), None)
        if column:
            found[path.stem] = table[column].dropna().astype(str).tolist()
    return found


def accuracy(letters: Sequence[str], ordinary: Sequence[str], *, seed: int) -> None:
    """Print the comparison for one seed."""
    frame = hidden(letters, ordinary, seed=seed)
    texts, truth = frame["text"].tolist(), frame["letter"].tolist()
    sample = frame.sample(min(1500, len(frame)), random_state=seed).reset_index(drop=True)
    print(f"\nseed {seed}: {len(letters)} letters, {sum(map(bool, truth))} variants among {len(texts)} responses")
    rows = [("consult", frame, by_consult), ("datasketch, threshold 0.7", frame, lambda f: by_datasketch(f["text"])),
            ("datasketch, threshold 0.5", frame, lambda f: by_datasketch(f["text"], threshold=0.5)),
            ("consult, sample", sample, by_consult),
            ("token overlap 0.5, sample", sample, lambda f: by_token_overlap(f["text"]))]
    print(f"{'':28}{'precision':>10}{'recall':>8}{'F1':>8}{'ordinary':>10}{'seconds':>9}")
    for name, used, method in rows:
        began = time.perf_counter()
        found = method(used)
        spent = time.perf_counter() - began
        precision, recall, f1 = pairwise(used["letter"].tolist(), found)
        print(f"{name:28}{precision:10.3f}{recall:8.3f}{f1:8.3f}{ordinary_families(used, found):10}{spent:9.1f}")
        if name == "consult":
            kinds = recall_by_variant(frame, found)
    print("recall by variant: " + ", ".join(f"{kind} {share:.2f}" for kind, share in kinds.items()))


def silver(folder: Path) -> None:
    """Print F1 against the ``comp`` groups of the letters' own files, which join different letters on one subject."""
    for path in sorted(folder.glob("*.csv")):
        table = pd.read_csv(path)
        if "comp" in table:
            ids = [f"{n:05}" for n in range(len(table))]
            frame = pd.DataFrame({"response_id": ids, "respondent_id": ids, "question_id": "q", "value": "",
                                  "text": table["text"].astype(str)})
            precision, recall, f1 = pairwise(table["comp"].astype(str).tolist(), by_consult(frame))
            print(f"against comp (silver), {path.stem}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def large(size: int, letters: Sequence[str], ordinary: Sequence[str], *, seed: int, alike: float = 0.3) -> pd.DataFrame:
    """So many responses: a share of them campaign letters, mostly edited, the rest a chain of ordinary words."""
    rng = random.Random(seed)
    follows: dict[str, list[str]] = defaultdict(list)
    for text in ordinary:
        words = ["", *text.split(), ""]
        for word, following in itertools.pairwise(words):
            follows[word].append(following)
    makers = list(VARIANTS.values())
    texts = [rng.choice(makers)(rng.choice(letters), rng) if rng.random() < alike else chained(follows, rng)
             for _ in range(size)]
    ids = [f"r{number:06}" for number in range(size)]
    return pd.DataFrame({"response_id": [f"{i}/q1" for i in ids], "respondent_id": ids, "question_id": "q1",
                         "text": texts, "value": ""})


def chained(follows: Mapping[str, Sequence[str]], rng: random.Random) -> str:
    """A text of 10 to 90 words in which every word follows the one before it as it does somewhere."""
    wanted, words, before = rng.randint(10, 90), [], ""
    while len(words) < wanted:
        before = rng.choice(follows[before])
        if before:
            words.append(before)
    return " ".join(words)


def scale(args: argparse.Namespace, sizes: Sequence[int] = (1_000, 10_000, 50_000, 100_000, 200_000)) -> None:
    """Print seconds and memory for each size, each in a process of its own."""
    print(f"\n{'responses':>10}{'seconds':>9}{'CPU seconds':>13}{'per second':>12}{'peak MB':>9}{'of them input':>15}{'families':>10}")
    for size in sizes:
        command = [sys.executable, __file__, "--letters", str(args.letters), "--ordinary", str(args.ordinary),
                   "--one", str(size), "--seed", str(args.seed)]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="", flush=True)


def one(size: int, letters: Sequence[str], ordinary: Sequence[str], *, seed: int) -> None:
    """Print one line of the scale table."""
    frame = large(size, letters, ordinary, seed=seed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began, busy = time.perf_counter(), time.process_time()
    table = campaigns.find(frame)
    spent, busy = time.perf_counter() - began, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    families = table["campaign_id"].nunique()
    print(f"{size:10,}{spent:9.1f}{busy:13.1f}{size / spent:12,.0f}{peak:9,.0f}{before:15,.0f}{families:10}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=Path, default=REAL / "campaigns")
    parser.add_argument("--ordinary", type=Path, default=REAL / "responses")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--scale", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    letters = [letter for texts in texts_of(args.letters).values() for letter in distinct_letters(texts)]
    ordinary = [text for texts in texts_of(args.ordinary).values() for text in texts]
    if args.one:
        return one(args.one, letters, ordinary, seed=args.seed)
    for seed in range(args.seed, args.seed + args.seeds):
        accuracy(letters, ordinary, seed=seed)
    silver(args.letters)
    return scale(args) if args.scale else None


if __name__ == "__main__":
    main()
