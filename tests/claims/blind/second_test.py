"""A second set of blind papers, second half: measured once, at the end. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc


def fire_cover() -> Paper:
    """An independent analyst's report: an open questionnaire and a sample survey of the same questions, charts, weights."""
    d = Paper("calverstone-fire.pdf", "Calverstone Fire and Rescue Authority: Community Risk Plan 2025–2029. Independent Report of Consultation", "plain")
    d.p("Beck & Rowntree Social Research, February 2025")
    d.h("Summary of main findings")
    d.ul("The open questionnaire was completed 1,284 times, 1,197 times online and 87 times on paper.",
         "A telephone survey of 604 residents was carried out as well. Its results have been weighted and are broadly representative of the area.",
         "In the open questionnaire 57% disagreed with moving the second engine from Pellfold to Garth Road. In the telephone survey 52% agreed.",
         "⟦repeated-differs|67%⟧ of respondents to the open questionnaire agreed with more home safety visits.",
         "Nine in ten (90%) of residents surveyed by telephone felt safe from fire at home.")
    d.h("1. The two exercises")
    d.p("The consultation period was 11 November 2024 to 2 February 2025 (12 weeks). 14 forums and drop-ins were attended by 226 people in all, an average of 16.",
        "Percentages that should come to 100 may come to 99 or 101. Where three points of a scale are joined the joined figure is worked out from numbers of people and may differ by one from the sum of the parts printed.")
    d.h("2. Moving the second engine")
    d.table([["", "Open questionnaire", "Telephone survey"], ["Strongly agree", "12%", "19%"], ["Tend to agree", "18%", "33%"], ["Neither agree nor disagree", "9%", "17%"], ["Tend to disagree", "17%", "16%"], ["Strongly disagree", "40%", "11%"], ["Don't know", "4%", "4%"], ["Number of respondents", "1,248", "601"]],
            caption="Table 1: How far do you agree or disagree that the second engine should move from Pellfold to Garth Road?")
    d.p("Three in ten of those who filled in the open questionnaire (30%) agreed that the second engine should move, while 57% disagreed, most of them strongly (40%).",
        "Opinion in the telephone survey was more favourable: just over half (52%) agreed and 27% disagreed.",
        "In the open questionnaire, ⟦share-prose-table|24%⟧ tended to disagree.",
        "In the telephone survey, about one in six (17%) neither agreed nor disagreed and ⟦share-prose-table|21%⟧ strongly disagreed.",
        "The gap between the two exercises is 22 percentage points for agreement and ⟦points|40⟧ percentage points for disagreement.")
    d.h("3. Home safety visits")
    d.chart("Figure 2: Agreement with more home safety visits (open questionnaire)", [("Strongly agree", "41%"), ("Tend to agree", "35%"), ("Neither", "13%"), ("Tend to disagree", "5%"), ("Strongly disagree", "4%"), ("Don't know", "2%")], foot="Base: 1,231")
    d.p("Just over three quarters of those completing the open questionnaire (76%) agreed with more home safety visits, and 9% disagreed. One in eight (13%) neither agreed nor disagreed.",
        "More than four in ten (41%) strongly agreed.")
    d.h("4. Which risks matter")
    d.table([["Risk", "Number", "%"], *n_pc({"House fires": 901, "Road collisions": 733, "Flooding": 628, "Wildfire": 339, "Fires in tall buildings": 302, "Rescue from water": 251, "None": 24}, total=False, base=1256)], caption="Table 3: Which three risks should have priority?", foot="Base: all who answered in the open questionnaire (1,256). Up to three answers.")
    d.p("House fires were named by 72%, road collisions by 58% and flooding by half (50%). Just over a quarter (27%) named wildfire and 24% fires in tall buildings.",
        "Either flooding or wildfire was named by ⟦overlapping-sum|967 respondents (77%)⟧, 628 and 339 respectively.",
        "Rescue from water, named by ⟦count-prose-table|215 respondents⟧ (20%), came sixth.",
        "Flooding was given priority by ⟦wrong-group|half of residents in the telephone survey⟧ (50%).")
    d.page()
    d.h("5. Who replied")
    d.table([["", "Open questionnaire", "%", "Area (Census 2021)"], ["Under 35", "151", "13%", "34%"], ["35 to 54", "398", "33%", "33%"], ["55 to 74", "494", "42%", "24%"], ["75 and over", "147", "⟦share-n-base|21%⟧", "9%"], ["Total", "1,190", "100%", "100%"]], caption="Table 4: Age of respondents to the open questionnaire")
    d.p("Over half of those who gave their age (54%) were 55 or over, against 33% of the area. Younger adults were under-represented: 13% were under 35, against 34%.",
        "There were 96 replies from people who work for the fire service, 8% of the 1,190 who answered. Of these, 71 (74%) disagreed with moving the engine and 19 (20%) agreed.",
        "Of the 62 organisations, 31 (50%) disagreed, 24 (39%) agreed and seven (⟦share-n-base|17%⟧) had no view.")
    d.h("6. Money")
    d.p("The plan would save £1.36m a year by 2028/29: £740,000 from crewing, £410,000 from stations and £210,000 from support services. That is 3.4% of the Authority's net budget of £40.1m.",
        "Moving the engine would save £185,000 in 2025/26 and £370,000 in each of the three years after that, ⟦sum|£1.48m⟧ over the four years.",
        "A Band D household pays £86.40 a year, up £4.95 from £81.45, or 6.1%. Average attendance time would go from 8 minutes 40 seconds to 8 minutes 55 seconds.")
    return d


def school_streets() -> Paper:
    """A council's Word report: a table of streets with rates of return, traffic counts before and after, letters."""
    d = Paper("priors-langley-school-streets.docx", "London Borough of Priors Langley – School Streets Phase 2: results of consultation and trial", "ruled")
    d.h("Summary")
    d.p("Three School Streets were tried for six months from 4 September 2023 to 1 March 2024. The Council wrote to 1,960 addresses and 588 questionnaires came back, a return of 30%.",
        "Overall 356 of the 588 (61%) wanted the scheme in their street to stay, 181 (31%) wanted it to go and 51 (9%) were not sure.")
    d.h("Results by street")
    d.table([["Street", "Addresses", "Returned", "Rate", "Stay", "Go", "Not sure"], ["Alder Road", "820", "246", "30%", "167", "62", "17"], ["Chapel Rise", "640", "160", "25%", "78", "⟦total|86⟧", "16"], ["Mill Bank", "500", "182", "36%", "111", "53", "18"], ["All three", "1,960", "588", "30%", "356", "181", "51"]],
            caption="Table 1. Returns by street")
    d.p("Mill Bank had the highest rate of return (36%) and Chapel Rise the lowest, a quarter (25%).",
        "In Alder Road 167 of 246 (68%) wanted the scheme to stay. In Mill Bank it was 111 of 182 (⟦share-n-base|67%⟧).",
        "Support in Chapel Rise was narrower: 78 of 160 (49%) wanted it to stay.",
        "⟦ranking|Chapel Rise⟧ had the largest number of returns.",
        "The 588 returns are 30% of addresses; in the first phase in 2021 it was 22%.")
    d.h("What people said about the effects")
    d.p("People were asked whether the trial had made things better or worse.")
    d.table([["Effect on…", "Better", "No change", "Worse", "Don't know"], ["Safety of children walking", "64%", "23%", "9%", "4%"], ["Noise", "41%", "44%", "11%", "4%"], ["Parking in nearby streets", "8%", "27%", "57%", "8%"], ["Air quality", "39%", "36%", "6%", "19%"], ["Journeys by car", "5%", "33%", "55%", "7%"]],
            caption="Table 2. Effects of the trial (base: 571)")
    d.p("Nearly two thirds (64%) said that the safety of children walking had got better and 9% that it had got worse.",
        "Parking in nearby streets had got worse for 57% and better for ⟦share-prose-table|18%⟧.",
        "Two in five (41%) said noise was better; slightly more (44%) saw no change. On air quality, 39% saw an improvement and one in five (19%) did not know.",
        "More than half (55%) said that journeys by car were worse.")
    d.h("Traffic counts")
    d.table([["Vehicles, 8.15 to 9.00", "Before", "After", "Change"], ["Alder Road", "212", "31", "-85%"], ["Chapel Rise", "145", "29", "-80%"], ["Mill Bank", "168", "42", "⟦table-change|-65%⟧"], ["Station Lane (not closed)", "390", "437", "+12%"]], caption="Table 3. Traffic before and after")
    d.p("In Alder Road the number of vehicles fell from 212 to 31, a fall of 85%. In Station Lane, which stayed open, it rose by 47 vehicles, or 12%.",
        "Over the three streets together traffic fell from 525 vehicles to 102, a reduction of ⟦change|76%⟧.",
        "Walking to school rose from 51% of pupils to 58%, seven percentage points, while the share driven fell from 36% to 28%.")
    d.h("Reasons")
    why = {"Safer crossing": 214, "Less noise": 121, "Cleaner air": 187, "Calmer start to the day": 156, "Friendlier street": 98}
    d.table([["Reasons for wanting the scheme to stay", "n", "%"], *n_pc(why, total=False, base=341)], caption="Table 4. Reasons (341 people gave at least one; several could be given)")
    d.p("Of those who gave reasons, 63% mentioned safer crossing, 55% cleaner air and 46% a calmer start to the day.",
        "Safer crossing (214) and cleaner air (187) together were mentioned by ⟦overlapping-sum|401 people⟧.",
        "⟦wrong-base|63% of the 588 people who replied⟧ mentioned safer crossing.",
        "Fewest, 98 (29%), mentioned a friendlier street.")
    d.h("Other replies")
    d.p("27 e-mails came in: 12 for, 11 against and ⟦sum|six⟧ neutral. The Head of Alder Road Primary wrote that “the first ten minutes of the day are quiet for the first time in years”.",
        "From 640 penalty notices a month in October 2023, the number had gone down to 160 in February 2024, a quarter of what it was. Penalty notices brought in £48,600.",
        "Making all three schemes permanent would cost £22,500 a street, £67,500 in all, and cameras £14,000 a year.")
    return d


def visitor_levy() -> Paper:
    """An analysis in a government's manner: n and % by kind of respondent, those answering as the base, words for shares."""
    d = Paper("dunmarrow-visitor-levy.html", "A visitor levy for Dunmarrow: analysis of responses to the consultation", "ruled")
    d.h("1. Profile of responses")
    d.p("1.1 The consultation received 1,126 responses. Of these, 14 were blank or duplicates, leaving 1,112 that have been analysed.",
        "1.2 Individuals sent 943 responses (85%) and organisations 169 (15%).")
    d.table([["Type of organisation", "n", "%"], *n_pc({"Accommodation providers": 81, "Other tourism businesses": 34, "Public bodies": 21, "Community groups": 19, "Other": 14})], caption="Table 1.1: Organisations by type", foot="Figures may not total 100% because of rounding.")
    d.p("1.3 Almost half of the 169 organisations (48%) were accommodation providers and a fifth (20%) other tourism businesses. ⟦fraction-word|One in three⟧ (12%) were public bodies.")
    d.h("2. The principle of a levy")
    d.p("2.1 Question 1 asked: Do you agree that the council should be able to charge a levy on overnight stays?")
    d.table([["Respondents", "Yes n", "Yes %", "No n", "No %", "Unsure n", "Unsure %", "Total n"], ["Individuals", "517", "57%", "318", "35%", "77", "8%", "912"], ["Accommodation providers", "12", "15%", "64", "80%", "4", "5%", "80"], ["Other organisations", "49", "58%", "25", "29%", "11", "⟦share-n-base|23%⟧", "85"], ["All answering", "578", "54%", "407", "38%", "92", "9%", "1,077"]],
            caption="Table 2.1: Question 1 – principle of a levy (base: 1,077 answering)")
    d.p("2.2 Among those answering, a small majority (54%) agreed with the principle of a levy, while nearly two fifths (38%) disagreed and 9% were unsure. 35 of the 1,112 did not answer.",
        "2.3 Four fifths of accommodation providers (80%) disagreed, compared with just over a third of individuals (35%).",
        "2.4 ⟦majority|A large majority⟧ of individuals (57%) agreed.",
        "2.5 Among accommodation providers, ⟦share-prose-table|25%⟧ agreed.",
        "2.6 In all, ⟦count-prose-table|587 respondents⟧ agreed with the principle.")
    d.h("3. How it should be charged")
    d.table([["Basis", "Individuals %", "Organisations %", "All %"], ["A flat rate a night", "44%", "31%", "42%"], ["A percentage of the price", "37%", "45%", "38%"], ["Another basis", "6%", "8%", "6%"], ["No view", "13%", "16%", "13%"], ["Base", "894", "158", "1,052"]], caption="Table 3.1: Question 4 – preferred basis of charge")
    d.p("3.1 Views were divided. A flat rate a night was preferred by 42% and a percentage of the price by 38%. Organisations leaned to a percentage (45%), individuals to a flat rate (44%).",
        "3.2 Another basis was suggested by 6%, and ⟦share-prose-table|23%⟧ had no view.",
        "3.3 ⟦wrong-group|45% of individuals⟧ preferred a percentage of the price.")
    d.h("4. Spending the money")
    d.table([["Use", "n", "%"], *n_pc({"Paths and toilets": 688, "Roads and parking": 571, "Housing for workers": 402, "Culture and events": 318, "Marketing": 129, "None": 66}, total=False, base=1018)], caption="Table 4.1: Question 7 – uses of the proceeds", foot="Base: 1,018 answering. Percentages add to more than 100% as respondents could choose more than one use.")
    d.p("4.1 Paths and toilets were favoured most (68%), then roads and parking (56%) and housing for workers (39%). Just 13% wanted money to go to marketing.",
        "4.2 ⟦overlapping-sum|70%⟧ of those answering wanted the money spent on housing for workers (39%) or culture and events (31%).",
        "4.3 Roads and parking were chosen by ⟦wrong-base|56% of all 1,112 respondents⟧.",
        "4.4 ⟦ranking|Roads and parking⟧ was the use chosen most often.")
    d.h("5. What it might raise")
    d.p("5.1 There were 612,000 overnight stays in 2022. At £2 a night, with 15% of stays exempt, the levy would bring in £1.04m a year. A charge of 3% on an average price of £84 comes to £2.52 a night.",
        "5.2 Collecting it would cost £120,000 a year, leaving about £0.92m. Over five years that would be ⟦sum|£5.6m⟧.",
        "5.3 Many respondents said that visitors should pay something. Several hoteliers feared a loss of bookings; a few put it at between 5% and 10%.")
    return d


PAPERS = (fire_cover, school_streets, visitor_levy)


def pack() -> tuple[Paper, ...]:
    """Papers of one borough that quote the School Streets report and its appendix; each is checked against the others."""
    report = Paper("priors-langley-decision.pdf", "Priors Langley – Cabinet Member Decision – School Streets Phase 2", "lines")
    report.h("2. Consultation")
    report.p("2.1 588 questionnaires were returned from 1,960 addresses, a return of 30%. Overall 61% wanted the scheme in their street to stay, 31% wanted it to go and 9% were not sure.",
             "2.2 In Alder Road ⟦pack-altered|176⟧ of 246 wanted the scheme to stay and in Chapel Rise 78 of 160.",
             "2.3 Nearly two thirds (64%) said that the safety of children walking had got better; ⟦pack-altered|47%⟧ said that parking in nearby streets had got worse.",
             "2.4 Traffic in Alder Road fell from 212 vehicles to ⟦pack-altered|13⟧. In Station Lane it rose by 12%.",
             "2.5 Of the 341 people who gave reasons for wanting the scheme to stay, 63% mentioned safer crossing.")
    report.h("3. Cost")
    report.p("3.1 Making the three schemes permanent would cost £22,500 a street, £67,500 in all. Penalty notices brought in ⟦pack-altered|£84,600⟧ during the trial.",
             "3.2 The parking account had a surplus of £3.1m in 2022/23.")
    appendix = Paper("priors-langley-appendix-2.html", "Appendix 2: Who returned the questionnaire", "ruled")
    appendix.table([["Interest", "Number", "%"], *n_pc({"Parent or carer at the school": 187, "Resident without children at the school": 344, "Member of school staff": 21, "Business": 16, "Other": 20})], caption="Table 1: Interest in the scheme")
    age = n_pc({"Under 30": 43, "30 to 44": 201, "45 to 59": 168, "60 and over": 142})
    age[3][1] = "⟦count-n-base|124⟧"
    appendix.table([["Age", "Number", "%"], *age], caption="Table 2: Age")
    appendix.table([["Do you have a car?", "Number", "%"], *n_pc({"Yes": 397, "No": 161, "Prefer not to say": 12})], caption="Table 3: Car ownership")
    eqia = Paper("priors-langley-eqia.docx", "Equality Impact Needs Assessment: School Streets", "ruled")
    eqia.p("Age: 8% of those who gave their age were under 30 and 36% were aged 30 to 44.",
           "Interest: 59% were residents without children at the school and ⟦pack-altered|23%⟧ were parents or carers at the school.",
           "Car ownership: 70% have a car and 28% do not, compared with 62% of households in the borough with a car.",
           "Disability: blue badge holders are exempt. 41 exemptions were granted, ⟦sum|29⟧ to badge holders, nine to carers and seven to others.")
    other = Paper("chapel-rise-residents.docx", "Chapel Rise Residents' Association: submission to the Cabinet Member", "ruled")
    other.p("The council's own figures show that fewer than half of us, 78 of the 160 who replied, want this scheme.",
            "Parking is worse. That is what 57% said in the consultation, and just 8% said better.",
            "Only ⟦pack-altered|52%⟧ of those who replied in all three streets wanted the scheme in their street to stay.",
            "The head teacher may say that “the first ⟦quotation|twenty⟧ minutes of the day are quiet for the first time in years”, but we hear the horns in Station Lane, where traffic is up 12%.")
    return (report, appendix, eqia, other)
