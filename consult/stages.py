"""From the files of a folder to its corpus, stage by stage, each skipped while nothing it depends on has changed.

A stage is a function from a corpus to new tables. Its key is a hash of the program, of the stage before it and of
the files it reads; the tables and the keys lie in ``FOLDER/tables/``. Removing that folder loses nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pandas as pd

from consult import codebook, consultation, tables
from consult.corpus import Corpus, load_table, read_codes, save_table
from consult.errors import ConsultError
from consult.progress import Progress

Frames = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Stage:
    """One stage: its name, the tables it writes, the files it reads beside those before it, and its work."""

    name: str
    writes: tuple[str, ...]
    reads: Callable[[consultation.Consultation], Iterator[Path]]
    work: Callable[[Corpus, Progress | None], Frames]


def open_corpus(folder: Path | str, *, through: str = "claims", progress: Progress | None = None) -> Corpus:
    """The corpus of a consultation folder, every stage up to ``through`` brought up to date.

    Raises :class:`consult.errors.ConsultError` for a folder that is not a consultation, with every fault of its
    files at once.
    """
    folder = Path(folder)
    corpus = Corpus(consultation.open_folder(folder), codebook.open_codebook(folder))
    key, saved = _program_key(), _saved_keys(folder)
    for stage in _until(through):
        key = _stage_key(key, stage, corpus.consultation)
        corpus = _up_to_date(corpus, stage, key, saved, progress)
    return _with_codes(corpus)


def _until(name: str) -> tuple[Stage, ...]:
    names = [stage.name for stage in STAGES]
    return STAGES[: names.index(name) + 1]


def _up_to_date(corpus: Corpus, stage: Stage, key: str, saved: dict[str, str], progress: Progress | None) -> Corpus:
    folder = corpus.consultation.folder
    places = {name: _place(folder, stage, name) for name in stage.writes}
    if saved.get(stage.name) == key and all(path.is_file() for path in places.values()):
        return replace(
            corpus, tables={**corpus.tables, **{name: load_table(name, path) for name, path in places.items()}}
        )
    made = stage.work(_with_codes(corpus), progress)
    grown = corpus.with_tables({name: made.get(name, tables.empty(name)) for name in stage.writes})
    for name, path in places.items():
        save_table(grown.tables[name], path)
    saved[stage.name] = key
    _save_keys(folder, saved)
    return grown


def _place(folder: Path, stage: Stage, name: str) -> Path:
    """Where a stage's table is saved: ``tables/``, or the cache where a later stage writes that table anew."""
    later = STAGES[STAGES.index(stage) + 1 :]
    if any(name in other.writes for other in later):
        return folder / ".cache" / stage.name / f"{name}.parquet"
    return folder / "tables" / f"{name}.parquet"


def _with_codes(corpus: Corpus) -> Corpus:
    """The corpus with the codes people made that name a theme and a response there is."""
    codes, _ = read_codes(corpus.consultation.folder)
    return replace(corpus, codes=codes[_usable(codes, corpus).all(axis="columns")].reset_index(drop=True))


def _usable(codes: pd.DataFrame, corpus: Corpus) -> pd.DataFrame:
    """Whether each code's response and theme are known; columns ``response_id`` and ``theme_id``."""
    return pd.DataFrame(
        {
            "response_id": codes["response_id"].isin(corpus.responses["response_id"]),
            "theme_id": codes["theme_id"].isin(["", *corpus.codebook.ids]),
        }
    )


def decisions(folder: Path) -> dict[str, pd.DataFrame]:
    """The corrections people made (``decisions/*.csv``), by file name without ending; all columns text."""
    from consult.responses import decisions as decided

    return decided.read_folder(folder)


# --- the work of each stage ------------------------------------------------------------------------------------


def _read(corpus: Corpus, progress: Progress | None) -> Frames:
    from consult.readers import read_files

    told = corpus.consultation
    paths = [told.folder / source.path for source in told.sources]
    reading = read_files(paths, consultation=told, root=told.folder, progress=progress)
    return {name: getattr(reading, name) for name in STAGES[0].writes}


def _structure(corpus: Corpus, progress: Progress | None) -> Frames:  # noqa: ARG001 (too quick to tell)
    from consult.structure import build

    return build(
        corpus.documents,
        corpus.blocks,
        corpus.cells,
        corpus.responses,
        consultation=corpus.consultation,
        decisions=decisions(corpus.consultation.folder),
    )


def _responses(corpus: Corpus, progress: Progress | None) -> Frames:
    from consult.responses import analyse, personal
    from consult.responses.decisions import not_used

    told = decisions(corpus.consultation.folder)
    found = analyse(
        corpus.respondents,
        corpus.responses,
        corpus.documents,
        consultation=corpus.consultation,
        decisions=told.get("campaigns"),
        set_aside=told.get("set_aside"),
        progress=progress,
    )
    found["personal_data"] = personal.find_all(corpus.responses, corpus.documents, progress=progress)
    unused = not_used(
        told, corpus.respondents, corpus.responses, corpus.documents, corpus.passages, consultation=corpus.consultation
    )
    return {**found, "rejects": pd.concat([corpus.rejects, unused])}


def _quantities(corpus: Corpus, progress: Progress | None) -> Frames:  # noqa: ARG001 (too quick to tell)
    from consult.claims import quantities

    return {"quantities": quantities.frame(corpus.documents, corpus.boilerplate)}


_REMEDIES = {
    "response_id": "correct it, or remove the row",
    "theme_id": "add the theme to codebook.toml, or correct the row",
}


def _codes(corpus: Corpus, progress: Progress | None) -> Frames:  # noqa: ARG001 (too quick to tell)
    codes, rejects = read_codes(corpus.consultation.folder)
    usable = _usable(codes, corpus)
    for column, remedy in _REMEDIES.items():
        for value, count in codes.loc[~usable[column], column].value_counts().sort_index().items():
            rejects.append(
                {
                    "source_id": "codes",
                    "path": "codes/",
                    "where": f"{column} {value}",
                    "reason": f"{count} code(s) name the {column} '{value}', which there is not; {remedy}.",
                }
            )
    return {"rejects": pd.concat([corpus.rejects, tables.frame("rejects", rejects)])}


def _themes(corpus: Corpus, progress: Progress | None) -> Frames:
    from consult.responses.closed import sides
    from consult.themes import stances, tag

    told = corpus.consultation
    found = tag(
        corpus.passages,
        corpus.responses,
        corpus.documents,
        corpus.boilerplate,
        codebook=corpus.codebook,
        codes=corpus.codes,
        cache=told.folder / ".cache",
        progress=progress,
    )
    taken = stances(
        corpus.responses,
        corpus.passages,
        found["tags"],
        consultation=told,
        sides={question.id: sides(question) for question in told.questions if question.kind == "closed"},
    )
    return {**found, "stances": taken}


def _agreement(corpus: Corpus, progress: Progress | None) -> Frames:
    """How well taggers agree with people; nothing where too little is coded to measure it."""
    from consult import themes

    if corpus.codes.empty or not corpus.codebook.themes:
        return {}
    cache = corpus.consultation.folder / ".cache"
    try:
        found = themes.evaluate(
            corpus.passages, corpus.responses, corpus.codes, codebook=corpus.codebook, cache=cache, progress=progress
        )
    except ConsultError:
        return {}
    return {"agreement": found.themes, "measures": found.measures()}


def _claims(corpus: Corpus, progress: Progress | None) -> Frames:
    from consult.claims.within import check_all

    return check_all(corpus, progress=progress)


def _source_files(told: consultation.Consultation) -> Iterator[Path]:
    yield told.folder / consultation.FILE
    yield from (told.folder / source.path for source in told.sources)


def _decision_files(*names: str) -> Callable[[consultation.Consultation], Iterator[Path]]:
    return lambda told: (told.folder / "decisions" / f"{name}.csv" for name in names)


def _coding_files(told: consultation.Consultation) -> Iterator[Path]:
    yield told.folder / codebook.FILE
    yield from sorted((told.folder / "codes").glob("*.csv"))


def _no_files(told: consultation.Consultation) -> Iterator[Path]:  # noqa: ARG001 (one signature for all)
    return iter(())


STAGES: tuple[Stage, ...] = (
    Stage(
        "read", ("sources", "rejects", "respondents", "responses", "documents", "blocks", "cells"), _source_files, _read
    ),
    Stage(
        "structure",
        (
            "documents",
            "passages",
            "boilerplate",
            "facts",
            "register",
            "turns",
            "undertakings",
            "quotations",
            "sites",
            "asks",
            "statements",
        ),
        _decision_files("documents", "asks"),
        _structure,
    ),
    Stage(
        "responses",
        ("set_aside", "campaigns", "petitions", "personal_data", "rejects"),
        _decision_files("campaigns", "set_aside", "quotations"),
        _responses,
    ),
    Stage("quantities", ("quantities",), _no_files, _quantities),
    Stage("codes", ("rejects",), _coding_files, _codes),
    Stage("themes", ("tags", "scores", "stances"), _coding_files, _themes),
    Stage("agreement", ("agreement", "measures"), _no_files, _agreement),
    Stage("claims", tables.LEDGER_TABLES, _no_files, _claims),
)

# --- what has changed ------------------------------------------------------------------------------------------


# What only shows the tables: a change there leaves every table as it is.
_SHOWS = {"desk", "report", "cli.py", "scaffold.py", "__main__.py"}


@cache
def _program_key() -> str:
    """A hash of the code that makes the tables: a new version of it computes everything again."""
    files = sorted(path for path in _program_files() if path.is_file() and path.suffix != ".pyc")
    parts = (hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def _program_files() -> Iterator[Path]:
    package = Path(__file__).parent
    return (path for path in package.rglob("*") if path.relative_to(package).parts[0] not in _SHOWS)


def _stage_key(before: str, stage: Stage, told: consultation.Consultation) -> str:
    """The key of a stage; files go by their place in the folder, so that a folder may be moved or copied."""
    found = [f"{path.relative_to(told.folder).as_posix()}:{_file_key(path)}" for path in stage.reads(told)]
    return hashlib.sha256("\n".join([before, stage.name, *found]).encode()).hexdigest()


def _file_key(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _saved_keys(folder: Path) -> dict[str, str]:
    path = folder / "tables" / "stages.json"
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _save_keys(folder: Path, keys: Mapping[str, str]) -> None:
    path = folder / "tables" / "stages.json"
    part = path.with_name("stages.json.part")
    part.write_text(json.dumps(keys, indent=1, sort_keys=True), encoding="utf-8")
    part.replace(path)
