"""The face of the coding widget in a browser with no notebook: hostile texts, the keyboard, a kernel that is silent."""

import json
from pathlib import Path

import pytest

from consult import desk

pytestmark = pytest.mark.browser
STATIC = Path(desk.__file__).parent / "static"
HOSTILE = "<script>window.bad = 1</script><img src=x onerror='window.bad = 1'> \u202eesrever\u2066 👪 & \"quoted\" $x$"
THEMES = [
    {"id": f"t{n}", "label": f"Theme {n} <b>", "definition": f"About {n}", "use_when": ["a"], "not_when": [], "keywords": [f"word{n}"]}
    for n in range(12)
]
# Stands in for the kernel: it keeps what is sent, and answers when it is told to.
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Desk</title><style>%(css)s</style></head>
<body style="background: Canvas; color: CanvasText; color-scheme: %(scheme)s"><main><h1>Desk</h1><div id="desk"></div></main>
<script type="module">
const heard = {};
window.sent = [];
window.state = %(state)s;
window.model = {
  get: (name) => window.state[name], send: (what) => window.sent.push(what),
  on: (name, call) => { heard[name] = call; }, off: () => {},
};
window.answer = (changes) => {
  Object.assign(window.state, changes);
  if ("card" in changes) heard["change:card"]();
  if ("message" in changes) heard["change:message"]();
  heard["msg:custom"]({ heard: true });
};
%(js)s
desk.render({ model: window.model, el: document.querySelector("#desk") });
</script></body></html>"""


@pytest.fixture
def face(look):
    """Opens the widget on one response: ``face(text, suggestions=…)``."""

    def open_face(text, *, suggestions=(), scheme="light", **options):
        card = {"response_id": "R1/q1", "question": HOSTILE, "closed": "Agree", "text": text, "suggestions": list(suggestions)}
        ticked = [one["theme_id"] for one in suggestions if one["ticked"]]
        state = {"coder": "AB", "themes": THEMES, "card": {**card, "saved": False}, "chosen": ticked, "note": "", "place": 0}
        state = json.dumps({**state, "total": 3, "read": 1, "message": ""}).replace("</", "<\\/")
        js = (STATIC / "coding.js").read_text(encoding="utf-8").replace("export default", "const desk =")
        css = (STATIC / "desk.css").read_text(encoding="utf-8")
        page = look(PAGE % {"css": css, "js": js.replace("15000", "600"), "state": state, "scheme": scheme}, scheme=scheme, **options)
        page.locator("blockquote.response").wait_for()
        return page

    return open_face


def suggestion(text, words, *, ticked=True):
    start = text.index(words)
    return {"theme_id": "t3", "taggers": ["keyword"], "why": "has a keyword", "spans": [[start, start + len(words)]],
            "words": [words], "ticked": ticked}  # fmt: skip


@pytest.mark.parametrize("text", [HOSTILE, "", "word " * 20_000, "x" * 5_000, "line\r\nline\n\n\tend"])
def test_any_text_is_shown_as_it_is_and_runs_nothing(face, text):
    page = face(text)
    assert page.locator("blockquote.response").evaluate("one => one.textContent") == text
    assert page.evaluate("window.bad") is None
    assert page.locator("#desk img, #desk script, #desk b").count() == 0
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1280


def test_words_are_marked_after_an_emoji_where_they_stand(face):
    text = "👪👪 the bus is late"
    page = face(text, suggestions=[suggestion(text, "bus")])
    assert page.locator("blockquote mark").all_inner_texts() == ["bus"]
    assert "Suggested: has “bus”" in page.locator("li.suggested").inner_text()


def test_what_is_only_perhaps_is_neither_ticked_nor_marked(face):
    page = face("the bus", suggestions=[suggestion("the bus", "bus", ticked=False)])
    assert page.locator("blockquote mark").count() == 0 and page.locator("input:checked").count() == 0
    assert "Perhaps: has “bus”" in page.locator(".themes").inner_text()


def test_a_response_is_coded_with_no_mouse(face):
    page = face("the bus", suggestions=[suggestion("the bus", "bus")])
    page.locator("blockquote.response").focus()
    for key in ("4", "a", "/"):
        page.keyboard.press(key)
    page.keyboard.type("word11")
    page.keyboard.press("Enter")
    page.keyboard.press(".")
    page.keyboard.type("a note, 1 2")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.evaluate("window.sent") == [{"do": "save", "of": "R1/q1", "themes": ["t9", "t11"], "note": "a note, 1 2"}]


def test_a_kernel_that_answers_with_no_change_does_not_stop_the_keys(face):
    page = face("the bus")
    page.locator("blockquote.response").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
        page.evaluate("window.answer({})")
    assert len(page.evaluate("window.sent")) == 3


def test_a_kernel_that_does_not_answer_is_said(face):
    page = face("the bus")
    page.get_by_role("button", name="Save and next").click()
    page.get_by_text("perhaps not saved").wait_for()
    page.get_by_role("button", name="Save and next").click()
    assert len(page.evaluate("window.sent")) == 2


def test_the_end_of_the_queue_is_said_and_reached_with_focus(face):
    page = face("the bus")
    page.locator("blockquote.response").focus()
    page.evaluate("window.answer({ card: {}, place: 3, read: 3 })")
    assert "nothing left" in page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_the_coding_widget(face, violations, scheme):
    page = face(HOSTILE + " bus", suggestions=[suggestion(HOSTILE + " bus", "bus")], scheme=scheme)
    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 800])
def test_the_widget_needs_no_sideways_scrolling(face, width):
    page = face("word " * 400 + "x" * 300, width=width)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
