"""Find the captions that their place tells: alone with an image in a box, or named by their class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from copydesk.documents import Block, Role
from copydesk.roles.outline import Outline
from copydesk.text.wordlists import read_words

_SHORTEST, _LONGEST = 4, 60  # words
# Above the article a page has boxes of an image and a label, too: "Official channel".
_SHORTEST_ABOVE = 6
_MOST_IN_BOX = 3  # blocks: a caption, its credit and a label
_LINKED = 0.5
_SAME = 40  # characters
# "4:11 Barge runs aground" is what a player shows next.
_PLAYING = r"\D{0,2}\d{1,2}:\d{2}\b"
# Of a block's class words and those around it, how many may name it.
_NEAR = 3
_BESIDE = frozenset({"nav", "footer", "aside", "form", "dialog"})


def find_placed_captions(outline: Outline, title: int | None) -> list[int]:
    """Find the captions between headline and article's end that the model struck for their place.

    Those it kept are captions where their class says so; a section may be an image and a paragraph.

    A card that leads to another story has an image, too; but it is a link, or begins with a heading.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
    """
    start = outline.lede if title is None else title + 1
    stop = 0 if outline.end is None else outline.end
    # Pictures of some papers repeat a paragraph below them.
    said = {text[:_SAME] for index, text in enumerate(outline.texts) if outline.kept(index)}
    likely = [
        index
        for index in range(start, stop)
        if _SHORTEST <= outline.sizes[index] <= _LONGEST
        and outline.may_stay(index)
        and _may_caption(outline.verdicts[index].block)
        and not re.match(_PLAYING, outline.texts[index])
    ]
    named = [index for index in likely if _is_named(outline.verdicts[index].block)]
    # The captions of a slideshow are its article.
    kept = [index for index in range(start, stop) if outline.kept(index)]
    if 2 * _words(outline, named) > _words(outline, kept):
        named = [index for index in named if not outline.kept(index)]
    return sorted({*named, *(index for index in likely if _is_struck_alone(outline, index, said))})


def _words(outline: Outline, indices: Iterable[int]) -> int:
    return sum([outline.sizes[index] for index in indices])


def _may_caption(block: Block) -> bool:
    hints = block.hints
    return (
        hints is not None
        and block.role is Role.PARAGRAPH
        and hints.link_density < _LINKED
        and hints.landmark not in _BESIDE
        and not hints.hidden
        and read_words("boilerplate/boxes.txt", "prompt").isdisjoint(hints.names)
    )


def _is_named(block: Block) -> bool:
    names = read_words("head/words.txt", "caption classes")
    return block.hints is not None and not names.isdisjoint(block.hints.names[-_NEAR:])


def _is_struck_alone(outline: Outline, index: int, said: Set[str]) -> bool:
    """Return whether a struck block and at most a credit share the box of the image right before it."""
    hints = outline.verdicts[index].block.hints
    if hints is None or not hints.image_box or outline.kept(index) or outline.texts[index][:_SAME] in said:
        return False
    if index < outline.lede and outline.sizes[index] < _SHORTEST_ABOVE:
        return False
    last = min(len(outline.texts), index + _MOST_IN_BOX + 1)
    inside = [near for near in range(max(0, index - 1), last) if _is_in(outline, near, hints.image_box)]
    return (
        len(inside) <= _MOST_IN_BOX
        and inside[0] == index
        and all(
            outline.sizes[near] <= _LONGEST and _may_caption(outline.verdicts[near].block) for near in inside
        )
    )


def _is_in(outline: Outline, index: int, container: int) -> bool:
    hints = outline.verdicts[index].block.hints
    return hints is not None and container in hints.containers
