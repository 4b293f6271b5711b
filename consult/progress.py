"""How long work says how far it is: a callable that takes what is being done, how much is done, and of how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Progress = Callable[[str, int, int], None]
Item = TypeVar("Item")


def silent(label: str, done: int, total: int) -> None:  # noqa: ARG001 (the signature is the point)
    """A progress that says nothing."""


def follow(items: Sequence[Item], label: str, progress: Progress | None) -> Iterator[Item]:
    """The items one by one, telling ``progress`` before each and once at the end; of no items nothing is told."""
    tell = progress or silent
    for done, item in enumerate(items):
        tell(label, done, len(items))
        yield item
    if items:
        tell(label, len(items), len(items))


def in_notebook() -> Progress:
    """A progress that shows one tqdm bar per label, for notebooks and terminals alike."""
    from tqdm.auto import tqdm

    bars: dict[str, tqdm] = {}

    def tell(label: str, done: int, total: int) -> None:
        if label not in bars:
            bars[label] = tqdm(total=total, desc=label, leave=False)
        bar = bars[label]
        bar.total = total
        bar.update(done - bar.n)
        if done >= total:
            bars.pop(label).close()

    return tell
