"""Find the byline that readers of a page see."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from copydesk.documents import Block, Role
from copydesk.text.bylines import vouched_name
from copydesk.text.dates import find_date, is_dateline
from copydesk.text.names import authors_of, is_name, names_behind, opener_of
from copydesk.text.patterns import late
from copydesk.text.wordlists import read_table, read_words

LONGEST = 120
_TABLE = "head/pages.txt"
_BELOW, _ABOVE, _CLOSE, _NEXT, _LONGEST_DATE = 16, 6, 4, 2, 60
_BY = late(
    r"(?:^|[|•·–—-]\s?)(?:(?:[Pp]osted |[Ww]ritten )?[Bb][Yy]|[Aa]uthors?:|[Cc]ontributors?:)"
    r"(?:\s?:\s?|\s)([^\s:].*)"
)
_BY_INSIDE = late(r"\s(?:by|By|BY)\s(\S.*)")
_WRITTEN = late(r"(?:This (?:post|article) was )?(?:[Ww]ritten|[Aa]uthored|[Pp]osted) [Bb]y:?\s(\S.*)")
_NAME_END = late(
    r"\s*(?:[|•·–—/(]|\s-\s|\d|\b(?:on|in|for|at|from|with|[Pp]ublished|[Uu]pdated|[Pp]osted)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b\.?(?=\s|$))"
)
_WORD = late(r"\w+")


def signed_by(blocks: tuple[Block, ...], title: int | None) -> tuple[str, ...]:
    """Find the byline near the headline that its class words or its "By" mark as one.

    Args:
        blocks: the blocks of the page.
        title: index of the headline's block, None where there is none.
    """
    near = _near(blocks, title)
    for block in near:
        line = _line(block)
        if (
            _is_marked(block)
            and (found := names_in(line))
            and (without_opener(line) != line or not is_name(found[0]) or not _are_words(found[0], blocks))
        ):
            return found
    for block in near:
        if block.role is Role.HEADING:
            continue
        if (
            (match := _BY.search(_line(block)))
            and (found := names_in(match[1]))
            and not (match[1].isupper() and _are_words(found[0], blocks))
            and not (found[0][0].islower() and " " in found[0] and match[1].endswith("."))
        ):
            return found
        signed = without_opener(_line(block))
        if _distance(block, title) <= _CLOSE and signed != _line(block) and (found := names_behind(signed)):
            return names_in(signed) or found
        if found := _named_inside(_line(block)):
            return found
        inside = _BY_INSIDE.search(_line(block))
        if inside and find_date(block.text) and authors_of(inside[1]):
            return names_in(inside[1])
    return ()


def unsigned_by(blocks: tuple[Block, ...], title: int | None) -> tuple[str, ...]:
    """Find the author where no mark says so: a name beside a date or a job, or a mark far from the headline.

    Args:
        blocks: the blocks of the page.
        title: index of the headline's block, None where there is none.
    """
    near = _near(blocks, title)
    lines = [_line(block) for block in near]
    for opener, line in pairwise(lines):
        if is_opener(opener) and (found := names_in(line)):
            return found
    for block, line in zip(near, lines, strict=True):
        if _distance(block, title) <= _CLOSE and (name := vouched_name(line)):
            return (name,)
    for name, date in (*pairwise(lines), *pairwise(lines[::-1])):
        dated = is_name(name) and len(date) < _LONGEST_DATE and find_date(date)
        if dated and not _are_words(name, blocks):
            return (name,)
    for block, line in zip(near, lines, strict=True):
        below = title is None or block.index > title
        close = below and _distance(block, title) <= _NEXT and block.role is Role.PARAGRAPH
        elsewhere = read_words(_TABLE, "others' classes").intersection(_class_words(block))
        if close and not elsewhere and is_name(line) and not _are_words(line, blocks, 1):
            return (line,)
    for block in blocks:
        if len(block.text) <= LONGEST and (match := _WRITTEN.match(_line(block))):
            return names_in(match[1]) or _marked_elsewhere(blocks)
    return _marked_elsewhere(blocks)


def _named_inside(line: str) -> tuple[str, ...]:
    """Return the names behind an opener that stands inside a line: "来源：日报 作者：林海 阅读：12"."""
    if line.isascii():
        return ()
    for opener in read_table(_TABLE)["inside openers"]:
        _, found, rest = line.partition(opener)
        if found and (names := names_behind(rest.strip().split(" ")[0])):
            return names
    return ()


def _near(blocks: tuple[Block, ...], title: int | None) -> list[Block]:
    """Return the short blocks around the headline, those below it first."""
    if title is None:
        near = blocks[: _BELOW - 1]
    else:
        near = (*blocks[title + 1 : title + _BELOW], *reversed(blocks[max(0, title - _ABOVE) : title]))
    return [
        block
        for block in near
        if len(block.text) <= LONGEST and (block.role is not Role.HEADING or block.level > 2)
    ]


def _distance(block: Block, title: int | None) -> int:
    """Return how many blocks a block stands from the headline, or from above the page where it has none."""
    return block.index + 1 if title is None else abs(block.index - title)


def _is_marked(block: Block) -> bool:
    """Return whether class words close to a block make it a byline."""
    words = _class_words(block)
    return not read_words(_TABLE, "byline classes").isdisjoint(words) and read_words(
        _TABLE, "no byline classes"
    ).isdisjoint(words)


def _class_words(block: Block) -> tuple[str, ...]:
    return block.hints.names[-6:] if block.hints is not None else ()


def _are_words(name: str, blocks: Iterable[Block], enough: int = LONGEST) -> bool:
    """Return whether a page writes the words of a supposed name in lower case too: "Poker Chip Trays".

    Args:
        name: the supposed name.
        blocks: the blocks of the page.
        enough: so many of the words do; all of them where it has fewer.
    """
    missing = {word.lower() for word in _WORD.findall(name) if len(word) > 2}
    left = max(0, len(missing) - enough)
    for block in blocks:
        if len(missing) <= left:
            return True
        missing.difference_update(_WORD.findall(block.text))
    return len(missing) <= left


def _marked_elsewhere(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Return the one name that class words of authors mark, wherever they stand in the article."""
    found: set[tuple[str, ...]] = set()
    for block in blocks:
        if len(block.text) <= LONGEST and block.hints is not None and _is_author_name(block):
            found.add(names_in(_line(block)))
    return found.pop() if len(found) == 1 else ()


def _is_author_name(block: Block) -> bool:
    names = block.hints.names[-8:] if block.hints is not None else ()
    return "author" in names and ("author", "name") in pairwise(names) and _is_marked(block)


def _line(block: Block) -> str:
    """Return a block's first line without the marker of a list item."""
    return block.text.lstrip().removeprefix("- ").split("\n", 1)[0].strip()


def names_in(text: str) -> tuple[str, ...]:
    """Return the names a byline holds: people, or the one team or pen name that it begins with.

    Args:
        text: "By Jane Doe and Li Wei, 5 May 2024" or "The Example Team".
    """
    text = without_opener(text)
    # "Collected by Jane Doe"
    doing, by, person = text.partition(" by ")
    helps = f"{doing.lower()} by" in read_table("head/words.txt")["contributor openers"]
    if by and " " not in doing and not helps and (found := authors_of(person)):
        return found
    name = _NAME_END.split(text, maxsplit=1)[0].strip(" .,:*_")
    words = name.split()
    is_team = 1 < len(words) <= 5 and words[-1].lower() in read_table(_TABLE)["teams"]
    if not is_team and (found := authors_of(text)):
        return found
    if "@" in name or name[-1:] in "?!" or is_dateline(text):
        return ()
    if 1 <= len(words) <= 5 and len(name) <= 50 and is_somebody(name):
        return (name,) if not name.lower().startswith(read_table(_TABLE)["labels"]) else ()
    return ()


def without_opener(text: str) -> str:
    """Take "By" and the like off a byline."""
    lowered = text[:40].lower()
    for opener in read_table(_TABLE)["openers"]:
        if lowered.startswith(opener):
            return text[len(opener) :].strip(" :,\t")
    return text[opener_of(text) :].strip(" :,\t")


def is_opener(text: str) -> bool:
    """Return whether a line is "Written by" or the like and nothing else."""
    return not without_opener(text) and any(map(str.isalpha, text))


def is_somebody(name: str) -> bool:
    """Return whether a name is more than what software fills in: "admin", "mdelator6vk42ma0"."""
    if name.lower() in read_table(_TABLE)["nobody"]:
        return False
    return " " in name or not (sum(map(str.isdecimal, name)) > 2 or name.count(".") > 2)
