"""What is taken for text, and what for a picture, an archive or noise."""

import gzip

import pytest

from copydesk.decoding.binary import is_binary
from ferry import LEDE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        LEDE.encode(),
        LEDE.encode("utf-16"),
        LEDE.encode("utf-16-le"),
        LEDE.encode("utf-16-be"),
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
