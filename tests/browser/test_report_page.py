"""The report in a real browser: accessible, reflowing, printable, asking for nothing."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_the_report(look, violations, report_html, scheme):
    page = look(report_html, scheme=scheme)
    assert violations(page) == []


def test_the_report_asks_for_nothing(look, report_html, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(report_html, encoding="utf-8")
    page = look(path.as_uri())
    assert [address for address in page.asked if not address.startswith("data:")] == [path.as_uri()]


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_report_needs_no_sideways_scrolling(look, report_html, width):
    page = look(report_html, width=width)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_nothing_is_lost_at_twice_the_text_size(look, report_html):
    page = look(report_html, width=640)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 640


def test_the_skip_link_is_first_and_leads_to_the_report(look, report_html):
    page = look(report_html)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_line_of_the_contents_leads_to_its_section(look, report_html):
    page = look(report_html)
    targets = page.eval_on_selector_all("nav a", "links => links.map(link => link.getAttribute('href').slice(1))")
    assert targets and all(page.locator(f"section[id='{target}']").count() == 1 for target in targets)


def test_a_figure_is_one_step_from_its_row(look, report_html):
    links = look(report_html).eval_on_selector_all(
        "data.figure a", "links => links.map(link => document.getElementById(link.getAttribute('href').slice(1)))"
    )
    assert links and None not in links


def test_everything_focused_can_be_seen(look, report_html):
    page = look(report_html)
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]; })()"
        )
        assert outline[0] != "none" and outline[1] != "0px", page.evaluate("document.activeElement.outerHTML")


def test_print_shows_the_workings_and_hides_the_contents(look, report_html):
    page = look(report_html)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 0 < pages <= 40
