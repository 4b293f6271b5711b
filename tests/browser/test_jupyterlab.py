"""The desk in a real JupyterLab: every notebook run, responses coded by mouse and keyboard, the report that follows."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from consult.desk.codes_file import CodesFile

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
TEXT = ".consult-desk blockquote.response"
SHOWN = ".jp-OutputArea-output"
SETTINGS = {"folder": "tiny", "coder": "AB", "out": "made"}
# Opens a notebook in a kernel of its own in place of what was open, runs every cell, and gives what failed.
RUN = """async ([path, theme]) => {
  const app = window.jupyterapp;
  await app.commands.execute("apputils:change-theme", { theme });
  for (const open of [...app.shell.widgets("main")]) open.dispose();
  await app.serviceManager.sessions.shutdownAll();
  const panel = await app.commands.execute("docmanager:open", { path, factory: "Notebook" });
  await panel.context.ready;
  await panel.sessionContext.ready;
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`${path} took over three minutes`)), 180000));
  await Promise.race([app.commands.execute("notebook:run-all-cells"), late]);
  return panel.content.model.sharedModel.toJSON().cells.flatMap((cell) => cell.outputs ?? [])
    .filter((output) => output.output_type === "error" || output.name === "stderr")
    .map((output) => output.evalue ?? output.text);
}"""
RESTART = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.session.kernel.restart();
  await window.jupyterapp.commands.execute("notebook:run-all-cells");
}"""


def with_parameters(source):
    """A notebook with its parameters set, as an officer sets them."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        name = "".join(cell["source"]).splitlines()[-1].split(" = ")[0]
        if "parameters" in cell["metadata"].get("tags", []) and name in SETTINGS:
            ending = ".html" if name == "out" and source.stem.startswith("05") else ""
            cell["source"] = [f"{name} = {SETTINGS[name] + ending!r}"]
    return json.dumps(notebook)


@pytest.fixture(scope="module")
def lab(tiny_folder, tiny, tmp_path_factory):
    """A JupyterLab on loopback over a copy of the sample and the notebooks: its address and its folder."""
    assert len(tiny.responses)
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(tiny_folder, home / "tiny")
    for source in sorted((ROOT / "notebooks").glob("*.ipynb")):
        (home / source.name).write_text(with_parameters(source), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(home / ".config"), "JUPYTER_DATA_DIR": str(home / ".data")}
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1"]
    options = ["--ServerApp.token=", "--ServerApp.password=", "--LabApp.news_url=", "--LabApp.expose_app_in_browser=True"]
    with (home / "lab.log").open("wb") as log:
        server = subprocess.Popen([*command, *options], cwd=home, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server, home / "lab.log")
        yield address, home
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address, server, log):
    for _ in range(240):
        assert server.poll() is None, log.read_text(encoding="utf-8")
        try:
            urllib.request.urlopen(f"{address}/api", timeout=5)
            return
        except OSError:
            time.sleep(0.5)  # the server gives no other sign that it is ready
    pytest.fail("JupyterLab did not start in two minutes.")


@pytest.fixture(scope="module")
def page(lab, chromium):
    """JupyterLab in a browser window, opened once for all the notebooks."""
    context = chromium.new_context(viewport={"width": 1400, "height": 1000})
    context.set_default_timeout(90_000)
    page = context.new_page()
    page.goto(f"{lab[0]}/lab?reset")
    page.wait_for_function("() => window.jupyterapp?.shell && document.querySelector('#jp-main-dock-panel')")
    page.evaluate("() => window.jupyterapp.restored")
    # JupyterLab leaves what is out of sight undrawn; what is not drawn, axe cannot see.
    page.add_style_tag(content="* { content-visibility: visible !important }")
    yield page
    context.close()


def run(page, name, *, theme="JupyterLab Light"):
    """Run a notebook from top to bottom in a fresh kernel; it must fail nowhere and grumble nowhere."""
    assert page.evaluate(RUN, [name, theme]) == []
    assert page.locator(".jp-Notebook .jp-CodeCell").count() > 4


def looked_at(page, violations):
    """What axe finds wrong with everything the notebook shows, in the light theme and in the dark."""
    found = []
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
        page.wait_for_function("dark => document.body.dataset.jpThemeLight === String(!dark)", arg="Dark" in theme)
        found += violations(page, include=SHOWN)
    return found


def captions(page):
    return " ".join(page.locator(f"{SHOWN} caption").all_text_contents())


def test_what_was_received_is_shown(page, violations):
    run(page, "00_start_here.ipynb")
    assert "Files (3 rows)" in captions(page) and "Not read or not used" in captions(page)
    assert looked_at(page, violations) == []


def test_the_papers_are_read_with_marks_a_key_and_tables_that_sort(page, violations):
    run(page, "01_read_the_papers.ipynb")
    for caption in ("Documents", "Questions", "Promises", "Asks", "Sites", "Turns", "Quotations"):
        assert f"{caption} (" in captions(page)
    asked = page.locator(".consult-table").filter(has=page.locator("caption", has_text="Questions ("))
    asked.get_by_role("button", name="Asked by").click()
    assert asked.locator("th[aria-sort=ascending]").inner_text().startswith("Asked by")
    entry = page.locator(".consult-text .key").get_by_role("button", name="answer", exact=True)
    entry.click()
    assert page.locator(".consult-text mark.here").count() == 1
    page.get_by_label("Mark", exact=True).select_option("promises")
    page.locator(".consult-text .key").get_by_text("not shown kept").first.wait_for()
    assert looked_at(page, violations) == []


def test_a_paper_is_checked_and_its_ledger_kept(page, lab, violations):
    run(page, "03_check_claims.ipynb")
    assert "To look at (" in captions(page)
    assert (lab[1] / "made" / "ledger.html").is_file()
    assert page.get_by_role("link", name="ledger.html").count() == 1
    assert looked_at(page, violations) == []


def test_the_counts_are_shown(page, violations):
    run(page, "04_count.ipynb")
    assert page.locator(".consult-section table").count() > 2
    assert looked_at(page, violations) == []


def on_show(page):
    return page.locator(TEXT).get_attribute("aria-label").removeprefix("Response ")


def next_one(page, before):
    page.wait_for_function(
        "before => document.querySelector('.consult-desk blockquote.response')?.ariaLabel !== before", arg=f"Response {before}"
    )


def test_an_officer_codes_by_mouse_and_by_keyboard_and_goes_on_after_a_restart(page, lab, violations):
    run(page, "02_code_and_tag.ipynb")
    page.locator(TEXT).wait_for()
    codes = CodesFile(lab[1] / "tiny", "AB")

    first = on_show(page)
    for box in page.locator(".consult-desk input[type=checkbox]").all():
        box.uncheck()
    page.get_by_label("Privacy and confidentiality").check()
    assert "talk in private" in page.locator(".consult-desk .about").inner_text()
    page.get_by_role("button", name="Save and next").click()
    next_one(page, first)
    assert codes.themes_of(first) == (("privacy",), "")
    # The next response is shown before the line that says what was saved: two messages from the kernel.
    page.locator(".consult-desk .status").get_by_text(f"Saved {first} in AB.csv").wait_for()

    second = by_keyboard(page)
    assert codes.themes_of(second) == (("opening-hours",), "heard at an event: say a")

    page.keyboard.press("ArrowLeft")
    next_one(page, on_show(page) if on_show(page) != second else "")
    assert on_show(page) == second and page.get_by_label("Opening hours").is_checked()
    assert looked_at(page, violations) == []

    cells = page.locator(".jp-Notebook .jp-Cell").count()
    for key in "addb":
        page.keyboard.press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells

    page.evaluate(RESTART)
    page.wait_for_function(f"() => document.querySelector({TEXT!r})")
    assert on_show(page) not in codes.coded() and codes.coded() == {first, second}


def by_keyboard(page):
    """Code the response on show with no mouse: no theme but one found by name, with a note; gives its id."""
    page.locator(TEXT).focus()
    now = on_show(page)
    for place, box in enumerate(page.locator(".consult-desk input[type=checkbox]").all(), start=1):
        if box.is_checked():
            page.keyboard.press(str(place))
    page.keyboard.press("/")
    page.keyboard.type("saturday")
    page.keyboard.press("Enter")
    page.keyboard.press(".")
    page.keyboard.type("heard at an event: say a")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    next_one(page, now)
    return now


def test_the_report_follows_the_codes(page, lab, violations):
    run(page, "05_cabinet_paper.ipynb")
    link = page.get_by_role("link", name="made.html")
    assert link.count() == 1
    assert "Privacy and confidentiality" in (lab[1] / "made.html").read_text(encoding="utf-8")
    assert looked_at(page, violations) == []
