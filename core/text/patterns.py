"""Compile a pattern when a text first asks for it: most texts ask for few of all patterns."""

from __future__ import annotations

import re
from typing import Any, cast


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when one of its methods is first called.

    To compile all when their modules are imported takes as long as to clean a short page.

    Args:
        source: the pattern.
        flags: those of `re.compile`.
    """
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    """Stands for a compiled pattern, whose methods it takes over as they are asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self._source, self._flags), name)
        # Python finds it from now on without asking here.
        setattr(self, name, method)
        return method
