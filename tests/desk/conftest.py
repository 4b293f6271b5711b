"""A folder an officer may write to."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def folder(tiny_folder, tiny, tmp_path):
    """A copy of the tiny sample, up to date."""
    assert len(tiny.responses)
    return Path(shutil.copytree(tiny_folder, tmp_path / "tiny"))
