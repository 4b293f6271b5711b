"""Figures put to a source called by its sort, places the other papers know, and words beside their numbers."""

import pytest
from gold_cases import paper

from consult import tables
from consult.claims.bundle import Bundle, Survey
from consult.claims.checking import check_bundle
from consult.consultation import Question

DOCUMENT = ("# Consultation document: the future of our libraries", "Published on 3 March 2025.",
            "The plan would save £900,000 a year, of which the five closures account for £468,000 (52%).",
            "Elm Grove will become a community library. Ash Hill Library is proposed to close.",
            "Table 1: Libraries", "| Library | Plan |", "| Elm Grove | Main site |", "| Ash Hill | Close |", "| Oak Bank | Main site |")


def verdicts(said, *others, checkers=None):
    made = check_bundle(Bundle(paper("paper.txt", (said,)), tuple(paper(f"document{at}.txt", other) for at, other in enumerate(others))))
    return {(row.figure, row.verdict) for row in made.checks.itertuples() if not checkers or row.checker in checkers}


@pytest.mark.parametrize("said, figure, verdict", [
    ("The five closures account for 62% of the saving, according to the council’s own consultation document.", "62%", "contradicted"),
    ("According to the consultation document, the five closures account for 62% of the saving.", "62%", "contradicted"),
    ("The consultation document says that the five closures account for 62% of the saving.", "62%", "contradicted")])
def test_a_figure_put_to_a_source_called_by_its_sort(said, figure, verdict):
    assert (figure, verdict) in verdicts(said, DOCUMENT, checkers=("citations",))
    assert (figure, verdict) not in verdicts(said.replace("62%", "52%"), DOCUMENT, checkers=("citations",))


@pytest.mark.parametrize("said", [
    "The five closures account for 62% of the budget, according to the consultation document.",
    "The five closures do not account for 62% of the saving, according to the consultation document.",
    "In 2019 the five closures accounted for 62% of the saving, according to the consultation document.",
    "Closures account for 62%, according to the consultation document.",
    "The five closures account for 62% of the saving, according to officers."])
def test_another_measure_time_or_source_is_not_contradicted(said):
    assert not [verdict for _, verdict in verdicts(said, DOCUMENT, checkers=("citations",)) if verdict == "contradicted"]


@pytest.mark.parametrize("said, figure", [
    ("A report to the Cabinet in September said that 1 in 4 sessions had been cancelled.", "1 in 4"),
    ("They rely on the Marlowe Institute’s report of 2023 and nothing else.", "Marlowe Institute’s report of 2023"),
    ("The other is the Harrow Review, which said that hubs “work best where they are added to local centres”.",
     "work best where they are added to local centres")])
def test_a_source_nobody_supplied(said, figure):
    assert (figure, "source-not-supplied") in verdicts(said, DOCUMENT)


def test_a_report_of_the_month_that_was_supplied_is_not_missing():
    report = ("# Report to the Cabinet, 9 September 2025", "1 in 4 sessions were cancelled last winter.")
    said = "A report to the Cabinet in September said that 1 in 4 sessions were cancelled last winter."
    assert "source-not-supplied" not in {verdict for _, verdict in verdicts(said, report)}


PLACES = ("# Report", "Table 1: Libraries", "| Library | Recommendation |", "| Elm Grove | Main site |", "| Ash Hill | Close |",
          "| Oak Bank | Main site |", "| Fir Lane | Delivery site |")


@pytest.mark.parametrize("said, expected", [
    ("Elm Grove is to close, leaving nothing.", {("Elm Grove is to close", "contradicted")}),
    ("We learn that Fir Lane will close.", {("Fir Lane will close", "contradicted")}),
    ("Ash Hill is to close.", {("Ash Hill is to close", "supported")}),
    ("Elm Grove will close at noon on Fridays.", set()),
    ("If Elm Grove is to close, where would we go?", set()),
    ("We fear that Elm Grove is to close.", set()),
    ("Elm Grove is not to close.", set()),
    ("New Elm Grove is to close.", set()),
    ("The café at Elm Grove is to move.", set())])
def test_a_place_said_to_close_that_the_papers_give_another_future(said, expected):
    assert {found for found in verdicts(said, PLACES, checkers=("closures",))} == expected


@pytest.mark.parametrize("said, expected", [
    ("More than half of them (17 of 31, or 55%) said so.", ("half", "supported")),
    ("Two thirds of members (20 of 30) said so.", ("Two thirds", "supported")),
    ("Three quarters of members (20 of 40) said so.", ("Three quarters", "does-not-add-up"))])
def test_words_beside_their_numbers(said, expected):
    assert expected in verdicts(said, checkers=("worded-ratios",))


def test_of_these_is_of_the_one_number_before():
    said = "We asked 118 families who came. Of these, {} (60%) had no car."
    assert ("60%", "supported") in verdicts(said.format(71))
    assert ("60%", "does-not-add-up") in verdicts(said.format(61))
    several = "We asked 118 families and 40 schools. Of these, 61 (60%) had no car."
    assert {verdict for _, verdict in verdicts(several)} == {"not-looked-at"}


def test_in_quoted_words_sums_are_borne_out_and_never_faulted():
    said = "She said: “We asked 118 families who came here. Of these, {} (60%) had no use of a car.”"
    assert ("60%", "supported") in verdicts(said.format(71))
    assert "does-not-add-up" not in {verdict for _, verdict in verdicts(said.format(61))}


def test_respondents_of_one_kind_who_used_the_questionnaire():
    rows = [{"respondent_id": f"r{at}", "source_id": "s", "type": "Organisation or group" if at < 6 else "Resident",
             "channel": "Letter" if at == 0 else "Online"} for at in range(20)]
    answers = [{"response_id": f"r{at}/q", "respondent_id": f"r{at}", "question_id": "q", "source_id": "s", "value": "Yes"}
               for at in range(20)]
    survey = Survey("survey.csv", (Question("q", "Do you agree?", "closed", ("q",), ("Yes", "No")),), tables.frame("respondents", rows),
                    tables.frame("responses", answers), tables.empty("set_aside"), tables.empty("campaigns"))
    found = {}
    for number in ("Five", "Six"):
        made = check_bundle(Bundle(paper("p.txt", (f"{number} organisations used the questionnaire.",)), (), (survey,)))
        found |= dict(zip(made.checks["figure"], made.checks["verdict"], strict=True))
    assert found == {"Five": "supported", "Six": "not-looked-at"}


def test_a_speed_is_no_number_of_people():
    said = ("Of the 42 who replied, 21 (50%) agreed, 14 (33%) disagreed and 7 (17%) were unsure.",
            "In the other poll 315 people voted to lower the limit to 20mph (48.61%).")
    made = check_bundle(Bundle(paper("paper.txt", ("# Results", *said))))
    assert "does-not-add-up" not in set(made.checks["verdict"])
