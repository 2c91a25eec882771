"""The package lists every folder that holds modules, and has one version."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOMES = {"core": "copydesk", "cli": "copydesk.cli"}


def test_every_folder_with_modules_is_listed_as_a_package():
    tomllib = pytest.importorskip("tomllib")
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    found = {
        ".".join((home, *init.parent.relative_to(ROOT / top).parts))
        for top, home in HOMES.items()
        for init in (ROOT / top).rglob("__init__.py")
    }
    assert set(listed) == found
    assert listed == sorted(listed)


def test_no_module_lies_in_a_folder_without_init():
    for top in HOMES:
        for module in (ROOT / top).rglob("*.py"):
            assert (module.parent / "__init__.py").exists(), module


def test_version_is_the_same_everywhere():
    from importlib.metadata import version

    import copydesk

    assert version("copydesk") == copydesk.__version__
