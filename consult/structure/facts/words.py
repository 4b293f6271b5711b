"""What facts are read with: how people, posts, parties and councils are printed, and the fact itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.structure.outline import Block


@dataclass(frozen=True)
class Fact:
    """One thing a document says of itself: which field, the value, and where it was read."""

    field: str
    value: str
    start: int
    end: int


WORD = r"[A-ZÀ-Ý][\w’'\-]*\.?"
TITLED = r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Prof|Rev|The Rev)\.? )?"
NOT_PEOPLE = (
    r"(?!(?:[\w’'-]+ ){0,3}(?:Dear|Labour|Lib|LibDem|Liberal|Tory|Tories|Conservatives?|Green|UKIP|"
    r"Team|Councillors|Cllrs|Office|Offices|Department|Council|Committee|Services?|Group|Party|Library|"
    r"Libraries|Centre|Act|Officer|Report|Street|Road|News)\b)"
)
PERSON = rf"{NOT_PEOPLE}{TITLED}{WORD}(?: (?:[A-Z]\.? |de |van |von |le |la |Mac|Mc)?{WORD}){{1,3}}"
HONOURS = r"(?:,? (?:OBE|CBE|MBE|KBE|DBE|MP|MEP|MSP|AM|MS|QPM|JP|PhD|DL))*"
POST_WORD = (
    r"(?:[Cc]hief(?: [Ee]xecutive| [Oo]fficer| [Ff]inance [Oo]fficer)?|[Ll]eader|[Dd]eputy [Ll]eader|[Dd]irector|"
    r"[Cc]hair(?:man|woman|person)?|[Hh]ead(?:teacher)?|MP|[Cc]ouncillor|[Ss]ecretary|[Pp]rofessor|[Ff]ounder|"
    r"[Pp]resident|"
              r"[Mm]anager|[Mm]ember|[Cc]ampaigner|[Mm]inister|[Cc]andidate|[Oo]fficer|CEO|[Ss]pokes(?:person|man|"
              r"woman)|[Cc]onsultant|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Tt]rustee|"
              r"[Cc]o-?ordinator|[Cc]abinet [Mm]ember|[Gg]overnor|[Cc]lerk|[Tt]reasurer|[Oo]rganiser|[Aa]dviser)")
PARTIES: tuple[tuple[str, str], ...] = (
    ("Liberal Democrats", r"Liberal Democrats?|Lib ?Dems?|LibDems?"),
    ("Labour", r"Labour(?: and Co-operative)?"),
    ("Conservatives", r"Conservatives?|Tor(?:y|ies)"),
    ("Green Party", r"Green Party|Greens|Green"),
    ("Reform UK", r"Reform UK|Reform"),
    ("UKIP", r"UKIP|UK Independence Party"),
    ("Plaid Cymru", r"Plaid Cymru"),
    ("Scottish National Party", r"SNP|Scottish National Party"),
    ("Independent", r"Independents?"),
    ("Co-operative Party", r"Co-operative Party"),
)
ANY_PARTY = "|".join(pattern for _, pattern in PARTIES)
COUNCIL = (
    rf"(?!(?:To|Dear|From|For|By|At|And)\b)(?:(?:London Borough|Royal Borough|City|Borough|County|District) of {WORD}(?: (?:and |upon |"
    rf"on )?{WORD}){{0,3}}|{WORD}(?:(?: and| &| upon| on|-)? {WORD}){{0,4}} (?:County|City|Borough|District|"
    r"Metropolitan Borough|Town|Parish|Unitary|Community|Combined) (?:Council|Authority)|"
    rf"(?!(?:Labour|Conservative|Tory|Liberal|Democrat|Green|Independent|Full|Your|Our)\b){WORD}(?: (?:and "
    rf")?{WORD}){{0,2}} Council)"
)
# What stands between quotation marks, also where the closing marks are lost.
MARKED = re.compile(
    r"“[^”]{2,3000}(?:”|$)|\"[^\"\n]{2,3000}(?:\"|$)|(?<!\w)[‘'](?=\w)(?:[^’'\n]{3,800}[’'](?!\w)|[^\n]{3,1500}?[.,?!][’'](?=\s|$))|"
    r"(?<!\w)‘(?=[A-Z])[^\n]{20,}$", re.MULTILINE)
OF_BODY = re.compile(
    r"\b(?:Council|Campaign|Friends of|Residents|Trust|Group|Association|Union|Society|Foundation|Party|School|"
    r"Federation|Network|Charity|Forum|"
    r"Church|Club)\b")
REPORT_OF = re.compile(
    r"^\W*(?:[Jj]oint )?(?:Report|REPORT) (?:of|OF|by|BY|from|FROM)[:\s]+(?:the |The |THE "
    r")?(?P<role>[^\n\t]{6,140})", re.MULTILINE)


def fact_at(field: str, block: Block, match: re.Match[str], group: str | int) -> Fact:
    """The fact a group of a match in a block states."""
    value = " ".join(match.group(group).split()).strip(" ,;:–-")
    return Fact(field, value, block.start + match.start(group), block.start + match.end(group))


def lines_of(block: Block) -> list[tuple[int, str]]:
    """The lines of a block with their offsets in the stored text."""
    found, at = [], block.start
    for line in block.text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found
