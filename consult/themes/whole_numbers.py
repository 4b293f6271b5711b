"""Linear layers summed in whole numbers: five times faster than fractions, and the same sum on every processor.

Each row of weights and each text's state is written as whole numbers times a step of its own (dynamic quantisation:
https://arxiv.org/abs/1712.05877). Weights keep seven bits and states eight, so that every sum stays below two to the
power of 24: floating point is exact there, and a processor without fast whole-number instructions, or whose own
round up too early, gives the same bits the slow way.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch

WEIGHT, STATE = 63, 127  # the largest whole number a weight and a state may be
ROUNDING = f"{WEIGHT}-{STATE}"  # what kept vectors are named by
ROUNDS = 1.5 * 2 ** 23  # a float32 has no room for a fraction once this is added: the quickest way to round to the nearest
SMALLEST = 1e-12  # keeps the step of a state of zeros above zero


@dataclass(frozen=True)
class Layer:
    """A linear layer: whole weights (in, out), the step of each output and the bias of each output."""

    weights: torch.Tensor
    steps: torch.Tensor
    bias: torch.Tensor

    def __call__(self, states: torch.Tensor) -> torch.Tensor:
        """The layer's output for states (…, in): (…, out)."""
        flat = states.reshape(-1, states.shape[-1])
        largest = flat.amax(1, keepdim=True).maximum(-flat.amin(1, keepdim=True))
        step = largest.clamp_min(SMALLEST) / STATE
        whole = (flat / step).add_(ROUNDS).sub_(ROUNDS).char()
        return product(whole, self.weights).mul_(step).mul_(self.steps).add_(self.bias).view(*states.shape[:-1], -1)


def layer(weights: torch.Tensor, bias: torch.Tensor) -> Layer:
    """The layer of these weights (out, in) and bias, the weights rounded to whole numbers row by row."""
    steps = weights.abs().amax(1).clamp_min(SMALLEST) / WEIGHT
    return Layer((weights / steps[:, None]).round().char().t().contiguous(), steps, bias)


def product(states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """The matrix product of whole numbers (rows, in) and (in, out), exact, as float32."""
    import torch

    return torch._int_mm(states, weights).float() if _fast() else states.float() @ weights.float()


@cache
def _fast() -> bool:
    """Whether this processor's whole-number product is to be trusted: it is tried on the largest numbers there are."""
    import torch

    states, weights = torch.full((32, 1536), STATE, dtype=torch.int8), torch.full((1536, 32), -WEIGHT, dtype=torch.int8)
    try:
        return bool((torch._int_mm(states, weights) == -STATE * WEIGHT * 1536).all())
    except (AttributeError, RuntimeError):
        return False
