"""Folders with little in them: a sensible report of what there is, no empty section, no error."""

import lxml.html
import pytest

import consult
from consult.errors import ConsultError
from consult.report import html, selfcheck
from consult.report.render import page
from consult.report.sections import SECTIONS

ANSWERS = [
    "Please keep the centre open, it is the only warm place for the babies.",
    "The bus takes an hour each way and I cannot drive.",
    "No comment.",
    "I would rather the money went to the school.",
    "My neighbour runs the toddler group and nobody asked her.",
    "Keep it open.",
    "The roof leaks, so close it.",
    "A library could do the same job for less.",
]
CODEBOOK = """[[theme]]
id = "travel"
label = "Getting there"
definition = "How people reach the centre"
keywords = ["bus", "drive", "car"]
examples = ["The bus takes an hour."]

[[theme]]
id = "money"
label = "Money"
definition = "Costs and what money is spent on"
keywords = ["money", "cost", "cheaper"]
examples = ["Spend the money on staff."]
"""
OPEN = '[[question]]\nid = "why"\ntext = "What do you think?"\nkind = "open"\ncolumn = "answer"\n'
CLOSED = (
    '[[question]]\nid = "agree"\ntext = "Do you agree?"\nkind = "closed"\ncolumn = "agree"\n'
    'scale = ["Agree", "Neither", "Disagree"]\n'
)
RESPONSES = '[[source]]\npath = "sources/responses.csv"\nkind = "responses"\n'
MINUTES = (
    "Minutes of the Cabinet\n\nThe Chair opened the meeting.\n\nCouncillor Prue Ashby asked how many families use the bus.\n\n"
    "Councillor Dev Marlow replied that he would write to her by Friday.\n"
)
PETITION = "Petition to Nettlewick Borough Council\n\nWe the undersigned ask the council to keep Tanyard open.\n\n1,335 signatures\n"


def table(*columns):
    agree = ["Agree", "Disagree", "Disagree", "Agree", "Neither", "Disagree", "Agree", "Disagree"]
    rows = [{"id": f"R{place}", "answer": text, "agree": agree[place]} for place, text in enumerate(ANSWERS)]
    return (
        "\n".join(
            [
                ",".join(["id", *columns]),
                *(",".join([row["id"], *(f'"{row[name]}"' for name in columns)]) for row in rows),
            ]
        )
        + "\n"
    )


def made(place, settings, files, codebook=CODEBOOK):
    (place / "sources").mkdir(parents=True)
    (place / "consultation.toml").write_text(f'title = "Tanyard"\n{settings}', encoding="utf-8")
    if codebook:
        (place / "codebook.toml").write_text(codebook, encoding="utf-8")
    for name, text in files.items():
        (place / "sources" / name).write_text(text, encoding="utf-8")
    return place


FOLDERS = {
    "one open question": (OPEN + RESPONSES, {"responses.csv": table("answer")}, CODEBOOK, {"glance", "themes", "received"}),
    "no codebook": (OPEN + RESPONSES, {"responses.csv": table("answer")}, "", {"received", "asked"}),
    "closed only": ('headline = "agree"\n' + CLOSED + RESPONSES, {"responses.csv": table("agree")}, CODEBOOK, {"answers", "rules"}),
    "documents only": ('[[source]]\npath = "sources/minutes.txt"\nkind = "minutes"\n', {"minutes.txt": MINUTES}, CODEBOOK, {"documents"}),
    "a petition only": ('[[source]]\npath = "sources/petition.txt"\nkind = "petition"\n', {"petition.txt": PETITION}, "",
                        {"campaigns", "documents"}),
    "everybody set aside": (OPEN + RESPONSES, {"responses.csv": "id,answer\n1,\n2,\n"}, CODEBOOK, {"received"}),
}  # fmt: skip


@pytest.mark.parametrize("name", FOLDERS)
def test_what_there_is_is_reported_and_nothing_else(name, tmp_path):
    settings, files, codebook, there = FOLDERS[name]
    corpus = consult.open(made(tmp_path / "folder", settings, files, codebook))
    found = [section for make in SECTIONS.values() if (section := make(corpus))]
    assert there <= {section.id for section in found}
    assert all(section.items for section in found)
    whole = page(corpus.consultation, "".join(str(html.section(section)) for section in found))
    selfcheck.must_check(whole, corpus)
    tree = lxml.html.fromstring(whole)
    assert not tree.xpath("//tbody[not(tr)] | //ul[not(li)] | //ol[not(li)]")
    text = " ".join(tree.text_content().split())
    assert not [word for word in ("NaN", "nan%", "<NA>", "None of None", "()") if word in text]
    assert " 1 submissions" not in text and " 1 petitions" not in text and " 1 documents" not in text


def test_rows_that_share_one_id_are_counted_and_the_report_is_written(tmp_path):
    place = made(tmp_path / "f", OPEN + RESPONSES, {"responses.csv": ""})
    told = place / "sources" / "responses.csv"
    told.write_text("\n".join(["id,answer", *(f'R7,"{text}"' for text in ANSWERS)]), encoding="utf-8")
    corpus = consult.open(place)
    written = page(corpus.consultation, "\n".join(str(html.section(make(corpus))) for make in SECTIONS.values() if make(corpus)))
    selfcheck.must_check(written, corpus)


def test_what_stops_a_report_is_one_sentence_without_the_name_of_an_error(tmp_path):
    about = '[[question]]\nid = "side"\ntext = "Which side?"\nkind = "demographic"\ncolumn = "agree"\n'
    place = made(tmp_path / "f", 'population = "sources/margins.csv"\n' + OPEN + about + RESPONSES,
                 {"responses.csv": table("answer", "agree"), "margins.csv": "question_id,category,share\nside,Agree,many\n"})
    with pytest.raises(ConsultError, match="^margins.csv, row 1: 'many' is not a share"):
        consult.run(place, tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()
