"""An agenda pack and its single papers say one thing, not two."""

from __future__ import annotations

from consult import tables
from consult.structure import build, same

_ONE = ("3.1 It is proposed to close the swimming pool at Vale Road in March next year.\n"
        "The saving would be £40,000 in a full year, after redundancies.\nYes\n")
_TWO = "A paper about something else altogether, which nobody has read or will read.\n"


def passages(**texts: str):
    documents = tables.frame("documents", [{"document_id": name, "source_id": name, "text": text} for name, text in texts.items()])
    return build(documents, tables.empty("blocks"), tables.empty("cells"), tables.empty("responses"))["passages"]


def test_a_pack_and_its_paper_share_passages() -> None:
    held = passages(pack=_TWO + _ONE.replace("’", "'").replace(" at ", "  at ").replace("3.1 ", "7.1 "), paper=_ONE, other="Yes\nNo\n")
    found = same.groups(held)
    assert len(found) == 4 and found["group"].nunique() == 2
    assert {name.split("#")[0] for name in found["first"]} == {"paper"}
    once = same.once(held)
    assert len(once) == len(held) - 2 and "Yes" in once["text"].tolist()
    assert not same.groups(once)["passage_id"].size


def test_whole_documents_held_in_another() -> None:
    held = passages(pack=_TWO + _ONE, paper=_ONE, other=_TWO + "Another long line that stands in no other paper of the lot.")
    assert same.contained(held)[["document_id", "within"]].values.tolist() == [["paper", "pack"]]


def test_nothing_shared_and_nothing_there() -> None:
    held = passages(a=_ONE, b=_TWO)
    assert same.groups(held).empty and same.contained(held).empty
    assert same.groups(tables.empty("passages")).empty and same.contained(tables.empty("passages")).empty
    assert same.once(held).equals(held)
