"""The same input gives the same figures to the last bit, whatever order Python keeps its sets in."""

import os
import subprocess
import sys

_WEIGHTED = """
import pandas as pd
from consult.consultation import Consultation, Question
from consult.responses import profile
from consult.responses.profile import Margins
from pathlib import Path
names = ["Farley", "Holme", "Oakden", "Wray", "Zeal", "Ashe", "Birk", "Cove"]
area = Question("area", "Where do you live?", "demographic", ("area",), options=tuple(names))
rows = [{"response_id": f"r{n}/area", "respondent_id": f"r{n}", "question_id": "area", "text": "", "value": names[n * n % 8 - n % 3]}
        for n in range(97)]
shares = [0.1, 0.2, 0.3, 0.07, 0.11, 0.13, 0.05, 0.04]
margins = Margins(pd.DataFrame({"question_id": "area", "category": names, "share": shares}), ())
told = Consultation(Path(), "t", questions=(area,), sources=())
found, notes = profile.weights(pd.DataFrame(rows), consultation=told, population=margins)
print([weight.hex() for weight in found], notes)
"""


def _printed(seed: int) -> str:
    ran = subprocess.run([sys.executable, "-c", _WEIGHTED], env={**os.environ, "PYTHONHASHSEED": str(seed)},
                         capture_output=True, text=True, check=True)
    return ran.stdout


def test_weights_do_not_hang_on_the_order_of_a_set():
    assert len({_printed(seed) for seed in range(1, 5)}) == 1


def test_two_runs_of_the_command_write_the_same_bytes(tiny_folder, tiny, tmp_path):  # tiny: the tables are there
    for seed, name in ((1, "one.html"), (2, "two.html")):
        words = [sys.executable, "-m", "consult", "run", str(tiny_folder), "--out", str(tmp_path / name), "--as-of", "2026-06-09"]
        subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
