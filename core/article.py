"""The result of cleaning: every block of the source with its verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from copydesk.documents import Metadata, SourceFormat
from copydesk.verdicts import Verdict


@dataclass(frozen=True, repr=False)
class Article:
    """A cleaned article; every block of the source is in `verdicts` exactly once.

    Attributes:
        format: what the source was read as.
        verdicts: one for each block, in source order.
        metadata: title, dek, description, authors, date, language and the like.
        source: name of the file it came from, or "-".
        newline: line end of the source, for writers of files.
        warnings: what a person should know, one line each.
        front_matter: whether its Markdown begins with its metadata as YAML.
    """

    format: SourceFormat
    verdicts: tuple[Verdict, ...]
    metadata: Metadata = field(default_factory=Metadata)
    source: str = "-"
    newline: str = "\n"
    warnings: tuple[str, ...] = ()
    front_matter: bool = False

    @property
    def title(self) -> str:
        """The headline, or an empty string."""
        return self.metadata.title

    @property
    def dek(self) -> str:
        """The standfirst, or an empty string."""
        return self.metadata.dek

    @property
    def description(self) -> str:
        """How the page describes itself in its head, or an empty string."""
        return self.metadata.description

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of the authors, in the order of the byline."""
        return self.metadata.authors

    @property
    def date(self) -> str:
        """The day of publication as YYYY-MM-DD, or an empty string."""
        return self.metadata.date

    @property
    def language(self) -> str:
        """The language's code, or an empty string."""
        return self.metadata.language

    @cached_property
    def kept(self) -> tuple[Verdict, ...]:
        """The verdicts of the blocks that stay."""
        return tuple(verdict for verdict in self.verdicts if not verdict.struck)

    @cached_property
    def removed(self) -> tuple[Verdict, ...]:
        """The verdicts of the blocks that were struck."""
        return tuple(verdict for verdict in self.verdicts if verdict.struck)

    @cached_property
    def text(self) -> str:
        """The article as plain text, lines ending in a line feed."""
        from copydesk.writers.text import write_text

        return write_text(self)

    @cached_property
    def markdown(self) -> str:
        """The article as Markdown."""
        from copydesk.writers.markdown import write_markdown

        return write_markdown(self)

    def _repr_markdown_(self) -> str:
        return self.markdown

    def __repr__(self) -> str:
        title = f" {self.title!r}" if self.title else ""
        struck = len(self.removed)
        return f"<Article{title} from {self.format}: {len(self.kept)} blocks kept, {struck} removed>"

    def to_dict(self) -> dict[str, Any]:
        """Return the article in the shape of the JSON Schema that ships with the package."""
        from copydesk.writers.json import to_dict

        return to_dict(self)
