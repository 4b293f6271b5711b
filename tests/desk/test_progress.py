"""How a long step shows in a notebook: one bar, drawn now and then, gone when it is done."""

import tqdm.auto

import consult
from consult.progress import in_notebook


def test_a_step_of_many_parts_makes_one_bar(monkeypatch):
    made = []

    class Counted(tqdm.auto.tqdm):
        def __init__(self, *given, **options):
            made.append(options["desc"])
            super().__init__(*given, **options)

    monkeypatch.setattr(tqdm.auto, "tqdm", Counted)
    tell = in_notebook()
    for done in range(501):
        tell("Reading", done, 500)
    tell("Reading", 0, 2)
    assert made == ["Reading", "Reading"]



def test_a_check_shows_one_bar_that_ends(tiny_folder):
    told = []
    consult.check(tiny_folder / "sources" / "cabinet-report.docx", progress=lambda *said: told.append(said))
    assert {label for label, _, _ in told} == {"Checking figures and quotations"}
    assert told[-1][1] == told[-1][2]
