"""How much personal data is found, by kind and by origin of name, beside Presidio in one run.

    python benchmarks/personal_data.py [--half held] [--copies 20] [--missed] [--no-presidio]
    python benchmarks/personal_data.py --half open    (or sealed, or last: texts keyed by hand, benchmarks/personal/blind.txt)
    python benchmarks/personal_data.py --half fresh   (or shut: a second such set, benchmarks/personal/fresh.txt)

The sentences are our own (benchmarks/personal/), filled with made-up values in UK formats from a fixed seed. A span
counts as found where one of the same kind covers it by half or more (overlap over union); a child's name found as a
name counts for masking, so both are one kind here and ``child`` is scored apart as well. Presidio runs twice: with its
default recognisers, and with the UK ones switched on; both on spaCy's blank English pipeline, as no trained model is
installed, so it has nothing to find names with.
"""

# ruff: noqa: D102, ARG002 (one method for each slot of the templates, one signature for all)
from __future__ import annotations

import argparse
import logging
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "personal"
SEED = 20260131
LETTERS = "ABCDEGHJKLNPRSTWXYZ"
BLIND = {"open": "blind.txt", "sealed": "blind.txt", "last": "blind.txt", "fresh": "fresh.txt", "shut": "fresh.txt",
         "after": "fresh.txt"}
HALVES = ("dev", "test", "held", *BLIND)


@dataclass(frozen=True)
class Gold:
    """A planted value: where, which kind, the origin of a name, other kinds that are right too, whether it may be left."""

    start: int
    end: int
    kind: str
    origin: str = ""
    also: tuple[str, ...] = ()
    optional: bool = False


def templates(half: str) -> list[str]:
    """The sentences of one half."""
    text = (HERE / "templates.txt").read_text(encoding="utf-8")
    part = re.search(rf"^\[{half}\]\n(.*?)(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
    assert part
    return [line.replace("\\n", "\n") for line in part[1].splitlines() if line.strip()]


def blind(half: str) -> list[tuple[str, list[Gold]]]:
    """The texts of one half of a set keyed by hand, with what is keyed in them."""
    text = (HERE / BLIND[half]).read_text(encoding="utf-8")
    part = re.search(rf"^\[{half}\]\n(.*?)(?=^\[(?:{'|'.join(BLIND)})\]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert part
    return [keyed(line.replace("\\n", "\n")) for line in part[1].splitlines() if line.strip()]


def keyed(line: str) -> tuple[str, list[Gold]]:
    """A text without its marks, and what they mark: ``{kind=value}``, ``{kind|kind=value}``, ``{?kind=value}``."""
    text, gold, place = "", [], 0
    for mark in re.finditer(r"\{(\??)([a-z|-]+)=([^}]*)\}", line):
        text += line[place : mark.start()]
        kind, *also = mark[2].split("|")
        gold.append(Gold(len(text), len(text) + len(mark[3]), kind, also=tuple(also), optional=bool(mark[1])))
        text, place = text + mark[3], mark.end()
    return text + line[place:], gold


def people() -> list[tuple[str, str, str]]:
    """Given name, surname and origin."""
    found = []
    for line in (HERE / "names.txt").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"\[(.+?)\] (.+)", line):
            found += [(*person.split(" ", 1), match[1]) for person in match[2].split(" | ")]
    return found


class Values:
    """Made-up values in UK formats; numbers from the ranges kept for fiction where there are such ranges."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.people = people()

    def digits(self, count: int) -> str:
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def letters(self, count: int) -> str:
        return "".join(self.random.choice(LETTERS) for _ in range(count))

    def phone(self, form: str) -> str:
        choose = self.random.choice
        mobile, area, london = self.digits(3), choose(("01632 960", "0117 496 0", "029 2018 0", "01914 980")), self.digits(3)
        if form == "spaced":
            return choose((f"07 700 900 {mobile}", f"07700-900-{mobile}", f"0 7 7 0 0 9 0 0 {' '.join(mobile)}", f"(01632) 960 {london}",
                           f"01632.960.{london}", f"07700/900{mobile}"))
        if form == "ext":
            return choose((f"{area}{london} ext 214", f"{area}{london} x21", f"020 7946 0{london} extension 9"))
        return choose((f"07700900{mobile}", f"07700 900{mobile}", f"+44 7700 900{mobile}", f"+44 (0)7700 900 {mobile}", f"{area}{london}",
                       f"020 7946 0{london}", f"0044 1632 960{london}", f"+447700900{mobile}", f"(020) 7946 0{london}"))

    def email(self, form: str) -> str:
        given, surname, _ = self.random.choice([person for person in self.people if (person[0] + person[1]).isascii()])
        local = re.sub(r"[^a-z.]", "", f"{given}.{surname}".lower())
        host = self.random.choice(("example.org", "mail.example.co.uk", "example.com"))
        if form == "spelt":
            name, ends = host.split(".", 1)
            return self.random.choice((f"{local.replace('.', ' dot ')} at {name} dot {ends.replace('.', ' dot ')}",
                                       f"{local}(at){host}", f"{local} [at] {name} [dot] {ends}", f"{local} @ {host}"))
        return self.random.choice((f"{local}@{host}", f"{local}{self.digits(2)}@{host}", f"{local.replace('.', '_')}@{host}"))

    def postcode(self, form: str) -> str:
        inward = self.random.choice("0123456789") + "".join(self.random.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
        outward = self.random.choice(("NG7", "LE2", "S10", "B15", "M1", "W1A", "EC1A", "SO17", "CF24", "EH8", "BT9", "LS11"))
        gap = self.random.choice((" ", " ", " ", ""))
        return f"{outward}{gap}{inward}".lower() if form == "small" else f"{outward}{gap}{inward}"

    def address(self, form: str) -> str:
        street = self.random.choice(("Tannery Row", "Larkspur Close", "Old Mill Lane", "Bishop's Walk", "Quarry Road", "Elm Tree Avenue",
                                     "Saint Oswald's Terrace", "Foundry Street", "Kiln View", "Chapel Hill"))
        number = self.random.choice((str(self.random.randint(1, 240)), f"{self.random.randint(1, 90)}a"))
        if form == "small":
            return f"{number} {street}".lower()
        choices = (f"{number} {street}", f"Flat {self.random.randint(1, 30)}, {number} {street}", f"{number} {street}, Wexcombe",
                   f"Flat 3B Harcourt House, {number} {street}", f"Orchard Cottage, {street}", f"{number}, {street}")
        return self.random.choice(choices)

    def dob(self, form: str) -> str:
        day, year = self.random.randint(1, 28), self.random.randint(1938, 2024)
        month = self.random.choice(("January", "March", "May", "August", "November"))
        number = {"January": 1, "March": 3, "May": 5, "August": 8, "November": 11}[month]
        return self.random.choice((f"{day:02}/{number:02}/{year}", f"{day}.{number}.{year % 100:02}", f"{day} {month} {year}",
                                   f"{day}th {month[:3]} {year}", f"{month} {day}, {year}", f"{year}-{number:02}-{day:02}",
                                   f"{day}-{number}-{year}", f"{day}th of {month} {year}"))

    def nhs(self, form: str) -> str:
        while True:
            nine = "9" + self.digits(8)
            check = (11 - sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11) % 11
            if check < 10:
                number = f"{nine}{check}"
                return self.random.choice((number, f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:3]}-{number[3:6]}-{number[6:]}"))

    def ni(self, form: str) -> str:
        number, end = self.digits(6), self.random.choice("ABCD")
        return self.random.choice((f"QQ{number}{end}", f"QQ {number[:2]} {number[2:4]} {number[4:]} {end}", f"AB{number}{end}",
                                   f"jk{number}{end.lower()}"))

    def card(self, form: str) -> str:
        body = "4000" + self.digits(11)
        total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(body))
        number = f"{body}{-total % 10}"
        return self.random.choice((number, " ".join(re.findall("....", number)), "-".join(re.findall("....", number))))

    def sort(self, form: str) -> str:
        number = self.digits(6)
        return self.random.choice((f"{number[:2]}-{number[2:4]}-{number[4:]}", f"{number[:2]} {number[2:4]} {number[4:]}", number))

    def account(self, form: str) -> str:
        return self.digits(8)

    def plate(self, form: str) -> str:
        return self.random.choice((f"{self.letters(2)}{self.random.randint(51, 74)} {self.letters(3)}",
                                   f"{self.letters(2)}19{self.letters(3)}",
                                   f"P{self.digits(3)} {self.letters(3)}", f"{self.letters(2)}68 {self.letters(3)}".lower()))

    def passport(self, form: str) -> str:
        return self.random.choice(("5" + self.digits(8), f"{self.letters(2)}{self.digits(7)}"))

    def reference(self, form: str) -> str:
        return self.random.choice((self.digits(9), f"CT/{self.digits(6)}", f"{self.letters(3)}-{self.digits(7)}",
                                   f"{self.digits(4)}/{self.digits(4)}"))

    def crime(self, form: str) -> str:
        return self.random.choice((f"42/{self.digits(5)}/25", f"{self.digits(11)}", f"CR/{self.digits(6)}/24"))

    def badge(self, form: str) -> str:
        return f"{self.letters(3)}{self.digits(5)}"

    def handle(self, form: str) -> str:
        return f"@{self.random.choice(('fenmum', 'dadof', 'the_real_bev', 'wexcombe.gran'))}{self.digits(2)}"

    def url(self, form: str) -> str:
        return self.random.choice(("https://example.org/save-our-centre", "www.example.co.uk/petition", "facebook.com/savewexcombe",
                                   "http://example.net/a?b=1"))

    def age(self, form: str) -> str:
        return self.random.choice(("3", "five", "7", "4", "two", "11"))


PERSON_SLOTS = ("name", "given", "surname", "child")
KINDS = {"phone": "phone", "email": "email", "postcode": "postcode", "address": "address", "dob": "date-of-birth", "nhs": "nhs-number",
         "ni": "ni-number", "card": "card", "sort": "bank-account", "account": "bank-account", "plate": "vehicle", "passport": "id-number",
         "reference": "id-number", "crime": "id-number", "badge": "id-number", "handle": "handle", "url": "url", "name": "name",
         "given": "name", "surname": "name", "child": "child"}


def filled(template: str, values: Values) -> tuple[str, list[Gold]]:
    """A sentence with values in its slots, and where they are."""
    text, gold, place = "", [], 0
    for slot in re.finditer(r"\{(\w+)(?::(\w+))?\}", template):
        text += template[place : slot.start()]
        value, origin = _person(slot[1], slot[2] or "", values) if slot[1] in PERSON_SLOTS else (
            getattr(values, slot[1])(slot[2] or ""), "")
        if slot[1] in KINDS:
            gold.append(Gold(len(text), len(text) + len(value), KINDS[slot[1]], origin))
        text, place = text + value, slot.end()
    return text + template[place:], gold


def _person(slot: str, form: str, values: Values) -> tuple[str, str]:
    given, surname, origin = values.random.choice(values.people)
    if slot in ("given", "child"):
        return given, origin
    if slot == "surname":
        return surname.split()[-1], origin
    whole = f"{given[0]}. {surname}" if form == "initial" else f"{given} {surname}"
    return {"small": whole.lower(), "lowerpair": whole.lower(), "caps": whole.upper()}.get(form, whole), origin


Found = list[tuple[int, int, str]]
Finder = Callable[[str], Found]


def ours(text: str) -> Found:
    """What this package finds, flagged details apart."""
    from consult.responses import personal

    return [(span.start, span.end, span.kind) for span in personal.find(text) if span.kind not in personal.FLAGGED]


ENTITIES = {"PHONE_NUMBER": "phone", "EMAIL_ADDRESS": "email", "UK_NHS": "nhs-number", "UK_NINO": "ni-number", "CREDIT_CARD": "card",
            "IBAN_CODE": "bank-account", "URL": "url", "UK_POSTCODE": "postcode", "PERSON": "name", "DATE_TIME": "date-of-birth",
            "UK_PASSPORT": "id-number", "UK_DRIVING_LICENCE": "id-number", "UK_VEHICLE_REGISTRATION": "vehicle", "LOCATION": "address"}


def presidio(*, uk: bool) -> Finder:
    """Presidio's analyzer on a blank spaCy pipeline; ``uk`` switches its UK recognisers on."""
    import presidio_analyzer.predefined_recognizers as known
    import spacy
    import tldextract.tldextract
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    logging.getLogger("tldextract").setLevel(logging.CRITICAL)
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())  # its own list, no network
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    engine.nlp = {"en": spacy.blank("en")}
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    if uk:
        for name in sorted(vars(known)):
            if name.startswith("Uk") and name != "NhsRecognizer":
                analyzer.registry.add_recognizer(getattr(known, name)())

    def find(text: str) -> Found:
        results = analyzer.analyze(text=text, language="en")
        return [(found.start, found.end, ENTITIES.get(found.entity_type, found.entity_type)) for found in results]

    return find


def score(texts: Iterable[tuple[str, list[Gold]]], finder: Finder, *, missed: bool = False
          ) -> tuple[dict[str, Counter], dict[str, Counter]]:
    """Counts of planted, hit, found and right by kind; and planted and hit by origin of name."""
    kinds: dict[str, Counter] = defaultdict(Counter)
    origins: dict[str, Counter] = defaultdict(Counter)
    for text, gold in texts:
        found = finder(text)
        for planted in (one for one in gold if not one.optional):
            hit = any(_same(planted, one) for one in found)
            kinds[planted.kind].update(planted=1, hit=hit)
            if planted.origin:
                origins[planted.origin].update(planted=1, hit=hit)
            if planted.kind == "child":
                kinds["(child as child)"].update(planted=1, hit=any(_same(planted, one) and one[2] == "child" for one in found))
            if missed and not hit:
                print("  missed", planted.kind, repr(text[planted.start : planted.end]), "in", repr(text), found)
        for one in found:
            right = any(_same(planted, one) for planted in gold)
            kinds[one[2]].update(found=1, right=right)
            if missed and not right:
                print("  extra ", one[2], repr(text[one[0] : one[1]]), "in", repr(text))
    return kinds, origins


def _same(planted: Gold, found: tuple[int, int, str]) -> bool:
    people_kinds = ("name", "child")
    kinds = people_kinds if planted.kind in people_kinds else (planted.kind, *planted.also)
    if found[2] not in kinds:
        return False
    shared = min(planted.end, found[1]) - max(planted.start, found[0])
    return 2 * shared >= max(planted.end, found[1]) - min(planted.start, found[0])


def show(title: str, kinds: dict[str, Counter], origins: dict[str, Counter]) -> None:
    """Recall, precision and F2 by kind, then recall by origin of name."""
    print(f"\n{title}\n{'kind':<20}{'planted':>8}{'recall':>8}{'found':>8}{'precision':>10}{'F2':>7}")
    names = ("name", "child", "(child as child)")
    total = Counter()
    for kind in sorted(kinds, key=lambda kind: (kind in names, kind)):
        row = kinds[kind]
        _line(kind, row)
        if kind not in names:
            total.update(row)
    _line("all structured", total)
    _line("names", kinds["name"] + kinds["child"])
    print("recall by origin of name: " + "; ".join(f"{origin} {row['hit']}/{row['planted']}" for origin, row in origins.items()))


def _line(kind: str, row: Counter) -> None:
    recall = row["hit"] / row["planted"] if row["planted"] else 0.0
    precision = row["right"] / row["found"] if row["found"] else 0.0
    f2 = 5 * precision * recall / (4 * precision + recall) if precision + recall else 0.0
    print(f"{kind:<20}{row['planted']:>8}{recall:>8.3f}{row['found']:>8}{precision:>10.3f}{f2:>7.3f}")


def _texts(half: str, copies: int) -> Iterator[tuple[str, list[Gold]]]:
    """The texts of a half: sentences filled so many times, or blind texts as they were written."""
    if half in BLIND:
        yield from blind(half)
        return
    values = Values(SEED + HALVES.index(half))
    yield from (filled(template, values) for template in templates(half) for _ in range(copies))


def main() -> None:
    """Score one half and print the tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--half", choices=HALVES, default="held")
    options.add_argument("--copies", type=int, default=20)
    options.add_argument("--missed", action="store_true", help="print what was missed (for the dev half)")
    options.add_argument("--no-presidio", action="store_true")
    told = options.parse_args()
    texts = list(_texts(told.half, told.copies))
    began = time.process_time()
    result = score(texts, ours, missed=told.missed)
    taken = time.process_time() - began
    show(f"consult, {told.half} half, {len(texts)} texts, {len(texts) / taken:,.0f} a second", *result)
    for uk in () if told.no_presidio else (False, True):
        title = "Presidio, default recognisers" + (" and its UK ones" if uk else "") + ", blank spaCy pipeline"
        show(title, *score(texts, presidio(uk=uk)))


if __name__ == "__main__":
    main()
