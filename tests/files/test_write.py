"""The atomic writer: a file is whole or as it was, and nothing is written through a link."""

import os
import stat

import pytest

from copydesk.files.write import NewFile, create, is_temporary, write_file


def names(folder):
    return sorted(os.listdir(folder))


def test_a_new_file_has_the_usual_mode(tmp_path):
    write_file(str(tmp_path / "a"), b"text")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~mask
    assert names(tmp_path) == ["a"]


def test_a_replaced_file_keeps_its_mode(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    write_file(str(tmp_path / "a"), b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to("a")
    write_file(str(tmp_path / "link"), b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_hard_link_keeps_what_it_held(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    os.link(tmp_path / "a", tmp_path / "b")
    write_file(str(tmp_path / "a"), b"new")
    assert (tmp_path / "b").read_bytes() == b"old"


def test_a_read_only_file_is_not_replaced(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        write_file(str(tmp_path / "a"), b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_whatever_fails_the_older_file_stays(tmp_path, monkeypatch, step):
    (tmp_path / "a").write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match="No space left"):
        write_file(str(tmp_path / "a"), b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_the_folder_is_on_disk_after_the_rename(tmp_path, monkeypatch):
    steps = []
    replace, fsync = os.replace, os.fsync

    def replaced(*paths):
        steps.append("rename")
        replace(*paths)

    def synced(handle):
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(os, "fsync", synced)
    write_file(str(tmp_path / "a"), b"new")
    assert steps == ["file", "rename", "folder"]


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_new_file_takes_the_place_of_a_link_and_leaves_its_target(tmp_path, link):
    (tmp_path / "other").write_bytes(b"precious")
    link(tmp_path / "other", tmp_path / "part")
    with create(str(tmp_path / "part")) as file:
        file.write(b"new")
    assert (tmp_path / "other").read_bytes() == b"precious"
    assert (tmp_path / "part").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_file(str(tmp_path / "pipe"), b"text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize(
    ("name", "known"), [(".copydesk-1-2.tmp", True), (".copydesk", False), ("a.tmp", False)]
)
def test_temporary_files_are_known_by_their_name(name, known):
    assert is_temporary(name) is known


@pytest.mark.parametrize("name", [True, False])
def test_a_file_has_no_name_before_it_is_whole_where_the_system_can_do_that(tmp_path, monkeypatch, name):
    if not name:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    file = NewFile(str(tmp_path / "a"))
    file.write(b"text")
    assert all(map(is_temporary, names(tmp_path)))  # of what has no name nothing is left after a kill
    file.commit()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"text"}


def test_where_a_file_without_a_name_can_get_none_it_is_copied(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    write_file(str(tmp_path / "a"), b"text")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"text"}
