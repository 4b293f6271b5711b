"""Who is kept: people named in a public role (councillors, members of parliament, ministers, mayors) and public figures."""

from __future__ import annotations

import re

from consult.responses.personal.lists import words

_ROLE = (
    r"[Cc]llrs?|[Cc]ouncillors?|CLLR|COUNCILLOR|Coun|Ald|Aldermen|Alderman|MPs?|MSP|MEP|PCC|[Mm]ayor|Mayoress"
    r"|Lord|Lady|Baroness"
    r"|Baron|Sir|Dame|Minister|Secretary of State|(?:Home|Foreign|Health|Education|Justice|Culture) Secretary"
    r"|Chancellor|President|King|Queen"
    r"|Prince|Princess|Duke|Duchess|Pope|Saint|St|Leader|Commissioner"
)
_BEFORE = re.compile(
    rf"(?:\b(?:{_ROLE})\.?,?\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev)\.?\s+)?"
    r"|\b(?:[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Mm]inister|[Ss]ecretary|MP|[Mm]ayor|[Ll]eader"
    r"|[Cc]hair(?:man|woman)?)"
    r" (?:for|of) (?:[\w’'-]+ ){0,5}?(?:[\w’'-]+,? )"
    r"|\b(?:[Cc]llrs|[Cc]ouncillors|MPs)\s+(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? (?:and |& )?){1,4})$"
)
_AFTER = re.compile(
    r",?\s*\(?(?:(?:our|the|a|my|your) )?(?:(?:local|ward|county|city|borough|parish|town|council|Labour"
    r"|Conservative|Green) )*"
    r"(?:MP|MSP|MS|MEP|PCC|[Cc]ouncillor|[Cc]llr|Secretary of State|[Ll]eader of the|[Cc]ouncil leader|Prime Minister"
    r"|[Mm]ayor of|[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older|[Mm]inister for)\b"
    r"|\s*\((?:Lab|Con|LD|Lib Dem|Green|Ind|Reform|SNP|Plaid|Labour|Conservative|Independent)\b"
)


def is_public(text: str, start: int, end: int) -> bool:
    """Whether the name between ``start`` and ``end`` is a public figure's, in their role or known to everybody."""
    if _BEFORE.search(text, max(0, start - 70), start) or _AFTER.match(text, end):
        return True
    said = "-".join(text[start:end].casefold().split())
    return said in words("public names") or said in words("brands")
