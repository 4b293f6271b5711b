"""What words say of a place: main, delivery, stand-alone, open, closed, proposed-to-close or transferred."""

from __future__ import annotations

import re

_DECIDED = re.compile(
    r"(?<!\bif )(?<!\bwhen )\b(?:resolved|agreed|decided|approved|voted|decision (?:was taken|has been taken)?|"
    r"confirmed|ratified|rubber-stamped|upheld|pressed ahead)\b(?! (?:to )?(?:consult|propos))", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:following|since|after|due to|because of|as a result of|resulting from) (?:\w+ )?(?:the )?(?:recent |"
    r"sudden |earlier )?clos(?:ure|ing)|\bclosure\b.{0,80}\b(?:in|during) (?:19|20)\d\d\b|"
    r"\bclosure of [^.;,]{3,60}? (?:was|had been|came|led|left|meant|has (?:left|led|meant|had|caused))\b(?! (?:"
    r"propos|recommend|plann|announced|due|considered|under|being|to be|likely|agreed|consulted|discussed|going|on ))", re.IGNORECASE)
_KEPT = re.compile(
    r"(?:\b(?:not|never|no longer)|n[’']t)(?: (?:to|be|now|going|being|recommend\w*|propos\w+|planned|for|face|facing|a|"
    r"the|"
    r"intend\w*|want\w*|proceed|with|due|set|about|likely|scheduled|looking|seeking|necessary|need\w*))* (?:clos|shut)|\b(?:rather than|"
    r"instead of|without) (?:\w+ )?(?:clos|shut)|"
    r"n[’']t (?:clos|shut)|\b(?:saved|spared|reprieved|safe|rescued)\b.{0,40}\bclosure\b|"
    r"\bwithdr\w+ .{0,40}\bclos|\breprieve|"
    r"\bno (?:plans|proposals?|intention) (?:to close|of closing|to shut)|\babandon\w* .{0,40}\bclos", re.IGNORECASE)

_CLOSING = re.compile(r"\b(?:clos(?:e|es|ing|ure)|decommission\w*|shut\w*|withdrawal)\b", re.IGNORECASE)
_DROPPED = re.compile(
    r"\bclos(?:e|ing|ure of)\b[^.;]{2,80} (?:was|were|been|is) (?:rejected|ruled out|dropped|discounted|not supported|discarded)\b|"
    r"\b(?:plans?|proposals?|decision) to (?:close|shut)\b.{2,80}\b(?:dropped|withdrawn|abandoned|scrapped|shelved|"
    r"reversed|overturned)\b|"
    r"\bclosure (?:plans?|proposals?|threat)\b.{0,40}\b(?:dropped|withdrawn|abandoned|scrapped|shelved|reversed|overturned|lifted)\b|"
    r"\b(?:dropped|withdrew|withdrawn|abandoned|scrapped|shelved|reversed|overturned|halted|cancelled)\b.{0,40}"
    r"\b(?:plans?|proposals?|decisions?) (?:to (?:close|shut)|for (?:the )?clos\w+)", re.IGNORECASE)

_VALUES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern, re.IGNORECASE)) for status, pattern in (
        ("open",
            r"\b(?:not (?:to )?(?:be )?clos\w+|no change|unchanged|no closure|remain(?:s|ing)? (?:as is|open|"
            r"unchanged)|retain(?:ed)?|keep(?: open)?|kept(?: open)?|stay(?:s|ing)?(?: open)?|continue[sd]?|"
            r"reprieved|saved)\b(?!.{0,30}\b(?:main|hub|delivery|satellite)\b)"),
        ("stand-alone", r"\bstand[- ]?alone\b"),
        ("transferred",
            r"\b(?:transfer\w*|hand(?:ed)? (?:over|back)|community[- ](?:run|managed|led)|volunteer[- ](?:run|led)|"
            r"divest\w*|asset transfer|taken over|run by|leased? to|lease of (?:the )?\w+ to|relocat\w+|moved? to)\b"),
        ("proposed-to-close",
            r"\b(?:propos\w*|plan\w*|recommend\w*|option\w*|consult\w*|may|would|could|potential\w*|under threat|"
            r"at risk|earmarked|to be|to|for|will|due to)\b.{0,40}\bclos(?:e|ed|ing|ure)\b|"
            r"\bclosure (?:is )?(?:proposed|planned|recommended)\b|^\W*(?:close|closure|cease|withdraw(?:n)?|"
            r"decommission|de-?designate)\b"),
        ("closed", r"\b(?:closed|shut|ceased|demolished|decommissioned|mothballed|sold|disused)\b"),
        ("delivery",
            r"\b(?:delivery|satellite|spoke|outreach|linked|link|feeder|access|secondary)\b(?: (?:site|point|venue|"
            r"centre|cent(?:er)|hub|library))?|\bspokes?\b"),
        ("main",
            r"\bmain\b(?: (?:site|centre|hub|library))?|\bhubs?\b|\b(?:core|lead|district|principal) "
            r"(?:sites?|cent(?:re|er)s?|hubs?|librar(?:y|ies))\b"),
        ("open", r"\bopen\b|\bno$|^operational$"),
    )
)


def of_value(text: str) -> str:
    """The status a table cell, a heading or the words after a name state; "" where they state none."""
    bare = " ".join(text.split())
    if _CLOSING.search(bare) and _DECIDED.search(bare) and not _KEPT.search(bare):
        return "closed"
    return next((status for status, pattern in _VALUES if pattern.search(bare)), "")


# "if the idea is approved": not decided yet.
_UNDECIDED = re.compile(r"\b(?:if|unless|once|whether|when|until|subject to|should)\b[^,;.]*", re.IGNORECASE)


def of_closing(clause: str, sentence: str, *, past: bool) -> str:
    """Whether words about closing say open, closed or proposed-to-close.

    ``past`` tells that the verb itself is past ("closed", "was shut"); ``clause`` are the words of the statement.
    """
    if _KEPT.search(clause) or _DROPPED.search(sentence):
        return "open"
    if past and not _CONDITIONAL.search(clause):
        return "closed"
    if _DECIDED.search(_UNDECIDED.sub("", sentence)) and not re.search(r"\bpropos|\bconsult|\bpossib", sentence, re.IGNORECASE):
        return "closed"
    if _PAST.search(sentence):
        return "closed"
    return "proposed-to-close"


_CONDITIONAL = re.compile(r"\b(?:will|would|could|may|might|should|be|if|shall|were to|not yet|can)\b", re.IGNORECASE)


_CLOSE_CUE = re.compile(
    r"\b(?:clos(?:e[sd]?|ing|ures?)\b(?! (?:to|by|together|at hand)\b)|shut(?:s|ting)?\b|ax(?:e[sd]?|ing)\b|ceas(?:e[sd]?|ing)\b|"
    r"demolish\w*|demolition|mothball\w*|decommission\w*|discontinu\w*|disappear\w*|at risk\b|under (?:the )?threat\b|threatened\b|"
    r"earmarked\b|lost\b|los(?:e|ing)\b|dispos(?:e|ing|al) of\b|s(?:ell|elling|old) off\b|doomed\b|for the chop\b|"
    r"withdraw(?:ing|al)? from\b|(?:face|facing|faced with) the (?:axe|chop)\b)", re.IGNORECASE)
_PAST_CUE = re.compile(r"(?:closed|shut|axed|ceased|demolished|mothballed|decommissioned|discontinued|lost)$", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|must|not|being|propos\w+|plan\w*|set|due|likely|if)\s+(?:\w+ ){0,2}?$", re.IGNORECASE)
_OF_LATE = re.compile(r"\b(?:recent|latest|last|previous|earlier|past)\s+$", re.IGNORECASE)
_OPEN_CUE = re.compile(
    r"\b(?:(?:remain|stay|kept|keep|be|are)(?:s|ing|ed)? open|retain(?:ed|ing|s)?(?! (?:fire |duty )?(?:stations|firefighters|crews|"
    r"pumps))|retention|"
    r"continu\w* to be (?:run|managed|operated)(?: by (?:the )?(?:[a-z]+ )?council)?|repriev\w*|saved|spared|safe|"
    r"keep(?:ing|s)?|kept|unaffected|re-?open(?:ed|ing|s)?)\b", re.IGNORECASE)
_HANDED_CUE = re.compile(
    r"\b(?:transfer(?:red|ring|s)?|hand(?:ed|ing)? (?:over|back|on|to)|(?:taken|takes?|taking|took) (?:over|on)|(?:now |"
    r"be )run by(?! (?:the )?(?:[a-z]+ )?council\b)|"
    r"(?:community|volunteer)[- ](?:run|led|managed)|(?:mov|relocat)(?:e[ds]?|ing) (?:in)?to|leased|divest(?:ed)?|merg(?:e[ds]?|ing)|"
    r"amalgamat\w+)\b", re.IGNORECASE)


def of_lead(lead: str) -> str:
    """The status that words leading to a list of places give it: by the cue that stands last in them; "" where there is none."""
    cues = [(match.end(), status, match) for status, pattern in _LEAD_CUES for match in pattern.finditer(lead)]
    if not cues:
        return ""
    _, status, last = max(cues, key=lambda cue: (cue[0], cue[1]))
    if status != "closing":
        return status
    late = bool(_OF_LATE.search(lead[: last.start()]))
    past = bool(_PAST_CUE.search(last.group())) and not _NOT_YET.search(lead[: last.start()])
    return "closed" if late or past else of_closing(lead[: last.end()], lead, past=False)


def cue_end(lead: str) -> int:
    """Where the last cue of a lead ends; 0 where it has none."""
    return max((match.end() for _, pattern in _LEAD_CUES for match in pattern.finditer(lead)), default=0)


_LEAD_CUES = (("closing", _CLOSE_CUE), ("open", _OPEN_CUE), ("transferred", _HANDED_CUE))
