"""Homes without a number, numbers as they are scanned or said, names in company: each with what must be left."""

from __future__ import annotations

import pytest

from consult.responses import personal


def kinds(text: str, kind: str) -> list[str]:
    return [text[span.start : span.end] for span in personal.find(text) if span.kind == kind]


@pytest.mark.parametrize(("text", "home"), [
    ("Our house is called Larkrise and it stands on its own.", "Larkrise"),
    ("We bought Weir Cottage in 1998.", "Weir Cottage"),
    ("Tenants of Pinder House were never told.", "Pinder House"),
    ("She grew up in Larkspur Mews and remembers the ford.", "Larkspur Mews"),
    ("Write to The Old Dairy, Upper Sallow, after six.", "The Old Dairy, Upper Sallow"),
    ("The Laurels, Sallow Green\nYO62 9ZZ", "The Laurels, Sallow Green"),
    ("Hafod Wen, Rhyd Las, LL55 9ZZ", "Hafod Wen, Rhyd Las"),
    ("17 Heol y Felin, SA44 9ZW", "17 Heol y Felin"),
    ("Townland of Mullaghmore, BT92 9ZX", "Mullaghmore"),
    ("G. Tarn, Fairlea, Shore Road", "Fairlea, Shore Road"),
    ("Flat 3 above the launderette on Tanner Street", "Flat 3 above the launderette on Tanner Street"),
    ("Block B, Flat 9, Weaver House is damp", "Block B, Flat 9, Weaver House"),
    ("51 Padgate Drv floods", "51 Padgate Drv"),
])
def test_a_home_needs_no_number(text: str, home: str) -> None:
    found = kinds(text, "address")
    assert found == [home] or found and home in found[0], found


@pytest.mark.parametrize("text", [
    "The Old Dairy has been a museum since 1988.",
    "They closed Weir Cottage Hospital in 1998.",
    "We own our problems and live with them.",
    "The shop is called Larkrise and sells bread.",
    "Civic Centre, Market Square, YO62 9ZZ",
    "Sallow, Wexshire, YO62 9ZZ",
    "It rained in Harding, Shore Road flooded and nobody came.",
    "The library above the bank on Tanner Street is shut.",
])
def test_places_that_are_nobodys_home_stay(text: str) -> None:
    assert kinds(text, "address") == []


@pytest.mark.parametrize(("text", "kind", "value"), [
    ("phone O7700 9OO 217", "phone", "O7700 9OO 217"),
    ("contact m.kowal(at)example(dot)pl", "email", "m.kowal(at)example(dot)pl"),
    ("ravi@example,com", "email", "ravi@example,com"),
    ("insta @tarn.and.tide has it all", "handle", "@tarn.and.tide"),
    ("my twitter handle marshwiggle", "handle", "marshwiggle"),
    ("My NI is Q Q 11 22 33 A", "ni-number", "Q Q 11 22 33 A"),
    ("the old landy LKP 207G is welded up", "vehicle", "LKP 207G"),
    ("council tax a/c 660 118 402", "id-number", "660 118 402"),
    ("hospital no. RQX 0044120", "id-number", "RQX 0044120"),
])
def test_numbers_as_people_and_scanners_write_them(text: str, kind: str, value: str) -> None:
    assert kinds(text, kind) == [value]


@pytest.mark.parametrize(("text", "kind"), [
    ("route O7 runs at O9 and 17", "phone"),
    ("meet at noon, bring 4,50 or pay by card,com or cash", "email"),
    ("we cannot handle marshland", "handle"),
    ("Form PA11 TFL is the wrong one", "vehicle"),
    ("VAT reg GB 882 1104 27", "vehicle"),
    ("the invoice RQX 0044120 was never paid", "id-number"),
])
def test_what_only_looks_like_a_number_stays(text: str, kind: str) -> None:
    assert kinds(text, kind) == []


@pytest.mark.parametrize(("text", "names"), [
    ("Thanks to Big Trev and Old Reg for the marquee.", ["Big Trev", "Old Reg"]),
    ("The Sutcliffes at the corner lose their drive.", ["Sutcliffes"]),
    ("Nobody told Zoltán Szűcs that it had moved.", ["Zoltán Szűcs"]),
    ("The stewards are Gareth Prosser and Venla Ruuska.", ["Gareth Prosser", "Venla Ruuska"]),
    ("Le meas, Muireann Nic Fhearghail", ["Muireann Nic Fhearghail"]),
    ("a/c name T R Ackersley, details overleaf", ["T R Ackersley"]),
    ("Narne: Edvvard Blyth", ["Edvvard Blyth"]),
    ("Grace and Mark from the allotments run it.", ["Grace", "Mark"]),
])
def test_names_in_company(text: str, names: list[str]) -> None:
    assert kinds(text, "name") == names


@pytest.mark.parametrize("text", [
    "The Fields at the corner flood first.",
    "Old Market Street and Little Sallow are both shut.",
    "We drank it at Café Royal by the river.",
    "The stewards are Gareth Prosser and Sallow Rugby Club.".replace("Gareth Prosser", "Sallow Scouts"),
    "Hope and Faith are not a plan.",
    "Harold Wood station needs a lift.",
])
def test_words_that_are_nobodys_name_stay(text: str) -> None:
    assert kinds(text, "name") == []


def test_a_childs_age_after_a_comma_or_a_parent() -> None:
    assert kinds("I am the dad of Fenn (3).", "child") == ["Fenn"]
    assert kinds("Tobi, 5, and Yewande, 18 months, come each week.", "child") == ["Tobi", "Yewande"]
    assert kinds("Sallow Road, 18 months in the making, is still shut.", "child") == []
    assert kinds("Thanks to Little Trev for the marquee.", "child") == []


@pytest.mark.parametrize(("text", "kind", "value"), [
    ("Our address is 9 Lower Weir Cottages, and you have it on file.", "address", "9 Lower Weir Cottages"),
    ("House 6, Pinder Almshouses", "address", "House 6, Pinder Almshouses"),
    ("my aunt at no. 9 the paddock cannot get out", "address", "no. 9 the paddock"),
    ("Upper Weir Farm is where we are.", "address", "Upper Weir Farm"),
    ("my postcode's ls 7 9zz", "postcode", "ls 7 9zz"),
    ("pictures at is.gd/aB00cd", "url", "is.gd/aB00cd"),
    ("my birthday 3 Ebrill 1958", "date-of-birth", "3 Ebrill 1958"),
    ("Refund to Skipton 07-02-18, acc 55667788", "bank-account", "07-02-18"),
    ("my housing application is HB/3310472", "id-number", "HB/3310472"),
    ("bus pass 633597 0221 3309 2201", "id-number", "633597 0221 3309 2201"),
    ("Wiri Paratene seconded it.", "name", "Wiri Paratene"),
    ("signed by rhys ap morgan", "name", "rhys ap morgan"),
    ("Blanaid started P1 in August.", "child", "Blanaid"),
    ("Yusra age 6", "child", "Yusra"),
])
def test_more_forms_people_use(text: str, kind: str, value: str) -> None:
    assert value in kinds(text, kind)


@pytest.mark.parametrize(("text", "kind"), [
    ("House prices, Pinder Almshouses and the rest.", "address"),
    ("there are no. the paddock is shut", "address"),
    ("The scheme was born on 4 May 2018 in a committee room.", "date-of-birth"),
    ("Account for every penny. 12345678 signatures would not stop you.", "bank-account"),
    ("ISBN 978 0 14 044926 6 is on the shelf.", "phone"),
    ("Received 02/02/2026 21:14", "phone"),
    ("Sallow Council seconded it.", "name"),
    ("Years 7 and 8 started P1 buses in August.", "child"),
    ("and/or the either/or of it", "url"),
])
def test_and_what_only_looks_like_them(text: str, kind: str) -> None:
    assert kinds(text, kind) == []
