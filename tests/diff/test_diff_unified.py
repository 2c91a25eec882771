"""The piped diff: what `patch` and `git apply` make of it is what `clean` gives, byte for byte."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import Options
from copydesk.cli import main
from copydesk.diff.compare import compare, search
from copydesk.diff.edits import Change, Edit
from copydesk.diff.unified import ranges, span, unified
from ferry import LAST, LEDE, OTHER

DOUBLED = f"Ferry to sail again\n\n{LEDE}\n\n{LEDE}\n\n{OTHER}\n\n\n{LEDE}\n\n\n{LAST}\n"

SOURCES = {
    "plain": DOUBLED.encode(),
    "nothing to strike": f"{LEDE}\n\n{OTHER}\n".encode(),
    "empty": b"",
    "blank": b"\n\n\n",
    "no line feed at the end": DOUBLED.rstrip("\n").encode(),
    "a struck last line without line feed": f"{LEDE}\n\n{OTHER}\n\n{LEDE}".encode(),
    "blank lines at both ends": b"\n\n" + DOUBLED.encode() + b"\n\n",
    "carriage returns": DOUBLED.replace("\n", "\r\n").encode(),
    "some carriage returns": DOUBLED.replace("\n", "\r\n", 3).encode(),
    "old Mac": DOUBLED.replace("\n", "\r").encode(),
    "byte order mark": b"\xef\xbb\xbf" + DOUBLED.encode(),
    "cp1252": DOUBLED.replace("Skarvik", "Sk\xe4rvik").encode("cp1252"),
    "utf-8": DOUBLED.replace("Skarvik", "Skärvik — 斯卡维克").encode(),
    "not utf-8": DOUBLED.encode().replace(b"Skarvik", b"Sk\xffrvik \xe2\x82\xac\xe2\x82\xac\xe2\x82\xac"),
    "controls": DOUBLED.replace("money", "mo\x07n\x1b[31mey").encode(),
    "form feeds": DOUBLED.replace("\n\n", "\n\f\n", 2).encode(),
    "other line ends": DOUBLED.replace("crew was", "crew\u2028was\x85or\x0bwas").encode(),
    "lines like a diff": f"--- a/x\n\n+++ b/x\n\n@@ -1 +1 @@\n\n{DOUBLED}".encode(),
    "indents": DOUBLED.replace(OTHER, f"    {OTHER}   ").replace("\n\n\n", "\n   \n\n").encode(),
}


def applied(before, diff):
    """Apply a unified diff, strictly: every line must be where the hunk says."""
    lines, result, at = before.splitlines(True), [], 0
    lines = list(before.split(b"\n"))
    lines = [line + b"\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    rows = [row + b"\n" for row in diff.split(b"\n")[:-1]]
    position = 2
    while position < len(rows):
        old, _, _ = rows[position][4:].partition(b" +")
        start, _, count = old.partition(b",")
        start = int(start) - (count != b"0")
        result += lines[at:start]
        at, position = start, position + 1
        while position < len(rows) and not rows[position].startswith(b"@@"):
            mark, line = rows[position][:1], rows[position][1:]
            if rows[position + 1 : position + 2] and rows[position + 1].startswith(b"\\"):
                line = line[:-1]
                position += 1
            if mark in b" -":
                assert lines[at] == line
                at += 1
            if mark in b" +":
                result.append(line)
            position += 1
    return b"".join(result + lines[at:])


def cleaned(data):
    return CliRunner().invoke(main, ["clean", "-q"], input=data).stdout_bytes


def diffed(data, *arguments):
    return CliRunner().invoke(main, ["diff", "-q", *arguments], input=data).stdout_bytes


@pytest.mark.parametrize("context", ["0", "1", "3", "100"])
@pytest.mark.parametrize("name", SOURCES)
def test_applied_it_gives_what_clean_gives(name, context):
    data = SOURCES[name]
    diff = diffed(data, "-U", context)
    assert applied(data, diff) == cleaned(data)
    assert bool(diff) == (cleaned(data) != data)


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch here")
@pytest.mark.parametrize("name", SOURCES)
def test_patch_takes_it(name, tmp_path):
    data = SOURCES[name]
    (tmp_path / "a.txt").write_bytes(data)
    if diff := diffed(data):
        command = ["patch", "--binary", "--fuzz=0", "a.txt"]
        subprocess.run(command, input=diff, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "a.txt").read_bytes() == cleaned(data)


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
@pytest.mark.parametrize(
    "name",
    ["a.txt", "with blanks.txt", 'quote".txt', "tab\there.txt", "line\nfeed.txt", "größe.txt", "deep/a.txt"],
)
def test_git_takes_it_whatever_the_name(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(DOUBLED)
    diff = CliRunner().invoke(main, ["diff", name]).stdout_bytes
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True)
    assert path.read_bytes() == cleaned(DOUBLED.encode())


def test_the_copy_that_is_struck_is_the_one_shown():
    result = compare("-", DOUBLED.encode(), Options())
    gone = {number for number, edit in enumerate(result.edits, 1) if edit.change is Change.STRUCK}
    assert len(result.article.removed) == 2
    for verdict in result.article.verdicts:
        assert (verdict.block.place.first in gone) == verdict.struck


def test_utf_16_is_compared_as_text():
    remark, _, diff = diffed(DOUBLED.encode("utf-16")).partition(b"\n")
    assert remark == b"# not ASCII in its bytes: the diff is over its text as UTF-8"
    assert applied(DOUBLED.encode(), diff) == cleaned(DOUBLED.encode("utf-16"))


def test_html_is_compared_block_by_block():
    page = (
        f"<html><body><article><h1>Ferry</h1><p>{LEDE}</p><p>{LEDE}</p><p>{OTHER}</p></article></body></html>"
    )
    result = compare("-", page.encode(), Options())
    assert result.after == cleaned(page.encode())
    assert result.before.count(LEDE.encode()) == 2
    assert not any(edit.change is Change.ADDED for edit in result.edits)


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch here")
def test_the_diff_of_a_page_says_what_it_is_over_and_patch_passes_that_over(tmp_path):
    result = compare("page.html", f"<html><body><p>{LEDE}<p>{LEDE}<p>{OTHER}".encode(), Options())
    (tmp_path / "extracted.txt").write_bytes(result.before)
    diff = b"".join(unified(result))
    assert diff.startswith(b"# HTML: the diff is over the extracted blocks\n--- a/page.html\n")
    subprocess.run(["patch", "extracted.txt"], input=diff, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "extracted.txt").read_bytes() == result.after


LINES = st.sampled_from(
    [LEDE, OTHER, LAST, "", "  ", "By", "More from here", "- item", "\tcode", "a\rb", "a\x0cb"]
)


@settings(deadline=None)
@given(lines=st.lists(LINES, max_size=12), ending=st.sampled_from(["\n", "\r\n"]), last=st.booleans())
def test_any_text_is_split_into_before_and_after(lines, ending, last):
    data = (ending.join(lines) + (ending if last else "")).encode()
    result = compare("a.txt", data, Options())
    assert result.before == data
    assert result.after == cleaned(data)
    assert applied(data, b"".join(unified(result))) == result.after


@settings(deadline=None)
@given(
    before=st.lists(st.sampled_from("abc"), max_size=12), after=st.lists(st.sampled_from("abcd"), max_size=12)
)
def test_a_text_of_unknown_origin_is_compared_too(before, after):
    before, after = ([f"{line}\n".encode() for line in lines] for lines in (before, after))
    places = search(before, after)
    assert places == sorted(places)
    data = b"".join(before)
    result = compare("a.txt", data, Options(), b"".join(after))
    assert (result.before, result.after) == (data, b"".join(after))


def test_hunks_join_where_they_would_touch():
    edits = [Edit(Change.STRUCK if mark == "x" else Change.KEPT, b"\n") for mark in "..x....x.....x"]
    assert list(ranges(edits, 2)) == [(0, 10), (11, 14)]
    assert list(ranges(edits, 0)) == [(2, 3), (7, 8), (13, 14)]
    assert list(ranges(edits[:2], 3)) == []


@pytest.mark.parametrize(
    ("start", "count", "text"), [(0, 1, "1"), (0, 3, "1,3"), (4, 0, "4,0"), (0, 0, "0,0"), (9, 1, "10")]
)
def test_stretches_are_written_as_the_format_has_them(start, count, text):
    assert span(start, count) == text
