"""Strike a line that stands on a list of your own, given with --strike.

A phrase strikes a line that says the same but for case, spaces and typography, and /a regular expression/ one
that holds it. What the list of --keep-lines names stays.

Example:
    Our newsroom is funded by readers like you.   (with that line in the file of --strike)
"""

from __future__ import annotations

from copydesk.choices.patterns import Patterns, compile_patterns
from copydesk.options import Options
from copydesk.strikes import Lines, Strike
from copydesk.verdicts import Category, Kind, Rule, Verdict

RULE = Rule.documented("listed-line", Category.BOILERPLATE, __doc__)


def find_listed(verdicts: tuple[Verdict, ...], options: Options, cut: bool) -> list[Strike]:
    """Return the kept lines that the caller's list strikes.

    Args:
        verdicts: one a block.
        options: with the lists.
        cut: whether a line of a block can go alone; of HTML the block goes where all of its lines do.
    """
    if not options.strike_lines:
        return []
    listed, kept = compile_patterns(options.strike_lines), compile_patterns(options.keep_lines)
    strikes: list[Strike] = []
    for verdict in verdicts:
        if verdict.reason is None and kept.match_block(verdict.block.text) is None:
            strikes += _strikes(verdict, listed, cut)
    return strikes


def keep_listed(verdicts: tuple[Verdict, ...], options: Options) -> tuple[Verdict, ...]:
    """Return the verdicts with every strike lifted from what the caller's list keeps."""
    if not options.keep_lines:
        return verdicts
    kept = compile_patterns(options.keep_lines)
    return tuple(
        [v._replace(reason=None) if v.struck and kept.match_block(v.block.text) else v for v in verdicts]
    )


def _strikes(verdict: Verdict, listed: Patterns, cut: bool) -> list[Strike]:
    index, text = verdict.block.index, verdict.block.text
    last = text.count("\n")
    if (pattern := listed.match(text)) is not None and (not last or pattern in listed.phrases.values()):
        return [_strike(Lines(index, 0, last), pattern)]
    lines = text.split("\n")
    found = [(number, listed.match(line)) for number, line in enumerate(lines) if line.strip()]
    if cut:
        return [_strike(Lines(index, number, number), match) for number, match in found if match is not None]
    first = found[0][1] if found else None
    return [_strike(Lines(index, 0, last), first)] if first and all(match for _, match in found) else []


def _strike(lines: Lines, pattern: str) -> Strike:
    return Strike(lines, RULE.reason(Kind.LISTED, f"your list strikes {pattern!r}"))
