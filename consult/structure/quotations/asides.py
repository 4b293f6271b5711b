"""Post and organisation in the words beside a name: the aside after it, and the calling before it."""

from __future__ import annotations

import re

from consult.structure.quotations import phrases
from consult.structure.quotations.posts import post_and_organisation

_OF_A_BODY = re.compile(r"\s?(?:from|of|at|for|with)\s+(?P<body>(?:the\s+)?[A-Z][^,.]{1,80})")


def post_of(aside: str) -> tuple[str, str]:
    """Post and organisation in an aside: "chair of the Ash Trust", "the union’s organiser", "a volunteer at Elm Club", "from RMT"."""
    if not aside or aside.startswith(("who ", "whose ", "which ", "and ")):
        return "", ""
    owned = re.match(r"(?:the\s+)?[A-Z][^,]{1,60}[’']s?\s(?:\([^)]*\)\s)?[a-z][^,]{2,40}$", aside)
    role, organisation = phrases.described(aside) if owned else post_and_organisation(aside)
    if role:
        return role, organisation
    if charge := _IN_CHARGE.match(aside):
        return charge.group().strip(), ""
    lead = re.split(r"\s(?:from|of|at|in|with|who|for)\s|,", f" {aside}")[0].strip()
    of = _OF_A_BODY.match(aside, len(lead))
    calling = phrases.calling(lead)
    return calling, phrases.body_of(of["body"].strip()) if of and (calling or not lead) else ""


_IN_CHARGE = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(?:councillor|member|trustee|governor)s?\s+(?:responsible for|with responsibility for|in charge of)\s"
    r"[^.;:“\"]{3,80}")


_CALLING_LAST = re.compile(
    r"(?:^|[\s(“])(?:(?:[Tt]he|[Aa]n?|[Oo]ne)\s+)?((?:[Ll]ocal|[Vv]illage|[Tt]own|[Ff]ormer|[Vv]eteran)\s+[a-z-]+)\s+$")


def calling_before(before: str) -> str:
    """What somebody does, straight before the name: "local businessman"."""
    match = _CALLING_LAST.search(before)
    return phrases.calling(match[1]) if match else ""
