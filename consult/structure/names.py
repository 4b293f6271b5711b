"""How people, posts and meetings are printed in council papers: the vocabulary and the patterns built on it.

Nothing here decides who is meant; that is :mod:`consult.structure.speakers`.
"""

from __future__ import annotations

import re


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set to look words up in."""
    return frozenset(words.split())


COUNCILLOR = r"(?:Councillors?|COUNCILLORS?|Cllrs?|CLLRS?|Clr|Coun|Cncllr|C’llr|C'llr)"
_HONORIFIC = (
    r"Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Mx|Messrs|Dr|DR|Doctor|Sir|Dame|Lord(?!\s+(?:Mayor|Provost|Lieutenant))|"
    r"Lady(?!\s+Mayor)|Baroness|Viscount|Reverend|Revd|Rev|Canon|"
    r"Father|Fr|Bishop|Professor|Prof|Alderman|Aldermen|Ald|Bailie|Sergeant|Sgt|PC|PCSO|Inspector|Insp|"
    r"Superintendent|Supt|"
    r"Major|Colonel|Col|Captain|Capt|Wing Commander|Brigadier"
)
TITLE = (
    rf"(?:\((?:Cllr|Councillor)\)|(?:(?:County |District |Borough |Town |Parish |City |Ward |Community )?"
    rf"(?:{COUNCILLOR}|Rev[’']d|{_HONORIFIC})\b\.?))"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-’'][A-ZÀ-ÖØ-Þ][^\W\d_]*)*"
_PARTICLE = r"(?:van|von|der|den|de|la|le|du|da|dos|al|bin|ap|ab|ter|ten)"
NAME_TOKEN = rf"(?:[A-Z]\.(?:[ ]?[A-Z]\.){{0,4}}|{_PARTICLE}(?=\s+[A-ZL])|(?:St\.?\s)?{_WORD})"
_GAP = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"  # a name goes on over a line end, not over an empty line
_MORE_NAME = rf"(?:{_GAP}{NAME_TOKEN}){{0,5}}"
PERSON = re.compile(
    rf"(?<![\w’'])(?P<title>{TITLE}(?:\s+(?:\(?{TITLE}\)?)){{0,2}})\s*(?P<name>{NAME_TOKEN}{_MORE_NAME})"
)
UNTITLED = re.compile(rf"(?P<name>{NAME_TOKEN}{_MORE_NAME})")

# "JA", "JMacA", "AWa": a person by the first letters of the names; not "GPs".
INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{1,2}(?:Mac|Mc|[a-z])[A-Z]{1,2}|[A-Z]{2}[a-rt-z]|[A-Z](?:Mac|Mc)[A-Z]?")

HONOURS = word_set(
    "OBE MBE CBE KBE DBE BEM JP QC KC MP MEP MSP MS AM TD DL CPFA FRICS CIPFA RN FRSA PHD"
)

# The last noun of a post; what stands before or after it belongs to the post.
_HEADS = (
    "chair chairman chairwoman chairperson vice-chair vice-chairman vice-chairwoman vice-chairperson convener convenor "
    "chairs vice-chairs leaders directors heads deputies "
    "leader mayor mayoress provost clerk director officer officers manager managers head executive solicitor treasurer "
    "secretary engineer surveyor planner accountant auditor auditors counsel commissioner superintendent president "
    "member "
    "holder adviser advisor consultant consultants coordinator co-ordinator lead librarian warden registrar architect "
    "analyst headteacher headmaster headmistress principal applicant agent objector representative representatives "
    "spokesperson spokesman spokeswoman petitioner petitioners supervisor vicar economist comptroller constable "
    "partner specialist controller worker teacher midwife pharmacist surgeon curator archivist therapist scientist strategist "
    "psychologist "
    "speaker minister mp lengthsman caretaker groundsman handyman churchwarden postmaster "
    "ranger founder governor governors barrister inspector sergeant moderator facilitator presenter "
    "trustee whip chamberlain remembrancer deputy assistant editor owner landlord organiser campaigner doctor gp nurse practitioner"
)
HEADS = frozenset(_HEADS.split())
_POST_WORD = (
    "deputy assistant vice chief senior principal executive managing interim acting strategic corporate town parish "
    "county "
    "district borough city ward cabinet portfolio lead lay committee scrutiny panel council finance finances planning "
    "housing legal monitoring returning electoral highways transport environmental health education social care "
    "services "
    "service democratic governance audit regulatory licensing enforcement case project programme policy development "
    "office unit directorate "
    "commissioning public community communities children’s children's adult adults resources human property estates "
    "economic conservation tree drainage section locum independent external internal area divisional local borough’s "
    "council’s council's responsible opposition group shadow youth team performance partnership engagement support"
)
POST_WORDS = frozenset(_POST_WORD.split()) | HEADS
VOICE_WORDS = word_set(
    "resident residents parishioner parishioners member members councillor councillors parent parents "
    "questioner tenant tenants pupil pupils public governor governors trustees attendees floor neighbour "
    "neighbours volunteer campaigners families carers teachers unions"
)
CONNECTORS = word_set(
    "of for and the & to in on at from with as"
) | frozenset(
    ["van", "von", "der", "den", "de", "la", "le", "du", "da", "dos", "al", "bin", "ap", "ab", "ter", "ten"]
)

# Words that open a clause about someone, not a clause in which they speak.
SUBORDINATE = word_set(
    "as if when while whilst although though because since unless whether that which who whom whose than like "
    "where before until once given having had both neither either for with without despite against between "
    "about to from was were is are be in on by at of under over per via any no"
)

# Capitalised words that are never part of a person's name.
NOT_NAMES = word_set(
    "The A An This That These Those It He She They We You I There Here In On At By For From To Of And But Or "
    "As If When While Whilst Although Since After Before Following Further Members Member Councillor "
    "Councillors Cllr Cllrs Officers Officer Committee Council Cabinet Panel Board Group Leader Deputy Chair "
    "Chairman Chairwoman Chairperson Director Head Clerk Mayor Manager Executive Resolved Agreed Noted Report "
    "Item Agenda Minutes Question Questions Answer Reply Response Supplementary Division Party Labour "
    "Conservative Conservatives Liberal Democrat Democrats Independent Reform Present Apologies "
    "Attendance Absent Also Declarations Motion Amendment Vote Voting Against Abstain Abstained Abstentions "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February July August September "
    "October November December Can Could Did Do Does Is Are Was Were Would Has Have Had What Why How Who Where "
    "Which Yes No Not Action Part Section Appendix Vice Town Parish County District Borough City Notes Date "
    "Time Venue Welcome Proposed Seconded Proposer Seconder Moved RESOLVED AGREED PRESENT APOLOGIES ALSO FOR "
    "AGAINST Dear Yours Post Corporate Strategic Assistant Chief Senior Principal Interim Acting Portfolio "
    "Holder Councillor’s Substitute Substitutes Apology Mr Mrs Ms Miss Dr Sir Dame Lord Lady His Her Their Its "
    "Our My Signed None Nil Absence Team"
)
# Verbs that some minutes print in capitals, right after a name.
SHOUTED = word_set("MOVED PROPOSED SECONDED NOTED ASKED REPORTED STATED DECLARED Moved Proposed Seconded Declared")
BODY_WORDS = word_set(
    "council committee sub-committee subcommittee cabinet executive panel board forum group party police "
    "authority trust department ministry government commission agency association federation union society "
    "charity service services partnership company ltd limited plc university college school water england "
    "wales scotland ofsted nhs network foundation parliament assembly campaign bureau institute office "
    "ombudsman inspectorate league alliance centre"
)

COLLECTIVE = re.compile(
    r"(?:(?:the|some|several|many|most|all|other|both|a number of|various|committee|panel|board|cabinet|council|ward|"
    r"individual|labour|conservative|liberal democrat|opposition|sub-committee|scrutiny|parish|two|three|four|"
    r"cross-party|"
    r"of the|those|these|majority of)\s+){0,4}"
    r"(?:members|councillors|cllrs|officers|residents|parishioners|trustees|governors|petitioners|delegates|"
    r"attendees|parents|campaigners|protesters|families|carers|teachers|unions|"
    r"representatives|(?:[a-z’'&-]+\s+){0,5}(?:committee|sub-committee|subcommittee|panel|board|forum|working party|"
    r"working group|cabinet|council|executive|meeting|group|task group|commission|assembly|trust|authority|"
    r"administration)(?: members)?)"
    r"(?:\s+(?:of the|from the)\s+(?:committee|panel|board|council|cabinet|public|meeting|group|audience|floor))?",
    re.IGNORECASE,
)
SINGLE_VOICE = re.compile(
    r"(?:(?:an?|one|another|the)\s+)?(?:further\s+|local\s+)?(?:member|councillor|resident|parishioner|officer|"
    r"member of the public|ward member|"
    r"ward councillor|member of the committee|committee member|panel member|parent|questioner|local resident|"
    r"co-opted member|member of the audience|tenant|neighbour)(?:\s+of the (?:public|committee|panel|"
    r"board))?(?:\s+(?:of|from)\s+(?:the\s+)?(?-i:[A-Z])[\w’']*(?:\s+(?-i:[A-Z])[\w’']*){0,3})?",
    re.IGNORECASE,
)
MEETING = "The meeting"
_ONE_PERSON = (HEADS | frozenset(("chief",))) - word_set(
    "chairs vice-chairs leaders directors heads deputies executive officers representatives governors petitioners auditors "
    "consultants managers"
)

_PARTIES = (
    r"Labour(?: (?:and|&) Co-operative)?|Lab|Conservatives?|Con|Tory|Liberal Democrats?|Lib Dems?|LD|Green(?: Party)?|"
    r"Independents?|Ind|Reform(?: UK)?|UKIP|Plaid Cymru|SNP|Scottish National Party|Residents’ Association|Non-aligned"
)
PARTY = re.compile(rf"\b(?:{_PARTIES})\b")


def is_post(phrase: str) -> bool:
    """Whether a phrase names a post: one of its words is the head noun of a post."""
    return any(word.strip(".,;:()").casefold() in HEADS for word in phrase.replace("/", " ").split())


def collective(phrase: str) -> bool:
    """Whether a phrase is a collective voice ("Members", "The Committee", "A resident") and not one person's post."""
    if SINGLE_VOICE.fullmatch(phrase) and not re.fullmatch(
        r"(?:the\s+)?(?:member|councillor|officer)", phrase, re.IGNORECASE
    ):
        return True
    words = {word.casefold() for word in phrase.split()}
    return bool(COLLECTIVE.fullmatch(phrase)) and not words & _ONE_PERSON


def trim_name(name: str) -> str:
    """A printed name cut at the first capitalised word that cannot be part of one, without honours."""
    kept: list[str] = []
    for token in name.split():
        bare = token.rstrip(".")
        if ((bare in NOT_NAMES or bare in SHOUTED) and not (len(bare) == 1 and bare.isupper())) or token in HONOURS:
            break
        kept.append(token)
    return " ".join(kept)


def bare_title(title: str) -> str:
    """The last title, lower case without a stop; every form of councillor is ``councillor``, "" where there is none."""
    words = title.replace("(", " ").replace(")", " ").split()
    if not words:
        return ""
    forms = [word.rstrip(".").casefold().replace("’", "'") for word in words]
    if any(form.startswith(("councillor", "cllr", "clr", "coun", "cncllr", "c'llr")) for form in forms):
        rest = [form for form in forms if form in _MALE | _FEMALE]
        return rest[0] if rest else "councillor"
    return forms[-1]


_MALE = frozenset(("mr", "sir", "lord", "father", "fr"))
_FEMALE = frozenset(("mrs", "ms", "miss", "dame", "lady", "baroness"))


def titles_agree(first: str, second: str) -> bool:
    """Whether two titles (bare) can be one person's: Mr and Mrs cannot, Councillor goes with either."""
    return not ({first, second} & _MALE and {first, second} & _FEMALE)


def gender(title: str) -> str:
    """``he``, ``she`` or "" as far as a bare title tells."""
    return "he" if title in _MALE else "she" if title in _FEMALE else ""
