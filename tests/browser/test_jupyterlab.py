"""The desk in a real JupyterLab: a notebook run, responses coded by mouse and by keyboard, the codes in the file."""

import json
import os
import re
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


def with_parameters(source, **values):
    """A notebook with its parameters set, as an officer sets them."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        for name, value in values.items():
            if "parameters" in cell["metadata"].get("tags", []) and f"{name} = " in "".join(cell["source"]):
                cell["source"] = [f"{name} = {value!r}"]
    return json.dumps(notebook)


@pytest.fixture(scope="module")
def lab(tiny_folder, tiny, tmp_path_factory):
    """A JupyterLab on loopback over a copy of the sample: its address and the consultation folder."""
    home = tmp_path_factory.mktemp("lab")
    folder = Path(shutil.copytree(tiny_folder, home / "tiny"))
    made = with_parameters(ROOT / "notebooks" / "02_code_and_tag.ipynb", folder="tiny", coder="AB")
    (home / "02_code_and_tag.ipynb").write_text(made, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(home / ".config"), "JUPYTER_DATA_DIR": str(home / ".data")}
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1"]
    options = ["--ServerApp.token=", "--ServerApp.password=", "--LabApp.news_url="]
    with (home / "lab.log").open("wb") as log:
        server = subprocess.Popen([*command, *options], cwd=home, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server, home / "lab.log")
        yield address, folder
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


def run_all(page, address):
    """Open the notebook, restart its kernel, run all its cells, and wait for the coding widget."""
    page.goto(f"{address}/lab/tree/02_code_and_tag.ipynb?reset")
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for()
    page.get_by_text("| Idle").first.wait_for()
    page.locator("[data-command='notebook:restart-run-all']").first.click()
    page.locator(".jp-Dialog button.jp-mod-warn, .jp-Dialog button.jp-mod-accept").last.click()
    page.locator(TEXT).wait_for()


def on_show(page):
    return page.locator(TEXT).get_attribute("aria-label").removeprefix("Response ")


def next_one(page, before):
    page.wait_for_function(
        "before => document.querySelector('.consult-desk blockquote.response')?.ariaLabel !== before", arg=f"Response {before}"
    )


def test_an_officer_codes_in_jupyterlab_by_mouse_and_by_keyboard(lab, look, violations):
    address, folder = lab
    page = look(address + "/api", offline=False)
    run_all(page, address)
    codes = CodesFile(folder, "AB")

    first = on_show(page)
    for box in page.locator(".consult-desk input[type=checkbox]").all():
        box.uncheck()
    page.get_by_label("Privacy and confidentiality").check()
    assert "talk in private" in page.locator(".consult-desk .about").inner_text()
    page.get_by_role("button", name="Save and next").click()
    next_one(page, first)
    assert codes.themes_of(first) == (("privacy",), "")
    assert re.search(f"Saved {first} in AB.csv", page.locator(".consult-desk .status").inner_text())

    second = by_keyboard(page)
    assert codes.themes_of(second) == (("opening-hours",), "heard at an event: say a")

    page.keyboard.press("ArrowLeft")
    next_one(page, on_show(page) if on_show(page) != second else "")
    assert on_show(page) == second and page.get_by_label("Opening hours").is_checked()
    assert violations(page, include=".consult-desk") == []

    cells = page.locator(".jp-Notebook .jp-Cell").count()
    for key in "addb":
        page.keyboard.press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells


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


def test_after_restart_and_run_all_the_desk_goes_on_where_it_stopped(lab, look):
    address, folder = lab
    page = look(address + "/api", offline=False)
    run_all(page, address)
    assert on_show(page) not in CodesFile(folder, "AB").coded()
    table = page.locator(".consult-table[data-ready]").last
    table.wait_for()
    table.get_by_role("button", name="score").click()
    assert table.locator("th[aria-sort=ascending]").inner_text().startswith("score")
