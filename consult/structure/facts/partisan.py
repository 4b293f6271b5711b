"""Whose page a party's own news is.

It is told from the page's foot, or from a party that acts in its first lines and the words the page praises and blames with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.structure.facts.words import ANY_PARTY, MARKED, WORD

_OPENING = 700  # characters: the title and the first lines
_ENOUGH = 2  # words of praise or blame in the page's own voice
_ACTS = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<org>(?:(?:Local|{WORD}) )?(?P<party>{ANY_PARTY}))(?: [Pp]arty| [Gg]roup| [Cc]ouncillors| [Mm]embers| "
    r"[Cc]ampaigners)? (?:have |has |will |again |today |also |locally |are |is )*(?i:(?:"
    r"commit|slam|welcome|call|demand|oppose|support|prompt|"
    r"fight|win|won|launch|back|urge|vow|pledge|celebrate|expose|condemn|reveal|secure|blast|reject|attack|criticise|fear|hit|say|show|propose|"
    r"recommend|question|stand|raise|ask|challenge|highlight|campaign))(?:s|d|ed|ing|ting|ning)?\b", re.MULTILINE)
_RELEASE = re.compile(
    r"^[^\w\n]*(?:notes? (?:to|for) editors|press release|for immediate release|media contact)\b", re.IGNORECASE | re.MULTILINE)
# "Wend Valley Green Party" alone at the head: the name of the site.
NAME = re.compile(
    rf"(?P<org>(?P<place>{WORD}(?: (?:and |& )?{WORD}){{0,2}}?)(?: District| Borough| County| City)? "
    rf"(?P<party>{ANY_PARTY})(?: Party| Group)?)")
_VOTE = re.compile(
    rf"\b(?:[Ss]o|[Pp]lease|to|and|must|should|[Dd]on[’']t forget to) [Vv]ote (?:for )?(?:the |your )?(?P<party>{ANY_PARTY})\b|"
    rf"^[^\w\n]*[Vv]ote (?:for )?(?P<alone>{ANY_PARTY})\b", re.MULTILINE)
_JUDGES = re.compile(
    r"\b(?:appalling|disgrace|shame|proud|shambl|shambolic|arrogan|incredibl[ye]|unbelievabl|disastrous|scandal|betray|decimat|outrageous|"
    r"brilliant|fantastic|nonsense|farc(?:e|ical)|hypocri|dismay|callous|reckless|sham\b|cynical|contempt|out of touch|incompeten|"
    r"mismanage|slap in the face|savage|swingeing|short-?sighted|dreadful|ludicrous|shocking|not listening|refus(?:ed|ing) to listen|"
    r"(?:Tory|Labour|Conservative|Lib ?Dem) (?:cuts|mess|failure|chaos|austerity))\w*", re.IGNORECASE)
# "Connect with Wend Labour", "Join the Mere Valley Greens": whose page it is, though the line is furniture.
PAGE_OF = re.compile(
    r"^[^\w\n]*(?:[Cc]onnect with|[Jj]oin|[Cc]ontact|[Ff]ollow|[Ss]upport|[Aa]bout|[Vv]olunteer with|[Dd]onate to) (?:the )?"
    rf"(?P<org>(?:(?P<place>{WORD}(?: (?:and |& )?{WORD})?) )(?P<party>{ANY_PARTY})(?: Party| Group)?)\W*$", re.MULTILINE)


@dataclass(frozen=True)
class Partisan:
    """The party whose own news a text is, as printed, and where."""

    party: str
    start: int
    end: int


def read(text: str) -> Partisan | None:
    """The party a text is the news of; None where it does not show one."""
    foot = PAGE_OF.search(text, len(text) // 2)
    if foot:
        return Partisan(foot["party"], foot.start("party"), foot.end("party"))
    first = re.match(r"\s*(.+)", text)
    site = NAME.fullmatch(first[1].strip()) if first else None
    if first and site:
        return Partisan(site["party"], first.start(1) + site.start("party"), first.start(1) + site.end("party"))
    own = MARKED.sub(lambda match: " " * len(match.group()), text)
    vote = _VOTE.search(own)
    if vote:
        group = "party" if vote["party"] else "alone"
        return Partisan(vote[group], vote.start(group), vote.end(group))
    acts = _ACTS.search(own[:_OPENING])
    if acts and (_RELEASE.search(text) or len(set(map(str.casefold, _JUDGES.findall(own)))) >= _ENOUGH):
        return Partisan(acts["party"], acts.start("party"), acts.end("party"))
    return None
