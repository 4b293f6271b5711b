"""The words of the press that quotations are read by: verbs of saying, kinds of document, callings, and what is nobody's name."""

from __future__ import annotations

import re

from consult.structure import names

# Verbs of saying by their base; a doubled letter is written out ("admit/admitt").
_SAYING = (
    "accuse acknowledge add admit/admitt advise agree allege announce answer appeal argue ask assert assure attack "
    "believe blame blast brand "
    "call caution champion chant claim comment complain concede conclude condemn confess confirm contend continue "
    "counter criticise "
    "criticize cry declare defend demand deny deplore describe dismiss dispute dub/dubb echo emphasise emphasize "
    "endorse exclaim explain "
    "express fear fume hail highlight hope implore insist joke label/labell lament liken maintain mention note "
    "object observe opine outline "
    "plead pledge point post praise predict proclaim promise protest query question quip/quipp react reassure recall "
    "reckon recommend "
    "reflect reiterate remark remember repeat reply report respond reveal shout slam/slamm state stress suggest "
    "tweet underline urge vow "
    "warn welcome wonder worry raise voice yell scream heckle mutter roar whisper bellow"
)
_IRREGULAR = (
    "say says said saying tell tells told telling think thinks thought thinking feel feels felt feeling write writes "
    "wrote writing speak "
    "spoke speaking sings sang singing"
)
_OF_TWO_WORDS = (
    "put it|puts it|hit back|hits back|hit out|hits out|sum up|sums up|summed up|is quoted|was quoted|were quoted|"
    "point out|points out|"
    "pointed out|refers to|referred to|set out|sets out|called for|calls for|called on|calls on"
)


def _forms(base: str) -> list[str]:
    """A regular verb in the third person, the past and the -ing form."""
    plain, _, doubled = base.partition("/")
    if plain.endswith("e"):
        return [plain + "s", plain + "d", plain[:-1] + "ing"]
    if plain.endswith("y") and plain[-2] not in "aeou":
        return [plain[:-1] + "ies", plain[:-1] + "ied", plain + "ing"]
    ends = "es" if plain.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return [plain + ends, (doubled or plain) + "ed", (doubled or plain) + "ing"]


# Of these the base form, as plural subjects have it, is not also a common noun.
_PLURAL = "believe add argue insist describe complain agree explain suggest warn fear claim hope admit ask call"
_ALL_FORMS = {
    *f"{_IRREGULAR} {_PLURAL}".split(), *_OF_TWO_WORDS.split("|"), *(form for base in _SAYING.split() for form in _forms(base))}
_WITH = (
    r"(?:(?:has|have|had|also|then|later|earlier|today|yesterday|recently|previously|reportedly|publicly|in turn|in "
    r"response|used to|once|always|"
    r"often|famously|memorably|went on to|goes on to|repeatedly|further|immediately|simply|angrily|bluntly|strongly|"
    r"still|now|again|"
    r"this week|last (?:week|night|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day),? )*"
)
VERBS = _WITH + "(?:" + "|".join(sorted(_ALL_FORMS, key=lambda form: (-len(form), form))) + r")\b"
VERB = re.compile(rf"\s*,?\s*{VERBS}", re.IGNORECASE)
DOCUMENT_NOUN = (
    r"(?:papers?|reports?|plan|strategy|document|documents|policy|letter|survey|minutes|manifesto|website|leaflet|"
    r"guidance|review|constitution|"
    r"motion|statement|vision|brief|briefing|framework|white paper|green paper|consultation|questionnaire|agreement|"
    r"charter|code|act|"
    r"regulations|press release|newsletter|study|evaluation|assessment|proposals?|budget book|prospectus|"
    r"recommendation|article|guidelines|"
    r"clause|section|paragraph|resolution|e-?mail|notice|advert|agenda|terms of reference|business case|consultative "
    r"document)"
)
# Words that open a sentence before a name: "For Jo Ash, who …" is not a person called For.
NO_FORENAME = (
    "For|But|And|With|Without|Like|Unlike|As|At|In|On|To|From|When|While|After|Before|Since|If|Yet|So|Now|Then|That|"
    "This|By|About|Until|"
    "Meanwhile|However|Although|Though|Because|Only|Even|Also|Asked|Both|Where"
)
ORGANISED = names.word_set(
    "chief executive chair chairman chairwoman chairperson president spokesperson spokesman spokeswoman "
    "founder leader secretary member head manager co-founder treasurer representative trustee governor "
    "campaigner organiser policy coordinator director"
)
# What people are called before their names, besides posts.
CALLINGS = names.word_set(
    "councillor mother father mum dad grandmother grandfather parent pensioner resident student author farmer "
    "shopkeeper carer "
    "protester activist historian academic researcher expert peer backbencher volunteer user neighbour villager "
    "businessman "
    "businesswoman shopper visitor reader writer actor survivor"
)
NOT_PEOPLE = names.BODY_WORDS | names.word_set(
    "arts culture nursery nurseries club gym pool pools baths museum theatre hospital surgery clinic chapel academy "
    "leisure sports swimming rowing "
    "football rugby cricket action residents forum team hotel campaigners closures cuts budget "
    "children children’s family families centre centres center hub hubs street road lane house hall park "
    "school schools sure start community north south east west county city town borough valley river green "
    "bill act review plan strategy report paper white scheme programme project fund budget act week day year "
    "new great united kingdom european british english scottish welsh irish national local social care health "
    "youth young people adult old royal saint st public press news times guardian telegraph mail post echo "
    "gazette herald observer department minister secretary government serious case play total place hampshire "
    "yorkshire essex kent devon norfolk suffolk council’s prime high library libraries station bridge"
)
# What only a person does: enough to take the full name that opens the sentence for somebody's.
HUMAN_VERB = re.compile(
    r"\s+(?:lives|lived|works|worked|runs|ran|uses|teaches|taught|volunteers|brings|relies|remembers|worries|retired|"
    r"joined|"
    r"(?:is|was|feels|felt)\s+(?:\w+ly\s+)?(?:furious|angry|worried|delighted|upset|disappointed|devastated|"
    r"heartbroken|"
    r"unimpressed|concerned|sceptical|adamant|proud|unconvinced|frustrated|pleased|relieved|dismayed))\b"
)
# What a body is called before its name: "of the charity Ash Trust".
BODY_SORT = (
    r"(?:local |national |housing |disability |children[’']s |trade |campaign |pressure |residents[’'] )?"
    r"(?:charity|union|group|think[ -]tank|consultancy|firm|social enterprise)"
)
# Somebody the article does not name: a pronoun after it is not the person named before.
UNNAMED = re.compile(
    r"\b(?:(?:did|does|do) not (?:want|wish) to be (?:named|identified)|ask(?:ed|s|ing) not to be (?:named|"
    r"identified)|"
    r"(?:wished|wishes|wanted|preferred) to remain anonymous|anonymously|on condition of anonymity|"
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){0,2}(?:member of staff|staff member|employee|insider|source|"
    r"whistleblower|worker|"
    r"mother|father|mum|dad|grandmother|grandfather|parent|resident|pensioner|teenager|neighbour|volunteer|protester|"
    r"\w+-year-old)\b(?! of [A-Z]|,? [A-Z][a-z]+ [A-Z]))"
)
SPOKESPERSON = re.compile(
    r"(?:the|an?|one)\s+(?P<post>(?:[\w’'-]+\s+){0,4}?spokes(?:man|woman|person))(?:\s+(?:for|from|at|of)\s+"
    r"(?P<org>(?:the|its|their)\s+(?:(?-i:[a-z])[a-z’'-]*\s+){0,3}(?-i:council|trust|charity|union|company|"
    r"department|authority|firm|group|"
    r"church|school|campaign|association|party|force|contractor|operator)\b(?!\s+(?-i:[A-Z]))|"
    r"(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|and|for|the|&|(?:council|charity|trust|"
    r"union)\b))*))?",
    re.IGNORECASE,
)
