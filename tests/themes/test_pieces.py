"""Word pieces by remembered stretches are the tokeniser's own."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.themes.encoder import encoder
from consult.themes.pieces import Pieces, pieces

ODD = st.text(alphabet=st.sampled_from("aé\u0301 ß'’-£5.,\t\n\x85\u00a0中İΣ[]CLSEP#"), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(ODD | st.text(max_size=20), max_size=5))
def test_the_pieces_of_texts_are_those_of_the_tokeniser(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    lengths, ids = pieces(texts)
    whole = encoder().pieces(texts)
    assert lengths.tolist() == [len(each) for each in whole]
    assert ids.tolist() == [piece for each in whole for piece in each]


def test_what_is_forgotten_is_cut_up_again(monkeypatch) -> None:
    monkeypatch.setattr("consult.themes.pieces.MOST", 2)
    known = Pieces(encoder().tokenizer)
    before = known.of(["the bus does not stop", ""])
    known.of(["nor does the train"])
    after = known.of(["the bus does not stop", ""])
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True))
