"""What the README shows is what the commands print; every line in it that looks like a command runs."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.main import COMMANDS
from copydesk.cli.manual.pieces import Shape, read_pieces
from copydesk.cli.manual.tables import scores
from copydesk.cli.manual.topics import TOPICS, read_topic
from manual_examples import calls, environment, missing_tool

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"^    \$ copydesk (\w+)([^|>\n]*)(?:> \S+)?\n((?:    .*\n)+)", re.MULTILINE)
# Those that set everything up are run by .ci/run, in a fresh clone.
CALLS = [call for call in calls(README) if not call.startswith("python3 -m venv")]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A clone of the repository, as far as the README's reader uses it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    return tmp_path


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    return environment(tmp_path_factory.mktemp("tools"))


def test_the_readme_names_every_command_and_every_topic():
    assert [name for name in COMMANDS if f"copydesk {name}" not in README] == []
    assert {name for name, *_ in SHOWN.findall(README)} == {"clean", "batch", "diff"}
    linked = re.findall(r"\[`([\w-]+)`\]\(core/data/help/([\w-]+)\.md\)", README)
    assert all(name == file for name, file in linked)
    assert sorted(name for name, _ in linked) == sorted(TOPICS)


def test_the_readme_has_the_two_lines_that_set_everything_up():
    assert len(re.findall(r"^    python3 -m venv .*$", README, re.MULTILINE)) == 2


def test_it_is_short():
    assert README.count("\n") < 170


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[:60])
def test_every_line_that_looks_like_a_command_runs(call, folder, tools):
    if tool := missing_tool(call):
        pytest.skip(f"needs {tool}")
    if "cleaned/" in call:
        subprocess.run(
            "copydesk batch -q samples/ -o cleaned/", shell=True, cwd=folder, env=tools, check=True
        )
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", call], cwd=folder, env=tools, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()


def figures_aside(line):
    """Return a line with its figures masked, up to where times or an ellipsis stand for the rest of it."""
    line = re.split(r" \.\.\.|\(|(?<=^slowest:)", line)[0]
    line = re.sub(r", [\d,]+ a second", "", line)  # only shown where it took longer than a second
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


def test_its_figures_are_those_of_the_manual():
    (shown,) = [piece.rows for piece in read_pieces(README) if piece.rows and piece.rows[0][0] == "tool"]
    tables = [piece.rows for piece in read_pieces(read_topic("figures")) if piece.shape is Shape.TABLE]
    quality = {row[0].removesuffix(", out of fold"): row[1:4] for row in tables[0][1:]}
    (times,) = [dict(row[:2] for row in rows[1:]) for rows in tables if rows[0][1] == "time a page"]
    for tool, *figures, spent in shown[1:]:
        assert tuple(figures) == quality[tool]
        assert spent == times["copydesk, HTML" if tool == "copydesk" else tool.partition(",")[0]]


def test_the_comparison_gives_the_same_times():
    (shown,) = [piece.rows for piece in read_pieces(README) if piece.rows and piece.rows[0][0] == "tool"]
    # It names copydesk twice among the times, for HTML and for raw text, and trafilatura in two modes.
    compared = {row[0]: row[-1] for piece in read_pieces(scores()) for row in piece.rows}
    for tool, *_, spent in shown[1:]:
        assert compared[tool] == spent
