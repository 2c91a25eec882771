"""Join each list of links (a menu, a footer, a row of tags) to one block with a line for each item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from copydesk.documents import Block, Hiding, Hints, Place, Role

# Links of a list, the share of its characters that they hold, and the characters of an item.
_FEWEST_LINKS = 4
_LINKED = 0.9
_LINKED_NAV = 0.5
_LONGEST_ITEM = 60
_SENTENCE_SPACES = 4
_ITEMS = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
# A place in the page, shown or hidden in one way; None where there are several, or text longer than items.
_Where = tuple[str, Hiding | None] | None
_Part = TypeVar("_Part", int, str)


@dataclass(frozen=True, slots=True)
class _Items:
    """Renders the items of a list as Markdown; equal for equal items."""

    blocks: tuple[Block, ...]

    def __call__(self) -> str:
        """Return a line for each item."""
        return "\n".join([_item(block) for block in self.blocks])


def join_link_lists(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Join the blocks of each outermost container that is a list of links.

    A page has more blocks in its menus and footers than in its article, and each would be judged alone.

    Args:
        blocks: the blocks of a page, in order.
    """
    outermost = _outermost_lists(blocks)
    if not any(outermost):
        return blocks
    joined: list[Block] = []
    place = 0
    for number, group in groupby(outermost):
        items = blocks[place : (place := place + len(list(group)))]
        joined += (_joined(items),) if number and len(items) > 1 else items
    # As `_replace` does, in a third of the time.
    return tuple([Block.__new__(Block, index, *block[1:]) for index, block in enumerate(joined)])


class _Size:
    """What a container holds.

    Attributes:
        length: characters.
        linked: characters in links.
        links: links.
        blocks: blocks.
        where: the landmark of all of it, and how it is hidden; None where not all is short items of one.
    """

    __slots__ = ("blocks", "length", "linked", "links", "where")

    def __init__(self, where: _Where) -> None:
        self.length = self.linked = 0.0
        self.links = self.blocks = 0
        self.where = where

    def add(self, other: _Size) -> None:
        """Add what a container inside holds."""
        self.length += other.length
        self.linked += other.linked
        self.links += other.links
        self.blocks += other.blocks
        if self.where != other.where:
            self.where = None

    def is_list(self) -> bool:
        """Return whether it is a list of links."""
        if self.where is None or self.blocks < 2 or self.links < _FEWEST_LINKS:
            return False
        return self.linked >= (_LINKED_NAV if self.where[0] == "nav" else _LINKED) * self.length


def _is_item(block: Block) -> bool:
    """Return whether a block can be an item of a list of links, such as a heading that is a link.

    A sentence is none: in a quoted post, its text, its author and its time are links.
    """
    if block.role in _ITEMS:
        return not (block.text.endswith((".", "。")) and block.text.count(" ") >= _SENTENCE_SPACES)
    linked = block.hints is not None and block.hints.link_density >= _LINKED
    return linked and block.role is Role.HEADING and block.level > 1


def _outermost_lists(blocks: Sequence[Block]) -> list[int]:
    """Return for each block the number of the outermost list of links around it, 0 where there is none."""
    sizes: dict[int, _Size] = {}
    parents: dict[int, int] = {}
    # Containers of something that is no item, most of a page; each is met once.
    others: set[int] = set()
    leaves = []
    for block in blocks:
        hints = block.hints
        if hints is None or not hints.containers:
            leaves.append(0)
            continue
        containers, length = hints.containers, len(block.text)
        number = containers[-1]
        leaves.append(number)
        if number in others:
            continue
        if length > _LONGEST_ITEM or not _is_item(block):
            for outer in reversed(containers):
                if outer in others:
                    break
                others.add(outer)
            continue
        where = (hints.landmark, hints.hiding)
        size = sizes.get(number)
        if size is None:
            size = sizes[number] = _Size(where)
            inner = number
            for outer in containers[-2::-1]:
                if inner in parents:
                    break
                parents[inner] = outer
                inner = outer
        elif size.where != where:
            size.where = None
        size.length += length
        size.linked += length * hints.link_density
        size.links += hints.links
        size.blocks += 1
    lists = _outermost({*sizes, *parents} - others, parents, sizes)
    return [lists.get(number, 0) for number in leaves]


def _outermost(numbers: set[int], parents: dict[int, int], sizes: dict[int, _Size]) -> dict[int, int]:
    """Return for each container the outermost list around it, 0 where there is none.

    Args:
        numbers: the containers of nothing but items.
        parents: the container around each.
        sizes: what the innermost ones hold; is completed for those around them.
    """
    # Containers are numbered as they open, so what is around one has a smaller number.
    order = sorted(numbers)
    for number in reversed(order):
        outer = parents.get(number)
        if outer in numbers and outer is not None:
            if outer not in sizes:
                sizes[outer] = _Size(sizes[number].where)
            sizes[outer].add(sizes[number])
    lists: dict[int, int] = {}
    for number in order:
        lists[number] = lists.get(parents.get(number, 0), 0) or (number if sizes[number].is_list() else 0)
    return lists


def _joined(items: tuple[Block, ...]) -> Block:
    """Return one block for the items of a list."""
    first = items[0]
    hints = [block.hints or Hints() for block in items]
    sizes = [len(block.text) for block in items]
    one, two = hints[0], hints[-1]
    containers = _common(one.containers, two.containers)
    path = one.path.split("/")[: len(containers)]
    return first._replace(
        text="\n".join([block.text for block in items]),
        role=Role.PARAGRAPH,
        place=Place(first.place.first, max([block.place.last for block in items])),
        level=0,
        hints=one._replace(
            tag=path[-1],
            path="/".join(path),
            names=_common(one.names, two.names),
            link_density=sum([size * hint.link_density for size, hint in zip(sizes, hints, strict=True)])
            / sum(sizes),
            links=sum([hint.links for hint in hints]),
            markdown="",
            render=_Items(items),
            marker="",
            containers=containers,
            hidden=all(hint.hidden for hint in hints),
        ),
    )


def _common(one: tuple[_Part, ...], two: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """Return what two ways down the page have in common."""
    shared = next(
        (place for place, (left, right) in enumerate(zip(one, two, strict=False)) if left != right), None
    )
    return one[:shared] if shared is not None else min(one, two, key=len)


def _item(block: Block) -> str:
    hints = block.hints or Hints()
    marker = hints.marker or "-"
    return f"{'  ' * block.level}{marker} {hints.inline() or block.text}"
