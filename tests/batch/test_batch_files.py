"""Outputs below a root: never through a link that leads out, never over the input."""

import os

import pytest

from copydesk.batch.outputs import write_whole
from copydesk.errors import InputError


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path):
    root, outside = tmp_path / "out", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "sub").symlink_to(outside)
    with pytest.raises(InputError, match="leads out of it"):
        write_whole(str(root), "sub/a.txt", b"text", str(tmp_path / "scratch"), "a.txt")
    assert list(outside.iterdir()) == []


def test_an_input_is_never_written_over(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"raw")
    with pytest.raises(InputError, match="overwrite the input"):
        write_whole(str(tmp_path), "a.txt", b"new", str(tmp_path / "scratch"), str(tmp_path / "a.txt"))
    assert (tmp_path / "a.txt").read_bytes() == b"raw"


def test_a_failed_write_leaves_the_old_file_and_no_scratch(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(str(tmp_path), "a.txt", b"new", str(tmp_path / "scratch"), "raw/a.txt")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}
