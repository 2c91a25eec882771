"""Names of outputs: the input's own path, a fitting extension, always below the root."""

import os

import pytest

from copydesk.batch.inputs.formats import holds_documents
from copydesk.batch.names import document_name, output_name, own_name


@pytest.mark.parametrize(
    ("name", "text", "markdown"),
    [
        ("a.html", "a.txt", "a.md"),
        ("deep/er/A.HTM", "deep/er/A.txt", "deep/er/A.md"),
        ("a.txt", "a.txt", "a.md"),
        ("a.html.gz", "a.txt", "a.md"),
        ("story", "story.txt", "story.md"),
        # What follows a dot is part of the name unless it is known to be a suffix of articles.
        ("notes.v2", "notes.v2.txt", "notes.v2.md"),
        ("2024.05.01", "2024.05.01.txt", "2024.05.01.md"),
        ("www.example.org", "www.example.org.txt", "www.example.org.md"),
    ],
)
def test_the_extension_fits_what_is_written(name, text, markdown):
    assert output_name(name, "text") == text
    assert output_name(name, "markdown") == markdown


def test_an_extension_can_be_kept_so_that_no_two_names_meet():
    assert output_name("a.html", "text", keep_extension=True) == "a.html.txt"
    assert output_name("a.txt", "json", keep_extension=True) == "a.txt.json"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "a.txt"),
        ("./raw//a.txt", "raw/a.txt"),
        ("/data/raw/a.txt", "data/raw/a.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("raw/../a.txt", "raw/a.txt"),
        ("...", "..."),
    ],
)
def test_a_given_path_stays_below_the_root(path, name):
    assert own_name(path) == name


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("42", "crawl/42.txt"),
        ("../../etc/passwd", "crawl/%2E.%2F..%2Fetc%2Fpasswd.txt"),
        ("/etc/passwd", "crawl/%2Fetc%2Fpasswd.txt"),
        (".hidden", "crawl/%2Ehidden.txt"),
        ("a\nb\0c", "crawl/a%0Ab%00c.txt"),
        ("a%2Fb", "crawl/a%252Fb.txt"),
    ],
)
def test_an_identifier_cannot_lead_out_of_its_folder(identifier, name):
    assert document_name("crawl.jsonl.gz", identifier, "text") == name


@pytest.mark.parametrize("name", ["a.jsonl", "A.JSONL", "a.ndjson", "a.jsonl.gz", "a.ndjson.gz"])
def test_json_lines_are_known_by_their_name(name):
    assert holds_documents(name)


@pytest.mark.parametrize("name", ["a.json", "jsonl", "a.jsonl.txt", "a.gz"])
def test_other_names_are_whole_files(name):
    assert not holds_documents(name)


@pytest.mark.parametrize(
    "identifier",
    [
        "記" * 29,
        "記" * 400,
        "b" * 251,
        "b" * 252,
        "b" * 5000,
        "https://example.org/" + "a" * 300,
        "\u0301" * 200,
    ],
)
def test_a_long_identifier_gets_a_name_that_a_file_system_takes(tmp_path, identifier):
    name = document_name("crawl.jsonl", identifier, "text")
    folder, base = name.split("/")
    (tmp_path / base).write_text("there is room for it")
    assert (folder, base[-4:]) == ("crawl", ".txt")
    others = {document_name("crawl.jsonl", identifier + more, "text") for more in ("", "a", "b")}
    assert len(others) == 3, "different identifiers have different names"
    assert document_name("crawl.jsonl", identifier, "text") == name


def test_a_short_identifier_keeps_its_name():
    assert document_name("crawl.jsonl", "記" * 27, "text") == f"crawl/{'%E8%A8%98' * 27}.txt"


@pytest.mark.parametrize("stem", ["n" * 251, "n" * 255, "記" * 85, "\udcff" * 255])
def test_a_long_file_name_leaves_room_for_its_new_suffix(tmp_path, stem):
    name = output_name(f"deep/{stem}", "markdown", keep_extension=True)
    assert len(os.fsencode(name)) <= 5 + 255
    assert name.endswith(".md")
