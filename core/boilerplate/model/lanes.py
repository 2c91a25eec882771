"""Whole columns of small numbers as one big integer, a lane a block: adding two adds all blocks at once."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from operator import sub
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.step_table import Lookup

BYTE = 256
_LANE = 4
_BYTES = [bytes([value]) for value in range(BYTE)]


class Ranks(NamedTuple):
    """How many edges lie below a value.

    Attributes:
        byte: by the value, from 0 to 255.
        any: by any value.
    """

    byte: bytes
    any: Lookup

    def of(self, column: Sequence[int]) -> bytes:
        """Return the rank of each value of a column."""
        try:
            return bytes(column).translate(self.byte)
        except ValueError:
            return bytes(map(self.any.__getitem__, column))


class Values(NamedTuple):
    """What a byte is worth, by the byte, less the lowest of these.

    Attributes:
        low: the lower byte of it.
        high: the upper one.
    """

    low: bytes
    high: bytes


def read_ranks(edges: list[int]) -> Ranks:
    """Read the ranks of values between edges, ascending; fewer than 256."""
    # Most columns hold bytes: of each rank as many as there are from the edge before it to its own.
    stops = [min(max(edge, -1), BYTE - 1) + 1 for edge in edges]
    lengths = map(sub, [*stops, BYTE], [0, *stops])
    byte = b"".join([_BYTES[rank] * length for rank, length in enumerate(lengths)])
    return Ranks(byte, Lookup(edges, list(range(len(edges) + 1))))


def read_values(values: Sequence[int]) -> tuple[int, Values]:
    """Return the lowest of up to 256 values, and what lies above it."""
    lowest = min(values)
    low, high = (bytes([value - lowest >> shift & 255 for value in values]) for shift in (0, 8))
    return lowest, Values(low.ljust(BYTE, b"\0"), high.ljust(BYTE, b"\0"))


class Sums:
    """The sums of all blocks' values."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._lanes = bytearray(_LANE * size)
        self._total = 0

    def add(self, found: bytes, values: Values) -> None:
        """Add to every block what its byte is worth."""
        lanes = self._lanes
        lanes[::_LANE], lanes[1::_LANE] = found.translate(values.low), found.translate(values.high)
        self._total += int.from_bytes(lanes, "little")

    def raised(self, by: int) -> Column:
        """Return the sums, all of them raised."""
        sums = struct.unpack(f"<{self._size}I", self._total.to_bytes(_LANE * self._size, "little"))
        return [by + total for total in sums]
