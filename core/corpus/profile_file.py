"""Write a profile as plain text that a person reads and edits, and read it back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.corpus.keys import key_of
from copydesk.corpus.learn import FEWEST_ARTICLES
from copydesk.corpus.profile import Line, Profile, Site
from copydesk.errors import InputError

HEADER = "copydesk profile 1"
_REMARKS = """\
# Paragraphs that stand in many articles of a site; copydesk strikes them: --profile THIS_FILE.
# Delete a line and its paragraph stays in the articles. Add one ("0  the paragraph") and it goes.
# Lines that begin with #? differ in their numbers only; take the #? away, and they go whatever the numbers.
"""
_SITE = re.compile(r"\[(.+)\] (\d+) articles?")
_LINE = re.compile(r"(\d+)[ \t]+(.*\S)")
_SHOWN = 40  # characters of a spoilt line


def write_profile(profile: Profile) -> str:
    """Return the text of a profile's file: the same for equal profiles, byte for byte."""
    return "\n".join([HEADER, _REMARKS, *_sections(profile)])


def _sections(profile: Profile) -> Iterator[str]:
    for site in profile.sites:
        if site.articles < FEWEST_ARTICLES:
            yield f"# [{_one_line(site.name)}] {_counted(site.articles)}: too few to learn from\n"
            continue
        yield f"[{_one_line(site.name)}] {_counted(site.articles)}"
        yield from (f"{line.stands}  {_one_line(line.text)}" for line in site.lines)
        yield from (f"#?{line.stands}  {_one_line(line.text)}" for line in site.suggested)
        yield ""


def _counted(articles: int) -> str:
    return f"{articles} article{'' if articles == 1 else 's'}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def read_profile(data: bytes, name: str) -> Profile:
    """Read a profile that a person may have edited.

    Args:
        data: the file's bytes.
        name: its name, for messages.

    Raises:
        InputError: it is none, or a line of it is spoilt; the message names file and line.
        TypeError: what is passed is no bytes.
    """
    if not isinstance(data, bytes):
        raise TypeError(f"read_profile() takes the bytes of a profile, not {type(data).__name__}")
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}, line {number}: not UTF-8; save the profile as UTF-8") from error
    if lines[0].strip() != HEADER:
        raise InputError(
            f"{name}, line 1: not a profile of this version, which begins with {HEADER!r}; "
            "`copydesk learn SOURCE... -o FILE` writes one"
        )
    sites: list[Site] = []
    found: list[Line] = []
    for number, line in enumerate(lines[1:], 2):
        text = line.strip()
        if not text or text[0] == "#":
            continue
        if heading := _SITE.fullmatch(text):
            found = []
            sites.append(Site(heading[1], int(heading[2])))
        else:
            found.append(_read_line(text, f"{name}, line {number}", sites))
            sites[-1] = Site(sites[-1].name, sites[-1].articles, tuple(found))
    return Profile(tuple(sites))


def _read_line(text: str, place: str, sites: list[Site]) -> Line:
    """Read one paragraph of a profile.

    Raises:
        InputError: it is spoilt.
    """
    match = _LINE.fullmatch(text)
    if match is None:
        shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
        raise InputError(
            f"{place}: {shown!r} is no line of a profile; write [SITE] N articles, "
            "or a number, two blanks and the paragraph; begin remarks with #"
        )
    if not sites:
        raise InputError(f"{place}: a paragraph before the first [SITE] N articles")
    if int(match[1]) > sites[-1].articles:
        raise InputError(f"{place}: stands in {match[1]} of {sites[-1].articles} articles; that cannot be")
    if not key_of(match[2]):
        raise InputError(f"{place}: the paragraph has no letter in it; delete the line")
    return Line(match[2], int(match[1]))
