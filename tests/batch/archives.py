"""Make small web archives, whole and damaged, for tests."""

from __future__ import annotations

import gzip
import zlib

PROSE = (
    "The harbour master kept the ferry at the quay on Monday, since the wind had gone round to the north and "
    "the bar was breaking white from end to end. Nobody on the island complained."
)


def page(title, lang="en", charset="utf-8"):
    text = f'<!doctype html><html lang="{lang}"><title>{title}</title><h1>{title}</h1><p>{PROSE}</p>'
    return text.encode(charset)


def response(url, body, content_type="text/html; charset=utf-8", status="200 OK", extra=""):
    """Return a WARC record of an HTTP response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{extra}Content-Length: {len(body)}\r\n\r\n"
    return record("response", url, head.encode() + body, "application/http; msgtype=response")


def record(kind, url, body, content_type):
    """Return a WARC record of any kind."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(url.encode()):08x}>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def pages(count):
    """Return records of plain pages."""
    return [
        response(f"https://example.org/{n}", page(f"Ferry number {n} stays in port")) for n in range(count)
    ]


def members(records):
    """Return records as gzip members, one each, as crawlers write them."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)
