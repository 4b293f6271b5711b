"""What a paper says and is: passages, page furniture, facts, sections, sites, statement kinds."""

from consult.structure.build import build

__all__ = ["build"]
