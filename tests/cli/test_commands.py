"""The group: help, version, rules, completion, and commands that load only when called."""

import json
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from copydesk import __version__
from copydesk.cli import main
from copydesk.cli.main import COMMANDS
from copydesk.rules import all_rules


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_without_a_command_help_and_exit_2():
    result = run()
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("Usage: ")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(flag):
    result = run(flag)
    assert result.exit_code == 0
    assert all(f"\n  {name}" in result.stdout for name in COMMANDS)


def test_version():
    assert run("--version").stdout == f"copydesk {__version__}\n"


def test_an_unknown_command_is_a_usage_error():
    assert run("claen").exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_loads_and_has_help_with_examples(name):
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    result = run(name, "-h")
    assert result.exit_code == 0
    assert f"copydesk {name}" in result.stdout.partition("Examples:")[2]


def test_rules_lists_each_with_meaning_and_example():
    text = run("rules").stdout
    for rule in all_rules():
        assert f"{rule.name} ({rule.category.value})\n" in text
        assert rule.example.strip().splitlines()[0] in text


def test_rules_as_json():
    assert [rule["name"] for rule in json.loads(run("rules", "--json").stdout)] == [
        rule.name for rule in all_rules()
    ]


def test_rules_can_be_asked_for_by_name():
    name = all_rules()[0].name
    assert run("rules", name).stdout.startswith(f"{name} (")
    assert run("rules", name).stdout.count("\n") < run("rules").stdout.count("\n")
    assert run("rules", "no-such-rule").exit_code == 2


def test_rules_in_colour_when_asked_for():
    assert "\x1b[" in run("rules", "--color", "always").stdout
    assert "\x1b[" not in run("rules").stdout


@pytest.mark.parametrize(
    ("shell", "sign"), [("bash", "complete "), ("zsh", "#compdef"), ("fish", "complete ")]
)
def test_completion_prints_a_script(shell, sign):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert sign in result.stdout
    assert "_COPYDESK_COMPLETE" in result.stdout


HEAVY = {
    "clean": (
        "lxml readability rich json numpy unicodedata chardet multiprocessing logging string "
        "importlib.resources copydesk.readers.html copydesk.boilerplate.html_features "
        "copydesk.duplicates.findings copydesk.batch copydesk.diff copydesk.cli.report "
        "copydesk.writers.json copydesk.writers.markdown"
    ),
    "rules": "lxml readability rich json numpy unicodedata copydesk.pipeline copydesk.readers",
    "--help": "lxml readability rich json numpy dataclasses copydesk.pipeline copydesk.model",
}


@pytest.mark.parametrize("argument", HEAVY)
def test_a_plain_run_loads_nothing_that_it_does_not_need(argument):
    """Start-up is most of the cost of a short pipe."""
    code = (
        f"import sys; from copydesk.cli import main; main([{argument!r}], standalone_mode=False);"
        f"print(sorted(set({HEAVY[argument].split()!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"text", capture_output=True, check=True)
    assert done.stderr.splitlines()[-1] == b"[]"


def test_html_does_load_its_reader():
    """The check above would pass for a misspelt module; this one would not."""
    code = (
        "import sys; from copydesk.cli import main; main(['clean', '-t', 'json'], standalone_mode=False);"
        "sys.exit(0 if {'lxml', 'json', 'copydesk.readers.html', 'copydesk.boilerplate.html_features',"
        " 'copydesk.writers.json'} <= set(sys.modules) else 9)"
    )
    page = b"<!doctype html><p>A page has a reader of its own, and it needs lxml to be read."
    assert subprocess.run([sys.executable, "-c", code], input=page, capture_output=True).returncode == 0
