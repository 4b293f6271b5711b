"""Everything that can go wrong in a way a person can mend.

Every message is one sentence or more in plain English: which file, what was found, what to do.
The command line prints the message and nothing else; a traceback is a bug.
"""

from __future__ import annotations

from dataclasses import dataclass


class ConsultError(Exception):
    """Base of every error this package raises on purpose; ``str(error)`` is fit to show to a person."""

    def _render_traceback_(self) -> list[str]:
        """What a notebook cell shows of the error: its sentence, without the path through the program."""
        return str(self).splitlines()


class CannotRead(ConsultError):
    """A file that cannot be read, with the one sentence that becomes its reject."""


class UnknownTable(ConsultError):
    """A table name that is not declared in :mod:`consult.tables`."""


class TableFault(ConsultError):
    """A frame that does not have the columns or values its table declares."""


class MissingWeights(ConsultError):
    """The sentence-embedding weights are not installed, or are not the ones this version expects."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a person's file: where it stands, what was found and how to mend it."""

    file: str
    key: str
    found: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.key}" if self.key else self.file
        return f"{where}: {self.found} {self.remedy}"


class FolderFaults(ConsultError):
    """Everything wrong with a consultation folder, reported at once; ``faults`` is a tuple of :class:`Fault`."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__("\n".join([f"{count} to mend before this can run:", *(f"  - {fault}" for fault in faults)]))
