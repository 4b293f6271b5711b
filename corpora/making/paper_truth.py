"""What a careful reader finds in the papers of the large sample: turns, promises, quotations, asks, sites, positions."""

from __future__ import annotations

from pathlib import Path

from making import cabinet, consultation_document, letters
from making.places import CENTRES
from making.planted import Record
from making.truth import write

MINUTES, PARTY, BLOG, OPED, PRESS = ("scrutiny-minutes.html", "party-response.html", "councillor-blog.html", "op-ed.html",
                                     "press-article.html")
_DIRECTOR, _HEAD, _FINANCE, _QUELL = ("Marguerite Sellwood-Dunn", "Kofi Adomako-Rees", "Iain Strathbogle", "Councillor Bertram Quell")
_CHAIR, _FENWRIGHT, _NWOKORIE, _PRAKASH = ("Councillor Odile Marchbanks", "Councillor Tobias Fenwright", "Councillor Adaeze Nwokorie",
                                           "Councillor Sunniva Prakash-Lowe")
_PLUMRIDGE, _HARBOTTLE, _OCKLEIGH, _TARRANT, _FAIRWEATHER, _PETITIONER = (
    "Councillor Hester Plumridge", "Councillor Gwilym Harbottle", "Councillor Desmond Ockleigh", "Councillor Ione Tarrant-Bligh",
    "Mr Lucian Fairweather-Obi", "Mrs Philippa Garsdale-Onyeka")

# key, speaker, seconder, kind, key of the question answered, how the turn starts; the order is that of the list
TURNS: tuple[tuple[int, str, str, str, int | str, str], ...] = (
    (1, _HARBOTTLE, "", "declaration", "", "Councillor Harbottle declared a personal interest"),
    (51, "Members", "", "statement", "", "Members noted that it had not been received."),
    (52, _HEAD, "", "statement", "", "Mr Adomako-Rees apologised"),
    (65, _CHAIR, "", "chair", "", "The Chair reported that one question had been received."),
    (2, _PETITIONER, "", "question", "", "Question from Mrs Philippa Garsdale-Onyeka:"),
    (3, _CHAIR, "", "answer", 2, "Answer from the Chair:"),
    (4, _PETITIONER, "", "supplementary", 2, "Supplementary question:"),
    (5, _CHAIR, "", "answer", 4, "The Chair said that she understood the point"),
    (6, _DIRECTOR, "", "statement", "", "The Corporate Director introduced the item."),
    (7, _HEAD, "", "statement", "", "The Head of Early Help gave a presentation."),
    (8, "Members", "", "statement", "", "Members noted that in Pellbrook"),
    (9, _FENWRIGHT, "", "question", "", "Councillor Fenwright asked how many families"),
    (10, _HEAD, "", "answer", 9, "The Head of Early Help replied that the council did not hold that figure"),
    (11, _FENWRIGHT, "", "supplementary", 9, "Councillor Fenwright, in a supplementary question,"),
    (12, _HEAD, "", "answer", 11, "Mr Adomako-Rees said that they were times by road"),
    (13, _NWOKORIE, "", "question", "", "Councillor Nwokorie asked whether staff would be expected"),
    (14, _DIRECTOR, "", "answer", 13, "The Corporate Director said that she had been struck"),
    (15, _PRAKASH, "", "question", "", "Councillor Prakash-Lowe asked what the saving would be"),
    (16, _FINANCE, "", "answer", 15, "In response the Finance Business Partner explained"),
    (17, _PLUMRIDGE, "", "question", "", "Councillor Plumridge thanked officers"),
    (18, _HEAD, "", "answer", 17, "The Head of Early Help agreed that this could be done."),
    (19, _FAIRWEATHER, "", "question", "", "Mr Fairweather-Obi asked what would happen"),
    (20, "The meeting", "", "answer", 19, "It was explained that each family"),
    (21, _FAIRWEATHER, "", "supplementary", 19, "Mr Fairweather-Obi asked when."),
    (22, _DIRECTOR, "", "answer", 21, "The Corporate Director said that she did not know"),
    (23, _TARRANT, "", "question", "", "The Chair read a question sent in by Councillor Tarrant-Bligh"),
    (24, _QUELL, "", "answer", 23, "Councillor Quell said that there was no plan"),
    (25, _OCKLEIGH, "", "statement", "", "Councillor Ockleigh said that in his view"),
    (26, _NWOKORIE, "", "question", "", "Councillor Nwokorie asked how many of the {received} submissions"),
    (27, _HEAD, "", "answer", 26, "Mr Adomako-Rees said that {against} of the {base} who answered"),
    (28, _HARBOTTLE, "", "question", "", "Councillor Harbottle asked what notice"),
    (29, _QUELL, "", "answer", 28, "Councillor Quell said that the offer was generous."),
    (53, _FINANCE, "", "answer", "", "In response to a question from Councillor Ockleigh, the Finance Business Partner explained"),
    (54, _PLUMRIDGE, "", "question", "", "Councillor Plumridge asked why the document had given driving times only."),
    (55, _HEAD, "", "answer", 54, "The Head of Early Help said that the times had come from a route planner."),
    (56, _CHAIR, "", "question", "", "The Chair asked what families in Brackenhythe"),
    (57, _DIRECTOR, "", "answer", 56, "The Corporate Director said that the eighteen hours would include"),
    (30, "Members", "", "statement", "", "Members expressed concern"),
    (31, _FENWRIGHT, _NWOKORIE, "motion", "", "It was moved by Councillor Fenwright"),
    (32, _PRAKASH, _PLUMRIDGE, "amendment", "", "Councillor Prakash-Lowe moved an amendment"),
    (33, "The meeting", "", "vote", "", "On being put to the vote the amendment was carried by 5 votes to 2"),
    (34, "The meeting", "", "vote", "", "The motion as amended was then put to the vote"),
    (35, _CHAIR, "", "chair", "", "The Chair thanked everybody"),
    (36, "The meeting", "", "vote", "", "RESOLVED:"),
    (37, _HEAD, "", "written-answer", 9, "Since the meeting, the Head of Early Help has provided"),
    (38, _DIRECTOR, "", "written-answer", 13, "Since the meeting, the Corporate Director has written"),
    (58, _HEAD, "", "statement", "", "The Head of Early Help presented the report."),
    (59, _NWOKORIE, "", "question", "", "Councillor Nwokorie asked how many of the 1,342"),
    (60, _HEAD, "", "answer", 59, "Mr Adomako-Rees replied that 201 had"),
    (61, _NWOKORIE, "", "supplementary", 59, "Councillor Nwokorie asked, as a supplementary,"),
    (62, _HEAD, "", "answer", 61, "Mr Adomako-Rees said that he would need to check"),
    (63, _FAIRWEATHER, "", "statement", "", "Mr Fairweather-Obi said that parents did not know"),
    (64, "The meeting", "", "statement", "", "It was noted that the name would be reviewed."),
    (39, "Members", "", "question", "", "Members asked for an early report"),
    (40, _CHAIR, "", "answer", 39, "The Chair agreed to add it"),
)

# sentence, by, to, kept
PROMISES = (
    ("Matters arising: at that meeting the Head of Early Help undertook to send members the list of outreach venues by the end of November.",
     _HEAD, "Members", "no"),
    ("Mr Adomako-Rees apologised and said that he would send it that day.", _HEAD, "Members", ""),
    ("The Chair said that she understood the point and would raise the date with the Leader of the Council.", _CHAIR, _PETITIONER, ""),
    ("The Head of Early Help replied that the council did not hold that figure, and undertook to ask families at the centre and report "
     "back to Councillor Fenwright before the Cabinet met.", _HEAD, _FENWRIGHT, "yes"),
    ("She would put it in writing to all members of the committee by the end of the week.", _DIRECTOR, "all members", "yes"),
    ("The Head of Early Help agreed that this could be done.", _HEAD, _PLUMRIDGE, ""),
    ("The Corporate Director said that she did not know and would find out and let him have an answer.", _DIRECTOR, _FAIRWEATHER, ""),
    ("He would consider whether one should be made.", _QUELL, _TARRANT, ""),
    ("He promised to meet the Trust before the Cabinet took its decision.", _QUELL, _HARBOTTLE, ""),
    ("He would look into it and write to her.", _HEAD, _PLUMRIDGE, ""),
    ("Mr Adomako-Rees said that he would need to check and would come back to her.", _HEAD, _NWOKORIE, ""),
    ("The Chair agreed to add it to the work programme for October 2026.", _CHAIR, "Members", ""),
)

# document, speaker, role, organisation, quoted document, words
QUOTATIONS = (
    (MINUTES, _PETITIONER, "", "", "", "I handed in a petition on 5 December. Will the committee ask the Cabinet to debate it, and if not, "
     "why not?"),
    (MINUTES, _CHAIR, "Chair", "", "", "The petition has passed the number at which the constitution provides for a debate at full Council. "
     "It will be taken on 24 February, and the Cabinet will have it before it when it decides."),
    (MINUTES, _PETITIONER, "", "", "", "What is the use of a debate four weeks after the decision?"),
    (MINUTES, _TARRANT, "", "", "", "Has the service been costed in house and contracted out, and may members see the comparison?"),
    (MINUTES, _HEAD, "Head of Early Help", "", "", "We asked 118 families who came to Pepper Pot between 15 and 23 January. Of these, 71 (60%) "
     "had no use of a car in the daytime."),
    (PARTY, "", "", "", "consultation document", consultation_document.VISION),
    (PARTY, "", "", "", "consultation document", "the council and its partners"),
    (PARTY, "", "", "", "Marlowe Review", "work best where they are added to local centres and not put in place of them"),
    (PARTY, _FENWRIGHT, "leader of the group", "Hearth and Harbour", "", "We are not against change. We would gladly see midwives in every main "
     "site tomorrow. We are against taking away the place that people can walk to and telling them it is for their own good."),
    (OPED, "Dr Rosamund Tewkes-Amadi", "", "Hithe Valley Community Health Trust", "", "Parents are seen sooner, and our staff know whom to "
     "ask. I have waited my whole career to be able to say that."),
    (OPED, "Dr Rosamund Tewkes-Amadi", "", "Hithe Valley Community Health Trust", "", "What worries me is not the hub. It is whether there will "
     "be a sink in the room."),
    (OPED, "a director of finance", "director of finance", "", "", "a rationalisation of the offer"),
    (OPED, "a grandmother in Staunmere", "", "", "", "It isn't the walls,"),
    (OPED, "a grandmother in Staunmere", "", "", "", "it's who's inside them."),
    (PRESS, "Philippa Garsdale-Onyeka", "", "", "", "They keep telling us we can go to Kingfisher,"),
    (PRESS, "Philippa Garsdale-Onyeka", "", "", "", "I took them on the bus last week to see. We left home at nine and got there at ten to ten, "
     "and the group finished at half past."),
    (PRESS, _QUELL, "Cabinet Member for Children and Families", "", "", "I'd rather have five places that are open all week than fourteen that "
     "are shut when you get there,"),
    (PRESS, _QUELL, "Cabinet Member for Children and Families", "", "", "Families will get more from us, not less."),
    (PRESS, _FENWRIGHT, "leader of the opposition", "Hearth and Harbour Group", "", "a cut with a bow on it"),
    (PRESS, "Ignatius Thorogood", "", "", "", "I've not been on a demonstration since I was at college,"),
    (PRESS, "Ignatius Thorogood", "", "", "", "But you get to my age and you find there are about four places where people know your name, and "
     "Willow Walk is one of mine."),
    (PRESS, "One, who did not want to be named", "staff", "", "", "We've got families asking us what's going to happen and we know less than they "
     "do,"),
    (PRESS, "Bartholomew Eade", "", "", "", "We had a speech therapist with us for one term,"),
    (PRESS, "Bartholomew Eade", "", "", "", "Eighteen children were seen. The year before, it was five."),
    (PRESS, "Dr Araminta Follows", "lecturer in social policy", "University of the Hithe", "", "What matters is what is put in place before "
     "the old thing goes,"),
    (PRESS, "Dr Araminta Follows", "lecturer in social policy", "University of the Hithe", "", "In the places that got it wrong, a third of the "
     "families simply vanished. Nobody closed the door on them. They never found the new one."),
    (PRESS, "A spokeswoman for the Hithe Valley Community Health Trust", "spokeswoman", "Hithe Valley Community Health Trust", "",
     "We support the principle. We are waiting to hear about rooms."),
    (letters.CARERS, "One of our members", "", "", "", "He takes his own shoes off now. You can put a price on a building but you can't put a "
     "price on those shoes."),
)

# document, kind, by, addressed to, words
ASKS = (
    (MINUTES, "question", _PETITIONER, "", "Will the committee ask the Cabinet to debate it, and if not, why not?"),
    (MINUTES, "question", _PETITIONER, "", "What is the use of a debate four weeks after the decision?"),
    (MINUTES, "question", _FENWRIGHT, "", "how many families who used Pepper Pot had a car in the daytime"),
    (MINUTES, "question", _FENWRIGHT, "", "how the travel times in the consultation document had been worked out if nobody knew who had a car"),
    (MINUTES, "question", _NWOKORIE, "", "whether staff would be expected to hold confidential conversations in libraries and cafés"),
    (MINUTES, "question", _PRAKASH, "", "what the saving would be now that Cuckoo Field was to stay"),
    (MINUTES, "question", _PLUMRIDGE, "", "whether the eighteen hours a week at delivery sites could be fixed"),
    (MINUTES, "question", _FAIRWEATHER, "", "what would happen to the nine families of disabled children who used Sandpipers"),
    (MINUTES, "question", _TARRANT, "", "Has the service been costed in house and contracted out, and may members see the comparison?"),
    (MINUTES, "question", _NWOKORIE, "", "how many of the {received} submissions had come from people who were against the closures"),
    (MINUTES, "question", _HARBOTTLE, "", "what notice had been taken of the offer from The Tidewater Trust"),
    (MINUTES, "question", _PLUMRIDGE, "", "why the document had given driving times only"),
    (MINUTES, "question", _CHAIR, "", "what families in Brackenhythe would find at the Lighthouse that they could not find now"),
    (MINUTES, "question", _NWOKORIE, "", "how many of the 1,342 had been waiting for longer than six weeks"),
    (MINUTES, "question", _NWOKORIE, "", "whether that was better or worse than the year before"),
    (MINUTES, "recommendation", _FENWRIGHT, "Cabinet", "no centre be closed until the council knows how the families who use it would travel to "
     "another"),
    (MINUTES, "request", "Members", "", "an early report on the use of the sites"),
    (PARTY, "request", "Hearth and Harbour Group", "Cabinet", "we ask the Cabinet to withdraw it and start again"),
    (PARTY, "question", "Hearth and Harbour Group", "Cabinet", "Would any member of the Cabinet talk about a violent husband, a debt or a "
     "miscarriage at the next table to their neighbours?"),
    (PARTY, "question", "Hearth and Harbour Group", "", "we would like to know whether the council has taken advice on its duties as a data "
     "controller"),
    (PARTY, "question", "Hearth and Harbour Group", "", "Is the service to be contracted out?"),
    (PARTY, "question", "Hearth and Harbour Group", "", "If so, as one contract or as five?"),
    (PARTY, "question", "Hearth and Harbour Group", "", "When would it be tendered, and would staff be transferred?"),
    (PARTY, "request", "Hearth and Harbour Group", "", "Withdraw the proposal to close Pepper Pot, Willow Walk, Cuckoo Field and Sandpipers."),
    (PARTY, "request", "Hearth and Harbour Group", "", "Publish the one-off costs and the equality impact assessment."),
    (PARTY, "request", "Hearth and Harbour Group", "", "Find out how families would travel, by asking them."),
    (PARTY, "request", "Hearth and Harbour Group", "", "Guarantee that the service stays in house until at least 2031."),
    (OPED, "request", "Ottoline Brankscome", "Cabinet", "sign an agreement with the health service about rooms before a single door is locked"),
    (OPED, "request", "Ottoline Brankscome", "Cabinet", "keep an open group in every town"),
    (letters.TRUST, "request", "Hithe Valley Community Health Trust", "council", "We ask the council to agree a schedule of rooms with us, in "
     "writing, before any centre closes."),
    (letters.TRUST, "recommendation", "Hithe Valley Community Health Trust", "", "We recommend that no venue be used for one-to-one work unless "
     "it has been inspected by both of us."),
    (letters.TRUST, "request", "Hithe Valley Community Health Trust", "", "We urge you to keep at least one at every site, main or delivery."),
    (letters.TRUST, "question", "Hithe Valley Community Health Trust", "council", "could you tell us what the council will do with the "
     "buildings that it leaves?"),
    *((letters.CARERS, "request", "Sallowshire Parent Carer Voice", "council", words) for words in (
        "meet the families of disabled children who use a centre that is to close, one family at a time, before Cabinet decides;",
        "publish the equality assessment;", "keep the same named worker with each child for a year after any move;",
        "provide a changing places toilet and a sensory room at every main site, not only at Kingfisher; and",
        "pay the fares of any disabled child or parent whose journey becomes longer.")),
    (letters.CARERS, "question", "Sallowshire Parent Carer Voice", "council", "Has the council taken advice on whether it can lawfully decide "
     "without that assessment?"),
    (letters.TIDEWATER, "request", "The Tidewater Trust", "", "We would be grateful for a meeting before Christmas."),
    (letters.TIDEWATER, "question", "The Tidewater Trust", "council", "would the council be willing to leave the kitchen equipment where it "
     "is?"),
    (letters.PETITION, "request", "the undersigned", "Sallowshire County Council", "withdraw its plan to close Pepper Pot, Willow Walk, Cuckoo "
     "Field and Sandpipers children's centres and to keep all 14 centres open"),
)

# document, author, author's role, organisation, party, date, position, words that state it
DOCUMENTS = (
    (cabinet.FILES[0], "Marguerite Sellwood-Dunn", "Corporate Director for Children and Families", "Sallowshire County Council", "",
     "2026-01-27", "", ""),
    (cabinet.FILES[1], "Marguerite Sellwood-Dunn", "Corporate Director for Children and Families", "Sallowshire County Council", "",
     "2026-01-27", "", ""),
    (consultation_document.FILE, "", "", "Sallowshire County Council", "", "2025-09", "", ""),
    (MINUTES, "", "", "Sallowshire County Council", "", "2026-01-13", "none", ""),
    (PARTY, "", "", "Hearth and Harbour Group", "Hearth and Harbour", "2025-12-04", "opposes", "We oppose the proposal to close children's "
     "centres, and we ask the Cabinet to withdraw it and start again."),
    (BLOG, "Hester Plumridge", "County councillor for Fennacre", "", "Green Lanes Independents", "2026-01-16", "supports",
     "I have come round to the plan as a whole, and I support it."),
    (OPED, "Ottoline Brankscome", "chief executive of Nestbuilders", "Nestbuilders", "", "2026-01-09", "supports",
     "I think that the county is mostly right."),
    (PRESS, "Clemency Tarn", "local democracy reporter", "Sallow Valley Courier", "", "2025-12-06", "none", ""),
    (letters.TRUST, "Dr Rosamund Tewkes-Amadi", "Director of Children's Services", "Hithe Valley Community Health Trust", "", "2025-11-19",
     "mixed", "We support the principle of main sites."),
    (letters.CARERS, "Bernadette Quillfeather and Sanjit Rao-Hollis", "joint chairs", "Sallowshire Parent Carer Voice", "", "2025-12-02",
     "opposes", "We oppose the proposal as it stands."),
    (letters.TIDEWATER, "Cormac Ellery-Stroud", "Director", "The Tidewater Trust", "", "2025-11-28", "none",
     "We neither support nor oppose the proposal."),
    (letters.PETITION, "Philippa Garsdale-Onyeka", "lead petitioner", "", "", "2025-12-05", "opposes", "We, the undersigned, call on "
     "Sallowshire County Council to withdraw its plan"),
)

_OTHER_SITES = (
    (consultation_document.FILE, "Meadowsweet", "stand-alone", "", "Meadowsweet would be a stand-alone main site"),
    *((name, "Cuckoo Field", "proposed-to-close", "", "Cuckoo Field, which would have closed under the proposal,") for name in cabinet.FILES),
    (MINUTES, "Kingfisher", "main", "", "Kingfisher would remain as a main site"),
    (MINUTES, "Little Acorns", "delivery", "Kingfisher", "Little Acorns would become a delivery site for Kingfisher"),
    (MINUTES, "Pepper Pot", "proposed-to-close", "Kingfisher", "Pepper Pot would close and its families would transfer to Kingfisher"),
    (MINUTES, "Willow Walk", "proposed-to-close", "", "Willow Walk would close"),
    (MINUTES, "Mill Pond", "delivery", "Bluebell Lane", "Mill Pond would become a delivery site for Bluebell Lane"),
    (MINUTES, "Cuckoo Field", "delivery", "Old Foundry", "Cuckoo Field should not close but become a delivery site of Old Foundry"),
    (MINUTES, "Bluebell Lane", "main", "", "Bluebell Lane"), (MINUTES, "Old Foundry", "main", "", "Old Foundry"),
    (MINUTES, "Harbour Steps", "main", "", "Harbour Steps"),
    (MINUTES, "Meadowsweet", "stand-alone", "", "Meadowsweet would be a stand-alone main site"),
    (PARTY, "Rookery Lane", "proposed-to-close", "", "Rookery Lane is to close"),
    (BLOG, "Cuckoo Field", "delivery", "Old Foundry", "It will become a delivery site of Old Foundry, open for eighteen hours a week."),
    *((PRESS, name, "proposed-to-close", "", "Pepper Pot, Willow Walk, Cuckoo Field and Sandpipers would close next summer.")
      for name in ("Pepper Pot", "Willow Walk", "Cuckoo Field", "Sandpipers")),
)
_WORDS = {"main": "main", "delivery": "delivery", "close": "proposed-to-close"}


def page_claims(minutes: dict[str, str]) -> list[Record]:
    """Claims of the web pages, which are written by hand; ``minutes`` are the figures filled into the minutes."""
    made = {name: Record((name,)) for name in (MINUTES, PARTY, BLOG, OPED, PRESS)}
    record = made[MINUTES]
    record.true(f"Mr Adomako-Rees said that {minutes['against']} of the {minutes['base']} who answered the question had disagreed, which was "
                f"{minutes['against_share']}.", minutes["against_share"], note="question 1")
    record.true("In response the Finance Business Partner explained that the saving would be £1,287,000 a year, which was £91,000 less than the "
                "proposal.", "£91,000", note="1,378,000 less 1,287,000")
    record.true("He said that 1,342 families had been helped between July and September 2025, compared with 1,268 in the same three months of "
                "2024, an increase of 74.", "74", note="1,342 less 1,268")
    record.true("Mr Adomako-Rees replied that 201 had, or 15%.", "15%", note="201 of 1,342 is 15.0%", also="not-looked-at")
    record.true("In response to a question from Councillor Ockleigh, the Finance Business Partner explained that one-off costs would be "
                "£1,258,000 and would be met from the transformation reserve.", "£1,258,000", also="evidence-conflicts",
                note="the rows of Table 8 of the report add up to it, but its printed total is £1,288,000")
    record.true("Of these, 71 (60%) had no use of a car in the daytime.", "60%", note="71 of 118")
    record = made[PARTY]
    record.true(consultation_document.VISION, consultation_document.VISION, note="verbatim in the consultation document")
    record.false("The four closures account for 62% of the saving, according to the council's own consultation document, and the rest comes from "
                 "cutting the hours of staff.", "62%", "contradicted", note="the consultation document has 52%")
    record.true("Its reserves rose from £38 million to £47 million in two years, an increase of £9 million.", "£9 million", note="47 less 38")
    record.false("We also note that Rookery Lane is to close, leaving the whole of Fennacre with nothing.", "Rookery Lane is to close",
                 "contradicted", also="evidence-conflicts", note="a delivery site in the consultation document and the report")
    record.other("One is the Bellweather Institute's report of 2023, in which we can find no support for closing anything.",
                 "Bellweather Institute's report of 2023", "source-not-supplied", also="cannot-be-checked", note="not in the bundle")
    record.other("The other is the Marlowe Review, which said that hubs “work best where they are added to local centres and not put in place of "
                 "them”.", "work best where they are added to local centres and not put in place of them", "source-not-supplied",
                 note="not in the bundle")
    record = made[BLOG]
    record.true("I voted for Councillor Prakash-Lowe's amendment on fares, which was carried by 5 votes to 2.", "5 votes to 2",
                note="minutes of 13 January 2026", also="not-looked-at")
    record = made[OPED]
    record.true("More than half of them (17 of 31, or 55%) said that it was not money but rooms: nowhere for a partner to sit.", "55%",
                "More than half", note="17 of 31 is 54.8%")
    record.true("In our own count, 340 of the 850 families referred to us last year (40%) lived more than three miles from the place that helped "
                "them.", "40%", note="340 of 850")
    record = made[PRESS]
    record.other("A report to the Cabinet in September said that 1 in 4 sessions at the smaller centres had been cancelled last winter because nobody "
                 "was available to run them.", "1 in 4", "source-not-supplied", also="not-found", note="no such report is in the bundle")
    record.true("The petition, which carries 2,148 signatures, was taken to County Hall in a pram.", "2,148", note="the petition")
    record.true("The council says that the centres cost £3.7 million a year and that it needs to save £1.4 million.", "£3.7 million",
                note="£3,679,000 in the consultation document", also="supported-on-basis")
    return list(made.values())


def sites() -> list[tuple[str, str, str, str, str]]:
    """(document, site, status, parent, words) for tables and sentences that state a status."""
    rows: list[tuple[str, str, str, str, str]] = []
    for centre in CENTRES:
        rows.append((consultation_document.FILE, centre.name, _WORDS[centre.proposed], centre.main, centre.name))
        rows += [(name, centre.name, _WORDS[centre.recommended], centre.main, centre.name) for name in cabinet.FILES]
    return rows + list(_OTHER_SITES)


def _turns(figures: dict[str, str]) -> list[tuple[object, ...]]:
    """The turns of the minutes, numbered from 1."""
    order: dict[int | str, int] = {row[0]: number for number, row in enumerate(TURNS, start=1)}
    return [(MINUTES, order[key], speaker, seconder, kind, order.get(answers, ""), text.format(**figures))
            for key, speaker, seconder, kind, answers, text in TURNS]


def write_paper_gold(folder: Path, figures: dict[str, str]) -> None:
    """Everything the papers hold that structure is to find; ``figures`` are filled into the minutes."""
    write(folder / "turns.csv", ("document", "order", "speaker", "seconder", "kind", "answers", "text"),
          _turns(figures))
    write(folder / "promises.csv", ("document", "text", "by", "to", "kept"), ((MINUTES, *row) for row in PROMISES))
    write(folder / "quotations.csv", ("document", "speaker", "role", "organisation", "quoted_document", "text"), QUOTATIONS)
    write(folder / "asks.csv", ("document", "kind", "by", "addressed_to", "text"),
          ((*row[:4], row[4].format(**figures)) for row in ASKS))
    write(folder / "documents.csv", ("document", "author", "author_role", "organisation", "party", "date", "position", "text"), DOCUMENTS)
    write(folder / "sites.csv", ("document", "site", "status", "parent", "text"), sites())
    write(folder / "petitions.csv", ("document", "signatories", "date", "text"),
          [(letters.PETITION, 2148, "2025-12-05", "withdraw its plan to close Pepper Pot, Willow Walk, Cuckoo Field and Sandpipers "
            "children's centres and to keep all 14 centres open")])
