"""Misprinted numbers: every form that no figure has is found, and no figure printed as figures are is one."""

# ruff: noqa: E501  (figures as printed)

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laid_out import bundle

from consult.claims import misprints
from consult.claims.checkers import malformed

WRONG = ("£2,2591.15", "£1,.20", "£12,50", "£3.5.2m", "£1O4", "£1O", "£426k million", "£1.2.m", "£ 1,2345", "£1,.450", "£1,12,000", "£10,00",
         "£3,1400", "£.,50", "12,5%", "4,5.6%", "£1,000.5.0", "£12.345", "££500", "45%%", "£450,0000", "£1..50", "£25,.000", "14.5.2%", "5O%")


@pytest.mark.parametrize("printed", WRONG)
@pytest.mark.parametrize("said", ["It would cost {} in the year.", "The amount ({}) is new.", "{} was spent", "from {} to £5,000"])
def test_a_misprinted_number_is_found(printed, said):
    assert misprints.find(said.format(printed))


@pytest.mark.parametrize("said", ["1O4 people replied", "supported by 4 5% of residents", "2,5000 responses came", "1l4 forms"])
def test_a_misprinted_number_of_people_is_found(said):
    assert misprints.find(said)


WHOLE = st.integers(0, 99_999_999)
SCALE = st.sampled_from(["", "m", "k", "bn", " million", " billion"])


@st.composite
def figures(draw):
    """A sum, share or number as they are printed in Britain."""
    kind = draw(st.sampled_from(["pounds", "pence", "scaled", "share", "number", "plain"]))
    value = draw(WHOLE)
    if kind == "scaled":
        places = draw(st.integers(0, 3))
        return f"£{value % 1000}" + (f".{draw(st.integers(0, 10**places - 1)):0{places}d}" if places else "") + draw(SCALE.filter(bool))
    if kind == "pence":
        return f"£{value:,}.{draw(st.integers(0, 99)):02d}"
    if kind == "share":
        return f"{value % 101}" + draw(st.sampled_from(["", ".5", ".25", ".0"])) + draw(st.sampled_from(["%", " per cent"]))
    return {"pounds": f"£{value:,}", "number": f"{value:,} people", "plain": f"£{value}"}[kind]


@settings(max_examples=300)
@given(st.lists(figures(), min_size=1, max_size=4), st.sampled_from([", ", " and ", " to ", "–", " or ", "; ", " (", "/"]),
       st.sampled_from([".", ",", "...", ")", ":", " a year.", "?", "’s"]), st.sampled_from(["", "3.2 ", "In 2024/25, ", "(", "“", "by ", "Table 4: "]))
def test_no_figure_printed_as_figures_are_is_one(printed, between, after, before):
    assert not misprints.find(before + between.join(printed) + after)


@pytest.mark.parametrize("said", [
    "See paragraphs 3.2.1 and 4.1.2. 45% agreed.", "Questions 3,4 and 5 were answered by 62% of people.", "Option 4 5% agreed", "£1.2m, £3m and £4.5m.",
    "It rose from £5k to £10k, 3.5% more.", "£5-£10 or £1m–£2m", "£0.125 a mile", "£.50 each", "£14.2857m", "20.5.2024", "H2O and CO2", "1.5 million people",
    "£5,000…", "£500... and more", "2,5 and 7 people", "OX14 4SB", "£12.50/hour", "reference 4O/12"])
def test_what_is_well_formed_or_no_figure_is_left(said):
    assert not misprints.find(said)


def test_a_misprint_is_reported_once_in_prose_and_in_a_cell():
    made = bundle("Each permit would cost £1,.20 a day and £12,50 a month.", ("Table 1: Costs", [["Item", "Cost"], ["Signs", "£1,.450"], ["Lines", "£300"], ["Posts", "£200"]]))
    found = sorted(made.paper.text[each.start: each.end] for each in malformed.check(made))
    assert found == ["£1,.20", "£1,.450", "£12,50"]
    assert {each.outcome.verdict for each in malformed.check(made)} == {"wording-unclear"}
