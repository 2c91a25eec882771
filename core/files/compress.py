"""Write compressed files whose bytes follow from the data alone: no name and no time in them."""

from __future__ import annotations

import shutil
from io import BytesIO
from typing import Any, BinaryIO

from copydesk.errors import OptionError
from copydesk.files.decompress import compression_of

_CHUNK = 1 << 20  # bytes copied at once


def compressor(target: BinaryIO, kind: str) -> Any:
    """Open a stream that compresses what is written to it; closing it leaves the target open.

    Args:
        target: where the compressed data go.
        kind: "gzip" or "Zstandard".

    Raises:
        OptionError: what writes Zstandard is not installed.
    """
    if kind == "gzip":
        import gzip

        return gzip.GzipFile("", "wb", 6, target, mtime=0)
    try:
        import zstandard
    except ImportError:
        raise OptionError("writing .zst needs the extra corpus: pip install 'copydesk[corpus]'") from None
    return zstandard.ZstdCompressor().stream_writer(target, closefd=False)


def compress(source: BinaryIO, target: BinaryIO, kind: str) -> None:
    """Copy a stream to another one, compressed."""
    with compressor(target, kind) as stream:
        shutil.copyfileobj(source, stream, _CHUNK)


def compressed_for(path: str, data: bytes) -> bytes:
    """Return data as a file of that name holds them: compressed where it ends in .gz or .zst."""
    kind = compression_of(path)
    if not kind:
        return data
    target = BytesIO()
    compress(BytesIO(data), target, kind)
    return target.getvalue()
