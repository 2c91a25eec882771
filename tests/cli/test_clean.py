"""`copydesk clean` as people call it: files, pipes, formats, exit codes."""

import gzip
import json
import os
import stat

import pytest
from click.testing import CliRunner

from copydesk import Options
from copydesk import clean as clean_article
from copydesk.cli import main
from copydesk.errors import InputError
from ferry import LEDE, OTHER

DOUBLED = f"{LEDE}\n\n{LEDE}\n\n{OTHER}\n"
CLEAN = f"{LEDE}\n\n{OTHER}\n"


@pytest.fixture
def run():
    runner = CliRunner()

    def call(*arguments, stdin=None, **environment):
        environment = {"NO_COLOR": None, "FORCE_COLOR": None, "TERM": "xterm", **environment}
        # What the model thinks of two sentences is not the matter here.
        arguments = ["clean", "--no-boilerplate", *map(str, arguments)]
        return runner.invoke(main, arguments, input=stdin, env=environment)

    return call


@pytest.fixture
def raw(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(DOUBLED, encoding="utf-8")
    return path


def test_stdin_file_and_library_give_the_same(run, raw):
    assert clean_article(DOUBLED, Options(boilerplate=False)).text == CLEAN
    for result in (run(stdin=DOUBLED), run("-", stdin=DOUBLED), run(raw)):
        assert (result.stdout, result.stderr, result.exit_code) == (CLEAN, "", 0)


def test_line_ends_and_bytes_of_the_source_are_kept(run):
    result = run(stdin=DOUBLED.replace("\n", "\r\n").replace("said", "“said”").encode())
    assert result.stdout_bytes == CLEAN.replace("\n", "\r\n").replace("said", "“said”").encode()


def test_encoding_can_be_named(run):
    assert run("--encoding", "cp1252", stdin="Caf\xe9 society.".encode("cp1252")).stdout == "Café society.\n"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("a.md", "markdown"),
        ("a.json", "json"),
        ("a.jsonl", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.out", "text"),
    ],
)
def test_the_name_of_the_output_tells_its_format(run, raw, tmp_path, name, target):
    assert run(raw, "-o", tmp_path / name).stdout == ""
    assert (tmp_path / name).read_bytes() == run(raw, "-t", target).stdout_bytes


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_an_output_named_as_what_is_not_written_is_refused(run, raw, tmp_path, ending):
    result = run(raw, "-o", tmp_path / f"out.{ending}")
    assert result.exit_code == 2
    assert f"no {ending} is written" in result.stderr
    assert run(raw, "-o", tmp_path / f"out.{ending}", "-t", "text").exit_code == 0


def test_the_output_is_replaced_whole_and_keeps_its_mode(run, raw, tmp_path):
    output = tmp_path / "out.txt"
    output.write_text("older", encoding="utf-8")
    output.chmod(0o640)
    assert run(raw, "-o", output).exit_code == 0
    assert output.read_text(encoding="utf-8") == CLEAN
    assert stat.S_IMODE(output.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ferry.txt", "out.txt"]


def test_a_link_given_as_output_is_followed_and_a_device_written_to(run, raw, tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "target.txt")
    run(raw, "-o", tmp_path / "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "target.txt").read_text(encoding="utf-8") == CLEAN
    assert run(raw, "-o", os.devnull).exit_code == 0
    assert not os.path.isfile(os.devnull)


def test_several_files_come_one_after_another(run, raw):
    assert run(raw, raw).stdout == f"{CLEAN}\n\n{CLEAN}"
    markdown = run(raw, "-t", "markdown").stdout
    assert run(raw, raw, "-t", "markdown").stdout == f"{markdown}\n---\n\n{markdown}"
    objects = [json.loads(line) for line in run(raw, raw, "-t", "jsonl").stdout.splitlines()]
    assert [each["source"] for each in objects] == [str(raw), str(raw)]


def test_several_files_in_one_json_object_are_refused_with_a_hint(run, raw):
    result = run(raw, raw, "-t", "json")
    assert result.exit_code == 2
    assert "-t jsonl" in result.stderr


def test_one_failed_input_costs_itself_alone(run, raw, tmp_path):
    result = run(tmp_path / "none.txt", tmp_path, raw)
    assert (result.stdout, result.exit_code) == (CLEAN, 3)
    missing, folder = result.stderr.splitlines()
    assert missing == f"{tmp_path}/none.txt: error: no such file; check the name"
    assert folder == f"{tmp_path}: error: is a directory; `copydesk batch` cleans directories"


def test_an_address_is_told_how_to_come_in(run):
    result = run("https://example.org/story")
    assert (result.stdout, result.exit_code) == ("", 3)
    assert result.stderr == (
        "https://example.org/story: error: is an address, which is never opened; pipe the page in with curl\n"
    )


@pytest.mark.parametrize("name", ["crawl.jsonl", "crawl.NDJSON", "crawl.jsonl.gz"])
def test_json_lines_are_no_article(run, tmp_path, name):
    (tmp_path / name).write_text('{"text": "The ferry sank."}\n', encoding="utf-8")
    result = run(tmp_path / name)
    assert (result.stdout, result.exit_code) == ("", 3)
    assert result.stderr.endswith("error: holds JSON Lines; `copydesk batch` cleans their documents\n")


@pytest.mark.parametrize(
    ("name", "words"),
    [("crawl.warc", "its pages"), ("crawl.warc.gz", "its pages"), ("all.parquet", "its rows")],
)
def test_nor_are_archives_and_tables(run, tmp_path, name, words):
    (tmp_path / name).write_text("WARC/1.0\r\nWARC-Type: response\r\n", encoding="utf-8")
    result = run(tmp_path / name)
    assert (result.stdout, result.exit_code) == ("", 3)
    assert result.stderr.endswith(f"; `copydesk batch` cleans {words}\n")


def test_a_name_that_only_sounds_like_one_is_an_article(run, raw, tmp_path):
    (tmp_path / "parquet-floors.txt").write_bytes(raw.read_bytes())
    assert run(tmp_path / "parquet-floors.txt").stdout == CLEAN


def test_gzip_data_are_unpacked(run, raw):
    raw.write_bytes(gzip.compress(raw.read_bytes()))
    assert run(raw).stdout == CLEAN
    raw.write_bytes(raw.read_bytes()[:40])
    assert run(raw).exit_code == 3


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n\0\0\0", bytes(range(32)) * 9])
def test_what_is_no_text_is_refused(run, data):
    result = run(stdin=data)
    assert (result.stdout, result.exit_code) == ("", 3)
    assert "is binary" in result.stderr


def test_a_stray_zero_makes_no_text_binary_nor_does_utf16(run):
    assert run(stdin=f"{LEDE}\0".encode()).stdout == f"{LEDE}\n"
    assert run(stdin=LEDE.encode("utf-16-le")).stdout == f"{LEDE}\n"


def test_nothing_is_written_where_every_input_failed(run, tmp_path):
    output = tmp_path / "out.txt"
    assert run(tmp_path / "none.txt", "-o", output).exit_code == 3
    assert not output.exists()


def test_an_output_that_cannot_be_written_is_an_error(run, raw, tmp_path):
    result = run(raw, "-o", tmp_path / "no" / "out.txt")
    assert result.exit_code == 3
    assert result.stderr.startswith("copydesk: error: ")
    assert f"cannot be written: no such file or directory: {tmp_path / 'no'}; make" in result.stderr


def test_a_bug_is_one_line_and_not_a_traceback(run, raw, monkeypatch):
    def fall(*_):
        raise ZeroDivisionError("oh\nno")

    monkeypatch.setattr("copydesk.cli.clean.run.clean_article", fall)
    result = run(raw)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert "ZeroDivisionError: oh no, at test_clean.py:" in result.stderr
    assert "please report it" in result.stderr


def test_an_error_meant_for_people_is_said_as_it_is(run, raw, monkeypatch):
    def refuse(*_):
        raise InputError("is an image, not an article")

    monkeypatch.setattr("copydesk.cli.clean.run.clean_article", refuse)
    assert run(raw).stderr == f"{raw}: error: is an image, not an article\n"


class TestCheck:
    def test_it_writes_nothing_and_exits_1_where_something_would_be_struck(self, run, raw, tmp_path):
        result = run(raw, "--check", "-o", tmp_path / "out.txt")
        assert (result.stdout, result.exit_code) == ("", 1)
        assert result.stderr == f"{raw}: warning: would be cleaned\n"
        assert not (tmp_path / "out.txt").exists()

    @pytest.mark.parametrize(
        "text", [CLEAN, CLEAN.rstrip("\n"), CLEAN.replace("\n", "\r\n"), f"\ufeff{CLEAN}", ""]
    )
    def test_it_exits_0_where_nothing_would_change_but_line_ends_and_marks(self, run, text):
        assert run("--check", stdin=text.encode()).exit_code == 0

    def test_runs_of_blank_lines_are_a_change(self, run):
        assert run("--check", stdin=CLEAN.replace("\n\n", "\n\n\n\n")).exit_code == 1

    def test_what_comes_out_of_a_page_is_no_change_but_what_is_struck_is(self, run):
        assert run("--check", "-f", "html", stdin=f"<p>{LEDE}</p><p>{OTHER}</p>").exit_code == 0
        assert run("--check", "-f", "html", stdin=f"<p>{LEDE}</p>" * 2 + f"<p>{OTHER}</p>").exit_code == 1

    def test_a_failed_input_beats_it(self, run, raw, tmp_path):
        assert run("--check", raw, tmp_path / "none.txt").exit_code == 3


class TestEmptyInput:
    @pytest.mark.parametrize("text", ["", "\n \n"])
    def test_nothing_comes_out_and_stderr_says_so(self, run, text):
        result = run(stdin=text)
        assert (result.stdout, result.exit_code) == ("", 0)
        assert result.stderr == "standard input: warning: no text in it; nothing comes out\n"

    def test_strict_makes_it_an_error_that_quiet_does_not_hide(self, run):
        result = run("--strict", "-q", stdin="")
        assert result.exit_code == 1
        assert result.stderr.startswith("standard input: error: ")

    def test_quiet_says_nothing(self, run):
        assert run("-q", stdin="").stderr == ""

    def test_json_is_still_an_object(self, run):
        assert json.loads(run("-t", "json", stdin="").stdout)["text"] == ""

    def test_it_does_not_part_other_outputs(self, run, raw):
        assert run("-", raw, stdin="").stdout == CLEAN


class TestRoles:
    PAGE = f"<h1>Ferry sails</h1><p>{LEDE}</p><h2>What next</h2><p>{OTHER}</p>"

    def roles(self, run, *arguments):
        result = run("-f", "html", "-t", "json", *arguments, stdin=self.PAGE)
        return [block["role"] for block in json.loads(result.stdout)["blocks"]]

    def test_drop_leaves_a_role_out(self, run):
        assert "heading" not in self.roles(run, "--drop", "heading")
        assert "paragraph" in self.roles(run, "--drop", "heading")

    def test_only_leaves_the_others_out(self, run):
        assert set(self.roles(run, "--only", "paragraph")) == {"paragraph"}

    def test_keep_widens_only(self, run):
        assert set(self.roles(run, "--only", "paragraph", "--keep", "heading")) == {"paragraph", "heading"}

    def test_body_stands_for_its_roles(self, run):
        assert set(self.roles(run, "--only", "body")) == {"heading", "paragraph"}
        assert set(self.roles(run, "--drop", "body")) <= {"title"}

    @pytest.mark.parametrize(
        "arguments", [("--keep", "bio", "--drop", "bio"), ("--only", "bio", "--drop", "bio")]
    )
    def test_choices_that_make_no_sense_are_refused(self, run, arguments):
        assert run(*arguments, stdin="a").exit_code == 2

    def test_a_dropped_role_is_told_as_removed(self, run):
        result = run("-f", "html", "--drop", "paragraph", "-t", "json", stdin=self.PAGE)
        removed = json.loads(result.stdout)["removed"]
        assert {block["kind"] for block in removed} == {"dropped role"}


def test_stages_can_be_left_out(run):
    assert run("--no-dedup", stdin=DOUBLED).stdout == DOUBLED


@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", "pdf"),
        ("--from", "pdf"),
        ("--encoding", "utf-88"),
        ("--encoding", "hex"),
        ("--encoding", "idna"),
        ("--encoding", "undefined"),
        ("-", "-"),
        ("--no",),
    ],
)
def test_wrong_options_exit_2(run, arguments):
    result = run(*arguments, stdin="a")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


def test_help_shows_examples_before_options(run):
    for flag in ("-h", "--help"):
        text = run(flag).stdout
        assert text.index("Examples:") < text.index("copydesk clean --explain") < text.index("Options:")
        assert text.index("Options:") < text.index("Exit codes:")


class TestInPlace:
    def test_it_replaces_what_changes_and_leaves_the_rest_untouched(self, run, raw, tmp_path):
        raw.chmod(0o640)
        clean = tmp_path / "clean.txt"
        clean.write_text(CLEAN, encoding="utf-8")
        before = clean.stat()
        result = run("--in-place", raw, clean)
        assert (result.stdout, result.exit_code) == ("", 0)
        assert result.stderr == "1 file cleaned, 1 file left unchanged\n"
        assert raw.read_text(encoding="utf-8") == CLEAN
        assert stat.S_IMODE(raw.stat().st_mode) == 0o640
        assert (clean.stat().st_mtime_ns, clean.stat().st_ino) == (before.st_mtime_ns, before.st_ino)

    def test_with_check_nothing_is_written(self, run, raw):
        assert run("--in-place", "--check", raw).exit_code == 1
        assert raw.read_text(encoding="utf-8") == DOUBLED

    @pytest.mark.parametrize("arguments", [[], ["-"], ["FILE", "-o", "x.txt"], ["FILE", "-t", "json"]])
    def test_it_needs_files_and_excludes_other_outputs(self, run, raw, arguments):
        arguments = [raw if argument == "FILE" else argument for argument in arguments]
        assert run("--in-place", *arguments, stdin=DOUBLED).exit_code == 2
        assert raw.read_text(encoding="utf-8") == DOUBLED

    def test_a_page_a_packed_file_and_one_that_would_be_empty_are_left_as_they_are(self, run, tmp_path):
        page = tmp_path / "page.html"
        page.write_text(f"<!doctype html><p>{LEDE}<p>{LEDE}", encoding="utf-8")
        packed = tmp_path / "packed.txt.gz"
        packed.write_bytes(gzip.compress(DOUBLED.encode()))
        before = page.read_bytes(), packed.read_bytes()
        result = run("--in-place", page, packed)
        assert result.exit_code == 3
        assert "is HTML" in result.stderr
        assert "is packed" in result.stderr
        assert (page.read_bytes(), packed.read_bytes()) == before
        packed.write_text(DOUBLED, encoding="utf-8")
        assert run("--in-place", "--only", "bio", packed).exit_code == 3
        assert packed.read_text(encoding="utf-8") == DOUBLED


class TestDiff:
    def test_it_writes_the_diff_that_the_command_diff_writes(self, run, raw):
        shown = CliRunner().invoke(main, ["diff", "--no-boilerplate", str(raw)]).stdout
        result = run("--diff", raw)
        assert (result.stdout, result.exit_code) == (shown, 0)
        assert shown.startswith("--- a/")

    def test_with_check_it_exits_1_and_without_a_change_it_is_silent(self, run):
        assert run("--diff", "--check", stdin=DOUBLED).exit_code == 1
        assert run("--diff", "--check", stdin=CLEAN).stdout == ""

    def test_with_in_place_nothing_is_written(self, run, raw):
        assert run("--diff", "--in-place", raw).stdout
        assert raw.read_text(encoding="utf-8") == DOUBLED


class TestNames:
    def test_standard_input_can_be_named(self, run):
        name = ("--stdin-filename", "desk/ferry.txt")
        assert json.loads(run(*name, "-t", "json", stdin=DOUBLED).stdout)["source"] == "desk/ferry.txt"
        assert run(*name, "--check", stdin=DOUBLED).stderr == "desk/ferry.txt: warning: would be cleaned\n"
        assert run(*name, "--diff", stdin=DOUBLED).stdout.startswith("--- a/desk/ferry.txt\n")

    def test_but_not_where_it_is_not_read(self, run, raw):
        assert run("--stdin-filename", "x.txt", raw).exit_code == 2

    def test_headings_stand_above_several_texts_when_asked_for(self, run, raw):
        shown = f"==> {raw} <==\n{CLEAN}\n==> {raw} <==\n{CLEAN}"
        assert run("--heading", raw, raw).stdout == shown


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        (["--only", "captions"], "Did you mean 'caption'?"),
        (["--drop", "headline"], "Did you mean 'title'?"),
        (["-t", "jsn"], "Did you mean 'json'?"),
        (["-f", "htlm"], "Did you mean 'html'?"),
        (["--color", "allways"], "Did you mean 'always'?"),
        (["--encoding", "utf-88"], "Did you mean 'utf-8'?"),
        (["--json"], "with -t json"),
        (["--dry-run"], "--check writes nothing"),
        (["--body"], "--only body"),
    ],
)
def test_a_wrong_value_or_option_gets_advice(run, wrong, advice):
    result = run(*wrong, stdin="a")
    assert result.exit_code == 2
    assert advice in result.stderr


@pytest.mark.parametrize(("short", "name"), [("md", "markdown"), ("txt", "text"), ("ndjson", "jsonl")])
def test_formats_have_short_names(run, short, name):
    assert run("-t", short, stdin=DOUBLED).stdout == run("-t", name, stdin=DOUBLED).stdout


def test_several_roles_can_stand_in_one_value(run):
    page = f"<h1>Ferry sails</h1><p>{LEDE}</p><h2>What next</h2><p>{OTHER}</p>"
    result = run("-f", "html", "-t", "json", "--drop", "title,heading", stdin=page)
    assert {block["role"] for block in json.loads(result.stdout)["blocks"]} == {"paragraph"}


class TestMetadata:
    PAGE = (
        '<html lang="en_GB"><title>Ferry "sails"</title><meta name="author" content="Jane Doe">'
        '<meta name="description" content="What the harbour master said.">'
        '<meta property="article:published_time" content="2024-05-14">'
        f'<h1>Ferry "sails"</h1><p>{LEDE}</p><p>{OTHER}</p></html>'
    )

    def test_markdown_begins_with_it_as_yaml(self, run):
        head, _, body = (
            run("-t", "md", "--metadata", stdin=self.PAGE).stdout.removeprefix("---\n").partition("---\n")
        )
        assert head.splitlines() == [
            'title: "Ferry \\"sails\\""',
            'description: "What the harbour master said."',
            "authors:",
            '  - "Jane Doe"',
            "date: 2024-05-14",
            'language: "en-GB"',
        ]
        assert body.lstrip("\n") == run("-t", "md", stdin=self.PAGE).stdout

    def test_json_has_the_description(self, run):
        assert (
            json.loads(run("-t", "json", stdin=self.PAGE).stdout)["description"]
            == "What the harbour master said."
        )

    def test_with_another_format_it_is_a_usage_error(self, run):
        assert run("--metadata", stdin=self.PAGE).exit_code == 2
