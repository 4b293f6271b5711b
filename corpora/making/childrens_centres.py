"""Make ``corpora/childrens-centres``: run ``python corpora/making/childrens_centres.py``.

The PDFs need reportlab; without it they are left as they are and everything else is made.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making import cabinet, consultation_document, exports, letters, paper_truth, truth, word  # noqa: E402
from making.facts import Facts, percent  # noqa: E402
from making.layout import Block  # noqa: E402
from making.planted import Record, write_claims  # noqa: E402
from making.responses import ONLINE, PAPER, everyone  # noqa: E402

FOLDER = Path(__file__).resolve().parents[1] / "childrens-centres"
PAGES = Path(__file__).resolve().parent / "pages"
SEED = "sallowshire-2025"


def main(folder: Path = FOLDER) -> None:
    """Write the survey exports, the papers, the codes and the gold."""
    for name in ("sources", "codes", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    people = everyone(SEED)
    exports.write_csv(folder / "sources" / ONLINE, [person for person in people if person.source == ONLINE])
    exports.write_workbook(folder / "sources" / PAPER, [person for person in people if person.source == PAPER])
    truth.write_response_gold(folder / "gold", people)
    truth.write_codes(folder / "codes", people, SEED)
    data = Facts(tuple(people))
    figures = _figures(data)
    write_claims(folder / "gold" / "claims.csv", write_papers(folder / "sources", data, figures))
    paper_truth.write_paper_gold(folder / "gold", figures)


def write_papers(folder: Path, data: Facts, figures: dict[str, str]) -> list[Record]:
    """Write every document; what they claim."""
    records = {name: Record((name,)) for name in (consultation_document.FILE, letters.TRUST, letters.CARERS, letters.TIDEWATER)}
    report = Record(cabinet.FILES)
    laid_out = cabinet.blocks(data, report)
    word.write(folder / cabinet.FILES[0], laid_out, header=cabinet.HEADER)
    _pdf(folder / cabinet.FILES[1], laid_out, header=cabinet.HEADER)
    word.write(folder / consultation_document.FILE, consultation_document.blocks(records[consultation_document.FILE]),
               header=consultation_document.HEADER)
    word.write(folder / letters.TRUST, letters.trust(records[letters.TRUST]))
    word.write(folder / letters.TIDEWATER, letters.tidewater(records[letters.TIDEWATER]))
    _pdf(folder / letters.CARERS, letters.carers(records[letters.CARERS]), header="Sallowshire Parent Carer Voice (illustrative)")
    _pdf(folder / letters.PETITION, letters.petition(), header="Petition to Sallowshire County Council (illustrative)")
    _write_pages(folder, figures)
    return [report, *records.values(), *paper_truth.page_claims(figures)]


def _figures(data: Facts) -> dict[str, str]:
    """The figures the web pages quote."""
    against, base = data.against()
    return {"received": str(len(data.people)), "against": str(against), "base": str(base), "against_share": percent(against, base)}


def _write_pages(folder: Path, figures: dict[str, str]) -> None:
    """Copy the hand-written web pages, with the figures they quote filled in."""
    for page in sorted(PAGES.glob("*.html")):
        text = page.read_text(encoding="utf-8")
        for name, value in figures.items():
            text = text.replace("{{" + name + "}}", value)
        (folder / page.name).write_text(text, encoding="utf-8", newline="\n")


def _pdf(path: Path, blocks: list[Block], *, header: str) -> None:
    if find_spec("reportlab") is None:
        print(f"reportlab is not installed; {path.name} was left as it is.", file=sys.stderr)  # noqa: T201
        return
    from making import pdf

    pdf.write(path, blocks, header=header)


if __name__ == "__main__":
    main()
