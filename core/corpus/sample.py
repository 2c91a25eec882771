"""Hold a sample of each site's articles: the same whatever order they come in, and however they are split."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappush, heapreplace

from copydesk.corpus.observe import Observation

MOST_ARTICLES = 100  # of a site; more tell no more, and memory must not grow with the corpus


class Sample:
    """The articles of each site with the smallest digests, up to a number.

    Two samples merged are the sample of all that went into either.
    """

    def __init__(self) -> None:
        self._sites: dict[str, list[_Largest]] = {}
        self._held: dict[str, set[bytes]] = {}

    def add(self, site: str, observation: Observation) -> None:
        """Count in an article; one that says just the same as another is that other."""
        if not observation.seen:
            return
        heap, held = self._sites.setdefault(site, []), self._held.setdefault(site, set())
        if observation.digest in held:
            return
        if len(heap) < MOST_ARTICLES:
            heappush(heap, _Largest(observation))
        elif observation.digest < heap[0].observation.digest:
            held.remove(heapreplace(heap, _Largest(observation)).observation.digest)
        else:
            return
        held.add(observation.digest)

    def merge(self, other: Sample) -> None:
        """Count in all that another sample holds."""
        for site, observations in other.sites():
            for observation in observations:
                self.add(site, observation)

    def sites(self) -> Iterator[tuple[str, list[Observation]]]:
        """Return the sites by name, each with its articles by digest."""
        for site in sorted(self._sites):
            yield site, sorted([entry.observation for entry in self._sites[site]])


class _Largest:
    """An entry of a heap that gives the largest digest first."""

    __slots__ = ("observation",)

    def __init__(self, observation: Observation) -> None:
        self.observation = observation

    def __lt__(self, other: _Largest) -> bool:
        return self.observation.digest > other.observation.digest
