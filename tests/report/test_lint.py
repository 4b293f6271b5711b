import importlib.util
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("report_lint", Path(__file__).with_name("lint.py"))
lint = importlib.util.module_from_spec(spec)
spec.loader.exec_module(lint)

GOOD = """<!DOCTYPE html><html lang="en-GB"><head><title>T</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>:root { --ink: #000000; --paper: #ffffff; }</style></head>
<body><a href="#main">Skip</a><header><h1>T</h1></header><nav><a href="#s">S</a></nav><main id="main"><h2 id="s">S</h2>
<table><caption>C</caption><thead><tr><th scope="col">a</th></tr></thead></table><img src="data:," alt="Bars; a highest."></main>
<footer>F</footer></body></html>"""


def test_the_report_of_the_sample_has_no_fault(report_html):
    assert lint.faults(report_html) == []


def test_a_good_page_has_no_fault():
    assert lint.faults(GOOD) == []


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('lang="en-GB"', "", "language"),
        ("<title>T</title>", "", "no title"),
        ("<h1>T</h1>", "<h1>T</h1><h1>U</h1>", "2 first-level"),
        ("<h2 id", "<h4>x</h4><h2 id", "level 4 follows one of level 1"),
        ("<footer>F</footer>", "", "<footer>"),
        ('href="#main"', 'href="#s"', "skip"),
        ("<caption>C</caption>", "", "no caption"),
        ('scope="col"', "", "no scope"),
        ("Bars; a highest.", "Image", "no words"),
        ('<a href="#s">S', '<a href="#s">click here', "says only"),
        ('<a href="#s">S', '<a href="#gone">S', "nowhere"),
        ('<h2 id="s">', '<h2 id="s" tabindex="3">', "tab order"),
        ("<caption>", '<caption id="s">', "used twice"),
        ("<footer>", "<script>1</script><footer>", "script"),
        ("<footer>", '<footer onclick="x()">', "runs"),
        ('src="data:,"', 'src="https://example.org/x"', "elsewhere"),
        ("default-src 'none'", "default-src *", "policy"),
        ("#000000", "#999999", "contrast of 2.85"),
        ("</style>", "html { scroll-behavior: smooth }</style>", "motion"),
        ("</style>", "@import 'x.css';</style>", "style asks"),
    ],
)
def test_a_fault_is_found(was, now, said):
    assert was in GOOD
    assert said in " ".join(lint.faults(GOOD.replace(was, now, 1)))


def test_black_on_white_has_the_greatest_contrast():
    assert round(lint.contrast("#000", "#ffffff"), 6) == 21
