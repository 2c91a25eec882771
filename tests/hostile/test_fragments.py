"""Texts, pages and bytes put together from pieces of the samples keep the promises; fuzz.py goes further."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from promises import check_bytes, check_page, check_text

SAMPLES = Path(__file__).parents[2] / "samples"
RAW = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.[tm][xd]*"))]
LINES = sorted({line for raw in RAW for line in raw.splitlines()})
PIECES = sorted(
    {
        piece
        for path in sorted(SAMPLES.glob("*.html"))
        for piece in re.findall(r"<[^>]*>|[^<]+", path.read_text(encoding="utf-8"))
    }
)
HOSTILE = (
    *(
        "",
        "",
        "\t",
        "\xa0",
        "\u200b",
        "\ufeff",
        "\0",
        "\x1b[31m",
        "\x9b1m",
        "\x1b]0;x\x07",
        "\u202e",
        "\u2028",
    ),
    *(
        "\ud800",
        "\x85",
        "\r",
        "\r\n",
        "```",
        "~~~",
        "| a | b |",
        "|---|---|",
        "> ",
        ">>> ",
        "# ",
        "- ",
        "1. ",
    ),
    *("...", "…", "By", "By Ada Marsh", "Photo: Tom Reed/AFP", "March 3, 2031", "Read more", "* * *", "Yes."),
    *("<p>", "</p>", "&amp;", "&#27;", "&#0;", "[a](javascript:b)", "![](x)", "[1]: data:x", "\\", "`", "]("),
)
TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<br>", "<b>", "</b>", "<a href='javascript:x'>", "</a>", "<ul>"),
    *("<li>", "</ul>", "<table>", "<tr>", "<td colspan=9>", "<td rowspan=9>", "</table>", "<pre>", "</pre>"),
    *("<blockquote>", "</blockquote>", "<h1>", "</h1>", "<figure>", "<figcaption>", "</figure>", "<nav>"),
    *("</nav>", "<!--", "-->", "<![CDATA[", "<?xml encoding='x'?>", "<script>", "</script>", "<template>"),
    *("<svg>", "<math>", "<select><option>", "<frameset>", "<body hidden>", "<sup id=fn1>", "<a href=#fn1>"),
    *("<base href='//['>", "<img src='x' alt='y'>", "<input>", "<details>", "<summary>", "<x-y>", "<html>"),
    *(
        "<script type='application/ld+json'>{'a':</script>",
        '<meta property="og:title" content="x">',
        "<",
        "&#",
    ),
)
noise = st.text(max_size=20)
lines = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(LINES),
    st.sampled_from(HOSTILE),
    noise,
    st.tuples(st.sampled_from(LINES), st.integers(0, 80)).map(lambda cut: cut[0][: cut[1]] + "..."),
    st.tuples(st.sampled_from(HOSTILE), st.sampled_from(LINES)).map("".join),
)
# A stretch of a sample as it stands, so that whole articles meet and stand twice.
stretches = st.tuples(st.sampled_from(RAW), st.integers(0, 60), st.integers(1, 40)).map(
    lambda cut: "\n".join(cut[0].splitlines()[cut[1] : cut[1] + cut[2]])
)
texts = st.lists(st.one_of(lines, lines, stretches), max_size=25).map("\n".join)
pages = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(TAGS), st.sampled_from(LINES), noise), max_size=60
).map("".join)
chunks = st.one_of(
    st.binary(max_size=40),
    lines.map(lambda line: line.encode("utf-8", "surrogatepass")),
    st.sampled_from(LINES).map(lambda line: line.encode("utf-16-le")),
    st.sampled_from(TAGS).map(str.encode),
    st.sampled_from(
        [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"<meta charset=x>", b"\x1b$B", b"\xe9", b"\n"]
    ),
)
slowly = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(texts)
@slowly
def test_texts(text):
    check_text(text)


@given(pages)
@slowly
def test_pages(page):
    check_page(page)


@given(st.lists(chunks, max_size=20).map(b"".join))
@slowly
def test_bytes(data):
    check_bytes(data)
