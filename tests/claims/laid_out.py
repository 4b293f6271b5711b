"""Papers of tables and prose for tests, with blocks and cells as a reader gives them."""

import pandas as pd

from consult import tables
from consult.claims import paper
from consult.claims.bundle import Bundle


def laid_out(prose, *shown, name="p.txt"):
    """A paper of tables and then prose, laid out as a reader would."""
    text, blocks, cells = "", [], []
    for number, (title, rows) in enumerate(shown):
        blocks.append({"kind": "caption", "start": len(text), "end": len(text) + len(title)})
        text += title + "\n"
        first = len(text)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                cells.append({"document_id": name, "table": number, "row": at, "column": column, "start": len(text),
                              "end": len(text) + len(cell), "text": cell})
                text += cell + ("\t" if column + 1 < len(row) else "\n")
        blocks.append({"kind": "table", "start": first, "end": len(text) - 1})
    for line in prose.split("\n"):
        blocks.append({"kind": "paragraph", "start": len(text), "end": len(text) + len(line)})
        text += line + "\n"
    frame = pd.DataFrame([{"document_id": name, "block": at, **block} for at, block in enumerate(blocks)])
    return paper.from_text(text, name, cells=tables.frame("cells", cells), blocks=tables.frame("blocks", frame.to_dict("records")))


def bundle(prose, *shown):
    return Bundle(laid_out(prose, *shown))


def verdicts(checker, prose, *shown):
    made = bundle(prose, *shown)
    return [(made.paper.text[found.start:found.end], found.outcome.verdict) for found in checker.check(made)]
