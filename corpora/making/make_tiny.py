"""Write the cabinet report of ``corpora/tiny``: run ``python corpora/making/make_tiny.py``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making import word  # noqa: E402
from making.layout import facts, h1, item, note, para, quote, table, title  # noqa: E402

HEADER = "Nettlewick Borough Council (illustrative) – Cabinet, 14 April 2026"
BLOCKS = (
    title("The future of Nettlewick's family centres"),
    note("Illustrative sample. Nettlewick and everybody in this report are invented."),
    facts((("Report to", "Cabinet"), ("Date of meeting", "14 April 2026"),
           ("Report of", "Ursula Fennimore, Director of Community Services"),
           ("Wards affected", "Lower Nettlewick, Market, Millpond"))),
    h1("Purpose", "1."),
    para("This report tells Cabinet what people said about the proposal for the borough's three family centres and asks "
         "it to decide.", "1.1"),
    para("Under the proposal Orchard Family Centre becomes a main site, Millpond Family Centre becomes a delivery site of "
         "Orchard, and Tanyard Family Centre closes on 31 August 2026.", "1.2"),
    h1("The consultation", "2."),
    para("The consultation ran for six weeks, from 2 February to 15 March 2026.", "2.1"),
    para("We received 23 submissions. Four were set aside: one test, one blank, one sent twice and one that arrived after "
         "the closing date. The remaining 19 are analysed here.", "2.2"),
    para("Of the 19 responses analysed, 15 were made online (79%).", "2.3"),
    para("Of the 19 responses analysed, 4 were on paper (21%), and none used the easy-read form.", "2.4"),
    h1("What people said", "3."),
    para("Eighteen people answered the question about the proposal. Twelve of the 18 (67%) disagreed, and four (22%) "
         "agreed.", "3.1"),
    table("Table 1: How far do you agree or disagree with the proposal? (Base: all answering, 18)",
          (("Answer", "Number", "%"), ("Strongly agree", 2, "11%"), ("Tend to agree", 2, "11%"),
           ("Neither agree nor disagree", 1, "6%"), ("Tend to disagree", 4, "22%"), ("Strongly disagree", 8, "44%"),
           ("Don't know", 1, "6%"), ("Total", 18, "100%")), widths=(4, 1, 1), total=True),
    para("More than half of those who answered strongly disagreed.", "3.2"),
    para("No respondent raised privacy as a concern.", "3.3"),
    para("Three people sent the same letter, one of them with words of her own. One parent wrote:", "3.4"),
    quote("“Please keep Tanyard open. It is the only place I can walk to with the pram.”"),
    h1("Finance", "4."),
    para("The proposal would save £88,500 a year, as Table 2 shows.", "4.1"),
    table("Table 2: Annual running costs saved",
          (("Centre", "Saving (£)"), ("Tanyard Family Centre", "64,000"), ("Millpond Family Centre", "21,500"),
           ("Total", "85,500")), widths=(4, 1), total=True),
    h1("Recommendations", "5."),
    para("Cabinet is recommended to:", "5.1"),
    item("note the results of the consultation;"),
    item("agree that Orchard Family Centre becomes a main site and Millpond Family Centre a delivery site; and"),
    item("agree that Tanyard Family Centre closes on 31 August 2026."),
)


def main() -> None:
    """Write ``sources/cabinet-report.docx``."""
    word.write(Path(__file__).resolve().parents[1] / "tiny" / "sources" / "cabinet-report.docx", BLOCKS, header=HEADER)


if __name__ == "__main__":
    main()
