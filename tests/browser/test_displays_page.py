"""What the notebooks show, and the claim ledger, in a real browser with no network."""

import pandas as pd
import pytest

from consult.desk import first_of, show, show_document

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def displays(tiny):
    names = ["b", "a<script>alert(1)</script>", "c", "d", "e", "f"]
    frame = pd.DataFrame({"name": names, "n": [10, 9, 100, 11, 12, 13]})
    shown = show(frame, "Names").data + show_document(tiny, first_of(tiny, "minutes"), marks="speakers").data
    top = '<!DOCTYPE html><html lang="en-GB"><head><title>Displays</title></head><body><main><h1>Displays</h1><h2>Shown</h2>'
    return f"{top}{shown}</main></body></html>"


def test_axe_finds_nothing_wrong_with_the_displays(look, violations, displays):
    assert violations(look(displays)) == []


def test_a_table_sorts_and_searches_without_a_network(look, displays):
    page = look(displays)
    numbers = lambda: page.locator(".consult-table td.number:visible").all_inner_texts()  # noqa: E731
    page.get_by_role("button", name="n", exact=True).press("Enter")
    assert numbers() == ["9", "10", "11", "12", "13", "100"]
    page.get_by_role("button", name="n", exact=True).click()
    assert numbers() == ["100", "13", "12", "11", "10", "9"]
    page.get_by_label("Search this table").fill("script")
    assert numbers() == ["9"] and page.get_by_role("status").first.inner_text() == "1 of 6 rows shown"
    assert [address for address in page.asked if not address.startswith(("data:", "about:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_a_claim_ledger(look, violations, tiny, tiny_folder, tmp_path, scheme):
    import consult

    consult.check(tiny_folder / "sources" / "cabinet-report.docx", corpus=tiny).write(tmp_path)
    assert violations(look((tmp_path / "ledger.html").as_uri(), scheme=scheme)) == []
