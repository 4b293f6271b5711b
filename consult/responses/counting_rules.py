"""Each headline figure under each counting rule, and a flag where the rule changes the message.

A rule says which submissions count and which of them count together: it gives each submission it counts a unit, and a
figure counts units. The folder names the rule of the headline (``counting_rule``); the others stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

import pandas as pd

from consult.consultation import Consultation, Question
from consult.errors import ConsultError
from consult.responses.closed import AGAINST, FOR, answers, sides
from consult.responses.people import analysed, open_answers
from consult.responses.substance import kinds

DIVIDED = "(senders of one letter divided)"
COLUMNS = ["rule", "headline", "question_id", "option", "n", "base", "share", "base_words"]
THEME_COLUMNS = ["rule", "headline", "theme_id", "n", "base", "share", "base_words"]
FLAG_COLUMNS = ["kind", "rule", "question_id", "under_headline", "under_rule", "words"]

_NEVER_COUNTED = ("withdrawn", "test", "unreadable", "blank", "out-of-time")
_RESIDENT = re.compile(r"\bresidents?\b|\bi live\b|\blives? in\b|\blocal person\b", re.IGNORECASE)
_NOT_RESIDENT = re.compile(r"\b(?:not|non)[ -]?(?:a )?resident", re.IGNORECASE)
_INDIVIDUAL = re.compile(
    r"\b(?:individual|resident|member of the public|parent|carer|person|service user|citizen|public)\b", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ations?|business(?:es)?|compan(?:y|ies)|charit(?:y|ies)|school|council|councillor|cllr|mp|group|association|"
    r"trust|union|body|agency|partner|provider|society|federation|forum|elected|representative|parish|stakeholder|nhs|"
    r"voluntary|club|church)\b", re.IGNORECASE)


def submissions(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame, campaigns: pd.DataFrame, *,
                consultation: Consultation) -> pd.DataFrame:
    """What the rules go by, one row for each submission that may count under some rule.

    A merged person is described by all they sent. Columns: respondent_id, repeated (a duplicate or merged one), letter
    (the campaign whose unchanged text is all it says), in_campaign, substantive, organisation, resident (yes, no or
    unknown).
    """
    never = aside.loc[aside["reason"].isin(_NEVER_COUNTED), "respondent_id"]
    known = respondents[~respondents["respondent_id"].isin(never)].sort_values("respondent_id", ignore_index=True)
    _, kept = analysed(respondents, responses, aside)
    said = kinds(open_answers(kept, consultation))
    own = said[said["substance"].eq("substantive")]
    letters, members = _letters(own, campaigns, kept)
    who = known["respondent_id"]
    return pd.DataFrame({
        "respondent_id": who,
        "repeated": who.isin(aside["respondent_id"]),
        "letter": who.map(letters).fillna("").astype("str"),
        "in_campaign": who.isin(members),
        "substantive": who.isin(own["respondent_id"]),
        "organisation": [_is_organisation(kind, name) for kind, name in
                         zip(known["type"].tolist(), known["organisation"].tolist(), strict=True)],
        "resident": _residents(known, kept, consultation),
    })


def _letters(own: pd.DataFrame, campaigns: pd.DataFrame, responses: pd.DataFrame) -> tuple[dict[str, str], set[str]]:
    """Who says nothing but one unchanged campaign letter (and which), and everyone in any campaign."""
    joined = own.merge(campaigns[["response_id", "campaign_id", "relation"]], on="response_id", how="left")
    unchanged = joined["relation"].isin(("template", "same"))
    alone = unchanged.groupby(joined["respondent_id"]).all()
    first = joined[unchanged].sort_values(["respondent_id", "campaign_id"]).drop_duplicates("respondent_id")
    named = zip(first["respondent_id"].tolist(), first["campaign_id"].tolist(), strict=True)
    letters = {who: name for who, name in named if alone[who]}
    senders = responses.loc[responses["response_id"].isin(campaigns["response_id"]), "respondent_id"]
    return letters, set(senders)


def _is_organisation(kind: str, name: str) -> bool:
    if _INDIVIDUAL.search(kind) and not _ORGANISATION.search(kind):
        return False
    return bool(name.strip()) or bool(_ORGANISATION.search(kind))


def _residents(known: pd.DataFrame, responses: pd.DataFrame, consultation: Consultation) -> list[str]:
    """yes, no or unknown for each submission, by the folder's ``residents``, else by types that say so."""
    named = {value.casefold() for value in consultation.residents}
    if not named:
        types = known["type"].tolist()
        resident = [bool(_RESIDENT.search(kind)) and not _NOT_RESIDENT.search(kind) for kind in types]
        return ["yes" if is_one else "no" if kind and any(resident) else "unknown"
                for kind, is_one in zip(types, resident, strict=True)]
    profile = [question.id for question in consultation.questions if question.kind == "demographic"]
    told = responses[responses["question_id"].isin(profile)]
    living = set(told.loc[told["value"].str.casefold().isin(named), "respondent_id"])
    return ["yes" if kind.casefold() in named or who in living else "no" for who, kind in
            zip(known["respondent_id"].tolist(), known["type"].tolist(), strict=True)]


def _everyone(found: pd.DataFrame) -> pd.Series:
    return found["respondent_id"]


def _people(found: pd.DataFrame) -> pd.Series:
    return found.loc[~found["repeated"], "respondent_id"]


def _letters_once(found: pd.DataFrame) -> pd.Series:
    kept = found[~found["repeated"]]
    return kept["respondent_id"].where(kept["letter"].eq(""), "letter " + kept["letter"])


def _letters_apart(found: pd.DataFrame) -> pd.Series:
    return found.loc[~found["repeated"] & ~found["in_campaign"], "respondent_id"]


def _residents_only(found: pd.DataFrame) -> pd.Series:
    return found.loc[~found["repeated"] & found["resident"].eq("yes"), "respondent_id"]


def _substantive_only(found: pd.DataFrame) -> pd.Series:
    return found.loc[~found["repeated"] & found["substantive"], "respondent_id"]


def _individuals_only(found: pd.DataFrame) -> pd.Series:
    return found.loc[~found["repeated"] & ~found["organisation"], "respondent_id"]


def units(rule: str, found: pd.DataFrame) -> dict[str, str]:
    """respondent_id → the unit it counts as, for each submission the rule counts; see :func:`submissions`."""
    if rule not in RULES:
        raise ConsultError(f"There is no counting rule '{rule}'; use one of {', '.join(RULES)}.")
    counted = RULES[rule][0](found)
    return dict(zip(found.loc[counted.index, "respondent_id"], counted, strict=True))


def can_be_applied(rule: str, found: pd.DataFrame) -> bool:
    """Whether what is known of the submissions lets the rule be applied: residents must be known as such."""
    return rule != "residents-only" or bool(found["resident"].eq("yes").any())


def closed(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame, campaigns: pd.DataFrame, *,
           consultation: Consultation) -> pd.DataFrame:
    """Every closed question under every rule: rule, headline, question_id, option, n, base, share, base_words.

    ``headline`` marks the folder's rule. A letter counted once counts where most of its senders stand.
    """
    found = submissions(respondents, responses, aside, campaigns, consultation=consultation)
    _, kept = analysed(respondents, responses, aside)
    rows: list[dict[str, object]] = []
    for rule in _applicable(found, consultation):
        unit = units(rule, found)
        source = responses if rule == "all-submissions" else kept
        for question in consultation.questions:
            if question.kind in ("closed", "multi"):
                rows += _closed_rows(rule, question, answers(source, question), unit, consultation)
    return pd.DataFrame(rows, columns=COLUMNS)


def _applicable(found: pd.DataFrame, consultation: Consultation) -> list[str]:
    if consultation.counting_rule not in RULES:
        units(consultation.counting_rule, found)
    return [rule for rule in RULES if can_be_applied(rule, found)]


def _closed_rows(rule: str, question: Question, given: pd.DataFrame, unit: Mapping[str, str],
                 consultation: Consultation) -> Iterator[dict[str, object]]:
    counted = given.assign(unit=given["respondent_id"].map(unit)).dropna(subset=["unit"])
    one_each = _one_answer_each(counted, multi=question.kind == "multi")
    base = one_each["unit"].nunique()
    number = one_each["option"].value_counts()
    listed = list(question.scale or question.options)
    for option in [*listed, *sorted(set(number.index) - set(listed))]:
        n = int(number.get(option, 0))
        yield {"rule": rule, "headline": rule == consultation.counting_rule, "question_id": question.id,
               "option": option, "n": n, "base": base, "share": n / base if base else None,
               "base_words": f"{RULES[rule][1]} that answered {question.id}"}


def _one_answer_each(counted: pd.DataFrame, *, multi: bool) -> pd.DataFrame:
    """unit and option: a unit of several senders stands where most of them do (multi: where at least half do)."""
    senders = counted.groupby("unit")["respondent_id"].transform("nunique")
    alone = counted.loc[senders.eq(1), ["unit", "option"]]
    votes = counted[senders.gt(1)].groupby(["unit", "option"])["respondent_id"].nunique().reset_index(name="votes")
    if multi:
        total = counted.groupby("unit")["respondent_id"].nunique()
        together = votes[2 * votes["votes"] >= votes["unit"].map(total).astype("float64")]
    else:
        most = votes[votes["votes"].eq(votes.groupby("unit")["votes"].transform("max"))]
        divided = most["unit"].duplicated(keep=False)
        together = most.assign(option=most["option"].where(~divided, DIVIDED)).drop_duplicates("unit")
    return pd.concat([alone, together[["unit", "option"]]], ignore_index=True)


def themes(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame, campaigns: pd.DataFrame,
           tags: pd.DataFrame, *, consultation: Consultation, tagger: str = "final",
           only: str = "") -> pd.DataFrame:
    """Every theme under every rule, or ``only`` the one named: rule, headline, theme_id, n, base, share, base_words.

    A unit raises a theme where any of its answers does; a letter counted once, where at least half its senders do.
    """
    found = submissions(respondents, responses, aside, campaigns, consultation=consultation)
    chosen = tags[tags["tagger"].eq(tagger) & tags["theme_id"].ne("")]
    everyone, counted = (_in_substance(source, consultation)
                         for source in (responses, analysed(respondents, responses, aside)[1]))
    rows: list[dict[str, object]] = []
    for rule in _applicable(found, consultation):
        if rule == (only or rule):
            said = everyone if rule == "all-submissions" else counted
            rows += _theme_rows(rule, said, chosen, units(rule, found), consultation)
    return pd.DataFrame(rows, columns=THEME_COLUMNS).astype({"headline": "bool"})


def _in_substance(responses: pd.DataFrame, consultation: Consultation) -> pd.DataFrame:
    """The open answers of substance: response_id, respondent_id and more."""
    said = kinds(open_answers(responses, consultation))
    return said[said["substance"].eq("substantive")]


def _theme_rows(rule: str, said: pd.DataFrame, tags: pd.DataFrame, unit: Mapping[str, str],
                consultation: Consultation) -> Iterator[dict[str, object]]:
    wrote = said.assign(unit=said["respondent_id"].map(unit)).dropna(subset=["unit"])
    raised = wrote.merge(tags[["origin_id", "theme_id"]].drop_duplicates(), left_on="response_id", right_on="origin_id")
    senders = wrote.groupby("unit")["respondent_id"].nunique()
    votes = raised.groupby(["unit", "theme_id"])["respondent_id"].nunique().reset_index(name="votes")
    number = votes.loc[2 * votes["votes"] >= votes["unit"].map(senders).astype("float64"), "theme_id"].value_counts()
    base = wrote["unit"].nunique()
    for theme in sorted(set(tags["theme_id"])):
        n = int(number.get(theme, 0))
        yield {"rule": rule, "headline": rule == consultation.counting_rule, "theme_id": theme, "n": n, "base": base,
               "share": n / base if base else None, "base_words": f"{RULES[rule][1]} with a substantive answer"}


def flags(table: pd.DataFrame, *, consultation: Consultation, theme_table: pd.DataFrame | None = None) -> pd.DataFrame:
    """Where a rule changes the message: kind, rule, question_id, under_headline, under_rule, words.

    Kinds: direction (more for than against, or the reverse), majority (over half or not), leader (the option most
    chosen, where the options take no side), theme-order (a theme overtakes another), not-available.
    """
    rule = consultation.counting_rule
    rows = [row for question in consultation.questions if question.kind in ("closed", "multi")
            for row in _question_flags(table[table["question_id"].eq(question.id)], question, rule)]
    if theme_table is not None:
        rows += _theme_flags(theme_table, rule)
    rows += [{"kind": "not-available", "rule": name, "question_id": "", "under_headline": "", "under_rule": "",
              "words": "Nothing in the responses says who is a resident; name the values that do under residents in "
                       "consultation.toml."}
             for name in RULES if len(table) and name not in set(table["rule"])]
    return pd.DataFrame(rows, columns=FLAG_COLUMNS)


def _question_flags(table: pd.DataFrame, question: Question, headline: str) -> Iterator[dict[str, str]]:
    messages = {str(rule): _message(given, question) for rule, given in table.groupby("rule", sort=False)}
    told = messages.get(headline, {})
    for rule, message in messages.items():
        for kind, words in message.items():
            if rule != headline and words != told.get(kind):
                yield {"kind": kind, "rule": rule, "question_id": question.id, "under_headline": told.get(kind, ""),
                       "under_rule": words, "words": f"Under {headline}: {told.get(kind, '')}. Under {rule}: {words}."}


def _message(given: pd.DataFrame, question: Question) -> dict[str, str]:
    side = sides(question)
    base = int(given["base"].max()) if len(given) else 0
    if not base:
        return {"majority": "nobody answered"}
    if side:
        n = {name: int(given.loc[given["option"].map(side).eq(name), "n"].sum()) for name in (FOR, AGAINST)}
        direction = "more for than against" if n[FOR] > n[AGAINST] else \
            "more against than for" if n[AGAINST] > n[FOR] else "as many for as against"
        over = next((name for name in (FOR, AGAINST) if 2 * n[name] > base), "")
        return {"direction": direction, "majority": f"a majority {over}" if over else "no majority"}
    top = given[given["n"].eq(given["n"].max())]["option"]
    return {"leader": " and ".join(sorted(top))}


def _theme_flags(table: pd.DataFrame, headline: str) -> Iterator[dict[str, str]]:
    number = {str(rule): dict(zip(given["theme_id"].tolist(), given["n"].tolist(), strict=True))
              for rule, given in table.groupby("rule", sort=False)}
    told = number.get(headline, {})
    for rule, counts in number.items():
        for one, two in combinations(sorted(told, key=lambda theme: (-told[theme], theme)), 2):
            if told[one] > told[two] and counts[one] < counts[two]:
                yield {"kind": "theme-order", "rule": rule, "question_id": "",
                       "under_headline": f"{one} {told[one]}, {two} {told[two]}",
                       "under_rule": f"{two} {counts[two]}, {one} {counts[one]}",
                       "words": f"Under {rule}, {two} is raised more than {one}; under {headline} it is the reverse."}


# A counting rule: which submissions count and as what unit, and the words for its base.
RULES: Mapping[str, tuple[Callable[[pd.DataFrame], pd.Series], str]] = {
    "all-submissions": (_everyone, "all submissions, repeats included,"),
    "campaigns-once": (_letters_once, "people, each unchanged campaign letter counted as one,"),
    "campaigns-apart": (_letters_apart, "people outside any campaign"),
    "one-per-person": (_people, "people, one submission each,"),
    "residents-only": (_residents_only, "residents"),
    "substantive-only": (_substantive_only, "people who wrote a substantive answer,"),
    "individuals-only": (_individuals_only, "individuals, organisations and elected representatives apart,"),
}
