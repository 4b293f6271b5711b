"""The people an article introduces: full names with their posts and organisations, and where each is named again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consult.structure import mentions, names, speakers
from consult.structure.paragraphs import Paragraph

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
_BODY = re.compile(
    r"(?:the|a|an|one|another|our)\s+(?:[a-z’'&-]+\s+|[A-Z][\w’'&-]*\s+){0,5}?(?P<head>government|council|department|"
    r"authority|charity|union|"
    r"spokesman|spokeswoman|spokesperson|campaigner|campaigners|resident|residents|parent|parents|mother|father|"
    r"trust|group|"
    r"ministry|minister|federation|association|commission|source|insider|official|manager|worker|committee|company|"
    r"organisation|police|party|administration|opposition|board|foundation|watchdog|inspectorate|panel|society|"
    r"alliance|petition organiser)\b"
    r"(?:\s+(?:for|of|from|at)\s+(?P<org>(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|for|the|&))*))?"
)
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
_NO_FORENAME = (
    "For|But|And|With|Without|Like|Unlike|As|At|In|On|To|From|When|While|After|Before|Since|If|Yet|So|Now|Then|That|This|By|About|Until|"
    "Meanwhile|However|Although|Though|Because|Only|Even|Also|Asked|Both|Where"
)
_FULL_NAME = re.compile(
    rf"(?<![\w’'.-])(?!(?:{_NO_FORENAME})\s)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z]\.?)?\s+{names.NAME_TOKEN}(?:\s+(?:OBE|MBE|CBE))?"
)
_ORGANISED = names.word_set(
    "chief executive chair chairman chairwoman chairperson president spokesperson spokesman spokeswoman "
    "founder leader secretary member head manager co-founder treasurer representative trustee governor "
    "campaigner organiser policy coordinator director"
)


@dataclass(frozen=True)
class Source:
    """Somebody whose words can be quoted: the name to show, post, organisation and, where a title tells, he or she."""

    name: str
    role: str = ""
    organisation: str = ""
    pronoun: str = ""

    def better(self, other: Source) -> Source:
        """This one with what the other adds."""
        return Source(
            self.name, self.role or other.role, self.organisation or other.organisation, self.pronoun or other.pronoun
        )


NOBODY = Source("")
# Somebody the article does not name: a pronoun after it is not the person named before.
_UNNAMED = re.compile(
    r"\b(?:(?:did|does|do) not (?:want|wish) to be (?:named|identified)|ask(?:ed|s|ing) not to be (?:named|identified)|"
    r"(?:wished|wishes|wanted|preferred) to remain anonymous|anonymously|on condition of anonymity|"
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){0,2}(?:member of staff|staff member|employee|insider|source|whistleblower|worker|"
    r"mother|father|mum|dad|grandmother|grandfather|parent|resident|pensioner|teenager|neighbour|volunteer|protester|"
    r"\w+-year-old)\b(?! of [A-Z]|,? [A-Z][a-z]+ [A-Z]))"
)


class People:
    """The people a document introduces, by full name and surname, and where outside quotation marks each is named."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Paragraph],
        hidden: Sequence[tuple[int, int]],
        register: Iterable[Mapping[str, Any]],
    ) -> None:
        self.text = text
        self.directory = speakers.Directory(text, register)
        self._by_surname: dict[str, list[Source]] = {}
        self._forenames: dict[str, set[str]] = {}
        self._hidden = sorted(hidden)
        self._hidden_starts = [start for start, _ in self._hidden]
        for piece in pieces:
            self._introduce(piece)
        self.named = sorted(self._mentions(pieces), key=lambda met: met[0])
        self._voices = list(self._unnamed(pieces))
        self._genders: dict[str, str] = {}
        self._places = [at for at, _ in self.named]

    def is_hidden(self, at: int) -> bool:
        """Whether a place lies inside quotation marks."""
        index = bisect_left(self._hidden_starts, at + 1) - 1
        return index >= 0 and self._hidden[index][0] <= at < self._hidden[index][1]

    def _introduce(self, piece: Paragraph) -> None:
        """Full names with a post after or before them, or beside a verb of saying."""
        for match in _FULL_NAME.finditer(self.text, piece.start, piece.end):
            name = names.trim_name(match.group())
            if self.is_hidden(match.start()) or not _looks_like_person(name):
                continue
            end = match.start() + len(name)
            source = self._described(name, match.start(), end, piece)
            if source:
                self._remember(source)

    def _described(self, name: str, start: int, end: int, piece: Paragraph) -> Source | None:
        aside, _ = apposition(self.text, end, piece.end)
        role, organisation = post_and_organisation(aside)
        before = self.text[max(piece.start, start - 90) : start]
        prefix = _prefix_post(before) or (_apposed_post(before) if self.text[end : end + 1] == "," else "")
        said = VERB.match(self.text, end, piece.end) or re.search(rf"{VERBS}\s+$", before, re.IGNORECASE)
        aside_who = aside.startswith(("who ", "whose "))
        if role or prefix:
            return Source(name, role or prefix, organisation)
        if re.match(r",\s+(?:aged\s+|who is\s+)?\d{1,3}\b(?!\s*(?:per|%|years ago))", self.text[end : end + 24]):
            return Source(name)
        placed = re.search(r"\b(?:of|at|for|from|in|with|to)\s+(?:the\s+)?$", before)
        if _HUMAN_VERB.match(self.text, end, piece.end) and re.search(r"(?:^|[.!?][”\"’']?\s+)$", before):
            return Source(name)
        opens = not before.strip() or bool(re.search(r"[.!?][”\"’']?\s+$", before))
        if opens and re.match(r",\s+who\b", self.text[end : end + 8]):
            return Source(name)
        if (
            said
            and not placed
            or (aside_who and VERB.match(self.text, apposition(self.text, end, piece.end)[1], piece.end))
        ):
            return Source(name)
        if re.match(r"\s+(?:is|was)\s+(?:the\s+|an?\s+|our\s+)?", self.text[end : end + 12]):
            role, organisation = post_and_organisation(
                re.split(r"[.;]", self.text[end : min(piece.end, end + 160)])[0].split(" is ", 1)[-1]
            )
            return Source(name, role, organisation) if role else None
        return None

    def _remember(self, source: Source) -> None:
        self._forenames.setdefault(source.name.split()[0].casefold(), set()).add(source.name)
        surname = source.name.split()[-1].casefold()
        held = self._by_surname.setdefault(surname, [])
        for index, known in enumerate(held):
            if known.name == source.name:
                held[index] = known.better(source)
                return
        held.append(source)

    def _mentions(self, pieces: Sequence[Paragraph]) -> Iterable[tuple[int, Source]]:
        """Every place outside marks where a known person is named, by surname or with a title."""
        surname = re.compile(rf"(?<![\w’'-]){names.NAME_TOKEN}(?![\w])")
        for piece in pieces:
            for match in surname.finditer(self.text, piece.start, piece.end):
                found = self.by_surname(match.group())
                if found and not self.is_hidden(match.start()):
                    yield match.start(), found
            for match in names.PERSON.finditer(self.text, piece.start, piece.end):
                if not self.is_hidden(match.start()):
                    yield match.start(), self.titled(match)

    def by_surname(self, word: str) -> Source | None:
        """The one introduced person with a surname, or None."""
        held = self._by_surname.get(word.casefold(), [])
        return held[0] if len(held) == 1 else None

    def _by_forename(self, word: str) -> Source | None:
        """The one introduced person with a forename, as the popular press calls people."""
        full = self._forenames.get(word.casefold(), set())
        return self._known(next(iter(full))) if len(full) == 1 else None

    def titled(self, match: re.Match[str]) -> Source:
        """A titled name as a source, in its fullest form."""
        name = names.trim_name(match["name"])
        title = names.bare_title(match["title"])
        full = self.by_surname(name.split()[-1]) if name else None
        if full and len(name.split()) == 1:
            return Source(full.name, full.role, full.organisation, names.gender(title))
        person = self.directory.person(name, match["title"]) if name else None
        shown = person.shown() if person else f"{match['title']} {name}".strip()
        role, organisation = post_and_organisation(person.role if person else "")
        after = self.text[match.start("name") + len(name) : match.start("name") + len(name) + 200]
        aside = re.match(r",\s+([^,.“\"]{3,120})", after)
        if not role and aside:
            role, organisation = post_and_organisation(aside[1])
        before = re.search(
            r"(?:^|[\s(“‘])((?:[\w’'-]+\s+){1,5}?[\w’'-]+),\s+$", self.text[max(0, match.start() - 70) : match.start()]
        )
        if not role and before and not re.search(rf"{VERBS}", before[1], re.IGNORECASE):
            role, organisation = post_and_organisation(before[1])
        return Source(shown, role, organisation, names.gender(title))

    def _unnamed(self, pieces: Sequence[Paragraph]) -> Iterable[tuple[int, Source]]:
        """Where a sentence opens with somebody it does not name: "One of our members", "A parent, who …"."""
        for piece in pieces:
            for start, end in piece.sentences:
                voice = unnamed_voice(self.text, start, end)
                if voice and not self.is_hidden(start):
                    yield start, Source(voice)

    def _voice(self, after: int, before: int) -> Source | None:
        """The last unnamed person who is the subject of a sentence between two places."""
        return next((source for at, source in reversed(self._voices) if after <= at < before), None)

    def heard(self, at: int, source: Source) -> None:
        """Note that somebody unnamed has spoken at a place, for the pronouns that follow."""
        if re.match(r"(?:An?|One|Another)\s", source.name):
            self._voices.append((at, source))

    def latest(self, before: int, pronoun: str = "", within: int = 1500) -> Source:
        """The person last spoken of before a place, whom a pronoun there may mean; NOBODY where nobody fits.

        Somebody unnamed is meant only as the subject of a sentence, and comes back in the words printed.
        """
        index = bisect_left(self._places, before) - 1
        after = max(self._places[index] if index >= 0 else 0, before - _NEAR)
        if pronoun in ("he", "she") and (voice := self._voice(after, before)):
            return voice
        while index >= 0 and before - self._places[index] <= within:
            source = self.named[index][1]
            if _UNNAMED.search(self.text, self._places[index], before):
                return NOBODY
            known = source.pronoun or self._genders.get(source.name, "")
            if not (pronoun in ("he", "she") and known and known != pronoun):
                if pronoun in ("he", "she") and before - self._places[index] < _NEAR // 2:
                    self._genders.setdefault(source.name, pronoun)
                return source
            index -= 1
        return NOBODY

    def subject(self, at: int, end: int) -> tuple[Source, int] | None:
        """The source a phrase names and where the phrase ends, asides included; None where it names nobody."""
        found = self._subject(at, end)
        if found is None:
            return None
        source, stop = self._without_post(found[0]), found[1]
        body = _OF_BODY.match(self.text, stop, end)
        if body and VERB.match(self.text, body.end(), end):
            organisation = source.organisation or body["org"] if set(body["org"].casefold().split()) & names.BODY_WORDS else ""
            return Source(source.name, source.role, organisation or source.organisation, source.pronoun), body.end()
        aside, after = apposition(self.text, stop, end)
        role, organisation = post_and_organisation(aside)
        if role and not source.role:
            source = Source(source.name, role, organisation, source.pronoun)
            self._remember(source) if len(source.name.split()) > 1 else None
        return source, after

    def _without_post(self, source: Source) -> Source:
        """Somebody printed with the post before the name, by the name alone: "Labour group leader Jo Ash"."""
        known = self.by_surname(source.name.split()[-1]) if len(source.name.split()) > 2 else None
        if known is None or not source.name.endswith(" " + known.name):
            return source
        lead = source.name[: -len(known.name)].strip()
        return known.better(Source(known.name, lead, source.organisation)) if names.is_post(lead) else source

    def _subject(self, at: int, end: int) -> tuple[Source, int] | None:
        text = self.text
        person = names.PERSON.match(text, at, end)
        if person and (name := names.trim_name(person["name"])):
            return self.titled(person), person.start("name") + len(name)
        full = _FULL_NAME.match(text, at, end)
        if full and _looks_like_person(names.trim_name(full.group())):
            name = names.trim_name(full.group())
            return self._known(name), full.start() + len(name)
        token = re.compile(names.NAME_TOKEN).match(text, at, end)
        if token and (known := self.by_surname(token.group()) or self._by_forename(token.group())):
            return known, token.end()
        voice = _SPOKESPERSON.match(text, at, end)
        if voice:
            return Source(
                _capital(" ".join(voice.group().split())), voice["post"].split()[-1], voice["org"] or ""
            ), voice.end()
        mention = mentions.subject(text, at, min(end, at + 220))
        if (
            mention
            and mention.sort in ("name", "person", "post", "people", "body")
            and not _is_document(mention.printed)
        ):
            shown, role = self.directory.resolve(mention)
            role, organisation = (
                post_and_organisation(role) if mention.sort != "post" or shown != mention.printed else ("", "")
            )
            if mention.sort == "name":
                known = self._known(mention.name)
                return Source(known.name, known.role or role, known.organisation or organisation), mention.end
            return Source(shown, role, organisation or (shown if mention.sort == "body" else "")), mention.end
        behind = self._post_before_name(at, end)
        if behind:
            return behind
        body = _BODY.match(text, at, end)
        if body and not _is_document(body.group()):
            printed = " ".join(body.group().split())
            bare = re.sub(r"^(?:a|an|one|another|our)\s+", "", printed)
            return Source(
                printed[:1].upper() + printed[1:], bare if body["head"].startswith("spokes") else "", body["org"] or ""
            ), body.end()
        if mention and mention.sort == "voice":
            return Source(mention.printed), mention.end
        voice = _VOICE.match(text, at, end) or _UNNAMED_SUBJECT.match(text, at, end)
        return (Source(_capital(" ".join(voice.group().split()))), voice.end()) if voice else None

    def _post_before_name(self, at: int, end: int) -> tuple[Source, int] | None:
        """ "Unison’s regional organiser Jo Ash": a post in lower case straight before a full name."""
        full = _FULL_NAME.search(self.text, at, min(end, at + 110))
        lead = self.text[at : full.start()] if full else ""
        name = names.trim_name(full.group()) if full else ""
        if (
            not full
            or not lead.strip()
            or re.search(r"[,.;:“\"”‘]", lead)
            or not (names.is_post(lead) or lead.split()[-1].casefold() in _CALLINGS)
            or not _looks_like_person(name)
        ):
            return None
        role, organisation = post_and_organisation(lead) if names.is_post(lead) else (" ".join(lead.split()), "")
        return Source(name, role, organisation), full.start() + len(name)

    def _known(self, name: str) -> Source:
        held = self._by_surname.get(name.split()[-1].casefold(), [])
        return next((source for source in held if source.name == name), Source(name))


_SPOKESPERSON = re.compile(
    r"(?:the|an?|one)\s+(?P<post>(?:[\w’'-]+\s+){0,4}?spokes(?:man|woman|person))(?:\s+(?:for|from|at|of)\s+"
    r"(?P<org>(?:the|its|their)\s+(?:(?-i:[a-z])[a-z’'-]*\s+){0,3}(?-i:council|trust|charity|union|company|department|authority|firm|group|"
    r"church|school|campaign|association|party|force|contractor|operator)\b(?!\s+(?-i:[A-Z]))|(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|and|for|the|&|(?:council|charity|trust|"
    r"union)\b))*))?",
    re.IGNORECASE,
)


_VOICE = re.compile(
    r"(?:(?:an?|one|another|my)\s+(?:[a-z’'-]+\s+){0,3}?(?:grandmother|steward|rep|boss|colleague|friend|grandfather|mum|mother|father|dad|pensioner|teacher|volunteer|"
    r"carer|teenager|woman|man|nurse|librarian|student|neighbour|member of staff|staff member|visitor|customer|driver|director of \w+|"
    r"headteacher|childminder|midwife|\w+-year-old)|one of (?:(?:our|the|its|their|my) [a-z]+|them|us|those))\b"
    r"(?:\s+(?:in|from|at|of)\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,3})?",
    re.IGNORECASE,
)


# Characters within which a pronoun stands for somebody unnamed; within half of it, it shows whether a name is his or hers.
_NEAR = 400
# What only a person does: enough to take the full name that opens the sentence for somebody's.
_HUMAN_VERB = re.compile(
    r"\s+(?:lives|lived|works|worked|runs|ran|uses|teaches|taught|volunteers|brings|relies|remembers|worries|retired|joined|"
    r"(?:is|was|feels|felt)\s+(?:\w+ly\s+)?(?:furious|angry|worried|delighted|upset|disappointed|devastated|heartbroken|"
    r"unimpressed|concerned|sceptical|adamant|proud|unconvinced|frustrated|pleased|relieved|dismayed))\b"
)
_UNNAMED_SUBJECT = re.compile(
    rf"(?:One|Another)(?=\s+{VERBS})|"
    r"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[a-z’'-]+\s+){0,3}?(?:parent|resident|employee|insider|source|whistleblower|worker|"
    r"protester|campaigner|official|manager|user|tenant|councillor)|One(?=,\s+who\b))\b(?:\s+(?:in|from|at|of)\s+(?:the\s+)?"
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?(?:(?<=One),\s+who\s+(?:did|does|asked|wished|wanted|preferred)\b[^,.“\"]{3,60}(?=,))?"
)


# "Jo Ash of the Ash Trust has said".
_OF_BODY = re.compile(
    r"\s+(?:of|from|at)\s+(?P<org>(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|(?:of|and|for|&)(?:\s+the)?(?=\s+[A-Z])))*)"
)


def unnamed_voice(text: str, at: int, end: int) -> str:
    """Somebody unnamed at a place, in the words printed; "" where there is nobody or where a name follows."""
    found = _UNNAMED_SUBJECT.match(text, at, end) or _SPOKESPERSON.match(text, at, end) or _VOICE.match(text, at, end)
    if not found or re.compile(r",?\s+[A-Z][a-z]+\s+[A-Z]").match(text, found.end(), end):
        return ""
    return _capital(" ".join(found.group().split()))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _looks_like_person(name: str) -> bool:
    words = name.split()
    if (
        not 2 <= len(words) <= 4
        or names.is_post(name)
        or any(word.casefold().strip(".") in _NOT_PEOPLE for word in words)
    ):
        return False
    return not words[-1].isupper() and not any(word.isupper() and len(word) > 2 for word in words)


# What people are called before their names, besides posts.
_CALLINGS = names.word_set(
    "councillor mother father mum dad grandmother grandfather parent pensioner resident student author farmer shopkeeper carer "
    "protester activist historian academic researcher expert peer backbencher volunteer user neighbour villager businessman "
    "businesswoman shopper visitor reader writer actor survivor"
)
_NOT_PEOPLE = names.BODY_WORDS | names.word_set(
    "children children’s family families centre centres center hub hubs street road lane house hall park "
    "school schools sure start community north south east west county city town borough valley river green "
    "bill act review plan strategy report paper white scheme programme project fund budget act week day year "
    "new great united kingdom european british english scottish welsh irish national local social care health "
    "youth young people adult old royal saint st public press news times guardian telegraph mail post echo "
    "gazette herald observer department minister secretary government serious case play total place hampshire "
    "yorkshire essex kent devon norfolk suffolk council’s prime high library libraries station bridge"
)


def apposition(text: str, at: int, end: int) -> tuple[str, int]:
    """The aside after a name, between commas or in brackets, and where the sentence goes on after it."""
    if VERB.match(text, at, end):
        return "", at
    bracket = re.compile(r"\s*\(([^()]{2,140})\)").match(text, at, end)
    if bracket:
        return " ".join(bracket[1].split()), bracket.end()
    comma = re.compile(r",\s+(?=[A-Za-z])").match(text, at, end)
    if not comma:
        return "", at
    limit = min(end, comma.end() + 260)
    for stop in re.compile(r"[,.;:“\"”]|\s[–—-]\s|$").finditer(text, comma.end(), limit):
        after = stop.end()
        if (
            stop.group() != ","
            or VERB.match(text, stop.start(), end)
            or re.compile(r",\s+(?:it|this|there|they|the \w+ (?:has|had|is|was|were|have))\b").match(text, stop.start(), end)
            or re.compile(r",\s+(?:who|which|whose|said|and|but)\b").match(text, stop.start(), end)
        ):
            aside = " ".join(text[comma.end() : stop.start()].split())
            if stop.group() == "," and re.compile(r",\s+(?:who|whose)\b").match(text, stop.start(), end):
                _, after = _skip_clause(text, stop.end(), end)
                return aside, after
            return aside, stop.start() if stop.group() != "," else after
    return "", at


def _skip_clause(text: str, at: int, end: int) -> tuple[str, int]:
    close = re.compile(r"[^,.;:“\"”]{2,200},").match(text, at, end)
    return ("", close.end()) if close else ("", at)


def _prefix_post(before: str) -> str:
    """The post printed straight before a name: "council leader", "Labour MP", "campaign co-ordinator"."""
    match = re.search(r"(?:^|[\s(“])((?:[A-Z][\w’'-]*|[a-z][\w’'-]+)(?:\s+[\w’'&-]+){0,5})\s+$", before)
    words = match[1].split() if match else []
    if (
        not words
        or words[-1].casefold().strip(",") not in names.HEADS
        or words[-1].casefold() in ("member", "officers")
    ):
        return ""
    kept = [words[-1]]
    for word in reversed(words[:-1]):
        if not (
            word[0].isupper()
            or word.casefold() in names.POST_WORDS
            or word in ("of", "for", "and", "general", "party", "union", "group")
        ):
            break
        if word in ("The", "A", "An", "And", "But"):
            break
        kept.insert(0, word)
    while kept and kept[0] in ("of", "for", "and"):
        kept.pop(0)
    return " ".join(kept)


def _apposed_post(before: str) -> str:
    """The post between a possessive and a comma before a name: "Her youth worker, Dean Marsh, …"."""
    match = re.search(
        r"(?:^|\s)(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Oo]ur|[Mm]y|[Ii]ts|\w+[’']s)\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+),\s+$", before
    )
    return match[1] if match and names.is_post(match[1].split()[-1]) else ""


# What a body is called before its name: "of the charity Ash Trust".
_BODY_SORT = (
    r"(?:local |national |housing |disability |children[’']s |trade |campaign |pressure |residents[’'] )?"
    r"(?:charity|union|group|think[ -]tank|consultancy|firm|social enterprise)"
)


def post_and_organisation(phrase: str) -> tuple[str, str]:
    """A phrase such as "chief executive of Ash Trust" as post and organisation; two empty texts where it is no post."""
    flat = " ".join(phrase.split()).strip(" ,.")
    flat = re.split(
        r"\s+(?:who|which|and who|where|when|while|whose|told|said|says|in a|in an|as he|as she|speaking|coming|"
        r"attending|presenting|has|had|is|was|were)\b",
        flat,
    )[0]
    flat = (
        re.sub(r"^(?:the|an?|our|its|their|current|now)\s+(?=\w)", "", flat, flags=re.IGNORECASE)
        if not flat.startswith("former")
        else flat
    )
    if not flat or not names.is_post(" ".join(flat.split()[:10])) or len(flat) > 180:
        return "", ""
    at = re.search(r"\s+(?:at|from)\s+(?=(?:the\s+)?[A-Z\d])", flat)
    if at:
        return flat[: at.start()].strip(" ,"), flat[at.end() :].strip(" ,")
    bodies = list(
        re.finditer(
            rf"\s+(?:of|for|with)\s+(?:(?:the\s+)?(?:{_BODY_SORT})\s+(?=[A-Z]))?(?P<org>(?:the\s+)?[A-Z\d][\w’'&-]*(?:[\s-]+(?:[A-Z\d(][\w’'&)-]*|of|and|for|the|"
            r"in|&|[a-z’]+))*)$",
            flat,
        )
    )
    for body in bodies:
        organisation = body["org"]
        lead = flat[: body.start()].split()
        head = lead[-1].casefold() if lead else ""
        is_org = any(
            word.casefold().rstrip("’'s") in names.BODY_WORDS or word.casefold() in names.BODY_WORDS
            for word in organisation.split()
        ) or any(char.isdigit() for char in organisation)
        if (
            is_org
            or head in _ORGANISED - {"head", "director", "manager", "policy", "member"}
            or flat.split()[0].casefold() in ("head", "manager")
            and organisation.startswith("the ")
        ):
            return flat[: body.start()].strip(" ,"), organisation
    place = re.search(r"\s+(?:in|on)\s+(?=(?-i:[A-Z]))", flat)
    if place:
        return flat[: place.start()], flat[place.end() :]
    comma = re.search(r",\s+(?=(?-i:[A-Z]))", flat)
    if (
        comma
        and not names.is_post(flat[comma.end() :])
        and names.is_post(flat[: comma.start()])
        and any(word.casefold() in names.BODY_WORDS for word in flat[comma.end() :].split())
    ):
        return flat[: comma.start()], flat[comma.end() :]
    return flat, ""


def _is_document(printed: str) -> bool:
    return bool(re.search(rf"\b{DOCUMENT_NOUN}$", printed, re.IGNORECASE))
