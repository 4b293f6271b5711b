"""The report: true to its tables, escaped, consented, the same for the same answers in any order."""

import csv
import io
import re
import shutil

import lxml.html
import pytest

import consult
from consult import claims
from consult.errors import ConsultError
from consult.report import html, parts, quoting, selfcheck, word, words
from consult.report.render import page
from consult.report.sections import SECTIONS


def sections(corpus):
    return [made for section in SECTIONS.values() if (made := section(corpus))]


def rendered(corpus):
    return page(corpus.consultation, "".join(str(html.section(section)) for section in sections(corpus)))


@pytest.fixture(scope="module")
def whole(tiny):
    return rendered(tiny)


def test_every_figure_and_quotation_of_the_page_checks(tiny, whole):
    selfcheck.must_check(whole, tiny)


@pytest.mark.parametrize("spoil", [
    lambda page: re.sub(r'(value="[\d.]+"[^>]*>(?:<a [^>]*>)?)(\d+)%', lambda found: f"{found[1]}{int(found[2]) + 3}%", page, count=1),
    lambda page: page.replace("<bdi>", "<bdi>Truly, ", 1),
    lambda page: page.replace("</main>", "<p>Most people, 83%, agreed.</p></main>"),
], ids=["a changed share", "a changed quotation", "a share from nowhere"])
def test_a_page_that_does_not_check_is_not_written(tiny, whole, spoil):
    spoilt = spoil(whole)
    assert spoilt != whole
    with pytest.raises(ConsultError, match="was not written, because it does not check"):
        selfcheck.must_check(spoilt, tiny)


def test_received_less_set_aside_is_analysed(whole):
    tree = lxml.html.fromstring(whole)
    value = {name: float(tree.xpath(f"//data[@data-source='received.{name}.n']/@value")[0]) for name in ("total", "set-aside", "analysed")}
    assert value["total"] - value["set-aside"] == value["analysed"]


def test_every_share_in_a_table_stands_beside_its_count(whole):
    tree = lxml.html.fromstring(whole)
    sources = {element.get("data-source") for element in tree.iter("data")}
    shares = {source for source in sources if source and source.endswith(".share")}
    assert shares
    assert {source.removesuffix(".share") + ".n" for source in shares} <= sources


def test_every_link_leads_somewhere_and_every_id_is_its_own(whole):
    tree = lxml.html.fromstring(whole)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in tree.xpath("//a/@href")} <= set(ids)


def test_nobody_who_refused_is_quoted(tiny):
    refused = tiny.respondents.loc[tiny.respondents["consent"].isin(["no", "unclear"]), "respondent_id"]
    assert len(refused)
    assert not set(quoting.publishable(tiny)["respondent_id"]) & set(refused)


def test_the_page_asks_for_nothing_and_runs_nothing(whole):
    tree = lxml.html.fromstring(whole)
    assert not tree.xpath("//script | //link | //iframe | //object")
    assert not [address for address in tree.xpath("//@src") if not address.startswith("data:")]
    assert not re.search(r"url\(|@import", whole)
    assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")


def test_words_come_from_their_scale():
    assert [words.quantifier(share) for share in (100, 92, 80, 60, 52, 50, 47, 33, 20, 10, 5, 1, 0)] == [
        "all", "nearly all", "a large majority", "a majority", "just over half", "half", "just under half",
        "around a third", "around one in five", "around one in ten", "a small share", "a few", "none"]


@pytest.mark.parametrize(("share", "printed"), [((1, 3), "33%"), ((1, 200), "1%"), ((1, 1000), "less than 1%"), ((0, 5), "0%"),
                                                ((0, 0), "–"), ((5, 5), "100%")])
def test_shares_are_printed_to_the_whole_per_cent(share, printed):
    assert words.percent(*share).text == printed


def test_word_says_what_the_page_says(tiny, tmp_path):
    import docx

    for name in ("one.docx", "two.docx"):
        word.write(tiny.consultation, sections(tiny), tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    document = docx.Document(tmp_path / "one.docx")
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [section.title for section in sections(tiny)]
    assert len(document.tables) == sum(isinstance(item, parts.Sheet) for section in sections(tiny) for item in section.items)
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)
    assert document.core_properties.author == ""


@pytest.fixture
def hostile(tiny_folder, tmp_path):
    """The tiny sample with answers that try to break out, and its rows turned round in a second copy."""
    first, second = tmp_path / "first", tmp_path / "second"
    shutil.copytree(tiny_folder, first, ignore=shutil.ignore_patterns("tables", ".cache"))
    path = first / "sources" / "responses.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    answer = next(place for place, name in enumerate(rows[0]) if name.startswith("Q2"))
    nasty = ["<script>alert(1)</script> Please keep the centre open for us.",
             "[click](javascript:alert(1)) keep our centre open please.",
             "Keep the centre open $\\unicode{x202e}$ \u202edesrever for everybody.",
             "<img src=x onerror=alert(1)> the bus is far too slow to be of use."]
    for row, text in zip(rows[1:], nasty, strict=False):
        row[answer] = text
    kind = rows[0].index("Responding as")
    for row in rows[1:]:
        row[kind] = row[kind].replace("Resident", "<b onclick=x()>Resident</b> [of](javascript:x)")
    write(path, rows)
    shutil.copytree(first, second)
    write(second / "sources" / "responses.csv", [rows[0], *rows[:0:-1]])
    return first, second


def write(path, rows):
    held = io.StringIO(newline="")
    csv.writer(held).writerows(rows)
    path.write_text(held.getvalue(), encoding="utf-8", newline="")


def test_hostile_answers_are_text_and_the_order_of_rows_is_nothing(hostile):
    first, second = (rendered(consult.open(folder)) for folder in hostile)
    assert first == second
    tree = lxml.html.fromstring(first)
    assert not tree.xpath("//script") and not tree.xpath("//@onerror") and not tree.xpath("//a[starts-with(@href, 'javascript')]")
    assert not tree.xpath("//b | //@onclick") and "&lt;b onclick=x()&gt;Resident" in first
    assert "&lt;script&gt;" in first or "alert(1)" not in first


def test_the_whole_command_gives_what_is_made_without_a_notebook(tiny_folder, tiny, tmp_path):
    consult.run(tiny_folder, tmp_path / "one.html", as_of="2026-06-09")
    written = (tmp_path / "one.html").read_text(encoding="utf-8")
    again = html_of(consult.open(tiny_folder), as_of="2026-06-09")
    assert elements(written) == elements(again)
    assert "As of 9 June 2026" in written
    assert str(tiny_folder) not in written
    assert not list(tmp_path.glob("*.part"))


def elements(page):
    """Every element of a page with its attributes and words; nbconvert puts attributes in an order of its own."""
    tidy = lambda text: " ".join((text or "").split())  # noqa: E731
    return [(str(one.tag), sorted(one.attrib.items()), tidy(one.text), tidy(one.tail)) for one in lxml.html.fromstring(page).iter()]


def html_of(corpus, as_of):
    return page(corpus.consultation, "\n".join(str(html.section(section)) for section in sections(corpus)), as_of=as_of)


def test_a_share_off_its_base_is_found(tiny, whole):
    cell = r'(<data class="figure" value=")[\d.]+(" data-source="by-stance\.[^"]+\.n">)\d+'
    spoilt = re.sub(cell, r"\g<1>7919\g<2>7919", whole, count=1)
    assert spoilt != whole
    with pytest.raises(ConsultError, match="which is not 7919 of"):
        selfcheck.must_check(spoilt, tiny)


def test_the_claims_of_the_papers_are_there(tiny, whole):
    assert len(tiny.claims)
    assert "What the papers claim, checked" in whole
    assert claims.check_own(whole, sentences=False) == ()
