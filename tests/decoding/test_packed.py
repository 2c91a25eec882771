"""gzip is unpacked up to a size and a ratio, and damage is told."""

import gzip

import pytest

from copydesk.decoding import gzip as packed
from copydesk.decoding.gzip import unpack
from copydesk.errors import InputError
from ferry import LEDE


def test_gzip_is_unpacked_whatever_the_number_of_its_members():
    assert unpack(gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0)) == b"one two"


@pytest.mark.parametrize(
    "data", [b"not gzip at all", gzip.compress(LEDE.encode() * 9, mtime=0)[:-20], b"\x1f\x8b\x08"]
)
def test_damaged_gzip_is_told(data):
    with pytest.raises(InputError, match="gzip data"):
        unpack(data)


def test_gzip_is_capped_by_ratio_and_by_size(monkeypatch):
    bomb = gzip.compress(bytes(40 << 20))
    with pytest.raises(InputError, match="times its size"):
        unpack(bomb)
    monkeypatch.setattr(packed, "_LARGEST", 1 << 20)
    with pytest.raises(InputError, match="more than 1 MiB"):
        unpack(bomb)
