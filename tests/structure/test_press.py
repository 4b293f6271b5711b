"""The grammar of the press: who is quoted, what is furniture, what is to close and what the paper is, on sentences made up for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult import tables
from consult.structure import boilerplate, facts, quotations, sites
from consult.structure.boilerplate import words
from consult.structure.outline import blocks_of
from consult.structure.quotations import phrases


def said(text: str) -> list[tuple[str, str, str]]:
    """Speaker, post and organisation of each quotation of a text."""
    return [(row["speaker"], row["role"], row["organisation"]) for row in quotations.find(text + "\n")]


def speakers(text: str) -> list[str]:
    return [speaker for speaker, _, _ in said(text)]


@pytest.mark.parametrize("text,expected", [
    ("Outside the hall, on Friday, lead campaigner Ida Fenn said there was “no case” for it.", ("Ida Fenn", "lead campaigner", "")),
    ("Unison regional organiser Ida Fenn said: “It is wrong.”", ("Ida Fenn", "regional organiser", "Unison")),
    ("The Elm Trust’s chief executive, Ida Fenn, said: “It is wrong.”", ("Ida Fenn", "chief executive", "Elm Trust")),
    ("Ida Fenn, the Elm Association's policy officer, said it was “wrong”.", ("Ida Fenn", "policy officer", "Elm Association")),
    ("Ida Fenn, a volunteer at Elm Rowing Club, which meets there, said: “It is wrong.”", ("Ida Fenn", "volunteer", "Elm Rowing Club")),
    ("“It is wrong,” said RMU’s Ida Fenn.", ("Ida Fenn", "", "RMU")),
    ("In a statement, Coun Ida Fenn, cabinet member for leisure, said: “It is "
     "wrong.”", ("Coun Ida Fenn", "cabinet member for leisure", "")),
    ("Among them was centre user Ida Fenn, who said: “It is wrong.”", ("Ida Fenn", "centre user", "")),
    ("Residents were told, with Ida Fenn saying it was “wrong”, to wait.", ("Ida Fenn", "", "")),
    ("A spokeswoman for the Elm Trust said: “It is wrong.”", ("A spokeswoman for the Elm Trust", "spokeswoman", "the Elm Trust")),
])
def test_who_said_it_and_in_what_capacity(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("text,expected", [
    ("The plan was called “a disaster” by a former mayor.", "A former mayor"),
    ("Cuts are leaving people “stranded” at home, campaigners warned yesterday.", "Campaigners"),
    ("Parents from Elm Nursery and Oak Nursery said: “It is wrong.”", "Parents from Elm Nursery and Oak Nursery"),
    ("A statement from the action group says: “It is wrong.”", "The action group"),
    ("Oak Leisure said its pools were “costly to run”.", "Oak Leisure"),
    ("Petra, a mum from Elmby, said she was “shocked” by it.", "Petra"),
    ("“It is sad for us all, said Ida Fenn.", ""),
])
def test_speakers_without_a_full_name_or_in_odd_places(text: str, expected: str) -> None:
    assert speakers(text) in ([expected], [] if not expected else None)


def test_those_who_are_named_and_those_who_are_meant() -> None:
    text = ("Ida Lane protested outside the hall. She told the Post: “It is wrong.”\n"
            "Guest speaker Colin Marsh also came. The 68-year-old said: “I was in tears.”\n"
            "Council chiefs have defended the move. They said it was “long overdue”.\n"
            "A spokesman said today that the centre would go. \n"
            "“It follows a review,” he said.")
    assert speakers(text) == ["Ida Lane", "Colin Marsh", "Council chiefs", "A spokesman"]


def test_a_pronoun_that_fits_nobody_near_is_nobody() -> None:
    assert speakers("They said it was “absolutely vital” to them.") == [""]
    assert speakers("Ida Fenn spoke. The pool opened in 1961. The roof leaked. The hall is cold.\nThey said it was "
                    "“absolutely vital”.") == [""]


def test_a_paragraph_of_quotation_is_of_whom_the_one_above_is_about() -> None:
    text = "Ida Fenn from Elmby has a sister who goes there.\n\n“I do not think it has been thought through.\n\n“We need another.”"
    assert speakers(text) == ["Ida Fenn", "Ida Fenn"]


def test_words_with_reserve_beside_their_noun_are_nobody_s() -> None:
    assert speakers("The council believes fewer “hub” sites would do.") == [""]
    assert speakers("The council described them as “hub” sites.") == ["The council"]


def test_a_possession_is_no_forename_and_a_club_is_nobody() -> None:
    assert phrases.person("Save Elm’s Children’s Centres campaigner Ida Fenn") == phrases.Phrase(
        "person", "Ida Fenn", "campaigner", "Save Elm’s Children’s Centres")
    assert phrases.person("Elm Rowing Club") is None
    assert phrases.person("a report by Ida Fenn") is None


@given(st.text(alphabet="AaBb “”‘’'\",.\nsaid", max_size=160))
@settings(max_examples=60, deadline=None)
def test_quotations_are_slices_in_order(text: str) -> None:
    rows = quotations.find(text)
    ends = [0, *(row["end"] for row in rows)]
    assert all(ends[at] <= row["start"] < row["end"] <= len(text) for at, row in enumerate(rows))


@pytest.mark.parametrize("line", [
    "Hide advert", "Click here to follow us", "Scroll down to read more", "Sorry, you are not able to comment on this article.",
    "Print this page", "Published", "Download our app", "Watch more videos on Elmtube", "Manage your newsletter preferences",
])
def test_lines_of_the_web(line: str) -> None:
    assert words.kind_of(line)


@pytest.mark.parametrize("line", [
    "Comments on the draft plan", "Read the consultation document", "The website was down for a week.", "I read the story to my son.",
    "We watch the bus go by.", "Share of the budget", "My accounts were late.", "Photos were shown to the committee.", "Follow the path",
    "Print works to close", "",
])
def test_lines_that_only_sound_like_it(line: str) -> None:
    assert not words.kind_of(line)


def test_a_paragraph_on_cookies_and_one_that_mentions_them() -> None:
    long = ("Cookies are small files that a website keeps on your device. Some cookies are needed for the site to work, and others tell us "
            "how visitors use our website so that we can improve its content. You can change your preferences in "
            "your browser at any time. ")
    assert words.of_cookies(long * 2)
    assert not words.of_cookies("The hall shut in May. Its website still set cookies, members were "
                                            "told, which had been put right since then.")


_STORY = "The hall has been run by volunteers since 2011 and was used by more than four hundred people in an ordinary week last year.\n"


def _marked(text: str) -> str:
    rows = boilerplate.find("d", text, blocks_of(text, tables.empty("blocks")))
    return "\n".join(text[row["start"] : row["end"]] for row in rows)


def test_an_appeal_between_furniture_below_the_story_goes_with_it() -> None:
    foot = ("Become a supporter\nYou can own a part of us by buying into the society, whose owners choose our board "
            "and decide together where we go "
            "in years to come.\nStill needed: £400\nDonate today")
    assert _marked(_STORY + foot) == foot
    assert _marked(_STORY + foot.replace("Donate today", "The hall is in Elm Road.")) == "Become a supporter"


def named(text: str) -> list[tuple[str, str]]:
    rows = sites.find("d", text, blocks_of(text, tables.empty("blocks")), tables.empty("cells"), [])
    assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
    return [(row["site"], row["status"]) for row in rows]


@pytest.mark.parametrize("text,expected", [
    ("The council wants to close four centres, Ash Hill; Beck, Cole End and Dunmere, with staff moved.",
     [(name, "proposed-to-close") for name in ("Ash Hill", "Beck", "Cole End", "Dunmere")]),
    ("It proposed closing the last two homes it owns, Ash Hill and Beck House, from May.",
     [("Ash Hill", "proposed-to-close"), ("Beck House", "proposed-to-close")]),
    ("Both libraries (Ash Hill and Beck) are closing.", [("Ash Hill", "proposed-to-close"), ("Beck", "proposed-to-close")]),
    ("Ash Hill Primary School is one of nine that have been earmarked for possible "
     "closure.", [("Ash Hill Primary School", "proposed-to-close")]),
    ("Ash Hill Primary School is on the closure list.", [("Ash Hill Primary School", "proposed-to-close")]),
    ("The cabinet has shelved plans to close the centres in Ash Hill and Beck for a year.", [("Ash Hill", "open"), ("Beck", "open")]),
])
def test_places_listed_after_their_closing(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(named(text)) == sorted(expected)


@pytest.mark.parametrize("text", [
    "Councillors voted to shut 30 Barsetshire "
    "libraries.", "Two recycling centres would close.", "The closure of Barset’s last two care homes is near.",
    "All of Barset’s libraries would "
    "close.", "The centre in Huntley Road was to shut down.", "It meant closing libraries, Ida Fenn and Colin Marsh said.",
    "Disabled day centre to close\nThe disabled people who use it were told.",
])
def test_what_closes_but_is_no_named_place(text: str) -> None:
    assert named(text) == []


def test_a_name_with_and_in_it_is_one_place_where_the_paper_never_parts_it() -> None:
    text = "Tower and Gate Leisure Centre will close in May. Campaigners met. The closure of Tower and Gate Leisure Centre is a blow."
    assert {site for site, _ in named(text)} == {"Tower and Gate Leisure Centre"}


def test_a_sentence_that_counts_places_leads_to_their_bullets() -> None:
    text = (
    "1.1 To report on the closure of three children’s centres.\n\n· Ash Hill\n· Beck\n· Cole End\n\n1.2 To "
    "note the main body of the report.\n"
)
    assert named(text) == [("Ash Hill", "proposed-to-close"), ("Beck", "proposed-to-close"), ("Cole End", "proposed-to-close")]
    assert named(text.replace("three", "nine")) == []


def test_a_very_long_sentence_is_read_in_good_time() -> None:
    text = "The council will close " + ", ".join(f"Ash{number} Hill Library" for number in range(400)) + " and it would remain open."
    assert len(named(text)) == 400


def told(text: str) -> dict[str, str]:
    document = {"document_id": "d", "source_id": "d.txt", "text": text}
    return {row["field"]: row["value"] for row in facts.find(document, blocks_of(text, tables.empty("blocks")), [])}


def test_people_quoted_and_no_voice_of_its_own_is_press() -> None:
    text = ("Pool faces the axe\n\nA pool in Elmby could shut, under plans put to the council this week by its "
            "officers and now out for comment.\n\n"
            "Ida Fenn said: “We are all very sad about it.”\n\n“It is a lifeline,” added Colin Marsh.\n")
    assert told(text)["kind"] == "press" and told(text)["title"] == "Pool faces the axe"
    assert "kind" not in told("I think we should keep our pool, as I told them: “Keep it.” We swim there, and our "
                              "club and my son need it.\n")


def test_a_text_that_begins_at_once_has_no_title() -> None:
    text = ("A pool in Elmby could shut, under plans put to the council this week by its officers and now out for "
            "public comment until May.\n"
            "Ida Fenn is sad\n")
    assert "title" not in told(text)


def test_a_letter_to_a_paper_and_who_signed_it() -> None:
    text = ("Keep the hall\n\nI read your article last week on the hall in Elm Road with dismay.\n\nWe need it. I "
            "have used it for years.\n\n"
            "Coun Ida Fenn, Liberal Democrat (Elmby)\n\nFriends of Elm Hall\n")
    found = told(text)
    assert (found["kind"], found["author"], found["party"], found["organisation"]) == (
        "letter", "Ida Fenn", "Liberal Democrats", "Friends of Elm Hall")


def test_when_a_page_was_last_updated() -> None:
    assert told("Elm Hall\nLast updated at 09:10 4 May 2011\nThe hall is open.\n")["date"] == "2011-05-04"
    assert "date" not in told("The last meeting held on 4 May 2011 was long and there was no other business at all to record.\n")


@pytest.mark.parametrize("text,expected", [
    ("Mere group leader, Ann Teale, said members had fought hard.\n\n“The tide has turned for the pool and its users,” she added.",
     ("Ann Teale", "Mere group leader")),
    ("One campaigner, Ann Teale, said people were “proud” of the pool.", ("Ann Teale", "campaigner")),
    ("Local businessman Dean Marsh formed a group last year.\n\n“We could not have wished for a better start,” he said.",
     ("Dean Marsh", "Local businessman")),
    ("Ann Teale, councillor responsible for leisure and parks, said: “We want to hear from everybody who swims.”",
     ("Ann Teale", "councillor responsible for leisure and parks")),
    ("Cllr Dean Marsh (Ind, Wend Hill), the cabinet member for adult services, was upset. Cllr Marsh said: “Few people came to it.”",
     ("Cllr Dean Marsh", "cabinet member for adult services")),
    ("Ann Teale, executive member for leisure, said the proposal “never sat well with me”.", ("Ann Teale", "executive member for leisure")),
])
def test_posts_before_brackets_and_commas(text: str, expected: tuple[str, str]) -> None:
    assert [found[:2] for found in said(text)] == [expected]


def test_a_letter_last_week_is_not_what_is_said_on_tuesday() -> None:
    text = "Ann Teale, a swimmer, wrote of the pool in a letter to the Gazette and said on Tuesday: “I do still say that it matters.”"
    assert speakers(text) == ["Ann Teale"]
