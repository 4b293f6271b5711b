"""Every row of the counting-rule table against a recount from how hostile corpora were made, not from what was found."""

import random
from collections import Counter, defaultdict

import pytest
from campaign_letters import BUSES, LIBRARY
from small_survey import SCALE, consultation, documents, shuffled, survey

from consult.responses import accounting, analyse, counting_rules

LETTERS = {"L1": LIBRARY, "L2": BUSES}
NOT_COUNTED = {"withdrawn": "Please withdraw my response", "test": "test", "unreadable": "illegible"}
STEMS = tuple(f"{one}{two}" for one in ("bri", "lam", "hed", "mar", "sto", "wic", "tol", "fen") for two in
              ("ford", "ley", "sel", "ton", "mere", "gate", "bank", "side"))


def own_words(rng):
    return " ".join(rng.choice(STEMS) for _ in range(rng.randint(14, 40))) + "."


def person(rng, **told):
    """One planted submission: what was sent, and the truth about it that the recount goes by."""
    truth = {"letter": "", "own": True, "aside": "", "organisation": "", "resident": True, "answer": rng.choice(SCALE[:5])} | told
    words = [LETTERS[truth["letter"]]] if truth["letter"] else []
    words += [own_words(rng)] if truth["own"] else []
    text = NOT_COUNTED.get(truth["aside"], " ".join(words) or told.get("short", "No comment"))
    truth["resident"] = truth["resident"] and not truth["organisation"]
    kind = "Organisation" if truth["organisation"] else "Resident" if truth["resident"] else "Visitor"
    row = {"q2": text, "q1": truth["answer"], "type": kind, "organisation": truth["organisation"]}
    if truth["aside"] == "out-of-time":
        row["date"] = "2026-04-02"
    if truth["aside"] in ("withdrawn", "unreadable", "test"):
        del row["q1"]
    return row, truth


def mixture(seed, size=70):
    rng = random.Random(seed)
    kinds = (
        {}, {}, {}, {"letter": "L1", "own": False}, {"letter": "L1", "own": False}, {"letter": "L2", "own": False},
        {"letter": "L1"}, {"own": False}, {"organisation": "Marsh End Traders"}, {"resident": False}, {"aside": "withdrawn"},
        {"aside": "test"}, {"aside": "out-of-time"}, {"aside": "unreadable"})
    planted = [person(rng, **rng.choice(kinds)) for _ in range(size)]
    planted += [person(rng, letter=letter, own=False) for letter in LETTERS for _ in range(4)]
    return planted, rng


CORPORA = {
    "one campaign is everything": lambda: ([person(random.Random(n), letter="L1", own=False) for n in range(40)], random.Random(1)),
    "two letters and nothing else": lambda: (
        [person(random.Random(n), letter=("L1", "L2")[n % 2], own=False, answer=SCALE[n % 5]) for n in range(41)], random.Random(2)),
    "all are organisations": lambda: ([person(random.Random(n), organisation=f"Body {n}") for n in range(30)], random.Random(3)),
    "all say the same short thing": lambda: (
        [person(random.Random(n), own=False, short="Keep it open please") for n in range(40)], random.Random(4)),
    "nobody counts": lambda: (
        [person(random.Random(n), aside=("withdrawn", "test", "out-of-time")[n % 3]) for n in range(30)], random.Random(5)),
    "nobody is a resident": lambda: ([person(random.Random(n), resident=False) for n in range(20)], random.Random(6)),
    **{f"mixture {seed}": (lambda seed=seed: mixture(seed)) for seed in range(4)},
}


def recount(planted):
    """rule → (Counter of answers, base), by plain loops over what was planted."""
    counts = {}
    live = [truth | {"short": row["q2"]} for row, truth in planted if not truth["aside"]]

    def tally(people):
        return Counter(one["answer"] for one in people), len(people)

    counts["all-submissions"] = counts["one-per-person"] = tally(live)
    counts["residents-only"] = tally([one for one in live if one["resident"]])
    counts["individuals-only"] = tally([one for one in live if not one["organisation"]])
    counts["substantive-only"] = tally([one for one in live if one["own"] or one["letter"] or one["short"] != "No comment"])
    counts["campaigns-apart"] = tally([one for one in live if not one["letter"]])
    answers, senders = Counter(), defaultdict(Counter)
    for one in live:
        if one["letter"] and not one["own"]:
            senders[one["letter"]][one["answer"]] += 1
        else:
            answers[one["answer"]] += 1
    for votes in senders.values():
        most = [answer for answer, n in votes.items() if n == max(votes.values())]
        answers[most[0] if len(most) == 1 else counting_rules.DIVIDED] += 1
    counts["campaigns-once"] = answers, sum(answers.values())
    return counts


@pytest.mark.parametrize("name", CORPORA)
def test_every_row_of_the_table_is_what_was_planted(name):
    planted, rng = CORPORA[name]()
    rng.shuffle(planted)
    respondents, responses = survey([row for row, _ in planted])
    settings = consultation()
    found = analyse(shuffled(respondents), shuffled(responses), documents(), consultation=settings)
    reasons = Counter(truth["aside"] for _, truth in planted if truth["aside"])
    assert Counter(found["set_aside"]["reason"]) == reasons
    balance = accounting.balance(respondents, found["set_aside"])
    assert len(planted) - sum(reasons.values()) == int(balance.loc[balance["measure"].eq("analysed"), "n"].iloc[0])
    table = counting_rules.closed(respondents, responses, found["set_aside"], found["campaigns"], consultation=settings)
    expected = recount(planted)
    assert set(table["rule"]) == {rule for rule in expected if rule != "residents-only" or any(t["resident"] for _, t in planted)
                                  and not all(t["aside"] for _, t in planted)}
    for rule, given in table[table["question_id"].eq("q1")].groupby("rule"):
        answers, base = expected[rule]
        assert {option: n for option, n in zip(given["option"], given["n"], strict=True) if n} == dict(answers), rule
        assert set(given["base"]) == {base}, rule


def test_one_person_who_sends_thirty_counts_once_with_their_latest_choice():
    rng = random.Random(9)
    rows = [person(rng)[0] | {"email": "same@example.org", "date": f"2026-03-{day + 1:02}"} for day in range(30)]
    respondents, responses = survey(rows)
    found = analyse(respondents, responses, documents(), consultation=consultation())
    assert set(found["set_aside"]["reason"]) == {"merged"} and len(found["set_aside"]) == 29
    table = counting_rules.closed(respondents, responses, found["set_aside"], found["campaigns"], consultation=consultation())
    once = table[table["rule"].eq("one-per-person") & table["question_id"].eq("q1") & table["n"].gt(0)]
    assert once[["option", "n", "base"]].values.tolist() == [[rows[-1]["q1"], 1, 1]]
    every = table[table["rule"].eq("all-submissions") & table["question_id"].eq("q1")]
    assert every.set_index("option")["n"].to_dict() == {option: Counter(row["q1"] for row in rows)[option] for option in SCALE}
