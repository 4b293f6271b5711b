"""Which passages may be quoted, and the reason where one may not."""

import pandas as pd
import pytest

from consult import tables
from consult.responses import personal, quotable


def asked(text, consent="yes", aside=(), decisions=None):
    passages = tables.frame("passages", [{"passage_id": "R1/q2#0", "origin": "response", "origin_id": "R1/q2", "kind": "sentence",
                                          "start": 0, "end": len(text), "text": text}])
    responses = tables.frame("responses", [{"response_id": "R1/q2", "respondent_id": "R1", "question_id": "q2", "text": text}])
    respondents = tables.frame("respondents", [{"respondent_id": "R1", "consent": consent}])
    marked = personal.find_all(responses, tables.empty("documents"))
    out = quotable.quotable(passages, responses, respondents, marked, decisions=decisions,
                            set_aside=tables.frame("set_aside", [{"respondent_id": who, "reason": "test"} for who in aside]))
    return bool(out["may"][0]), out["why"][0]


@pytest.mark.parametrize("consent, why", [("yes", ""), ("not-recorded", ""), ("no", quotable.REFUSED), ("unclear", quotable.UNCLEAR)])
def test_consent_is_honoured(consent, why):
    assert asked("The bus stops at five and I walk.", consent) == (not why, why)


@pytest.mark.parametrize("text, why", [
    ("My son is autistic and needs the room.", quotable.SENSITIVE),
    ("My son Jory (3) loves it there.", quotable.CHILD),
    ("I am the only beekeeper on our street.", quotable.ONLY_ONE),
    ("I am 34, a single mum, and I live in Wexcombe Ward.", quotable.COMBINED),
    ("Ring 07700 900123 for Jane Smith.", quotable.MOSTLY_MASKED),
    ("The centre in Wexcombe saved us money.", ""),
    ("I am 34 and I love the sessions.", ""),
])
def test_what_would_give_somebody_away_waits_for_an_officer(text, why):
    assert asked(text) == (not why, why)


def test_an_officer_decides_but_never_over_refused_consent():
    text = "I am the only beekeeper on our street."
    yes = pd.DataFrame({"passage_id": ["R1/q2#0"], "may": ["yes"]})
    no = yes.assign(may="no")
    assert asked(text, decisions=yes) == (True, "")
    assert asked("All fine here.", decisions=no) == (False, quotable.KEPT_BACK)
    assert asked(text, "no", decisions=yes) == (False, quotable.REFUSED)


def test_what_was_set_aside_is_not_quoted():
    assert asked("All fine here.", aside=("R1",)) == (False, quotable.SET_ASIDE)
