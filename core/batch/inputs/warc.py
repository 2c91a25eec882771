"""Stream the pages of a WARC file, the web archive format, and read one of them."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from copydesk.batch.inputs.formats import Fields
from copydesk.errors import InputError
from copydesk.files.decompress import Decompressed, compression_of
from copydesk.files.read import open_regular
from copydesk.options import FieldNames

BODY_LIMIT = 64 << 20  # bytes; a page is held in memory, and no article is as long
_TEXT_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain"})


def stream_documents(path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
    """Return the responses, resources and conversions of an archive, one at a time.

    Args:
        path: the file: .warc, .warc.gz or .warc.zst.
        follow_links: whether it may be a symbolic link.

    Yields:
        The record's number from 1, its head as a line of JSON followed by its body, and the bytes of the file
        it took.

    Raises:
        InputError: the file is cut or damaged; what stands before that has been given.
    """
    with ExitStack() as stack:
        raw = stack.enter_context(open_regular(path, follow_links))
        # FastWARC ends without a word where gzip data are cut between two members; it knows the dictionaries
        # of .warc.zst, which `Decompressed` does not.
        packed = Decompressed(raw, "gzip") if compression_of(path) == "gzip" else None
        number, position, where = 0, 0, "its first record"
        problem = ""
        try:
            for record in _records(packed or raw):
                body = _body(record)
                data = _head(record, len(body)) + b"\n" + body[:BODY_LIMIT]
                number += 1
                where = f"the record after number {number} ({_address(record)})"
                before, position = position, raw.tell()
                yield number, data, position - before
        except (OSError, EOFError, ValueError) as error:
            problem = str(error)
        except BaseException as error:
            # A panic in FastWARC's Rust; its class is not public.
            if type(error).__name__ != "PanicException":
                raise
            problem = f"FastWARC cannot read it: {error}"
        if problem or (packed and packed.damage):
            raise InputError(f"cannot be read from {where} on: {(packed and packed.damage) or problem}")


def read_document(data: bytes, _names: FieldNames) -> Fields:
    """Return one record as `stream_documents` gives it."""
    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    return Fields(body, names_repeat=True, **head)


def _records(stream: Any) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise InputError("reading WARC needs the extra corpus: pip install 'copydesk[corpus]'") from None
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    source: Any = stream if isinstance(stream, io.BufferedReader) else _Readable(stream)
    return iter(ArchiveIterator(source, record_types=kinds, parse_http=True, auto_decode="all"))


class _Readable:
    """A stream that only goes forward; FastWARC asks any stream where it is, and panics where that raises."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._position = stream, 0

    def read(self, size: int) -> bytes:
        data = self._stream.read(size) or b""
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        if (offset, whence) in ((0, 1), (self._position, 0)):
            return self._position
        raise OSError("the stream only goes forward")


def _body(record: Any) -> bytes:
    """Return a record's body, or its first bytes where it is longer than any article.

    Raises:
        EOFError: the file ends inside the record.
    """
    body = bytes(record.reader.read(BODY_LIMIT + 1))
    whole = min(record.content_length, BODY_LIMIT)
    if len(body) < whole and not _is_encoded(record):
        raise EOFError(f"the file ends inside the record of {_address(record)}")
    return body


def _is_encoded(record: Any) -> bool:
    """Return whether the body had another length on its way."""
    http = record.http_headers
    return http is not None and ("Transfer-Encoding" in http or "Content-Encoding" in http)


def _head(record: Any, length: int) -> bytes:
    """Return what a worker needs to know of a record, as a line of JSON."""
    address = _address(record)
    head = {
        "identifier": address,
        "url": address if address.startswith(("http://", "https://")) else "",
        "charset": _charset(record),
        "passed_over": _passed_over(record, length),
    }
    return json.dumps(head).encode()


def _address(record: Any) -> str:
    return (
        record.headers.get("WARC-Target-URI", "").strip("<>") or record.record_id or "a record without a name"
    )


def _charset(record: Any) -> str:
    """Return the charset that the server declared, or "" where there is none that Python knows."""
    charset = (record.http_charset or "") if record.http_headers is not None else ""
    if "conversion" in str(record.record_type):
        charset = "utf-8"
    try:
        return codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):
        return ""


def _passed_over(record: Any, length: int) -> str:
    """Return why a record is no page, or ""."""
    http = record.http_headers
    status = http.status_code if http is not None else None
    if status is not None and not 200 <= status < 300:
        return f"HTTP status {status}"
    if http is None and "response" in str(record.record_type):
        return "not an HTTP response"
    kind = (record.http_content_type if http is not None else record.headers.get("Content-Type", "")) or ""
    kind = kind.partition(";")[0].strip().lower()
    if length > BODY_LIMIT:
        return f"longer than {BODY_LIMIT >> 20} MiB"
    return "" if kind in _TEXT_TYPES else f"content type {kind}"
