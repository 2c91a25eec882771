"""What a person should know of a result: that hardly anything is left, or nothing at all."""

from __future__ import annotations

from copydesk.verdicts import Verdict

# A long page may hold ten times its article in comments and teasers; a short one has no room for them.
_LONG, _SMALL_SHARE, _SMALL_SHARE_OF_SHORT = 4000, 0.1, 0.2
_WORTH_SAYING = 500


def notices(verdicts: tuple[Verdict, ...]) -> tuple[str, ...]:
    """Warn where cleaning left little or nothing of a source.

    Args:
        verdicts: one for each block of the source.
    """
    if not verdicts:
        return ("no text in it; nothing comes out",)
    kept = sum([len(verdict.block.text) for verdict in verdicts if not verdict.struck])
    if not kept:
        return ("no article text found, every block was struck; --explain says why",)
    total = sum([len(verdict.block.text) for verdict in verdicts])
    small = _SMALL_SHARE if total >= _LONG else _SMALL_SHARE_OF_SHORT
    if total >= _WORTH_SAYING and kept < total * small:
        return (f"only {100 * kept // total} % of the text was kept; --explain says what was struck and why",)
    return ()
