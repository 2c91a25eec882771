"""What a file's name says of what is in it."""

import pytest

from copydesk.files.suffixes import is_for_json_lines, uncompressed


@pytest.mark.parametrize(
    "name", ["all.jsonl", "ALL.JSONL", "out/all.ndjson", "all.jsonl.gz", "all.ndjson.ZST"]
)
def test_json_lines_are_known_by_their_suffix(name):
    assert is_for_json_lines(name)


@pytest.mark.parametrize(
    "name", ["", "all.json", "jsonl", "all.jsonl.txt", "all.gz", "all.jsonl/", "all.jsonl.gz.gz"]
)
def test_other_names_are_not(name):
    assert not is_for_json_lines(name)


@pytest.mark.parametrize(
    ("name", "bare"), [("a.txt.gz", "a.txt"), ("a.zst", "a"), (".gz", ".gz"), ("b/.gz", "b/.gz")]
)
def test_the_suffix_of_a_compressed_file_goes_and_a_hidden_file_keeps_its_name(name, bare):
    assert uncompressed(name) == bare
