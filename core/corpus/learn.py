"""Find the furniture of a site: the paragraphs that stand in many different articles of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil

from copydesk.corpus.copied_stories import distinct
from copydesk.corpus.keys import key_of, without_numbers
from copydesk.corpus.observe import Observation
from copydesk.corpus.profile import Line, Profile, Site
from copydesk.corpus.sample import Sample
from copydesk.corpus.sites import ANY

FEWEST_ARTICLES = 5  # of fewer nothing is learned: what stands in three of four may be one story
FEWEST_STANDS, SHARE_OF_STANDS = 3, 0.1


class _Paragraph:
    """What is known of the paragraphs of one key.

    Attributes:
        texts: how they are written.
        stands: numbers of the articles they stand in.
        left: numbers of those in which `clean` leaves one.
    """

    __slots__ = ("left", "stands", "texts")

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.stands: set[int] = set()
        self.left: set[int] = set()


def learn(sample: Sample) -> Profile:
    """Return the furniture of every site in a sample."""
    return Profile(tuple([learn_site(name or ANY, observations) for name, observations in sample.sites()]))


def learn_site(name: str, observations: Sequence[Observation]) -> Site:
    """Return the furniture of one site.

    A paragraph is furniture where it stands in at least three and at least a tenth of the different articles,
    and `clean` alone leaves it in one of them.

    Args:
        name: the site's.
        observations: its articles, in any order.
    """
    keys = [[key_of(one.text) for one in observation.seen] for observation in observations]
    kept = [
        frozenset([key for key, one in zip(own, observation.seen, strict=True) if one.left])
        for own, observation in zip(keys, observations, strict=True)
    ]
    numbers = distinct(kept)
    articles = len(set(numbers))
    if articles < FEWEST_ARTICLES:
        return Site(name, articles)
    exact: defaultdict[str, _Paragraph] = defaultdict(_Paragraph)
    loose: defaultdict[str, _Paragraph] = defaultdict(_Paragraph)
    for number, own, observation in zip(numbers, keys, observations, strict=True):
        for key, one in zip(own, observation.seen, strict=True):
            _count(exact[key], one.text, one.left, number)
            if (pattern := without_numbers(key)) != key:
                _count(loose[pattern], without_numbers(one.text), one.left, number)
    fewest = max(FEWEST_STANDS, ceil(SHARE_OF_STANDS * articles))
    furniture = {key for key, found in exact.items() if len(found.stands) >= fewest and found.left}
    known = {without_numbers(key) for key in furniture}
    suggested = [
        found
        for pattern, found in loose.items()
        if len(found.stands) >= fewest and found.left and pattern not in known
    ]
    return Site(name, articles, _lines(exact[key] for key in furniture), _lines(suggested))


def _count(found: _Paragraph, text: str, left: bool, number: int) -> None:
    found.texts.add(text)
    found.stands.add(number)
    if left:
        found.left.add(number)


def _lines(paragraphs: Iterable[_Paragraph]) -> tuple[Line, ...]:
    """Return paragraphs as the lines of a profile, what stands most often first."""
    lines = [Line(min(found.texts), len(found.stands), len(found.left)) for found in paragraphs]
    return tuple(sorted(lines, key=lambda line: (-line.stands, line.text)))
