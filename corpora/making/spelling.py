"""Realistic slips of spelling and typing, applied to a share of the sample answers."""

from __future__ import annotations

import random
import re

_SLIPS = (("definitely", "definately"), ("definitely", "defiantly"), ("children's centre", "childrens centre"),
          ("children's", "childrens"), ("centre", "center"), ("their", "there"), ("they're", "there"), ("there's", "theirs"),
          ("receive", "recieve"), ("separate", "seperate"), ("don't", "dont"), ("can't", "cant"), ("won't", "wont"),
          ("it's", "its"), ("isn't", "isnt"), ("I'm", "im"), ("I've", "ive"), ("a lot", "alot"), ("which", "wich"),
          ("because", "becuase"), ("because", "cos"), ("you're", "your"), ("would have", "would of"), ("could have", "could of"),
          ("should have", "should of"), ("believe", "beleive"), ("really", "realy"), ("until", "untill"), ("friends", "freinds"),
          ("library", "libary"), ("privacy", "privicy"), ("confidential", "confidental"), ("volunteers", "volenteers"),
          ("disgrace", "disgrase"), ("government", "goverment"), ("council", "counsil"), ("mental health", "mental heath"),
          ("different", "diffrent"), ("people", "poeple"), ("families", "familys"), ("completely", "completly"),
          ("buses", "busses"), ("through", "thru"), ("and", "&"), ("what", "waht"), ("too", "to"),
          ("nowhere", "no where"), ("surprise", "suprise"), ("experienced", "experianced"), ("appointments", "apointments"),
          ("redundancies", "redundencies"), ("safeguarding", "safe guarding"), ("lonely", "lonley"), ("anxious", "anxius"))


def slip(text: str, rng: random.Random, *, rate: float) -> str:
    """The text with each possible slip made with probability ``rate``, and now and then a small letter or no full stop."""
    for right, wrong in _SLIPS:
        pattern = re.compile(rf"(?<!\w){re.escape(right)}(?!\w)" if right[-1] != " " else re.escape(right))
        if pattern.search(text) and rng.random() < rate:
            text = pattern.sub(wrong, text, count=1)
    if rng.random() < rate * 0.7:
        text = text[0].lower() + text[1:]
    if rng.random() < rate * 0.8 and text.endswith("."):
        text = text[:-1]
    return text
