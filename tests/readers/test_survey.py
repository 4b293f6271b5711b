"""Survey exports as survey tools write them: each layout that has tripped a reader before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl

from consult.consultation import Question
from consult.readers import read_file
from tests.readers.conftest import read_answers, values

Write = Callable[..., Path]
OPEN = Question("q1", "What do you think?", "open", ("answer",))
CLOSED = Question("q2", "Do you agree?", "closed", ("agree",), ("Yes", "No"), ("Yes", "No"))


def test_smallest_file(csv_file: Write) -> None:
    reading = read_answers(csv_file("id,answer\n012,Keep it\n7,\n"), OPEN)
    assert values(reading, "q1") == [("012", "Keep it", "")]
    assert list(reading.respondents["respondent_id"]) == ["012", "7"]
    assert list(reading.responses["response_id"]) == ["012/q1"]
    assert set(reading.respondents["consent"]) == {"not-recorded"}


def test_rows_are_named_by_file_where_there_is_no_id(csv_file: Write) -> None:
    reading = read_answers(csv_file("answer\nOne thing\n\nTwo things\n"), OPEN)
    assert list(reading.respondents["respondent_id"]) == ["answers-1", "answers-3"]
    assert "1 blank row" in reading.sources["notes"][0]


def test_id_column_that_is_not_unique_is_not_used_unless_declared(csv_file: Write) -> None:
    path = csv_file("id,answer\n1,a\n1,b\n2,c\n")
    assert list(read_answers(path, OPEN).respondents["respondent_id"]) == ["answers-1", "answers-2", "answers-3"]
    declared = read_answers(path, OPEN, id_column="id")
    assert list(declared.respondents["respondent_id"]) == ["1", "1 (2)", "2"]
    assert "stands on 2 rows" in declared.rejects["reason"][0]


def test_text_is_verbatim(csv_file: Write) -> None:
    text = '  Line one\nline two\twith tab 😀 “quotes” Siân \u200b_x000D_ =1+1'
    reading = read_answers(csv_file(f'id,answer\n1,"{text}"\n'), OPEN)
    assert reading.responses["text"][0] == text


def test_prefer_not_to_say_blank_and_not_applicable_stay_three(csv_file: Write) -> None:
    path = csv_file("id,agree\n1,Prefer not to say\n2,\n3,N/A\n4,yes\n5,null\n6,None\n")
    found = values(read_answers(path, CLOSED), "q2")
    assert found == [("1", "Prefer not to say", "Prefer not to say"), ("3", "N/A", "N/A"), ("4", "yes", "Yes"),
                     ("5", "null", "null"), ("6", "None", "None")]


def test_exploded_multi_select_with_two_header_rows(csv_file: Write) -> None:
    text = ("Respondent ID,Which do you use?,,,Comments\n"
            ",Libraries,Parks,Other (please specify),Open-Ended Response\n"
            "101,Libraries,,the skate ramp,More buses are needed\n"
            "102,,Parks,,\n")
    multi = Question("q3", "Which do you use?", "multi", ("Which do you use?",), ("Libraries", "Parks", "Other"))
    comments = Question("q4", "Comments", "open", ("Comments",))
    reading = read_answers(csv_file(text), multi, comments, id_column="Respondent ID")
    assert values(reading, "q3") == [("101", "Libraries", "Libraries"), ("101", "the skate ramp", "Other"),
                                     ("102", "Parks", "Parks")]
    assert values(reading, "q4") == [("101", "More buses are needed", "")]
    assert len(reading.rejects) == 0


def test_exploded_multi_select_with_ticks_in_one_header_row(csv_file: Write) -> None:
    text = ("id,Q3: Use? - Libraries,Q3: Use? - Parks,Q3: Use? - Other - Text\n"
            "1,1,0,\n2,Yes,No,Canal\n3,,X,\n")
    multi = Question("q3", "Use?", "multi", ("Q3: Use? - Libraries", "Q3: Use? - Parks", "Q3: Use? - Other - Text"),
                     ("Libraries", "Parks", "Other"))
    assert [(who, value) for who, _, value in values(read_answers(csv_file(text), multi), "q3")] == [
        ("1", "Libraries"), ("2", "Libraries"), ("2", "Other"), ("3", "Parks")]


def test_one_delimited_column_keeps_options_that_hold_the_delimiter(csv_file: Write) -> None:
    options = ("Parks, gardens and play areas", "Libraries")
    multi = Question("q3", "Use?", "multi", ("use",), options)
    path = csv_file('id,use\n1,"Parks, gardens and play areas, Libraries"\n2,Libraries\n3,"Libraries, Swimming"\n')
    assert [(who, value) for who, _, value in values(read_answers(path, multi), "q3")] == [
        ("1", "Libraries"), ("1", "Parks, gardens and play areas"), ("2", "Libraries"), ("3", "Libraries"),
        ("3", "Swimming")]


def test_other_please_specify_beside_a_closed_question(csv_file: Write) -> None:
    closed = Question("q5", "You are", "closed", ("You are", "You are - Other, please specify"), ("Parent", "Other"))
    path = csv_file('id,You are,"You are - Other, please specify"\n1,Parent,\n2,Other,Childminder\n3,,Grandparent\n')
    assert values(read_answers(path, closed), "q5") == [("1", "Parent", "Parent"), ("2", "Childminder", "Other"),
                                                        ("3", "Grandparent", "Other")]


def test_blank_second_row_and_trailing_text_marker(csv_file: Write) -> None:
    question = Question("q1", "Views", "open", ("Your views",))
    reading = read_answers(csv_file("id,Your views - Text\n,\n1,Fine by me\n"), question)
    assert values(reading, "q1") == [("1", "Fine by me", "")]


def test_preamble_above_the_header_and_totals_below(csv_file: Write) -> None:
    path = csv_file("Anytown consultation export,\nRun on 1 May 2026,\n\nid,answer,agree\n1,Yes please do,Yes\n"
                    "2,Total rubbish,No\n\nTotal,2,2\n")
    reading = read_answers(path, OPEN, CLOSED)
    assert [text for _, text, _ in values(reading, "q1")] == ["Yes please do", "Total rubbish"]
    assert list(reading.respondents["row"]) == [1, 2]
    assert "total or note" in reading.rejects["reason"][0]


def test_column_that_is_not_there_is_a_reject_that_names_the_columns(csv_file: Write) -> None:
    reading = read_answers(csv_file("id,Answer text\n1,Hello\n"), OPEN)
    assert len(reading.responses) == 0 and len(reading.respondents) == 1
    assert "'answer'" in reading.rejects["reason"][0] and "'Answer text'" in reading.rejects["reason"][0]


def test_column_by_excel_letter_only_where_no_header_has_that_name(csv_file: Write) -> None:
    by_letter = Question("q1", "Views", "open", ("B",))
    assert values(read_answers(csv_file("id,views\n1,By letter\n"), by_letter), "q1")[0][1] == "By letter"
    assert values(read_answers(csv_file("B,views\nBy name,x\n"), by_letter), "q1")[0][1] == "By name"


def test_respondent_details(csv_file: Write) -> None:
    path = csv_file("id,answer,kind,org,how,when,ok\n1,a,Individual,,Web,03/02/2026,Yes\n"
                    "2,b,Organisation,Friends of X,Letter,spring,Do not publish\n3,c,,,,,\n")
    reading = read_answers(path, OPEN, type_column="kind", organisation_column="org", channel_column="how",
                           date_column="when", consent_column="ok")
    assert list(reading.respondents["consent"]) == ["yes", "no", "unclear"]
    assert list(reading.respondents["date"]) == ["2026-02-03", "spring", ""]
    assert list(reading.respondents["organisation"]) == ["", "Friends of X", ""]


def test_ragged_rows_keep_what_is_good(csv_file: Write) -> None:
    reading = read_answers(csv_file("id,answer\n1,short\n2\n3,long,extra cell\n"), OPEN)
    assert [text for _, text, _ in values(reading, "q1")] == ["short", "long"]
    assert "more cells than the header" in reading.rejects["reason"][0]


def test_encodings_and_delimiters(csv_file: Write) -> None:
    body = "id;answer\n1;Café – £5 saved\n2;Tŷ\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        reading = read_answers(csv_file(body, encoding=encoding), OPEN)
        assert [text for _, text, _ in values(reading, "q1")] == ["Café – £5 saved", "Tŷ"], encoding
    latin = read_answers(csv_file("id|answer\n1|Café – £5 saved\n", encoding="cp1252"), OPEN)
    assert values(latin, "q1") == [("1", "Café – £5 saved", "")]
    tabbed = read_answers(csv_file("id\tanswer\n1\tone, two; three | four\n"), OPEN)
    assert values(tabbed, "q1") == [("1", "one, two; three | four", "")]


def test_nul_bytes_are_left_out_and_said(csv_file: Write) -> None:
    reading = read_answers(csv_file("id,answer\n1,a\0b and a good deal more, so that it is plainly text\n"), OPEN)
    assert values(reading, "q1")[0][1].startswith("ab and")
    assert "NUL" in reading.sources["notes"][0]


def test_workbook_cells_as_a_person_sees_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["id", "answer", "code", "count"])
    sheet.append(["007", "Leave it open", "0121", 3.0])
    hidden = book.create_sheet("Secrets")
    hidden.append(["x"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "answers.xlsx")
    code = Question("q8", "Code", "demographic", ("code",))
    count = Question("q9", "Count", "demographic", ("count",))
    reading = read_answers(tmp_path / "answers.xlsx", OPEN, code, count)
    assert values(reading, "q8") == [("007", "0121", "0121")]
    assert values(reading, "q9") == [("007", "3", "3")]
    assert "Hidden sheet 'Secrets'" in reading.rejects["reason"][0]
    named = read_answers(tmp_path / "answers.xlsx", Question("q1", "X", "open", ("x",)), sheet="Secrets")
    assert "'answer'" not in " ".join(named.rejects["reason"]) and "sheet Sheet" in set(named.rejects["where"])


def test_ids_shared_by_two_files_answering_the_same_question(tmp_path: Path) -> None:
    for name in ("online.csv", "paper.csv"):
        (tmp_path / name).write_text(f"id,answer\n1,We should keep the {name} one\n2,They ought to be open more\n")
    from consult.readers import read_files

    both = read_files([tmp_path / "paper.csv", tmp_path / "online.csv"], guarded=False)
    assert sorted(both.respondents["respondent_id"]) == ["1", "2", "paper-1", "paper-2"]
    assert both.responses["response_id"].is_unique


def test_loose_file_is_a_survey_only_where_people_answer(csv_file: Write) -> None:
    survey = read_file(csv_file("Are you responding as an individual or on behalf of an organisation?,Do you agree?,"
                                "Please tell us why\nIndividual,Strongly agree,It is what we need\n"
                                "Organisation,Disagree,This would be bad for our members\n"), guarded=False)
    assert [question.kind for question in survey.questions] == ["demographic", "closed", "open"]
    assert survey.questions[1].scale == ("Strongly agree", "Disagree")
    assert list(survey.respondents["type"]) == ["Individual", "Organisation"]
    finance = read_file(csv_file("Service,2024,2025\nLibraries,100,90\nParks and gardens,50,45\n"), guarded=False)
    assert len(finance.responses) == 0 and finance.cells["header"].sum() == 5
    assert finance.documents["text"][0].startswith("Service\t2024\t2025\n")


def test_code_row_above_question_row(csv_file: Write) -> None:
    reading = read_file(csv_file("Q1,Q2\nDo you support the plan we have set out?,Why do you say that about the plan?\n"
                                 "Yes,We need it in our town\nNo,They have not asked us\n"), guarded=False)
    assert [question.text for question in reading.questions] == ["Do you support the plan we have set out?",
                                                                 "Why do you say that about the plan?"]
    assert len(reading.respondents) == 2


def test_hidden_rows_and_formulas_without_values_are_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["id", "answer", "sum"], ["1", "Leave it open", "=1+1"], ["2", "They should not close it", "=2+2"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "answers.xlsx")
    reading = read_answers(tmp_path / "answers.xlsx", OPEN)
    assert len(reading.responses) == 2
    assert "1 hidden rows" in reading.sources["notes"][0] and "2 formulas" in reading.sources["notes"][0]


def test_question_repeated_over_each_of_its_option_columns(csv_file: Write) -> None:
    text = "id,Which do you use?,Which do you use?\n,Libraries,Parks\n1,Libraries,\n2,Libraries,Parks\n"
    multi = Question("q3", "Which?", "multi", ("Which do you use?",), ("Libraries", "Parks"))
    assert [(who, value) for who, _, value in values(read_answers(csv_file(text), multi), "q3")] == [
        ("1", "Libraries"), ("2", "Libraries"), ("2", "Parks")]


def test_rows_in_another_order_give_the_same_tables(csv_file: Write) -> None:
    rows = ["3,We need it", "1,They should stay", "2,It is not fair"]
    first, second = (read_answers(csv_file("\n".join(["id,answer", *order])), OPEN) for order in (rows, rows[::-1]))
    assert first.responses.equals(second.responses)


def test_two_questions_share_a_file_and_one_is_blank(csv_file: Write) -> None:
    reading = read_answers(csv_file("id,answer,agree\n1,,Yes\n2,,\n"), OPEN, CLOSED)
    assert list(reading.responses["response_id"]) == ["1/q2"]
    assert list(reading.respondents["respondent_id"]) == ["1", "2"]


def test_a_question_may_name_the_column_of_each_file(tmp_path: Path) -> None:
    from consult.readers import read_files
    from tests.readers.conftest import consultation

    (tmp_path / "answers.csv").write_text("id,q1_online\n1,We need it\n")
    (tmp_path / "paper.csv").write_text("id,Your views?\n9,They should stay\n")
    both = consultation(tmp_path, [Question("q1", "Views", "open", ("q1_online", "Your views?"))])
    source = both.sources[0]
    paths = [tmp_path / "answers.csv", tmp_path / "paper.csv"]
    reading = read_files(paths, consultation=both, sources={str(path): source for path in paths}, guarded=False)
    assert values(reading, "q1") == [("1", "We need it", ""), ("9", "They should stay", "")]
    assert len(reading.rejects) == 0
    wrong = consultation(tmp_path, [Question("q1", "Views", "open", ("q1_online", "Your view"))])
    rejects = read_files(paths[:1], consultation=wrong, guarded=False).rejects
    assert "'Your view'" in rejects["reason"][0]
