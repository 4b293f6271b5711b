"""Make ``corpora/childrens-centres``: run ``python corpora/making/childrens_centres.py``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making import exports, truth  # noqa: E402
from making.responses import ONLINE, PAPER, everyone  # noqa: E402

FOLDER = Path(__file__).resolve().parents[1] / "childrens-centres"
SEED = "sallowshire-2025"


def main(folder: Path = FOLDER) -> None:
    """Write the survey exports, the codes and the gold."""
    for name in ("sources", "codes", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    people = everyone(SEED)
    exports.write_csv(folder / "sources" / ONLINE, [person for person in people if person.source == ONLINE])
    exports.write_workbook(folder / "sources" / PAPER, [person for person in people if person.source == PAPER])
    truth.write_response_gold(folder / "gold", people)
    truth.write_codes(folder / "codes", people, SEED)


if __name__ == "__main__":
    main()
