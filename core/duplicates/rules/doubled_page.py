"""Strike the second copy of an article that stands twice, for phone and desktop, as one.

Its headings and lists go with it.

Example:
    (every paragraph of the page a second time, in the same order)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from copydesk.duplicates.compare.likeness import likeness
from copydesk.duplicates.passages import Finding, Passages
from copydesk.duplicates.rules.near import Likenesses
from copydesk.duplicates.shape import is_prose
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("doubled-page", Category.DUPLICATE, __doc__)
_FEWEST_PASSAGES = 3
_FEWEST_PROSE = 2
_FEWEST_WORDS = 60
_SHARE_OF_PAGE = 0.2  # of its words
_SHARE_OF_RUN = 0.7  # of its words
# A copy that begins below the first paragraphs of the article may be steps that two instructions share.
_MOST_PROSE_ABOVE = 4  # passages
_SHARE_FROM_MIDDLE = 0.35  # of the page's words
_SKIPPED = 4  # passages


@dataclass(slots=True)
class _Run:
    """A stretch of passages that repeats an earlier stretch in the same order."""

    pairs: list[tuple[int, int]] = field(default_factory=list)

    def takes(self, later: int, earlier: int) -> bool:
        if not self.pairs:
            return True
        last_earlier, last_later = self.pairs[-1]
        return (
            last_earlier < earlier < self.pairs[0][1]
            and earlier - last_earlier <= _SKIPPED
            and later - last_later <= _SKIPPED
        )


def find_doubled(page: Passages, alike: Likenesses) -> list[Finding]:
    """Find the later copies of a page that stands more than once."""
    twins = _twins(page, alike)
    if len(twins) < _FEWEST_PASSAGES:
        return []
    total = sum(passage.size for passage in page.passages)
    findings: list[Finding] = []
    for run in _runs(page, twins):
        if _is_copy_of_page(page, run, total):
            _extend_back(run, twins)
            _fill(page, run)
            for earlier, later in run.pairs:
                exact = page.passages[earlier].key == page.passages[later].key
                detail = "the page stands twice" if exact else "the page stands twice, here with small edits"
                findings.append(Finding(later, earlier, RULE, Kind.DOUBLED_PAGE, detail))
    return findings


def _twins(page: Passages, alike: Likenesses) -> dict[int, list[list[int]]]:
    """Return for each passage the sorted lists of positions that say the same."""
    partners: dict[str, list[list[int]]] = {}
    for (first, second), found in alike.items():
        if found.fuller <= 0:
            first_key, second_key = page.passages[first].key, page.passages[second].key
            partners.setdefault(second_key, []).append(page.groups[first_key])
    twins: dict[int, list[list[int]]] = {}
    for key, group in page.groups.items():
        if len(group) > 1 or key in partners:
            lists = [*([group] if len(group) > 1 else []), *partners.get(key, [])]
            first = min([own[0] for own in lists])
            twins.update([(position, lists) for position in group if first < position])
    return twins


def _runs(page: Passages, twins: dict[int, list[list[int]]]) -> list[_Run]:
    runs: list[_Run] = []
    run = _Run()
    for later in sorted(twins):
        earlier = _next_twin(twins[later], run, later)
        if earlier is None:
            if run.pairs and later - run.pairs[-1][1] > _SKIPPED:
                runs.append(run)
                run = _Run()
            elif run.pairs and not is_prose(page.passages[later]):
                continue
            elif run.pairs:
                runs.append(run)
                run = _Run()
            earlier = _next_twin(twins[later], run, later)
        if earlier is not None:
            run.pairs.append((earlier, later))
    runs.append(run)
    return runs


def _extend_back(run: _Run, twins: dict[int, list[list[int]]]) -> None:
    """Take in the title and whatever else stands before both copies' first match."""
    earlier, later = run.pairs[0]
    before: list[tuple[int, int]] = []
    while earlier > 0 and any(_holds(positions, earlier - 1) for positions in twins.get(later - 1, [])):
        earlier, later = earlier - 1, later - 1
        before.append((earlier, later))
    run.pairs[:0] = reversed(before)


def _holds(positions: list[int], position: int) -> bool:
    at = bisect_right(positions, position)
    return at > 0 and positions[at - 1] == position


def _fill(page: Passages, run: _Run) -> None:
    """Take in the passages between two matches that say the same, too short as they are to be found alone."""
    filled: list[tuple[int, int]] = []
    for (earlier, later), (next_earlier, next_later) in pairwise(run.pairs):
        if next_earlier - earlier == next_later - later:
            for step in range(1, next_later - later):
                first, second = page.passages[earlier + step], page.passages[later + step]
                found = likeness(page, first, second, aligned=True)
                if found is not None and found.fuller <= 0:
                    filled.append((earlier + step, later + step))
    run.pairs = sorted(run.pairs + filled)


def _next_twin(lists: list[list[int]], run: _Run, later: int) -> int | None:
    """Choose the twin that comes next after the run's last one."""
    after = run.pairs[-1][0] if run.pairs else -1
    for positions in lists:
        at = bisect_right(positions, after)
        if at < len(positions) and positions[at] < later and run.takes(later, positions[at]):
            return positions[at]
    return None


def _is_copy_of_page(page: Passages, run: _Run, total: int) -> bool:
    if len(run.pairs) < _FEWEST_PASSAGES:
        return False
    passages = page.passages
    matched = sum(passages[later].size for _, later in run.pairs)
    if matched < max(_FEWEST_WORDS, _SHARE_OF_PAGE * total):
        return False
    above = sum(1 for passage in passages[: run.pairs[0][0]] if is_prose(passage))
    if above > _MOST_PROSE_ABOVE and matched < _SHARE_FROM_MIDDLE * total:
        return False
    if sum(1 for _, later in run.pairs if is_prose(passages[later])) < _FEWEST_PROSE:
        return False
    first, last = run.pairs[0][1], run.pairs[-1][1]
    return matched >= _SHARE_OF_RUN * sum(passage.size for passage in passages[first : last + 1])
