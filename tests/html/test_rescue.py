"""A page that shows next to no text is read from what its tags or its scripts hide, and says so."""

from __future__ import annotations

import json

import pytest

from copydesk import Options, clean
from copydesk.readers.html import read_html
from copydesk.readers.html.source.rescue import BROKEN_WARNING, EMPTY_WARNING, SCRIPT_WARNING

LINES = [
    "The lamp on Skerry Point was lit by hand for the last time on Sunday, after a hundred years.",
    "From Monday a battery and a timer will do the work, and both keepers move to the harbour office.",
    "Nobody on the point expects to sleep better for it, because the foghorn will stay as it is.",
    "The lamp itself goes to the museum at Hale, where it will be shown from the spring on.",
    "The tower will be open on the first Saturday of every month, for as long as the stairs hold.",
]
BODY = "".join(f"<p>{line}</p>\n" for line in LINES)
HEAD = "<!DOCTYPE html><html><head><meta charset='utf-8'>"

BROKEN = {
    "title": f"{HEAD}<title>The lamp</head><body>{BODY}</body></html>",
    "style": f"{HEAD}<style>p {{ color: red }}</head><body>{BODY}</body></html>",
    "script": f"{HEAD}</head><body><script>var x = 1;{BODY}</body></html>",
    "comment": f"{HEAD}</head><body><!-- the story {BODY}</body></html>",
    "quote": f'{HEAD}</head><body><a href="/>{BODY}</body></html>',
    "list of choices": f"{HEAD}</head><body><select><option>{BODY}</body></html>",
    "object in the head": f"{HEAD}<object>{BODY}</object></head></html>",
}


@pytest.mark.parametrize("page", BROKEN.values(), ids=BROKEN.keys())
def test_a_tag_that_is_not_closed_takes_no_text_with_it(page: str) -> None:
    document = read_html(page, Options())
    assert document.warnings == (BROKEN_WARNING,)
    assert [block.text for block in document.blocks][-5:] == LINES


STATES = {
    "state of an application": json.dumps(
        {"story": {"title": "The lamp", "body": [{"p": x} for x in LINES]}}
    ),
    "markup in a string": json.dumps({"html": "".join(f"<p>{line}</p>" for line in LINES)}),
    "one string": "window.story = " + json.dumps({"articleBody": "\n\n".join(LINES)}) + ";",
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_the_article_is_read_from_the_data_of_a_script(state: str) -> None:
    article = clean(f"{HEAD}</head><body><div><h1>The lamp</h1></div><script>{state}</script></body></html>")
    assert article.warnings == (SCRIPT_WARNING,)
    assert article.text == "\n\n".join(["The lamp", *LINES, ""]).rstrip("\n") + "\n"


def test_a_page_without_its_article_says_so() -> None:
    body = f"<div id='root'></div><p>Loading...</p><script>{'x=1;' * 2000}</script>"
    page = f"{HEAD}</head><body>{body}</body></html>"
    assert EMPTY_WARNING in clean(page).warnings


@pytest.mark.parametrize(
    "page",
    [
        "<p>The ferry sank.</p>",
        f"{HEAD}</head><body>{BODY}<script>{STATES['state of an application']}</script></body></html>",
        f"{HEAD}</head><p>The ferry sank.</p><select>{'<option>Hale</option>' * 200}</select></html>",
    ],
)
def test_other_pages_are_read_as_they_are(page: str) -> None:
    assert read_html(page, Options()).warnings == ()
