"""The package lists every folder that holds modules, and has one version."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).parent.parent
HOMES = {"core": "copydesk", "cli": "copydesk.cli"}


def package_of(folder, top):
    return ".".join((HOMES[top], *folder.relative_to(ROOT / top).parts))


def test_every_folder_that_ships_is_listed_as_a_package():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    folders = {
        package_of(path.parent, top) for top in HOMES for path in (ROOT / top).rglob("*") if path.is_file()
    }
    shipped = {name for name in folders if "__pycache__" not in name and ".training" not in name}
    assert set(listed) == shipped
    assert listed == sorted(listed)


def test_every_data_file_ships():
    shipped = resources.files("copydesk.data")
    for path in (ROOT / "core" / "data").rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert shipped.joinpath(*path.relative_to(ROOT / "core" / "data").parts).is_file(), path


def test_no_module_lies_in_a_folder_without_init():
    for top in HOMES:
        for module in (ROOT / top).rglob("*.py"):
            assert (module.parent / "__init__.py").exists(), module


def test_version_is_the_same_everywhere():
    from importlib.metadata import version

    import copydesk

    assert version("copydesk") == copydesk.__version__
