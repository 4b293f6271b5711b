"""The sentence encoder: six BERT layers run from the installed weights, and its static shadow for large corpora.

Written out rather than loaded through a model library: it starts in a second, depends on two tensors libraries and
nothing else, and its sum is short enough to read. Its linear layers are summed in whole numbers
(:mod:`consult.themes.whole_numbers`). Nearness to the reference library is tested, and equality without the rounding.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from consult.themes import weights, whole_numbers

if TYPE_CHECKING:
    import torch

LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
OPENS, CLOSES = 101, 102  # the ids of [CLS] and [SEP]
LONGEST = 254  # word pieces read at once; a longer text is read in windows and their vectors averaged
BATCH_PIECES = 1024
DEPTHS = (6, 4)  # layers whose states are averaged, the last first; the last state of the opening mark stands beside them
STATES = (*(f"mean{depth}" for depth in DEPTHS), "opening")  # what a vector holds, 384 columns each


@dataclass(frozen=True)
class Encoder:
    """Tensors and linear layers by name, and the tokeniser that goes with them."""

    tensors: dict[str, torch.Tensor]
    linear: dict[str, Callable[[torch.Tensor], torch.Tensor]]
    tokenizer: Any

    def pieces(self, texts: list[str]) -> list[list[int]]:
        """The word-piece ids of each text, without the marks that open and close it."""
        return [encoding.ids for encoding in self.tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


@cache
def encoder(*, exact: bool = False) -> Encoder:
    """The encoder, loaded once from the checked weights; raises :class:`consult.errors.MissingWeights`.

    ``exact`` leaves the weights as they are, to hold the rounded ones against: nearly three times slower.
    """
    from safetensors.torch import load_file
    from tokenizers import Tokenizer

    directory = weights.checked()
    tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tensors = load_file(directory / "model.safetensors")
    made = _unrounded if exact else whole_numbers.layer
    names = [name.removesuffix(".weight") for name in tensors if name.startswith("encoder") and name.endswith(".weight")]
    linear = {name: made(tensors[f"{name}.weight"], tensors[f"{name}.bias"]) for name in names if "LayerNorm" not in name}
    return Encoder(tensors, linear, tokenizer)


def embed(texts: list[str], *, exact: bool = False) -> np.ndarray:
    """For each text the mean of its states at each of :data:`DEPTHS` and the opening mark's, of unit length (float32).

    They stand side by side; the first 384 columns are the model's sentence embedding proper. A long text's windows
    count by their length.
    """
    import torch

    model = encoder(exact=exact)
    windows = [(row, window) for row, ids in enumerate(model.pieces(texts)) for window in _windows(ids)]
    vectors = np.zeros((len(texts), len(STATES), WIDTH), dtype=np.float32)
    with torch.inference_mode():
        for group in batches([len(window) for _, window in windows]):
            tokens, mask = padded([windows[at][1] for at in group])
            states = np.stack([each.numpy() for each in _kept(model, tokens, mask)], axis=1)
            for at, state in zip(group, states, strict=True):
                vectors[windows[at][0]] += state * len(windows[at][1])
    vectors /= np.maximum(np.linalg.norm(vectors, axis=2, keepdims=True), 1e-9)
    return vectors.reshape(len(texts), len(STATES) * WIDTH)


def _windows(ids: list[int]) -> list[list[int]]:
    """The text in stretches of at most :data:`LONGEST` pieces, each between the marks the model expects."""
    starts = range(0, max(len(ids), 1), LONGEST)
    return [[OPENS, *ids[start:start + LONGEST], CLOSES] for start in starts]


def _kept(model: Encoder, tokens: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
    """A vector a text for each of :data:`STATES`, in that order."""
    states = [embedded(model.tensors, tokens)]
    for number in range(LAYERS):
        states.append(layer(model, number, states[-1], mask))
    return [*(pooled(states[depth], mask) for depth in DEPTHS), pooled(states[-1][:, :1], mask[:, :1])]


def batches(lengths: list[int]) -> list[list[int]]:
    """Row numbers in batches of one length and at most :data:`BATCH_PIECES` word pieces.

    Of one length, because padding would change the last bits of a text's vector with the company it is read in.
    """
    order = sorted(range(len(lengths)), key=lambda row: (lengths[row], row))
    groups: list[list[int]] = []
    for row in order:
        if groups and lengths[groups[-1][0]] == lengths[row] and (len(groups[-1]) + 1) * lengths[row] <= BATCH_PIECES:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def padded(ids: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and attention mask (1 where there is a token), padded to the longest."""
    import torch

    longest = max(len(each) for each in ids)
    tokens = torch.zeros(len(ids), longest, dtype=torch.long)
    mask = torch.zeros(len(ids), longest, dtype=torch.bool)
    for row, each in enumerate(ids):
        tokens[row, : len(each)] = torch.tensor(each)
        mask[row, : len(each)] = True
    return tokens, mask


def hidden(model: Encoder, tokens: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The last hidden states of a batch: (texts, pieces, 384)."""
    states = embedded(model.tensors, tokens)
    for number in range(LAYERS):
        states = layer(model, number, states, mask)
    return states


def embedded(tensors: dict[str, torch.Tensor], tokens: torch.Tensor) -> torch.Tensor:
    """Word, position and segment vectors, normalised: what the first layer reads."""
    states = (tensors["embeddings.word_embeddings.weight"][tokens]
              + tensors["embeddings.position_embeddings.weight"][: tokens.shape[1]]
              + tensors["embeddings.token_type_embeddings.weight"][0])
    return _norm(tensors, "embeddings.LayerNorm", states)


def layer(model: Encoder, number: int, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """One transformer layer: attention over the text, then the feed-forward step, each added back and normalised."""
    from torch.nn import functional

    at, linear, norm = f"encoder.layer.{number}", model.linear, partial(_norm, model.tensors)
    query, key, value = (_heads(linear[f"{at}.attention.self.{part}"](states)) for part in ("query", "key", "value"))
    attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
    joined = linear[f"{at}.attention.output.dense"](attended.transpose(1, 2).reshape(states.shape))
    states = norm(f"{at}.attention.output.LayerNorm", states + joined)
    inner = functional.gelu(linear[f"{at}.intermediate.dense"](states))
    return norm(f"{at}.output.LayerNorm", states + linear[f"{at}.output.dense"](inner))


def pooled(states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The mean of a text's hidden states, made a unit vector."""
    share = mask[..., None].to(states.dtype)
    mean = (states * share).sum(1) / share.sum(1)
    return mean / mean.norm(dim=1, keepdim=True)


def _unrounded(weight: torch.Tensor, bias: torch.Tensor) -> Callable[[torch.Tensor], torch.Tensor]:
    from torch.nn import functional

    return partial(functional.linear, weight=weight, bias=bias)


def _norm(tensors: dict[str, torch.Tensor], name: str, states: torch.Tensor) -> torch.Tensor:
    from torch.nn import functional

    return functional.layer_norm(states, (WIDTH,), tensors[f"{name}.weight"], tensors[f"{name}.bias"], EPSILON)


def _heads(states: torch.Tensor) -> torch.Tensor:
    texts, pieces, width = states.shape
    return states.view(texts, pieces, HEADS, width // HEADS).transpose(1, 2)
