"""Which regions of a web page are furniture: menus, forms, cookie notices, footers, related links."""

from __future__ import annotations

import re
from typing import Any

_TAGS = {"nav": "navigation", "footer": "navigation", "aside": "navigation", "form": "form", "dialog": "form",
         "select": "form", "menu": "navigation"}
_ROLES = {"navigation": "navigation", "banner": "navigation", "contentinfo": "navigation", "search": "form",
          "complementary": "navigation", "dialog": "form", "alertdialog": "form", "menu": "navigation"}
_WORDS = {
    "form": frozenset({"cookie", "cookies", "consent", "gdpr", "login", "signin", "signup", "subscribe", "subscription",
                       "newsletter", "donate", "donation", "respond", "commentform", "search", "paywall", "captcha"}),
    "navigation": frozenset({"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer",
                             "share", "sharing", "social", "sharedaddy", "related", "pagination", "skip", "advert",
                             "advertisement", "ad", "ads", "promo", "widget", "masthead", "toolbar", "toc", "tags",
                             "recommended", "trending", "comments", "commentlist", "relatedposts", "backlinks"}),
}
# Words that say nothing by themselves; a name of any other word (share-your-views, adult-social-care) is content.
_GENERIC = frozenset({"site", "page", "main", "primary", "secondary", "top", "bottom", "left", "right", "global", "mobile",
                      "desktop", "container", "wrapper", "wrap", "inner", "outer", "box", "bar", "banner", "block", "area",
                      "list", "links", "link", "icons", "buttons", "button", "media", "section", "region", "panel",
                      "content", "form", "popup", "modal", "overlay", "notice", "message", "policy", "post", "posts",
                      "article", "articles", "stories", "news", "entry", "comment", "user", "group", "items",
                      "sub", "mega", "drop", "down", "header", "to", "email", "signup", "this", "1", "2", "3"})
_ALL_WORDS = frozenset().union(*_WORDS.values())
_KEPT = frozenset({"html", "body", "main", "article", "h1", "p", "li", "table", "tbody", "tr", "td", "th",
                   "blockquote"})


def furniture_kind(element: Any, characters: int) -> str:
    """navigation or form for an element that is page furniture, else nothing; ``characters`` is the page's length.

    An element that holds the main heading or half the page's text is never furniture: some sites wrap the whole
    page in a form.
    """
    kind = _by_markup(element)
    if not kind:
        return ""
    if len(element.text_content()) * 2 > characters and characters > 400:
        return ""
    if element.tag != "nav" and next(element.iter("h1", "article", "main"), None) is not None:
        return ""
    return kind


def _by_markup(element: Any) -> str:
    tag = element.tag
    if tag in _TAGS:
        return _TAGS[tag]
    if element.get("role") in _ROLES:
        return _ROLES[element.get("role")]
    if tag == "header" and next(element.iterancestors("article", "main"), None) is None:
        return "navigation"
    if element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", ""):
        return "navigation"
    return "" if tag in _KEPT else _by_name(element)


def _by_name(element: Any) -> str:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    for name in names:
        words = [word.lower() for word in re.split(r"[-_]|(?<=[a-z])(?=[A-Z])", name) if word]
        telling = set(words) - _GENERIC
        for kind, known in _WORDS.items():
            if telling & known and telling <= _ALL_WORDS:
                return kind
    return ""


def is_link_list(element: Any) -> bool:
    """Whether a list outside the main text is nothing but links: a menu by another name."""
    if next(element.iterancestors("main", "article"), None) is not None:
        return False
    whole = len("".join(element.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in element.iter("a"))
    return whole > 0 and linked >= 0.9 * whole and len(element) >= 3
