"""Files: what is never waited for, and what is never written over."""

import os

import pytest

from copydesk.batch.files import open_regular, write_whole
from copydesk.errors import InputError


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        open_regular(str(tmp_path / "pipe"), follow_links=False)


def test_a_link_is_opened_only_when_asked(tmp_path):
    (tmp_path / "a").write_bytes(b"text")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    with open_regular(str(tmp_path / "link"), follow_links=True) as file:
        assert file.read() == b"text"
    with pytest.raises(OSError):
        open_regular(str(tmp_path / "link"), follow_links=False)


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
