"""`jq -c ... | copydesk clean -t jsonl`: one record in, one record out, in order and as they come."""

import gzip
import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

import copydesk
from copydesk.cli import main
from ferry import LEDE, OTHER
from own_source import assert_refuses_its_source

TEXTS = [f"Pier {name}. {LEDE}\n\n{OTHER}\n\nShare\n" for name in ("one", "two", "three")]
LINES = "".join(f"{json.dumps({'id': number, 'text': text})}\n" for number, text in enumerate(TEXTS, 1))


def clean(stdin, *arguments):
    return CliRunner().invoke(main, ["clean", "-t", "jsonl", *arguments], input=stdin)


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_record_is_cleaned_and_keeps_its_id_and_place():
    result = clean(LINES)
    assert result.exit_code == 0
    assert [row["source"] for row in rows(result)] == ["1", "2", "3"]
    assert [row["text"] for row in rows(result)] == [copydesk.clean(text).text for text in TEXTS]


@pytest.mark.parametrize("data", [LINES, gzip.compress(LINES.encode()), b"\xef\xbb\xbf" + LINES.encode()])
def test_it_gives_what_batch_gives(data, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jsonl").write_text(LINES)
    assert CliRunner().invoke(main, ["batch", "a.jsonl", "-o", "out.jsonl"]).exit_code == 0
    assert clean(data).stdout_bytes == (tmp_path / "out.jsonl").read_bytes()


def test_a_bad_line_is_named_and_the_rest_goes_on():
    first, _, third = LINES.splitlines()
    result = clean(f'{first}\n{{broken\n\n["no", "object"]\n{{"title": "no text"}}\n{third}\n')
    assert result.exit_code == 3
    assert [row["source"] for row in rows(result)] == ["1", "3"]
    assert "standard input:2: error: not JSON" in result.stderr
    assert "standard input:4: error: not a JSON object" in result.stderr
    assert "standard input:5: error: no text in the field 'text'; --text-field names another" in result.stderr


def test_the_fields_can_have_other_names():
    line = json.dumps(
        {
            "html": f"<h1>The ferry</h1><p>{OTHER}</p><img src=a.png>",
            "key": "k",
            "at": "https://example.org/a/",
        }
    )
    (row,) = rows(clean(line, "--text-field", "html", "--id-field", "key", "--url-field", "at"))
    assert (row["source"], row["format"], row["url"]) == ("k", "html", "https://example.org/a/")


@pytest.mark.parametrize(
    "text",
    [
        "Home\n\nAn article.\n",
        "{{short description|A ferry}}\nThe ferry is late.\n",
        "{% if x %}\nA\n",
        "[1]\n",
    ],
)
def test_other_text_is_one_article(text):
    (row,) = rows(clean(text))
    assert row["source"] == "-"
    assert row["text"] == copydesk.clean(text).text


def test_the_name_of_a_field_says_that_these_are_records_whatever_comes_first():
    result = clean(f"no JSON\n{LINES}", "--text-field", "text")
    assert result.exit_code == 3
    assert len(rows(result)) == 3
    assert "standard input:1: error: not JSON" in result.stderr
    nothing = clean("", "--text-field", "text")
    assert (nothing.exit_code, nothing.stdout) == (0, "")


def test_other_formats_have_one_article_and_no_fields():
    assert CliRunner().invoke(main, ["clean"], input=LINES).exit_code == 0
    result = CliRunner().invoke(main, ["clean", "--id-field", "key"], input=LINES)
    assert result.exit_code == 2
    assert "with -t jsonl" in result.stderr


def test_an_object_on_many_lines_is_one_error():
    result = clean(json.dumps({"text": OTHER}, indent=2))
    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "standard input: error: an object stands on several lines; write each on one, as jq -c does"
    ]


def test_what_stands_before_a_cut_is_cleaned():
    lines = "".join(
        f"{json.dumps({'text': f'{number}. {text}'})}\n" for number in range(40) for text in TEXTS
    )
    packed = gzip.compress(lines.encode())
    result = clean(packed[: len(packed) // 2])
    assert result.exit_code == 3
    assert 20 < len(rows(result)) < 100
    assert "the file is cut: its gzip data have no end" in result.stderr


def test_check_and_explain_name_the_line(tmp_path):
    result = clean(LINES, "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "standard input:2: warning: would be cleaned" in result.stderr
    assert "3: struck 1 of" in clean(LINES, "--explain").stderr


def test_the_file_they_come_from_is_not_overwritten(tmp_path):
    assert_refuses_its_source(tmp_path / "a.jsonl", LINES.encode(), "clean", "-t", "jsonl")


def test_a_record_goes_out_before_the_next_one_comes():
    command = [sys.executable, "-m", "copydesk", "clean", "-t", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for number, line in enumerate(LINES.splitlines(), 1):
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["source"] == str(number)
        process.stdin.close()
    assert process.returncode == 0
