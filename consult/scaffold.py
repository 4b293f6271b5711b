"""``consult new``: a consultation folder with commented examples, ready to be filled in."""

from __future__ import annotations

from pathlib import Path

from consult.errors import ConsultError

_TEMPLATES = Path(__file__).parent / "templates"
_FILES = {
    "consultation.toml": "consultation.toml",
    "codebook.toml": "codebook.toml",
    "sources/responses.csv": "responses.csv",
    "README.md": "README.md",
}
_FOLDERS = ("sources", "codes", "decisions")


def new(folder: Path | str) -> Path:
    """Write a consultation folder that runs as it stands, and give its path.

    Raises :class:`ConsultError` where the folder exists and is not empty: nothing is ever overwritten.
    """
    folder = Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConsultError(f"'{folder}' exists already and is not an empty folder; choose another name.")
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for target, template in _FILES.items():
        (folder / target).write_text((_TEMPLATES / template).read_text(encoding="utf-8"), encoding="utf-8")
    return folder
