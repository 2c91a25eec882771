"""Group articles that are the same story under several names, and point briefs to what holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from copydesk.corpus.copied_stories import Groups
from copydesk.corpus.pairs import FEWEST_SHARE, Pair, find_pairs, share_of
from copydesk.corpus.sketch import Sketch

SURELY = 0.8  # of an article in the one that stays: so much, and it may be dropped
_NO_DATE = "9999"


class Relation(StrEnum):
    """What an article is to the one it is named with."""

    STAYS = "stays"
    SAME = "same"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that is not alone.

    Attributes:
        name: the article's.
        relation: whether it is the fullest of its story, a copy of that one, or a part of another story.
        of: name of the article that it copies or is a part of; its own where it is the fullest.
        share: share of it that stands in that one, 0 to 1.
        cluster: number of its story from 1, in the order of the names of those that stay; 0 for a part.
        words: length of its body.
        date: its day of publication, or an empty string.
    """

    name: str
    relation: Relation
    of: str
    share: float
    cluster: int
    words: int
    date: str

    @property
    def surely(self) -> bool:
        """Whether so much of it stands in the one that stays that nothing is lost without it."""
        return self.relation is Relation.SAME and self.share >= SURELY


def find_same(sketches: Iterable[Sketch]) -> tuple[Copy, ...]:
    """Return the articles that are not alone: story by story, in each the fullest first; then the parts.

    Of a story the article with most words stays; of equals that with the earliest date, then by name.

    Args:
        sketches: all articles, in any order.
    """
    ranked = sorted(sketches, key=_rank)
    groups = Groups(len(ranked))
    parts: dict[int, Pair] = {}
    for pair in find_pairs(ranked):
        if pair.of_large >= FEWEST_SHARE:
            groups.join(pair.small, pair.large)
        elif pair.small not in parts or pair.of_small > parts[pair.small].of_small:
            parts[pair.small] = pair
    members: dict[int, list[int]] = {}
    for place in range(len(ranked)):
        members.setdefault(groups.find(place), []).append(place)
    stories = sorted(
        [[ranked[place] for place in story] for story in members.values() if len(story) > 1],
        key=lambda story: story[0].name,
    )
    alone = [pair for place, pair in parts.items() if len(members[groups.find(place)]) == 1]
    briefs = sorted([_part(ranked, pair) for pair in alone], key=lambda copy: copy.name)
    return (*[copy for number, story in enumerate(stories, 1) for copy in _copies(story, number)], *briefs)


def summed_up(copies: Iterable[Copy]) -> str:
    """Return in a few words how many stories stand under how many names."""
    relations = [copy.relation for copy in copies]
    parts, stories = relations.count(Relation.PART), relations.count(Relation.STAYS)
    noun = "story" if stories == 1 else "stories"
    held = f", {parts:,} in a longer article" if parts else ""
    return f"{stories:,} {noun} under {len(relations) - parts:,} names{held}"


def _copies(story: list[Sketch], number: int) -> Iterator[Copy]:
    """Describe the articles of one story, the one that stays first."""
    stays = story[0]
    yield Copy(stays.name, Relation.STAYS, stays.name, 1.0, number, stays.words, stays.date)
    for sketch in sorted(story[1:], key=lambda sketch: sketch.name):
        share = share_of(sketch, stays)
        yield Copy(sketch.name, Relation.SAME, stays.name, share, number, sketch.words, sketch.date)


def _part(ranked: list[Sketch], pair: Pair) -> Copy:
    """Describe an article that is a part of another."""
    small, large = ranked[pair.small], ranked[pair.large]
    return Copy(small.name, Relation.PART, large.name, pair.of_small, 0, small.words, small.date)


def _rank(sketch: Sketch) -> tuple[int, str, str]:
    return -sketch.words, sketch.date or _NO_DATE, sketch.name
