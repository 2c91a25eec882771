"""`copydesk batch` as people call it: trees, JSON Lines, lists of paths, exit codes, and hostile folders."""

import gzip
import hashlib
import json
import os
import stat
import subprocess
import sys

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.batch.messages import fitted
from copydesk.files import read
from ferry import LEDE, OTHER

RAW = f"{LEDE}\n\n{LEDE}\n\n{OTHER}\n"
CLEAN = f"{LEDE}\n\n{OTHER}\n"
PAGE = f"<html><body><article><h1>Ferry</h1><p>{LEDE}</p><p>{OTHER}</p></article></body></html>"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments, stdin=None):
        # What the boilerplate model thinks of so short an article is no matter of these tests.
        arguments = ["batch", "--no-boilerplate", *map(str, arguments)]
        return CliRunner().invoke(main, arguments, input=stdin, env={"NO_COLOR": "1"})

    return call


def put(folder, **texts):
    """Write files into a folder; in their names "__" stands for "/" and "_" for "."."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def tree(folder):
    """Give all files below a folder that are not the batch's own, with their bytes."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if ".copydesk" not in path.parts
    }


def test_a_folder_becomes_a_tree_of_the_same_names(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, deep__er__b_html=PAGE, c_txt_gz=gzip.compress(RAW.encode()), d=RAW)
    result = run("raw", "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    written = tree(tmp_path / "out")
    assert sorted(written) == ["a.txt", "c.txt", "d.txt", "deep/er/b.txt"]
    assert written["a.txt"] == written["c.txt"] == CLEAN.encode()
    assert LEDE.encode() in written["deep/er/b.txt"]


@pytest.mark.parametrize(("target", "suffix"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_every_file_holds_what_clean_gives(run, tmp_path, target, suffix):
    put(tmp_path / "raw", a_txt=RAW, b_html=PAGE)
    assert run("raw", "-o", "out", "-t", target).exit_code == 0
    for name in ("a.txt", "b.html"):
        alone = (
            CliRunner().invoke(main, ["clean", "--no-boilerplate", "-t", target, f"raw/{name}"]).stdout_bytes
        )
        assert tree(tmp_path / "out")[f"{name[0]}.{suffix}"] == alone


def test_json_lines_hold_the_articles_in_the_order_of_the_inputs(run, tmp_path):
    put(tmp_path / "raw", b_txt=RAW, a_txt=RAW, a__z_txt=RAW)
    to_stdout, to_file = run("raw", "-t", "jsonl"), run("raw", "-o", "all.jsonl")
    assert (to_stdout.exit_code, to_file.exit_code) == (0, 0)
    assert (tmp_path / "all.jsonl").read_bytes() == to_stdout.stdout_bytes
    articles = [json.loads(line) for line in to_stdout.stdout.splitlines()]
    assert [article["source"] for article in articles] == ["raw/a/z.txt", "raw/a.txt", "raw/b.txt"]
    assert all(article["text"] == CLEAN for article in articles)


def test_json_lines_of_documents(run, tmp_path):
    documents = [
        {"id": "one", "text": RAW},
        {"id": "../../two", "text": RAW},
        {"text": RAW},
        {"id": 4, "body": RAW},
    ]
    lines = [json.dumps(document).encode() for document in documents]
    put(tmp_path, crawl_jsonl=b"\n".join([*lines, b"", b"{broken", b"[1]"]))
    result = run("crawl.jsonl", "-o", "out", "--report", "report.jsonl")
    assert result.exit_code == 3
    assert sorted(tree(tmp_path / "out")) == [
        "crawl/%2E.%2F..%2Ftwo.txt",
        "crawl/line-3.txt",
        "crawl/one.txt",
    ]
    assert "no text in the field 'text'; --text-field names another (it has body)" in result.stderr
    rows = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert [(row["line"], row["status"]) for row in rows] == [
        (1, "cleaned"),
        (2, "cleaned"),
        (3, "cleaned"),
        (4, "failed"),
        (6, "failed"),
        (7, "failed"),
    ]


def test_fields_of_documents_can_be_named(run, tmp_path):
    put(tmp_path, crawl_jsonl_gz=gzip.compress(json.dumps({"url": "x", "raw": RAW}).encode()))
    result = run("crawl.jsonl.gz", "-t", "jsonl", "--text-field", "raw", "--id-field", "url")
    assert json.loads(result.stdout)["source"] == "x"
    assert json.loads(result.stdout)["text"] == CLEAN


@pytest.mark.parametrize("mark", ["\n", "\0"])
def test_paths_come_over_standard_input(run, tmp_path, mark):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW, c_txt=RAW)
    result = run("-", "-o", "out", stdin=mark.join(["raw/a.txt", "raw/c.txt", ""]))
    assert result.exit_code == 0
    assert sorted(tree(tmp_path / "out")) == ["raw/a.txt", "raw/c.txt"]


def test_patterns_the_shell_left_alone(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, b_html=PAGE, deep__c_html=PAGE)
    assert run("raw/**/*.html", "-o", "out").exit_code == 0
    assert sorted(tree(tmp_path / "out")) == ["raw/b.txt", "raw/deep/c.txt"]
    nothing = run("raw/*.md", "-o", "out")
    assert nothing.exit_code == 3
    assert "no file matches" in nothing.stderr


@pytest.mark.parametrize(
    ("files", "sources"),
    [
        ({"raw__a_txt": RAW, "raw__a_html": PAGE}, ["raw"]),
        ({"raw__a_txt": RAW, "raw__a_txt_gz": gzip.compress(b"x")}, ["raw"]),
        ({"one__a_txt": RAW, "two__a_txt": RAW}, ["one", "two"]),
        ({"raw__a_html": PAGE, "raw__a_txt__b_txt": RAW}, ["raw"]),
        (
            {"a_jsonl": b'{"id": 1, "text": "x"}\n', "a_ndjson": b'{"id": 1, "text": "y"}'},
            ["a.jsonl", "a.ndjson"],
        ),
    ],
)
def test_outputs_that_would_clash_are_refused_before_anything_is_written(run, tmp_path, files, sources):
    put(tmp_path, **files)
    result = run(*sources, "-o", "out")
    assert result.exit_code == 2
    assert "the same output" in result.stderr
    assert not (tmp_path / "out").exists()


def test_kept_extensions_tell_outputs_apart(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, a_html=PAGE)
    assert run("raw", "-o", "out", "--keep-extension").exit_code == 0
    assert sorted(tree(tmp_path / "out")) == ["a.html.txt", "a.txt.txt"]


@pytest.mark.parametrize("output", ["out", "all.jsonl"])
def test_what_a_batch_writes_is_none_of_its_inputs(run, tmp_path, output):
    put(tmp_path, a_txt=RAW)
    for _ in range(2):
        result = run(".", "-o", output, "--report", "report.jsonl")
        assert result.stderr.startswith("1 input in ")
        assert len((tmp_path / "report.jsonl").read_text().splitlines()) == 1


def test_the_source_is_no_output(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW)
    assert run("raw", "-o", "raw/../raw").exit_code == 2
    assert run("raw/a.txt", "-o", ".").exit_code == 2
    assert (tmp_path / "raw/a.txt").read_text() == RAW


def test_a_hostile_folder(run, tmp_path):
    raw = tmp_path / "raw"
    put(raw, good_txt=RAW, empty_txt=b"", binary_jpg=b"\xff\xd8\xff\xe0 photograph")
    os.mkfifo(raw / "pipe")
    (raw / "passwd.txt").symlink_to("/etc/passwd")
    (raw / "loop").symlink_to(raw)
    (raw / "[").mkdir()
    (raw / "[" / "bold].html").write_text(PAGE)
    (raw / "two\nlines.txt").write_text(RAW)
    (raw / "-rf").write_text(RAW)
    (raw / "x.html").mkdir()
    (raw / "x.html" / "in.txt").write_text(RAW)
    (raw / ".hidden.txt").write_text(RAW)
    with open(os.fsencode(raw) + b"/\xff\x1b[31m.txt", "wb") as file:
        file.write(RAW.encode())
    result = run("raw", "-o", "out", "-v", "--report", "report.jsonl")
    assert result.exit_code == 0, result.stderr
    names = {os.fsencode(name) for name in tree(tmp_path / "out")}
    assert names == {
        b"good.txt",
        b"empty.txt",
        b"[/bold].txt",
        b"two\nlines.txt",
        b"-rf.txt",
        b"x.html/in.txt",
        b"\xff\x1b[31m.txt",
    }
    assert "\x1b" not in result.stderr
    assert "raw/two\\nlines.txt: cleaned -> two\\nlines.txt" in result.stderr
    assert "raw/pipe: warning: skipped: a named pipe" in result.stderr
    assert "5 skipped (2 linked, 1 hidden, 1 binary, 1 named pipe)" in result.stderr
    rows = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    skipped = {row["path"].split("/", 1)[1]: row["error"] for row in rows if row["status"] == "skipped"}
    assert skipped == {
        "pipe": "a named pipe",
        "passwd.txt": "a symbolic link",
        "loop": "a symbolic link",
        ".hidden.txt": "hidden",
        "binary.jpg": "binary",
    }


def test_links_are_read_when_asked_and_never_round_in_circles(run, tmp_path):
    put(tmp_path, raw__a_txt=RAW, elsewhere__b_txt=RAW)
    (tmp_path / "raw" / "loop").symlink_to(tmp_path / "raw")
    (tmp_path / "raw" / "far").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "raw" / "gone.txt").symlink_to(tmp_path / "nowhere")
    result = run("raw", "-o", "out", "--follow-links")
    assert result.exit_code == 3
    assert "a link that leads nowhere" in result.stderr
    assert sorted(tree(tmp_path / "out")) == ["a.txt", "far/b.txt"]


def test_a_named_link_or_pipe_or_missing_file_is_a_failure(run, tmp_path):
    put(tmp_path, a_txt=RAW)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "pipe")
    result = run("a.txt", "link.txt", "pipe", "missing.txt", "-o", "out")
    assert result.exit_code == 3
    assert "link.txt: error: a symbolic link; --follow-links reads it" in result.stderr
    assert "pipe: error: a named pipe" in result.stderr
    assert "missing.txt: error: no such file or folder" in result.stderr
    assert sorted(tree(tmp_path / "out")) == ["a.txt"]


def test_a_file_that_cannot_be_read_costs_itself_alone(run, tmp_path, monkeypatch):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW)
    opened = read.open_regular

    def guarded(path, follow_links):
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, follow_links)

    monkeypatch.setattr(read, "open_regular", guarded)
    result = run("raw", "-o", "out")
    assert result.exit_code == 3
    assert "raw/a.txt: error: cannot be read: permission denied" in result.stderr
    assert sorted(tree(tmp_path / "out")) == ["b.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to the superuser")
def test_a_file_without_permissions(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW)
    (tmp_path / "raw/a.txt").chmod(0)
    result = run("raw", "-o", "out")
    assert (result.exit_code, sorted(tree(tmp_path / "out"))) == (3, ["b.txt"])


@pytest.mark.parametrize("sources", [["empty"], ["-"]])
def test_nothing_to_clean_is_told(run, tmp_path, sources):
    (tmp_path / "empty").mkdir()
    result = run(*sources, "-o", "out", stdin="")
    assert result.exit_code == 3
    assert "nothing to clean" in result.stderr


def test_a_picture_among_articles_is_passed_over_but_alone_it_is_nothing_to_clean(run, tmp_path):
    put(tmp_path, a_txt=RAW, photo_jpg=b"\xff\xd8\xff\xe0 photograph")
    assert run("a.txt", "photo.jpg", "-o", "out").exit_code == 0
    alone = run("photo.jpg", "-o", "alone")
    assert alone.exit_code == 3
    assert "photo.jpg: error: nothing to clean in it" in alone.stderr


def test_the_summary_is_cut_to_a_terminal_and_whole_for_a_program(monkeypatch):
    line = "8 inputs in 0.2 s: 8 cleaned, 0 unchanged, 0 failed, 7 of them done before"
    assert fitted(line) == [line]
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("copydesk.cli.batch.messages.is_terminal", lambda stream: True)
    assert fitted(line) == [
        "8 inputs in 0.2 s: 8 cleaned, 0",
        "    unchanged, 0 failed, 7 of them done",
        "    before",
    ]


def test_check_writes_nothing(run, tmp_path):
    put(tmp_path, raw__a_txt=RAW, clean__a_txt=CLEAN)
    told = run("raw", "--check")
    assert told.exit_code == 1
    assert told.stderr.splitlines()[0] == "raw/a.txt: warning: would be cleaned"
    assert ": 1 would be cleaned, 0 unchanged, 0 failed\n" in told.stderr
    assert run("raw", "--check", "-q").stderr == ""
    assert "raw/a.txt: would be cleaned, 37 of 54 words kept" in run("raw", "--check", "-v").stderr
    assert run("clean", "--check").exit_code == 0
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CLEAN, 0),
        (CLEAN.replace("\n", "\r\n"), 0),
        (CLEAN.rstrip("\n"), 0),
        (RAW, 1),
        (CLEAN.replace("\n\n", "\n\n\n"), 1),
        (CLEAN.replace("ferry", "fer\x07ry"), 1),
    ],
)
def test_every_command_checks_alike(run, tmp_path, text, code):
    put(tmp_path, a_txt=text.encode())
    assert run("a.txt", "--check").exit_code == code
    for command in ("clean", "diff"):
        arguments = [command, "--no-boilerplate", "--check", "-q", "a.txt"]
        assert CliRunner().invoke(main, arguments).exit_code == code


def test_strict_makes_warnings_count(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, empty_txt=b"")
    assert run("raw", "-o", "out").exit_code == 0
    assert run("raw", "-o", "out", "--strict").exit_code == 1
    quiet = run("raw", "-o", "out", "--strict", "-q")
    assert quiet.exit_code == 1
    assert quiet.stderr == "raw/empty.txt: error: no text in it; nothing comes out\n"


@pytest.mark.parametrize("output", ["all.json", "all.TXT", "deep/all.md"])
def test_a_folder_with_the_name_of_a_file_must_be_meant(run, tmp_path, output):
    put(tmp_path / "raw", a_txt=RAW)
    refused = run("raw", "-o", output)
    assert refused.exit_code == 2
    assert f"{output} is a file's name" in refused.stderr
    assert not (tmp_path / output).exists()
    assert run("raw", "-o", f"{output}/").exit_code == 0
    assert run("raw", "-o", output).exit_code == 0, "the folder is there, and resumed"


@pytest.mark.parametrize("arguments", [["raw"], ["raw", "-t", "json"], [], ["raw", "-o", "out", "-j", "0"]])
def test_wrong_usage(run, tmp_path, arguments):
    put(tmp_path / "raw", a_txt=RAW)
    assert run(*arguments).exit_code == 2


def test_the_report_tells_all_of_an_input(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, b_txt=CLEAN)
    assert run("raw", "-o", "out", "--report", "report.jsonl").exit_code == 0
    first, second = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert first.pop("seconds") > 0
    assert first == {
        "path": "raw/a.txt",
        "line": 0,
        "status": "cleaned",
        "output": "a.txt",
        "input_sha256": hashlib.sha256(RAW.encode()).hexdigest(),
        "output_sha256": hashlib.sha256(CLEAN.encode()).hexdigest(),
        "output_bytes": len(CLEAN),
        "words_in": len(RAW.split()),
        "words_out": len(CLEAN.split()),
        "struck": [
            {
                "category": "duplicate",
                "kind": "exact",
                "rule": "exact-copy",
                "blocks": 1,
                "words": len(LEDE.split()),
            }
        ],
        "warnings": [],
        "error": "",
        "resumed": False,
    }
    assert (second["status"], second["struck"]) == ("unchanged", [])


def test_the_summary_adds_up(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW, b_txt=CLEAN, empty_txt=b"")
    lines = run("raw", "missing", "-o", "out").stderr.splitlines()
    assert lines[0] == "missing: error: no such file or folder"
    assert lines[1].startswith("4 inputs in ")
    assert lines[1].endswith(": 1 cleaned, 2 unchanged, 1 failed")
    words = len(LEDE.split())
    total = len((RAW + CLEAN).split())
    assert lines[2] == f"words: {total - words} kept, {words} struck ({words} duplicates)"
    assert lines[3] == "duplicates: 1 exact"
    assert lines[4].startswith("slowest: raw/")
    assert lines[5] == "warning, once: no text in it; nothing comes out (raw/empty.txt)"


def test_quiet_leaves_errors(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW)
    assert run("raw", "missing", "-o", "out", "-q").stderr == "missing: error: no such file or folder\n"


def test_written_files_have_the_usual_mode(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW)
    run("raw", "-o", "out")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "out/a.txt").stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["-o", "file"], 2, "Error: file is a file; -t text writes a folder of files"),
        (["-o", "file/out"], 3, "copydesk: error: file/out cannot be written"),
        (["-o", "folder", "-t", "jsonl"], 2, "Error: folder is a folder; -t jsonl writes one file"),
    ],
)
def test_an_output_that_cannot_be_written_is_told_at_once(run, tmp_path, arguments, code, message):
    put(tmp_path, raw__a_txt=RAW, file=b"in the way", folder__b_txt=RAW)
    result = run("raw", *arguments)
    assert result.exit_code == code
    assert result.stderr.startswith(message)


def test_an_output_that_cannot_be_written_costs_itself_alone(run, tmp_path, monkeypatch):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW)
    replace = os.replace

    def stubborn(source, target):
        if str(target).endswith("a.txt"):
            raise OSError(16, "Device or resource busy")
        replace(source, target)

    monkeypatch.setattr(os, "replace", stubborn)
    result = run("raw", "-o", "out")
    assert result.exit_code == 3
    assert "raw/a.txt: error: its output cannot be written: device or resource busy" in result.stderr
    assert sorted(tree(tmp_path / "out")) == ["b.txt"]
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert run("raw", "-o", "out").exit_code == 0
    assert sorted(tree(tmp_path / "out")) == ["a.txt", "b.txt"]


def test_a_full_disk_ends_the_run_with_whole_files(run, tmp_path, monkeypatch):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW, c_txt=RAW)
    replace = os.replace

    def full(source, target):
        if str(target).endswith("b.txt"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    result = run("raw", "-o", "out")
    assert result.exit_code == 3
    assert result.stderr == "copydesk: error: out cannot be written: no space left on device\n"
    assert sorted(tree(tmp_path / "out")) == ["a.txt"]
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert "3 inputs" in run("raw", "-o", "out").stderr
    assert sorted(tree(tmp_path / "out")) == ["a.txt", "b.txt", "c.txt"]


def test_one_identifier_twice_costs_the_later_document(run, tmp_path):
    documents = [
        {"id": 1, "text": RAW},
        {"id": 2, "text": RAW},
        {"id": "1", "text": "another"},
        {"text": RAW},
    ]
    put(tmp_path, a_jsonl="".join(f"{json.dumps(document)}\n" for document in documents))
    for _ in range(2):
        result = run("a.jsonl", "-o", "out")
        assert result.exit_code == 3
        assert (
            "a.jsonl:3: error: its identifier is that of line 1; each document needs its own" in result.stderr
        )
        assert sorted(tree(tmp_path / "out")) == ["a/1.txt", "a/2.txt", "a/line-4.txt"]
        assert tree(tmp_path / "out")["a/1.txt"] == CLEAN.encode()
    assert run("a.jsonl", "-o", "all.jsonl").exit_code == 0, "in one file they stand apart"


@pytest.mark.parametrize("sources", [["raw", "./raw"], ["raw", "raw/a.txt"], ["raw/*", "raw"], ["raw"] * 3])
@pytest.mark.parametrize("output", ["out", "all.jsonl"])
def test_a_source_that_is_given_twice_is_taken_once(run, tmp_path, sources, output):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW)
    result = run(*sources, "-o", output)
    assert result.exit_code == 0
    assert "given twice" in result.stderr
    assert result.stderr.splitlines()[-1]
    if output == "out":
        assert len(tree(tmp_path / "out")) == 2
    else:
        assert (tmp_path / "all.jsonl").read_bytes().count(b"\n") == 2


def test_names_that_one_file_system_tells_apart_and_another_does_not(run, tmp_path, monkeypatch):
    put(tmp_path / "raw", a_txt=RAW, A_txt=RAW)
    assert run("raw", "-o", "out").exit_code == 0
    assert sorted(tree(tmp_path / "out")) == ["A.txt", "a.txt"]
    monkeypatch.setattr("copydesk.batch.planning.plan.folds_names", lambda path: True)
    result = run("raw", "-o", "new")
    assert result.exit_code == 2
    assert "the same output" in result.stderr
    assert not (tmp_path / "new").exists()


def test_the_outputs_of_earlier_runs_are_no_inputs_inside_the_output_root(run, tmp_path):
    put(tmp_path / "sub", a_txt=RAW, sub__b_txt=RAW, sub__sub__c_txt=RAW)
    for _ in range(3):
        assert "3 inputs" in run("sub", "-o", ".", "--keep-extension").stderr
    before = tree(tmp_path)
    result = run("sub", "sub/b.txt.txt", "-o", ".", "--keep-extension")
    assert result.exit_code == 2
    assert "sub/b.txt.txt is a source, and what an earlier run wrote" in result.stderr
    assert tree(tmp_path) == before


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_an_output_in_the_place_of_a_source_is_refused(run, tmp_path, force):
    put(tmp_path, raw__a_html=PAGE, out__a_txt=RAW, b_txt=RAW)
    before = tree(tmp_path)
    for sources in (["raw", "out/a.txt"], ["out/a.txt", "raw"]):
        result = run(*sources, "-o", "out", *force)
        assert result.exit_code == 2
        assert "the output of raw/a.html would overwrite a source (out/a.txt)" in result.stderr
    os.link(tmp_path / "out/a.txt", tmp_path / "hard.txt")
    assert run("raw", "hard.txt", "-o", "out", *force).exit_code == 2
    assert run("b.txt", "-o", ".", *force).exit_code == 2
    (tmp_path / "hard.txt").unlink()
    assert tree(tmp_path) == before


def test_a_report_and_an_output_of_one_name_are_refused(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW)
    result = run("raw", "-o", "out", "-t", "json", "--report", "out/a.json")
    assert result.exit_code == 2
    assert "the output of raw/a.txt and the report would both be a.json" in result.stderr


def test_the_state_of_another_batch_in_a_list_is_passed_over(run, tmp_path):
    put(tmp_path / "raw", a_txt=RAW)
    run("raw", "-o", "one")
    listed = "raw/a.txt\none/.copydesk/manifest.jsonl\none/.copydesk/lock\n"
    result = run("-", "-o", "two", stdin=listed)
    assert result.exit_code == 0
    assert "2 skipped (2 state of a batch)" in result.stderr


def test_standard_output_in_the_source_is_no_input(tmp_path):
    put(tmp_path / "raw", a_txt=RAW, b_txt=RAW)
    command = [sys.executable, "-m", "copydesk", "batch", "raw", "-t", "jsonl"]
    for _ in range(2):
        with open(tmp_path / "raw/all.jsonl", "wb") as file:
            subprocess.run(command, cwd=tmp_path, stdout=file, stderr=subprocess.PIPE, timeout=60, check=True)
        assert (tmp_path / "raw/all.jsonl").read_bytes().count(b"\n") == 2
