"""The group: help, version, rules, completion, and commands that load only when called."""

import json
import re
import shlex
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


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("claen", "Did you mean 'clean'?"),
        (__file__, f"copydesk clean {__file__}"),
        ("/", "copydesk batch /"),
        ("-", "copydesk clean -"),
        ("zzz", "No such command 'zzz'."),
    ],
)
def test_what_is_no_command_is_a_usage_error_that_says_what_was_meant(name, hint):
    result = run(name)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{hint}\n")


def test_an_option_before_the_command_is_told_where_it_belongs():
    result = run("--explain", "article.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("Options follow the command, as in: copydesk clean --explain\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_loads_and_has_help_with_examples(name):
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    result = run(name, "-h")
    assert result.exit_code == 0
    assert f"copydesk {name}" in result.stdout.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_the_help_are_calls_that_make_sense(name):
    group = click.Context(
        main, **main.context_settings
    )  # a command remembers the names of its help from here
    command = main.get_command(group, name)
    lines = command.examples.splitlines()
    assert max(map(len, lines)) <= 78
    calls = [re.search(rf"copydesk {name}(.*?)(?:$|  +|[|>])", line) for line in lines]
    for call in calls:
        arguments = shlex.split(call[1])
        command.make_context(name, arguments, parent=group)
        if name == "rules":
            assert run(name, *arguments).exit_code == 0


def test_the_help_sets_the_shared_options_apart():
    text = run("diff", "-h").stdout
    titles = ("Examples:", "Options:", "What is read:", "What is struck:", "Messages:", "Exit codes:")
    places = [text.index(f"\n{title}\n") for title in titles]
    assert places == sorted(places)
    assert text.index("--html") < places[2] < text.index("--encoding") < places[3] < text.index("--only")


@pytest.mark.parametrize(
    "arguments", [["clean", ""], ["clean", "-o", ""], ["batch", ""], ["diff", "--html", ""]]
)
def test_an_empty_name_is_a_usage_error(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "the name is empty" in result.stderr


def test_rules_lists_each_with_meaning_and_example():
    text = run("rules").stdout
    assert max(map(len, text.splitlines())) <= 100
    folded = " ".join(text.replace("\n    | ", " ").split())
    for rule in all_rules():
        assert f"{rule.name} ({rule.category.value})\n" in text
        assert " ".join(rule.meaning.split()) in folded
        assert " ".join(rule.example.split()) in folded


def test_rules_as_json():
    assert [rule["name"] for rule in json.loads(run("rules", "--json").stdout)] == [
        rule.name for rule in all_rules()
    ]


def test_rules_can_be_asked_for_by_name():
    name = all_rules()[0].name
    assert run("rules", name).stdout.startswith(f"{name} (")
    assert run("rules", name).stdout.count("\n") < run("rules").stdout.count("\n")
    assert run("rules", "no-such-rule").exit_code == 2
    assert "Did you mean 'exact-copy'?" in run("rules", "exact-copi").stderr


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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("copydesk cl", {"clean"}),
        ("copydesk clean --o", {"--output", "--only"}),
        ("copydesk clean -t m", {"markdown"}),
        ("copydesk diff --drop b", {"byline", "bio", "body"}),
        ("copydesk diff --drop dek,b", {"dek,byline", "dek,bio", "dek,body"}),
        ("copydesk rules exact", {"exact-copy"}),
    ],
)
def test_the_shell_completes_commands_options_and_values(words, expected):
    environment = {"_COPYDESK_COMPLETE": "bash_complete", "COMP_WORDS": words}
    environment["COMP_CWORD"] = str(words.count(" "))
    result = CliRunner().invoke(main, prog_name="copydesk", env=environment)
    assert {line.partition(",")[2] for line in result.stdout.splitlines()} == expected


HEAVY = {
    "clean": (
        "lxml readability rich json numpy unicodedata charset_normalizer multiprocessing logging string "
        "importlib.resources copydesk.readers.html copydesk.boilerplate.features.html "
        "copydesk.duplicates.rules.run copydesk.batch copydesk.diff copydesk.cli.console.report "
        "copydesk.writers.json copydesk.writers.markdown"
    ),
    "rules": "lxml readability rich json numpy unicodedata copydesk.pipeline copydesk.readers",
    "--help": "lxml readability rich json numpy dataclasses copydesk.pipeline copydesk.documents",
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
        "sys.exit(0 if {'lxml', 'json', 'copydesk.readers.html', 'copydesk.boilerplate.features.html',"
        " 'copydesk.writers.json'} <= set(sys.modules) else 9)"
    )
    page = b"<!doctype html><p>A page has a reader of its own, and it needs lxml to be read."
    assert subprocess.run([sys.executable, "-c", code], input=page, capture_output=True).returncode == 0
