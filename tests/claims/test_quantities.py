"""Every kind of figure, its span and values; and everything that looks like a figure and is none."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult import tables
from consult.claims import quantities
from consult.claims.quantities.quantity import plain


def read(text: str) -> list[tuple[str, str, str, str, str]]:
    """Printed, kind, low, high, comparator of every figure."""
    return [(found.as_printed, found.kind, plain(found.low), plain(found.high), found.comparator)
            for found in quantities.find(text)]


def only(text: str) -> quantities.Quantity:
    found = quantities.find(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("text", "printed", "kind", "low", "high"), [
    ("It costs £1.2m now.", "£1.2m", "money", "1200000", "1200000"),
    ("It costs £1.2\nmillion now.", "£1.2\nmillion", "money", "1200000", "1200000"),
    ("The variance is (£0.4m).", "(£0.4m)", "money", "-400000", "-400000"),
    ("(£0.4m)", "(£0.4m)", "money", "-400000", "-400000"),
    ("A saving (£0.4m) is made.", "£0.4m", "money", "400000", "400000"),
    ("It stands at -£0.4m.", "-£0.4m", "money", "-400000", "-400000"),
    ("It stands at –£0.4m.", "–£0.4m", "money", "-400000", "-400000"),
    ("A fee of £1,449.50 is due.", "£1,449.50", "money", "1449.5", "1449.5"),
    ("A stamp is 50p.", "50p", "money", "0.5", "0.5"),
    ("We need half a million pounds.", "half a million pounds", "money", "500000", "500000"),
    ("Tax rises by +2.99%.", "+2.99%", "percent", "2.99", "2.99"),
    ("Some were 12 per cent.", "12 per cent", "percent", "12", "12"),
    ("It rose 6 percentage points.", "6 percentage points", "points", "6", "6"),
    ("It rose 6pp.", "6pp", "points", "6", "6"),
    ("It rose 6 %age points.", "6 %age points", "points", "6", "6"),
    ("There were 12,000 of them.", "12,000", "count", "12000", "12000"),
    ("There were 12\u202f000 people.", "12\u202f000", "count", "12000", "12000"),
    ("There were 1 243 people.", "1 243", "count", "1243", "1243"),
    ("We met twenty-five parents.", "twenty-five", "count", "25", "25"),
    ("We met a hundred and five parents.", "a hundred and five", "count", "105", "105"),
    ("There are 1.5 million people.", "1.5 million", "count", "1500000", "1500000"),
    ("The team has 12.5 FTE.", "12.5", "count", "12.5", "12.5"),
    ("1 in 5 agreed.", "1 in 5", "ratio", "20", "20"),
    ("four in ten agreed.", "four in ten", "ratio", "40", "40"),
    ("nine of the 14 centres", "nine of the 14", "ratio", "64.29", "64.29"),
    ("12 out of 14 schools", "12 out of 14", "ratio", "85.71", "85.71"),
    ("two thirds of them", "two thirds", "fraction", "66.67", "66.67"),
    ("three-quarters of them", "three-quarters", "fraction", "75", "75"),
    ("one-third of them", "one-third", "fraction", "33.33", "33.33"),
    ("cuts of 20–25%", "20–25%", "range", "20", "25"),
    ("between 20 and 25 families", "20 and 25", "range", "20", "25"),
    ("a budget of £10–£12m", "£10–£12m", "range", "10000000", "12000000"),
    ("a budget of £10-12m", "£10-12m", "range", "10000000", "12000000"),
    ("a budget of £2m-£3m", "£2m-£3m", "range", "2000000", "3000000"),
    ("cut from £3.2m to £2.9m", "£3.2m to £2.9m", "change", "2900000", "3200000"),
    ("fell from 48% in 2019 to 42%", "48% in 2019 to 42%", "change", "42", "48"),
    ("lasts 12 weeks", "12 weeks", "duration", "84", "84"),
    ("a two-year plan", "two-year", "duration", "730", "730"),
    ("a six-month pilot", "six-month", "duration", "182.5", "182.5"),
    ("children aged 0–5", "0–5", "age", "0", "5"),
    ("0-19 year olds", "0-19 year olds", "age", "0", "19"),
    ("£12.50 per hour", "£12.50 per hour", "rate", "12.5", "12.5"),
    ("£300,000 a year", "£300,000 a year", "rate", "300000", "300000"),
    ("15 hours per week", "15 hours per week", "rate", "15", "15"),
    ("on 4 June 2013", "4 June 2013", "date", "2013-06-04", "2013-06-04"),
    ("on the 4th of June", "4th of June", "date", "--06-04", "--06-04"),
    ("on 04/06/2013", "04/06/2013", "date", "2013-06-04", "2013-06-04"),
    ("on Monday 3 March 2025", "Monday 3 March 2025", "date", "2025-03-03", "2025-03-03"),
    ("in June 2013", "June 2013", "date", "2013-06", "2013-06"),
    ("from 1 May to 31 July 2025", "1 May to 31 July 2025", "date", "2025-05-01", "2025-07-31"),
    ("in 2009", "2009", "year", "2009", "2009"),
    ("for 2024/25", "2024/25", "year", "2024", "2025"),
    ("for 2024-25", "2024-25", "year", "2024", "2025"),
    ("for FY25", "FY25", "year", "2024", "2025"),
    ("at November 2024-25", "2024-25", "year", "2024", "2025"),
    ("in the 1960s", "1960s", "year", "1960", "1969"),
    ("demand doubled", "doubled", "change", "2", "2"),
    ("funding was halved", "halved", "change", "0.5", "0.5"),
    ("twice as many", "twice", "ratio", "2", "2"),
])
def test_one_figure_is_read_with_span_kind_and_values(text: str, printed: str, kind: str, low: str, high: str) -> None:
    found = only(text)
    assert (found.as_printed, found.kind, plain(found.low), plain(found.high)) == (printed, kind, low, high)
    assert text[found.start:found.end] == printed


@pytest.mark.parametrize(("text", "comparator", "low", "high"), [
    ("over 40% agreed", "over", "40", ""), ("more than 40% agreed", "over", "40", ""),
    ("under 40% agreed", "under", "", "40"), ("fewer than 40 families", "under", "", "40"),
    ("up to £300", "up-to", "", "300"), ("no more than 5 staff", "up-to", "", "5"),
    ("at least 12 centres", "at-least", "12", ""), ("40+ councils", "at-least", "40", ""),
    ("£300 or more", "at-least", "300", ""), ("about 500 people", "about", "500", "500"),
    ("nearly 500 people", "about", "500", "500"), ("between 20 and 25", "between", "20", "25"),
    ("just under two thirds", "under", "", "66.67"), ("exactly 40%", "exact", "40", "40"),
    ("a majority of them", "over", "50", ""), ("a grant of £1m over two years", "exact", "1000000", "1000000"),
])
def test_the_words_before_a_figure_open_or_loosen_it(text: str, comparator: str, low: str, high: str) -> None:
    found = quantities.find(text)[0]
    assert (found.comparator, plain(found.low), plain(found.high)) == (comparator, low, high)


@pytest.mark.parametrize("text", [
    "See paragraph 4.12, paragraphs 3 and 4, section 5A and Appendix 2.", "Report CAB/2024/017 and FOI-2024-113.",
    "Ring 01296 555123 or 0300 555 0134.", "Write to HP20 1UA.", "Page 3 of 12", "The office is at 14 High Street.",
    "The number 42 bus and route 7 stop here.", "1. Introduction", "(a) first\n(2) second", "The A41 and COVID-19.",
    "Doors open at 7.30pm; the hall closes at 10.", "The Education Act 1996 applies.", "That was clear.3",
    "One of the things they said to one another is that no one knew.", "It was the first and the 21st time.",
    "Email centre2@ashby.gov.uk or see https://ashby.gov.uk/2024/12.", "A third party; the second half; half-term.",
    "Option two was dropped in year one.", "A two-tier system.", "Open 24/7.", "Planning 24/00123/FUL.",
    "The most important thing, at most.", "Post-16 and post 16 education.", "\n3 Background\nWords follow.",
    "words\n\n12\n\nmore words", "They come each quarter, in the third quarter.", "The majority group spoke.",
])
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    found = [one for one in read(text) if one[0] != "10"]
    assert found == []


@pytest.mark.parametrize(("text", "printed"), [
    ("a sum of £2,2591.15 in all", "£2,2591.15"), ("a sum of £1,2345k", "£1,2345k"), ("some 12,34 of them", "12,34"),
    ("a share of 104.5.3% was", "104.5.3%"),
])
def test_a_malformed_figure_is_reported_and_never_valued(text: str, printed: str) -> None:
    found = only(text)
    assert found.malformed
    assert found.reason
    assert found.as_printed == printed
    assert (found.low, found.high, found.exact_low, found.exact_high) == (None, None, None, None)


def test_a_change_keeps_both_values_in_printed_order() -> None:
    found = only("fell from £3.2m to £2.9m")
    assert found.change is not None
    before, after = found.change
    assert (before.low, after.low) == (Decimal(3200000), Decimal(2900000))
    assert (before.exact_low, before.exact_high) == (Decimal(3150000), Decimal(3250000))


def test_a_ratio_keeps_numerator_denominator_and_noun() -> None:
    found = only("nine of the 14 centres")
    assert found.of_total == (Decimal(9), Decimal(14))
    assert found.noun == "centres"


@pytest.mark.parametrize(("text", "low", "high"), [
    ("62% of them", "61.5", "62.5"), ("62.3% of them", "62.25", "62.35"), ("£1.2m", "1150000", "1250000"),
    ("£426k", "425500", "426500"), ("505 people", "505", "505"), ("over 40%", "40", ""), ("up to 40%", "", "40"),
    ("two thirds of them", "64.67", "68.67"), ("about 500 people", "450", "550"), ("nearly 500 people", "450", "500"),
    ("just over 40%", "40", "44"), ("20–25%", "19.5", "25.5"), ("6 months", "181", "184"), ("most people", "50", "100"),
])
def test_the_exact_interval_honours_printed_precision_and_words(text: str, low: str, high: str) -> None:
    found = only(text)
    assert (plain(found.exact_low), plain(found.exact_high)) == (low, high)


@pytest.mark.parametrize(("text", "noun", "unit"), [
    ("505 respondents said", "respondents", "people"), ("five children's centres", "centres", "centres"),
    ("37 main sites", "sites", "sites"), ("six more libraries", "libraries", "libraries"), ("12 of", "", ""),
])
def test_the_noun_counted_is_the_head(text: str, noun: str, unit: str) -> None:
    found = quantities.find(text)[0]
    assert (found.noun, found.unit) == (noun, unit)


def test_rates_say_what_they_are_per() -> None:
    assert only("£12.50 per hour").per == "hour"
    assert only("£1.2m per annum").per == "year"
    assert only("40 visits a week").per == "week"


def test_the_table_leaves_out_boilerplate_and_gives_no_value_to_malformed_figures() -> None:
    text = "Cut of £1.2m. Share 1,000 times. A sum of £2,2591.15."
    documents = tables.frame("documents", [{"document_id": "a.txt", "text": text}])
    furniture = tables.frame("boilerplate", [{"document_id": "a.txt", "start": 14, "end": 33, "kind": "share"}])
    found = quantities.frame(documents, furniture)
    assert list(found["low"]) == ["1200000", ""]
    assert list(found.columns) == tables.columns("quantities")
    assert len(quantities.frame(documents)) == 3
    assert isinstance(found, pd.DataFrame)


_GENRE = st.text(alphabet="0123456789,.£%-–()/: \n\tmkbnpxaeost½’“”[]+ ", max_size=300)
_PIECES = ("one two ten half a third of the most majority over under about between and to from £1.2m 20% 1,243 2024/25 4 June"
           " 2013 weeks per hour aged under- fives in out million pounds (£0.4m) 1,2,3 section no")
_WORDS = st.lists(st.sampled_from(_PIECES.split()), max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(_GENRE, _WORDS, st.text(max_size=200)))
def test_any_text_gives_ordered_slices_with_sound_intervals(text: str) -> None:
    reach = 0
    for found in quantities.find(text):
        assert text[found.start:found.end] == found.as_printed != ""
        assert found.start >= reach
        reach = found.end
        if isinstance(found.low, Decimal) and isinstance(found.high, Decimal):
            assert found.low <= found.high
        if isinstance(found.exact_low, Decimal) and isinstance(found.exact_high, Decimal):
            assert found.exact_low <= found.exact_high
        assert found.malformed == bool(found.reason)


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=1, max_value=10**8))
def test_whole_numbers_and_money_survive_printing(value: int) -> None:
    assert only(f"there are £{value:,} left").low == Decimal(value)
    counted = only(f"the total came to {value:,} responses")
    assert (counted.low, counted.kind) == (Decimal(value), "count")


@pytest.mark.parametrize("piece", ["1,", "1.", "£", "two ", "a third of ", "1 in ", "(", "5 to ", "0", "section 3, ",
                                   "%", "\n1"])
def test_long_runs_of_one_piece_are_read_in_time(piece: str, in_proportion) -> None:
    assert in_proportion(quantities.find, piece * 1250, piece * 5000)


@pytest.mark.parametrize(("text", "wanted"), [
    ("Centres\t1,243\t(45)\t12\n", ["1243", "-45", "12"]), ("For (14)\nMr Ash", ["14"]), ("Schools\t(12)", ["-12"]),
])
def test_brackets_round_a_whole_cell_are_negative_and_elsewhere_are_not(text: str, wanted: list[str]) -> None:
    assert [plain(found.low) for found in quantities.find(text)] == wanted


@pytest.mark.parametrize(("text", "printed", "kind"), [
    ("aged 25-44 (n=312), then 45–64 (28%)", "45–64", "age"), ("the 0-19 services", "0-19", "age"),
    ("16-18 responses came", "16-18", "range"), ("fell by 5 points to 42%", "5 points", "points"),
    ("scored 5 points in the game", "5", "count"), ("the 25-26 budget", "25-26", "year"),
    ("between the ages of 18 and 25", "18 and 25", "age"), ("some 5m-10m trees", "5m-10m", "range"),
])
def test_bare_bands_points_and_years_are_told_by_their_company(text: str, printed: str, kind: str) -> None:
    assert (printed, kind) in [(found.as_printed, found.kind) for found in quantities.find(text)]


def test_a_rate_of_time_keeps_its_own_unit_in_a_change_too() -> None:
    found = only("cut from 45 to 30 hours a week")
    assert (found.kind, plain(found.low), plain(found.high), found.per) == ("change", "30", "45", "week")


def test_the_exact_share_of_a_ratio_is_not_rounded() -> None:
    found = only("1,243 of 14,800 households")
    assert found.low == Decimal("8.40")
    assert found.exact_low == 100 * Decimal(1243) / Decimal(14800)


@pytest.mark.parametrize(("text", "expected"), [
    ("Of tenants in Foundry Row 48 replied.", ["48"]), ("In Castle Ward 12 people objected.", ["12"]),
    ("See Row 48 below.", []), ("See Table Row 48 below.", []), ("He came from Ward 3.", []),
    ("Contact us at 924 1055 for help.", []), ("Ring 6412 0935 today.", []), ("He called 924 people.", ["924"])])
def test_a_word_that_ends_a_name_labels_nothing(text, expected):
    assert [found.as_printed for found in quantities.find(text)] == expected


@pytest.mark.parametrize("printed", ["£1,.20", "£1,,200", "£12..50", "£3.,400"])
def test_two_marks_where_one_was_meant_are_one_malformed_sum(printed):
    found = only(f"The sum of {printed} was paid.")
    assert found.malformed and found.as_printed == printed
    assert not only("The sum of £1 was paid.").malformed
