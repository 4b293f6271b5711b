"""Files from outside are parsed in a child process with limits on memory, processor and time, and can be killed.

One child serves many files; a file that kills it costs that file only. Where there can be no child (Windows, or a
worker that is itself a daemon) files are parsed in this process, with the checks on size and structure alone.
"""

from __future__ import annotations

import multiprocessing
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from consult.errors import CannotRead

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Limits:
    """What one file may cost: seconds on the clock and of processor, bytes of memory beyond the parent's, file size."""

    seconds: float = 120.0
    memory: int = 3000 * MEGABYTE
    file_bytes: int = 100 * MEGABYTE
    text_bytes: int = 500 * MEGABYTE
    zip_entries: int = 10_000
    zip_bytes: int = 1000 * MEGABYTE
    zip_ratio: int = 100


LIMITS = Limits()
_TEXT = (".csv", ".tsv", ".tab", ".txt", ".jsonl", ".text")


def check_file(path: Path, limits: Limits = LIMITS) -> None:
    """Raise :class:`CannotRead` for a file that is not there, not a file, empty, closed to us or too large."""
    if path.is_dir():
        raise CannotRead(f"{path.name or path} is a folder; name the files in it.")
    if not path.exists():
        raise CannotRead(f"{path.name} is not there; check the path {path}.")
    if not path.is_file():
        raise CannotRead(f"{path.name} is not an ordinary file; name a file.")
    if not os.access(path, os.R_OK):
        raise CannotRead(f"{path.name} may not be read by this user; change its permissions.")
    size = path.stat().st_size
    if size == 0:
        raise CannotRead(f"{path.name} is empty (0 bytes); fetch or export it again.")
    allowed = limits.text_bytes if path.suffix.lower() in _TEXT else limits.file_bytes
    if size > allowed:
        raise CannotRead(f"{path.name} is {size // MEGABYTE} MB, more than the {allowed // MEGABYTE} MB allowed; "
                         "split it or save it smaller.")


def check_zip(path: Path, limits: Limits = LIMITS) -> None:
    """Raise :class:`CannotRead` for an Office file that would unpack to too much or declares XML entities."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_sizes(path, entries, limits)
            for entry in entries:
                if entry.filename.startswith(("/", "\\")) or ".." in entry.filename.replace("\\", "/").split("/"):
                    raise CannotRead(f"{path.name} holds a part with an unsafe name; it was not opened.")
                if entry.filename.endswith((".xml", ".rels", ".vml")) and entry.file_size:
                    _check_entities(path, archive, entry)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise CannotRead(f"{path.name} is cut short or damaged; fetch or save it again.") from error


def _check_sizes(path: Path, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    swollen = any(entry.file_size > 20 * MEGABYTE and entry.file_size > limits.zip_ratio * max(entry.compress_size, 1)
                  for entry in entries)
    too_much = total > limits.zip_bytes or (total > 20 * MEGABYTE and total > limits.zip_ratio * packed)
    if len(entries) > limits.zip_entries or too_much or swollen:
        raise CannotRead(f"{path.name} unpacks to {total // MEGABYTE} MB in {len(entries)} parts, as a zip bomb does; "
                         "it was not opened. If it is genuine, save it as CSV or PDF.")


def _check_entities(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    with archive.open(entry) as part:
        head = part.read(65_536).replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise CannotRead(f"{path.name} declares XML entities, which no Office program writes; it was not opened.")


Parse = Callable[[Path], Any]


class Child:
    """A child process that parses files one after another; use it as a context manager."""

    def __init__(self, parse: Parse, limits: Limits = LIMITS) -> None:
        self.parse, self.limits = parse, limits
        self.process: Any = None
        self.pipe: Connection | None = None

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def content(self, path: Path) -> Any:
        """What parsing the file gives; raises :class:`CannotRead` where it fails, takes too long or kills the child."""
        if not _may_fork():
            return _parsed(self.parse, path)
        if self.process is None or not self.process.is_alive():
            self._start()
        assert self.pipe is not None
        self.pipe.send(path)
        try:
            if not self.pipe.poll(self.limits.seconds):
                raise CannotRead(f"{path.name} took longer than {self.limits.seconds:.0f} seconds to read and was "
                                 "given up; split it or save it as text.")
            found = self.pipe.recv()
        except (EOFError, OSError, CannotRead) as error:
            self._stop()
            if isinstance(error, CannotRead):
                raise
            raise CannotRead(f"{path.name} made its reader fail (memory or processor limit, or damage) and was given "
                             "up; save it again in another format.") from None
        if isinstance(found, CannotRead):
            raise found
        return found

    def _start(self) -> None:
        self._stop()
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self.parse, self.limits), daemon=True)
        self.process.start()
        theirs.close()

    def _stop(self) -> None:
        if self.pipe is not None:
            self.pipe.close()
            self.pipe = None
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process.close()
            self.process = None


def _may_fork() -> bool:
    forks = "fork" in multiprocessing.get_all_start_methods()
    return forks and not multiprocessing.current_process().daemon


def _serve(pipe: Connection, parse: Parse, limits: Limits) -> None:
    """The child's life: a path in, its content or a CannotRead out, until the parent hangs up."""
    _limit_memory(limits)
    while True:
        try:
            path = pipe.recv()
        except EOFError:
            return
        _limit_processor(limits)
        try:
            pipe.send(_parsed(parse, path))
        except CannotRead as refusal:
            pipe.send(refusal)


def _parsed(parse: Parse, path: Path) -> Any:
    try:
        return parse(path)
    except CannotRead:
        raise
    except MemoryError:
        raise CannotRead(f"{path.name} needs more memory than is allowed; split it or save it smaller.") from None
    except RecursionError:
        raise CannotRead(f"{path.name} is nested too deeply to read; save it again as plain text.") from None
    except Exception as error:
        raise CannotRead(f"{path.name} could not be read ({type(error).__name__}); it may be damaged. Save it again, "
                         "or in another format.") from error


def _limit_memory(limits: Limits) -> None:
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        allowed = pages * resource.getpagesize() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def _limit_processor(limits: Limits) -> None:
    try:
        import resource

        spent = sum(os.times()[:2])
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(spent + limits.seconds) + 1, hard))
    except (ImportError, OSError, ValueError):
        return
