"""Files: what counts as binary, what is unpacked, and what is never written over."""

import gzip
import os

import pytest

from copydesk.batch import files
from copydesk.batch.files import is_binary, open_regular, unpack, write_whole
from copydesk.errors import InputError

PROSE = "The ferry left at noon and came back with one passenger more than it had taken out. "


@pytest.mark.parametrize(
    "data",
    [
        b"",
        PROSE.encode(),
        PROSE.encode("utf-16"),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-16-be"),
        "Паром ушёл в полдень и вернулся вечером. ".encode("utf-16-le"),
        "Паром ушёл в полдень.".encode("cp1251"),
        "渡し船は正午に出て、夕方に戻った。".encode("shift_jis"),
        b"one stray\0 byte in a long enough line of text, which is still text to everybody who reads it",
        b"\x1b[31mred\x1b[0m text out of a terminal log",
        b"%PD is how this text begins",
    ],
)
def test_text_in_any_encoding_is_text(data):
    assert not is_binary(data)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nwith text in it",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0 a photograph",
        b"PK\x03\x04 an archive",
        gzip.compress(b"packed under another name", mtime=0),
        bytes(range(256)) * 8,
        b"\0" * 100,
    ],
)
def test_pictures_archives_and_noise_are_binary(data):
    assert is_binary(data)


def test_gzip_is_unpacked_whatever_the_number_of_its_members():
    assert unpack(gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0)) == b"one two"


@pytest.mark.parametrize(
    "data", [b"not gzip at all", gzip.compress(PROSE.encode() * 9, mtime=0)[:-20], b"\x1f\x8b\x08"]
)
def test_damaged_gzip_is_told(data):
    with pytest.raises(InputError, match="gzip data"):
        unpack(data)


def test_gzip_is_capped_by_ratio_and_by_size(monkeypatch):
    bomb = gzip.compress(bytes(40 << 20))
    with pytest.raises(InputError, match="times its size"):
        unpack(bomb)
    monkeypatch.setattr(files, "GZIP_LIMIT", 1 << 20)
    with pytest.raises(InputError, match="more than 1 MiB"):
        unpack(bomb)


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
