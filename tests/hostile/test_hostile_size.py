"""Inputs of ten megabytes and more, for minutes: `pytest -m slow -s tests/hostile` prints what each took."""

import pytest
from child import run
from hostile_inputs import HTML, TEXT, page, sentence

pytestmark = pytest.mark.slow
# Name: its input, and the words of which each must come out.
INPUTS = {
    "10 MB of text": (lambda: TEXT["article"](75_000), ("pier 74999.",)),
    "200,000 lines": (
        lambda: "\n".join(sentence(n % 50_000) for n in range(200_000)),
        ("On day 1 ",),
    ),
    "one line of 20 MB": (lambda: TEXT["one-line"](150_000), ("pier 149999.",)),
    "20 MB without a blank": (lambda: TEXT["one-word"](20_000_000), ("aaaa",)),
    "20 MB of blanks": (lambda: "word" + " " * 20_000_000 + "end", ("word", "end")),
    "30,000 nested elements": (lambda: HTML["nested-elements"](30_000), ("pier 2.", "pier 3.")),
    "1,000,000 tiny tags": (lambda: HTML["tiny-tags"](1_000_000), ("x" * 1000,)),
    "20,000 short paragraphs": (lambda: HTML["short-paragraphs"](20_000), ("19999 gulls.",)),
    "10,000 links in a paragraph": (lambda: HTML["links-in-a-paragraph"](10_000), ("Story 9999",)),
    "a text node of 20 MB": (lambda: HTML["one-paragraph"](150_000), ("pier 149999.",)),
    "500,000 list items": (lambda: page("<ul>" + "<li>a gull" * 500_000 + "</ul>"), ("a gull",)),
    "250,000 open comments": (lambda: HTML["open-comments"](250_000), ("pier 1.",)),
}
MINUTES = 60 * 10


@pytest.mark.parametrize("name", INPUTS)
def test_size(name):
    make, words = INPUTS[name]
    data = make().encode()
    outcome = run("clean", data=data, cpu_limit=MINUTES)
    told = outcome.stderr.decode().strip().removeprefix("standard input: warning: ")
    print(f"\n{name}: {len(data) / 1e6:.1f} MB in, {outcome.cpu:.1f} s, {outcome.memory:.0f} MB; {told}")
    assert outcome.code == 0, told
    for word in words:
        assert word.encode() in outcome.stdout
