"""consult: a consultation analysis toolkit for UK councils and the people who hold them to account.

The public names are the verbs of the command line, as functions that take and return frames. Nothing heavy is
imported until one of them is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Where each public name lives; looked up on first use, so that importing the package stays quick.
_PUBLIC = {
    "check": "consult.claims",
    "check_in": "consult.claims.within",
    "discover": "consult.pipeline",
    "evaluate": "consult.pipeline",
    "export": "consult.pipeline",
    "new": "consult.scaffold",
    "open": "consult.pipeline",
    "read": "consult.pipeline",
    "run": "consult.pipeline",
    "tag": "consult.pipeline",
}

__all__ = ["__version__", *sorted(_PUBLIC)]  # noqa: PLE0604 (names are resolved by __getattr__)


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"consult has no '{name}'; its names are {', '.join(sorted(_PUBLIC))}.")


def __dir__() -> list[str]:
    return sorted([*globals(), *_PUBLIC])
