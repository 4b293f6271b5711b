"""Papers without an error: true statements of other people, places, years and sums beside tables they are not of. Every place is invented."""

# ruff: noqa: E501  (a paper's sentence is one line)

from __future__ import annotations

from .paper_maker import Paper, n_pc, pc


def library_hours() -> Paper:
    d = Paper("traps-one.html", "Library hours: results of the consultation")
    d.h("1 Who replied")
    d.p("The survey ran for eight weeks. 1,212 people replied, 874 online and 338 on paper, compared with 1,040 in 2019. A total of 310 replies came in the last week.",
        "Of the 1,212 replies, 96 came from outside the borough and were kept. 24 more arrived after the closing date and were not counted.",
        "In Hill ward 144 people replied, a response rate of 9%, against 6% in Vale.")
    A = {"Under 25": 121, "25 to 44": 364, "45 to 64": 424, "65 and over": 267}
    d.table([["Age", "n", "%"], *n_pc(A)], caption="Table 1: Age of respondents", foot="36 did not give their age.")
    d.p("Just over a third were 45 to 64 (36%), which is more than the 27% of the borough’s population in that group. The census puts people under 25 at 31% of the population.",
        "Young people under 25 made up 10% of those who gave their age, up from 7% in 2019. Only 3% of replies on paper came from them.",
        "Two in three of those over 45 replied on paper. People aged 65 and over were the largest group of those who replied on paper (52%).")
    d.h("2 Views on opening hours")
    Q = {"Strongly agree": 241, "Tend to agree": 302, "Neither agree nor disagree": 118, "Tend to disagree": 212, "Strongly disagree": 283, "Don't know": 34}
    rows = n_pc(Q)
    d.table([["Do you agree with opening at 10am?", "n", "%"], *rows], caption="Table 2: Opening at 10am")
    d.p("Overall 46% agreed with opening at 10am and 42% disagreed. Without those who did not know, 47% agreed.",
        "Agreement was higher among people who work full time (58%) and lower among parents of young children (31%).",
        "In the 2019 survey 39% agreed with a similar proposal. Online, 49% agreed; on paper, 37% did.",
        "People who use the library every day were twice as likely to disagree strongly: 48% of them did.",
        "Nearly one in four (24%) strongly disagreed, most of them in Hill ward (62%).",
        "At the meetings, 35 people spoke for the change and 51 against it. 12% of speakers had no view.",
        "A majority of staff (54%) agreed. Of the 22 organisations that replied, 13 (59%) agreed and six (27%) disagreed.",
        "The share who tended to agree has risen by eight points, from 17% to 25%.",
        "Ten per cent neither agreed nor disagreed. A third of these said they would have liked more information.",
        "If 5% of those who disagreed stopped coming, visits would fall by 2%.")
    d.h("3 Reasons")
    R = {"Too late for school runs": 312, "Would miss morning groups": 244, "Prefer longer evenings": 401, "Saves money": 198, "No difference to me": 165}
    d.table([["Reason", "Number", "%"], *n_pc(R, total=False, base=1150)], caption="Table 3: Reasons given", foot="Base: 1,150. Respondents could give more than one reason.")
    d.p("Longer evenings were preferred by 35%, and 401 people said so. School runs were a reason for 312 people (27%), of whom 190 (61%) have children at Hill Primary.",
        "Among people who disagreed, 52% said it was too late for school runs and 41% that they would miss morning groups.",
        "Saving money was a reason for 17% of all, but for 33% of those who agreed.",
        "Between a fifth and a quarter (21%) would miss morning groups. 244 people would, of whom 88 go every week.",
        "Almost half of mothers under 40 (48%) gave school runs as a reason. Three people gave all five reasons.",
        "The council’s panel gave different reasons: 44% said it would save money.")
    d.h("4 Visits and money")
    d.table([["Library", "2022/23", "2023/24", "Change"], ["Central", "84,200", "91,700", "7,500"], ["Hill", "22,150", "20,900", "-1,250"], ["Vale", "15,600", "16,480", "880"], ["Total", "121,950", "129,080", "7,130"]], caption="Table 4: Visits to libraries")
    d.p("Visits to Central rose by 7,500 to 91,700. At Hill they fell by 6% to 20,900. In all there were 129,080 visits in 2023/24, about 7,000 more than in the year before.",
        "Vale had 16,480 visits, 3,210 of them before 10am. In June 2023 Hill had 1,800 visits. Some 30,000 visits a year are for computers.",
        "Central expects 95,000 visits in 2024/25. Mobile libraries had 4,400 visits.",
        "On a typical day 310 people visit Central. Visits by children to Central rose from 20,100 to 22,300.")
    d.table([["Option", "Saving 2024/25", "Saving 2025/26"], ["Open at 10am", "£41,000", "£82,000"], ["Close on Mondays", "£63,500", "£127,000"], ["Fewer newspapers", "£6,200", "£6,200"]], caption="Table 5: Savings")
    d.p("Opening at 10am would save £82,000 in a full year, £10,000 of it on heating. Closing on Mondays would save £45,000 more than that.",
        "Opening at 10am at Hill alone would save £9,400. Setting it up costs £3,500. Fewer newspapers would save £6,200 each year, or £31,000 over five years.")
    return d


def cycling() -> Paper:
    d = Paper("traps-two.docx", "Cycling strategy: what people said")
    d.h("Groups")
    G = {"Cyclists": (402, 61, 37), "Drivers": (211, 344, 45), "Walkers": (288, 142, 70)}
    rows = [[g, *map(str, v), str(sum(v))] for g, v in G.items()]
    tot = [sum(v[i] for v in G.values()) for i in range(3)]
    d.table([["Travel mostly as", "Support", "Oppose", "Unsure", "Total"], *rows, ["Total", *map(str, tot), str(sum(tot))]], caption="Table 1: Do you support a lane on Mill Road?")
    d.p("Of the 500 cyclists, 402 (80%) support the lane. 61 cyclists oppose it, and 25 of them live on Mill Road. Drivers oppose it by 344 to 211.",
        "Among drivers who live on Mill Road, 40 support the lane and 102 oppose it. Cyclists and walkers together gave 690 replies in support.",
        "Walkers were more in favour (58%) than drivers (35%). Overall 56% support it, and 63% of those who are sure do.",
        "At the exhibition 75 walkers supported the lane. A petition with 1,130 names opposes it.",
        "Women who cycle were most in favour (86%). 22% of walkers over 65 were unsure.",
        "About 900 people support the lane. More than 500 oppose it. One in ten (10%) are unsure.")
    d.h("Statements")
    S = {"I feel safe cycling": "18% 22% 15% 25% 20%", "Cars go too fast": "44% 31% 9% 10% 6%", "There are enough stands": "8% 17% 26% 28% 21%"}
    d.table([["", "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"], *[[k, *v.split()] for k, v in S.items()]], caption="Table 2: How far do you agree?")
    d.p("Three quarters (75%) agree that cars go too fast, and 16% disagree. Only 40% feel safe cycling; among women it is 29%.",
        "A quarter (25%) agree that there are enough stands, compared with 49% who disagree. In the station area 71% disagree.",
        "44% strongly agree that cars go too fast, against 38% in 2021. Fifteen per cent neither agree nor disagree that they feel safe.",
        "Of those who feel safe cycling, 66% cycle daily. The average agreement over the three statements is 47%.",
        "Nationally 66% say it is too dangerous to cycle. Our target is that 60% feel safe by 2028.")
    d.h("Years")
    d.table([["Satisfied with", "2019", "2021", "2023"], ["Paths", "41%", "46%", "52%"], ["Lighting", "55%", "50%", "49%"], ["Signs", "38%", "44%", "44%"]], caption="Table 3: Satisfaction over time")
    d.p("Satisfaction with paths rose from 41% in 2019 to 52% in 2023, a rise of 11 points. Satisfaction with lighting was 55% in 2019 and 49% in 2023.",
        "In 2017, 33% were satisfied with paths. In 2023, 60% of cyclists were satisfied with paths. Signs satisfied 44% in both 2021 and 2023.",
        "Lighting satisfied half (50%) in 2021. By 2025, 55% should be satisfied with signs.",
        "In the north of the town, 39% were satisfied with lighting in 2023. Women were less satisfied with lighting (41%).")
    return d


def day_centres() -> Paper:
    d = Paper("traps-three.pdf", "Day centres: consultation outcome report")
    d.h("Responses")
    d.p("The Council received 864 responses: 611 questionnaires, 214 letters and 39 e-mails. A further 27 letters were received after the closing date. 611 questionnaires were received from 4,300 sent out, a response rate of 14%.",
        "More than 40 people came to each of the four meetings, and 192 in all. Of the 192, 150 were carers and 12 were staff.",
        "402 (66%) of the 611 questionnaires came from people who use a centre, and 209 (34%) from others. Half of the letters were from carers.")
    d.h("Use of the centres")
    U = {"Oak House": (188, 96, 51), "The Limes": (122, 74, 61), "Park View": (92, 38, 41)}
    rows = [[k, str(v[0]), str(v[1]), f"{v[2]}%"] for k, v in U.items()]
    d.table([["Centre", "Users who replied", "Attend weekly", "% attending weekly"], *rows, ["Total", "402", "208", "52%"]], caption="Table 1: Use of each centre")
    d.p("Just over half of the users who replied (52%) attend weekly. At Oak House 96 of the 188 do (51%), and at The Limes 74 of 122.",
        "Park View has 60 places, of which 41 are taken on a normal day. Attendance at Park View has fallen by 12% since 2020.",
        "Users of Oak House travel 3.2 miles on average; a quarter (25%) walk. The Limes is open 41 weeks a year.",
        "In March, 61 people attended The Limes every day, 44 of them wheelchair users. Oak House costs £310,000 a year to run.",
        "Park View had 38 weekly users among those who replied, but its register shows 57.")
    d.h("Views on the proposal")
    V = {"Strongly agree": 52, "Agree": 97, "Neither agree nor disagree": 71, "Disagree": 140, "Strongly disagree": 236}
    d.table([["Views on closing Park View", "Number", "%"], *n_pc(V)], caption="Table 2: Views on closing Park View", foot="15 people did not answer.")
    d.p("A quarter (25%) agreed with closing Park View and 63% disagreed. Of the 611 who replied, 39% strongly disagreed.",
        "Families of users disagreed more strongly: 71% of them did. Among users of the other two centres 44% agreed.",
        "12% were neutral, nearly half of whom had never been to Park View. The 140 who disagreed gave 212 reasons.",
        "Staff at Park View disagreed (14 of 15). Nine per cent strongly agreed, up from 4% in the survey of 2018.",
        "Disagreement ranged from 48% among residents of other wards to 82% in Park ward.",
        "If neutral answers are left out, 28% agreed and 72% disagreed.")
    d.h("Alternatives")
    A = {"Move to The Limes": 244, "Move to Oak House": 131, "A personal budget": 98, "Stop attending": 63}
    d.table([["What would you do if Park View closed?", "n", "%"], *n_pc(A)], caption="Table 3: What people would do")
    d.p("Most people (46%) would move to The Limes, and one in eight (12%) would stop attending. 98 would take a personal budget (18%).",
        "Of those who would stop attending, 40% have no car. Three in ten carers would take a personal budget (31%).",
        "Together, 70% would move to one of the other centres. The Limes could take 30 more users and Oak House 18.",
        "People over 80 were the most likely to stop attending (29%). In Park ward 22% would.",
        "Moving everyone to The Limes would cost £36,500 a year in transport, or £149 for each person who would move.")
    d.table([["Cost", "2023/24", "2024/25", "2025/26"], ["Staff", "£412,000", "£398,000", "£355,000"], ["Buildings", "£121,500", "£119,000", "£64,000"], ["Transport", "£88,200", "£90,400", "£118,700"], ["Total", "£621,700", "£607,400", "£537,700"]], caption="Table 4: Costs of the service")
    d.p("Costs would fall from £621,700 in 2023/24 to £537,700 in 2025/26, a saving of £84,000. Staff costs would fall by £57,000 over the two years.",
        "Transport costs rise to £118,700 in 2025/26, £36,500 of which is for users of Park View. Buildings would cost £64,000, and repairs to Oak House another £22,000 in 2025/26.",
        "In 2019/20 the service cost £580,000. Staff costs at Park View are £96,000 a year. Inflation would add £12,000 to transport costs in 2026/27.",
        "The saving is 14% of the budget. A grant of £40,000 was received in 2023/24.")
    return d


def collections() -> Paper:
    d = Paper("traps-four.docx", "Waste collections survey")
    d.h("Survey")
    d.table([["Ward", "Homes", "Forms returned", "Return rate", "In favour", "Against"], ["Abbey", "2,140", "512", "24%", "301 (59%)", "211 (41%)"], ["Castle", "1,890", "340", "18%", "150 (44%)", "190 (56%)"], ["Priory", "2,410", "603", "25%", "392 (65%)", "211 (35%)"], ["Total", "6,440", "1,455", "23%", "843 (58%)", "612 (42%)"]], caption="Table 1: Returns by ward")
    d.p("Forms were delivered to 6,440 homes and 1,455 were returned, a response rate of 23%. Castle had the lowest return rate (18%) and was least in favour (44%).",
        "In Priory 392 homes were in favour, which is 16% of all homes in the ward. A tenth of the homes in Abbey are flats.",
        "In Castle, 56% were against. Flats in Castle were more in favour: 61% of them. Returns from Abbey rose by 90 on last time.",
        "Across the three wards 843 homes were in favour, 58% of returns but 13% of all homes.",
        "The last survey drew 1,120 returns, a rate of 17%. In the pilot area 70% were in favour.")
    d.h("Reasons")
    d.table([["Reason against", "Abbey", "Castle", "Priory", "All"], ["No room for bins", "44%", "61%", "38%", "48%"], ["Smell", "39%", "30%", "41%", "37%"], ["Cost", "22%", "28%", "31%", "27%"]], caption="Table 2: Reasons of those against", foot="Base: 612 against. More than one reason could be given.")
    d.p("No room for bins was the main reason of those against (48%), most of all in Castle (61%). Smell worried 37% and cost 27%.",
        "In Priory smell was the main reason (41%). Cost mattered to 22% of those against in Abbey and to 28% in Castle.",
        "Some of those in favour were worried about smell too (12%). In flats, 71% had no room for bins.",
        "Cost was mentioned by 40 of those who wrote letters. Last time 52% gave cost as a reason.",
        "Among families, 55% of those against gave smell as a reason. No room for bins was given by 290 homes.")
    return d


def safety() -> Paper:
    d = Paper("traps-five.docx", "Community safety survey 2024")
    d.h("Response")
    d.p("1,830 people took part between 4 March and 26 April 2024, 8% more than in 2022. 1,204 (66%) did so online and 626 (34%) on paper. 212 of the paper forms came from libraries.",
        "1,790 people answered every question. Of the rest, 25 left out their age.")
    d.h("Feeling safe")
    d.table([["How safe do you feel in your area?", "By day", "After dark"], ["Very safe", "41%", "14%"], ["Fairly safe", "44%", "33%"], ["A bit unsafe", "10%", "31%"], ["Very unsafe", "5%", "22%"]], caption="Table 1: Feeling safe by day and after dark", foot="Base: 1,830")
    d.p("By day 85% feel very or fairly safe; after dark 47% do. Fewer than one in twenty residents of Northgate (4%) feel very unsafe by day.",
        "More than half (53%) feel a bit or very unsafe after dark, and 64% of women do. In the town centre 71% feel unsafe after dark.",
        "The share who feel very safe by day is three points lower than in 2022, when it was 44%. Men feel safer after dark (58%).",
        "15% feel unsafe by day. Two in five (41%) feel very safe by day, against 52% in the county as a whole.",
        "A third (33%) feel fairly safe after dark. 22% feel very unsafe, and half of these (50%) no longer go out after dark.")
    d.h("Concerns")
    C = {"Speeding": 1043, "Anti-social behaviour": 860, "Burglary": 512, "Drugs": 476, "Noise": 311}
    d.table([["What concerns you most? (choose up to three)", "Number", "%"], *n_pc(C, total=False, base=1830)], caption="Table 2: Concerns")
    d.p("Speeding concerns 57%, and 1,043 people chose it. In villages 74% chose speeding, in the town 39%.",
        "Anti-social behaviour was chosen by 47%, up from 40%. Of these 860 people, 402 had seen it in the last month.",
        "Burglary concerns 28% of all, though 3% had been burgled. There were 212 burglaries in the year, 40 fewer than in the year before.",
        "Drugs were chosen by a quarter (26%) and by half of people under 30 (51%). Noise was chosen by 311 people, 120 of them in flats.",
        "Speeding was the first choice of 610 people (33%). 12% chose something else.")
    d.h("Wardens")
    W = {"Northgate": (312, 140), "Southgate": (288, 201), "Villages": (402, 187)}
    rows = [[k, str(v[0]), str(v[1]), str(v[0] + v[1]), pc(v[0], v[0] + v[1])] for k, v in W.items()]
    d.table([["Area", "For wardens", "Against", "Total", "% for"], *rows, ["Total", "1,002", "528", "1,530", "65%"]], caption="Table 3: For or against wardens")
    d.p("Almost two thirds (65%) were for wardens: 1,002 of the 1,530 who gave a view. In the villages 402 were for and 187 against; in Southgate 59% were for.",
        "Northgate was most in favour (69%). In Northgate 80 of those for wardens would pay for them. 300 people gave no view.",
        "Among those who feel unsafe after dark, 81% were for wardens. Nobody in Westgate was asked.",
        "Six wardens would cost £214,000 a year, £61,000 of it in the villages.")
    return d

def school_day() -> Paper:
    d = Paper("traps-six.html", "Proposal to change the school day: consultation report")
    d.h("Replies")
    R = {"Parents": (214, 131, 22), "Staff": (31, 12, 4), "Pupils": (96, 188, 40), "Governors": (9, 2, 0)}
    rows = [[k, *map(str, v), str(sum(v))] for k, v in R.items()]
    tot = [sum(v[i] for v in R.values()) for i in range(3)]
    d.table([["Replying as", "Agree", "Disagree", "Not sure", "All"], *rows, ["All", *map(str, tot), str(sum(tot))]], caption="Table 1: Do you agree with ending the day at 3pm?")
    d.p(f"There were {sum(tot)} replies, of which 350 (47%) agreed and 333 (44%) disagreed. Parents agreed by 214 to 131, and 58% of them did.",
        "More pupils disagreed (188) than agreed (96). In Year 9, 40 pupils agreed and 21 did not. Girls were evenly split.",
        "Of the 47 staff, 31 (66%) agreed. Part-time staff disagreed (seven of nine). At the parents’ evening 60 parents agreed and 22 disagreed.",
        "Nine governors agreed and two disagreed. 22 parents were not sure, and 14 of them wrote to say why.",
        "Parents of younger pupils agreed (71%). If the pupils’ replies are left out, 60% agreed.",
        "A similar proposal in 2018 had 52% in favour. Twice as many pupils as parents used the online form.")
    d.h("Travel")
    T = {"Walk": "38% 41%", "Bus": "29% 24%", "Car": "26% 30%", "Cycle": "7% 5%"}
    d.table([["How pupils travel", "2019", "2024"], *[[k, *v.split()] for k, v in T.items()]], caption="Table 2: How pupils travel to school")
    d.p("In 2024 41% of pupils walk and 24% come by bus, five points fewer than in 2019. Car journeys rose from 26% to 30%.",
        "Cycling fell from 7% to 5%. In the sixth form 11% cycle. In summer 9% cycle, in winter 2%.",
        "The bus company says 28% of its passengers at 3pm are pupils. In 2016 35% came by bus.",
        "Nearly a third (30%) come by car; of these, half live within a mile. By 2027 the school hopes 45% will walk.",
        "Among Year 7 pupils 36% come by car. Bus passes are held by 31% of pupils.")
    d.table([["Cost", "This year", "Next year"], ["Buses", "£84,000", "£91,500"], ["Supervision", "£22,400", "£17,900"], ["Total", "£106,400", "£109,400"]], caption="Table 3: Costs")
    d.p("Buses will cost £91,500 next year, £7,500 more than this year. Supervision will fall to £17,900. In total costs rise by £3,000 to £109,400.",
        "An extra bus costs £14,000. Supervision at lunch costs £9,000 this year. The trust pays £20,000 of the total.")
    return d


PAPERS = (library_hours, cycling, day_centres, collections, safety, school_day)
