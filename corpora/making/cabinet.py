"""The cabinet report of the large sample, written out in full around figures that come from the data."""

from __future__ import annotations

from making.facts import Facts, listed, names, percent, total, whole
from making.layout import Block, facts, h1, h2, item, note, para, quote, table, title
from making.people import AGREE, REACH
from making.places import CENTRES
from making.planted import Record

FILES = ("cabinet-report.docx", "cabinet-report.pdf")
HEADER = "Sallowshire County Council (illustrative) – Cabinet, 27 January 2026"
_LABELS = {"closures": "Closing or keeping centres", "access-and-travel": "Access and travel",
           "privacy": "Privacy and confidentiality", "dependency": "Dependency and self-reliance",
           "funding-cuts": "Money, savings and cuts", "joined-up-services": "Joined-up services",
           "safeguarding": "Safeguarding and children at risk", "outreach": "Outreach, home visits and community venues",
           "workforce": "Staff and the workforce", "contracting-out": "Contracting out",
           "voluntary-sector": "Volunteers and the voluntary sector", "isolation": "Isolation and parents' mental health",
           "early-development": "Children's early development", "deprivation": "Poverty and fairness between places",
           "disability": "Disabled children and parents", "consultation-process": "The consultation itself",
           "opening-hours": "Opening hours and session times", "buildings": "Buildings and what becomes of them",
           "digital-access": "Telephone, website and booking", "universal": "Open to all, or for those in most need"}
_STATUS = {"main": "Main site", "delivery": "Delivery site", "close": "Close"}
_ONE_OFF = (("Redundancy and pension costs", 486_000), ("Ending leases early", 137_500), ("Extension at Kingfisher", 412_000),
            ("Grant repayable on two buildings", 168_000), ("Moving, equipment and storage", 54_500))


def blocks(data: Facts, record: Record) -> list[Block]:
    """The whole report."""
    _guard(data)
    return [*_head(), *_summary(data, record), *_background(record), *_consultation(data, record), *_closed(data, record),
            *_themes(data, record), *_groups(data, record), *_response(record), *_options(record), *_finance(record), *_duties(record),
            *_recommendations(), *_appendix()]


def _guard(data: Facts) -> None:
    """Refuse data that would make a claim that is meant to be wrong right, or the other way about."""
    agree, reach, base = data.agree(), data.reach(), data.against()[1]
    in_favour, online = agree["Strongly agree"] + agree["Agree"], data.tally("channel")["Online"] / len(data.counted)
    holds = {"strong disagreement is no majority": agree["Strongly disagree"] < 0.49 * base,
             "very difficult outnumbers very easy": reach["Very difficult"] > reach["Very easy"],
             "about one in four agree": 0.225 < in_favour / base < 0.275,
             "just over three quarters are online": 0.75 < online < 0.775,
             "the base of the share matters": percent(data.against()[0], base) != percent(data.against()[0], len(data.counted)),
             "safeguarding was raised": dict(data.themes())["safeguarding"] > 0}
    broken = [what for what, is_so in holds.items() if not is_so]
    if broken:
        raise ValueError(f"The report no longer fits the data: {'; '.join(broken)}.")


def _head() -> list[Block]:
    return [
        title("The future of our children's centres: results of the consultation and decision"),
        note("Illustrative sample. Sallowshire, its council, centres, organisations and people are invented."),
        facts((("Meeting", "Cabinet"), ("Date", "27 January 2026"), ("Report of", "Marguerite Sellwood-Dunn, Corporate "
               "Director for Children and Families"), ("Cabinet Member", "Councillor Bertram Quell, Children and Families"),
               ("Key decision", "Yes"), ("Electoral divisions affected", "All"), ("Exempt information", "None"))),
    ]


def _summary(data: Facts, record: Record) -> list[Block]:
    against, base = data.against()
    agree = data.agree()
    in_favour = agree["Strongly agree"] + agree["Agree"]
    return [
        h1("Summary", "1"),
        para(record.true("Sallowshire has 14 children's centres.", "14", note="Appendix A lists 14") + " In September 2025 Cabinet "
             "agreed to consult on a new pattern of five main sites and five delivery sites, with the closure of four centres.",
             "1.1"),
        para(record.true(f"We received {whole(len(data.people))} submissions, of which {data.aside_total()} were set aside and "
                         f"{len(data.counted)} have been analysed.", whole(len(data.people)), str(data.aside_total()),
                         str(len(data.counted)), note="Table 1") + " " +
             record.true(f"Of the {base} respondents who answered the question about the proposal, {against} ({percent(against, base)}) "
                         f"disagreed or strongly disagreed and {in_favour} ({percent(in_favour, base)}) agreed or strongly agreed.",
                         percent(against, base), percent(in_favour, base), note="Table 3"), "1.2"),
        para(record.false("A majority of those who answered strongly disagreed with the proposal.", "A majority", "contradicted",
                          also="does-not-add-up", note=f"{agree['Strongly disagree']} of {base} is "
                          f"{percent(agree['Strongly disagree'], base)}") +
             " The strength of feeling is understood, and it has led to changes. Cuckoo Field, which would have closed under the "
             "proposal, is now recommended to become a delivery site.", "1.3"),
        para(record.true("If the recommendations are agreed the county will have five main sites and six delivery sites, and three "
                         "centres will close.", "five", "six", "three", note="Appendix A") + " " +
             record.true(f"The changes will save £{total('saving') / 1e6:.2f} million a year once they are complete.",
                         f"£{total('saving') / 1e6:.2f} million", note="Table 7 totals £1,287,000"), "1.4"),
    ]


def _background(record: Record) -> list[Block]:
    families, cost = total("families"), total("cost")
    return [
        h1("Background", "2"),
        para("Children's centres in Sallowshire were opened between 2004 and 2010. Most were paid for by government grant and were "
             "placed close to primary schools. Since then the grant has been folded into general funding, the way families look "
             "for help has changed, and several of the buildings have come to the end of their useful life.", "2.1"),
        para(record.false(f"The number of families using the centres fell from 9,310 in 2022/23 to {whole(families)} in 2024/25, a fall "
                          "of 15%.", "15%", "does-not-add-up", note="889 of 9,310 is 9.5%") + " " +
             record.false("Over the same period the share of families who came only once rose from 42% to 48%, an increase of 6%.",
                          "6%", "wording-unclear", also="does-not-add-up", note="six percentage points, or 14%"), "2.2"),
        para(record.true(f"It cost £{cost:,} to run the centres in 2024/25, which is about £{cost / families:.0f} for each family.",
                         f"£{cost:,}", f"£{cost / families:.0f}", note="Appendix A") + " Costs vary widely. " +
             record.true("For each family that uses it, the dearest centre is Rookery Lane and the cheapest is Kingfisher.", "dearest",
                         "cheapest", note="Appendix A: £658 and £348", also="not-looked-at"), "2.3"),
        para("The consultation document set out the vision on which the proposal rests:", "2.4"),
        quote("“" + record.false("Families will take greater responsibility for meeting their own needs, and dependency on the council will "
                                 "be replaced by aspiration and self-reliance.",
                                 "Families will take greater responsibility for meeting their own needs, and dependency on the council "
                                 "will be replaced by aspiration and self-reliance.", "quotation-differs",
                                 note="the consultation document has 'Families will be helped to take …' and 'will give way to "
                                 "aspiration'") + "”"),
        para("It also said that " + record.true("“no family should have to tell its story more than once”, and that principle has guided "
                                                "the recommendations.", "no family should have to tell its story more than once",
                                                note="verbatim in the consultation document"), "2.5"),
        para(record.other("Research by the Bellweather Institute for Early Years (2023) found that integrated hubs reduce referrals to "
                          "social care by 22%.", "22%", "source-not-supplied", also="cannot-be-checked",
                          note="an invented source that is not in the bundle") + " Officers consider that similar benefits can be expected "
             "here.", "2.6"),
    ]


def _consultation(data: Facts, record: Record) -> list[Block]:
    rows = [("Received", whole(len(data.people)))]
    rows += [(label, f"{data.aside(reason)}") for label, reason in
             (("Less: withdrawn", "withdrawn"), ("Less: tests", "test"), ("Less: unreadable", "unreadable"), ("Less: blank", "blank"), ("Less: exact duplicates", "duplicate"),
              ("Less: second answers merged with the first", "merged"), ("Less: out of time", "out-of-time"))]
    rows.append(("Analysed", f"{len(data.counted)}"))
    channels = data.tally("channel").most_common()
    base = len(data.counted)
    shares = [(name, str(count), percent(count, base)) for name, count in sorted(channels, key=lambda pair: (-pair[1], pair[0]))]
    wrong = next(index for index, row in enumerate(shares) if row[0] == "Paper")
    shifted = f"{int(shares[wrong][2][:-1]) + 5}%"
    printed = [(*row[:2], shifted) if index == wrong else row for index, row in enumerate(shares)]
    record.false(f"Paper\t{shares[wrong][1]}\t{shifted}", shifted, "does-not-add-up", also="contradicted",
                 note=f"{shares[wrong][1]} of {base} is {shares[wrong][2]} (a row of Table 2)")
    online = data.tally("channel")["Online"]
    return [
        h1("The consultation", "3"),
        para(record.true("The consultation ran for 12 weeks, from 15 September to 7 December 2025.", "12 weeks",
                         note="84 days with both ends") + " There was an online questionnaire, a paper one, which was sent to every centre "
             "and library, and an easy-read version. Letters and e-mails were accepted.", "3.1"),
        para(record.false("Six drop-in events were held, the first in Osierby on Wednesday 12 October 2025.", "Wednesday 12 October 2025",
                          "does-not-add-up", also="not-looked-at", note="12 October 2025 was a Sunday") + " " +
             record.other("A full equality impact assessment was published alongside the consultation document.",
                          "equality impact assessment", "not-found", also="source-not-supplied",
                          note="no such document is in the bundle"), "3.2"),
        para("Table 1 accounts for every submission. Responses that arrived after 7 December have been read, but they are not in "
             "the figures of this report.", "3.3"),
        table("Table 1: Submissions received, set aside and analysed", (("Submissions", "Number"), *rows), widths=(5, 1), total=True),
        para(record.true(f"Just over three quarters of the responses ({online} of {base}, or {percent(online, base)}) were made online.",
                         percent(online, base), "three quarters", note="Table 2"), "3.4"),
        table(f"Table 2: How responses were made (Base: all analysed, {base})", (("Channel", "Number", "%"), *printed,
              ("Total", str(base), "100%")), widths=(4, 1, 1), total=True),
        para(record.true(f"Two letter campaigns were identified. One, against the proposal, was sent by {data.family('against')} people, of "
                         f"whom {data.family('against', 'variant')} changed the wording or added to it.", str(data.family("against")),
                         str(data.family("against", "variant")), also="needs-a-person", note="campaign family 'against'") + " " +
             record.true(f"The other, in favour, was sent by {data.family('in-favour')} people.", str(data.family("in-favour")),
                         also="needs-a-person", note="campaign family 'in-favour'") + " Campaign letters are counted in Table 3 like any "
             "other response, since each was sent by a different person.", "3.5"),
        para("A petition, “Hands off our centres”, was handed in at the end of the consultation. " +
             record.false("It carries 2,184 signatures and is reported here apart from the responses.", "2,184", "contradicted",
                          note="the petition states 2,148 signatures"), "3.6"),
        para("Those who answered chose to do so. The responses are neither a vote nor a survey of the county, and shares should not be "
             "read as the opinion of all residents.", "3.7"),
    ]


def _closed(data: Facts, record: Record) -> list[Block]:
    agree, reach = data.agree(), data.reach()
    base, reach_base = sum(agree.values()), sum(reach.values())
    against, _ = data.against()
    parents, parents_base = data.parents()
    difficult = reach["Fairly difficult"] + reach["Very difficult"]
    in_favour = agree["Strongly agree"] + agree["Agree"]
    return [
        h1("What people said about the proposal", "4"),
        para("Question 1 asked: “How far do you agree or disagree with the proposal to have five main sites and five delivery sites "
             "and to close four centres?” The answers are in Table 3.", "4.1"),
        table(f"Table 3: Agreement with the proposal (Base: all answering, {base})",
              (("Answer", "Number", "%"), *((option, str(agree[option]), percent(agree[option], base)) for option in AGREE),
               ("Total", str(base), "100%")), widths=(4, 1, 1), total=True),
        para(record.false(f"In all, {against} people disagreed, which is {percent(against, base)} of the {len(data.counted)} responses "
                          "analysed.", percent(against, base), "does-not-add-up", also="supported-on-basis",
                          note=f"{against} of {len(data.counted)} is {percent(against, len(data.counted))}; the share is of the {base} who "
                          "answered") + " " +
             record.true(f"Around one in four of those who answered agreed or strongly agreed ({in_favour} of {base}).", "one in four",
                         note=percent(in_favour, base, 1)), "4.2"),
        para(record.true(f"Parents and carers of children under five were more likely to disagree: {parents} of the {parents_base} who "
                         f"answered did so ({percent(parents, parents_base)}).", percent(parents, parents_base),
                         note="respondent type against question 1") if parents / parents_base > against / base else
             record.true(f"Among parents and carers of children under five, {parents} of the {parents_base} who answered disagreed "
                         f"({percent(parents, parents_base)}).", percent(parents, parents_base),
                         note="respondent type against question 1"), "4.3"),
        table("Table 3a: Those who disagreed or strongly disagreed, by respondent type (Base: all answering)",
              (("Respondent type", "Answered", "Disagreed", "%"), *_by_type(data)), widths=(5, 1.2, 1.2, 1)),
        para("Small groups should be read with care. Where fewer than ten people of a type answered, Table 3a gives no figures.", "4.4"),
        para("Question 3 asked how easy or difficult it would be to get to the nearest main site. "
             + record.true(f"Of the {reach_base} who answered, {difficult} ({percent(difficult, reach_base)}) said that it would be fairly "
                           "or very difficult.", percent(difficult, reach_base), note="Table 4") + " " +
             record.false("Fewer people said that it would be very difficult than said that it would be very easy.", "Fewer",
                          "contradicted", also="does-not-add-up",
                          note=f"{reach['Very difficult']} very difficult, {reach['Very easy']} very easy (Table 4)"), "4.5"),
        para("People who live in Osierby, Larkhithe, Quillham, Staunmere and Hexcombe, where the main sites are to be, found the question "
             "simple. Elsewhere the answers depended on whether there is a car at home in the daytime. The consultation document assumed "
             "that there is. Officers accept that this was a weakness in it.", "4.6"),
        table(f"Table 4: Getting to the nearest main site (Base: all answering, {reach_base})",
              (("Answer", "Number", "%"), *((option, str(reach[option]), percent(reach[option], reach_base)) for option in REACH),
               ("Total", str(reach_base), "100%")), widths=(4, 1, 1), total=True),
    ]


def _by_type(data: Facts) -> list[tuple[str, ...]]:
    """A row for every type of respondent of whom ten or more answered the first question."""
    rows: list[tuple[str, ...]] = []
    for name, _ in sorted(data.tally("type").items(), key=lambda pair: (-pair[1], pair[0])):
        part, base = data.against_of(name)
        if base >= 10:
            rows.append((name, str(base), str(part), percent(part, base)))
    return rows


def _themes(data: Facts, record: Record) -> list[Block]:
    ranked, base = data.themes(), data.commenting()
    rows = [(_LABELS[theme], str(count), percent(count, base)) for theme, count in ranked]
    first, charities = ranked[0], dict(ranked)["voluntary-sector"]
    privacy, travel = dict(ranked)["privacy"], dict(ranked)["access-and-travel"]
    return [
        h1("The reasons people gave", "5"),
        para("Officers read every answer to the three open questions and coded them against a frame of 20 themes. A sample "
             "of the answers was coded again by a second officer, and the two compared their readings. One answer can hold several themes, "
             "so the percentages in Table 5 add to more than 100.", "5.1"),
        table(f"Table 5: Themes raised (Base: all respondents commenting, {base}; multiple themes allowed)",
              (("Theme", "Number", "%"), *rows), widths=(5, 1, 1)),
        para(record.true(f"{_LABELS[first[0]]} was the theme raised most often, by {first[1]} of the {base} respondents who commented "
                         f"({percent(first[1], base)}).", "most often", str(first[1]), percent(first[1], base), note="Table 5") + " " +
             record.true(f"Access and travel was raised by {travel} ({percent(travel, base)}).", str(travel), percent(travel, base),
                         note="Table 5") + " Parents without a car, and grandparents who look after small children, wrote of buses that "
             "run every two hours, of fares, and of pushchairs that cannot be taken on board. Others, fewer in number, said that a main site "
             "would be easier for them to reach than the centre they use now.", "5.2"),
        para("People who opposed the closures rarely wrote about buildings for their own sake. They wrote about a place that is warm, "
             "that is near, and where nobody asks why they have come. Several described the first weeks after a birth, and the friends "
             "they made then.", "5.3"),
        para(record.true(f"Privacy was raised by {privacy} respondents ({percent(privacy, base)}), many of them in answer to the question about "
                         "libraries and cafés.", str(privacy), percent(privacy, base), note="Table 5") + " Professionals told us that they "
             "would not hold a confidential conversation in a public place. Others had found it easier to talk at home.", "5.4"),
        para(record.false(f"The voluntary sector was mentioned by fewer than {charities - 15} people.", f"fewer than {charities - 15}",
                          "contradicted", also="does-not-add-up", note=f"Table 5 has {charities}") + " There was concern that charities are being "
             "asked to do more than they can, and several asked who would run the main sites.", "5.5"),
        para("The idea that families have come to depend on the council divided people more sharply than any other. Some welcomed it. "
             "Many of those who mentioned it were offended. One young mother wrote:", "5.6"),
        quote("“" + record.true("I'm not being funny but who else have I got", "I'm not being funny but who else have I got",
                                note="verbatim in a paper response") + "”"),
        para("A health visitor of long standing told us:", "5.7"),
        quote("“" + record.false("That only works where everybody goes, so that nobody is marked out by going, and the workers are there "
                                 "every day.", "That only works where everybody goes, so that nobody is marked out by going, and the "
                                 "workers are there every day.", "quotation-differs",
                                 note="the response has '(a)', 'every week' and a third condition, left out") + "”"),
        para("As one grandfather put it, " + record.false("“change is hard but I can see the sense in it, and the staff have been marvellous "
                                                          "about it”.", "change is hard but I can see the sense in it, and the staff have been "
                                                          "marvellous about it", "quotation-not-found", note="no response holds these words"),
             "5.8"),
        para(record.false("No respondent raised concerns about the safety of children.", "No respondent", "contradicted",
                          also="needs-a-person", note=f"{dict(ranked)['safeguarding']} respondents were coded to safeguarding"), "5.9"),
    ]


def _groups(data: Facts, record: Record) -> list[Block]:
    organisations = len(data.organisations())
    impossible = next(share for share in (60, 65, 55) if not any(round(100 * part / organisations) == share
                                                                 for part in range(organisations + 1)))
    return [
        h1("What organisations said", "6"),
        para(record.true(f"{_words(organisations)} organisations used the questionnaire.", _words(organisations), note="Table 6 apart, counted from "
                         "the respondent type") + " " +
             record.false(f"Of these, {impossible}% disagreed with the proposal.", f"{impossible}%", "does-not-add-up", also="contradicted",
                          note=f"no whole number of {organisations} gives {impossible}%"), "6.1"),
        para("Others wrote to us. The Hithe Valley Community Health Trust supports the principle of main sites and asks for a "
             "written agreement about rooms. Sallowshire Parent Carer Voice opposes the proposal and asks that the families of disabled "
             "children be met one by one. The Tidewater Trust, a charity, would run groups at one of the centres if it had a grant for "
             "three years.", "6.2"),
        para("The Hearth and Harbour Group of county councillors opposes the proposal. Its response is published with this report.", "6.3"),
    ]


def _response(record: Record) -> list[Block]:
    rows = (("Access and travel", "Delivery sites in every town that loses a centre; a fund of £40,000 a year for fares"),
            ("Privacy", "No venue will be used for one-to-one work unless it has a room with a door"),
            ("Opening hours", "Each main site to open one evening a week and on Saturday mornings"),
            ("Staff", "No compulsory redundancy before September 2026"),
            ("Disabled children", "Individual transition plans, beginning with Sandpipers"),
            ("Contracting out", "No response at this stage"))
    return [
        h1("How the proposal has changed", "7"),
        para("The recommendations differ from the proposal in four ways. Cuckoo Field becomes a delivery site of Old Foundry and does not "
             "close. Delivery sites will be open for at least 18 hours a week, not 15. There will be a fund for fares. And no room that is "
             "open to the public will be used for confidential work.", "7.1"),
        para("The closures of Pepper Pot, Willow Walk and Sandpipers are still recommended. Families who use Pepper Pot will be "
             "transferred to Kingfisher, those at Willow Walk to Bluebell Lane and those at Sandpipers to Harbour Steps.", "7.2"),
        table("Table 6: You said, we will", (("You said", "We will"), *rows), widths=(2, 5)),
        para(record.false("The 18 hours at delivery sites are an increase of one third on the 15 hours proposed.", "one third",
                          "does-not-add-up", note="3 of 15 is one fifth"), "7.3"),
    ]


def _options(record: Record) -> list[Block]:
    rows = (("A: keep all 14 centres as they are", "0", "0", "Not affordable; thin staffing would go on closing centres at short notice"),
            ("B: five main sites and nothing else", "2,104,000", "2,310,000", "Saves most; leaves five towns with no place at all"),
            ("C: the proposal as consulted on", "1,378,000", "1,301,000", "Opposed by most who answered; weak on travel"),
            ("D: the proposal as changed (recommended)", f"{total('saving'):,}", "1,258,000", "Keeps a site in every ward"))
    return [
        h1("Options considered", "8"),
        para("Respondents asked why the consultation document offered one proposal only. Four options were in fact weighed before it was "
             "written, and they are set out here so that Cabinet, and those who wrote to us, can compare them.", "8.1"),
        table("Table 6a: Options", (("Option", "Annual saving (£)", "One-off cost (£)", "Assessment"), *rows), widths=(3, 1.6, 1.6, 4)),
        para(record.true(f"Option D saves £{1_378_000 - total('saving'):,} a year less than the proposal.",
                         f"£{1_378_000 - total('saving'):,}", note="Table 6a: 1,378,000 less 1,287,000") + " That is the price of Cuckoo Field, "
             "and officers believe that it is worth paying. The village has one bus in the morning and none that would bring a parent home "
             "in time for the school gate.", "8.2"),
        para("Some respondents suggested charging for groups. It has been looked at and is not recommended. A charge of £2 would bring in "
             "little, would cost money to collect, and would keep away the families for whom the centres are there. Others suggested that "
             "parents or charities might run the buildings. The council will talk to any group that comes forward, but it will not close a "
             "site on the strength of an offer that has not yet been made.", "8.3"),
        para("Several people asked whether the main sites are to be contracted out. No decision has been taken about that, and none is sought "
             "in this report.", "8.4"),
        h2("Timetable"),
        table("Table 6b: Timetable", (("Step", "Date"), ("Cabinet decides", "27 January 2026"), ("Call-in period ends", "3 February 2026"),
              ("Talks with staff and unions begin", "9 February 2026"), ("Transition plans for disabled children agreed", "30 April 2026"),
              ("Fund for fares opens", "1 June 2026"), ("Three centres close", "31 August 2026"),
              ("Main and delivery sites open on the new pattern", "1 September 2026")), widths=(4, 2)),
        para(record.true("Just over seven months will pass between the decision and the first closure.", "seven months",
                         note="27 January to 31 August 2026", also="not-looked-at"), "8.5"),
    ]


def _finance(record: Record) -> list[Block]:
    saving = total("saving")
    closing = total("saving", "close")
    delivery = total("saving", "delivery")
    main = total("saving", "main")
    one_off = sum(cost for _, cost in _ONE_OFF)
    record.false(f"Total\t{one_off + 30_000:,}", f"{one_off + 30_000:,}", "does-not-add-up", also="contradicted",
                 note=f"the rows of Table 8 add up to {one_off:,}")
    return [
        h1("Financial implications", "9"),
        para("The annual saving is set out in Table 7. " +
             record.true(f"The three closures save £{closing:,}, which is {percent(closing, saving)} of the total.", f"£{closing:,}",
                         percent(closing, saving), note="Table 7"), "9.1"),
        table("Table 7: Annual saving by kind of site", (("Kind of site", "Number", "Saving (£)"), ("Main sites", "5", f"{main:,}"),
              ("Delivery sites", "6", f"{delivery:,}"), ("Closures", "3", f"{closing:,}"), ("Total", "14", f"{saving:,}")),
              widths=(4, 1, 2), total=True),
        para(record.true(f"Over the five years of the financial strategy this amounts to £{saving * 5:,}.", f"£{saving * 5:,}",
                         note=f"5 × £{saving:,}") + " " +
             record.false("The saving is more than the £1.4 million that Cabinet asked for in February 2025.", "more than", "contradicted",
                          also="does-not-add-up", note="£1,287,000 is less than £1.4 million"), "9.2"),
        para("One-off costs are in Table 8. They will be met from the transformation reserve.", "9.3"),
        table("Table 8: One-off costs", (("Item", "Cost (£)"), *((name, f"{cost:,}") for name, cost in _ONE_OFF),
              ("Total", f"{one_off + 30_000:,}")), widths=(5, 2), total=True),
        para(record.false("Legal fees of £2,2500.00 have been allowed for within existing budgets.", "£2,2500.00", "wording-unclear",
                          also="cannot-be-checked", note="a malformed sum"), "9.4"),
        para(record.true("The fund for fares costs £40,000 a year, or £200,000 over five years.", "£200,000", note="5 × £40,000"), "9.5"),
    ]


def _duties(record: Record) -> list[Block]:
    return [
        h1("Legal and equality implications", "10"),
        para("The council must secure sufficient children's centres, so far as is reasonably practicable, to meet local need, and must "
             "consult before it closes one or changes significantly what is offered through it. Cabinet must take the product of the "
             "consultation conscientiously into account.", "10.1"),
        para("Most of the people who use the centres are women, and disabled parents and children are more likely than others to find "
             "it hard to travel. The mitigations in section 7 respond to this.", "10.2"),
        para("About a quarter of the staff who would be affected work part time, and nearly all of them are women. They will be consulted "
             "under the council's usual policy. The unions have seen a draft of this report.", "10.3"),
        h2("Risks"),
        para("There is a risk that families who do not drive will stop coming. Use will be reported to the Scrutiny Committee each "
             "quarter, ward by ward.", "10.4"),
        para(record.false("The 15 centres will remain under review.", "15", "does-not-add-up", also="contradicted",
                          note="14 in paragraph 1.1 and Appendix A"), "10.5"),
    ]


def _recommendations() -> list[Block]:
    return [
        h1("Recommendations", "11"),
        para("Cabinet is recommended to:", "11.1"),
        item("note the results of the consultation and the petition;"),
        item(f"agree that {listed(names('main'))} become main sites from 1 September 2026;"),
        item(f"agree that {listed(names('delivery'))} become delivery sites from the same date;"),
        item(f"agree that {listed(names('close'))} close on 31 August 2026; and"),
        item("ask the Corporate Director to report back on use of the sites in January 2027."),
    ]


def _appendix() -> list[Block]:
    rows = [(centre.name, centre.ward, _STATUS[centre.proposed], _STATUS[centre.recommended], centre.main or "–",
             whole(centre.families), f"{centre.cost:,}") for centre in CENTRES]
    totals = ("Total", "", "", "", "", whole(total("families")), f"{total('cost'):,}")
    return [
        h1("Appendix A: The centres"),
        table("Table 9: Centres, what was proposed and what is recommended",
              (("Centre", "Ward", "Proposed", "Recommended", "Main site", "Families 2024/25", "Cost 2024/25 (£)"), *rows, totals),
              widths=(2.1, 2.2, 1.9, 2.3, 2.2, 1.5, 1.7), total=True),
        note("Background papers: consultation document; petition; letters from organisations; minutes of the Children and Families "
             "Scrutiny Committee of 13 January 2026."),
    ]


def _words(number: int) -> str:
    """A small number in words, capitalised, as it opens a sentence."""
    words = ("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen",
             "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty")
    return words[number] if number < len(words) else str(number)
