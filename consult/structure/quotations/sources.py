"""Somebody whose words can be quoted, as the rules hand them on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """Somebody whose words can be quoted: the name to show, post, organisation, he or she where known.

    ``sort`` is person, human (somebody unnamed), people or body; "" where the text does not show.
    """

    name: str
    role: str = ""
    organisation: str = ""
    pronoun: str = ""
    sort: str = ""

    def better(self, other: Source) -> Source:
        """This one with what the other adds."""
        return Source(
            self.name,
            self.role or other.role,
            self.organisation or other.organisation,
            self.pronoun or other.pronoun,
            self.sort or other.sort,
        )


NOBODY = Source("")
