"""Hold a sample of each site's articles: the same whatever order they come in, and however they are split."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from heapq import heappush, heapreplace

from copydesk.corpus.observe import Observation, Seen

MOST_ARTICLES = 100  # of a site; more tell no more, and memory must not grow with the corpus


class Sample:
    """The articles of each site with the smallest digests, up to a number.

    Two samples merged are the sample of all that went into either.
    """

    def __init__(self) -> None:
        self._sites: dict[str, list[_Packed]] = {}
        self._held: dict[str, set[bytes]] = {}

    def add(self, site: str, observation: Observation) -> None:
        """Count in an article; one that says just the same as another is that other."""
        if not observation.seen:
            return
        heap, held = self._sites.setdefault(site, []), self._held.setdefault(site, set())
        if observation.digest in held:
            return
        if len(heap) < MOST_ARTICLES:
            heappush(heap, _Packed(observation))
        elif observation.digest < heap[0].digest:
            held.remove(heapreplace(heap, _Packed(observation)).digest)
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
            yield site, sorted([packed.unpacked() for packed in self._sites[site]])


class _Packed:
    """An observation in a fifth of the memory; of two, that with the larger digest comes first in a heap."""

    __slots__ = ("data", "digest")

    def __init__(self, observation: Observation) -> None:
        self.digest = observation.digest
        lines = "\n".join([f"{one.left:d}{one.text}" for one in observation.seen])
        self.data = zlib.compress(lines.encode("utf-8", "surrogatepass"), 1)

    def __lt__(self, other: _Packed) -> bool:
        return self.digest > other.digest

    def unpacked(self) -> Observation:
        """Return the observation; a paragraph is one line, so that line feeds part them."""
        lines = zlib.decompress(self.data).decode("utf-8", "surrogatepass").split("\n")
        return Observation(self.digest, tuple([Seen(line[1:], line[0] == "1") for line in lines]))
