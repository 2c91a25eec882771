"""A file that is a source and an output at once is refused, under whatever name it goes."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.errors import OptionError
from copydesk.files.overlap import Written, refuse_overlap
from ferry import LEDE, OTHER

TEXT = f"{LEDE}\n\n{LEDE}\n\n{OTHER}\n"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with two texts, a JSON Lines file, and a symbolic and a hard link to each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "raw" / name).write_text(f"{name}. {TEXT}")
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": 1, "text": TEXT}) + "\n")
    for name in ("raw/a.txt", "docs.jsonl"):
        (tmp_path / name.replace("/", "-").replace(".", "-soft.")).symlink_to(tmp_path / name)
        os.link(tmp_path / name, tmp_path / name.replace("/", "-").replace(".", "-hard."))
    return tmp_path


def run(*arguments, **more):
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, timeout=60, check=False, **more)


def everything(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


ALIASES = ["raw/a.txt", "./raw/../raw/a.txt", "raw-a-soft.txt", "raw-a-hard.txt"]
LINES = ["docs.jsonl", "raw/../docs.jsonl", "docs-soft.jsonl", "docs-hard.jsonl"]


@pytest.mark.parametrize(
    "arguments",
    [
        *(["clean", "raw/a.txt", "raw/b.txt", "-o", name] for name in ALIASES),
        *(["clean", "raw/b.txt", name, "-o", "raw/a.txt"] for name in ALIASES),
        *(["diff", "raw/a.txt", "--html", name] for name in ALIASES),
        *(["diff", "raw", "--html", name] for name in ALIASES),
        *(["batch", "docs.jsonl", "-o", name] for name in LINES),
        *(["batch", "docs.jsonl", "raw", "--force", "-o", name] for name in LINES),
        *(["batch", "raw/a.txt", "-o", "out", "--report", name] for name in ALIASES),
        ["batch", "raw/a.txt", "raw/b.txt", "-t", "jsonl", "--report", "raw/a.txt"],
        *(["same", "raw/a.txt", "raw/b.txt", "-o", name] for name in ALIASES[:3]),
        *(["same", "raw", "-o", name] for name in ALIASES),
        *(["learn", "raw", "-o", name] for name in ALIASES),
        ["batch", "raw", "-o", "raw"],
        ["batch", "raw", "-o", "raw/../raw"],
    ],
)
def test_every_command_refuses_before_anything_is_written(place, arguments):
    before = everything(place)
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert everything(place) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean", "raw/a.txt", "-o", "site.profile"],
        ["batch", "raw", "-o", "out", "--report", "site.profile"],
        ["batch", "raw", "-o", "site.profile", "-t", "jsonl"],
        ["diff", "raw/a.txt", "--html", "site.profile"],
    ],
)
def test_a_profile_that_is_read_is_not_overwritten(place, arguments):
    CliRunner().invoke(main, ["learn", "raw", "-o", "site.profile"])
    (place / "hard").hardlink_to(place / "site.profile")
    before = everything(place)
    for name in ("site.profile", "hard"):
        result = CliRunner().invoke(main, [*arguments, "--profile", name])
        assert result.exit_code == 2, result.stderr
        assert everything(place) == before


def test_a_shell_pattern_that_holds_the_output_of_the_first_run(place):
    first = CliRunner().invoke(main, ["batch", "docs.jsonl", "-o", "all.jsonl"])
    assert first.exit_code == 0
    before = everything(place)
    again = CliRunner().invoke(main, ["batch", "all.jsonl", "docs.jsonl", "-o", "all.jsonl"])
    assert again.exit_code == 2
    assert "all.jsonl is a source, and the batch writes there" in again.stderr
    assert everything(place) == before


@pytest.mark.parametrize("output", ["out", "all.jsonl"])
def test_a_list_that_holds_the_state(place, output):
    def listed():
        return "".join(f"{path.relative_to(place)}\n" for path in sorted(place.rglob("*")) if path.is_file())

    CliRunner().invoke(main, ["batch", "raw", "-o", output])
    before = everything(place)
    result = CliRunner().invoke(main, ["batch", "-", "-o", output], input=listed())
    assert result.exit_code == 2
    assert everything(place) == before


@pytest.mark.parametrize("name", [*ALIASES, "/dev/stdin"])
def test_one_file_is_cleaned_in_its_place_only_where_that_is_asked_for(place, name):
    before = everything(place)
    with open("raw/a.txt", "rb") as stdin:
        result = run("clean", "--no-boilerplate", "raw/a.txt", "-o", name, stdin=stdin)
    assert (result.returncode, everything(place)) == (2, before)
    assert b"would overwrite a source (raw/a.txt); name another output, or replace" in result.stderr
    result = CliRunner().invoke(main, ["clean", "--no-boilerplate", "--in-place", "raw/a.txt"])
    assert result.exit_code == 0
    assert (place / "raw/a.txt").read_text() == f"a.txt. {LEDE}\n\n{OTHER}\n"


@pytest.mark.parametrize("name", ALIASES)
def test_standard_input_is_a_source_too(place, name):
    before = everything(place)
    with open("raw/a.txt", "rb") as stdin:
        result = run("clean", "-o", name, stdin=stdin)
    assert (result.returncode, everything(place)) == (2, before)
    assert b"would overwrite a source (standard input)" in result.stderr


@pytest.mark.parametrize("arguments", [["clean", "raw/b.txt", "raw/a.txt"], ["clean", "--diff", "raw/a.txt"]])
def test_standard_output_may_lead_into_a_source(place, arguments):
    """As in `copydesk clean raw/*.txt >> raw/a.txt`, which cat refuses too."""
    before = everything(place)
    with open("raw/a.txt", "ab") as stdout:
        result = run(*arguments, stdout=stdout)
    assert (result.returncode, everything(place)) == (2, before)
    assert b"standard output would overwrite a source (raw/a.txt)" in result.stderr


@pytest.mark.parametrize("command", [["diff"], ["same"], ["learn"]])
def test_what_standard_output_leads_into_is_no_input(place, command):
    with open("raw/result.txt", "wb") as stdout:
        result = run(*command, "-v", "raw", stdout=stdout)
    assert result.returncode == 0, result.stderr
    assert b"result.txt" not in (place / "raw/result.txt").read_bytes() + result.stderr


@pytest.mark.parametrize("command", [["clean", "raw/a.txt"], ["same", "raw"]])
@pytest.mark.parametrize("named", [["--config", "ours.toml"], []])
def test_a_configuration_that_is_read_is_not_overwritten(place, command, named):
    name = named[-1] if named else "copydesk.toml"
    (place / name).write_text("strict = false\n")
    before = everything(place)
    result = CliRunner().invoke(main, [*command, *named, "-o", name])
    assert (result.exit_code, everything(place)) == (2, before)


def test_other_files_pass(place):
    refuse_overlap(["raw/a.txt", "-", "missing"], ["raw/b.txt", "new.txt"])
    with pytest.raises(OptionError, match="would overwrite a source"):
        refuse_overlap(["raw/a.txt"], ["new.txt", "raw/a.txt"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "raw/b.txt", "--html"],
        ["same", "raw", "-o"],
        ["learn", "raw", "-o"],
        ["batch", "raw", "-o", "out", "--report"],
    ],
)
def test_a_file_of_somebody_elses_is_no_older_result(place, arguments):
    """As where a shell puts three names for `diff --html *.html`; the command's own file is written anew."""
    (place / "mine").write_text("<!doctype html>\n<title>The ferry</title>\n")
    before = everything(place)
    result = CliRunner().invoke(main, [*arguments, "mine"])
    assert (result.exit_code, everything(place)) == (2, before)
    assert "mine" in result.stderr
    (place / "mine").write_text("")
    for _ in range(2):
        assert CliRunner().invoke(main, [*arguments, "mine"]).exit_code == 0


def test_what_lies_in_a_folder_of_state_belongs_to_the_command(tmp_path):
    written = Written([str(tmp_path / "all.jsonl")], [str(tmp_path / "state")])
    assert written.holds(str(tmp_path / "state" / "deep" / "manifest.jsonl"))
    assert written.holds(str(tmp_path / "all.jsonl"))
    assert not written.holds(str(tmp_path / "stateless"))
