"""A second set of blind papers, first half: rules were mended on it after its first run. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc


def parks() -> Paper:
    """A research firm's report: banner columns with a net row, statements with a net column, three years side by side."""
    d = Paper("harrowmere-parks.pdf", "Harrowmere Borough Council: Parks and Open Spaces Survey 2024", "lines")
    d.p("Prepared for Harrowmere Borough Council by Fieldmark Associates.")
    d.h("1. About the survey")
    d.p("Fieldmark Associates posted an invitation to 3,500 addresses drawn at random. 1,043 residents took part between 3 June and 14 July 2024, a response rate of 30%. Of these, 702 replied online and 341 on paper.",
        "Where figures do not add up to 100 this is because of rounding, or because more than one answer could be given. Differences between groups are only remarked on where they are significant at the 95% level. The margin of error is plus or minus three percentage points.",
        "The parks service costs £4.82m a year, made up of £2.91m on grounds maintenance, £1.22m on play areas and ⟦sum|£0.96m⟧ on buildings.")
    d.h("2. Visiting parks")
    d.table([["", "Total", "Men", "Women", "16 to 34", "35 to 54", "55 and over"],
             ["Base", "1,037", "488", "541", "214", "377", "430"],
             ["At least weekly", "48%", "46%", "50%", "53%", "55%", "39%"],
             ["At least monthly", "23%", "24%", "22%", "25%", "22%", "23%"],
             ["A few times a year", "17%", "18%", "16%", "14%", "14%", "21%"],
             ["Less often", "7%", "7%", "7%", "5%", "5%", "10%"],
             ["Never", "5%", "5%", "5%", "3%", "4%", "7%"],
             ["NET: Monthly or more often", "71%", "70%", "72%", "78%", "77%", "62%"]],
            caption="Q3. How often, if at all, do you visit a park or open space in the borough?", widths=[150, 50, 50, 50, 52, 52, 58])
    d.p("Nearly half of residents (48%) visit a park at least weekly, and a further 23% do so at least monthly. That makes seven in ten (71%) who visit once a month or more. Five per cent never visit.",
        "Residents aged 55 and over visit less: 39% go weekly, against 53% of 16 to 34 year olds and 55% of those aged 35 to 54.",
        "Among women, ⟦share-prose-table|56%⟧ visit at least weekly.",
        "⟦ranking|Those aged 16 to 34⟧ are the age group most likely to visit at least weekly.",
        "Just over three in five of those aged 55 and over (62%) visit monthly or more often, compared with 78% of under-35s.")
    d.h("3. Satisfaction")
    d.p("Residents were asked how satisfied or dissatisfied they were with five aspects of the park they visit most.")
    d.table([["", "Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Very dissatisfied", "Don't know", "All satisfied"],
             ["Cleanliness", "22%", "41%", "12%", "15%", "8%", "2%", "63%"],
             ["Play areas", "14%", "33%", "19%", "18%", "11%", "5%", "⟦total|54%⟧"],
             ["Toilets", "4%", "11%", "17%", "29%", "34%", "5%", "15%"],
             ["Sports pitches", "11%", "27%", "31%", "12%", "6%", "13%", "38%"],
             ["Planting and flower beds", "31%", "42%", "13%", "8%", "4%", "2%", "73%"]],
            caption="Q5. How satisfied or dissatisfied are you with each of the following?", foot="Base: all residents who visit a park (985)",
            widths=[110, 50, 50, 48, 62, 62, 45, 52])
    d.p("Residents were happiest with planting and flower beds (73% satisfied) and least happy with toilets, where 63% were dissatisfied, 34% of them very dissatisfied.",
        "Fifteen per cent were satisfied with toilets, which gives a net satisfaction of minus 48.",
        "Just under half (⟦~|47%⟧) were satisfied with play areas and 29% were dissatisfied.",
        "Satisfaction with cleanliness stands at ⟦share-prose-table|68%⟧.",
        "Leaving out those who did not know, 44% were satisfied with sports pitches.")
    d.table([["", "2018", "2021", "2024"], ["Satisfied with parks overall", "69%", "74%", "66%"], ["Feel safe in parks after dark", "31%", "34%", "28%"], ["Visit at least weekly", "41%", "57%", "48%"],
             ["Base", "962", "1,210", "1,040"]], caption="Table 3: Trends since 2018")
    d.p("Two thirds of residents (66%) were satisfied with parks overall, down eight points from the 2021 survey. That is a fall of ⟦change|six percentage points⟧ since 2018, when 69% were satisfied.",
        "Weekly visiting, which reached 57% in 2021, has fallen back to 48%, still above the 41% of 2018.",
        "The share who feel safe after dark fell from 34% to 28% between 2021 and 2024.")
    d.page()
    d.h("4. What would help")
    d.table([["What would encourage you to visit more often?", "Number", "%"], ["Better toilets", "607", "59%"], ["More seating", "442", "43%"], ["A café or kiosk", "381", "37%"], ["Better lighting", "350", "⟦share-n-base|43%⟧"],
             ["More bins", "267", "26%"], ["Events", "216", "21%"], ["Nothing", "82", "8%"]], caption="Q8. Encouragement to visit", foot="Base: 1,029 residents. Residents could choose as many as applied.")
    d.p("Better toilets would encourage three in five residents (59%) to visit more often, more seating just over two in five (43%) and a café or kiosk more than a third (37%). A third (⟦~|34%⟧) mentioned better lighting.",
        "A café or kiosk (37%) or events (21%) would bring in ⟦overlapping-sum|58% of residents⟧.",
        "Nothing would encourage 82 residents (8%), and a quarter (26%) asked for more bins.")
    d.table([["Main reason for not visiting more often", "%"], ["No time", "38%"], ["Poor health", "31%"], ["Too far", "27%"], ["Feel unsafe", "24%"], ["Other", "12%"]],
            caption="Q9. Reasons for not visiting more often", foot="Base: residents who visit less often than monthly (302). More than one reason could be given.")
    d.p("Lack of time was the reason most often given by those who visit less often than monthly (38%), then poor health (31%) and distance (27%).",
        "⟦wrong-base|Poor health keeps 31% of all residents away.⟧")
    d.h("5. Paying for parks")
    d.p("Asked to choose between three ways of closing a gap of £640,000, 44% preferred charging for car parks, 33% sponsorship of flower beds and 23% shorter opening hours (base: 998).",
        "A car park charge of £1.20 would raise £210,000 a year, and sponsorship about £45,000. New toilets at the Lido would cost ⟦malformed|£31,50.00⟧ each.",
        "The median amount that residents would pay to park was £1.50 and the mean £1.86.")
    d.h("Appendix: profile")
    d.table([["", "Unweighted", "Weighted", "Borough"], ["Men", "47%", "49%", "49%"], ["Women", "52%", "50%", "51%"], ["16 to 34", "21%", "31%", "31%"], ["35 to 54", "37%", "34%", "34%"], ["55 and over", "42%", "35%", "35%"]], caption="Profile of residents who took part")
    return d


def day_services() -> Paper:
    """Officers in Word: numbered paragraphs, counts with shares after them, captions in a dash style, a table of costs."""
    d = Paper("stokeney-day-services.docx", "Stokeney Metropolitan Borough Council. Day Services for Older People: Outcome of Consultation", "ruled")
    d.h("1 Introduction")
    d.p("1.1 Between 2 May and 25 July 2023, a period of 12 weeks, the Council consulted on closing two of its four day centres for older people, Larch House and Birch House.",
        "1.2 There were 412 responses: 356 questionnaires, 38 letters and e-mails and 18 telephone calls. A petition of 1,907 signatures was handed in on 14 July.",
        "1.3 Officers held five meetings, which were attended by 22, 17, 31, 9 and 14 people, ⟦sum|103 people⟧ in total.")
    d.h("2 Who replied")
    cap = {"Somebody who uses a day centre": 97, "A family carer": 131, "A member of staff": 44, "A local resident": 59, "On behalf of an organisation": 17, "Something else": 8}
    d.table([["I am replying as…", "Responses", "Percentage"], *n_pc(cap)], caption="Table 1 – Capacity in which people replied")
    d.p("2.1 The largest group was family carers, who sent 131 of the 356 questionnaires (37%). A further 97 (27%) came from people who use a day centre. Together those two groups account for 64% of questionnaires.",
        "2.2 Members of staff sent ⟦share-prose-table|21%⟧ of the questionnaires.",
        "2.3 Seventeen organisations replied (5%), among them two GP practices, the Stokeney Carers Forum and three parish councils.")
    d.h("3 The proposal to close two centres")
    q = {"Strongly agree": 41, "Agree": 55, "Neither agree nor disagree": 38, "Disagree": 72, "Strongly disagree": 137}
    d.table([["Answer", "Responses", "Percentage"], *n_pc(q)], caption="Table 2 – To what extent do you agree with the proposal to close Larch House and Birch House?")
    d.p("3.1 343 people answered this question and 13 (4%) left it blank. 96 (28%) agreed with the proposal, and 209 (61%) disagreed, more than twice as many.",
        "3.2 Of these, ⟦count-prose-table|173⟧ strongly disagreed.",
        "3.3 One in nine (11%) neither agreed nor disagreed.")
    d.table([["Capacity", "Agree", "Neither", "Disagree", "Total"], ["Somebody who uses a day centre", "14", "9", "71", "94"], ["A family carer", "19", "13", "96", "⟦total|138⟧"], ["A member of staff", "22", "6", "14", "42"],
             ["A local resident", "31", "8", "18", "57"], ["Organisations and others", "10", "2", "10", "22"], ["Total", "96", "38", "209", "343"]], caption="Table 3 – Views on the proposal by capacity")
    d.p("3.4 Three quarters of family carers (96 of 128, 75%) disagreed with the proposal, as did 71 of the 94 people who use a day centre (76%). Staff were the only group of whom more than half agreed (52%) apart from local residents.",
        "3.5 Among local residents 31 of 57 (⟦share-n-base|44%⟧) agreed.",
        "3.6 Opinion among organisations and others was evenly split: ten agreed and ten disagreed.")
    d.h("4 Alternatives")
    alt = {"A lunch club nearby": 168, "Visits at home": 141, "Transport to another centre": 122, "A direct payment": 77, "Evening sessions": 36, "None of these": 64}
    d.table([["What would help you if a centre closed?", "Responses", "Percentage"], *n_pc(alt, total=False, base=329)], caption="Table 4 – Alternatives", foot="329 people answered. People could tick up to three.")
    d.p("4.1 Just over half of those who answered (168, 51%) would be helped by a lunch club nearby; 43% chose visits at home and 37% transport to another centre. Nearly a fifth (19%) said that none of these would help.",
        "4.2 ⟦overlapping-sum|309 people⟧ wanted a lunch club (168) or visits at home (141).",
        "4.3 ⟦wrong-base|A lunch club nearby was chosen by 51% of the 412 people who took part.⟧",
        "4.4 A direct payment was less popular, with under a quarter (23%) choosing it.")
    d.h("5 Comments")
    d.p("5.1 248 people (70% of those who sent a questionnaire) added a comment. Isolation was raised by 91 (37%), breaks for carers by 88 (35%), transport by 54 (22%), staff by 41 (⟦share-n-base|27%⟧) and cost by 29 (12%).",
        "5.2 “My mother has been coming to Birch for 11 years,” wrote one daughter. “On the three days she comes I can go to work.”",
        "5.3 Of the 38 letters and e-mails, 31 were against the proposal, four were in favour and three gave no view.")
    d.h("6 Costs")
    d.table([["Centre", "Places", "Attendances a year", "Net cost", "Cost per attendance"], ["Elm House", "32", "6,240", "£268,320", "£43.00"], ["Rowan House", "25", "4,100", "£196,800", "£48.00"], ["Larch House", "20", "3,120", "£162,240", "⟦unit-cost|£58.00⟧"],
             ["Birch House", "18", "2,080", "£124,800", "£60.00"], ["Total", "95", "15,540", "£752,160", "£48.40"]], caption="Table 5 – Day centres 2022/23")
    d.p("6.1 The four centres cost £752,160 in 2022/23. Closing Larch House and Birch House would save £287,040 a year, 38% of the total, or £⟦sum|1,148,160⟧ over three years.",
        "6.2 Each of the 95 places costs £7,917 a year on average. Birch House is the dearest, at £60.00 an attendance.",
        "6.3 In 2018/19 there were 19,800 attendances, so attendance has fallen by 22%. Officers expect a further fall of about 5% by 2025/26.")
    return d


def licensing() -> Paper:
    """A department's response on the web: question by question, counts by kind of respondent, shares of those answering."""
    d = Paper("driver-licensing-response.html", "Taxi and private hire driver standards: summary of responses and next steps", "ruled")
    d.h("Executive summary")
    d.ul("We received 527 submissions. 96 of them were identical and have been counted once each as part of a campaign, which leaves 431 responses.",
         "62% of those who answered agreed that drivers should be tested on local knowledge.",
         "⟦repeated-differs|74%⟧ of licensing authorities agreed that drivers should be tested on local knowledge.",
         "79% of those who answered supported enhanced checks.")
    d.h("Who responded")
    d.table([["Type of respondent", "Number", "Percentage"], *n_pc({"Individuals": 188, "Drivers and operators": 142, "Licensing authorities": 67, "Other organisations": 34})], caption="Table 1: Responses by type of respondent", foot="Percentages may not sum to 100 because of rounding.")
    d.p("Individuals made up 44% of responses, drivers and operators a third (33%), licensing authorities 16% and other organisations 8%.")
    d.h("Question 1: Do you agree that drivers should be tested on local knowledge?")
    d.table([["Type of respondent", "Yes", "No", "Don't know", "Not answered", "Total"], ["Individuals", "121", "38", "14", "15", "188"], ["Drivers and operators", "49", "78", "6", "9", "142"], ["Licensing authorities", "58", "4", "3", "2", "67"],
             ["Other organisations", "22", "5", "4", "3", "34"], ["All respondents", "250", "125", "27", "29", "431"]], caption="Table 2: Answers to question 1 (number)")
    d.table([["Type of respondent", "Yes", "No", "Don't know", "Number answering"], ["Individuals", "70%", "22%", "8%", "173"], ["Drivers and operators", "37%", "59%", "5%", "133"], ["Licensing authorities", "89%", "⟦share-n-base|16%⟧", "5%", "65"],
             ["Other organisations", "71%", "16%", "13%", "31"], ["All respondents", "62%", "31%", "7%", "402"]], caption="Table 3: Answers to question 1 (percentage of those answering)")
    d.p("Of the 402 respondents who answered this question, 250 (62%) agreed, 125 (31%) disagreed and 27 (7%) did not know. 29 respondents (7% of all 431) did not answer.",
        "Support was strongest among licensing authorities, where 58 of the 65 that answered (89%) agreed. Drivers and operators were the only group in which more disagreed (59%) than agreed (37%).",
        "Of the 173 individuals who answered, 121 (⟦share-n-base|64%⟧) agreed and 38 (22%) disagreed.",
        "Seven in ten other organisations (71%) agreed.")
    d.h("Question 2: Which of the following should every driver have to pass?")
    d.table([["Requirement", "Number", "Percentage"], *n_pc({"Enhanced checks": 298, "Knowledge test": 214, "Medical examination": 169, "CCTV in the vehicle": 121, "Interview in person": 88, "None of these": 19}, total=False, base=377)], caption="Table 4: Requirements supported", foot="Base: 377 respondents. Respondents could select all that applied.")
    d.p("Almost four in five (79%) of those who answered selected enhanced checks, 57% a knowledge test and 45% a medical examination. An interview in person had least support (23%), apart from none of these (5%).",
        "CCTV in the vehicle was selected by ⟦share-prose-table|41%⟧ of those who answered.",
        "A medical examination was selected by ⟦count-prose-table|196 respondents⟧ (45%).",
        "⟦overlapping-sum|335 respondents⟧ selected a knowledge test (214) or CCTV in the vehicle (121).",
        "Enhanced checks were selected by ⟦wrong-base|79% of all 431 respondents⟧.")
    d.h("Question 3: What would a change cost your business?")
    d.p("61 of the 142 drivers and operators (43%) gave a figure. The median was £180 and the mean £212; answers ranged from nothing to £1,400.",
        "A three-year licence now costs £310. A charge of £62 for the test would raise that to £372, an increase of ⟦change|25%⟧.")
    d.h("Next steps")
    d.p("We will publish guidance in the spring. There are 280 licensing authorities in England; the 67 that responded are just under a quarter of them (24%).")
    return d


PAPERS = (parks, day_services, licensing)


def pack() -> tuple[Paper, ...]:
    """Papers of one council that quote the day services report and the appendix; each is checked against the others."""
    report = Paper("stokeney-committee-report.pdf", "Stokeney MBC – Adult Care Committee – 19 September 2023 – Future of Day Services", "plain")
    report.h("Outcome of consultation")
    report.p("4.1 The 12-week consultation drew 412 responses, of which 356 were questionnaires. The outcome report is at Appendix A and tables of respondents at Appendix B.",
             "4.2 61% of those who answered disagreed with closing Larch House and Birch House and 28% agreed. Of the 343 people who answered, 209 disagreed and ⟦pack-altered|69⟧ agreed.",
             "4.3 ⟦pack-altered|52%⟧ of family carers disagreed with the proposal.",
             "4.4 If a centre closed, 51% of those who answered would be helped by a lunch club nearby and ⟦pack-altered|34%⟧ by visits at home.",
             "4.5 Isolation was raised in comments by 91 people (37%) and breaks for carers by 88 (35%).")
    report.h("Finance")
    report.p("5.1 The four centres cost £752,160 in 2022/23. Closing two would save £287,040 a year. Elm House had ⟦pack-altered|6,420⟧ attendances in 2022/23 and Rowan House 4,100.",
             "5.2 The Adult Care budget for 2023/24 is £61.4m, of which £38.2m is spent on residential and home care.")
    appendix = Paper("stokeney-appendix-b.xlsx", "Appendix B: About the people who replied", "ruled")
    appendix.table([["Age", "Number", "%"], *n_pc({"Under 45": 38, "45 to 64": 104, "65 to 74": 89, "75 and over": 107})], caption="Table B1: Age")
    rows = n_pc({"Yes": 171, "No": 148, "Prefer not to say": 22})
    rows[1][2] = "⟦share-n-base|34%⟧"
    appendix.table([["Long-term illness or disability", "Number", "%"], *rows], caption="Table B2: Disability")
    appendix.table([["Sex", "Number", "%"], *n_pc({"Female": 209, "Male": 121, "Other or prefer not to say": 4})], caption="Table B3: Sex")
    appendix.table([["Ethnic group", "Number", "%"], *n_pc({"White British": 297, "Other White": 9, "Asian or Asian British": 12, "Black or Black British": 7, "Mixed": 5, "Prefer not to say": 8})], caption="Table B4: Ethnic group")
    eqia = Paper("stokeney-eqia.docx", "Equality impact assessment: day services for older people", "ruled")
    eqia.h("Evidence")
    eqia.p("Age. 58% of those who gave their age in the consultation were 65 or over: 26% were 65 to 74 and 32% were 75 and over. The average age of people who use the centres is 83.",
           "Disability. Half of those who answered (50%) have a long-term illness or disability.",
           "Sex. ⟦pack-altered|36%⟧ of those who replied were female. In the borough as a whole 51% of residents are female.",
           "Race. 88% of those who replied were White British and ⟦pack-altered|14%⟧ were Asian or Asian British.",
           "Carers. 131 family carers replied, 37% of questionnaires. Three quarters of them disagreed with the proposal.")
    press = Paper("stokeney-news.html", "Council hears views on day centres", "ruled")
    press.p("More than 400 people have had their say on the future of Stokeney's day centres. 61% of those who answered disagreed with closing Larch House and Birch House.",
            "A petition of ⟦pack-altered|1,709⟧ signatures was handed in on 14 July.",
            "Just over half would be helped by a lunch club nearby, and one in ten (11%) by evening sessions.",
            "One daughter told us: “My mother has been coming to Birch for ⟦quotation|12⟧ years.”",
            "Councillor Edwin Marlowe said: “We have read all 412 responses and we will not rush.” Telephone 01632 960 388.")
    return (report, appendix, eqia, press)
