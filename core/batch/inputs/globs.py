"""Choose inputs by patterns on their names, as --include and --exclude do."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True, slots=True)
class Globs:
    """Patterns that the names of inputs must and must not match.

    A pattern without a slash is matched with the last part of a name, at any depth; one with a slash with
    the whole name below its source, in which "**" stands for any number of folders.

    Attributes:
        include: patterns of which one must match; none means all do.
        exclude: patterns of which none may match, the name or a folder above it.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def takes(self, name: str) -> bool:
        """Return whether the file of a name is an input."""
        if self.include and not any(matches(name, pattern) for pattern in self.include):
            return False
        return not self.exclude or all(map(self.enters, with_folders(name)))

    def enters(self, name: str) -> bool:
        """Return whether no pattern excludes a file or folder of that name itself."""
        return not any(matches(name, pattern.rstrip("/")) for pattern in self.exclude)


def with_folders(name: str) -> list[str]:
    """Return a name and those of the folders above it."""
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def matches(name: str, pattern: str) -> bool:
    """Return whether a pattern matches a name; see `Globs`."""
    if "/" not in pattern:
        return fnmatchcase(name.rpartition("/")[2], pattern)
    return parts_match(name.split("/"), pattern.strip("/").split("/"))


def parts_match(parts: list[str], patterns: list[str]) -> bool:
    """Return whether the parts of a name match those of a pattern, "**" any number of them.

    Places in the pattern are followed side by side, so that many "**" take no longer.
    """
    reached = {0}
    for part in parts:
        reached = {after for at in skipped(reached, patterns) for after in stepped(part, at, patterns)}
    return len(patterns) in skipped(reached, patterns)


def skipped(reached: set[int], patterns: list[str]) -> set[int]:
    """Return the places that are reached, and those behind a "**", which may stand for nothing."""
    found = set(reached)
    for at in sorted(reached):
        while at < len(patterns) and patterns[at] == "**":
            at += 1
            found.add(at)
    return found


def stepped(part: str, at: int, patterns: list[str]) -> list[int]:
    """Return the places that one part of a name leads to."""
    if at == len(patterns):
        return []
    if patterns[at] == "**":
        return [at]
    return [at + 1] if fnmatchcase(part, patterns[at]) else []
