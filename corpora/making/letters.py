"""Letters from organisations and a petition, written by hand for the large sample."""

from __future__ import annotations

from making.layout import Block, item, note, para, table, title
from making.planted import Record

TRUST, CARERS, TIDEWATER, PETITION = ("letter-hithe-valley-trust.docx", "letter-parent-carer-voice.pdf", "letter-tidewater-trust.docx",
                                      "petition-hands-off-our-centres.pdf")
_NOTE = note("Illustrative sample. Sallowshire, its organisations and everybody named here are invented.")


def trust(record: Record) -> list[Block]:
    """A health trust that supports the principle and wants an agreement."""
    return [
        _NOTE,
        para("Hithe Valley Community Health Trust"),
        para("Larkhithe House, Saltern Road, Larkhithe"),
        para("19 November 2025"),
        para("Marguerite Sellwood-Dunn, Corporate Director for Children and Families, Sallowshire County Council"),
        para("Dear Ms Sellwood-Dunn,"),
        title("The future of our children's centres: response of the Trust"),
        para("Thank you for the opportunity to comment. The Trust provides health visiting, school nursing and speech and language therapy "
             "throughout the county. I write on behalf of the board."),
        para("We support the principle of main sites. Our teams have asked for years to work alongside family workers, and where it has been "
             "tried, at Kingfisher, it has worked well. Parents are seen sooner, and our staff know whom to ask."),
        para(record.true("Of the 46 families seen jointly at Kingfisher last year, 31 (67%) needed no further referral.", "67%",
                         note="31 of 46 is 67.4%") + " We would like to see that everywhere."),
        para("But support for the principle is not support for the detail, and there are three matters on which we must be frank."),
        para("First, rooms. The proposal says that health services will move into the main sites. Nobody has yet asked us how many rooms we "
             "need. Clinics need a sink, a door that shuts and somewhere to keep records. We ask the council to agree a schedule of rooms "
             "with us, in writing, before any centre closes."),
        para("Second, privacy. Our staff are bound by a professional code. They cannot hold a confidential conversation in a café or in the open "
             "part of a library, and we will not ask them to. We recommend that no venue be used for one-to-one work unless it has been "
             "inspected by both of us."),
        para("Third, small babies. The children who concern us most are those not yet able to crawl. They come to us at six weeks, and unless "
             "their parents have a reason to come through a door they may not be seen by any professional again for two years. "
             "Open groups are that reason. We urge you to keep at least one at every site, main or delivery."),
        para("Finally, could you tell us what the council will do with the buildings that it leaves? The Trust's lease at Saltern Road ends in "
             "2027 and we might be interested in one of them."),
        para("Yours sincerely,"),
        para("Dr Rosamund Tewkes-Amadi"),
        para("Director of Children's Services, Hithe Valley Community Health Trust"),
    ]


def carers(record: Record) -> list[Block]:
    """A forum of disabled children's parents that opposes the proposal."""
    return [
        title("Sallowshire Parent Carer Voice"),
        _NOTE,
        para("Response to the county council's consultation on children's centres, 2 December 2025"),
        para("We are a forum of 212 families who have a disabled child or a child with additional needs. We are run by parents. We held two "
             "meetings about the proposal, in Pellbrook and in Brackenhythe, and an online survey of members."),
        para("We oppose the proposal as it stands."),
        para(record.false("Of the 58 members who answered our survey, 45 (87%) were against the closures, 8 were in favour and 5 were unsure.",
                          "87%", "does-not-add-up", note="45 of 58 is 77.6%")),
        table("Our survey: what would change mean for your child? (Base: 58; more than one answer allowed)",
              (("Answer", "Number", "%"), ("It would take months to settle in a new place", 39, "67%"), ("We could not get there", 22, "38%"),
               ("We would lose a worker we trust", 41, "71%"), ("It would make little difference", 6, "10%")), widths=(5, 1, 1)),
        para("For most children a new building is an adventure. For ours it can be months of distress. One of our members spent seven months "
             "helping her son to walk through the door of Sandpipers. She told the meeting: “He takes his own shoes off now. "
             "You can put a price on a building but you can't put a price on those shoes.”"),
        para("The consultation document says nothing about disabled children. The word “disabled” does not appear in it, nor does “special "
             "needs”. We were told that an equality assessment had been made. We asked for it on 6 October and again on 3 November and have had "
             "no answer."),
        para("We ask the council to do five things:"),
        item("meet the families of disabled children who use a centre that is to close, one family at a time, before Cabinet decides;"),
        item("publish the equality assessment;"),
        item("keep the same named worker with each child for a year after any move;"),
        item("provide a changing places toilet and a sensory room at every main site, not only at Kingfisher; and"),
        item("pay the fares of any disabled child or parent whose journey becomes longer."),
        para("Has the council taken advice on whether it can lawfully decide without that assessment?"),
        para("Bernadette Quillfeather and Sanjit Rao-Hollis, joint chairs"),
        para("Sallowshire Parent Carer Voice, hello@spcv.example.org, 01632 960844"),
    ]


def tidewater(record: Record) -> list[Block]:
    """A charity that offers to run groups, on conditions."""
    return [
        _NOTE,
        para("The Tidewater Trust, The Old Net Loft, Staunmere"),
        para("28 November 2025"),
        para("Dear Councillor Quell,"),
        title("Children's centres: an offer, with conditions"),
        para("The Tidewater Trust is a charity that has worked with families on the coast of Sallowshire since 1987. We have two and a half paid "
             "staff and 34 volunteers. We neither support nor oppose the proposal. There is good sense in it, and there is hardship in it, and it is "
             "for those who were elected to weigh one against the other."),
        para("We write because the consultation document mentions “the council and its partners” four times and does not say who the partners "
             "are. If it means us, we had better say what we can do and what we cannot."),
        para("We could run a group at Sandpipers on two mornings a week, and a parents' café on a third. " +
             record.true("It would cost £26,400 a year, or £79,200 over three years.", "£79,200", note="3 × £26,400") +
             " We could do so from September 2026, provided that we had a grant for the three years and a lease at a peppercorn rent."),
        para("We could not take families who are in crisis. Volunteers are kind, and ours are trained, but they are not social workers. If a "
             "mother tells one of them that she is being hurt, there must be somebody to ring who will come the same day."),
        para(record.true("Training, insurance and checks cost us £340 for each volunteer, which for 34 of them is £11,560.", "£11,560",
                         note="34 × £340") + " Volunteering is not free. It is only paid for by somebody else."),
        para("We would be grateful for a meeting before Christmas. In particular, would the council be willing to leave the kitchen equipment "
             "where it is?"),
        para("Yours sincerely,"),
        para("Cormac Ellery-Stroud, Director, The Tidewater Trust"),
    ]


def petition() -> list[Block]:
    """The petition: its wording, dates and number of signatures, with a sheet of names cut short."""
    return [
        title("Petition: Hands off our centres"),
        _NOTE,
        para("To Sallowshire County Council"),
        para("We, the undersigned, call on Sallowshire County Council to withdraw its plan to close Pepper Pot, Willow Walk, Cuckoo Field and "
             "Sandpipers children's centres and to keep all 14 centres open."),
        para("Started on 22 September 2025. Handed in on 5 December 2025 by the lead petitioner, Philippa Garsdale-Onyeka."),
        para("Signatures: 2,148, of which 1,611 were made online and 537 on paper."),
        table("Signatures by place", (("Place", "Online", "Paper", "Total"), ("Osierby", "588", "204", "792"), ("Pellbrook", "371", "121", "492"),
              ("Fennacre", "196", "88", "284"), ("Brackenhythe", "312", "97", "409"), ("Elsewhere", "144", "27", "171"),
              ("Total", "1,611", "537", "2,148")), widths=(3, 1, 1, 1), total=True),
        note("The sheets of names and addresses have been removed from the published copy."),
    ]
