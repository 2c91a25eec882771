"""One file a case: blocks as they stand on a page, each headed by what becomes of it.

`[3 struck exact-copy 1]` says that block 3 goes by that rule as a repeat of block 1; `[0 kept title]` gives
the role that the block has already, `[0 kept ~heading]` one that only its place tells. A case that strikes
nothing is as much a case as any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from copydesk.documents import Block, Place, Role
from copydesk.duplicates import deduplicate
from copydesk.duplicates.rules.registry import RULES
from copydesk.verdicts import Category, Verdict

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
HEAD = re.compile(r"\[(\d+) (kept|struck ([a-z-]+) (\d+))(?: (~?)([a-z_]+))?\]")


@dataclass(frozen=True)
class Case:
    verdicts: tuple[Verdict, ...]
    expected: list[tuple[str, int] | None]


def read_case(path: Path) -> Case:
    verdicts: list[Verdict] = []
    expected: list[tuple[str, int] | None] = []
    lines: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), "[end]"]:
        head = HEAD.fullmatch(line)
        if (head or line == "[end]") and verdicts:
            text = "\n".join(lines).strip("\n")
            last = verdicts[-1]
            verdicts[-1] = last._replace(block=last.block._replace(text=text))
        if head:
            assert int(head[1]) == len(verdicts), f"{path.name}: {line}"
            role = Role(head[6] or "paragraph")
            number = len(verdicts)
            marked = Role.PARAGRAPH if head[5] else role
            verdicts.append(Verdict(Block(number, "", marked, Place(number + 1, number + 1)), role))
            expected.append((head[3], int(head[4])) if head[3] else None)
            lines = []
        else:
            lines.append(line)
    return Case(tuple(verdicts), expected)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = read_case(path)
    result = deduplicate(case.verdicts).verdicts
    found = [
        (verdict.reason.rule, verdict.reason.duplicate_of) if verdict.reason is not None else None
        for verdict in result
    ]
    assert found == case.expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_second_pass_strikes_nothing(path: Path) -> None:
    kept = tuple(verdict for verdict in deduplicate(read_case(path).verdicts).verdicts if not verdict.struck)
    assert deduplicate(kept).verdicts == kept


def test_every_rule_has_a_case_and_every_topic_a_negative() -> None:
    cases = {path.stem: read_case(path) for path in CASES}
    rules = {entry[0] for case in cases.values() for entry in case.expected if entry is not None}
    assert rules == {rule.name for rule in RULES}
    assert all(rule.category is Category.DUPLICATE for rule in RULES)
    for topic in ("exact", "near", "truncated", "contained", "doubled-page"):
        assert any(not any(case.expected) for name, case in cases.items() if name.startswith(topic))
