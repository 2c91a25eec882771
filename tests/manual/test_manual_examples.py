"""Every line of the manual and the help that looks like a command runs, in a folder as it says."""

import re
import subprocess
from pathlib import Path

import pytest

import copydesk
from copydesk.cli.main import COMMANDS
from copydesk.cli.manual.commands import command_of
from copydesk.cli.manual.topics import TOPICS, read_topic
from manual_examples import ROOT, calls, environment, missing_tool, reader_folder

PAGES = {
    **{f"help {name}": read_topic(name) for name in TOPICS},
    **{f"{name} -h": re.sub("^", "    ", command_of(name).examples, flags=re.MULTILINE) for name in COMMANDS},
}
EXAMPLES = [(page, call) for page, text in PAGES.items() for call in calls(text)]
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    return environment(tmp_path_factory.mktemp("tools"))


@pytest.fixture
def folder(tmp_path):
    reader_folder(tmp_path)
    return tmp_path


def test_every_page_and_command_has_examples_but_those_without_a_use_for_them():
    shown = {page for page, _ in EXAMPLES}
    bare = {"help promises", "help limits", "help figures", "help compare", "help library", "help bigger"}
    assert set(PAGES) - shown <= bare | {"help rules", "completion -h"}


@pytest.mark.parametrize(("page", "call"), EXAMPLES, ids=lambda part: part[:60])
def test_it_runs(page, call, folder, tools):
    if tool := missing_tool(call):
        pytest.skip(f"needs {tool}")
    if page == "help training" and not (Path(copydesk.__file__).parent / "training").exists():
        pytest.skip("training does not ship")
    if "diff raw/ cleaned/" in call:
        subprocess.run("copydesk batch -q raw/ -o cleaned/", shell=True, cwd=folder, env=tools, check=True)
    call = call.replace(">> ~/", ">> ").replace("> ~/.config/fish/completions/", "> ")
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", call], cwd=folder, env=tools, capture_output=True, timeout=120
    )
    allowed = (0, 1) if "--check" in call else (0,)
    assert done.returncode in allowed, done.stderr.decode()
    assert b"rror:" not in done.stderr


@pytest.mark.parametrize("code", PYTHON.findall(PAGES["help library"]))
def test_the_examples_of_the_library_run(code, folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    exec(code, {"copydesk": __import__("copydesk")})
    assert "Traceback" not in capsys.readouterr().out


@pytest.mark.parametrize("page", ["help library", "help bigger"])
def test_the_examples_in_python_are_valid(page):
    for code in PYTHON.findall(PAGES[page]):
        compile(code, page, "exec")


def test_the_hooks_of_pre_commit_are_calls_that_make_sense(folder, tools):
    entries = re.findall(r"entry: (.+)", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert len(entries) == 2
    for entry in entries:
        done = subprocess.run(f"{entry} article.txt", shell=True, cwd=folder, env=tools, capture_output=True)
        assert done.returncode in (0, 1), done.stderr.decode()
