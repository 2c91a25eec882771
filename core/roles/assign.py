"""Assign the final role to every block, and take the metadata from the blocks."""

from __future__ import annotations

from dataclasses import replace

from copydesk.documents import Document, Metadata, Role, SourceFormat
from copydesk.roles.bio import find_bios
from copydesk.roles.byline import ORPHAN_BYLINE, find_byline, find_orphans
from copydesk.roles.contributors import find_contributors
from copydesk.roles.dateline import find_dates, find_lifespan
from copydesk.roles.headings import find_headings
from copydesk.roles.kicker import find_kickers
from copydesk.roles.outline import Outline, outline
from copydesk.roles.placed_captions import find_placed_captions
from copydesk.roles.standfirst import find_dek, find_points
from copydesk.roles.title import find_title
from copydesk.roles.title_head import words_of
from copydesk.roles.title_site import without_site
from copydesk.roles.title_text import fold_title, names_site_too
from copydesk.text.captions import find_captions, without_label
from copydesk.text.front_matter import is_front_matter
from copydesk.verdicts import Kind, Verdict

_LONGEST_LABEL, _SHORTEST_HEADLINE = 2, 4  # words
_SHORTEST_CAPTION = 10  # characters; less repeats the beginning of a caption by chance
_SHORTEST_CAPTION_WORDS, _LONGEST_CAPTION = 5, 40  # words
_LONGEST_CREDIT = 6  # words: "Photograph: Lee Harrow/Press Association" alone is no caption
_FIGURE = "/figure/"
_ABOVE_LEDE = 8  # blocks; where there is no headline, the captions looked for


def assign_roles(
    document: Document, verdicts: tuple[Verdict, ...], strike: bool = True
) -> tuple[tuple[Verdict, ...], Metadata]:
    """Distinguish title, dek, kicker, byline, date, captions, headings and bio.

    The head of an article, its captions and its bio show themselves by shape and place; one that the
    boilerplate stage struck is kept after all.

    Args:
        document: what was read; its metadata is trusted where it says something.
        verdicts: one a block, from the boilerplate stage.
        strike: whether a byline that lost its name is struck.

    Returns:
        The verdicts with their roles, and the metadata completed from them.
    """
    seen = outline(verdicts)
    said = document.metadata
    title = find_title(seen, said.title)
    byline, authors = find_byline(seen, title, said.authors)
    dates, date = find_dates(seen, title, byline)
    bios, subjects = find_bios(seen, said.authors or authors)
    roles = {} if title is None else {title: Role.TITLE}
    if verdicts and is_front_matter(seen.verdicts[0].block.text):
        roles[0] = Role.CODE
    plain = document.format is not SourceFormat.HTML
    for indices, role in (
        (byline, Role.BYLINE),
        (find_contributors(seen, title, byline) if plain else (), Role.BYLINE),
        (dates, Role.DATE),
        (find_lifespan(seen, title), Role.PARAGRAPH),
        (bios, Role.BIO),
        (_captions(seen, title), Role.CAPTION),
        (() if plain else find_placed_captions(seen, title), Role.CAPTION),
    ):
        for index in indices:
            roles.setdefault(index, role)
    dek = find_dek(seen, title, frozenset(roles), said.description)
    if dek is not None:
        roles[dek] = Role.DEK
    if plain:
        for index in find_points(seen, title):
            listed = seen.verdicts[index].role is Role.LIST_ITEM
            roles.setdefault(index, Role.LIST_ITEM if listed else Role.HEADING)
    for index in find_kickers(seen, title, frozenset(roles)):
        roles[index] = Role.KICKER
    for index in find_headings(seen, frozenset(roles)):
        roles[index] = Role.HEADING
    found = "" if title is None else without_site(seen.texts[title], seen.texts).removeprefix("Title: ")
    # Front matter is the author's own, however short.
    heads = not plain and title is not None and seen.verdicts[title].role is Role.HEADING
    metadata = replace(
        said,
        title=_title(said.title, found, heads),
        dek="" if dek is None else seen.texts[dek],
        authors=said.authors or authors or subjects,
        date=said.date or date,
    )
    assigned = list(verdicts)
    # What plainly belongs to the article outranks the model: its strike is lifted.
    for index, role in roles.items():
        assigned[index] = verdicts[index]._replace(role=role, reason=None)
    for index in find_orphans(seen, byline) if strike else ():
        assigned[index] = _orphaned(verdicts[index])
    return tuple(assigned), metadata


def _title(said: str, found: str, heads: bool) -> str:
    """Choose between the title that the page gives, which may name the site too or alone, and the headline.

    Args:
        said: what the page gives.
        found: the headline, "" where there is none.
        heads: whether it is marked as a heading.
    """
    if not said or names_site_too(fold_title(said), fold_title(found)):
        return found
    return found if heads and _is_but_a_name(said, found) else said


def _is_but_a_name(said: str, found: str) -> bool:
    """Return whether a title is short and says nothing of a longer headline: that of a site, or a section."""
    if len(said.split()) > _LONGEST_LABEL or len(found.split()) < _SHORTEST_HEADLINE:
        return False
    return set(words_of(fold_title(said))).isdisjoint(words_of(fold_title(found)))


def _orphaned(verdict: Verdict) -> Verdict:
    """Strike a byline that lost its name."""
    detail = "a byline without a name behind it"
    reason = ORPHAN_BYLINE.reason(Kind.BYLINE_FRAGMENT, detail)
    return verdict._replace(role=Role.BYLINE, reason=verdict.reason or reason)


def _captions(seen: Outline, title: int | None) -> list[int]:
    """Find captions: by their own credit, or as the uncredited copy beside the credited one."""
    start = max(0, seen.lede - _ABOVE_LEDE) if title is None else title
    stop = next((index + 1 for index in range(len(seen.texts) - 1, start - 1, -1) if seen.kept(index)), start)
    # An image may stand between the short paragraphs at the end, where its tag alone vouches for it.
    open_to_it = [index for index in range(start, stop) if seen.may_stay(index) or _credited(seen, index)]
    body_stop = 0 if seen.end is None else seen.end + 1
    plain = [i for i in open_to_it if i < body_stop and seen.verdicts[i].role is Role.PARAGRAPH]
    worded = find_captions([seen.texts[index] for index in plain])
    tagged = [index for index in open_to_it if seen.verdicts[index].role is Role.CAPTION]
    credited = sorted([*tagged, *(plain[place] for place in worded)])
    # "Photo: Emil Roos" below a sentence is its credit.
    above = [i - 1 for i in credited if _is_credit(seen, i) and _may_be_credited(seen, i - 1, start)]
    copies = [
        near
        for index in credited
        for near in (index - 2, index - 1, index + 1, index + 2)
        if start <= near < len(seen.texts) and _repeats_caption(seen.texts[near], seen.texts[index])
    ]
    return credited + above + copies


def _is_credit(seen: Outline, index: int) -> bool:
    """Return whether a caption is a credit alone; the words for an image that a page gives are none."""
    text, hints = seen.texts[index], seen.verdicts[index].block.hints
    tagged = hints is None or "caption" in hints.path
    # "Fig. 1" is the label of the caption below it.
    named = any(map(str.isdecimal, text))
    return seen.sizes[index] <= _LONGEST_CREDIT and not named and (tagged or bool(find_captions([text])))


def _may_be_credited(seen: Outline, index: int, start: int) -> bool:
    """Return whether a block above a credit that stands alone can be its caption, struck for its place."""
    short = _SHORTEST_CAPTION_WORDS <= seen.sizes[index] <= _LONGEST_CAPTION
    plain = seen.may_stay(index) and seen.verdicts[index].role is Role.PARAGRAPH
    return index > start and short and plain and not (seen.kept(index) and _ends_above_figure(seen, index))


def _ends_above_figure(seen: Outline, index: int) -> bool:
    """Return whether a picture stands between a block and the next, which is its `figcaption`."""
    above, below = (seen.verdicts[place].block.hints for place in (index, index + 1))
    return above is not None and below is not None and _FIGURE in below.path and _FIGURE not in above.path


def _credited(seen: Outline, index: int) -> bool:
    """Return whether a block was struck for the credit that it holds and says more than that."""
    reason = seen.verdicts[index].reason
    return reason is not None and reason.kind is Kind.MEDIA and seen.sizes[index] > _LONGEST_CREDIT


def _repeats_caption(text: str, caption: str) -> bool:
    """Return whether a text is a copy of the caption near it, without its credit."""
    return len(text) > _SHORTEST_CAPTION and without_label(caption).startswith(text.rstrip(". "))
