"""Documents on standard input of `batch`, `learn` and `same`, told from a list of paths by how they begin."""

import gzip
import json
import os

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import LEDE, OTHER
from own_source import assert_refuses_its_source

LINES = [json.dumps({"id": name, "text": f"Pier {name}. {LEDE}\n\n{OTHER}\n"}) for name in ("a", "b", "c")]
DATA = "".join(f"{line}\n" for line in LINES).encode()


def sources(path):
    return [json.loads(line)["source"] for line in path.read_text().splitlines()]


@pytest.mark.parametrize("data", [DATA, gzip.compress(DATA), b"\n \n" + DATA])
def test_they_give_what_a_file_of_them_gives(batch, tmp_path, data):
    (tmp_path / "docs.jsonl").write_bytes(DATA)
    assert batch("docs.jsonl", "-o", "file.jsonl").exit_code == 0
    assert batch("-", "-o", "all.jsonl", stdin=data).exit_code == 0
    assert (tmp_path / "all.jsonl").read_bytes() == (tmp_path / "file.jsonl").read_bytes()


def test_a_list_of_paths_is_one_still(batch, articles, tmp_path):
    articles("{a}.txt", folder=".")
    articles("-")
    assert batch("-", "-o", "out", stdin="{a}.txt\n").exit_code == 0
    assert (tmp_path / "out/{a}.txt").exists()
    os.rename("raw/-", "-")
    assert batch("-", "-o", "out", stdin="-\n").exit_code == 0
    assert (tmp_path / "out/-.txt").exists()


def test_a_bad_line_costs_itself(batch, tmp_path):
    result = batch("-", "-o", "all.jsonl", stdin="\n".join([LINES[0], "{broken", LINES[2], ""]))
    assert result.exit_code == 3
    assert "standard input:2: error: not JSON" in result.stderr
    assert sources(tmp_path / "all.jsonl") == ["a", "c"]


def test_they_are_cleaned_once_and_carried_over(batch, tmp_path):
    batch("-", "-o", "all.jsonl", stdin=DATA)
    assert "3 of them done before" in batch("-", "-o", "all.jsonl", stdin=DATA).stderr
    result = batch("-", "-o", "all.jsonl", stdin="\n".join([LINES[0], "{broken", LINES[2], ""]))
    assert result.exit_code == 3
    assert sources(tmp_path / "all.jsonl") == ["a", "b", "c"]


def test_they_have_a_folder_of_their_own_in_a_tree(batch, tmp_path, articles):
    articles("a.txt")
    assert batch("-", "raw", "-o", "out", stdin=DATA).exit_code == 0
    assert sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.txt")
    ) == [
        "a.txt",
        "stdin/a.txt",
        "stdin/b.txt",
        "stdin/c.txt",
    ]
    assert "gone" not in batch("raw", "-o", "out").stderr


@pytest.mark.parametrize("stdin", ["", "\n\n"])
def test_nothing_on_it_is_an_error(batch, tmp_path, stdin):
    result = batch("-", "-o", "all.jsonl", stdin=stdin)
    assert result.exit_code == 3
    assert "nothing to clean in it" in result.stderr
    assert os.listdir(tmp_path) == []


def test_the_file_they_come_from_is_not_overwritten(tmp_path):
    assert_refuses_its_source(tmp_path / "docs.jsonl", DATA, "batch", "-")


def test_learn_and_same_read_them_too():
    plea = "The Gazette is written by nine people and paid for by its readers, so please help us to go on."
    lines = [
        json.dumps(
            {"text": f"{n}. {LEDE}\n\n{plea}\n\nPier {n} is {n * 7} feet long and has {n} lamps on it.\n"}
        )
        for n in range(1, 9)
    ]
    found = CliRunner().invoke(main, ["same", "-", "-t", "jsonl"], input="\n".join([*lines, lines[0]]))
    assert found.exit_code == 0
    assert CliRunner().invoke(main, ["learn", "-", "--site", "a.org"], input="\n".join(lines)).exit_code == 0
