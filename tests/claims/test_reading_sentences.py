import pytest
from gold_cases import paper

from consult.claims import clauses, kinds, positions, words
from consult.claims.figures import of_kind


@pytest.mark.parametrize(("text", "side", "strengths"), [
    ("strongly agreed with the proposal", "positive", ("strong",)),
    ("Strongly agree or tend to agree", "positive", ("strong", "weak")),
    ("agreed (strongly or slightly)", "positive", ("strong", "weak")),
    ("Neither agree nor disagree", "neutral", ("plain",)),
    ("very or fairly satisfied", "positive", ("strong", "weak")),
    ("opposed the closure", "negative", ("plain",)),
    ("Don’t know", "unknown", ("plain",)),
    ("dissatisfied with parks", "negative", ("plain",)),
])
def test_positions(text, side, strengths):
    found = positions.one(text)
    assert (found.side, found.strengths) == (side, strengths)


@pytest.mark.parametrize("text", ["did not agree", "agree or disagree", "no one said", "the library",
                                  "to what extent do you agree or disagree"])
def test_texts_that_name_no_position(text):
    assert positions.read(text) == ()


def test_no_answer_is_a_row_but_never_a_clause():
    assert positions.is_unknown("Not answered")
    assert positions.one("were set aside as blank") is None


@pytest.mark.parametrize(("sentence", "figure", "label"), [
    ("62% of respondents agreed, while 20% (101) disagreed.", "62%", "of respondents agreed"),
    ("62% of respondents agreed, while 20% (101) disagreed.", "20%", "disagreed"),
    ("Over half of respondents (53%) said they would stay.", "53%", "said they would stay"),
    ("The top reason was cost (45%), followed by distance (32%).", "32%", "distance"),
    ("Those who agreed (62%) outnumbered the rest.", "62%", "Those who agreed"),
    ("Privacy was raised by 37 people (15%).", "15%", "Privacy was"),
    ("The proportion who strongly agreed was 24%.", "24%", "The proportion who strongly agreed was"),
])
def test_the_clause_of_a_figure(sentence, figure, label):
    read = paper("p.txt", (sentence,)).sentences[0]
    units = of_kind(read, "percent", "count", "fraction", "ratio")
    found = next(unit for unit in units if unit.as_printed == figure)
    assert clauses.clause_of(read, found, units).label == label


def test_whose_share_it_is():
    read = paper("p.txt", ("71% of tenants agreed.",)).sentences[0]
    assert clauses.clause_of(read, of_kind(read, "percent")[0], of_kind(read, "percent")).subject == "tenants"


@pytest.mark.parametrize(("one", "other"), [("agreed", "agreeing"), ("using", "use"), ("activities", "activity"), ("opposed", "opposes")])
def test_one_stem(one, other):
    assert words.stem(one) == words.stem(other)


def test_opposites_keep_their_stems():
    assert words.stem("agree") != words.stem("disagree")


@pytest.mark.parametrize(("text", "found", "kind"), [
    ("The service costs £2.4m a year.", ["rate"], kinds.MONEY),
    ("62% of respondents agreed.", ["percent"], kinds.OUTCOME),
    ("No respondent raised privacy as a concern.", [], kinds.ABSENCE),
    ("The council has a statutory duty to provide libraries under the 1964 Act.", [], kinds.DUTY),
    ("An equality impact assessment was carried out in May.", [], kinds.PROCESS),
    ("Closures led to longer journeys.", [], kinds.CAUSE),
    ("The proposal will save £1.2m.", ["money"], kinds.PREDICTION),
    ("We believe the plan is heartless.", [], ""),
    ("Would 62% agree?", ["percent"], ""),
    ("The hall is green.", [], ""),
])
def test_kinds(text, found, kind):
    assert kinds.kind_of(text, found) == kind
