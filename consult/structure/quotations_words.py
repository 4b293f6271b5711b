"""The words of the press that quotations are read by: verbs of saying, kinds of document, callings, and what is nobody's name."""

from __future__ import annotations

import re

from consult.structure import names

VERBS = (
    r"(?:has |have |had |also |then |later |today |yesterday |recently |previously |reportedly |publicly |in turn |used to |"
    r"once |always |often |famously |memorably |went on to |goes on to "
    r")*(?:said|says|say|added|adds|told|tells|explained|explains|"
    r"argued|argues|admitted|admits|agreed|agrees|insisted|insists|warned|warns|claimed|claims|commented|comments|"
    r"continued|continues|"
    r"concluded|concludes|stated|states|replied|replies|responded|responds|asked|asks|remarked|noted|notes|observed|"
    r"observes|"
    r"believes|believed|thinks|called|calls|described|describes|branded|dubbed|labelled|accused|urged|urges|stressed|"
    r"stresses|"
    r"emphasised|emphasises|suggested|suggests|recalled|recalls|joked|wrote|writes|tweeted|posted|announced|"
    r"confirmed|confirms|"
    r"declared|declares|denied|denies|acknowledged|acknowledges|maintained|maintains|complained|complains|countered|"
    r"pointed out|points out|"
    r"promised|pledged|criticised|condemned|welcomed|welcomes|endorsed|endorses|backed|hailed|slammed|blasted|blamed|"
    r"hit back|hit out|spoke|praised|questioned|"
    r"reiterated|conceded|contended|vowed|demanded|lamented|summed up|put it|is quoted|was quoted|feared|fears|hopes|"
    r"hoped|"
    r"advised|advises|emphasizes|appealed|reflected|reflects|opined|referred to|refers to|expressed|revealed|reveals|"
    r"outlined|set out|"
    r"highlighted|highlights|quipped|shouted|cried|exclaimed|echoed|echoes|championed|called for|adding|saying|"
    r"telling|stating|arguing|insisting|claiming|warning that)\b"
)
VERB = re.compile(rf"\s*,?\s*{VERBS}", re.IGNORECASE)
DOCUMENT_NOUN = (
    r"(?:papers?|reports?|plan|strategy|document|documents|policy|letter|survey|minutes|manifesto|website|leaflet|"
    r"guidance|review|constitution|"
    r"motion|statement|vision|brief|briefing|framework|white paper|green paper|consultation|questionnaire|agreement|"
    r"charter|code|act|"
    r"regulations|press release|newsletter|study|evaluation|assessment|proposals?|budget book|prospectus|"
    r"recommendation|"
    r"clause|section|paragraph|resolution|e-?mail|notice|advert|agenda|terms of reference|business case|consultative "
    r"document)"
)
# Words that open a sentence before a name: "For Jo Ash, who …" is not a person called For.
NO_FORENAME = (
    "For|But|And|With|Without|Like|Unlike|As|At|In|On|To|From|When|While|After|Before|Since|If|Yet|So|Now|Then|That|This|By|About|Until|"
    "Meanwhile|However|Although|Though|Because|Only|Even|Also|Asked|Both|Where"
)
ORGANISED = names.word_set(
    "chief executive chair chairman chairwoman chairperson president spokesperson spokesman spokeswoman "
    "founder leader secretary member head manager co-founder treasurer representative trustee governor "
    "campaigner organiser policy coordinator director"
)
# What people are called before their names, besides posts.
CALLINGS = names.word_set(
    "councillor mother father mum dad grandmother grandfather parent pensioner resident student author farmer shopkeeper carer "
    "protester activist historian academic researcher expert peer backbencher volunteer user neighbour villager businessman "
    "businesswoman shopper visitor reader writer actor survivor"
)
NOT_PEOPLE = names.BODY_WORDS | names.word_set(
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
    r"\s+(?:lives|lived|works|worked|runs|ran|uses|teaches|taught|volunteers|brings|relies|remembers|worries|retired|joined|"
    r"(?:is|was|feels|felt)\s+(?:\w+ly\s+)?(?:furious|angry|worried|delighted|upset|disappointed|devastated|heartbroken|"
    r"unimpressed|concerned|sceptical|adamant|proud|unconvinced|frustrated|pleased|relieved|dismayed))\b"
)
# What a body is called before its name: "of the charity Ash Trust".
BODY_SORT = (
    r"(?:local |national |housing |disability |children[’']s |trade |campaign |pressure |residents[’'] )?"
    r"(?:charity|union|group|think[ -]tank|consultancy|firm|social enterprise)"
)
