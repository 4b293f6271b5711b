"""A third set of blind papers, second half: keyed together with the first, measured once. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc, pc


def leisure() -> Paper:
    """A leisure strategy: a base row under each question, cells of number and share, statements by age."""
    d = Paper("tarnside-leisure.html", "Tarnside leisure strategy: survey results", "ruled")
    d.h("1 About the survey")
    d.p("The survey was open from 6 May to 30 June 2023, a period of eight weeks. 1,164 people completed it, 957 of them online (82%) and 207 on paper (18%).",
        "In 2019 there were 1,038 replies, so the number has risen by ⟦change|21%⟧.")
    d.h("2 Use of centres")
    ages = {"Under 25": (142, 61, 38, 43), "25 to 44": (388, 131, 152, 105), "45 to 64": (371, 89, 134, 148), "65 and over": (212, 38, 59, 115)}
    total = [sum(v[i] for v in ages.values()) for i in range(4)]
    rows = []
    for i, name in enumerate(("Weekly", "Now and then", "Never"), start=1):
        rows.append([name, f"{total[i]} ({pc(total[i], total[0])})", *(f"{v[i]} ({pc(v[i], v[0])})" for v in ages.values())])
    rows[2][3] = "105 (⟦share-n-base|37%⟧)"
    d.table([["How often do you use a leisure centre?", "All", *ages], ["Base", f"{total[0]:,}", *(str(v[0]) for v in ages.values())], *rows], caption="Table 1: Use of leisure centres by age")
    d.p(f"{pc(total[1], total[0])} of those who answered use a leisure centre weekly and {pc(total[3], total[0])} never do.",
        "Weekly use is highest among people under 25 (43%) and lowest among those aged 65 and over (18%).",
        "Of the 371 people aged 45 to 64, ⟦count-prose-table|98⟧ use a centre weekly.",
        "More than half of those aged 65 and over (⟦share-prose-table|58%⟧) never use a centre.",
        "Among those aged 25 to 44, ⟦wrong-group|36%⟧ use a centre now and then.")
    d.h("3 What matters")
    d.table([["", "Very important", "Fairly important", "Not important", "Don't know", "Base"], ["Price", "61%", "29%", "8%", "2%", "1,098"], ["Distance", "44%", "38%", "15%", "3%", "1,091"], ["Opening hours", "37%", "45%", "⟦total|26%⟧", "4%", "1,083"],
             ["Childcare", "16%", "13%", "58%", "13%", "1,047"], ["Changing rooms", "48%", "41%", "9%", "2%", "1,089"]], caption="Table 2: How important is each of these to you?")
    d.p("Price was very or fairly important to nine in ten (90%), changing rooms to 89% and distance to 82%.",
        "Childcare was very important to ⟦share-prose-table|26%⟧.",
        "Opening hours were very or fairly important to ⟦share-prose-table|87%⟧ of those who answered.",
        "Distance was not important to 15%.")
    d.h("4 What would bring people in")
    d.table([["What would encourage you to use a centre more?", "Number", "%"], *n_pc({"Lower prices": 571, "Better changing rooms": 402, "Longer hours": 377, "More classes": 318, "A café": 207, "Nothing": 96}, total=False, base=1058)], caption="Table 3: Encouragement",
            foot="Base: 1,058. Respondents could tick all that applied.")
    d.p("Lower prices would encourage 54% and better changing rooms 38%. Nothing would encourage one in eleven (9%).",
        "Longer hours or more classes would encourage ⟦overlapping-sum|66% of people⟧.",
        "⟦wrong-base|Lower prices would encourage 54% of the 1,164 people who completed the survey.⟧",
        "A café would encourage 207 people (⟦share-n-base|22%⟧).")
    return d


def schools() -> Paper:
    """A school organisation report in Word: bullets with shares after numbers, kinds of reply in a table of numbers."""
    d = Paper("ellerby-schools.docx", "Proposal to amalgamate Ellerby Infant School and Ellerby Junior School: outcome of consultation", "ruled")
    d.h("1. Responses")
    d.p("1.1 The consultation ran from 9 September to 21 October 2024. There were 286 responses made up of:")
    d.ul("171 (60%) from parents and carers", "48 (17%) from members of staff", "19 (⟦share-n-base|9%⟧) from governors", "48 (17%) from other people")
    d.p("1.2 A public meeting was attended by 64 people.")
    d.h("2. Views on the proposal")
    views = {"Parents and carers": (74, 79, 18), "Staff": (33, 9, 6), "Governors": (15, 2, 2), "Others": (17, 26, 5)}
    total = tuple(sum(v[i] for v in views.values()) for i in range(3))
    rows = [[name, *map(str, v), str(sum(v))] for name, v in views.items()]
    rows[1][4] = "⟦total|58⟧"
    d.table([["", "Agree", "Disagree", "Not sure", "Total"], *rows, ["Total", *map(str, total), str(sum(total))]], caption="Table A: Do you agree with the proposal to amalgamate the two schools?")
    d.p(f"2.1 Of the 286 responses, {total[0]} ({pc(total[0], 286)}) agreed with the proposal, {total[1]} ({pc(total[1], 286)}) disagreed and {total[2]} (⟦share-n-base|16%⟧) were not sure.",
        "2.2 More than two thirds of staff (69%) agreed, and 15 of the 19 governors (79%).",
        "2.3 Parents and carers were divided: 74 (43%) agreed and ⟦count-prose-table|97⟧ disagreed.",
        "2.4 Of the 48 others who replied, 26 (54%) disagreed.",
        "2.5 Among governors, ⟦share-prose-table|21%⟧ disagreed.")
    d.h("3. Reasons")
    d.p("3.1 People who agreed gave these reasons:")
    d.ul("continuity for children – 81 (58%)", "one leadership team – 52 (37%)", "lower costs – 33 (⟦share-n-base|42%⟧)", "better use of the building – 27 (19%)")
    d.p("3.2 139 people agreed, and 116 disagreed. Among those who disagreed, 61 (53%) were worried about the size of the school and 44 (38%) about redundancies.",
        "3.3 Over half of all those who replied (53%) were worried about the size of the school.".replace("Over half of all those who replied (53%) were worried about the size of the school.", "⟦wrong-base|53% of all 286 respondents were worried about the size of the school.⟧"))
    d.h("4. Pupil numbers and costs")
    d.table([["School", "2022", "2023", "2024", "Places"], ["Ellerby Infant", "168", "159", "151", "180"], ["Ellerby Junior", "221", "214", "209", "240"], ["Total", "389", "373", "360", "420"]], caption="Table B: Pupils on roll")
    d.p("4.1 The number of pupils in the two schools fell from 389 in 2022 to ⟦count-prose-table|306⟧ in 2024.",
        "4.2 One in seven places (14%) is empty. Ellerby Infant School has 151 pupils and 180 places.",
        "4.3 The amalgamation would cost £182,000 in the first year: £96,000 for the building, £54,000 for equipment and £32,000 for other costs. It would save ⟦malformed|£1,12,000⟧ a year after that.",
        "4.4 A lump sum of £128,000 would be lost, less £76,800 of protection in the first year, a net loss of ⟦sum|£61,200⟧.")
    return d


def care_charges() -> Paper:
    """A charging consultation as PDF: base in the title line of each table, people who use services and others."""
    d = Paper("westmere-care-charges.pdf", "Westmere Council: Charging for adult social care. Consultation findings", "ruled")
    d.h("1. Introduction")
    d.p("1.1 The consultation ran for 12 weeks. 3,118 people who receive care were written to and 741 responses were received, 612 of them from people who receive care or their representatives, a response rate of 20%.",
        "1.2 Of the 741 responses, 655 were on paper, 74 online and ⟦sum|22⟧ by telephone.")
    d.h("2. Proposal 1: an arrangement fee")
    p1 = {"Strongly agree": 88, "Agree": 141, "Neither agree nor disagree": 97, "Disagree": 152, "Strongly disagree": 211, "Don't know": 34}
    d.table([["Response", "Number", "Percentage"], *n_pc(p1, places=1)], caption="Table 1: Proposal 1 – an arrangement fee (n = 723)")
    d.p("2.1 Just over half of those who answered (50.2%) disagreed with an arrangement fee, and 31.7% agreed. 13.4% neither agreed nor disagreed.",
        "2.2 ⟦share-prose-table|21.9%⟧ of those who answered strongly disagreed.",
        "2.3 Leaving out the 34 people who did not know, 229 of 689 (33.2%) agreed.",
        "2.4 ⟦wrong-base|The 229 people who agreed are 31.7% of the 741 who responded.⟧")
    d.h("3. Proposal 2: the full cost of care")
    d.table([["Response", "People who receive care", "Carers", "Others", "All"], ["Strongly agree", "31 (5%)", "9 (13%)", "12 (23%)", "52 (7%)"], ["Agree", "84 (14%)", "13 (19%)", "14 (27%)", "111 (15%)"], ["Neither agree nor disagree", "96 (16%)", "11 (16%)", "8 (15%)", "115 (16%)"],
             ["Disagree", "137 (23%)", "17 (25%)", "9 (17%)", "163 (⟦share-n-base|32%⟧)"], ["Strongly disagree", "251 (42%)", "18 (26%)", "9 (17%)", "278 (39%)"], ["Total", "599", "68", "52", "719"]], caption="Table 2: Proposal 2 – charging the full cost of care")
    d.p("3.1 Nearly two thirds of people who receive care (65%) disagreed, compared with 51% of carers and 35% of others.",
        "3.2 Half of others (50%) agreed with the proposal, but only ⟦share-prose-table|9%⟧ of people who receive care did.",
        "3.3 In all, 441 people disagreed and ⟦count-prose-table|136⟧ agreed.",
        "3.4 18 carers (⟦share-n-base|36%⟧) strongly disagreed.")
    d.page()
    d.h("4. Effects")
    d.table([["What would you do if charges rose?", "Number", "%"], *n_pc({"Pay the charge": 288, "Cut back on food or heating": 214, "Have less care": 197, "Ask family to help": 163, "Stop having care": 71}, total=False, base=644)], caption="Table 3: Effects of higher charges (n = 644)",
            foot="More than one answer could be given.")
    d.p("4.1 Some 45% would pay the charge, a third (33%) would cut back on food or heating and 31% would have less care.",
        "4.2 Having less care or stopping care altogether was the answer of ⟦overlapping-sum|42% of respondents⟧.",
        "4.3 A quarter (25%) would ask family to help.",
        "4.4 One in nine (⟦share-prose-table|17%⟧) would stop having care.")
    d.h("5. Money")
    d.table([["Proposal", "People affected", "Average increase a week", "Income a year"], ["Arrangement fee", "420", "£5.20", "£113,568"], ["Full cost of care", "610", "£8.10", "£256,932"], ["Transport", "280", "£4.00", "⟦unit-cost|£85,240⟧"]], caption="Table 4: Income from the proposals")
    d.p("5.1 The arrangement fee would bring in £113,568 a year from 420 people and the full cost of care £256,932 from 610.",
        "5.2 Assessments cost ⟦malformed|£14,5.00⟧ each.")
    return d


def fire() -> Paper:
    """A fire authority's plan on the web: two surveys side by side, options in rows, changes between years."""
    d = Paper("norvale-fire-plan.html", "Norvale Fire and Rescue: response to the consultation on our plan for 2024 to 2028", "ruled")
    d.h("Who took part")
    d.table([["", "Open survey", "Residents' panel"], ["Residents", "801", "640"], ["Businesses", "44", "0"], ["Staff", "118", "0"], ["Total", "963", "640"]], caption="Table 1: Replies")
    d.p("963 people replied to the open survey: 801 residents, 118 members of staff and 44 businesses. A panel of 640 residents chosen at random was also asked.",
        "Staff sent ⟦share-n-base|18%⟧ of the 963 replies to the open survey.")
    d.h("Proposal A: one engine at Saltby")
    d.table([["", "Open survey", "Residents' panel"], ["Strongly agree", "17%", "22%"], ["Agree", "19%", "34%"], ["Neither agree nor disagree", "11%", "17%"], ["Disagree", "18%", "14%"], ["Strongly disagree", "35%", "13%"], ["Base", "952", "633"]], caption="Table 2: Do you agree or disagree with proposal A?")
    d.p("In the open survey 53% disagreed with one engine at Saltby and 36% agreed. In the residents' panel it was the other way round: 56% agreed and 27% disagreed.",
        "Strong disagreement was more common in the open survey (35%) than in the panel (⟦share-prose-table|31%⟧).",
        "One in six of the panel (17%) neither agreed nor disagreed.",
        "⟦wrong-group|56% of those who replied to the open survey agreed.⟧",
        "The share who agreed was ⟦points|30⟧ percentage points higher in the panel than in the open survey.")
    d.h("Proposal B: where to spend more")
    d.table([["Option", "Number", "Share"], *n_pc({"Home visits": 511, "Schools": 402, "Flooding": 377, "Wildfires": 163, "Businesses": 118}, total=False, base=948)], caption="Table 3: Where should we do more? (open survey, up to two choices, base 948)")
    d.p("Home visits were chosen by 54% of those who answered, schools by 42% and flooding by 40%.",
        "Flooding or wildfires were chosen by ⟦overlapping-sum|540 people⟧.",
        "Businesses were chosen by 12%, and wildfires by ⟦share-prose-table|27%⟧.")
    d.h("Incidents")
    d.table([["Station", "2021/22", "2022/23", "2023/24"], ["Saltby", "612", "588", "541"], ["Harrow Cross", "1,204", "1,251", "1,289"], ["Norvale Town", "1,877", "1,902", "⟦total|1,869⟧"], ["Total", "3,693", "3,741", "3,789"]], caption="Table 4: Incidents attended")
    d.p("Saltby attended 541 incidents in 2023/24, down from ⟦count-prose-table|688⟧ in 2022/23 and 612 the year before.",
        "Incidents at Harrow Cross rose from 1,204 in 2021/22 to 1,289 in 2023/24, an increase of 7%.",
        "The second engine at Saltby costs £412,000 a year, of which £331,000 is pay and ⟦sum|£71,000⟧ is running costs.")
    return d


def dog_control() -> Paper:
    """A public spaces order as PDF: statements in rows, numbers and shares in pairs of columns, a total column."""
    d = Paper("brayford-spaces-order.pdf", "Brayford Borough Council: Public Spaces Protection Order. Consultation report", "lines")
    d.h("Response")
    d.p("There were 1,271 responses to the survey: 1,189 from people who live in the borough (94%), 51 from people who work in it (4%) and 31 from visitors (2%). 684 of those who replied (⟦share-n-base|45%⟧) have a dog.")
    d.h("Results")
    statements = {"Dogs on leads in cemeteries": (901, 211, 98), "Dogs on leads by roads": (988, 162, 74), "No dogs in play areas": (1041, 131, 60), "No more than four dogs": (602, 448, 161), "Carry a bag": (1102, 79, 44)}
    rows = []
    for name, v in statements.items():
        rows.append([name, *(x for n in v for x in (f"{n:,}", pc(n, sum(v)))), f"{sum(v):,}"])
    rows[1][4] = "⟦share-n-base|17%⟧"
    rows[3][7] = "⟦total|1,221⟧"
    d.table([["Proposal", "Agree", "%", "Disagree", "%", "Not sure", "%", "Total"], *rows], caption="Table 1: Do you agree or disagree with each proposal?", widths=[130, 48, 40, 52, 40, 52, 40, 48])
    d.p("Nine in ten (90%) agreed that people should carry a bag and 84% that there should be no dogs in play areas. Dogs on leads by roads had the agreement of 988 people (81%).",
        "Opinion on a limit of four dogs was more divided: half (50%) agreed and ⟦share-prose-table|47%⟧ disagreed.",
        "901 people (74%) agreed with dogs on leads in cemeteries and ⟦count-prose-table|121⟧ disagreed.",
        "Six per cent disagreed with having to carry a bag.",
        "⟦wrong-group|81% agreed that there should be dogs on leads in cemeteries.⟧")
    d.h("People with dogs")
    d.table([["How often do you walk a dog?", "Number", "%"], ["Every day", "561", "83%"], ["Most days", "74", "11%"], ["Less often", "41", "6%"], ["Total", "676", "100%"]], caption="Table 2: Walking", foot="Base: respondents with a dog (676).")
    d.p("Of the 676 people with a dog who answered, 83% walk it every day.",
        "⟦wrong-base|Every day 83% of respondents walk a dog.⟧",
        "Forty-one people with a dog (6%) walk it less often than most days.")
    d.h("Enforcement")
    d.table([["Where is more enforcement needed?", "Number", "%"], *n_pc({"Parks": 741, "Pavements": 688, "Beaches": 402, "Sports pitches": 361, "Nowhere": 88}, total=False, base=1203)], caption="Table 3: Enforcement", foot="1,203 people answered and could choose several places.")
    d.p("Parks were mentioned by 62% and pavements by 57%, while 7% said that no more was needed.",
        "⟦overlapping-sum|1,429 people⟧ asked for more enforcement in parks or on pavements.",
        "Beaches were mentioned by 402 people (⟦share-n-base|43%⟧).",
        "A warden costs £31,400 a year, so three would cost ⟦unit-cost|£98,200⟧. Fines brought in ⟦malformed|£8,4501⟧ last year.")
    return d


def archive() -> Paper:
    """A small consultation in Word, two years compared, prose before its table."""
    d = Paper("pellbridge-archive.docx", "Pellbridge archive and local studies: results of the user survey", "plain")
    d.h("Summary")
    d.ul("312 people answered the survey, 64 more than in 2021.", "Satisfaction has fallen from 88% to 81%.", "Just over half (52%) would pay for copies online.")
    d.h("Satisfaction")
    d.p("Asked how satisfied they were with the service, 138 of the 306 people who answered (45%) were very satisfied and 110 (36%) fairly satisfied. Fewer than one in ten (⟦share-prose-table|13%⟧) were dissatisfied.")
    d.table([["", "2021", "2021 %", "2024", "2024 %"], ["Very satisfied", "131", "54%", "138", "45%"], ["Fairly satisfied", "83", "34%", "110", "36%"], ["Neither", "17", "7%", "31", "10%"], ["Fairly dissatisfied", "9", "4%", "19", "6%"], ["Very dissatisfied", "4", "2%", "8", "3%"], ["Total", "244", "100%", "306", "100%"]], caption="Satisfaction with the service")
    d.p("The share who were very satisfied fell from 54% in 2021 to 45% in 2024, a fall of ⟦points|11 percentage points⟧.",
        "In 2021 ⟦wrong-group|36%⟧ were fairly satisfied.")
    d.h("Opening hours")
    d.p("Of the 298 people who said when they would like to come, 122 (41%) chose Saturdays, 94 (32%) weekday evenings and 82 (⟦share-n-base|18%⟧) weekday mornings.",
        "Those who live outside the borough were asked how far they had come. Of these 87 people, 31 (36%) had come more than 50 miles.",
        "The reading room was used 4,112 times in 2023/24, against 4,836 in 2022/23, a fall of 15%.",
        "Copies brought in £6,180 and talks £2,340, ⟦sum|£8,250⟧ together.")
    return d


PAPERS = (leisure, schools, care_charges, fire, dog_control, archive)


def pack() -> tuple[Paper, ...]:
    """A council's papers that quote the findings on care charges."""
    report = Paper("westmere-cabinet.pdf", "Westmere Council – Cabinet – 5 November 2024 – Charging for adult social care", "plain")
    report.h("Consultation")
    report.p("5.1 A total of 741 responses were received, of which 655 were on paper and ⟦pack-altered|47⟧ online.",
             "5.2 Just over half (50.2%) disagreed with an arrangement fee and ⟦pack-altered|37.1%⟧ agreed.",
             "5.3 65% of people who receive care disagreed with charging the full cost of care, compared with ⟦pack-altered|45%⟧ of carers.",
             "5.4 If charges rose, 214 people would cut back on food or heating and ⟦pack-altered|179⟧ would have less care.")
    report.h("Finance")
    report.p("6.1 The arrangement fee would bring in £113,568 a year and the full cost of care ⟦pack-altered|£265,932⟧.")
    eqia = Paper("westmere-eqia.docx", "Equality impact assessment: charging for adult social care", "ruled")
    eqia.p("Of the 741 responses, 612 were from people who receive care or their representatives.",
           "A third of those who answered (33%) would cut back on food or heating, and ⟦pack-altered|one in five (19%)⟧ would stop having care.",
           "Half of others (50%) agreed with charging the full cost of care.")
    press = Paper("westmere-news.html", "Council thanks residents for views on care charges", "ruled")
    press.p("More than 700 people took part in the consultation. ⟦pack-altered|Four in ten (40.2%)⟧ disagreed with an arrangement fee.",
            "Some 45% said that they would pay the charge.")
    return (report, eqia, press)
