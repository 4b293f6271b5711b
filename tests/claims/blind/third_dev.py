"""A third set of blind papers, first half: the five kinds of error of real packs. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc, pc


def parking() -> Paper:
    """A parking zone street by street: returns, yes and no, with shares of what each street sent back."""
    d = Paper("hexley-parking-zone.html", "Hexley Road area: results of the parking zone consultation", "ruled")
    d.h("Background")
    d.p("Between 3 June and 12 July 2024 we wrote to 1,284 addresses in eight streets. We received 612 valid responses, a response rate of 48%, after removing 17 duplicates.",
        "597 people answered question 1. Of those, 391 (65%) were in favour of a zone and 206 (⟦share-n-base|39%⟧) were against.",
        "488 people answered question 2. Of those, 361 (74%) wanted the zone to run from Monday to Saturday; 127 (26%) wanted it every day.",
        "Of the 472 people who answered question 3, 288 (⟦share-n-base|71%⟧) would join the existing zone and 184 (39%) would rather have a new one.")
    streets = [("Hexley Road", 312, 148, 112, 34), ("Ansell Street", 204, 97, 71, 25), ("Bramley Terrace", 96, 51, 38, 12), ("Corder Street", 188, 86, 49, 35),
               ("Dyer Lane", 140, 72, 33, 37), ("Elgar Place", 88, 41, 27, 13), ("Foundry Row", 152, 70, 41, 28), ("Garth Close", 104, 47, 20, 22)]
    rows = [[name, str(sent), str(back), pc(back, sent), f"{yes} ({pc(yes, yes + no)})", f"{no} ({pc(no, yes + no)})"] for name, sent, back, yes, no in streets]
    rows[3][3] = "⟦share-n-base|64%⟧"
    rows[5][4] = "27 (⟦share-n-base|76%⟧)"
    rows.append(["All streets", "1,284", "612", "48%", "391 (65%)", "206 (35%)"])
    d.table([["Street", "Addresses", "Responses", "Response rate", "In favour", "Against"], *rows], caption="Table 1: Responses by street")
    d.p("Every street but two was in favour. In Hexley Road 112 of 146 were in favour and in Ansell Street 71 of 96. In Dyer Lane 33 (47%) were in favour and 37 (53%) against.",
        "In Bramley Terrace ⟦share-prose-table|86%⟧ were in favour.",
        "In Foundry Row ⟦count-prose-table|48⟧ of 69 were in favour.",
        "The response rate was highest in Bramley Terrace (53%) and lowest in Garth Close (45%).",
        "Three quarters (75%) were in favour in Dyer Lane.".replace("Three quarters (75%)", "⟦wrong-group|Three quarters (76%)⟧"))
    d.h("Comments")
    d.p("243 people added a comment. The cost of permits was raised by 88 (36%), commuters by 71 (29%), visitors by 54 (22%) and blue badge holders by 19 (8%).",
        "Permits would cost £62.50 for a first car and £96.00 for a second. Setting up the zone would cost £41,300: £18,700 for signs, £14,900 for lines and ⟦sum|£8,700⟧ for advertising.",
        "Each visitor permit would cost ⟦malformed|£1,.20⟧ a day.")
    return d


def housing() -> Paper:
    """A government analysis: kinds of respondent in rows, numbers and shares of those answering."""
    d = Paper("tenancy-reform-analysis.html", "Tenancy reform: analysis of consultation responses", "ruled")
    d.h("2. Profile of respondents")
    d.p("The consultation received a total of 934 responses. 11 of them (1%) were blank and were left out, so 923 have been analysed. 41 respondents (4%) asked not to be named.",
        "Individuals sent 702 responses (76%) and organisations ⟦count-n-base|212⟧ (24%).")
    kinds = {"Tenants": 388, "Landlords": 251, "Letting agents": 63, "Local authorities": 58, "Third sector": 97, "Other": 66}
    d.table([["Respondent type", "Number", "% of all responses"], *n_pc(kinds)], caption="Table 2.1: Responses by type of respondent")
    d.p("Tenants were the largest group (42%), followed by landlords (27%). Local authorities made up 6% of responses.",
        "Third sector bodies made up ⟦share-prose-table|16%⟧ of responses.",
        "Letting agents and local authorities each sent fewer than 70 responses.")
    d.h("3. Rent increases")
    data = {"Tenants": (341, 22, 12), "Landlords": (61, 159, 18), "Letting agents": (14, 41, 4), "Local authorities": (44, 5, 4), "Third sector": (83, 3, 5), "Other": (36, 14, 9)}
    total = tuple(sum(v[i] for v in data.values()) for i in range(3))
    table = [[name, str(a), str(b), str(c), str(a + b + c)] for name, (a, b, c) in data.items()]
    d.table([["Respondent type", "Yes", "No", "Don't know", "Total answering"], *table, ["All", *map(str, total), str(sum(total))]],
            caption="Table 3.1: Should rents rise no more than once a year? (number)")
    shares = [[name, *(pc(x, sum(v)) for x in v)] for name, v in data.items()]
    shares[4][1] = "⟦share-n-base|81%⟧"
    d.table([["Respondent type", "Yes", "No", "Don't know"], *shares, ["All", *(pc(x, sum(total)) for x in total)]], caption="Table 3.2: Should rents rise no more than once a year? (% of those answering)")
    d.p(f"A majority of those answering ({pc(total[0], sum(total))}) agreed that rents should rise no more than once a year, {pc(total[1], sum(total))} disagreed and {pc(total[2], sum(total))} did not know.",
        "Nine in ten tenants (91%) agreed, as did ⟦~|91%⟧ of third sector bodies and 83% of local authorities.",
        "Landlords took the opposite view: ⟦share-prose-table|76%⟧ disagreed.",
        "Among letting agents ⟦wrong-group|83%⟧ agreed.",
        f"{total[1]} respondents said no. Of these, 159 were landlords and ⟦count-prose-table|14⟧ were letting agents.",
        f"The question was not answered by {923 - sum(total)} respondents ({pc(923 - sum(total), 923)} of 923).")
    d.h("4. Deposits")
    reasons = {"Simpler rules": 402, "Faster return": 377, "Lower deposits": 268, "An independent arbiter": 191, "No change": 74}
    d.table([["What would improve deposits?", "Number", "%"], *n_pc(reasons, total=False, base=742)], caption="Table 4.1: Improving deposits", foot="Base: 742 respondents who answered the question. Respondents could choose more than one.")
    d.p("Simpler rules were chosen by 54% of those answering and a faster return by 51%. Just over a third (36%) would lower deposits.",
        "Lower deposits or an independent arbiter were wanted by ⟦overlapping-sum|62% of those answering⟧.",
        "⟦wrong-base|A faster return was chosen by 51% of all 923 respondents.⟧",
        "One in ten (10%) wanted no change.")
    return d


def hospital() -> Paper:
    """A health service report by a research firm: banner columns with a base row, staff and public, two areas."""
    d = Paper("wenlow-urgent-care.pdf", "Future of urgent care in Wenlow and Marle: independent analysis of consultation responses", "lines")
    d.h("1. Introduction")
    d.p("The consultation ran for 13 weeks from Monday 15 January to Sunday 14 April 2024. In total, 2,406 questionnaires were completed: 2,118 online and 288 on paper.",
        "Percentages are of those who answered each question and may not add to 100% because of rounding.")
    d.h("2. Views on the proposals")
    d.h("2.1 A single urgent treatment centre", 2)
    d.table([["", "Total", "Public", "NHS staff", "Wenlow", "Marle"], ["Base: all answering", "2,361", "1,904", "457", "1,278", "1,083"], ["Strongly agree", "18%", "14%", "35%", "27%", "7%"],
             ["Tend to agree", "21%", "20%", "25%", "26%", "15%"], ["Neither agree nor disagree", "9%", "9%", "9%", "10%", "8%"], ["Tend to disagree", "15%", "16%", "11%", "13%", "17%"],
             ["Strongly disagree", "35%", "39%", "18%", "22%", "50%"], ["Don't know", "2%", "2%", "2%", "2%", "3%"], ["Net: agree", "39%", "34%", "60%", "53%", "22%"], ["Net: disagree", "50%", "55%", "29%", "⟦total|45%⟧", "67%"]],
            caption="Q4. To what extent do you agree or disagree with the proposal for a single urgent treatment centre?", widths=[150, 60, 60, 60, 60, 60])
    d.p("Half of respondents (50%) disagreed with a single urgent treatment centre, 35% of them strongly; 39% agreed.",
        "NHS staff were more likely than the public to agree (60% compared with 34%).",
        "In Marle two thirds (67%) disagreed, half of them strongly.",
        "In Wenlow ⟦share-prose-table|63%⟧ of respondents agreed.",
        "Among NHS staff, ⟦wrong-group|55%⟧ disagreed.",
        "A further 9% neither agreed nor disagreed and 2% did not know.",
        "Of the 1,083 respondents in Marle, ⟦share-prose-table|5%⟧ strongly agreed.")
    d.h("2.2 Opening hours", 2)
    d.table([["", "n", "%"], ["8am to 8pm", "731", "31%"], ["8am to 10pm", "842", "36%"], ["24 hours", "702", "30%"], ["No view", "61", "3%"], ["Total", "2,336", "100%"]], caption="Q6. Which opening hours would you prefer?")
    d.p("More than a third (36%) preferred 8am to 10pm, 31% preferred 8am to 8pm and 30% wanted the centre to be open 24 hours a day.",
        "Together, ⟦share-prose-table|71%⟧ preferred one of the two sets of daytime hours.",
        "61 people (3%) had no view.")
    d.page()
    d.h("2.3 Travel", 2)
    d.table([["Concern", "Respondents", "%"], *n_pc({"Length of the journey": 1092, "Public transport": 871, "Parking": 764, "Cost": 498, "Journeys at night": 455, "None": 301}, total=False, base=2207)],
            caption="Q9. What concerns, if any, do you have about travel?", foot="Base: 2,207. Multiple responses were possible.")
    d.p("The length of the journey was the most common concern (49%), followed by public transport (39%) and parking (35%).",
        "Cost was raised by 498 respondents (⟦share-n-base|27%⟧).",
        "Public transport and parking together worried ⟦overlapping-sum|1,635 respondents⟧.",
        "Fourteen per cent had no concerns.")
    d.table([["Would your journey take longer?", "%"], ["Yes, by more than 30 minutes", "44%"], ["Yes, by up to 30 minutes", "37%"], ["No", "19%"]], caption="Q10. Change in journey time", foot="Base: respondents living in Marle (1,046).")
    d.p("Among those living in Marle, 44% said that the journey would take more than 30 minutes longer and 19% that it would take no longer.",
        "⟦wrong-base|44% of all respondents would have a journey more than 30 minutes longer.⟧")
    d.h("3. Costs")
    d.p("The single centre would cost £3.9m a year, made up of £2.6m for staff, £0.8m for premises and £0.5m for equipment. Two centres would cost £4.7m, so that the saving is ⟦sum|£1.8m⟧ a year.",
        "Altering the entrance would cost ⟦malformed|£3,1400⟧.")
    return d


def bus_lane() -> Paper:
    """An export of a consultation hub in Word: option, total, per cent of all with those who did not answer."""
    d = Paper("marlow-street-bus-lane.docx", "Marlow Street bus lane. Summary of responses", "ruled")
    d.p("This report was produced on 4 March 2024. The activity ran from 15 January to 26 February 2024. Responses to this survey: 856")
    d.h("1: In what capacity are you responding?")
    d.table([["Option", "Total", "Percent of All"], *n_pc({"I live nearby": 402, "I drive through": 211, "I cycle through": 97, "I take the bus": 84, "I own a business": 39, "Other": 15, "Not Answered": 8}, total=False, base=856, places=2)])
    d.p("There were 848 responses to this part of the question. Nearly half of all those who responded (46.96%) live nearby and a quarter (24.65%) drive through.")
    d.h("2: To what extent do you support the bus lane?")
    rows = n_pc({"Strongly support": 201, "Support": 132, "Neither": 61, "Oppose": 139, "Strongly oppose": 311, "Not Answered": 12}, total=False, base=856, places=2)
    rows[3][2] = "⟦share-n-base|12.64%⟧"
    d.table([["Option", "Total", "Percent of All"], *rows])
    d.p("There were 844 responses to this part of the question. 333 people (38.90%) supported the bus lane and 450 (52.57%) opposed it.",
        "⟦count-prose-table|331⟧ people strongly opposed it.",
        "Of the 844 who answered, ⟦wrong-base|38.90%⟧ supported the bus lane.")
    d.h("3: What would make you use the bus more?")
    d.table([["Option", "Total", "Percent of All"], *n_pc({"More reliable buses": 377, "Cheaper fares": 341, "More frequent buses": 296, "Cleaner buses": 102, "Nothing": 198, "Not Answered": 67}, total=False, base=856, places=2)])
    d.p("Respondents could tick as many as they liked. 44.04% would use the bus more if it were more reliable and 39.84% if fares were cheaper.",
        "More frequent buses would persuade ⟦share-prose-table|43.58%⟧.",
        "⟦overlapping-sum|718 people⟧ would use the bus more if it were more reliable or cheaper.",
        "198 people (23.13%) said nothing would.")
    d.h("4: Your postcode")
    d.p("612 people gave a postcode. Of these, 407 (67%) were in the HX2 area, 131 (21%) in HX1 and 74 (⟦share-n-base|14%⟧) elsewhere.",
        "There were 1,032 comments, of which 511 were about traffic, 322 about safety and ⟦sum|219⟧ about other matters.")
    return d


def budget() -> Paper:
    """A budget survey: statements across a scale in one table, bands of council tax, proposals with money."""
    d = Paper("orfordshire-budget.pdf", "Orfordshire County Council: Budget consultation 2025/26. Report of findings", "zebra")
    d.h("Key findings")
    d.ul("1,517 people took part: 1,396 completed the survey online, 88 on paper and 33 in an easy read version.",
         "Six in ten (60%) would support a rise in council tax of 2.99%, and ⟦repeated-differs|33%⟧ would support 4.99%.",
         "Road repairs were the highest priority, chosen by 58%.")
    d.h("1. Council tax")
    d.table([["", "Strongly support", "Tend to support", "Neither", "Tend to oppose", "Strongly oppose", "Base"], ["No increase", "19%", "16%", "14%", "24%", "27%", "1,442"], ["An increase of 2.99%", "24%", "36%", "9%", "11%", "20%", "1,468"],
             ["An increase of 4.99%", "14%", "22%", "11%", "19%", "34%", "1,455"]], caption="Figure 1: How far do you support or oppose each of the following for council tax?", widths=[130, 55, 55, 50, 55, 55, 50])
    d.p("Three in five (60%) supported an increase of 2.99%, 24% of them strongly, and 31% opposed it.",
        "An increase of 4.99% was supported by 36% and opposed by ⟦share-prose-table|63%⟧.",
        "Just over a third (35%) supported no increase.",
        "⟦wrong-group|A third (34%) strongly opposed no increase.⟧")
    d.h("2. Priorities")
    d.table([["Service", "n", "%"], *n_pc({"Road repairs": 871, "Adult social care": 748, "Special educational needs": 611, "Libraries": 402, "Buses": 389, "Household waste centres": 366, "Trading standards": 61}, total=False, base=1502)],
            caption="Figure 2: Which three services matter most to you?", foot="Base: 1,502. Respondents could choose up to three services.")
    d.p("Road repairs were chosen by 58%, adult social care by half (50%) and special educational needs by 41%.",
        "Household waste centres were chosen by ⟦count-prose-table|336 people⟧.",
        "Libraries or buses were a priority for ⟦overlapping-sum|53%⟧.",
        "Trading standards came last, with 61 people (4%).")
    d.h("3. Savings proposals")
    d.table([["Proposal", "2025/26 £000", "2026/27 £000", "Total £000"], ["Close three household waste centres", "420", "180", "600"], ["Reduce library hours", "310", "95", "⟦total|415⟧"], ["Street lighting", "275", "0", "275"], ["Total", "1,005", "275", "1,280"]],
            caption="Table 3: Savings proposals")
    d.p("The proposals would save £1.28m over two years, £1.005m of it in 2025/26. Closing three household waste centres would save £600,000.",
        "Street lighting would save ⟦count-prose-table|£257,000⟧ in 2025/26.",
        "Reduced library hours were opposed by 702 of the 1,388 people who answered (51%) and supported by 430 (⟦share-n-base|37%⟧).")
    d.h("4. Who took part")
    d.table([["Age", "Respondents", "%", "County"], ["Under 35", "188", "13%", "36%"], ["35 to 54", "477", "33%", "31%"], ["55 to 74", "613", "42%", "23%"], ["75 and over", "171", "12%", "10%"], ["Total", "1,449", "100%", "100%"]], caption="Table 4: Age of respondents")
    d.p("Over half (54%) of those who gave their age were 55 or over, compared with a third (33%) of the county. Under 35s made up 13%.",
        "People aged 35 to 54 made up ⟦share-prose-table|31%⟧ of those who took part.")
    return d


def museums() -> Paper:
    """A borough's museums: text taken out of a page, tables as lines of words and figures."""
    d = Paper("calder-museums.docx", "Calder museums review: what you told us", "plain")
    d.h("What we did")
    d.p("We held six drop-in sessions, attended by 143 people, and a survey that 529 people completed.")
    d.h("Visiting")
    d.table([["How often do you visit a museum in the borough?", "2019", "2023"], ["At least once a month", "21%", "14%"], ["Several times a year", "38%", "35%"], ["Once a year or less", "29%", "34%"], ["Never", "12%", "17%"], ["Base", "611", "523"]], caption="Table 1. Frequency of visits")
    d.p("The share who visit at least once a month fell from 21% in 2019 to 14% in 2023. The share who never visit rose from 12% to ⟦share-prose-table|19%⟧.",
        "In 2023, 35% visited several times a year, three points fewer than in 2019.",
        "Just under half (49%) visited at least several times a year in 2023. That is ten points fewer than in 2019, when ⟦share-prose-table|61%⟧ did.")
    d.table([["Museum", "Visits 2022/23", "Visits 2023/24", "Change"], ["Town Hall Museum", "18,400", "20,240", "10%"], ["Canal Museum", "9,600", "8,160", "-15%"], ["Weaver's Cottage", "4,200", "3,780", "⟦change|-14%⟧"], ["Total", "32,200", "32,180", "0%"]], caption="Table 2. Visits")
    d.p("Visits to the Town Hall Museum rose from 18,400 to 20,240, an increase of 10%. At the Canal Museum they fell from 9,600 to ⟦count-prose-table|8,610⟧.",
        "The three museums had 32,180 visits in 2023/24.")
    d.h("The proposals")
    d.table([["", "Support", "Oppose", "Not sure", "Base"], ["Charge for entry", "142 (28%)", "319 (62%)", "51 (10%)", "512"], ["Open fewer days", "201 (40%)", "221 (44%)", "84 (17%)", "506"], ["Move the Canal Museum", "97 (19%)", "338 (⟦share-n-base|76%⟧)", "72 (14%)", "507"],
             ["Let rooms for events", "431 (84%)", "38 (7%)", "42 (8%)", "511"]], caption="Table 3. Support for the proposals")
    d.p("Letting rooms for events was supported by 431 of 511 people (84%). Charging for entry was opposed by 62%.",
        "More people opposed opening fewer days (221) than supported it (201).",
        "⟦count-prose-table|388 people⟧ opposed moving the Canal Museum.",
        "Charging for entry was supported by ⟦wrong-group|40%⟧.")
    return d


PAPERS = (parking, housing, hospital, bus_lane, budget, museums)


def pack() -> tuple[Paper, ...]:
    """A council's papers that quote the hospital report's findings."""
    report = Paper("marle-scrutiny-report.pdf", "Marle District Council – Health Scrutiny Panel – 11 June 2024 – Urgent care", "plain")
    report.h("Outcome of the consultation")
    report.p("3.1 The consultation drew 2,406 completed questionnaires, of which 288 were on paper. Half of respondents (50%) disagreed with a single urgent treatment centre.",
             "3.2 In Marle, ⟦pack-altered|76%⟧ disagreed and 22% agreed.",
             "3.3 NHS staff were more likely to agree (60%) than the public (⟦pack-altered|43%⟧).",
             "3.4 The length of the journey concerned 49% of respondents and parking ⟦pack-altered|39%⟧.",
             "3.5 Of 1,904 members of the public who answered, 55% disagreed.")
    report.h("Finance")
    report.p("4.1 A single centre would cost £3.9m a year and two centres ⟦pack-altered|£4.2m⟧.")
    eqia = Paper("marle-eqia.docx", "Equality impact assessment: urgent care in Marle", "ruled")
    eqia.h("Evidence")
    eqia.p("Travel. 44% of those living in Marle said that the journey would take more than 30 minutes longer; ⟦pack-altered|27%⟧ said that it would take up to 30 minutes longer.",
           "Cost. 498 respondents were concerned about the cost of travel and ⟦pack-altered|545⟧ about journeys at night.",
           "Staff. 60% of NHS staff agreed with the proposal.")
    press = Paper("marle-news.html", "Panel to discuss urgent care", "ruled")
    press.p("More than 2,400 people took part in the consultation on urgent care. Half of those who answered disagreed with the proposal and ⟦pack-altered|29%⟧ agreed.",
            "In Wenlow 53% agreed.",
            "More than a third of people (36%) preferred the centre to be open from 8am to 10pm.")
    return (report, eqia, press)
