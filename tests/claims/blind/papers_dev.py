"""The first half of the blind papers, which rules were mended on from the start. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc, pc


def libraries() -> Paper:
    """A market research firm's report: ruled tables of n and %, the base as a line above each table."""
    d = Paper("brackenford-libraries.pdf", "Brackenford Borough Council: Library Service Consultation – Analysis Report", "ruled")
    d.p("Report prepared by Meridian Lane Research for Brackenford Borough Council, March 2023.")
    d.h("1. Introduction")
    d.p("Between 9 January 2023 and 3 April 2023 (12 weeks) Brackenford Borough Council asked residents, library members and partner "
        "organisations for their views on proposed changes to opening hours at its nine libraries.",
        "The consultation was promoted through 14 press releases, posters in all nine libraries and an e-mail to 18,400 library members. "
        "A total of 527 responses were received: 505 to the questionnaire (431 online and 74 on paper) and 22 letters and e-mails.",
        "Four drop-in sessions were attended by 63 people. Two petitions were also received, with 1,208 and 342 signatures respectively.",
        "Percentages in this report may not add up to 100% because of rounding or because respondents could choose more than one answer. "
        "Where the base is below 505 this is because not every respondent answered every question. For reasons of clarity, tables do not show those who left a question blank.")
    d.h("2. Who responded")
    d.p("Just under nine in ten respondents (449, 89%) described themselves as a library member. Respondents were asked how often they used a library in the past 12 months.")
    use = {"At least once a week": 162, "At least once a month": 198, "Less often than once a month": 101, "Not in the past year": 44}
    d.table([["", "Number", "%"], *n_pc(use)], caption="Table 1: How often do you use a library in Brackenford?", foot="Base: all answering (505)")
    d.p("Almost a third (32%) of respondents said that they used a library at least once a week, and a further 39% did so at least once a month. "
        "Taken together, 71% of respondents were regular users, visiting at least once a month. Only 9% had not used a library in the past year.",
        "The most common response was at least once a month (198 respondents, 39%).")
    d.h("3. Views on the proposals")
    d.h("3.1 Reducing opening hours", 2)
    d.p("Respondents were asked how far they agreed or disagreed with the proposal to reduce opening hours at the smaller libraries.")
    hours = {"Strongly agree": 47, "Agree": 83, "Neither agree nor disagree": 62, "Disagree": 121, "Strongly disagree": 185}
    base = sum(hours.values())
    d.table([["Response", "Number", "%"], *n_pc(hours)], caption="Table 2: To what extent do you agree or disagree with the proposal to reduce opening hours?",
            foot=f"Base: all answering ({base})")
    d.p(f"Of the {base} people who answered this question, just over three fifths (61%) disagreed with the proposal, including 37% who strongly disagreed. "
        f"Just over a quarter (26%) agreed with it, and 12% neither agreed nor disagreed. Net agreement was therefore minus 35 percentage points.",
        "In all, 306 respondents disagreed with the proposal and 130 agreed.",
        "Respondents who used a library at least once a week were more likely to disagree (72%, compared with 61% overall). "
        "When the same question was asked in 2018, 48% of respondents disagreed.")
    d.h("3.2 Self-service opening", 2)
    selfs = {"Strongly agree": 88, "Agree": 142, "Neither agree nor disagree": 97, "Disagree": 71, "Strongly disagree": 64, "Don't know": 31}
    base = sum(selfs.values())
    d.table([["Response", "Number", "%"], *n_pc(selfs)], caption="Table 3: To what extent do you agree or disagree with self-service opening?", foot=f"Base: all answering ({base})")
    d.p("Nearly half of respondents (47%) agreed with the introduction of self-service opening, ⟦share-prose-table|32%⟧ disagreed and a fifth (20%) neither agreed nor disagreed. "
        "Excluding those who said don't know, 50% agreed and 29% disagreed.",
        "Around one in six (18%) strongly agreed.")
    d.chart("Figure 1: Which of the following do you use the library for?", [("Borrowing books", "78%"), ("Computers and wifi", "34%"), ("Children's activities", "29%"),
            ("Study space", "22%"), ("Council services", "14%"), ("Other", "7%")], foot="Base: all using a library in the past year (461). Respondents could select more than one answer.")
    d.p("Over three quarters of library users (78%) used the library to borrow books. The next most common uses were computers and wifi (34%) and children's activities (29%). "
        "⟦overlapping-sum|63%⟧ of users visit either for computers and wifi (34%) or for children's activities (29%).",
        "More than one in five (22%) used it as a study space. A further 14% used council services, and 7% mentioned another use.")
    d.page()
    d.h("3.3 Views by type of respondent", 2)
    d.table([["", "All", "Under 35", "35 to 64", "65 and over", "Disabled"],
             ["Agree", "26%", "31%", "27%", "21%", "19%"], ["Neither", "12%", "15%", "12%", "11%", "10%"],
             ["Disagree", "61%", "54%", "61%", "68%", "71%"], ["Base", "498", "88", "236", "162", "73"]],
            caption="Table 4: Views on reducing opening hours, by type of respondent", foot="Percentages are of those answering in each group. Some respondents did not give their age.")
    d.p("Respondents aged 65 and over were more likely to disagree (68%, compared with 54% of those aged under 35). Seven in ten disabled respondents (71%) disagreed. "
        "Agreement was highest among respondents under 35, at 31%.",
        "By contrast, agreement among those aged 65 and over was ⟦share-prose-table|27%⟧.")
    d.h("3.4 Location priorities", 2)
    loc = {"Near home": 301, "Near shops": 188, "Good bus links": 176, "Free parking": 143, "Near school": 92}
    rows = n_pc(loc, total=False, base=489)
    rows[3][2] = "⟦share-n-base|26%⟧"
    d.table([["", "n", "%"], *rows], caption="Table 5: What matters most to you about where a library is?", foot="Base: 489. Multiple answers allowed, so percentages add up to more than 100%.")
    d.p("Being near home was the most frequently chosen answer (301 respondents, 62%), followed by being near shops (38%) and good bus links (36%).",
        "⟦fraction-word|Three quarters⟧ of respondents (62%) chose being near home.")
    d.h("4. Comments")
    d.p("A total of 312 respondents left a comment. The comments were read and coded into themes; a comment may fall under more than one theme.")
    d.table([["Theme", "Comments", "% of those commenting"], ["Impact on children and families", "121", "39%"], ["Isolation of older people", "96", "31%"],
             ["Travel to another library", "84", "27%"], ["Loss of skilled staff", "52", "17%"], ["Support for the proposals", "41", "13%"]],
            caption="Table 6: Themes raised in comments", foot="Base: all leaving a comment (312)")
    d.p("The theme raised most often was the impact on children and families, mentioned in 121 comments (39%). Nearly a third (31%) of those who commented were concerned about isolation of older people. "
        "Of these, 60% also mentioned the closure of day centres. Just over one in ten (13%) supported the proposals.",
        "⟦wrong-base|39%⟧ of all 527 responses raised the impact on children and families.")
    d.p("“I take my two grandchildren every Tuesday and it is the only warm place in the village,” one respondent wrote. Another said: “Cutting 6 hours a week would save pennies.”")
    d.h("5. Cost of the proposals")
    d.p("The nine libraries cost £2.4m a year to run. The proposals would save £186,000 a year, which is just under 8% of the running cost. Over three years the saving would be £558,000.",
        "The saving is made up of £112,000 from staffing, £49,000 from premises and £25,000 from the book fund. The one-off cost of self-service equipment is ⟦malformed|£4,1250.00⟧.")
    d.h("Appendix A: Profile of respondents")
    d.table([["Age", "Number", "%"], *n_pc({"Under 16": 12, "16 to 24": 28, "25 to 34": 48, "35 to 44": 81, "45 to 54": 77, "55 to 64": 78, "65 to 74": 98, "75 and over": 64})],
            caption="Table A1: Age", foot="Base: all answering (486)")
    d.table([["Sex", "Number", "%"], *n_pc({"Female": 312, "Male": 165, "Prefer to self-describe": 3, "Prefer not to say": 14})], caption="Table A2: Sex", foot="Base: 494")
    d.p("Women were over-represented: 63% of respondents were female, compared with 51% of the borough's population of 143,200 (Census 2021).", "A third of respondents (33%) were aged 65 or over.")
    return d


def centres() -> Paper:
    """Counts with the share in brackets in one cell, narrow columns with wrapped labels, the base in the header cell."""
    d = Paper("wexcombe-childrens-centres.pdf", "Wexcombe County Council – Family Centres Consultation: Summary of Findings", "lines")
    d.h("Executive summary")
    d.p("Wexcombe County Council consulted for ten weeks, from 4 September to 12 November 2023, on replacing 18 children's centres with 11 family hubs. There were 1,146 responses to the survey, "
        "a response rate of 7% of the 16,371 families registered.",
        "Key findings:")
    d.ul("More than two thirds of respondents (68%) disagreed with the proposal to move to 11 hubs.",
         "Parents and carers who use a centre every week were the most opposed (77% disagreed).",
         "Stay and play was the most used service (612 respondents, 57%).",
         "Four in five respondents (80%) travel to their centre on foot or by car.",
         "⟦repeated-differs|58%⟧ of respondents said they would travel no more than 20 minutes.")
    d.h("1. Use of the centres")
    d.p("Respondents who had used a centre in the past two years were asked which services they had used.")
    d.table([["Which of these services have you or your family used?", "Total (n=1,074)", "Weekly users (n=538)", "Other users (n=536)"],
             ["Stay and play sessions or other drop-in groups for under-fives", "612 (57%)", "371 (69%)", "241 (45%)"],
             ["Health visitor or midwife appointments and clinics", "526 (49%)", "264 (49%)", "262 (49%)"],
             ["Parenting courses, advice and one-to-one family support", "279 (26%)", "161 (30%)", "118 (22%)"],
             ["Speech and language support", "193 (18%)", "118 (⟦share-n-base|29%⟧)", "75 (14%)"],
             ["Adult learning or help to find work", "97 (9%)", "54 (10%)", "43 (8%)"],
             ["None of these", "43 (4%)", "5 (1%)", "38 (7%)"]],
            caption="Table 1. Services used", foot="Respondents could tick all that apply.", widths=[150, 90, 100, 100])
    d.p("Stay and play sessions were the most widely used, by 57% of those who had used a centre. About half (49%) had been to a health visitor or midwife appointment, and just over a quarter (26%) "
        "to a parenting course or for family support. Weekly users were more likely to have used stay and play (69%) than other users (45%).",
        "Fewer than one in ten (9%) had used adult learning. Only 43 respondents had used none of these.",
        "Taken together, stay and play (612) and health appointments (526) were used by ⟦overlapping-sum|1,138 families⟧.")
    d.h("2. Getting there")
    travel = {"On foot": 483, "By car": 376, "By bus": 129, "Bicycle or scooter": 47, "Other": 39}
    t = sum(travel.values())
    d.table([["How do you usually travel to your centre?", f"Number of respondents (n={t:,})"], *[[k, f"{v} ({pc(v, t)})"] for k, v in travel.items()]], caption="Table 2. Travel", widths=[180, 140])
    minutes = {"Up to 10 minutes": 301, "11 to 20 minutes": 384, "21 to 30 minutes": 247, "More than 30 minutes": 98}
    m = sum(minutes.values())
    d.table([["How long would you be willing to travel?", f"Number of respondents (n={m:,})"], *[[k, f"{v} ({pc(v, m)})"] for k, v in minutes.items()]], caption="Table 3. Longest journey", widths=[180, 140])
    d.p("The largest group walk to their centre (45%). Just over a third (35%) go by car and 12% by bus. Two thirds of respondents (67%) would be willing to travel for no more than 20 minutes: "
        "29% for up to 10 minutes and 37% for between 11 and 20 minutes. Fewer than one in ten (10%) would travel for more than half an hour.",
        "A journey of over 20 minutes would be acceptable to 345 people, or 33% of those who answered.",
        "The next most common way of travelling was by car, named by ⟦count-prose-table|367 respondents⟧ (35%).")
    d.page()
    d.h("3. The proposal")
    q = {"Strongly agree": 79, "Tend to agree": 143, "Neither agree nor disagree": 110, "Tend to disagree": 264, "Strongly disagree": 502, "Don't know": 24}
    n = sum(q.values())
    d.table([["To what extent do you agree or disagree with replacing 18 children's centres with 11 family hubs?", f"(n={n:,})"], *[[k, f"{v} ({pc(v, n)})"] for k, v in q.items()]],
            caption="Table 4. Views on the proposal", widths=[200, 110])
    d.p(f"Around one in five respondents ({pc(222, n)}) agreed with the proposal, while 68% disagreed (24% tended to disagree and 45% strongly disagreed). One in ten (10%) neither agreed nor disagreed.",
        "766 people disagreed, more than three times as many as the 222 who agreed.",
        "⟦count-prose-table|521 people⟧ strongly disagreed.",
        "Disagreement ranged from 52% in Astley Vale to 83% in Harrow Down. Disagreement was higher among respondents from the most deprived tenth of areas (79%).")
    d.p("Respondents who agreed or disagreed were asked why. Almost all (94%) of the 988 gave a reason. Among the 222 who agreed, the most common reason was making better use of buildings (41%); "
        "of the 766 who disagreed, 61% were concerned about travel, 38% about losing staff they trust and 22% about waiting times.")
    d.table([["Which of these would help you to use a hub further away?", "Number", "Per cent"], ["A bus pass", "402", "41%"], ["Sessions at weekends", "353", "36%"], ["Online booking", "255", "26%"],
             ["Free parking", "216", "22%"], ["Nothing would help", "137", "14%"]], caption="Table 5. Help to travel", foot="Base: 981 respondents; multiple responses possible.", look="plain")
    d.p("A bus pass would help two in five (41%), and sessions at weekends more than a third (36%). ⟦overlapping-sum|Over three quarters (77%)⟧ of respondents would be helped by either a bus pass or weekend sessions. "
        "For 14% nothing would help.")
    d.h("4. Meetings and letters")
    d.p("The council held 23 meetings: 18 at centres, three online and two with partners. In total 296 people came, an average of 13 a meeting. 41 letters were received, 12 of them from schools, nine from health bodies and 20 from parents.",
        "Of the 41 letters, 33 opposed the proposal, five supported it and ⟦sum|four⟧ expressed no view.",
        "A petition with 3,412 signatures was presented to the council on 19 October 2023.")
    d.h("5. Who took part")
    d.table([["Respondent type", "Responses", "%"], *n_pc({"Parent or carer": 871, "Grandparent or other relative": 98, "Member of staff or volunteer": 87, "Partner organisation": 53, "Other": 37})], caption="Table 6. Type of respondent")
    d.p("Just over three quarters of responses (76%) came from parents or carers. Staff and volunteers made up 8%. Of the 1,146 responses 1,031 were made online, 90% of the total.")
    d.p("In the county as a whole 31% of families with a child under five live in a rural area; among respondents the figure was 44%. National figures show that 26% of families in England use a children's centre or hub.")
    return d


def buses() -> Paper:
    """A Word report with a comparison of two surveys, net figures, and bases in the text."""
    d = Paper("northmoor-bus-network.docx", "Northmoor Council – Bus Network Review: Report of the Public Consultation", "ruled")
    d.h("1 Background")
    d.p("Northmoor Council supports 27 bus routes at a cost of £3.9m in 2024/25. In June 2024 the Cabinet agreed to consult on withdrawing support from six of them. The consultation ran for eight weeks from 1 July 2024 to 25 August 2024.",
        "2,318 people took part, compared with 1,764 in the 2019 consultation, an increase of 31%.",
        "The number of paper returns fell from 820 to 574, a fall of ⟦change|40%⟧.")
    d.h("2 How people use buses")
    d.table([["How often do you travel by bus?", "2019 (%)", "2024 (%)", "Change (points)"], ["Most days", "31", "27", "-4"], ["Once or twice a week", "28", "30", "+2"], ["Once or twice a month", "17", "18", "+1"],
             ["Less often", "15", "14", "-1"], ["Never", "9", "11", "⟦table-change|+4⟧"], ["Base", "1,721", "2,254", ""]], caption="Table 1: Frequency of bus travel, 2019 and 2024")
    d.p("In 2024, 27% of respondents travelled by bus on most days, down from 31% in 2019. A further 30% did so once or twice a week. Together, 57% travelled at least once a week, a little below the 59% recorded in 2019. "
        "The share who use the bus once or twice a month rose by one percentage point, to 18%.",
        "One in four respondents (25%) travelled less often than once a month or never.")
    d.h("3 The six routes")
    routes = [("Route 4 Hallam – Dunsop", 142, 96, 611), ("Route 11 Dunsop – Market Street", 201, 88, 420), ("Route 17 Ridge Estate circular", 119, 134, 702), ("Route 23 Coldbeck – Hospital", 64, 51, 917),
              ("Route 38 Town – Airport Park", 308, 201, 244), ("Route 52 Sunday shopper", 377, 163, 291)]
    rows = [[name, f"{a:,}", f"{b:,}", f"{c:,}", f"{a + b + c:,}", pc(a, a + b + c), pc(c, a + b + c)] for name, a, b, c in routes]
    rows[2][6] = "⟦share-n-base|71%⟧"
    d.table([["Route", "Support", "Neither", "Oppose", "Total", "% support", "% oppose"], *rows], caption="Table 2: Views on withdrawing support from each route")
    d.p("Opposition was strongest to withdrawing Route 23, which serves the hospital: 917 of the 1,032 people who gave a view (89%) opposed it. Opposition was weakest for Route 38, at 32%.",
        "Support for withdrawal exceeded opposition for Route 38 (41% support, 32% oppose) and Route 52 (45% and 35%).",
        "For Route 11, more than half (59%) opposed withdrawal and 28% supported it, a net opposition of 31 percentage points.",
        "⟦ranking|Route 17⟧ drew the largest number of objections of any route.",
        "For Route 4, ⟦share-prose-table|27%⟧ supported withdrawal.")
    d.h("4 Alternatives")
    d.p("Respondents could choose up to three alternatives. 1,987 people answered.")
    alt = {"Fewer journeys on each route": 1033, "Demand-responsive minibus": 815, "A higher fare": 636, "Shared taxis": 397, "Community bus run by volunteers": 358, "None of these": 179}
    d.table([["Alternative", "n", "%"], *n_pc(alt, total=False, base=1987)], caption="Table 3: Alternatives preferred", foot="Base: all answering (1,987); up to three answers each")
    d.p("Just over half (52%) would prefer fewer journeys, two fifths (41%) a demand-responsive minibus and about a third (32%) a higher fare. One in five chose shared taxis. Fewer than one in ten (9%) chose none of these.",
        "⟦wrong-base|52% of the 2,318 people who took part⟧ would prefer fewer journeys.",
        "A demand-responsive minibus was chosen by 815 people and fewer journeys by 1,033.")
    d.h("5 Effects on people")
    d.p("Asked what the effect of losing their route would be, 1,406 people replied. 38% (534) said they could not get to medical appointments, 29% (408) could not get to work or college and 24% (337) would see family and friends less. "
        "22% (⟦count-n-base|390⟧) said they would use a car instead.",
        "Among respondents aged 75 and over, 56% could not get to medical appointments. Among those with no car it was 63%, compared with 38% overall.",
        "“If the 23 goes I will have a £22 taxi each way,” wrote a patient of the renal unit. “Three times a week that is £132.”")
    d.h("6 Financial effects")
    d.table([["Route", "Subsidy 2024/25 (£)", "Passengers a year", "Subsidy per passenger (£)"], ["4", "142,000", "71,000", "2.00"], ["11", "96,500", "38,600", "2.50"], ["17", "118,800", "66,000", "1.80"],
             ["23", "203,000", "58,000", "3.50"], ["38", "87,400", "19,000", "4.60"], ["52", "51,300", "9,500", "5.40"], ["Total", "699,000", "262,100", "2.67"]], caption="Table 4: Subsidy by route")
    d.p("Withdrawing all six would save £699,000 in a full year, or 18% of the £3.9m budget. The subsidy per passenger ranges from £1.80 on Route 17 to £5.40 on Route 52.",
        "Withdrawing only Routes 38 and 52 would save £138,700 a year, and £⟦sum|277,800⟧ over two years.")
    d.h("7 Profile")
    d.table([["Age group", "Consultation", "Northmoor adults (Census 2021)"], ["16 to 34", "14%", "29%"], ["35 to 54", "27%", "32%"], ["55 to 74", "38%", "28%"], ["75 and over", "21%", "11%"], ["Base", "2,107", "188,400"]], caption="Table 5: Age")
    d.p("Older people were over-represented: 59% of those who gave their age were 55 or over, compared with 39% of Northmoor adults. Young adults were under-represented (14% against 29%).")
    return d


def waste() -> Paper:
    """A council's own paper: numbered paragraphs, percentages only with the base in the caption, money, stacked scales."""
    d = Paper("thornvale-waste.pdf", "Thornvale District Council – Cabinet, 14 February 2024. Item 7: Waste and Recycling Consultation", "plain")
    d.h("1. Purpose of report")
    d.p("1.1 To report the outcome of the public consultation on three-weekly refuse collection and to recommend a way forward.",
        "1.2 The consultation ran from Monday 18 September 2023 to Sunday 12 November 2023, a period of eight weeks. 3,846 completed surveys were returned, of which 3,512 were online and 334 on paper.",
        "1.3 This compares with 2,905 returns to the 2016 consultation, an increase of about a third.")
    d.h("2. Results")
    d.table([["", "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Base"],
             ["Refuse should be collected every three weeks", "9%", "17%", "8%", "23%", "43%", "3,790"],
             ["Food waste should be collected every week from all homes", "38%", "33%", "12%", "9%", "8%", "3,761"],
             ["The garden waste charge should be the same for all", "14%", "29%", "31%", "15%", "11%", "3,702"],
             ["Recycling centres should open later in summer", "27%", "41%", "24%", "5%", "3%", "3,688"]],
            caption="Table 1: Agreement with statements", foot="Percentages may not total 100% due to rounding.", widths=[160, 52, 52, 52, 52, 58, 50])
    d.p("2.1 Two thirds of respondents (66%) disagreed that refuse should be collected every three weeks, with 43% strongly disagreeing. Only 26% agreed.",
        "2.2 There was strong support for weekly food waste collection, with 71% agreeing (38% strongly) and 17% disagreeing. That is a net agreement of 54 percentage points.",
        "2.3 More than four in ten (43%) agreed that the garden waste charge should be the same for all; 26% disagreed and nearly a third (31%) were neutral.",
        "2.4 Later summer opening of recycling centres was supported by 68% and opposed by ⟦share-prose-table|18%⟧.",
        "2.5 Of the four statements, the one with the highest level of agreement was weekly food waste collection.",
        "2.6 In a separate telephone poll of 1,102 residents by Pennant Research, 58% disagreed with three-weekly collection and 33% agreed. The poll was weighted by age, sex and ward.",
        "2.7 Answers on paper were more negative than those online: 81% of paper returns disagreed with three-weekly collection, compared with 64% of those online.")
    d.table([["Household size", "Agree", "Neither", "Disagree", "Number of respondents"], ["1 person", "41%", "9%", "50%", "702"], ["2 people", "30%", "8%", "62%", "1,404"], ["3 or 4 people", "18%", "7%", "75%", "1,221"], ["5 or more people", "10%", "6%", "84%", "398"]],
            caption="Table 2: Views on three-weekly refuse collection by household size (Base: 3,725)")
    d.p("2.8 Larger households were less likely to agree. Only 10% of households of five or more agreed, compared with 41% of people living alone. Half of those living alone disagreed.",
        "2.9 Three quarters of households of three or four people disagreed. Among households of two, ⟦share-prose-table|72%⟧ disagreed.")
    d.table([["Main concern", "%"], ["Bin would be too full", "64%"], ["Smell and vermin", "58%"], ["Nappies", "21%"], ["Nowhere to store bins", "19%"], ["Fly-tipping", "47%"], ["No concern", "8%"]],
            caption="Table 3: Concerns about three-weekly collection (multi-response; base 3,803)")
    d.p("2.10 The concern most often chosen was that the bin would be too full (64%), followed by smell and vermin (58%) and fly-tipping (47%). Around a fifth were concerned about nappies (21%) and about storage (19%). Fewer than one in ten (8%) had no concern.",
        "2.11 ⟦overlapping-sum|85%⟧ of respondents were concerned about a full bin (64%) or nappies (21%).")
    d.page()
    d.h("3. Comments")
    d.p("3.1 2,214 people (58% of the 3,846) wrote a comment. The main themes were capacity (702 comments, 32%), hygiene (511, 23%), cost (433, 20%), recycling (398, 18%) and fairness to large families (⟦count-n-base|287, 18%⟧).",
        "3.2 One resident wrote: “We recycle everything we can and the bin is still full by day ten.” A ward councillor asked that families with children in nappies be given a larger bin.")
    d.h("4. Financial implications")
    d.table([["", "2024/25 £000", "2025/26 £000", "2026/27 £000"], ["Collection crews", "(212)", "(436)", "(436)"], ["Vehicles", "(88)", "(140)", "(140)"], ["Disposal", "(61)", "(125)", "(125)"],
             ["Food waste service", "190", "310", "310"], ["Communications", "65", "20", "0"], ["Net saving", "(106)", "⟦total|(381)⟧", "(391)"]], caption="Table 4: Cost and saving of three-weekly collection")
    d.p("4.1 In a full year the net saving would be £391,000. Savings on crews, vehicles and disposal of £701,000 are offset by £310,000 for the food waste service.",
        "4.2 One-off costs of £1.15m comprise £820,000 for food caddies and £330,000 for vehicles, to be met from the Transformation Reserve, which stood at £4.6m on 31 March 2023.",
        "4.3 The cost of the caddies is 41,000 households at £⟦unit-cost|22⟧ each, or £820,000.",
        "4.4 The cost of consultation was £18,450, or £4.80 for each completed survey.")
    d.h("5. Equality")
    d.p("5.1 19% of respondents said that they had a long-term illness or disability. 61% of this group were concerned about moving a heavier bin. 3,846 returns represent 9% of the district's 41,000 households.",
        "5.2 An Equality Impact Assessment is at Appendix C. Paragraph 4.12 of the constitution applies.")
    d.h("6. Recommendation")
    d.p("6.1 That Cabinet does not proceed with three-weekly refuse collection, in view of the 66% of respondents who disagreed with it, and approves weekly food waste collection from 2 September 2024.")
    return d


PAPERS = (libraries, centres, buses, waste)


def pack() -> tuple[Paper, ...]:
    """Four papers that quote the library report; checked against it."""
    report = Paper("brackenford-cabinet-report.pdf", "Brackenford Borough Council – Cabinet 20 June 2023 – Library Opening Hours", "lines")
    report.h("Consultation")
    report.p("1. The library consultation ran for 12 weeks from 9 January to 3 April 2023. 527 responses were received, 505 of them to the questionnaire. The analysis report by Meridian Lane Research is at Appendix 2.",
             "2. The consultation found that 61% of respondents disagreed with the proposal to reduce opening hours and 26% agreed. Respondents aged 65 and over were more likely to disagree (68%).",
             "3. Nearly half of respondents (47%) agreed with the introduction of self-service opening. Of those leaving a comment, ⟦pack-altered|19%⟧ supported the proposals.",
             "4. In the consultation, ⟦pack-altered|41%⟧ of respondents said that they used a library at least once a week.",
             "5. The theme raised most often in comments was the impact on children and families (121 comments, 39%).",
             "6. Two petitions with 1,208 and ⟦pack-altered|432⟧ signatures were received. Four drop-in sessions were attended by 63 people.",
             "7. The proposals would save £186,000 a year against a running cost of £2.4m.",
             "8. Officers expect that footfall, which fell by 12% between 2019/20 and 2022/23, will recover by about 5% in 2024/25. Some 92% of households live within two miles of a library.")
    other = Paper("brackenford-opposition.docx", "Statement of the Brackenford Independents on library opening hours", "ruled")
    other.p("More than six in ten people who answered the council's own consultation said no. Of the 498 people who answered, 306 disagreed with shorter hours and only ⟦pack-altered|103⟧ agreed.",
            "The council's report says that 37% strongly disagreed. Among disabled respondents, 71% disagreed.",
            "The saving is only £186,000 a year – less than 8% of what the libraries cost.",
            "One resident told the consultation: “I take my two grandchildren every ⟦quotation|Friday⟧ and it is the only warm place in the village.”",
            "We believe that the council should think again. In our own door-knocking on the Elm Estate 83% of 120 households were against.")
    eqia = Paper("brackenford-eqia.html", "Equality Impact Assessment: library opening hours", "ruled")
    eqia.p("Consultation data. Respondents aged 65 and over: 68% disagreed with reducing hours. Respondents under 35: 54% disagreed. Disabled respondents: 71% disagreed, against 61% of all respondents.",
           "63% of respondents were female, compared with 51% of the population.", "31% of those who commented were concerned about isolation of older people.",
           "A third of respondents were aged 65 or over. ⟦pack-altered|Half⟧ of all respondents were weekly users of a library.")
    eqia.table([["Group", "Disagree", "Base"], ["Under 35", "54%", "88"], ["35 to 64", "61%", "236"], ["65 and over", "⟦pack-altered|86%⟧", "162"], ["Disabled", "71%", "73"]], caption="Disagreement with reducing opening hours, by group")
    press = Paper("brackenford-press-release.html", "Council listens on libraries", "ruled")
    press.p("Brackenford Borough Council has published the results of its 12-week library consultation. More than 500 people filled in the questionnaire.",
            "Almost half (47%) backed self-service opening, and 78% of users said they came to borrow books. Some ⟦pack-altered|44%⟧ of users came for computers and wifi.",
            "Councillor Ada Penhallow, Cabinet Member for Communities, said: “We received 527 responses and we have read every one.”",
            "Notes to editors: 1. Brackenford has nine libraries. 2. For enquiries call 01632 960 147. 3. The Cabinet meets at 6.30pm on 20 June 2023.")
    return (report, other, eqia, press)
