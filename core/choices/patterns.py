"""Match lines against the caller's own phrases and /regular expressions/."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from copydesk.duplicates.compare.folding import fold, typeset
from copydesk.errors import OptionError
from copydesk.files.read import read_listed
from copydesk.text.patterns import late

_EXPRESSION = late(r"/(.+)/(i?)", re.DOTALL)


class Patterns(NamedTuple):
    """Phrases and expressions, ready to match.

    Attributes:
        phrases: for each phrase, folded, how it was written.
        expressions: each as it was written, and compiled.
    """

    phrases: dict[str, str]
    expressions: tuple[tuple[str, re.Pattern[str]], ...]

    def match(self, line: str) -> str | None:
        """Return the first pattern that a line matches, as it was written."""
        if self.phrases and (phrase := self.phrases.get(_folded(line))) is not None:
            return phrase
        for written, expression in self.expressions:
            if expression.search(line):
                return written
        return None

    def match_block(self, text: str) -> str | None:
        """Return the first pattern that a block as a whole, or any of its lines, matches."""
        if (found := self.match(text)) is not None or "\n" not in text:
            return found
        return next(filter(None, map(self.match, text.split("\n"))), None)


@cache
def compile_patterns(written: tuple[str, ...]) -> Patterns:
    """Compile patterns.

    Args:
        written: each a phrase, which matches a line that says the same but for case, spaces and typography,
            or a /regular expression/, which matches a line that holds it; with /.../i in any case.

    Raises:
        OptionError: one of them is no regular expression.
    """
    phrases: dict[str, str] = {}
    expressions: list[tuple[str, re.Pattern[str]]] = []
    for pattern in written:
        expression = _EXPRESSION.fullmatch(pattern.strip())
        if expression is None:
            phrases.setdefault(_folded(pattern), pattern.strip())
        else:
            expressions.append((pattern.strip(), _compile(expression[1], expression[2])))
    return Patterns(phrases, tuple(expressions))


def read_patterns(path: str) -> tuple[str, ...]:
    """Read a file of patterns, one a line; blank lines and those that begin with "#" are remarks.

    Raises:
        OptionError: the file cannot be read, or a line is no pattern; file, line and reason are named.
    """
    try:
        lines = read_listed(path).decode("utf-8-sig").splitlines()
    except OSError as error:
        raise OptionError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise OptionError(f"{path}, line {line}: not UTF-8; save the file as UTF-8") from error
    return tuple(_checked(path, lines))


def _checked(path: str, lines: Iterable[str]) -> Iterable[str]:
    for number, line in enumerate(lines, 1):
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        try:
            compile_patterns((pattern,))
        except OptionError as error:
            raise OptionError(f"{path}, line {number}: {error}") from error
        yield pattern


def _compile(expression: str, flags: str) -> re.Pattern[str]:
    try:
        return re.compile(expression, re.IGNORECASE if flags else 0)
    except (re.error, OverflowError, RecursionError) as error:
        raise OptionError(f"/{expression}/ is no regular expression: {error}") from error


def _folded(text: str) -> str:
    return " ".join(fold(typeset(text)).split())
