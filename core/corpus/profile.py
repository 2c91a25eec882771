"""The furniture of sites as it was learned from their articles, and how it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from copydesk.corpus.keys import key_of, without_numbers
from copydesk.corpus.sites import ANY


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that stands in many articles of a site.

    Attributes:
        text: the paragraph, on one line.
        stands: number of different articles it stands in; 0 where a person added it.
        left: number of those in which `clean` alone leaves it, where that is known.
    """

    text: str
    stands: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """What was learned of a site.

    Attributes:
        name: its host, its folder, or "*" where nobody knows it.
        articles: number of different articles that were compared.
        lines: its furniture, what stands most often first.
        suggested: what would be furniture if numbers did not matter, "#" for each; only shown.
    """

    name: str
    articles: int
    lines: tuple[Line, ...] = ()
    suggested: tuple[Line, ...] = ()


class Furniture(dict[str, str]):
    """The keys of the paragraphs to strike, each with the evidence in words."""

    def evidence(self, text: str) -> str:
        """Return why a paragraph is furniture; an empty string where it is none."""
        key = key_of(text)
        return self.get(key) or (self.get(without_numbers(key), "") if self.has_patterns else "")

    @cached_property
    def has_patterns(self) -> bool:
        """Whether a line stands for any numbers, as the suggestions do that a person took up."""
        return any("#" in key for key in self)


@dataclass(frozen=True)
class Profile:
    """The furniture of some sites; several profiles are one with all their sites."""

    sites: tuple[Site, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the sites that have furniture, but for "*"."""
        return tuple(sorted({site.name for site in self.sites if site.lines and site.name != ANY}))

    def furniture(self, site: str) -> Furniture:
        """Return what to strike from articles of a site, with what is listed for any site.

        Args:
            site: its name; of an article without one the profile's only site is meant, if it has only one.
        """
        if not site and len(self.names) == 1:
            site = self.names[0]
        found = self._asked.get(site)
        if found is None:
            found = self._asked[site] = _furniture(one for one in self.sites if one.name in (site, ANY))
        return found

    @cached_property
    def _asked(self) -> dict[str, Furniture]:
        """The answers so far: they follow from the sites alone."""
        return {}

    def __getstate__(self) -> dict[str, object]:
        """Leave out what can be worked out again."""
        return {"sites": self.sites}

    def __or__(self, other: Profile) -> Profile:
        """Return the union of two profiles."""
        return Profile((*self.sites, *other.sites))


def _furniture(sites: Iterable[Site]) -> Furniture:
    """Return the evidence of each line, from the site with most articles where several list it."""
    found = Furniture()
    for site in sorted(sites, key=lambda site: site.articles):
        for line in site.lines:
            found[key_of(line.text)] = _evidence(line, site)
    found.pop("", None)
    return found


def _evidence(line: Line, site: Site) -> str:
    name = "any site" if site.name == ANY else site.name
    if not line.stands:
        return f"listed for {name} by hand"
    where = "" if site.name == ANY else f" of {name}"
    return f"stands in {line.stands:,} of {site.articles:,} articles{where}"
