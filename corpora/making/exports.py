"""Write the two survey exports: a tidy CSV and a workbook with everything that makes workbooks hard to read."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from making.people import Person
from making.places import CENTRES, WARD_CODES
from making.word import freeze

SHEET = "Paper and easy read"
CSV_HEADER = ("response_id", "submitted", "channel", "respondent_type", "organisation", "q1_agree", "q2_reasons", "q3_reach",
              "q4_outreach_views", "q5_anything_else", "centres_used", "age_band", "sex", "disability", "ward",
              "publish_consent")
_USED = "Which of these centres have you used in the last 12 months? (tick all that apply)"
_LEFT = ("Ref", "Date received", "How received", "You are answering as", "Other, please specify", "Name of organisation",
         "Ward code", "Ward", "How far do you agree or disagree with the proposal?", "Reasons for your answer",
         "How easy or difficult would it be for you to get to your nearest main site?",
         "What do you think of offering more services in homes, libraries and cafés?")
_RIGHT = ("Is there anything else we should consider?", "Age group", "Sex",
          "Are your day-to-day activities limited by a health problem or disability?", "Can we publish your comments without your name?")


def write_csv(path: Path, people: Iterable[Person]) -> None:
    """The online export: one header row, centres joined by semicolons, times of submission."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(CSV_HEADER)
        for number, person in enumerate(people):
            time = f"{7 + number * 7 % 15:02d}:{number * 37 % 60:02d}"
            writer.writerow((person.id, f"{person.date} {time}", person.channel, person.type, person.organisation, person.agree,
                             _text(person, "q2"), person.reach, _text(person, "q4"), _text(person, "q5"),
                             "; ".join((*person.used, *filter(None, (person.other_used,)))), person.age, person.sex,
                             person.disability, person.ward, person.consent))


def write_workbook(path: Path, people: Sequence[Person]) -> None:
    """The paper export: preamble, two header rows, one column a centre, a hidden sheet and a row of totals."""
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    _preamble(sheet)
    _headers(sheet)
    for number, person in enumerate(people, start=7):
        for column, value in enumerate(_row(person), start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
            elif isinstance(value, str):
                cell.data_type = "s"
    sheet.cell(7 + len(people) + 1, 1, "Total responses")
    sheet.cell(7 + len(people) + 1, 2, len(people))
    _contacts(book)
    stamp = datetime.datetime(2026, 1, 1)
    book.properties.creator, book.properties.created, book.properties.modified = "", stamp, stamp
    buffer = io.BytesIO()
    book.save(buffer)
    freeze(buffer.getvalue(), path)


def _text(person: Person, question: str) -> str:
    return person.answers[question].text if question in person.answers else ""


def _preamble(sheet: Worksheet) -> None:
    sheet["A1"] = "The future of our children's centres: paper, easy read and letters"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = "Sallowshire County Council (illustrative sample: an invented county, invented people)"
    sheet["A3"] = "Keyed by Business Support. Do not sort."


def _headers(sheet: Worksheet) -> None:
    fill, bold = PatternFill("solid", fgColor="DDE6EE"), Font(bold=True)
    first = len(_LEFT) + 1
    last = first + len(CENTRES)
    for column, text in enumerate(_LEFT, start=1):
        sheet.cell(5, column, text)
    sheet.cell(5, first, _USED)
    sheet.merge_cells(start_row=5, start_column=first, end_row=5, end_column=last)
    for column, centre in enumerate(CENTRES, start=first):
        sheet.cell(6, column, centre.name)
    sheet.cell(6, last, "Other, please specify")
    for column, text in enumerate(_RIGHT, start=last + 1):
        sheet.cell(5, column, text)
    for column in range(1, last + len(_RIGHT) + 1):
        for row in (5, 6):
            sheet.cell(row, column).fill, sheet.cell(row, column).font = fill, bold
            sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B7"


def _row(person: Person) -> list[object]:
    used = [1 if centre.name in person.used else None for centre in CENTRES]
    return [person.id, datetime.date.fromisoformat(person.date), person.channel, "Other" if person.other_type else person.type,
            person.other_type or None, person.organisation or None, WARD_CODES[person.ward] if person.ward else None,
            person.ward or None, person.agree or None, _text(person, "q2") or None, person.reach or None,
            _text(person, "q4") or None, *used, person.other_used or None, _text(person, "q5") or None, person.age or None,
            person.sex or None, person.disability or None, person.consent or None]


CONTACTS = (("00012", "Euphemia Stallybrass", "01632 960655"), ("00047", "Jago Penrudduck", "jago.penrudduck@example.org"),
            ("00103", "Mrs A. Threlfall-Moss", "07700 900377"))


def _contacts(book: Workbook) -> None:
    """A hidden sheet of the kind that leaks: names and numbers of people who asked for a reply."""
    hidden = book.create_sheet("Contacts - do not share")
    hidden.append(("Ref", "Name", "Contact"))
    for row in CONTACTS:
        hidden.append(row)
    hidden.sheet_state = "hidden"
