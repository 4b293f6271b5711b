"""The ``consult`` command: a thin face on the functions of the same names.

Exit status: 0 done, 1 could not (one clear sentence on standard error), 2 misuse.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

import consult
from consult.errors import ConsultError
from consult.pipeline import report as write_report
from consult.progress import Progress
from consult.stages import open_corpus

app = typer.Typer(
    name="consult",
    help="Reads a council's consultation, counts it the way UK practice demands, and checks the figures in the papers. "
    "Everything runs on this machine; nothing is sent anywhere.\n\n"
    "Start with:  consult new my-consultation   then   consult run my-consultation\n\n"
    "Only a published paper?  consult check PAPER.pdf --out ledger",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(consult.__version__)
        raise typer.Exit


@app.callback()
def consult_command(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """What goes for every command."""


Folder = Annotated[Path, typer.Argument(help="A consultation folder (it holds consultation.toml).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


@app.command()
def new(folder: Annotated[Path, typer.Argument(help="The folder to make.")]) -> None:
    """Write a consultation folder with commented examples that runs as it stands."""
    made = consult.new(folder)
    say(f"Made {made}. Put your files in {made / 'sources'}, describe them in {made / 'consultation.toml'}, then run:")
    say(f"  consult run {made}")


@app.command()
def run(
    folder: Folder,
    out: Annotated[Path | None, typer.Option(help="The report to write; FOLDER/report.html if not given.")] = None,
    as_of: Annotated[str, typer.Option(help="The date the report shows; none if not given.")] = "",
    docx: Annotated[Path | None, typer.Option(help="Also write the report as a Word document here.")] = None,
    log: Annotated[Path | None, typer.Option(help="Write a JSON log here; it never holds response text.")] = None,
    quiet: Quiet = False,
) -> None:
    """Read, count, tag, check and report, in order; skips what has not changed."""
    with progress(quiet) as tell:
        written = consult.run(folder, out, progress=tell, as_of=as_of, docx=docx)
    corpus = consult.open(folder)
    if log:
        write_json(log, summary_of(corpus, written))
    if not quiet:
        tell_rejects(corpus.rejects)
        say(f"The report is at {written}")


@app.command()
def report(
    folder: Folder,
    out: Annotated[Path, typer.Option(help="The report to write (HTML).")],
    as_of: Annotated[str, typer.Option(help="The date the report shows; none if not given.")] = "",
    docx: Annotated[Path | None, typer.Option(help="Also write the report as a Word document here.")] = None,
    quiet: Quiet = False,
) -> None:
    """Write the cabinet report of a folder."""
    with progress(quiet) as tell:
        written = write_report(folder, out, progress=tell, as_of=as_of, docx=docx)
    if not quiet:
        say(f"The report is at {written}")


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Documents or survey files; no folder is needed.")],
    to: Annotated[Path | None, typer.Option(help="Write every table here as CSV.")] = None,
    quiet: Quiet = False,
) -> None:
    """Read documents or responses, print what was found in each, and write the tables."""
    with progress(quiet) as tell:
        corpus = consult.read(*files, to=to, progress=tell)
    if not quiet:
        tell_receipts(corpus.sources)
    tell_rejects(corpus.rejects)
    if to and not quiet:
        say(f"The tables are in {to}")
    if not (corpus.sources["reader"] != "").any():
        raise ConsultError("None of the files could be read.")


@app.command()
def tag(folder: Folder, quiet: Quiet = False) -> None:
    """Tag the themes of the codebook; people's codes win over machines."""
    with progress(quiet) as tell:
        corpus = open_corpus(folder, through="themes", progress=tell)
    tags = corpus.tags[corpus.tags["tagger"] == "final"]
    if not quiet:
        tell_rejects(corpus.rejects)
        for theme in corpus.codebook.themes:
            count = tags.loc[tags["theme_id"] == theme.id, "origin_id"].nunique()
            say(f"{count:>7,}  {theme.label}")


@app.command()
def discover(
    folder: Folder,
    out: Annotated[Path | None, typer.Option(help="Write the candidate themes here, in codebook format.")] = None,
    quiet: Quiet = False,
) -> None:
    """Propose themes that the codebook does not hold, for a person to accept or turn down."""
    from consult.codebook import to_toml

    with progress(quiet) as tell:
        proposals = consult.discover(folder, progress=tell)
    target = out or folder / "candidates.toml"
    target.write_text(proposals.notes + to_toml(proposals.codebook), encoding="utf-8")
    say(
        f"{len(proposals.codebook.themes)} candidate theme(s) are in {target}; copy those you accept into codebook.toml."
        if proposals.codebook.themes
        else f"No candidate theme was found. {proposals.why_none} What was looked at is told in {target}."
    )


@app.command()
def evaluate(
    folder: Folder,
    train: Annotated[int | None, typer.Option(min=1, help="Learn from this many coded responses only.")] = None,
    test_codes: Annotated[
        Path | None, typer.Option(help="Score on the codes in this CSV, which are not learned.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Draws the responses to learn from.")] = 0,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures here.")] = None,
    quiet: Quiet = False,
) -> None:
    """Measure how well the taggers agree with people, and people with each other."""
    with progress(quiet) as tell:
        found = consult.evaluate(folder, train=train, test_codes=test_codes, seed=seed, progress=tell)
    if json_file:
        write_json(json_file, found.json())
    if not quiet:
        say(found.text())


@app.command()
def check(
    paper: Annotated[Path, typer.Argument(help="The paper whose claims are judged.")],
    out: Annotated[Path, typer.Option(help="The folder to write the ledger to.")],
    against: Annotated[
        list[Path] | None,
        typer.Option(help="Evidence: a file or a folder; may be repeated. Without it, the paper against itself."),
    ] = None,
    fail_on: Annotated[
        str, typer.Option(help="Exit with 1 if any of these verdicts, separated by commas, is given.")
    ] = "",
    quiet: Quiet = False,
) -> None:
    """Check the figures and quotations of a paper, and write the claim ledger."""
    wanted = verdicts(fail_on)
    with progress(quiet) as tell:
        ledger = consult.check(paper, tuple(against or ()), progress=tell)
        ledger.write(out)
    if not quiet:
        tell_coverage(ledger.summary)
        say(f"The ledger is at {out / 'ledger.html'}")
    if wanted & set(ledger.checks["verdict"]):
        raise typer.Exit(1)


@app.command()
def export(
    folder: Folder,
    to: Annotated[Path, typer.Option(help="The folder to write to.")],
    form: Annotated[str, typer.Option("--format", help="csv, xlsx or parquet.")] = "csv",
    quiet: Quiet = False,
) -> None:
    """Write every table for others, brought up to date first."""
    with progress(quiet) as tell:
        written = consult.export(folder, to, form=form, progress=tell)
    if not quiet:
        say(f"{len(written)} tables are in {to}")


def verdicts(listed: str) -> set[str]:
    """The verdicts named in a comma-separated list; a word that is no verdict is misuse."""
    from consult.tables import table

    known = next(column.values for column in table("checks").columns if column.name == "verdict")
    wanted = {word.strip() for word in listed.split(",") if word.strip()}
    if wanted - set(known):
        raise typer.BadParameter(f"there is no verdict '{min(wanted - set(known))}'; they are {', '.join(known)}")
    return wanted


def tell_receipts(sources: Any) -> None:
    """Print one line per file: what was found in it and what was not read."""
    for source in sources.itertuples():
        if source.reader:
            pages = f", {source.pages} page(s)" if str(source.pages).isdecimal() else ""
            say(f"{source.path}: {source.reader}{pages}, {source.characters:,} characters. {source.notes}".rstrip())


def tell_coverage(summary: dict[str, Any]) -> None:
    """Print how many claims were found, can be checked and were checked, then the checks by verdict."""
    say(
        f"{summary['claims found']} claims found, {summary['claims checkable']} checkable, {summary['claims checked']} checked."
    )
    for verdict, count in summary["checks by verdict"].items():
        if count:
            say(f"{count:>7,}  {verdict}")


def tell_rejects(rejects: Any) -> None:
    """Print each thing that could not be read or used, on standard error, one sentence each."""
    for reject in rejects.itertuples():
        where = f" ({reject.where})" if reject.where else ""
        say(f"To look at: {reject.path}{where}: {reject.reason}", to_people=True)


def summary_of(corpus: Any, written: Path) -> dict[str, Any]:
    """What a run did, in counts only: rows of every table, rejects by file, the report's path."""
    rejects = corpus.rejects[["path", "where"]].to_dict("records")
    return {
        "consult": consult.__version__,
        "report": str(written),
        "tables": {name: len(frame) for name, frame in corpus.tables.items()},
        "rejects": rejects,
    }


def write_json(path: Path, data: dict[str, Any]) -> None:
    """Write ``data`` as indented JSON with sorted keys, never half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)


def say(sentence: str, *, to_people: bool = False) -> None:
    """Print a sentence on standard output, or on standard error where it is for people; odd characters are replaced."""
    stream = sys.stderr if to_people else sys.stdout
    safe = "".join(character if character.isprintable() or character == "\n" else "\ufffd" for character in sentence)
    print(safe.encode(stream.encoding or "utf-8", "replace").decode(stream.encoding or "utf-8"), file=stream)  # noqa: T201


@contextmanager
def progress(quiet: bool) -> Iterator[Progress | None]:
    """Progress bars on standard error where a person watches; nothing where ``quiet`` or where nobody does."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _teller(bars)


def _teller(bars: Any) -> Callable[[str, int, int], None]:
    tasks: dict[str, Any] = {}

    def tell(label: str, done: int, total: int) -> None:
        if label not in tasks:
            tasks[label] = bars.add_task(label, total=total)
        bars.update(tasks[label], completed=done, total=total)

    return tell


def main() -> None:
    """Run the command; an error that a person can mend is one sentence and status 1, never a traceback."""
    try:
        app()
    except ConsultError as error:
        say(f"consult: {error}", to_people=True)
        sys.exit(1)
    except KeyboardInterrupt:
        say("consult: stopped; what was finished is kept.", to_people=True)
        sys.exit(1)
    except OSError as error:
        say(f"consult: {error.strerror or error}: {error.filename or ''}".rstrip(": "), to_people=True)
        sys.exit(1)
    except Exception as error:  # a fault of ours: still one sentence, with the way to see more
        if os.environ.get("CONSULT_DEBUG"):
            raise
        kind = type(error).__name__
        say(
            f"consult: a fault in consult itself ({kind}); run again with CONSULT_DEBUG=1 to see where.", to_people=True
        )
        sys.exit(1)
