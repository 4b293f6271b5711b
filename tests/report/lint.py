"""An offline linter of a report page for what WCAG 2.2 asks and a program can see; a fault is one sentence."""

import re

from lxml import html as parser

PLACEHOLDERS = {"", "image", "figure", "chart", "picture", "no description has been provided for this image"}
EMPTY_LINKS = {"", "here", "click here", "more", "read more", "link"}
# What is written on what, and the contrast WCAG asks of it (text 4.5, lines that mean something 3).
PAIRS = [(ink, paper, 4.5) for ink in ("ink", "soft", "link") for paper in ("paper", "panel")] + [
    ("ink", "mark", 4.5),
    ("accent", "paper", 3.0),
]


def faults(page):
    """Everything wrong with a page (HTML text)."""
    tree = parser.document_fromstring(page)
    return [fault for check in CHECKS for fault in check(tree)] + palette_faults(page)


def document(tree):
    if not (tree.get("lang") or "").startswith("en"):
        yield "the page does not say its language"
    if not tree.xpath("string(//title)").strip():
        yield "the page has no title"
    for tag in ("main", "header", "footer", "nav"):
        if len(tree.xpath(f"//body//{tag}[not(ancestor::blockquote)]")) != 1:
            yield f"there is not just one <{tag}>"
    first = tree.xpath("//body//a[1]")
    if not first or not tree.xpath(f"//main[@id='{first[0].get('href', '').lstrip('#')}']"):
        yield "the first link does not skip to the main part"


def headings(tree):
    levels = [int(found.tag[1]) for found in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} first-level headings"
    for before, after in zip(levels, levels[1:], strict=False):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    yield from (f"a <{found.tag}> is empty" for found in tree.xpath("//h1|//h2|//h3") if not found.text_content().strip())


def sheets(tree):
    for table in tree.iter("table"):
        name = table.xpath("string(caption)").strip()
        if not name:
            yield "a table has no caption"
        if not table.xpath(".//thead//th"):
            yield f"the table '{name}' has no row of headings"
        if any(cell.get("scope") not in ("col", "row") for cell in table.iter("th")):
            yield f"a heading of the table '{name}' has no scope"


def pictures(tree):
    for picture in tree.iter("img"):
        if (picture.get("alt") or "").strip().casefold() in PLACEHOLDERS:
            yield "a picture has no words in its place"


def links(tree):
    ids = {found.get("id") for found in tree.xpath("//*[@id]")}
    for link in tree.iter("a"):
        words, target = (link.text_content() or link.get("aria-label") or "").strip(), link.get("href", "")
        if words.casefold() in EMPTY_LINKS:
            yield f"a link says only '{words}'"
        if target.startswith("#") and target[1:] not in ids:
            yield f"the link '{words}' leads nowhere: {target}"


def attributes(tree):
    ids = [found.get("id") for found in tree.xpath("//*[@id]")]
    yield from (f"the id '{one}' is used twice" for one in sorted({one for one in ids if ids.count(one) > 1}))
    for found in tree.xpath("//*[@tabindex]"):
        if int(found.get("tabindex")) > 0:
            yield f"a <{found.tag}> jumps the tab order"
    for found in tree.xpath("//*[@aria-labelledby]"):
        yield from (f"aria-labelledby names no element: {one}" for one in found.get("aria-labelledby").split() if one not in ids)


def requests(tree):
    yield from ("there is a script" for _ in tree.iter("script"))
    for found in tree.xpath("//*[@*[starts-with(name(), 'on')]]"):
        yield f"a <{found.tag}> runs something"
    for found in tree.xpath("//*[@src] | //link[@href] | //*[@srcset]"):
        if not (found.get("src") or "").startswith("data:"):
            yield f"a <{found.tag}> asks for something from elsewhere"
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    if "default-src 'none'" not in policy or "script-src" in policy:
        yield "the content security policy does not forbid everything by default"
    style = " ".join(found.text_content() for found in tree.iter("style"))
    if re.search(r"@import|url\(\s*['\"]?(?!data:)", style):
        yield "the style asks for something from elsewhere"
    if "scroll-behavior: smooth" in style and "prefers-reduced-motion" not in style:
        yield "the page moves without asking whether motion is wanted"


def palette_faults(page):
    """Colours of the style's palettes that are too alike, light and dark."""
    palettes = [dict(re.findall(r"--(\w+):\s*(#[0-9a-f]{3,6})", block)) for block in re.findall(r":root\s*{([^}]*)}", page)]
    return [
        f"--{ink} on --{paper} has a contrast of {found:.2f}, not {least}"
        for palette in palettes
        for ink, paper, least in PAIRS
        if ink in palette and paper in palette and (found := contrast(palette[ink], palette[paper])) < least
    ]


def contrast(one, other):
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


CHECKS = (document, headings, sheets, pictures, links, attributes, requests)
