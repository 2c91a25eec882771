"""JSON out keeps every block of the input, and the shape its schema promises."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from copydesk import Article, Block, Metadata, Options, Reason, Role, SourceFormat, Verdict, clean
from copydesk.documents import Place
from copydesk.verdicts import Category, Kind
from copydesk.writers import write
from copydesk.writers.json import write_json, write_jsonl

SCHEMA = json.loads(files("copydesk.data").joinpath("article.schema.json").read_text("utf-8"))
PLAIN = Options(boilerplate=False)
VALIDATOR = Draft202012Validator(SCHEMA)


def sample(text="The ferry sank.", source="ferry.txt"):
    """Make an article of one kept block, one prompt and one copy."""
    prompt = Reason(Category.BOILERPLATE, "comment-prompt", Kind.COMMENTS, "asks for comments")
    copy = Reason(Category.DUPLICATE, "exact-copy", Kind.EXACT, "word for word", 0)
    verdicts = (
        Verdict(Block(0, text, Role.PARAGRAPH, Place(1, 1)), Role.PARAGRAPH, confidence=0.98765),
        Verdict(Block(1, "Leave a reply", Role.PARAGRAPH, Place(3, 3), ("",)), Role.PARAGRAPH, prompt),
        Verdict(Block(2, text, Role.PARAGRAPH, Place(5, 5), ("",)), Role.PARAGRAPH, copy),
    )
    page = Metadata(title="Ferry sinks", authors=("Ada Lund",))
    return Article(SourceFormat.TEXT, verdicts, page, source, warnings=("1 character was replaced",))


def test_the_schema_is_a_schema_and_names_every_role_and_kind():
    Draft202012Validator.check_schema(SCHEMA)
    removed = SCHEMA["$defs"]["removed"]["properties"]
    assert SCHEMA["$defs"]["role"]["enum"] == [role.value for role in Role]
    assert set(removed["kind"]["enum"]) == {kind.value for kind in Kind}
    assert set(removed["category"]["enum"]) == {category.value for category in Category}
    assert SCHEMA["properties"]["format"]["enum"] == [each.value for each in SourceFormat]


@pytest.mark.parametrize("source", ["", "Only this.", "<p>A page.</p>"])
def test_every_article_is_valid(source):
    VALIDATOR.validate(sample().to_dict())
    VALIDATOR.validate(clean(source, PLAIN).to_dict())


def test_keys_come_in_the_order_of_the_schema():
    article = sample().to_dict()
    assert list(article) == list(SCHEMA["properties"])
    assert list(article["blocks"][0]) == list(SCHEMA["$defs"]["block"]["properties"])
    assert list(article["removed"][0]) == list(SCHEMA["$defs"]["removed"]["properties"])


def test_what_is_unknown_is_null_and_what_is_known_is_there():
    article = sample().to_dict()
    assert (article["title"], article["authors"], article["dek"]) == ("Ferry sinks", ["Ada Lund"], None)
    assert article["text"] == sample().text == "The ferry sank.\n"
    assert article["blocks"][0]["confidence"] == 0.988


def test_blocks_and_removed_together_are_the_input():
    source = "One thing is said.\n\n\nOne thing is said.\n  Another thing is said here.\n"
    article = clean(source, PLAIN).to_dict()
    lines = [""] * len(source.splitlines())
    for block in sorted(article["blocks"] + article["removed"], key=lambda block: block["index"]):
        first, last = block["lines"]
        lines[first - 1 : last] = block["text"].split("\n")
    assert lines == source.splitlines()


def test_stats_count_blocks_and_words_by_kind():
    assert sample().to_dict()["stats"] == {
        "kept": {"blocks": 1, "words": 3},
        "struck": {"blocks": 2, "words": 6},
        "boilerplate": {"comments": {"blocks": 1, "words": 3}},
        "duplicate": {"exact": {"blocks": 1, "words": 3}},
    }


def test_words_of_scripts_without_blanks_are_counted_by_the_character():
    assert sample("船が沈んだ").to_dict()["stats"]["kept"]["words"] == 5


HOSTILE = {
    "lone surrogate": ("a\ud800b", "a\ufffdb"),
    "line separator": ("a\u2028b\x85c", "a\u2028b\x85c"),
    "control": ("a\x00\x1bb", "a\x00\x1bb"),
    "quotes": ('"\\', '"\\'),
}


@pytest.mark.parametrize(("text", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_survives_as_json(text, expected):
    article = sample(text, source="\udcff.txt")
    for target in ("json", "jsonl"):
        values = json.loads(write(article, target).decode("utf-8"))
        assert values["blocks"][0]["text"] == expected
        assert values["source"] == "\ufffd.txt"


def test_json_lines_is_one_line_even_for_readers_that_know_more_line_ends():
    line = write_jsonl(sample("a\u2028b\u2029c\x85d"))
    assert len(line.splitlines()) == 1
    assert json.loads(line) == json.loads(write_json(sample("a\u2028b\u2029c\x85d")))
