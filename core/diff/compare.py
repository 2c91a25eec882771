"""Compare a source with what cleaning makes of it, by the line numbers that the blocks carry."""

from __future__ import annotations

import codecs
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.article import Article
from copydesk.decoding import decode, scrub
from copydesk.decoding.bytes import utf16_without_mark
from copydesk.diff.edits import Change, Edit, FileDiff
from copydesk.documents import SourceFormat
from copydesk.options import Options
from copydesk.pipeline.clean import clean
from copydesk.verdicts import Verdict
from copydesk.writers import write
from copydesk.writers.text import lines_kept

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def compare(name: str, data: bytes, options: Options, cleaned: bytes | None = None) -> FileDiff:
    """Clean a source and compare the two.

    Args:
        name: the source's path, or "-".
        data: its bytes.
        options: what `clean` is asked to do.
        cleaned: the text to compare with instead, such as an earlier run wrote.

    Returns:
        For text, a diff over the source's own lines; for HTML over the extracted blocks, and for UTF-16 over
        the text as UTF-8.

    Raises:
        InputError: the source cannot be read at all.
    """
    article = replace(clean(data, options), source=name)
    result = write(article, "text")
    cleaned = result if cleaned is None else cleaned
    over_text = ""
    if article.format is SourceFormat.HTML:
        over_text = "HTML: the diff is over the extracted blocks"
        data, places = extracted(article)
    else:
        if is_wide(data):
            over_text = "not ASCII in its bytes: the diff is over its text as UTF-8"
            data = decode(data, options.encoding)[0].encode("utf-8", "replace")
        places = line_feeds(data, options, [b.place.first + n for b, n, _ in lines_kept(article.verdicts)])
    before, after = split(data), split(cleaned)
    known = cleaned == result and len(places) == len(after) and places == sorted(places)
    edits = align(before, after, places if known else search(before, after))
    return FileDiff(name, article, tuple(edits), over_text)


def is_wide(data: bytes) -> bool:
    """Return whether data are UTF-16 or UTF-32, whose lines cannot be compared byte by byte."""
    return data.startswith(WIDE_MARKS) or bool(utf16_without_mark(data))


def split(data: bytes) -> list[bytes]:
    """Cut bytes after each line feed."""
    lines = data.split(b"\n")
    last = lines.pop()
    return [line + b"\n" for line in lines] + ([last] if last else [])


def extracted(article: Article) -> tuple[bytes, list[int]]:
    """Write an article with nothing struck.

    Returns:
        Its bytes, and for each line of the cleaned article the number of that line in them, from 0.
    """
    whole = replace(article, verdicts=tuple(Verdict(item.block, item.role) for item in article.verdicts))
    numbers = {
        (block.index, place): number for number, (block, place, _) in enumerate(lines_kept(whole.verdicts))
    }
    places = [numbers.get((block.index, place), -1) for block, place, _ in lines_kept(article.verdicts)]
    return write(whole, "text"), places


def line_feeds(data: bytes, options: Options, numbers: Sequence[int]) -> list[int]:
    """Turn numbers of source lines, from 1, into numbers of lines that end in a line feed, from 0.

    Readers also end a line at a lone carriage return, a form feed and the like; tools such as `patch` do not.
    """
    text = scrub(decode(data, options.encoding)[0])[0]
    lines = text.splitlines(keepends=True)
    if len(lines) == text.count("\n") + (not text.endswith("\n") and bool(text)):
        return [number - 1 for number in numbers]
    feeds, count = [], 0
    for line in lines:
        feeds.append(count)
        count += line.endswith("\n")
    return [feeds[number - 1] for number in numbers]


def align(before: Sequence[bytes], after: Sequence[bytes], places: Sequence[int]) -> Iterator[Edit]:
    """Return the edits that lead from one text to the other.

    Args:
        before: lines of the source.
        after: lines of the result.
        places: for each line of the result, the line of the source it comes from; never falling, and -1 or
            what the line before has where it comes from none.
    """
    done = 0
    for number, line in enumerate(before):
        first = done
        while done < len(after) and places[done] <= number:
            done += 1
        made = after[first:done]
        if line in made:
            at = made.index(line)
            yield from (Edit(Change.ADDED, extra) for extra in made[:at])
            yield Edit(Change.KEPT, line)
            yield from (Edit(Change.ADDED, extra) for extra in made[at + 1 :])
        else:
            yield Edit(Change.STRUCK, line)
            yield from (Edit(Change.ADDED, extra) for extra in made)
    yield from (Edit(Change.ADDED, extra) for extra in after[done:])


def search(before: Sequence[bytes], after: Sequence[bytes]) -> list[int]:
    """Find each line of a result in a source, each as early as the one before allows."""
    where: defaultdict[bytes, list[int]] = defaultdict(list)
    for number, line in enumerate(before):
        where[line.rstrip(b"\r\n")].append(number)
    places: list[int] = []
    last = -1
    for line in after:
        numbers = where.get(line.rstrip(b"\r\n"), [])
        at = bisect_left(numbers, last + 1)
        if at < len(numbers):
            last = numbers[at]
        places.append(last)
    return places
