"""Two invented letter campaigns, one against the proposal and a smaller one for it, with what people changed."""

from __future__ import annotations

from dataclasses import dataclass

AGAINST = (
    "I am writing to object to the proposed closure of children's centres in Sallowshire.",
    "Every family should have a children's centre that they can walk to, and four communities are about to lose theirs.",
    "The council has not shown how parents without a car will reach the five main sites, nor what will happen to children "
    "at risk of harm who are noticed today because the centres are open to all.",
    "Moving help into libraries and cafés takes away the privacy that parents need when they ask for it.",
    "I call on the Cabinet to withdraw the proposal, publish the full costs, and work with families on an alternative.",
)
AGAINST_THEMES = ("closures", "access-and-travel", "safeguarding", "universal", "outreach", "privacy", "funding-cuts")
FAVOUR = (
    "I support the plan for five family hubs in Sallowshire.",
    "Bringing midwives, health visitors and early help together under one roof will mean that parents only have to tell "
    "their story once.",
    "Empty rooms do not help children, and money that is spent on heating them should be spent on skilled staff.",
    "Please make sure that the hubs are open at weekends and that outreach workers visit every village.",
)
FAVOUR_THEMES = ("joined-up-services", "buildings", "funding-cuts", "workforce", "opening-hours", "outreach")


@dataclass(frozen=True)
class Variant:
    """A changed copy: its text, the words it adds to the template and the themes those words bring."""

    text: str
    added: str
    themes: tuple[str, ...] = ()


def _with(parts: tuple[str, ...], *, before: str = "", after: str = "", themes: tuple[str, ...] = ()) -> Variant:
    text = " ".join(parts)
    text = f"{before}\n\n{text}" if before else text
    text = f"{text}\n\n{after}" if after else text
    return Variant(text, "\n".join(filter(None, (before, after))), themes)


def _swap(parts: tuple[str, ...], old: str, new: str, added: str) -> Variant:
    text = " ".join(parts)
    if old not in text:
        raise ValueError(f"The template does not hold {old!r}.")
    return Variant(text.replace(old, new), added)


AGAINST_VARIANTS = (
    _with(AGAINST, before="Dear Councillors,", after="Yours sincerely"),
    _with(AGAINST, before="To whom it may concern"),
    _with(AGAINST, after="I would add that Sandpipers is where my daughter was given a hearing test that the surgery had put "
          "off for a year. She is now in the school choir.", themes=("early-development",)),
    _with(AGAINST, after="My own health visitor has a caseload so big that she has stopped doing home visits at all.",
          themes=("workforce",)),
    _with(AGAINST, before="I signed the petition too but I want to say this in my own name. I was a young carer and the staff at "
          "Willow Walk were the first people to ask how I was.", themes=("workforce",)),
    _with(AGAINST, after="PS the lift at Harbour Steps has been out of order since August, how is my friend supposed to get her "
          "wheelchair up there?", themes=("disability",)),
    _with((AGAINST[0], AGAINST[2], AGAINST[1], AGAINST[3], AGAINST[4])),
    _with((*AGAINST[:3], AGAINST[4])),
    _with((*AGAINST[:2], *AGAINST[3:]), after="Think about the little ones."),
    _swap(AGAINST, "object to", "strongly object to", "strongly"),
    _swap(AGAINST, "four communities are", "my own village is", "my own village is"),
    _swap(AGAINST, "I call on the Cabinet", "We, the families of Brackenhythe, call on the Cabinet",
          "We, the families of Brackenhythe,"),
    _with((AGAINST[1], AGAINST[0], *AGAINST[2:]), before="Hello,", after="Our playgroup leader is on a zero hours contract and would "
          "be first to go.", themes=("workforce", "contracting-out")),
    _with((*AGAINST[:4],), after="No more cuts!", themes=()),
)
FAVOUR_VARIANTS = (
    _with(FAVOUR, after="I say this as a father who could never get to a weekday group."),
    _with(FAVOUR, before="Dear Sir/Madam"),
    _with((FAVOUR[0], FAVOUR[2], FAVOUR[1], FAVOUR[3])),
)
