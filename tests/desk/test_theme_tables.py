"""Themes as tables: counted, what codes changed, every answer with its themes; the claim ledger in plain words."""

import consult
from consult.desk import claims, show_section, themes
from consult.desk.codes_file import CodesFile


def test_themes_are_counted_with_their_base(tiny):
    counted = themes.counted(tiny)
    assert set(counted["question"]) == {question.text for question in tiny.consultation.open_questions()}
    assert (counted["n"] <= counted["of"]).all()
    row = counted.iloc[0]
    assert row["per_cent"] == round(100 * row["n"] / row["of"], 1)


def test_with_no_codebook_there_are_no_themes_and_nothing_fails(folder):
    with_themes = consult.open(folder)
    (folder / "codebook.toml").unlink()
    without = consult.open(folder)
    assert themes.counted(without).empty and themes.tagged(without)["themes"].eq("").all()
    assert themes.changed(without, without).empty
    assert themes.changed(with_themes, without)["now"].eq(0).all()
    assert "nothing to say under 'themes'" in show_section(without, "themes").data


def test_what_a_code_changes_is_shown_and_nothing_else(folder):
    before = consult.open(folder)
    assert themes.changed(before, before).empty
    CodesFile(folder, "officer-a").save("T002/q2", ["staff", "opening-hours"])
    moved = themes.changed(before, consult.open(folder)).set_index("theme")
    label = before.codebook.theme("opening-hours").label
    assert moved.loc[label, "change"] == 1
    assert (moved["now"] - moved["before"] == moved["change"]).all() and moved["change"].ne(0).all()


def test_every_answer_has_its_themes_and_who_decided(tiny):
    found = themes.tagged(tiny).set_index("response_id")
    assert found.index.is_unique and found["text"].ne("").all()
    coded = tiny.codes["response_id"].iloc[0]
    assert found.loc[coded, "decided_by"] != "machines"
    assert "machines" in set(found["decided_by"])


def test_answers_are_found_by_a_word_of_theirs_or_of_a_theme(tiny):
    some = themes.tagged(tiny, "privacy")
    assert 0 < len(some) < len(themes.tagged(tiny))
    assert (some["text"] + some["themes"]).str.casefold().str.contains("privacy").all()
    assert themes.tagged(tiny, "(").empty


def test_a_ledger_is_told_in_words_with_the_sentence_of_the_paper(tiny):
    ledger = consult.check_in(tiny, "cabinet-report.docx")
    coverage = claims.coverage(ledger)
    assert coverage["n"].iloc[0] == len(ledger.claims) and coverage["what_it_means"].ne("").all()
    looked = claims.attention(ledger)
    assert len(looked) == len(ledger.attention()) and looked["in_the_paper"].ne("").all()
    assert not looked["outcome"].str.contains("-").any()
    assert len(claims.checks(ledger)) == len(ledger.checks)
