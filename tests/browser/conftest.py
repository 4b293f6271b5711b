"""A real Chromium, driven; where there is none the tests here skip and say so."""

import shutil

import pytest

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 90_000  # milliseconds; a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def chromium():
    """A browser; skips with a sentence where Playwright or Chromium is not installed."""
    driver = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed; no browser to look with.")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("No Chromium is installed (on Debian: apt-get install chromium); nothing was looked at.")
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def look(chromium):
    """Opens a page: ``look(html_or_address, width=…, scheme=…)``; what it asks of the network is in ``page.asked``."""
    opened = []

    def open_page(what, *, width=1280, height=900, scheme="light", offline=True):
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        if offline:
            context.set_offline(True)
        if what.lstrip().startswith("<"):
            page.set_content(what)
        else:
            page.goto(what)
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def violations():
    """What axe-core finds wrong with a page: a sentence each, none is well."""
    axe = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is not installed.")

    def check(page, *, include=None):
        page.evaluate(axe.AXE_SCRIPT)
        rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = page.evaluate(
            "([where, tags]) => axe.run(where || document, {runOnly: tags, iframes: false})", [include, rules]
        )
        return [
            f"{one['id']}: {one['help']}: {node['target'][0]}: {node['html'][:160]}: {node.get('failureSummary', '')}"
            for one in found["violations"]
            for node in one["nodes"][:5]
        ]

    return check
