"""Judge every block of a document, again and again until the result no longer changes."""

from __future__ import annotations

from dataclasses import replace

from copydesk.boilerplate import classify
from copydesk.duplicates.deduplicate import deduplicate
from copydesk.model import Block, Category, Document, Kind, Metadata, Reason, Role, SourceFormat, Verdict
from copydesk.options import Options
from copydesk.readers.recut import recut
from copydesk.readers.text import read_text
from copydesk.roles import assign_roles
from copydesk.rules import DROPPED_ROLE
from copydesk.writers.text import lines_kept

# Of 900 real pages all but three settled in seven rounds. A page of 1,500 lines has thirteen, a book three.
_MOST_ROUNDS, _FEW_LINES = 3, 20_000
# Characters; a note or a headline is no article, and nobody expects it to be.
_WORTH_SAYING = 500


def judge(
    document: Document, options: Options, settled: tuple[Verdict, ...] = ()
) -> tuple[tuple[Verdict, ...], Metadata, tuple[str, ...]]:
    """Decide of every block once whether it stays, and as what.

    Args:
        document: what was read.
        options: what is asked for.
        settled: an earlier judgement; where the same blocks are left in the same roles, it is known that
            none repeats another.

    Returns:
        One verdict a block, the page's metadata, and warnings.
    """
    verdicts = classify(document) if options.boilerplate else ()
    warnings: tuple[str, ...] = ()
    # Where nothing looks like an article ("The ferry sank."), the text is better than no text.
    if all(verdict.struck for verdict in verdicts):
        verdicts = tuple([Verdict(block, block.role) for block in document.blocks])
        if options.boilerplate and sum([len(block.text) for block in document.blocks]) >= _WORTH_SAYING:
            warnings = ("nothing in it looks like an article, so no boilerplate was struck",)
    verdicts, metadata = assign_roles(document, verdicts, strike=options.boilerplate)
    if not options.dedup or (settled and _left(verdicts) == _left(settled)):
        return verdicts, metadata, warnings
    result = deduplicate(verdicts)
    return result.verdicts, metadata, (*warnings, *result.warnings)


def _left(verdicts: tuple[Verdict, ...]) -> list[tuple[str, Role]]:
    """Give the text and role of each kept block, which is all that deduplication looks at."""
    return [(verdict.block.text, verdict.role) for verdict in verdicts if verdict.reason is None]


def settle(
    document: Document, verdicts: tuple[Verdict, ...], warnings: tuple[str, ...], options: Options
) -> tuple[tuple[Verdict, ...], tuple[str, ...]]:
    """Judge the text that is left as if it were a new source, until nothing more is struck.

    Without this cleaning twice could change something: a paragraph that was kept for the company
    it had may look lost without it.

    Args:
        document: what was read.
        verdicts: the first judgement.
        warnings: what the first judgement warned of.
        options: as for the first judgement.

    Returns:
        The verdicts, those of later rounds with the reasons found there; and the warnings of the last round.
        Where there is no end in sight, as in a list of thousands of lines of which each round strikes the
        last, nothing is struck, with a warning: only then does cleaning twice give the same.
    """
    if document.format is SourceFormat.HTML:
        return verdicts, warnings
    settled = _settled(document, verdicts, warnings, options)
    if settled is not None:
        return settled
    endless = ("its lines are judged differently each time: nothing was struck",)
    verdicts = tuple([replace(verdict, reason=None) for verdict in verdicts])
    settled = _settled(document, verdicts, (), options)
    return (settled[0] if settled else verdicts), endless


def _settled(
    document: Document, verdicts: tuple[Verdict, ...], warnings: tuple[str, ...], options: Options
) -> tuple[tuple[Verdict, ...], tuple[str, ...]] | None:
    """Judge what is left until nothing more is struck; give nothing where that takes too long."""
    judged = [line for block in document.blocks for line in (*block.gap, *block.text.split("\n"))]
    budget = max(_MOST_ROUNDS * len(judged), _FEW_LINES)
    while True:
        left = list(lines_kept(verdicts))
        lines = [line for _, _, line in left]
        # Fewer blank lines, too, can make another judgement.
        if lines == judged:
            return _pointing_to_kept(verdicts), warnings
        budget -= len(lines)
        if budget < 0:
            return None
        latest, _metadata, warnings = judge(read_text("\n".join(lines)), options, verdicts)
        if starts := _cuts(latest, left):
            document = recut(document, starts)
            verdicts, _metadata, _warnings = judge(document, options)
            continue
        verdicts = _carried_over(verdicts, latest, [block.index for block, _, _ in left])
        judged = lines


def _cuts(latest: tuple[Verdict, ...], left: list[tuple[Block, int, str]]) -> set[int]:
    """Find where a later round strikes a part of a block: the source lines at which the parts begin.

    Args:
        latest: one verdict for each block of the text that was left.
        left: the lines of that text, each with its block in the source and its number there.
    """
    starts = set()
    for verdict in latest:
        if verdict.struck:
            place = verdict.block.place
            for line in (place.first - 1, place.last):
                if line < len(left) and left[line][1] > 0:
                    starts.add(left[line][0].place.first + left[line][1])
    return starts


def _carried_over(
    verdicts: tuple[Verdict, ...], latest: tuple[Verdict, ...], owners: list[int]
) -> tuple[Verdict, ...]:
    """Strike the blocks whose lines a later round struck.

    Args:
        verdicts: one for each block of the source.
        latest: one for each block of the text that was left.
        owners: for each line of that text, the index of the source's block that it belongs to.
    """
    changed = list(verdicts)
    for verdict in latest:
        if verdict.reason is None:
            continue
        twin = verdict.reason.duplicate_of
        if twin is not None:
            twin = owners[latest[twin].block.place.first - 1]
        reason = replace(verdict.reason, duplicate_of=twin)
        for line in range(verdict.block.place.first - 1, verdict.block.place.last):
            changed[owners[line]] = replace(
                changed[owners[line]], reason=reason, confidence=verdict.confidence
            )
    return tuple(changed)


def _pointing_to_kept(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Let no duplicate name a copy that a later round struck: it shares that copy's fate and reason."""
    changed = list(verdicts)
    for index, verdict in enumerate(verdicts):
        seen = {index}
        reason = verdict.reason
        while reason is not None and reason.duplicate_of is not None and reason.duplicate_of not in seen:
            seen.add(reason.duplicate_of)
            twin = verdicts[reason.duplicate_of].reason
            if twin is None:
                break
            reason = twin
        if reason is not verdict.reason:
            changed[index] = replace(verdict, reason=reason)
    return tuple(changed)


def drop_roles(verdicts: tuple[Verdict, ...], roles: frozenset[Role]) -> tuple[Verdict, ...]:
    """Strike the kept blocks whose role the caller does not want."""
    if len(roles) == len(Role):
        return verdicts
    return tuple(
        [v if v.struck or v.role in roles else replace(v, reason=_dropped(v.role)) for v in verdicts]
    )


def _dropped(role: Role) -> Reason:
    """Give the reason for a role that the caller does not want."""
    detail = f"you asked to leave out every {role.value}"
    return Reason(Category.BOILERPLATE, DROPPED_ROLE.name, Kind.DROPPED_ROLE, detail)
