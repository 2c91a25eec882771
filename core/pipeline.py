"""The one way an article goes: decode, read, classify, assign roles, deduplicate."""

from __future__ import annotations

from dataclasses import replace

from copydesk.article import Article
from copydesk.boilerplate import classify
from copydesk.decoding import decode
from copydesk.duplicates import deduplicate
from copydesk.model import Category, Document, Kind, Metadata, Reason, Verdict
from copydesk.options import Options
from copydesk.readers import read
from copydesk.roles import assign_roles


def clean(source: str | bytes, options: Options | None = None) -> Article:
    """Clean one article.

    Args:
        source: the article as bytes in any encoding, or as text: raw scraped text, Markdown or HTML.
        options: what to do; the defaults strike boilerplate and duplicates and keep every role.

    Returns:
        The article with a verdict for every block of the source.

    Raises:
        InputError: the source cannot be read at all.
    """
    options = options or Options()
    text, warnings = (source, ()) if isinstance(source, str) else decode(source, options.encoding)
    document = read(text, options)
    verdicts, metadata = judge(document, options)
    return Article(
        format=document.format,
        verdicts=verdicts,
        metadata=metadata,
        newline=document.newline,
        warnings=(*warnings, *document.warnings),
        images=options.images,
    )


def judge(document: Document, options: Options) -> tuple[tuple[Verdict, ...], Metadata]:
    """Decide of every block once whether it stays, and as what."""
    verdicts = (
        classify(document) if options.boilerplate else tuple(Verdict(b, b.role) for b in document.blocks)
    )
    verdicts, metadata = assign_roles(document, verdicts)
    if options.dedup:
        verdicts = deduplicate(verdicts)
    return tuple(drop_role(verdict, options) for verdict in verdicts), metadata


def drop_role(verdict: Verdict, options: Options) -> Verdict:
    """Strike a kept block whose role the caller does not want."""
    if verdict.struck or verdict.role in options.roles:
        return verdict
    detail = f"you asked to leave out every {verdict.role.value}"
    return replace(verdict, reason=Reason(Category.BOILERPLATE, "dropped-role", Kind.DROPPED_ROLE, detail))
