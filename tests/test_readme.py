"""What the README shows is what the commands print: each call makes sense, each output is still the same."""

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.exits import HELP as EXIT_CODES
from copydesk.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALL = re.compile(rf"^    .*?\b(?:\./)?copydesk ((?:{'|'.join(COMMANDS)})\b[^|>#\n]*)", re.MULTILINE)
SHOWN = re.compile(r"^    \$ copydesk (\w+)([^|>\n]*)(?:> \S+)?\n((?:    .*\n)+)", re.MULTILINE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A place with the samples in samples/ and in raw/."""
    monkeypatch.chdir(tmp_path)
    for name in ("samples", "raw"):
        shutil.copytree(ROOT / "samples", tmp_path / name, ignore=shutil.ignore_patterns("expected"))
    return tmp_path


def test_the_readme_shows_every_command_but_those_it_names():
    called = {call.split()[0] for call in CALL.findall(README)}
    assert {name for name in COMMANDS if f"`copydesk {name}" not in README} <= called
    assert {name for name, *_ in SHOWN.findall(README)} == {"clean", "batch", "diff"}


def test_the_exit_codes_are_those_of_the_help():
    assert re.findall(r"^\| (\d+) \|", README, re.MULTILINE) == re.findall(
        r"^ *(\d+)  ", EXIT_CODES, re.MULTILINE
    )


def test_the_example_of_the_library_runs(folder, capsys):
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(example, {})
    assert "5 orphan-byline a byline without a name behind it\n" in capsys.readouterr().out


@pytest.mark.parametrize("call", CALL.findall(README))
def test_every_call_makes_sense(call):
    name, *arguments = shlex.split(call)
    main.get_command(click.Context(main), name).make_context(name, arguments)


def figures_aside(line):
    """Give a line with its figures masked, up to where times or an ellipsis stand for the rest of it."""
    line = re.split(r" \.\.\.|\(|(?<=^slowest:)", line)[0]
    return re.sub(r"\d[\d,.]*", "0", line).rstrip()


@pytest.mark.parametrize(
    ("name", "arguments", "shown"), SHOWN.findall(README), ids=lambda part: part[:30].strip()
)
def test_what_is_shown_is_what_is_printed(folder, name, arguments, shown):
    arguments = [name, *shlex.split(arguments)]
    if name == "diff":
        arguments += ["--style", "article"]  # as on a terminal
    result = CliRunner().invoke(main, arguments, env={"COLUMNS": "80" if name == "diff" else None})
    printed = iter((result.stdout if name == "diff" else result.stderr).splitlines())
    for line in map(figures_aside, shown.replace("\n    ", "\n").removeprefix("    ").splitlines()):
        assert any(figures_aside(found).startswith(line) for found in printed), (
            f"{line!r} is not printed there"
        )
