"""The responses stage in one call: who counts, what is campaign, what is petition."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from consult.consultation import Consultation
from consult.responses import campaigns, petitions
from consult.responses.people import analysed, open_answers, people
from consult.responses.setting_aside import set_aside as setting_aside

Progress = Callable[[str, int, int], None]


def analyse(respondents: pd.DataFrame, responses: pd.DataFrame, documents: pd.DataFrame, *,
            consultation: Consultation | None = None, decisions: pd.DataFrame | None = None,
            set_aside: pd.DataFrame | None = None, progress: Progress | None = None) -> dict[str, pd.DataFrame]:
    """The tables ``set_aside``, ``campaigns`` and ``petitions``, by name.

    ``decisions`` (response_id, campaign_id) are a person's splits and merges of campaigns; ``set_aside``
    (respondent_id, reason, optional kept_as) a person's word on submissions. Both win over what is found here.
    Letters among the documents take part in campaigns under their document_id.
    """
    shown = list(_shown(consultation, documents))
    pool = pd.concat([open_answers(responses, consultation), letters(documents)], ignore_index=True)
    person = people(respondents, responses, consultation=consultation).set_index("respondent_id")["person"]
    sender = pool["respondent_id"].map(person).fillna(pool["respondent_id"]).astype("str")
    alike = campaigns.members(pool.assign(respondent_id=sender), decisions=decisions, quoted=shown)
    aside = setting_aside(respondents, responses, consultation=consultation, campaigns=alike, decisions=set_aside)
    _, kept = analysed(respondents, responses, aside)
    counted = pd.concat([open_answers(kept, consultation), letters(documents)], ignore_index=True)
    found = campaigns.find(counted, decisions=decisions, quoted=shown, progress=progress)
    return {"set_aside": aside, "campaigns": found, "petitions": petitions.find(documents)}


def letters(documents: pd.DataFrame) -> pd.DataFrame:
    """The letters among the documents as rows of a responses table, one respondent each."""
    found = documents[documents["kind"].eq("letter")]
    return pd.DataFrame({"response_id": found["document_id"], "respondent_id": found["document_id"], "question_id": "",
                         "text": found["text"], "value": ""}).astype("str")


def _shown(consultation: Consultation | None, documents: pd.DataFrame) -> Iterator[str]:
    """What everybody who answered had before them: the questions, their options and the consultation document."""
    for question in consultation.questions if consultation else ():
        yield question.text
        yield from question.options
    yield from documents.loc[documents["kind"].eq("consultation-document"), "text"]
