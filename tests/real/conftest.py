"""Real documents lie beside the checkout, never in it; a test that asks for them skips where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real documents beside the checkout."""
    folder = (Path(__file__).parents[2] / ".." / "shared" / "real").resolve()
    if not folder.is_dir():
        pytest.skip("The real documents (../shared/real beside the checkout) are not there.")
    return folder
