"""`copydesk same`, and what `copydesk batch` does across its inputs: --learn and --same."""

from __future__ import annotations

import json
import random

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from made_site import DISCLAIMER, PLEA, article, paragraphs


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def rows(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def raw(tmp_path, monkeypatch):
    """Twelve articles of a site; of three of them there is a copy, of one a shortened one."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "raw"
    folder.mkdir()
    for seed in range(12):
        (folder / f"{seed:02}.txt").write_text(article(seed)[0], "utf-8")
    for seed in range(3):
        (folder / f"copy-{seed}.txt").write_text(article(seed)[0].replace("\n\n", "\n\n\n"), "utf-8")
    text, body = article(3)
    (folder / "short-3.txt").write_text(text.replace(f"{body[-1]}\n\n", ""), "utf-8")
    return tmp_path


COPIES = ["copy-0.txt", "copy-1.txt", "copy-2.txt", "short-3.txt"]


def test_same_lists_each_story_with_its_fullest_article_first(raw):
    result = run("same", "raw")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split("  (")[0] for line in lines[-2:]] == ["raw/03.txt", "  = raw/short-3.txt"]
    assert len(lines) == 8
    assert result.stderr == "16 articles: 4 stories under 8 names\n"


@pytest.mark.parametrize("name", ["copies", "copies.jsonl", "copies.jsonl.gz"])
def test_same_writes_over_an_older_list_in_any_form(raw, name):
    for _ in range(2):
        assert run("same", "raw", "-o", name).exit_code == 0
    assert (raw / name).stat().st_size > 100


def test_same_as_json_lines_by_name_and_by_option(raw):
    printed = run("same", "raw", "-t", "jsonl", "-j", "2").stdout
    assert run("same", "raw", "-o", "copies.jsonl").stdout == ""
    found = rows(raw / "copies.jsonl")
    assert [json.loads(line) for line in printed.splitlines()] == found
    assert [(row["name"], row["of"]) for row in found if row["relation"] == "same"] == [
        (f"raw/{copy}", f"raw/{number:02}.txt") for number, copy in enumerate(COPIES)
    ]
    assert {row["cluster"] for row in found} == {1, 2, 3, 4}
    assert all(0.8 <= row["share"] <= 1 for row in found)


def test_same_over_documents_names_their_lines(tmp_path):
    path = tmp_path / "crawl.jsonl"
    texts = [article(seed)[0] for seed in (0, 1, 0)]
    path.write_text("".join(f"{json.dumps({'text': text})}\n" for text in texts), "utf-8")
    result = run("same", path, "-t", "jsonl")
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()] == [f"{path}:1", f"{path}:3"]


def test_same_without_articles_is_an_error(tmp_path):
    assert run("same", tmp_path).exit_code == 3


def test_same_never_writes_over_a_source(raw):
    before = (raw / "raw" / "00.txt").read_bytes()
    assert run("same", "raw/00.txt", "raw/01.txt", "-o", "raw/00.txt").exit_code == 2
    assert (raw / "raw" / "00.txt").read_bytes() == before


def test_batch_reports_copies_and_writes_them_all(raw):
    result = run("batch", "raw", "-o", "out", "--same", "report", "--report", "report.jsonl")
    assert result.exit_code == 0
    assert result.stderr.endswith("same: 4 stories under 8 names\n")
    assert len(list((raw / "out").glob("*.txt"))) == 16
    found = {row["path"]: row for row in rows(raw / "report.jsonl")}
    assert found["raw/copy-1.txt"]["of"] == found["raw/01.txt"]["of"] == "raw/01.txt"
    assert (found["raw/copy-1.txt"]["relation"], found["raw/copy-1.txt"]["share"]) == ("same", 1.0)
    assert found["raw/01.txt"]["relation"] == "stays"
    assert "relation" not in found["raw/11.txt"]


def test_batch_drops_copies_and_says_of_each_which_article_stays(raw):
    result = run("batch", "raw", "-o", "out", "--same", "drop", "--report", "report.jsonl")
    assert result.exit_code == 0
    assert "4 skipped (4 copies of a story)" in result.stderr
    assert sorted(path.name for path in (raw / "out").glob("*.txt")) == [
        f"{seed:02}.txt" for seed in range(12)
    ]
    skipped = {row["path"]: row["error"] for row in rows(raw / "report.jsonl") if row["status"] == "skipped"}
    assert skipped["raw/short-3.txt"] == "the same story as raw/03.txt"
    assert len(skipped) == 4


def test_what_an_earlier_run_wrote_of_a_copy_is_named_and_removed_on_demand(raw):
    run("batch", "raw", "-o", "out")
    (raw / "out" / "copy-1.txt").write_text("Edited.\n", "utf-8")
    result = run("batch", "raw", "-o", "out", "--same", "drop")
    assert (
        "out: warning: outputs whose input is passed over by now (--prune removes them): 4" in result.stderr
    )
    assert set(COPIES) <= {path.name for path in (raw / "out").iterdir()}
    result = run("batch", "raw", "-o", "out", "--same", "drop", "--prune")
    assert "out: removed outputs whose input is gone or passed over: 3" in result.stderr
    assert "kept as they were edited: 1 (copy-1.txt)" in result.stderr
    assert set(COPIES) & {path.name for path in (raw / "out").iterdir()} == {"copy-1.txt"}


def test_where_an_input_fails_no_copy_is_removed(raw):
    """What failed may be the article that stays of the story."""
    run("batch", "raw", "-o", "out")
    (raw / "raw" / "broken.jsonl").write_text("no JSON\n", "utf-8")
    result = run("batch", "raw", "-o", "out", "--same", "drop", "--prune")
    assert result.exit_code == 3
    assert "outputs whose input is passed over by now (--prune removes them): 4" in result.stderr
    assert len(list((raw / "out").glob("*.txt"))) == 16


def test_batch_drops_no_article_of_which_a_part_stands_nowhere_else(raw):
    body = article(5)[1]
    (raw / "raw" / "half.txt").write_text(
        "\n\n".join([*body[:4], *paragraphs(random.Random(99), 3)]), "utf-8"
    )
    run("batch", "raw", "-o", "out", "--same", "drop")
    assert (raw / "out" / "half.txt").exists()


def test_batch_learns_the_folder_that_it_cleans(raw):
    result = run("batch", "raw", "-o", "out", "--learn")
    assert result.exit_code == 0
    for path in (raw / "out").glob("*.txt"):
        text = path.read_text("utf-8")
        assert PLEA not in text
        assert DISCLAIMER not in text
    learned = (raw / "out" / ".copydesk" / "learned.profile").read_text("utf-8")
    assert run("learn", "raw").stdout == learned
    again = run("batch", "raw", "-o", "out", "--learn")
    assert "16 of them done before" in again.stderr


def test_batch_learns_into_one_file_too(raw):
    run("batch", "raw", "-o", "all.jsonl", "--learn", "-j", "2")
    assert not any(PLEA in row["text"] for row in rows(raw / "all.jsonl"))
    assert (raw / ".all.jsonl.copydesk" / "learned.profile").exists()


def test_batch_adds_what_it_learns_to_the_profile_that_it_is_given(raw):
    (raw / "mine.profile").write_text("copydesk profile 1\n[*] 0 articles\n0  Share this article\n", "utf-8")
    run("batch", "raw", "-o", "out", "--learn", "--profile", "mine.profile", "--same", "drop")
    assert PLEA not in (raw / "out" / "00.txt").read_text("utf-8")
    assert len(list((raw / "out").glob("*.txt"))) == 12


def test_check_learns_and_writes_nothing(raw):
    result = run("batch", "raw", "--check", "--learn", "--same", "drop")
    assert result.exit_code == 1
    assert [path.name for path in raw.iterdir()] == ["raw"]


def test_an_input_that_fails_is_told_once(raw):
    (raw / "raw" / "broken.jsonl").write_text("no JSON\n", "utf-8")
    result = run("batch", "raw", "-o", "out", "--learn", "--same", "report")
    assert result.exit_code == 3
    assert result.stderr.count("not JSON") == 1


def test_a_wrong_word_for_same_gets_a_suggestion(raw):
    assert "drop" in run("batch", "raw", "-o", "out", "--same", "drpo").stderr
