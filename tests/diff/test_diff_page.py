"""The page that `copydesk diff --html` writes: self-contained, safe, and usable in a real browser."""

import re

import pytest
from articles import Gone, judged
from click.testing import CliRunner

from copydesk import Article, Block, Role, SourceFormat, Verdict
from copydesk.cli import main
from copydesk.diff.edits import FileDiff
from copydesk.diff.page import write_page
from copydesk.documents import Place
from ferry import LEDE

HOSTILE = (
    "<script>window.hacked = 1</script>",
    "</del><img src=x onerror='window.hacked = 1'>",
    '"><svg onload=window.hacked=1>',
    "</script><style>body { display: none }</style>",
    "<!-- unclosed",
    "&lt;b&gt; $total $$ ${1}",
    "\u202eevil\x00\x1b[31m",
)


ARTICLE = judged(
    f"Start. {LEDE}",
    Gone("Share this story", "share-prompt"),
    *(f"Paragraph {number}. {LEDE}" for number in range(12)),
    Gone("Follow us", "share-prompt"),
    Gone(f"Start. {LEDE}", "exact-copy", 0),
    Gone("More from here", "related-teaser"),
)


def test_the_page_needs_nothing_from_outside():
    page = write_page([ARTICLE]).decode()
    assert not re.search(r"""(?:src|href)=(?!"#)""", page)
    assert "http" not in re.sub(r'http-equiv="[^"]*"', "", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_texts_names_and_rules_is_text(text):
    page = write_page(
        [judged(text, Gone(text, text), Gone(text, text, 0), name=text, language=text)]
    ).decode()
    harmless = write_page([judged("x", Gone("x", "x"), Gone("x", "x", 0), name="x", language="x")]).decode()
    assert re.findall(r"<[a-z/!][^ >]*", page) == re.findall(r"<[a-z/!][^ >]*", harmless)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page)


def test_the_command_writes_the_page_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"{LEDE}\n\nSome other words.\n\n{LEDE}\n")
    (tmp_path / "b.txt").write_text(f"{LEDE}\n")
    result = CliRunner().invoke(main, ["diff", "--no-boilerplate", "a.txt", "b.txt", "--html", "page.html"])
    assert (result.exit_code, result.stdout) == (0, "")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.count("<section") == 2
    assert page.count('class="row struck') == 1


@pytest.fixture
def show(browser, tmp_path):
    def show(*diffs, **window):
        path = tmp_path / "page.html"
        path.write_bytes(write_page(diffs))
        browser.open(path, **window)
        return browser

    return show


def complaints(browser):
    """Give what the browser logged: violations of the policy, errors of the script."""
    return [
        event
        for event in browser.events
        if event.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")
    ]


def requests(browser):
    """Give the addresses the page asked for."""
    sent = [event for event in browser.events if event.get("method") == "Network.requestWillBeSent"]
    return [event["params"]["request"]["url"] for event in sent]


def test_the_script_runs_and_the_page_asks_for_nothing(show):
    browser = show(ARTICLE)
    assert browser.run("document.getElementById('position').value") == "4 changes"
    assert complaints(browser) == []
    assert [address for address in requests(browser) if not address.startswith("file:///")] == []
    assert len(requests(browser)) == 1


def test_hostile_text_runs_nothing_and_hides_nothing(show):
    blocks = [block for text in HOSTILE for block in (text, Gone(text, text))]
    browser = show(judged(*blocks, name=HOSTILE[0]))
    assert browser.run("typeof window.hacked") == "undefined"
    assert browser.run("document.querySelectorAll('.row').length") == len(blocks)
    assert browser.run("getComputedStyle(document.body).display") == "block"
    assert browser.run("document.querySelector('.row .text').textContent") == HOSTILE[0]


def test_keys_go_from_change_to_change(show):
    browser = show(ARTICLE)
    seen = []
    for key in "nnnnpke":
        browser.press(key)
        seen.append(browser.run("document.getElementById('position').value"))
    assert seen == ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "3 of 4", "2 of 4", "2 of 4"]
    assert browser.run("document.activeElement.id") == "f0-14"
    assert browser.run("document.querySelector('details.fold').open") is True
    inside = "r.top >= document.querySelector('header').offsetHeight && r.bottom <= innerHeight"
    assert browser.run(f"(r => {inside})(document.querySelector('.here').getBoundingClientRect())") is True


def test_rules_can_be_filtered(show):
    browser = show(ARTICLE)
    assert browser.run("[...document.querySelectorAll('.filters label')].map(l => l.textContent.trim())") == [
        "share-prompt 2",
        "related-teaser 1",
        "exact-copy 1",
    ]
    browser.run("document.querySelector('.filters input').click()")
    shown = "[...document.querySelectorAll('.struck')].filter(r => r.offsetHeight).map(r => r.dataset.rule)"
    assert browser.run(shown) == ["exact-copy", "related-teaser"]
    assert browser.run("document.getElementById('position').value") == "2 changes"


def test_what_stays_is_folded_and_opens(show):
    browser = show(ARTICLE)
    assert browser.run("document.querySelector('details.fold summary').textContent").startswith(
        "8 blocks stay"
    )
    assert browser.run("document.querySelectorAll('details.fold').length") == 1
    browser.run("document.getElementById('unfold').click()")
    assert browser.run("document.querySelector('details.fold .row').offsetHeight > 0") is True


def test_a_duplicate_leads_to_the_copy_that_stays(show):
    browser = show(ARTICLE)
    browser.run("document.querySelector('.struck.row a').click()")
    assert browser.run("location.hash") == "#f0-0"


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_nothing_is_cut_off_at_any_width(show, width):
    browser = show(judged("word " * 50, Gone("x" * 400, "a-rule-with-a-long-name"), "y" * 300), width=width)
    assert browser.run("document.documentElement.scrollWidth") <= width
    two_columns = "document.querySelector('.kept .before').offsetWidth > 0"
    assert browser.run(two_columns) is (width >= 800)


FILES = (
    judged(f"One. {LEDE}", Gone("Share this story", "share-prompt"), name="one.txt"),
    judged(f"Two. {LEDE}", *[Gone("More from here", "related-teaser")] * 3, name="two.txt"),
    judged(f"Three. {LEDE}", f"Nothing goes. {LEDE}", name="three.txt"),
)
SEEN_FILES = """[...document.querySelectorAll('.file')].filter(file => file.offsetHeight)
    .map(file => file.querySelector('.name').textContent)"""


class TestIndex:
    def test_it_lists_the_files_with_words_and_rules(self, show):
        browser = show(*FILES)
        assert browser.run(SEEN_FILES) == ["one.txt", "two.txt", "three.txt"]
        assert browser.run("[...document.querySelectorAll('.words')].map(w => w.textContent)") == [
            "3 of 21 words",
            "9 of 27 words",
            "0 of 37 words",
        ]
        assert browser.run("document.querySelectorAll('.busiest')[1].textContent") == "related-teaser 3"
        seen = "[...document.querySelectorAll('.row')].filter(r => r.checkVisibility()).length"
        assert browser.run(seen) == 0

    def test_it_can_be_sorted(self, show):
        browser = show(*FILES)
        browser.run("order.value = 'words'; order.dispatchEvent(new Event('change'))")
        assert browser.run(SEEN_FILES) == ["two.txt", "one.txt", "three.txt"]

    def test_going_to_a_change_opens_its_file(self, show):
        browser = show(*FILES)
        browser.press("n")
        browser.press("n")
        assert browser.run("[...document.querySelectorAll('.file')].map(f => f.open)") == [True, True, False]
        assert browser.run("document.querySelector('.here').id") == "f1-1"

    def test_filtering_leaves_the_files_that_a_rule_touched(self, show):
        browser = show(*FILES)
        browser.run("document.querySelector('.filters input[value=share-prompt]').click()")
        assert browser.run(SEEN_FILES) == ["two.txt"]


def test_a_search_leads_from_finding_to_finding(show):
    browser = show(*FILES)
    enter = "search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))"
    browser.run(f"search.value = 'HARBOUR'; {enter}")
    assert browser.run("document.getElementById('position').value") == "1 of 4"
    browser.run(f"search.value = 'from here'; {enter}")
    assert browser.run(SEEN_FILES) == ["two.txt"]
    assert browser.run("document.querySelectorAll('.hit').length") == 3
    browser.run("search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert browser.run("document.getElementById('position').value") == "4 changes"


def test_a_block_that_stays_is_in_the_page_once_and_shown_on_both_sides(show):
    assert write_page([ARTICLE]).decode().count("Paragraph 1. ") == 1
    browser = show(ARTICLE)
    texts = "[...document.querySelectorAll('#f0-2 .text')].filter(t => t.checkVisibility()).length"
    assert browser.run(texts) == 2


def test_roles_are_shown_and_blocks_of_a_page_in_one_line_are_numbered(show):
    blocks = [Block(index, f"{LEDE} {index}", Role.PARAGRAPH, Place(1, 1)) for index in range(4)]
    verdicts = [Verdict(block, Role.TITLE if not block.index else Role.PARAGRAPH) for block in blocks]
    verdicts[3] = verdicts[3]._replace(reason=Gone("", "exact-copy", 1).reason())
    browser = show(FileDiff("page.html", Article(SourceFormat.HTML, tuple(verdicts)), ()))
    numbers = "[...document.querySelectorAll('.n')].map(n => n.textContent)"
    assert browser.run(numbers) == ["1title", "2", "3", "4"]
    assert browser.run("document.querySelector('.why a').textContent") == "block 2"


def luminance(color):
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "part", [".kept .text", ".struck .text", ".why", ".why b", ".why a", ".sum", ".stays", ".n", "button"]
)
def test_text_can_be_read_in_light_and_dark(show, dark, part):
    browser = show(ARTICLE, dark=dark)
    color, paper = browser.run(
        f"""(item => {{
            const color = getComputedStyle(item).color;
            const clear = (box) => getComputedStyle(box).backgroundColor === 'rgba(0, 0, 0, 0)';
            while (clear(item)) item = item.parentElement;
            return [color, getComputedStyle(item).backgroundColor];
        }})(document.querySelector('{part}'))"""
    )
    light, shade = sorted((luminance(color), luminance(paper)), reverse=True)
    assert (light + 0.05) / (shade + 0.05) >= 4.5, (color, paper)
    assert (luminance(browser.run("getComputedStyle(document.body).backgroundColor")) < 0.1) is dark
