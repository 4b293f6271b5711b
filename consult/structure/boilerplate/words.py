"""Lines that speak of nothing but the page they stand on: their words are of the web, and some of them only of the web.

"Scroll down to see comments" and "Manage your newsletters" are furniture whatever the site that printed them; "Comments
on the draft plan" is not, for a plan is no part of a web page. So a wording needs no pattern of its own.
"""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that name parts of a web page or what a visitor does there, by the kind of furniture they make.
_OWN: dict[str, str] = {
    "comment-form": "comment comments commenting reply replies captcha upvote downvote moderator moderators moderated",
    "log-in": "login logged logout signin password username account accounts log",
    "cookies": "cookie cookies javascript browser browsers analytics chrome firefox mozilla safari",
    "donation": "donate donation donations journalism",
    "subscription": "subscribe subscribed subscriber subscribers subscription subscriptions unsubscribe newsletter newsletters inbox "
    "bulletin bulletins alerts podcast podcasts e-newsletter subscriber-only paywall reader readers reader-owned",
    "share": "share shares tweet retweet facebook twitter whatsapp linkedin instagram bluesky pinterest reddit follow followers "
    "messenger tiktok",
    "navigation": "click menu navigation skip scroll search toggle homepage sitemap permalink trackback breadcrumb breadcrumbs "
    "loading tap swipe gallery slideshow download downloads print expand collapse popup refresh bookmark rss video "
    "videos console "
    "page pages edition fullscreen autoplay playlist zoom image photo photos picture pictures webpage accessibility "
    "hide dismiss",
    "related": "read watch listen",
    "advertisement": "ad ads advert adverts advertisement advertisements sponsored advertise advertising",
}
# Of these, words that are everybody's too: one alone shows nothing.
_COMMON = _words(
    "reader readers read watch listen search print image photo photos picture pictures share shares follow page pages "
    "comment comments reply replies reader readers account accounts log alerts accessibility bulletin bulletins "
    "edition download downloads video videos click hide zoom"
)
# Words for the page itself, and words that may stand beside the others.
_PAGE = _words(
    "article articles website site story stories post posts content blog link links feed feeds paper"
)
_BESIDE = _PAGE | _words(
    "a able about above accept accepting add advanced after again all an and any app apps archive archives are area as at "
    "author back be become been below board bottom browse but by can categories category change channel choose close "
    "closed contact contents continue copy daily day days date dates de display do down e-mail each editor editorial "
    "email emails enable enjoy enter error event events external feature features file files find first for free from "
    "full fund further get give go has have he hear help here highlights home how i icon if in independent inside into is "
    "it item items join jump just keep label last latest learn leave less like line list live local logo main make "
    "manage many matters may member members membership min mins minute minutes mobile modified month monthly more "
    "most my name need new news next no not note notice now of off on once online only open options or original other "
    "our out owned pdf permission play please point popular posted preferences premium previous privacy published "
    "quality quick reading recommended register registered related rate reject remove report results return save "
    "screen section see select send settings shop show side sign some sorry source start stay step still stop submit "
    "supported support supporter supporters switch tag tags terms text than thank thanks that the their them then "
    "there these they this those time title to today top topic topics trending try turn under until up update updated "
    "updates upload us use used user users using via view viewed viewing views visit visiting was we web week weekly "
    "welcome were what when where which while who why will window with within without work year yes yet you your "
    "youtube google old older years"
)
_BESIDE |= _words("jan january feb february mar march apr april may jun june jul july aug august sep sept september "
                  "oct october nov november dec december")
# Alone on a line these are buttons and labels.
_ALONE = _words(
    "view published updated share print menu search close loading reply follow listen comments topics tags next "
    "previous advertisement save subscribe login register donate bookmark expand collapse gallery download"
)
_THIS_PAGE = re.compile(r"this (?:article|page|story|post|site|website)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOST, _LONGEST = 14, 26  # words: a longer line says more than a page says of itself
_MOST_OF = 0.85  # the share of its words a longer line must have in common with the web's
_KIND_OF_WORD = {word: kind for kind, words in _OWN.items() for word in words.split()}
_ONE_IN = 14  # words of cookies and sites among the words of a paragraph about them
_COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_OF_COOKIES = re.compile(
    r"\b(?:web ?sites?|our site|this site|browser|consent|preferences|settings|visitors?|advertis\w+|analytics|"
    r"content|device|"
    r"functional\w*|necessary|third part\w+|privacy|track\w*)\b", re.IGNORECASE)


# What labels a speech in the papers of a meeting: on a line of its own it looks like a button.
_SPEECH_LABEL = re.compile(r"(?:reply|response|answer|question) ?:", re.IGNORECASE)


def kind_of(line: str, *, beside: bool = False) -> str:
    """The furniture a line is where its words are of the web; "" where too few are, or none is the web's own.

    ``beside`` tells that the lines next to it are furniture: then fewer of the words need be the web's own.
    """
    if _SPEECH_LABEL.fullmatch(line.strip()):
        return ""
    printed = _WORD.findall(line)
    words = [word.casefold() for word in printed]
    if len(words) == 1 and words[0] in _ALONE and len(line.strip()) <= len(words[0]) + 2:
        return _KIND_OF_WORD.get(words[0], "navigation")
    own = [word for word in words if word in _KIND_OF_WORD]
    if _THIS_PAGE.match(line) and len(words) <= _MOST and all(word in _KIND_OF_WORD or word in _BESIDE or word.isdigit() for word in words):
        return "navigation"
    if not own or len(words) > _LONGEST or not _covered(line, printed, words, own):
        return ""
    telling = [word for word in own if word not in _COMMON]
    whole = line.rstrip().endswith((".", "?")) or len(own) * (6 if beside else 4) < len(words)
    if not telling and whole and not any(word in _PAGE for word in words):
        return ""
    return _KIND_OF_WORD[(telling or own)[0]]


def _covered(line: str, printed: list[str], words: list[str], own: list[str]) -> bool:
    """Whether the words are the web's but for a brand or two in capitals; of a longer line, most of them."""
    strange = [word for word, plain in zip(printed, words, strict=True)
               if plain not in _KIND_OF_WORD and plain not in _BESIDE and not plain[:1].isdigit()]
    if len(words) > _MOST:
        return len(own) > bool(strange) and len(strange) <= (1 - _MOST_OF) * len(words)
    brands = len(strange) <= 2 and len(own) > 1 and all(word[0].isupper() and not line.startswith(word) for word in strange)
    return not strange or brands


def of_cookies(paragraph: str) -> bool:
    """Whether a paragraph of any length is a page's word on its cookies: it begins with them and keeps to them."""
    told, beside = len(_COOKIE.findall(paragraph)), len(_OF_COOKIES.findall(paragraph))
    words = len(paragraph.split())
    first = re.split(r"(?<=[a-z])[.!?]\s", paragraph)[0]
    begins = _COOKIE.search(first) or _OF_COOKIES.search(first)
    return bool(told and begins) and (words <= 8 or told + beside > 1 and (told + beside) * _ONE_IN >= words)
