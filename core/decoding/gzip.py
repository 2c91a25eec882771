"""Unpack gzip data, as far as articles go and no further."""

from __future__ import annotations

from copydesk.errors import InputError

GZIP = b"\x1f\x8b"
_LARGEST = 256 << 20  # bytes, all held in memory
# Prose unpacks to three times its size; gzip can reach a thousand times, and only a trap does.
_MOST_RATIO = 300
# Bytes; so much does no harm, whatever it was packed from.
_FREE = 16 << 20
_PART = 1 << 20


def unpack(data: bytes) -> bytes:
    """Unpack gzip data of any number of members, within a size and a ratio.

    Raises:
        InputError: the data are damaged, or unpack to more than the caps allow.
    """
    import zlib

    parts: list[bytes] = []
    total = 0
    rest = data
    while rest:
        member = zlib.decompressobj(wbits=31)
        try:
            while not member.eof:
                part = member.decompress(rest, _PART)
                rest = member.unconsumed_tail
                total += len(part)
                if total > _LARGEST:
                    raise InputError(
                        f"unpacks to more than {_LARGEST >> 20} MiB; unpack it yourself to clean it"
                    )
                check_ratio(total, len(data))
                if not part and not rest and not member.eof:
                    raise InputError("the gzip data end too early")
                parts.append(part)
        except zlib.error as error:
            raise InputError(f"damaged gzip data ({error})") from error
        rest = member.unused_data.lstrip(b"\0")
    return b"".join(parts)


def check_ratio(unpacked: int, packed: int) -> None:
    """Refuse to go on with data that unpack to far more than texts do.

    Args:
        unpacked: bytes there are so far.
        packed: bytes they came from.

    Raises:
        InputError: they are too many.
    """
    if unpacked > max(_FREE, _MOST_RATIO * packed):
        raise InputError(f"unpacks to more than {_MOST_RATIO} times its size, as only a trap would")
