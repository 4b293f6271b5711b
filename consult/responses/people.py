"""Whose submissions they are: several by one person, found by a stated rule and merged so that it can be undone.

Two submissions are one person's where they share a key: the same id in one source, the same e-mail address, or the
same name and postcode. Without a key only an exact repeat counts: every answer and every recorded detail but the day
alike, with words of their own that nobody else sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from consult.consultation import Consultation, Question
from consult.responses.campaigns_words import word_list

DETAILS = ("source_id", "type", "organisation", "channel", "consent")

_EMAIL = re.compile(r"e-?mail", re.IGNORECASE)
_NAME = re.compile(r"(?<!organisation )(?<!organization )\b(?:your|full|first|last|sur)\s?name\b|^name$", re.IGNORECASE)
_POSTCODE = re.compile(r"post\s?code", re.IGNORECASE)
_REPEATED_ID = re.compile(r" \(\d+\)\Z")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OWN_WORDS = 8  # a shorter answer may be the same by chance
_FACTS = 3  # recorded beside the words, for two alike submissions to be one person's

Content = tuple[tuple[str, str, str], ...]


def open_answers(responses: pd.DataFrame, consultation: Consultation | None) -> pd.DataFrame:
    """The rows of ``responses`` that answer open questions."""
    if consultation is None or not consultation.questions:
        return responses[responses["value"].eq("")]
    return responses[responses["question_id"].isin({question.id for question in consultation.open_questions()})]


def people(respondents: pd.DataFrame, responses: pd.DataFrame, *,
           consultation: Consultation | None = None) -> pd.DataFrame:
    """For each submission the person who sent it: respondent_id, person (the first submission's id) and ``by``.

    ``by`` names what shows that several submissions are one person's: id, email, name-and-postcode, or empty.
    Submissions that share one key with one and another key with a second are all the same person's.
    """
    first: dict[str, str] = {}
    shown: dict[str, str] = {}
    order = _arrival(respondents)
    parent = {who: who for who in order}
    for how, key, who in _keys(respondents, responses, consultation):
        opener = first.setdefault(f"{how}\0{key}", who)
        mine, theirs = _root(parent, who), _root(parent, opener)
        if opener != who:
            shown.setdefault(who, how)
            shown.setdefault(opener, how)
        if mine != theirs:
            earlier, later = sorted((mine, theirs), key=order.__getitem__)
            parent[later] = earlier
    rows = [(who, _root(parent, who), shown.get(who, "")) for who in sorted(order)]
    return pd.DataFrame(rows, columns=["respondent_id", "person", "by"]).astype("str")


def _root(parent: Mapping[str, str], who: str) -> str:
    while parent[who] != who:
        who = parent[who]
    return who


def _arrival(respondents: pd.DataFrame) -> dict[str, int]:
    """Each submission's place in time: by date where it is known, then by id."""
    dated = respondents["date"].where(respondents["date"].str.match(_ISO_DAY), "9999")
    ordered = respondents.assign(_date=dated).sort_values(["_date", "respondent_id"], kind="stable")
    return {who: place for place, who in enumerate(ordered["respondent_id"].tolist())}


def _keys(respondents: pd.DataFrame, responses: pd.DataFrame, consultation: Consultation | None
          ) -> Iterator[tuple[str, str, str]]:
    """(kind of key, key, respondent) in order of respondent; a blank key shows nothing."""
    ids = set(respondents["respondent_id"])
    rows = sorted(zip(respondents["respondent_id"].tolist(), respondents["source_id"].tolist(), strict=True))
    for who, source in rows:
        bare = _REPEATED_ID.sub("", who)
        if bare != who and bare in ids or f"{who} (2)" in ids:
            yield "id", f"{source}\0{bare}", who
    emails = _values(responses, _questions(consultation, _EMAIL))
    names = _values(responses, _questions(consultation, _NAME))
    postcodes = _values(responses, _questions(consultation, _POSTCODE))
    for who, _ in rows:
        if "@" in emails.get(who, ""):
            yield "email", emails[who], who
        if names.get(who) and postcodes.get(who):
            yield "name-and-postcode", f"{names[who]}\0{postcodes[who]}", who


def _questions(consultation: Consultation | None, pattern: re.Pattern[str]) -> list[Question]:
    known = consultation.questions if consultation else ()
    return [q for q in known if q.kind == "demographic" and any(map(pattern.search, (q.id.replace("-", " "), q.text)))]


def _values(responses: pd.DataFrame, questions: Iterable[Question]) -> dict[str, str]:
    """Each respondent's answers to these questions as one key, without case and spaces; absent where none answered."""
    ids = [question.id for question in questions]
    chosen = responses[responses["question_id"].isin(ids)].sort_values(["respondent_id", "question_id"], kind="stable")
    found: dict[str, str] = {}
    for who, text, value in chosen[["respondent_id", "text", "value"]].to_numpy(dtype=object).tolist():
        found[who] = found.get(who, "") + re.sub(r"\s", "", value or text).casefold()
    return found


def repeats(left: pd.DataFrame, answers: pd.DataFrame, *, consultation: Consultation | None = None,
            campaigns: pd.DataFrame | None = None) -> dict[str, tuple[str, str]]:
    """Submissions that repeat (duplicate) or add to (merged) one of the same person → reason and the one kept."""
    content = _content(left, answers)
    found: dict[str, tuple[str, str]] = {}
    known = people(left, answers, consultation=consultation)
    order = _arrival(left)
    for person, group in known[known["by"].ne("")].groupby("person", sort=True)["respondent_id"]:
        person = str(person)
        seen = {content.get(person, ())}
        for who in sorted(group.tolist(), key=order.__getitem__):
            if who != person:
                found[who] = ("duplicate" if content.get(who, ()) in seen else "merged", person)
                seen.add(content.get(who, ()))
    alike = _exact_repeats(left[~left["respondent_id"].isin(found)], answers, consultation, campaigns, content)
    return found | {who: ("duplicate", kept) for who, kept in alike.items()}


def _content(left: pd.DataFrame, answers: pd.DataFrame) -> dict[str, Content]:
    """Every answer of each submission, without regard to case, punctuation and spacing."""
    given = dict.fromkeys([*answers["text"], *answers["value"]])
    plain = {text: " ".join(word_list(text)) or text.strip() for text in given}
    chosen = answers[answers["respondent_id"].isin(left["respondent_id"])]
    found: dict[str, list[tuple[str, str, str]]] = {}
    rows = chosen[["respondent_id", "question_id", "text", "value"]].to_numpy(dtype=object).tolist()
    for who, question, text, value in rows:
        found.setdefault(who, []).append((question, plain[text], plain[value]))
    return {who: tuple(sorted(said)) for who, said in found.items()}


def _exact_repeats(left: pd.DataFrame, answers: pd.DataFrame, consultation: Consultation | None,
                   campaigns: pd.DataFrame | None, content: Mapping[str, Content]) -> dict[str, str]:
    """Submissions alike in every answer and detail, whose own words nobody else sent → the earliest of them."""
    written = open_answers(answers[answers["respondent_id"].isin(left["respondent_id"])], consultation)
    letters = _campaign_letters(campaigns)
    own: dict[str, list[str]] = {}
    for response, who, text in written[["response_id", "respondent_id", "text"]].to_numpy(dtype=object).tolist():
        plain = " ".join(word_list(text))
        if plain.count(" ") + 1 >= _OWN_WORDS and response not in letters:
            own.setdefault(who, []).append(plain)
    details = zip(*(left[name].tolist() for name in DETAILS), strict=True)
    known = dict(zip(left["respondent_id"].tolist(), details, strict=True))
    whole = {who: (content[who], known[who]) for who in sorted(own)}
    said = {who: tuple(sorted(texts)) for who, texts in own.items()}
    sent: dict[tuple[str, ...], set[object]] = {}
    for who, texts in said.items():
        sent.setdefault(texts, set()).add(whole[who])
    order = _arrival(left)
    groups: dict[object, list[str]] = {}
    for who, texts in said.items():
        if _is_telling(whole[who]) and len(sent[texts]) == 1:
            groups.setdefault(whole[who], []).append(who)
    ordered = [sorted(group, key=order.__getitem__) for group in groups.values() if len(group) > 1]
    return {who: group[0] for group in ordered for who in group[1:]}


def _is_telling(whole: tuple[Content, tuple[str, ...]]) -> bool:
    """Whether enough is known of a submission for its like to be the same person's: three facts beside the words."""
    answers, details = whole
    return sum(bool(value) for _, _, value in answers) + sum(map(bool, details[1:-1])) >= _FACTS


def _campaign_letters(campaigns: pd.DataFrame | None) -> set[str]:
    """Responses in families of three or more: the same letter from several people."""
    if campaigns is None or campaigns.empty:
        return set()
    size = campaigns.groupby("campaign_id")["response_id"].transform("size")
    return set(campaigns.loc[size >= 3, "response_id"])


def analysed(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame
             ) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The submissions and answers that count, after what is set aside.

    Of a merged submission the chosen options give way to the person's latest, and every open answer that says
    something different stays, under its own response_id and the respondent_id of the submission it is kept as.
    """
    counted = respondents[~respondents["respondent_id"].isin(aside["respondent_id"])]
    merged = aside[aside["reason"].eq("merged") & aside["kept_as"].isin(counted["respondent_id"])]
    stands_for = dict(zip(merged["respondent_id"].tolist(), merged["kept_as"].tolist(), strict=True))
    keep = responses["respondent_id"].isin(counted["respondent_id"]) | responses["respondent_id"].isin(stands_for)
    kept = responses[keep]
    if stands_for:
        kept = _composite(kept, stands_for, _arrival(respondents))
    return counted.reset_index(drop=True), kept.reset_index(drop=True)


def _composite(responses: pd.DataFrame, stands_for: Mapping[str, str], order: Mapping[str, int]) -> pd.DataFrame:
    mine = responses["respondent_id"].isin([*stands_for, *stands_for.values()])
    person = responses.loc[mine, "respondent_id"].map(lambda who: stands_for.get(who, who))
    place = responses.loc[mine, "respondent_id"].map(order)
    known = responses[mine].assign(_person=person, _place=place, _open=responses["value"].eq(""))
    latest = known.groupby(["_person", "question_id", "_open"])["_place"].transform("max")
    plain = known["text"].map(lambda text: " ".join(word_list(text)) or text.strip())
    known = known.assign(_plain=plain).sort_values(["_place", "response_id"], kind="stable")
    repeated = known["_open"] & known.duplicated(["_person", "question_id", "_plain", "_open"])
    kept = known[known["_open"] & ~repeated | ~known["_open"] & known["_place"].eq(latest.reindex(known.index))]
    kept = kept.assign(respondent_id=kept["_person"].astype("str"))
    return pd.concat([responses[~mine], kept[list(responses.columns)]]).sort_index()
