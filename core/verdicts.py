"""What was decided of a block: kept or struck, as what, by which rule, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from copydesk.documents import Block, Role


class Category(StrEnum):
    """Why a block was struck, at the coarsest."""

    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"


class Kind(StrEnum):
    """What sort of boilerplate or duplicate a struck block is."""

    NAVIGATION = "navigation"
    SHARE = "share"
    SUBSCRIBE = "subscribe"
    COMMENTS = "comments"
    RELATED = "related"
    ADVERT = "advert"
    LEGAL = "legal"
    BYLINE_FRAGMENT = "byline fragment"
    MEDIA = "media"
    HIDDEN = "hidden"
    SITE = "site furniture"
    OTHER = "other"
    EXACT = "exact"
    NEAR = "near"
    TRUNCATED = "truncated"
    CONTAINED = "contained"
    DOUBLED_PAGE = "doubled page"
    DROPPED_ROLE = "dropped role"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a block was struck.

    Attributes:
        category: boilerplate or duplicate.
        rule: identifier of the rule, as `copydesk rules` lists it.
        kind: what sort of boilerplate or duplicate.
        detail: one line for people that names the evidence.
        duplicate_of: index of the block that stays, for a duplicate.
    """

    category: Category
    rule: str
    kind: Kind
    detail: str
    duplicate_of: int | None = None


class Rule(NamedTuple):
    """A rule by which blocks are struck; it stands in the module that strikes by it.

    Attributes:
        name: identifier that stands in `Reason.rule`, lower case with hyphens.
        category: boilerplate or duplicate.
        meaning: what it strikes and what it leaves alone.
        example: a line or two that it strikes.
    """

    name: str
    category: Category
    meaning: str
    example: str

    @classmethod
    def documented(cls, name: str, category: Category, docstring: str | None) -> Rule:
        """Return the rule that a docstring describes: its meaning, then "Example:" and lines it strikes.

        Args:
            name: identifier of the rule.
            category: boilerplate or duplicate.
            docstring: the module's, or the function's where a module strikes by several rules; Python started
                with -OO has none.
        """
        meaning, _, example = (docstring or "").partition("Example:\n")
        lines = [line.strip() for line in example.strip().split("\n")]
        return cls(name, category, " ".join(meaning.split()), "\n".join(lines))

    def reason(self, kind: Kind, detail: str, duplicate_of: int | None = None) -> Reason:
        """Return the reason to strike a block by this rule, for this evidence."""
        return Reason(self.category, self.name, kind, detail, duplicate_of)


class Verdict(NamedTuple):
    """What was decided of one block.

    Attributes:
        block: the block, as it was read.
        role: its role in the article.
        reason: why it was struck; None where it is kept.
        confidence: how sure the decision is, 0.5 to 1.
    """

    block: Block
    role: Role
    reason: Reason | None = None
    confidence: float = 1.0

    @property
    def struck(self) -> bool:
        """Whether the block is left out of the result."""
        return self.reason is not None
