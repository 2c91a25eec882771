"""The package lists every folder that holds modules, and has one version."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib import resources
from pathlib import Path
from zipfile import ZipFile

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


def test_the_package_runs_out_of_a_zip(tmp_path):
    """As `zipapp` and programs that bundle their libraries have it: no data file lies in a folder there."""
    with ZipFile(tmp_path / "app.zip", "w") as app:
        for top, package in HOMES.items():
            for path in (ROOT / top).rglob("*"):
                if path.is_file() and path.suffix != ".pyc":
                    name = path.relative_to(ROOT / top).as_posix()
                    app.write(path, f"{package.replace('.', '/')}/{name}")
    zipped = {**os.environ, "PYTHONPATH": str(tmp_path / "app.zip")}
    where = [sys.executable, "-c", "import copydesk; print(copydesk.__file__)"]
    assert "app.zip" in subprocess.run(where, env=zipped, capture_output=True, text=True, check=True).stdout
    for arguments in (["clean", "samples/observatory.html", "samples/seaside-rail.txt"], ["help", "compare"]):
        command = [sys.executable, "-m", "copydesk", *arguments]
        done, usual = (
            subprocess.run(command, env=env, cwd=ROOT, capture_output=True, check=False)
            for env in (zipped, os.environ)
        )
        assert (done.stdout, done.stderr, done.returncode) == (usual.stdout, usual.stderr, 0)


def test_no_module_lies_in_a_folder_without_init():
    for top in HOMES:
        for module in (ROOT / top).rglob("*.py"):
            assert (module.parent / "__init__.py").exists(), module


def test_version_is_the_same_everywhere():
    from importlib.metadata import version

    import copydesk

    assert version("copydesk") == copydesk.__version__
