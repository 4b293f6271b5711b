"""What many tests share: a copy of the tiny sample consultation, read once."""

import shutil
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every machine, however busy it is.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory):
    """A copy of corpora/tiny that tests may read but not change."""
    folder = tmp_path_factory.mktemp("sample") / "tiny"
    shutil.copytree(ROOT / "corpora" / "tiny", folder, ignore=shutil.ignore_patterns("tables", ".cache", "*.html.part"))
    return folder


@pytest.fixture(scope="session")
def tiny(tiny_folder):
    """The corpus of the tiny sample, everything read, tagged and checked."""
    import consult

    return consult.open(tiny_folder)


@pytest.fixture(scope="session")
def report_html(tiny):
    """The report of the tiny sample as one page, made without a notebook."""
    from consult.report import html
    from consult.report.render import page
    from consult.report.sections import SECTIONS

    made = (section(tiny) for section in SECTIONS.values())
    return page(tiny.consultation, "".join(str(html.section(one)) for one in made if one))


@pytest.fixture
def in_proportion():
    """Whether work takes time in proportion to its input: at most three times as much more as there is more of it."""
    def holds(work, small, large):
        work(small)  # what is loaded once is not counted
        took = []
        for given in (small, large):
            began = time.process_time()
            work(given)
            took.append(time.process_time() - began)
        return took[1] < 3 * len(large) / len(small) * max(took[0], 0.02)

    return holds
