"""The second half of the blind papers: first only measured, then opened for mending rules. Every place and person is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc, pc


def leisure() -> Paper:
    """Percentages only, the base in the caption; columns of groups; sentences that give the share first."""
    d = Paper("holmsea-leisure.pdf", "Holmsea City Council: Leisure Centres Survey 2022 – Report of Findings", "plain")
    d.h("Introduction")
    d.p("Holmsea City Council commissioned Tarn Insight to survey residents about the future of its five leisure centres. Fieldwork took place between 7 March and 17 April 2022. 1,612 questionnaires were returned out of 6,200 posted, a response rate of 26%.",
        "Results are accurate to within plus or minus 2.4 percentage points at the 95% confidence level. Figures may not sum to 100% because of computer rounding, the exclusion of “don't know” or multiple answers. An asterisk (*) denotes less than half of one per cent.")
    d.h("Visiting")
    d.table([["", "2019", "2022"], ["At least weekly", "36%", "29%"], ["At least monthly, not weekly", "19%", "18%"], ["A few times a year", "14%", "16%"], ["Rarely", "12%", "14%"], ["Never", "19%", "23%"]],
            caption="Q1. How often do you visit a leisure centre? (Base: 1,544 in 2019; 1,598 in 2022)")
    d.p("In 2022 three in ten residents (29%) visited a leisure centre at least weekly, seven percentage points lower than in 2019 (36%). Close to a quarter (23%) never visited, up from 19%.",
        "Overall, 47% visited at least monthly. In 2019 the figure was 55%.",
        "The share visiting a few times a year rose from 14% to 16%, ⟦change|an increase of four percentage points⟧.")
    d.h("Satisfaction")
    d.table([["", "Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Very dissatisfied"], ["Cleanliness of changing rooms", "12%", "31%", "18%", "25%", "14%"], ["Swimming pools", "28%", "41%", "13%", "11%", "7%"],
             ["Helpfulness of staff", "46%", "37%", "10%", "5%", "2%"], ["Opening times", "21%", "40%", "17%", "15%", "7%"], ["Value for money", "15%", "33%", "24%", "18%", "10%"]],
            caption="Q4. How satisfied or dissatisfied are you with…? (Base: users, 1,230)", widths=[150, 60, 60, 60, 65, 70])
    d.p("Users were most satisfied with the helpfulness of staff, with 83% satisfied and just 7% dissatisfied. Around seven in ten (69%) were satisfied with swimming pools, and three in five (61%) with opening times.",
        "Satisfaction was lowest with the cleanliness of changing rooms: 43% were satisfied and 39% dissatisfied, giving a net score of +4.",
        "Just under half (48%) were satisfied with value for money, while ⟦share-prose-table|38%⟧ were dissatisfied.",
        "One in four users (24%) were neither satisfied nor dissatisfied with value for money.",
        "⟦ranking|Opening times⟧ had the lowest level of satisfaction of the five aspects.")
    d.page()
    d.h("The proposal for Quayside")
    d.table([["", "All", "Users of Quayside", "Users of other centres", "Non-users"], ["Support", "44%", "18%", "48%", "57%"], ["Oppose", "39%", "74%", "35%", "20%"], ["No view", "17%", "8%", "17%", "23%"],
             ["Base", "1,587", "402", "821", "364"]], caption="Q7. Do you support or oppose replacing Quayside with a new centre at the stadium?")
    d.p("Overall, more residents supported (44%) than opposed (39%) the replacement of Quayside. Views differed sharply: almost three quarters of those who use Quayside (74%) were opposed, against a fifth (20%) of non-users.",
        "Support was highest among non-users (57%) and lowest among users of Quayside (18%).",
        "⟦wrong-base|74% of all residents⟧ opposed the replacement of Quayside.",
        "Nearly half of users of other centres (48%) supported it, and ⟦share-prose-table|25%⟧ opposed it.")
    d.table([["", "%"], ["Swimming lessons", "51%"], ["Gym", "43%"], ["Exercise classes", "38%"], ["Sports hall", "27%"], ["Soft play", "22%"], ["Café", "16%"], ["None", "5%"]], caption="Q9. Which would you use at a new centre? (Base: 1,511; more than one answer allowed)")
    d.p("Just over half (51%) would use a new centre for swimming lessons and more than two fifths (43%) its gym. Exercise classes would be used by 38%, and the sports hall by just over a quarter (27%). A further 22% mentioned soft play.",
        "⟦overlapping-sum|94%⟧ of residents would use either swimming lessons (51%) or the gym (43%).",
        "The least popular facility was the café, at 16%.")
    d.h("Paying for it")
    d.p("The new centre would cost £31.5m, of which £18m would be borrowed, £9m would come from a national grant and £4.5m from land sales. Interest is estimated at £1.1m a year.",
        "Asked about prices, 34% of users would pay more and 66% would not. Among those on a low income 17% would pay more. The average increase that users would accept was £1.35 a visit.")
    d.h("Technical appendix")
    d.table([["", "Unweighted", "Weighted", "Population"], ["Men", "43%", "49%", "49%"], ["Women", "57%", "51%", "51%"], ["16-34", "15%", "31%", "31%"], ["35-54", "29%", "32%", "32%"], ["55-74", "38%", "26%", "26%"], ["75+", "18%", "11%", "11%"]], caption="Profile of respondents (Base: 1,612)")
    d.p("Data have been weighted by age and sex to the population of Holmsea (98,700 adults). Before weighting, 56% of respondents were aged 55 or over; after weighting 37%.")
    return d


def council_tax() -> Paper:
    """Long option labels, one decimal place, a zebra table over two pages, the base at the foot."""
    d = Paper("ashmere-council-tax.pdf", "Ashmere Borough Council – Council Tax Reduction Scheme 2025/26: Consultation Report", "zebra")
    d.h("1. The consultation")
    d.p("1.1 The Council consulted on changes to its Council Tax Reduction Scheme from 1 August 2024 to 26 September 2024 (eight weeks). Letters were sent to 7,260 households receiving a reduction and 2,000 chosen at random who do not.",
        "1.2 There were 934 responses: 611 online, 298 by post and 25 by telephone.")
    d.table([["How the response was made", "Number", "%"], *n_pc({"Online": 611, "By post": 298, "By telephone": 25}, places=1)], caption="Table 1: Channel")
    d.p("1.3 Almost two thirds of responses (65.4%) were made online and just under a third (31.9%) by post.",
        "1.4 Of the 934 respondents, 502 (53.7%) receive a reduction and 388 (41.5%) do not; 44 (⟦share-n-base|5.7%⟧) did not say.")
    d.h("2. The options")
    d.p("2.1 Respondents were asked which of the options they agreed with. They could agree with as many as they wished.")
    options = {"Option A: Keep the current scheme, in which working-age households pay at least 20% of their council tax": 512,
               "Option B: Introduce income bands so that a household's reduction changes only when its income moves from one band to another": 397,
               "Option C: Reduce the limit on savings from £16,000 to £10,000, with an exception for households in which somebody is disabled": 288,
               "Option D: Limit the reduction to the amount for a Band D home, whatever the band of the home": 243,
               "Option E: Remove the second adult rebate": 214,
               "Option F: Introduce a minimum award of £1 a week": 187,
               "Option G: Increase deductions for other adults who live in the home, from £5 to £7.50 a week": 151,
               "Option H: End backdating of claims beyond one month": 139,
               "None of these options": 61}
    rows = n_pc(options, total=False, base=918, places=1)
    rows[4][2] = "⟦share-n-base|32.3%⟧"
    d.table([["Option", "Number agreeing", "% of respondents"], *rows], caption="Table 2: Options agreed with", foot="Base: 918 respondents who answered. Percentages total more than 100% because more than one option could be chosen.", widths=[300, 75, 85])
    d.p("2.2 More than half of respondents (55.8%) agreed with keeping the current scheme (Option A), and over two fifths (43.2%) with income bands (Option B). Option C was chosen by 31.4%.",
        "2.3 Options G and H had least support, at 16.4% and 15.1% respectively. Sixty-one respondents (6.6%) agreed with none.",
        "2.4 ⟦overlapping-sum|909 people⟧ agreed with Option A (512) or Option B (397).",
        "2.5 Of those who receive a reduction, 71.2% agreed with Option A, compared with 38.6% of those who do not.",
        "2.6 Option D was chosen by ⟦count-prose-table|234 respondents⟧ (26.5%).")
    d.page()
    d.h("3. Income bands in detail")
    scale = {"Strongly agree": 141, "Agree": 264, "Neither agree nor disagree": 173, "Disagree": 158, "Strongly disagree": 112, "Don't know": 52}
    n = sum(scale.values())
    d.table([["Do you agree that income bands would be simpler?", "Number", "Percentage"], *n_pc(scale, places=1)], caption="Table 3: Simplicity of income bands", foot=f"Base: {n}")
    d.p("3.1 In total 405 respondents (45.0%) agreed that income bands would be simpler and 270 (30.0%) disagreed. A further 19.2% neither agreed nor disagreed and 5.8% did not know.",
        "3.2 When those who did not know are left out, 47.8% agreed and 31.8% disagreed.",
        "3.3 ⟦fraction-word|A majority⟧ of respondents (45.0%) agreed.",
        "3.4 One in eight respondents (12.4%) strongly disagreed.",
        "3.5 The proportion who strongly agreed was ⟦share-prose-table|17.5%⟧.")
    d.h("4. Effects on households")
    d.table([["Household type", "Households", "Gain", "No change", "Lose", "Average change a week"], ["Single, no children", "2,114", "612", "988", "514", "-£0.42"], ["Couple, no children", "704", "201", "311", "192", "-£0.61"],
             ["Lone parent", "1,830", "733", "702", "395", "+£0.35"], ["Couple with children", "1,215", "398", "415", "402", "-£0.18"], ["Pension age", "1,397", "0", "1,397", "0", "£0.00"],
             ["All", "7,260", "1,944", "⟦total|3,713⟧", "1,503", ""]], caption="Table 4: Modelled effect of income bands by type of household")
    d.p("4.1 About a fifth of the 7,260 households (1,503, 20.7%) would lose and 1,944 (26.8%) would gain. Pension-age households are protected by law and would see no change.",
        "4.2 The scheme cost £6.82m in 2023/24 and is forecast to cost £7.05m in 2024/25, an increase of 3.4%. Each 1% on council tax raises £74,000.",
        "4.3 Option C would save £118,000, Option E £21,500 and Option H £9,400, together £⟦sum|158,900⟧.")
    d.h("5. Comments")
    d.p("5.1 336 respondents wrote a comment. 128 (38.1%) were about affordability, 74 (22.0%) about fairness, 51 (15.2%) about disability and 39 (11.6%) about the complexity of the scheme.",
        "5.2 “I pay £11.40 a week out of £90,” said one respondent. Another wrote: “Why should we lose £7.50 because my son stayed at home?”",
        "5.3 Citizens' advice services, two housing associations and the Ashmere Foodbank also responded; all four organisations supported Option A.")
    d.h("Appendix 1: About the respondents")
    d.table([["Age", "Number", "%"], *n_pc({"18 to 24": 31, "25 to 34": 122, "35 to 44": 168, "45 to 54": 181, "55 to 64": 214, "65 and over": 187}, places=1)], caption="Table A1: Age of respondents")
    d.table([["Health problem or disability", "Number", "%"], *n_pc({"Yes, limited a lot": 203, "Yes, limited a little": 187, "No": 451, "Prefer not to say": 54}, places=1)], caption="Table A2: Health problem or disability lasting 12 months or more")
    d.p("More than four in ten of those who answered (390, 43.6%) said that their daily activities were limited by a health problem or disability; 22.7% said limited a lot. In the borough as a whole the figure is 18.9%.")
    return d


def schools() -> Paper:
    """A web page: counts and shares in one cell, short answers, yes and no questions."""
    d = Paper("kelder-vale-schools.html", "Kelder Vale Council: Changes to Special Educational Needs Transport – What You Told Us", "ruled")
    d.h("About this consultation")
    d.p("We asked for views between 3 June and 14 July 2024. We had 742 replies: 518 from parents and carers, 109 from school staff, 66 from young people and 49 from others.",
        "Seven in ten replies (70%) were from parents or carers, and one in eleven (9%) from young people.")
    d.h("Question 1: independent travel training")
    d.table([["Answer", "Parents and carers", "School staff", "Young people", "All"], ["Yes", "251 (49%)", "78 (72%)", "31 (48%)", "387 (53%)"], ["No", "189 (37%)", "17 (16%)", "22 (34%)", "241 (33%)"], ["Not sure", "72 (14%)", "14 (⟦share-n-base|19%⟧)", "11 (17%)", "103 (14%)"],
             ["Total", "512 (100%)", "109 (100%)", "64 (100%)", "731 (100%)"]], caption="Should we offer independent travel training to every young person over 14 who could benefit?")
    d.p("More than half of those who answered (53%) said yes and a third (33%) said no. School staff were the keenest: 72% said yes, compared with 49% of parents and carers and 48% of young people.",
        "Of the 731 who answered, 103 were not sure (14%).",
        "Some ⟦wrong-group|72%⟧ of parents and carers were in favour.")
    d.h("Question 2: personal transport budgets")
    d.table([["Would you consider a personal transport budget?", "Number", "%"], *n_pc({"Yes": 142, "Perhaps": 169, "No": 187})], caption="Parents and carers only")
    d.p("Well over a third of the 498 parents and carers who answered (38%) would not consider a personal transport budget. Just over a third (34%) might, and 29% would.",
        "Together, 311 parents and carers (62%) would or might consider one.",
        "The most common answer was ⟦ranking|perhaps⟧, given by 169 parents and carers.")
    d.h("Question 3: pick-up points")
    d.table([["What would worry you about a pick-up point?", "Number", "%"], *n_pc({"Safety at the roadside": 401, "Weather": 266, "Getting to work on time": 238, "My child could not wait": 322, "Nothing": 84}, total=False, base=700)], caption="Tick all that apply", foot="Answered by 700 people.")
    d.p("Safety at the roadside worried most people (57%), then that the child could not wait (46%), the weather (38%) and getting to work on time (34%). One in eight (12%) had no worries.",
        "Only ⟦count-prose-table|64 people⟧ had no worries.",
        "⟦overlapping-sum|667 people⟧ were worried about safety (401) or the weather (266).")
    d.h("Question 4: what the change would cost and save")
    d.p("Transport for pupils with special educational needs cost £8.7m in 2023/24, up from £6.4m in 2021/22, a rise of 36%. 1,120 pupils travel, at an average of about £7,770 a pupil. Taxis account for £5.1m and minibuses for £3.6m.",
        "Travel training for 60 young people a year would cost £⟦malformed|1.2.6m⟧.",
        "If one in ten pupils moved to a pick-up point, we would save £340,000 a year by 2026/27.")
    d.h("Events")
    d.p("We held six events, with 23, 31, 18, 9, 27 and 14 people, ⟦sum|132⟧ in all. 41 schools replied out of 96, or 43%.", "“It took eight months to get my daughter to trust her driver,” one mother told us.")
    d.h("About you")
    d.table([["Ethnic group", "Number", "%"], *n_pc({"White British": 498, "Other White": 41, "Asian or Asian British": 79, "Black or Black British": 24, "Mixed": 31, "Prefer not to say": 22})], caption="Ethnic group")
    d.p("72% of those who gave their ethnic group, or preferred not to say, were White British; 11% were Asian or Asian British.")
    return d


def budget() -> Paper:
    """Many short percentages-only tables, ranks and means, ruled, two to a page; prose by service."""
    d = Paper("eastmarsh-budget.pdf", "Eastmarsh County Council – Budget Consultation 2024/25: Full Report", "lines")
    d.h("Summary")
    d.ul("4,207 residents and 118 businesses completed the survey.", "57% of residents would accept a council tax rise of 4.99%; 36% would not.", "Adult social care was the service residents most wanted to protect (63%).",
         "Just under half (48%) supported charging for garden waste.", "⟦repeated-differs|71%⟧ of residents opposed closing household waste sites.")
    d.h("Council tax")
    d.table([["Which increase would you prefer?", "Residents (n=4,101)", "Businesses (n=112)"], ["No increase", "30%", "41%"], ["2.99%", "13%", "21%"], ["4.99%", "57%", "38%"]], caption="Table 1: Council tax")
    d.p("Nearly three in five residents (57%) preferred an increase of 4.99%, 13% an increase of 2.99% and 30% no increase. Businesses were more cautious: 38% preferred 4.99% and 41% no increase.",
        "A 4.99% increase would add £78.12 a year, or £1.50 a week, to a Band D bill of £1,565.55. Each 1% raises £3.6m.",
        "In the 2023/24 consultation 49% of residents supported the maximum increase.")
    d.h("Services to protect")
    d.p("Residents chose up to three services. 4,188 residents answered this question.")
    d.table([["Service", "%", "Rank"], ["Adult social care", "63%", "1"], ["Roads and pavements", "55%", "2"], ["Children's services", "52%", "3"], ["Waste", "31%", "4"], ["Libraries", "24%", "5"], ["Buses", "22%", "6"], ["Public health", "14%", "7"], ["Trading standards", "4%", "8"]], caption="Table 2: Services to protect", foot="Base: 4,188 residents; up to three answers")
    d.p("Adult social care was chosen by 63% of residents, roads and pavements by 55% and children's services by 52%. Nearly a third (31%) chose waste; about a quarter (24%) libraries. Only 4% chose trading standards.",
        "⟦overlapping-sum|46%⟧ of residents would protect either libraries (24%) or buses (22%).",
        "Public health was chosen by ⟦share-prose-table|24%⟧ of residents.")
    d.page()
    d.h("Proposals")
    rows = [("Charge for garden waste", 1986, 1862, 289), ("Close three household waste sites", 724, 3051, 374), ("Turn off street lights from midnight", 2011, 1548, 561), ("Move meetings online", 2716, 690, 733), ("End the grant to the Arts Trust", 1502, 1633, 988)]
    table = [[name, f"{a:,} ({pc(a, a + b + c)})", f"{b:,} ({pc(b, a + b + c)})", f"{c:,} ({pc(c, a + b + c)})", f"{a + b + c:,}"] for name, a, b, c in rows]
    table[2][1] = "2,011 (⟦share-n-base|59%⟧)"
    d.table([["Proposal", "Support", "Oppose", "Don't know", "Base"], *table], caption="Table 3: Support for and opposition to the proposals")
    d.p("Nearly three quarters (74%) opposed closing three household waste sites and 17% supported it. Close to two thirds (66%) supported moving meetings online; one in six (17%) opposed this.",
        "Views on ending the grant to the Arts Trust were evenly divided, with 36% in support and 40% opposed, and 24% unsure.",
        "On garden waste, 48% supported a charge and 45% opposed it, a difference of ⟦points|five⟧ percentage points.",
        "Excluding those who did not know, 52% supported a charge for garden waste.",
        "3,051 residents opposed closing sites, four times as many as the 724 in support.")
    d.table([["", "18-34", "35-54", "55-74", "75+", "All"], ["Support", "61%", "52%", "43%", "40%", "48%"], ["Oppose", "30%", "41%", "51%", "52%", "45%"], ["Don't know", "9%", "7%", "6%", "8%", "7%"], ["Base", "512", "1,240", "1,702", "441", "4,137"]], caption="Table 4: Charging for garden waste by age", foot="242 residents did not give their age.")
    d.p("Support for a garden waste charge fell with age, from 61% of 18 to 34 year-olds to 40% of those aged 75 or over. Those aged 55 to 74 were more likely to oppose (51%) than support (43%) the charge.",
        "Over half of residents aged 35 to 54 (52%) supported it and ⟦share-prose-table|47%⟧ opposed it.")
    d.h("Businesses")
    d.p("118 businesses took part, of which 71 (60%) have fewer than ten employees. 44 of the 118 (37%) are in Eastmarsh town. Of the 71 small businesses, ⟦share-n-base|23 (42%)⟧ opposed any increase in business rates.")
    d.h("Savings")
    d.table([["Saving", "£m 2024/25", "£m 2025/26", "Total £m"], ["Street lighting", "0.4", "0.6", "1.0"], ["Waste sites", "0.7", "1.1", "1.8"], ["Meetings", "0.1", "0.1", "0.2"], ["Arts grant", "0.3", "0.3", "0.6"], ["Total", "1.5", "2.1", "3.6"]], caption="Table 5: Savings")
    d.p("The proposals would save £1.5m in 2024/25 and a further £2.1m in 2025/26, £3.6m in all. The largest saving, £1.8m, would come from waste sites: half of the total.", "The gap in the council's budget is £12.4m, after a reduction of £2.3m in grant.")
    return d


PAPERS = (leisure, council_tax, schools, budget)


def pack() -> tuple[Paper, ...]:
    """Four papers that quote the council tax report; checked against it."""
    report = Paper("ashmere-cabinet-report.pdf", "Ashmere Borough Council – Executive – 3 December 2024 – Council Tax Reduction Scheme", "ruled")
    report.p("1. Consultation ran for eight weeks from 1 August 2024. 934 responses were received. The full report is at Appendix A.",
             "2. Of the 918 who answered, 55.8% agreed with keeping the current scheme (Option A) and ⟦pack-altered|48.2%⟧ with income bands (Option B).",
             "3. 45.0% of respondents agreed that income bands would be simpler, and 30.0% disagreed.",
             "4. The modelling shows that of 7,260 households ⟦pack-altered|1,305⟧ would lose and 1,944 would gain.",
             "5. 336 respondents wrote a comment, of which 38.1% were about affordability.",
             "6. The scheme is forecast to cost £7.05m in 2024/25. The council's savings target for 2025/26 is £4.1m.",
             "7. Respondents who receive a reduction were more likely to agree with Option A (71.2%) than those who do not (38.6%).")
    other = Paper("ashmere-opposition.docx", "Ashmere Residents' Group: response to the Executive", "ruled")
    other.p("Most people said keep the scheme: 512 of the 918 who answered. Even so the Executive means to bring in income bands, which only 397 people chose.",
            "By its own figures ⟦pack-altered|2,503⟧ households would lose.",
            "One respondent put it plainly: “I pay ⟦quotation|£14.10⟧ a week out of £90.”",
            "Ending the second adult rebate would save £21,500, less than one third of one per cent of the cost of the scheme.")
    eqia = Paper("ashmere-eqia.html", "Equality Analysis: Council Tax Reduction Scheme", "ruled")
    eqia.p("Disability: 43.6% of those who answered said that their daily activities were limited by a health problem or disability, against 18.9% in the borough. ⟦pack-altered|27.2%⟧ said limited a lot.",
           "Age: pension-age households are protected. There are 1,397 of them.", "Lone parents: 733 of 1,830 lone parent households would gain and 395 would lose.")
    press = Paper("ashmere-press-release.html", "Residents back current scheme", "ruled")
    press.p("Ashmere Borough Council's consultation on help with council tax drew 934 responses. More than half (55.8%) of those who answered want to keep the current scheme.",
            "Almost two thirds replied online and ⟦pack-altered|almost half⟧ by post.",
            "Leader of the Council, Councillor Idris Farrow, said: “Nobody of pension age will lose a penny.” Contact: 01632 960 220.")
    return (report, other, eqia, press)
