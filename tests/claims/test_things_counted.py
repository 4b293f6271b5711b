"""Numbers of things against the tables and lists that set them out, sums shared out, order words, differences and limits."""

import pytest
from gold_cases import paper

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle

LIBRARIES = ("# The libraries",
             "Table 4: The libraries and what is planned for each",
             "| Library | Ward | Plan | Visits 2024/25 | Cost 2024/25 (£) |",
             "| Ashby Lane | Ashby | Retain | 41,200 | 182,000 |",
             "| Bell Green | Ashby | Retain | 38,300 | 171,000 |",
             "| Corve Street | Corve | Community-run | 12,700 | 74,000 |",
             "| Dunmoor | Dunmoor | Community-run | 9,900 | 68,000 |",
             "| Eastgate | Corve | Close | 4,100 | 51,000 |",
             "| Fallow Hill | Dunmoor | Retain | 27,500 | 139,000 |",
             "| Total | | | 133,700 | 685,000 |")


def verdicts(*lines, others=(), head=()):
    papers = [paper("paper.txt", (*head, *lines)), *(paper(f"other{at}.txt", other) for at, other in enumerate(others))]
    made = check_bundle(Bundle(papers[0], tuple(papers[1:])))
    return {(row.figure, row.verdict) for row in made.checks.itertuples() if row.checker in (
        "inventories", "per-unit", "superlatives", "differences", "amounts-elsewhere", "unit-cost")}


def judged(figure, *lines, **given):
    return {verdict for printed, verdict in verdicts(*lines, **given) if figure in printed}


@pytest.mark.parametrize("said, figure", [
    ("Barset runs six libraries.", "six"),
    ("The council has 6 libraries across the borough.", "6"),
    ("The future of all six libraries is considered below.", "six"),
    ("Under the plan three libraries would be retained, two would become community-run and one would close.", "two")])
def test_a_number_that_the_table_sets_out_is_supported(said, figure):
    assert judged(figure, said, *LIBRARIES) == {"supported"}


@pytest.mark.parametrize("said, figure", [
    ("Barset runs six schools.", "six"),
    ("The council has five libraries with a café.", "five"),
    ("The review looked at 6 more libraries elsewhere.", "6"),
    ("There are seven libraries in the neighbouring county.", "seven"),
    ("Under the plan four libraries would be retained in towns.", "four")])
def test_a_number_of_other_things_is_left(said, figure):
    assert not judged(figure, said, *LIBRARIES)


def test_one_of_several_numbers_that_no_column_gives_is_wrong():
    said = "Three libraries would be retained, three would become community-run and one would close."
    assert "does-not-add-up" not in judged("one", said, *LIBRARIES)
    whole = (*LIBRARIES[:-1], "| Gorse End | Corve | Close | 3,800 | 47,000 |")
    found = verdicts("Three libraries would be retained, three community-run and two would close.", *whole)
    assert ("three", "does-not-add-up") in found and ("two", "does-not-add-up") not in found


@pytest.mark.parametrize("later, expected", [
    ("The 15 centres will remain under review.", {"does-not-add-up"}),
    ("All 15 centres were inspected.", {"does-not-add-up"}),
    ("All 12 centres were inspected.", {"does-not-add-up"}),
    ("The 14 centres will remain under review.", set()),
    ("The 12 centres will be visited first.", set()),
    ("Of the 15 centres in Wexcombe two are new.", set()),
    ("The 15 centres in the two counties are compared below.", set()),
    ("The 15 playgroup centres will be asked.", set()),
    ("In 2010 there were 20 centres, and the 20 centres had 300 staff.", set())])
def test_the_number_there_are_is_held_to_the_number_the_paper_gives(later, expected):
    found = judged("1", "Barset has 14 children's centres.", "# Review", later)
    assert found - {"supported"} == expected


@pytest.mark.parametrize("said, expected", [
    ("It cost £685,000 to run the libraries, which is about £5.12 for each visit.", {"supported"}),
    ("It cost £685,000 to run the libraries, or £9.50 a visit.", set()),
    ("The grant of £90,000 was shared between 40 clubs, or £2,250 for each club.", {"supported"}),
    ("The grant of £90,000 was shared between 40 clubs, or £2,550 for each club.", {"does-not-add-up"}),
    ("The grant of £90,000 helped the 40 clubs and cost £1,550 for each month.", set())])
def test_a_sum_shared_out_is_held_to_the_number_of_things(said, expected):
    found = {verdict for printed, verdict in verdicts(said, *LIBRARIES) if printed.startswith(("£5", "£9", "£2,", "£1"))}
    assert found == expected


@pytest.mark.parametrize("said, expected", [
    ("The busiest library is Ashby Lane.", {("busiest", "supported")}),
    ("The busiest library is Bell Green.", {("busiest", "does-not-add-up")}),
    ("For each visit the dearest library is Eastgate and the cheapest is Ashby Lane.",
     {("dearest", "supported"), ("cheapest", "supported")}),
    ("For each visit the dearest library is Dunmoor.", {("dearest", "does-not-add-up")}),
    ("The cheapest library to run is Eastgate.", {("cheapest", "supported")}),
    ("The second busiest library is Bell Green.", set()),
    ("After Ashby Lane, the busiest library is Bell Green.", set()),
    ("The largest library is Bell Green.", set()),
    ("The busiest library of these was thought to be Bell Green.", set())])
def test_order_words_are_held_to_the_column_they_measure(said, expected):
    assert {found for found in verdicts(said, *LIBRARIES) if not found[0][0].isdigit()} == expected


THEMES = ("Table 5: Themes raised", "| Theme | Number | % |", "| Cost, charges and fees | 140 | 28% |", "| Buses | 96 | 19% |",
          "| Opening hours | 61 | 12% |")


def test_the_row_raised_most_often_is_told_by_its_whole_name():
    head = ("# What people said",)
    assert ("most often", "supported") in verdicts("Cost, charges and fees was the theme raised most often.", *THEMES, head=head)
    assert ("most often", "does-not-add-up") in verdicts("Buses was the theme raised most often.", *THEMES, head=head)
    assert not verdicts("Among parents, buses was the theme raised most often.", *THEMES, head=head)


JOURNEYS = ("Table 2: Distance from schools to the nearest pool", "| School | Miles | Minutes by bus |", "| Ashby Primary | 2.5 | 14 |",
            "| Corve Juniors | 6.0 | 31 |", "| Dunmoor School | 9.0 | 42 |")


@pytest.mark.parametrize("said, expected", [
    ("The longest journey would be 42 minutes, from Dunmoor.", {"supported"}),
    ("The longest journey would be 52 minutes, from Dunmoor.", {"does-not-add-up"}),
    ("The average distance is 5.8 miles.", {"supported"}),
    ("The average distance is 6 miles.", {"supported"}),
    ("The average distance is 7.4 miles.", {"does-not-add-up"}),
    ("The average distance in the county is about 7.4 miles.", set()),
    ("The average journey by car was thought to be long.", set())])
def test_an_extreme_or_average_is_held_to_its_column(said, expected):
    assert {verdict for _, verdict in verdicts(said, *JOURNEYS, head=("# Journeys",))} == expected


def test_an_average_that_numbers_beside_may_have_weighed_is_left():
    table = ("Table 2: Journeys", "| School | Miles | Number of pupils |", "| Ashby | 2.5 | 140 |", "| Corve | 6.0 | 310 |",
             "| Dunmoor | 9.0 | 42 |")
    assert not verdicts("The average distance is 7.4 miles.", *table, head=("# Journeys",))


OPTIONS = ("Table 3: Options", "| Option | Annual saving (£) | One-off cost (£) |", "| A: keep everything as it is | 0 | 0 |",
           "| B: the plan as published | 412,000 | 96,000 |", "| C: the plan as amended | 355,000 | 81,000 |")


@pytest.mark.parametrize("said, expected", [
    ("Option C saves £57,000 a year less than the plan.", {"supported"}),
    ("Option C saves £57,000 a year less than Option B.", {"supported"}),
    ("Option B saves £67,000 a year more than Option C.", {"does-not-add-up"}),
    ("The saving would be £355,000 a year, which was £57,000 less than the plan.", {"supported"}),
    ("Option C saves £57,000 more than the service spent on heating.", set()),
    ("Option C needs £57,000 less than before.", set())])
def test_a_difference_is_held_to_the_two_rows_it_names(said, expected):
    assert {verdict for printed, verdict in verdicts(said, *OPTIONS) if printed[1:3] in ("57", "67")} == expected


SAVINGS = ("# Money", "Table 7: Annual saving by kind of site", "| Kind of site | Saving (£) |", "| Main | 165,000 |",
           "| Delivery | 556,000 |", "| Closures | 566,000 |", "| Total | 1,287,000 |")


@pytest.mark.parametrize("said, expected", [
    ("The saving is more than the £1.4 million that Cabinet asked for.", {"does-not-add-up"}),
    ("The annual saving exceeds the £1.4 million target.", {"does-not-add-up"}),
    ("The saving falls short of the £1.2 million that Cabinet asked for.", {"does-not-add-up"}),
    ("The saving is less than the £1.4 million that Cabinet asked for.", {"supported"}),
    ("The saving is above the £1.2 million target.", {"supported"}),
    ("The saving is more than the £9.4 million that Cabinet asked for.", set()),
    ("The saving could be more than the £1.4 million that Cabinet asked for.", set()),
    ("The rent is more than the £1.4 million that Cabinet asked for.", set())])
def test_a_limit_is_held_to_the_total_of_the_section(said, expected):
    assert {verdict for printed, verdict in verdicts(*SAVINGS, said) if not printed[:1].isdigit() and "£" not in printed} == expected


@pytest.mark.parametrize("said, expected", [
    ("Over the five years of the plan this amounts to £6,435,000.", {"supported"}),
    ("Over the five years of the plan this amounts to £6,345,000.", {"does-not-add-up"}),
    ("Over the five years of the plan rents amount to £6,345,000.", set())])
def test_years_of_a_yearly_total_printed_just_above(said, expected):
    assert {verdict for printed, verdict in verdicts(*SAVINGS, said) if printed.startswith("£6")} == expected


def test_each_times_a_number_of_them():
    assert verdicts("Checks cost us £340 for each volunteer, which for 34 of them is £11,560.") == {("£11,560", "supported")}
    assert verdicts("Checks cost us £340 for each volunteer, which for 34 of them is £11,650.") == {("£11,650", "does-not-add-up")}


@pytest.mark.parametrize("said, expected", [
    ("The council says that the libraries cost £685,000 to run.", {"supported"}),
    ("The council says that libraries cost nearly £0.7 million.", set()),
    ("The council says that the roads cost £685,000 to mend.", set()),
    ("The council says that the libraries cost £785,000 to run.", set())])
def test_an_amount_another_paper_gives_is_borne_out_and_never_refuted(said, expected):
    assert {verdict for printed, verdict in verdicts(said, others=(LIBRARIES,)) if "£" in printed} == expected
