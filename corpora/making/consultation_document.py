"""The consultation document of the large sample: what people were asked, and on what grounds."""

from __future__ import annotations

from making.facts import listed, names, total
from making.layout import Block, facts, h1, h2, item, note, para, table, title
from making.places import CENTRES
from making.planted import Record

FILE = "consultation-document.docx"
HEADER = "Sallowshire County Council (illustrative) – The future of our children's centres"
VISION = ("Families will be helped to take greater responsibility for meeting their own needs, and dependency on the council will give "
          "way to aspiration and self-reliance.")
_STATUS = {"main": "Main site", "delivery": "Delivery site", "close": "Proposed to close"}


def blocks(record: Record) -> list[Block]:
    """The whole document."""
    return [
        title("The future of our children's centres"),
        note("Illustrative sample. Sallowshire, its council and centres are invented."),
        para("Consultation document, September 2025"),
        facts((("Opens", "Monday 15 September 2025"), ("Closes", "Sunday 7 December 2025"),
               ("Questions about this consultation", "centres@sallowshire.example.org or 01632 960100"))),
        h1("What this is about"),
        para(record.true("Sallowshire County Council runs 14 children's centres.", "14", note="the list of centres below has 14") +
             " We want to change how they work. This document says what we propose, why, and how you can tell us what you think."),
        para(record.true("The consultation is open for 12 weeks, from 15 September to 7 December 2025.", "12 weeks",
                         note="84 days with both ends") + " Cabinet will decide in January 2026."),
        h1("Our vision"),
        para(VISION),
        para("We believe that no family should have to tell its story more than once. Midwives, health visitors, family workers and "
             "advisers should work as one team, and they can only do that if they are in one place for at least part of the week."),
        para("We also believe that help should go to where families are. Not everyone will come to a centre. We propose to offer more in "
             "people's homes and in places such as libraries and cafés."),
        h1("What we propose"),
        item(f"Five main sites, open all week, with health and family services together: {listed(names('main', 'proposed'))}."),
        item(f"Five delivery sites, open for at least 15 hours a week: {listed(names('delivery', 'proposed'))}."),
        item(f"Four centres would close: {listed(names('close', 'proposed'))}."),
        para("Meadowsweet would be a stand-alone main site: it would have no delivery site of its own."),
        table("Table 1: What is proposed for each centre", (("Centre", "Ward", "Proposal", "Main site for its families"),
              *((centre.name, centre.ward, _STATUS[centre.proposed], centre.main or "–") for centre in CENTRES)),
              widths=(2, 2, 2, 2)),
        h1("Why we want to change"),
        para(record.true(f"The centres cost £{total('cost'):,} in 2024/25 and were used by {total('families'):,} families.",
                         f"£{total('cost'):,}", f"{total('families'):,}", note="Appendix A of the cabinet report gives the same totals",
                         also="not-looked-at") + " Some of them are full. Others are used for a few hours a week, and their staff "
             "spend time on boilers and rotas that they would rather spend on families."),
        para(record.true("The proposal would save £1,378,000 a year, of which the four closures account for £715,000 (52%).", "52%",
                         note="715,000 of 1,378,000 is 51.9%") + " We would use part of the sum for more home visits. We do not expect any "
             "reduction in the services that families receive."),
        h2("How far would people have to travel?"),
        table("Table 2: Distance from centres that would close to their main site", (("Centre", "Main site", "Miles", "Minutes by car"),
              ("Pepper Pot", "Kingfisher", "2.5", "9"), ("Willow Walk", "Bluebell Lane", "6.0", "15"),
              ("Cuckoo Field", "Old Foundry", "9.0", "19"), ("Sandpipers", "Harbour Steps", "4.0", "11")), widths=(2, 2, 1, 1)),
        para(record.true("The longest journey would be 19 minutes, from Cuckoo Field.", "19 minutes", note="Table 2", also="not-looked-at")
             + " These times are for a car. " +
             record.false("The average distance is 6.4 miles.", "6.4 miles", "does-not-add-up", also="not-looked-at",
                          note="(2.5 + 6 + 9 + 4) / 4 = 5.4")),
        h1("Questions you may have"),
        h2("Would jobs be lost?"),
        para("There would be fewer posts. We cannot say how many until the pattern of sites is settled."),
        h2("Who would run the main sites?"),
        para("The council and its partners. No decision has been taken about contracts."),
        h2("Would I still be able to talk to somebody in private?"),
        para("Yes. Workers will agree with you where to meet."),
        h1("Have your say"),
        para("You can answer online, on paper or with the easy-read form, which every centre and library has. If you would rather write, send "
             "a letter or an e-mail by midnight on 7 December 2025. The questions are:"),
        item("How far do you agree or disagree with the proposal to have five main sites and five delivery sites and to close four centres?"),
        item("Please tell us the reasons for your answer."),
        item("How easy or difficult would it be for you to get to your nearest main site?"),
        item("What do you think of offering more services in people's homes and in places such as libraries and cafés?"),
        item("Is there anything else we should consider, or another way of doing this?"),
    ]
