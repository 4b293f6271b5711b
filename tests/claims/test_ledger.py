import json
import re

import lxml.html
import pandas as pd
import pytest
from gold_cases import paper

from consult import tables
from consult.claims import Ledger, check, check_own
from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import GRAVEST_FIRST
from consult.errors import CannotRead
from consult.spreadsheets import defused

LINES = ("# Results", "Of the 505 respondents, 312 (64%) agreed with <script>alert(1)</script> the plan.",
         "=SUM(A1) of the 40 homes, 20 (50%) were warm.", "The council must act under section 3 of the Act.",
         "It was felt that 30% is a lot.")


@pytest.fixture
def ledger() -> Ledger:
    return check_bundle(Bundle(paper("paper.txt", LINES)))


def test_tables_are_the_declared_ones(ledger):
    for name in tables.LEDGER_TABLES:
        assert list(getattr(ledger, name).columns) == tables.columns(name)


def test_every_claim_has_a_check_and_every_span_is_a_slice(ledger):
    text = ledger.texts["paper.txt"]
    assert set(ledger.claims["claim_id"]) == set(ledger.checks["claim_id"])
    for row in ledger.claims.itertuples():
        assert row.text == text[row.start:row.end]
        assert row.claim_id == f"paper.txt#{row.start}-{row.end}"
    for row in ledger.evidence.itertuples():
        assert row.text == ledger.texts[row.document][row.start:row.end]


def test_the_gravest_comes_first(ledger):
    assert ledger.attention()["verdict"].iloc[0] == "does-not-add-up"
    ranks = [GRAVEST_FIRST.index(verdict) for verdict in ledger.attention()["verdict"]]
    assert ranks == sorted(ranks)


def test_coverage_adds_up(ledger):
    summary = ledger.summary
    assert sum(summary["claims by gravest verdict"].values()) == summary["claims found"] == len(ledger.claims)
    left = summary["claims by gravest verdict"]["not-looked-at"]
    assert summary["claims checked"] == summary["claims checkable"] - left


def test_the_page_stands_alone_and_shows_text_as_text(ledger, tmp_path):
    page = ledger.write(tmp_path).read_text(encoding="utf-8")
    tree = lxml.html.fromstring(page)
    assert "<script>alert(1)" not in page
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page)
    assert tree.get("lang") == "en-GB"
    assert len(tree.findall(".//h1")) == 1
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy and "unsafe-inline" not in policy
    assert all(table.find("caption") is not None for table in tree.iter("table"))
    assert all(cell.get("scope") for cell in tree.iter("th"))
    identities = tree.xpath("//@id")
    assert len(identities) == len(set(identities))
    levels = [int(element.tag[1]) for element in tree.iter("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_policy_allows_just_this_style_and_script(ledger, tmp_path):
    import base64
    import hashlib

    page = ledger.write(tmp_path).read_text(encoding="utf-8")
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S).group(1)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in page.replace("&#39;", "'")


def test_neutral_words_only(ledger, tmp_path):
    page = ledger.write(tmp_path).read_text(encoding="utf-8").lower()
    visible = lxml.html.fromstring(page).find(".//main").text_content()
    for word in ("lie", "lied", "false", "true", "misleading", "score of"):
        assert not re.search(rf"\b{word}\b", visible)


def test_formulas_are_defused(ledger, tmp_path):
    ledger.write(tmp_path)
    stored = pd.read_csv(tmp_path / "claims.csv")
    assert any(text.startswith("'=SUM") for text in stored["text"])
    given = pd.DataFrame({"a": ["=1+1", "+44", "-5", "@x", "plain"], "b": [1, 2, 3, 4, 5]})
    assert list(defused(given)["a"]) == ["'=1+1", "'+44", "'-5", "'@x", "plain"]
    assert list(given["a"])[0] == "=1+1"


def test_written_tables_are_plain_utf8(ledger, tmp_path):
    ledger.write(tmp_path)
    for name in ("claims", "checks", "evidence", "marks"):
        held = (tmp_path / f"{name}.csv").read_bytes()
        assert not held.startswith(b"\xef\xbb\xbf") and b"\r" not in held
        held.decode("utf-8")


def test_sources_that_were_not_supplied_are_listed_once(ledger):
    said = ("According to the Harcastle Foundation Report, 22% of families move house each year.",
            "According to the Harcastle Foundation Report, 31% of families rent.")
    assert check_bundle(Bundle(paper("paper.txt", said))).summary["sources cited and not supplied"] == ["Harcastle Foundation Report"]
    held = paper("harcastle-foundation-report.txt", ("# Harcastle Foundation Report", "22% of families move house each year."))
    assert check_bundle(Bundle(paper("paper.txt", said), (held,))).summary["sources cited and not supplied"] == []
    assert ledger.summary["sources cited and not supplied"] == []


def test_marks_survive_and_are_shown(ledger, tmp_path):
    ledger.write(tmp_path)
    claim_id = ledger.attention()["claim_id"].iloc[0]
    marks = tmp_path / "marks.csv"
    marks.write_text(f"claim_id,checker,mark,note,by,at\n{claim_id},sentence-shares,not an error,weighted,A. Reader,2026-02-03\n",
                     encoding="utf-8")
    kept = marks.read_bytes()
    page = ledger.write(tmp_path).read_text(encoding="utf-8")
    assert marks.read_bytes() == kept
    assert "Marked not an error" in page and "A. Reader" in page and "weighted" in page
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["marked by a person"]["not an error"] == 1


def test_a_paper_without_figures(tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("The hall is green.\nWe like it.\n", encoding="utf-8")
    ledger = check(path)
    assert len(ledger.claims) == 0
    assert ledger.summary["claims found"] == 0
    assert "No checkable statement was found" in ledger.write(tmp_path / "out").read_text(encoding="utf-8")


def test_a_paper_that_cannot_be_read_says_why(tmp_path):
    with pytest.raises(CannotRead, match=r"missing\.pdf"):
        check(tmp_path / "missing.pdf")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"not a pdf")
    with pytest.raises(CannotRead, match=r"broken\.pdf"):
        check(broken)


def test_a_survey_is_no_paper(tmp_path):
    path = tmp_path / "responses.csv"
    rows = "".join(f"{number},Agree,It is fine by me and mine {number}\n" for number in range(30))
    path.write_text("id,Do you agree?,Why do you say so?\n" + rows, encoding="utf-8")
    with pytest.raises(CannotRead, match="holds responses"):
        check(path)


def test_unreadable_and_equal_evidence_are_named(tmp_path):
    text = "Of the 505 respondents, 312 (62%) agreed with the plan.\n"
    one, same, broken = tmp_path / "paper.txt", tmp_path / "copy.txt", tmp_path / "broken.pdf"
    one.write_text(text, encoding="utf-8")
    same.write_text(text, encoding="utf-8")
    broken.write_bytes(b"not a pdf")
    summary = check(one, [same, broken, tmp_path / "absent.txt"]).summary
    uses = {row["document"]: row["use"] for row in summary["documents searched"]}
    assert uses["broken.pdf"] == uses["absent.txt"] == "not read"
    assert any("copy.txt is the paper under check" in note for note in summary["notes"])
    assert summary["documents used"] == []


def test_a_table_that_will_not_parse_is_left():
    lines = ("# Table", "Table 1: Odd", "| a | b |", "| one two |", "| | | | 7% of |", "12% of the 40 people agreed.")
    assert "does-not-add-up" not in set(check_bundle(Bundle(paper("p.txt", lines))).checks["verdict"])


OWN = ('<html lang="en-GB"><body><main><h1>Report</h1><p>Of the <data class="figure" value="505" data-source="q1.all">505</data> who '
       'answered, <data class="figure" value="312" data-source="q1.agree">312</data> (<data class="figure" value="61.78217821782178" '
       'data-source="q1.agree">62%</data>) agreed.</p><blockquote><p>90% of us agree</p></blockquote></main></body></html>')
ROWS = {"q1.all": {"n": 505, "base": 505}, "q1.agree": {"n": 312, "base": 505}}


def test_our_own_report_checks():
    assert check_own(OWN, ROWS) == ()


@pytest.mark.parametrize(("change", "text"), [
    ((">62%", ">63%"), "63%"), (('value="312"', 'value="311"'), "312"), (("q1.agree\">312", "q9.agree\">312"), "312"),
    (("agreed.", "agreed, and 12% did not."), "12%"), (('value="61.78217821782178"', 'value="x"'), "62%")])
def test_a_figure_of_our_own_that_does_not_check_is_listed(change, text):
    found = check_own(OWN.replace(*change), ROWS)
    assert any(amiss.text == text for amiss in found), found
