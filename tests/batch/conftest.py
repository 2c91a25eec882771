"""What the tests of batches share: a folder of articles, and the command run in it."""

import os

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import LEDE, OTHER


@pytest.fixture
def batch(tmp_path, monkeypatch):
    """The command, run in a new folder; articles are short, so what the model thinks of them is no matter."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, stdin=None):
        arguments = ["batch", "--no-boilerplate", *map(str, arguments)]
        return CliRunner().invoke(main, arguments, input=stdin, env={"NO_COLOR": "1"})

    return call


@pytest.fixture
def articles(tmp_path):
    """A function that writes articles of these names into a folder, each a text of its own."""

    def put(*names, folder="raw"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        for name in names:
            (tmp_path / folder / name).write_text(f"Pier {name}. {LEDE}\n\n{OTHER}\n")
        return tmp_path / folder

    return put


@pytest.fixture
def snapshot(tmp_path):
    """A function that returns every file below the folder, but for locks, with its bytes."""

    def take(*, lock=False):
        return {
            path.relative_to(tmp_path).as_posix(): path.read_bytes()
            for path in tmp_path.rglob("*")
            if os.path.isfile(path) and (lock or path.name != "lock")
        }

    return take
