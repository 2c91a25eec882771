"""Describe in a person's words why a block was struck: its kind, the rule and the strongest evidence."""

from __future__ import annotations

from copydesk.boilerplate.decide.sections import is_heading
from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.phrases import SECTIONS
from copydesk.verdicts import Category, Kind, Reason

_MOST_FOLLOWERS = 40
# Words. "Updated 3 hours ago" belongs to a byline, "Ten gardens to see in May, 3 hours ago" does not.
_SHORTEST_TEASER, _LONGEST_TEASER = 7, 30
# Of a list of links that is one block.
_FEWEST_LINKS, _MOST_NAMED, _LONGEST_NAMED = 4, 3, 30


def reasons(page: Page, struck: list[bool], sure: list[bool]) -> list[Reason | None]:
    """Return every struck block its reason, None to the others.

    Args:
        page: the measured document.
        struck: the decision, one entry a block.
        sure: whether the block is furniture wherever it stands.
    """
    size = len(struck)
    kept = [place for place in range(size) if not struck[place]]
    first, last = (kept[0], kept[-1]) if kept else (size, size)
    out: list[Reason | None] = []
    section, opened, heading = Kind.OTHER, 0, ""
    for place in range(size):
        if not struck[place]:
            out.append(None)
            section = Kind.OTHER
            continue
        phrase, kind = page.phrases[place]
        if links := _links(page, place):
            rule = _rule(place, first, last)
            detail = f"{links}; {_where(place, first, last)}"
            out.append(Reason(Category.BOILERPLATE, rule, Kind.NAVIGATION, detail))
            continue
        if kind in SECTIONS and place >= first and is_heading(page, place):
            section, opened, heading = kind, place, page.texts[place]
        elif section is not Kind.OTHER and place - opened > _MOST_FOLLOWERS:
            section = Kind.OTHER
        evidence = [_where(place, first, last)]
        if phrase and speaks(page, place):
            rule = "known-phrase"
            evidence.append(f"like '{phrase}'")
        elif section is not Kind.OTHER:
            rule, kind = "section-below", section
            evidence.append(f"below '{heading[:40]}'")
        else:
            rule = _rule(place, first, last)
            kind = _kind(page, place, rule)
        if sure[place]:
            rule = "furniture-alone"
            kind = page.furniture[place] or Kind.NAVIGATION
            evidence = ["no article says this in a block of its own", *evidence[:1]]
        evidence += _shape(page, place)
        out.append(Reason(Category.BOILERPLATE, rule, kind, "; ".join(evidence)))
    return out


def _links(page: Page, place: int) -> str:
    """Name the first items of a list of links that is one block: "14 links: Home, News, Sport, ..."."""
    hints = page.document.blocks[place].hints
    if hints is None or hints.links < _FEWEST_LINKS or hints.link_density < 0.5:
        return ""
    items = [line.strip(" -") for line in page.texts[place].split("\n")]
    if len(items) < 2:
        return ""
    named = [item[:_LONGEST_NAMED] for item in items if item][:_MOST_NAMED]
    return f"{hints.links} links: {', '.join(named)}{', ...' if len(items) > len(named) else ''}"


def _rule(place: int, first: int, last: int) -> str:
    return "above-article" if place < first else "below-article" if place > last else "inside-article"


def _kind(page: Page, place: int, rule: str) -> Kind:
    """Guess the kind of a block that holds no known phrase."""
    columns = page.columns
    words = columns["words"][place]
    if columns["times"][place] and words < _SHORTEST_TEASER and rule != "below-article":
        return Kind.BYLINE_FRAGMENT
    if rule == "above-article" and words < 8:
        return Kind.NAVIGATION
    if columns["links"][place] > 6 or (words < 5 and columns["short_run"][place] > 3):
        return Kind.NAVIGATION
    if (rule == "below-article" and words >= 5) or (columns["times"][place] and words < _LONGEST_TEASER):
        return Kind.RELATED
    return Kind.OTHER


def _where(place: int, first: int, last: int) -> str:
    if place < first:
        return "before the article begins"
    if place > last:
        return "after the last block of the article"
    return "between parts of the article"


def _shape(page: Page, place: int) -> list[str]:
    """Name what the block looks like, the most telling first; at most two."""
    columns = page.columns
    words, run = columns["words"][place], columns["short_run"][place]
    seen = []
    if columns["copies"][place] > 1:
        seen.append("stands more than once")
    if words < 9 and run > 3:
        seen.append(f"one of {run} short blocks in a row")
    elif words < 9 and columns["ends"][place] < 3:
        seen.append("short and no sentence")
    if columns["links"][place] > 6:
        seen.append("mostly links")
    if len(seen) < 2 and columns["word_weight"][place] < -12:
        seen.append("the words of page furniture")
    return seen[:2] or ["unlike the article around it"]
