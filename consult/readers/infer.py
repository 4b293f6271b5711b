"""Questions of a loose survey file, read from its headers and from what stands in its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consult.consultation import Question, Source
from consult.readers.content import Sheet, Workbook
from consult.readers.grids import is_figure
from consult.readers.headers import Column, Header, comparable, find_header
from consult.readers.survey import ID_NAMES, iso_date

SCALES = (
    ("strongly agree", "agree", "tend to agree", "slightly agree", "neither agree nor disagree", "neutral",
     "slightly disagree", "tend to disagree", "disagree", "strongly disagree"),
    ("very satisfied", "satisfied", "fairly satisfied", "neither satisfied nor dissatisfied", "neutral",
     "fairly dissatisfied", "dissatisfied", "very dissatisfied"),
    ("strongly support", "support", "tend to support", "neither support nor oppose", "neutral", "tend to oppose",
     "oppose", "strongly oppose"),
    ("very useful", "useful", "fairly useful", "neutral", "not very useful", "not useful", "not useful at all"),
    ("very important", "important", "fairly important", "neutral", "not very important", "not important",
     "not at all important"),
    ("very positive", "positive", "fairly positive", "neutral", "no impact", "fairly negative", "negative",
     "very negative"),
    ("yes", "no"),
)
_BESIDE_THE_SCALE = frozenset({"don't know", "don’t know", "not sure", "prefer not to say", "n/a", "not applicable",
                               "unsure", "no opinion", "not answered", "i don't know"})
_ROLES = {
    "type": re.compile(r"respondent type|responding as\b|as an individual or|on behalf of an? organi[sz]ation|"
                       r"capacity.*respond|type of respondent", re.IGNORECASE),
    "organisation": re.compile(r"(?:name of|organi[sz]ation(?:'s)?) (?:your )?(?:organi[sz]ation|name)$|"
                               r"^organi[sz]ation(?: name)?$", re.IGNORECASE),
    "channel": re.compile(r"^(?:channel|collector|source of response|how submitted|submission method)$", re.IGNORECASE),
    "date": re.compile(r"^(?:date|datetime|submitted(?: at| on)?|date submitted|start ?date|end ?date|completion time|"
                       r"submission date|date received|received)$", re.IGNORECASE),
    "consent": re.compile(r"\bconsent\b|happy for your .*response to be published|may we (?:publish|quote)|"
                          r"permission to (?:publish|quote)", re.IGNORECASE),
}
_DEMOGRAPHIC = re.compile(
    r"\bage\b|age group|gender|\bsex\b|ethnic|religio|belief|disab|health condition|long[- ]term condition|postcode|"
    r"\bward\b|where do you live|do you live|sexual orientation|marital|pregnan|\bcarer\b|employment|income|"
    r"organisation|sector|location|district|nationality|respondent type|responding|capacity|first part of",
    re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:your name|full name|first name|last name|surname|e-?mail|phone|telephone|ip address)\b|"
                       r"^name$|contact detail", re.IGNORECASE)
_BOOKKEEPING = re.compile(r"^(?:timestamp|user ?agent|collector id|duration.*|status|progress|finished|language|"
                          r"(?:.*[-_ ])?id|row|#|agrees|disagrees|moderated|score|weight|.*[-_ ]order|latitude|"
                          r"longitude|rule|clust|comp|start time|end time|last modified time|recipient.*|external.*)$",
                          re.IGNORECASE)
_SPEECH = re.compile(r"\b(?:i|we|you|they|it|my|our|your|their|is|are|was|were|be|been|should|would|could|will|can|not|"
                     r"don.t|do|does|have|has|had|need|needs|more|this|that|these|who|what|why|how|if|because|too)\b",
                     re.IGNORECASE)
_COMMENT = re.compile(r"comment|please explain|explain your|why\b|tell us|any other|further|what (?:do you think|role|"
                      r"impact|are your)|verbatim|response$|^text$|body|free text|reason|suggest|feedback|views?\b",
                      re.IGNORECASE)


def survey_sheet(book: Workbook) -> Sheet | None:
    """The first sheet of a loose workbook that holds people's answers; nothing for a return of figures or a list."""
    return next((sheet for sheet in book.sheets if holds_answers(sheet)), None)


def holds_answers(sheet: Sheet) -> bool:
    """Whether a sheet is a grid under one header with what people wrote, an attitude scale, or who they are."""
    header = find_header(sheet.rows)
    body = [row for row in sheet.rows[header.first:] if any(text.strip() for text in row)]
    if not body or not _even(header, body, sheet):
        return False
    columns = [_sample(body, [column]) for column in header.columns if column.name.strip()]
    prose = any(_prose(values) for values in columns)
    scales = any(len(scale_of(values)) > 1 and not _only_yes_no(values) for values in columns)
    return prose or scales or "type" in _roles(header)


def _even(header: Header, body: Sequence[Sequence[str]], sheet: Sheet) -> bool:
    """Whether header and rows make one regular grid: nearly every used column is headed, few rows are blank."""
    used = {at for row in body for at, text in enumerate(row) if text.strip()}
    headed = {column.index for column in header.columns if column.header.strip() or column.option}
    below = len(sheet.rows) - header.first
    return len(used - headed) <= 0.1 * len(used) and len(body) >= 0.6 * (below - _trailing_blank(sheet))


def _trailing_blank(sheet: Sheet) -> int:
    filled = [at for at, row in enumerate(sheet.rows) if any(text.strip() for text in row)]
    return len(sheet.rows) - 1 - filled[-1] if filled else 0


def _prose(values: Sequence[str]) -> bool:
    """Whether a fair part of the values are remarks: four words or more with a verb or pronoun of common speech."""
    remarks = [value for value in values if len(value.split()) >= 4 and _SPEECH.search(value)]
    return len(remarks) >= max(1, 0.2 * len(values)) and len(set(remarks)) >= min(len(remarks), 2 + len(remarks) // 50)


def _only_yes_no(values: Sequence[str]) -> bool:
    return {value.casefold() for value in values} <= {"yes", "no", *_BESIDE_THE_SCALE}


def infer_source(sheet: Sheet, path: str) -> Source:
    """Which columns hold type, organisation, channel, date and consent, by their headers."""
    roles = _roles(find_header(sheet.rows))
    return Source(path=path, kind="responses", **{f"{name}_column": column.name for name, column in roles.items()})


def _roles(header: Header) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for name, pattern in _ROLES.items():
        for column in header.columns:
            if name not in found and pattern.search(_plain(column)):
                found[name] = column
    return found


def _plain(column: Column) -> str:
    """A header with a doubled part ("Location - Location") said once."""
    head, _, tail = column.name.partition(" - ")
    return head if comparable(head) == comparable(tail) else column.name


def infer_questions(sheet: Sheet, book: Workbook | None = None) -> tuple[Question, ...]:
    """The questions of a sheet in column order: open, closed, multi (several columns) or demographic."""
    header = find_header(sheet.rows)
    body = sheet.rows[header.first:]
    carried = {column: (question_id, text) for column, question_id, text in book.questions} if book else {}
    taken = {column.index for name, column in _roles(header).items() if name in ("date", "consent", "channel")}
    questions: list[Question] = []
    for group in _groups(header):
        if group[0].index in taken or not group[0].name.strip():
            continue
        question = _question(group, body, carried, len(questions) + 1)
        if question:
            questions.append(question)
    return _with_unique_ids(questions)


def _groups(header: Header) -> list[list[Column]]:
    """Columns gathered by question: those that share their first header row, and so have options below it."""
    groups: list[list[Column]] = []
    for column in header.columns:
        if groups and column.option and groups[-1][0].header == column.header:
            groups[-1].append(column)
        elif column.header.strip() or column.option:
            groups.append([column])
    return groups


def _question(group: Sequence[Column], body: Sequence[Sequence[str]], carried: dict[str, tuple[str, str]],
              number: int) -> Question | None:
    column = group[0]
    values = _sample(body, group)
    plain = _plain(column) if len(group) == 1 else column.header
    if not values or _PERSONAL.search(plain) or _BOOKKEEPING.match(plain.strip()) or _is_id(plain):
        return None
    kind = "multi" if len(group) > 1 else kind_of(plain, values)
    if not kind:
        return None
    options = tuple(item.option for item in group if item.option) if kind == "multi" else ()
    scale = scale_of(values) if kind == "closed" else ()
    question_id, text = carried.get(plain, (_question_id(plain, number), plain))
    return Question(question_id, text, kind,
                    (column.name,) if len(group) == 1 else tuple(item.name for item in group),
                    options or scale, scale)


def _sample(body: Sequence[Sequence[str]], group: Sequence[Column]) -> list[str]:
    """What stands in some columns, blanks aside: enough rows and letters to tell what kind of answers they hold."""
    return [row[item.index][:500] for row in body[:2000] for item in group
            if item.index < len(row) and row[item.index].strip()]


def _is_id(name: str) -> bool:
    return re.sub(r"[\s_-]", "", name.casefold()) in ID_NAMES


def kind_of(header: str, values: Sequence[str]) -> str:
    """open, closed or demographic, from the header and the values; empty where the column holds no answers."""
    texts = [value.strip() for value in values]
    distinct = {text.casefold() for text in texts}
    lengths = sorted(map(len, texts))
    long = lengths[len(lengths) // 2]
    if sum(map(is_figure, texts)) * 10 > 9 * len(texts) or all(iso_date(text)[:4].isdigit() for text in texts):
        return "demographic" if _DEMOGRAPHIC.search(header) else ""
    if scale_of(values):
        return "demographic" if _DEMOGRAPHIC.search(header) else "closed"
    repeated = len(distinct) <= 0.5 * len(texts) and long < 80
    if not repeated and (long > 25 or (_COMMENT.search(header) and long > 3)):
        return "open"
    if _DEMOGRAPHIC.search(header):
        return "demographic"
    if repeated and len(distinct) <= 40:
        return "closed"
    return "open" if _COMMENT.search(header) else "demographic"


def scale_of(values: Sequence[str]) -> tuple[str, ...]:
    """The answers found, most positive first, where they stand on a usual scale; nothing otherwise."""
    shown: dict[str, str] = {}
    for value in sorted(values):
        shown.setdefault(value.strip().casefold(), value.strip())
    on = shown.keys() - _BESIDE_THE_SCALE
    for scale in SCALES:
        if on and on <= set(scale):
            return tuple(shown[step] for step in scale if step in shown)
    return ()


def _question_id(header: str, number: int) -> str:
    """A short id: the printed question number where there is one (Q8, Prop 1 Q2), else the place of the question."""
    numbered = re.match(r"\W*((?:[A-Za-z]+ \d+ )?Q(?:uestion)? ?\d+[a-z]?(?:\.\d+)*)\b", header, re.IGNORECASE)
    if numbered:
        return re.sub(r"\W+", "-", numbered[1].strip().lower())
    if re.fullmatch(r"[A-Za-z][\w-]{0,30}", header.strip()):
        return header.strip().lower()
    return f"q{number}"


def _with_unique_ids(questions: Sequence[Question]) -> tuple[Question, ...]:
    from dataclasses import replace

    used: set[str] = set()
    result = []
    for question in questions:
        base, number = question.id, 2
        while question.id in used:
            question = replace(question, id=f"{base}-{number}")
            number += 1
        used.add(question.id)
        result.append(question)
    return tuple(result)
