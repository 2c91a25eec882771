"""The one way an article goes: decode, read, classify, assign roles, deduplicate, settle."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

from copydesk.article import Article
from copydesk.choices.dropped_roles import drop_roles
from copydesk.decoding import decode
from copydesk.decoding.mojibake import find_mojibake, repair_encoding
from copydesk.documents import BODY_ROLES
from copydesk.options import Keywords, Options, with_keywords
from copydesk.pipeline.judge import judge
from copydesk.pipeline.settle import settle
from copydesk.pipeline.warnings import notices
from copydesk.readers import read
from copydesk.roles import find_language
from copydesk.text.controls import unusual


def clean(source: str | bytes, options: Options | None = None, **keywords: Unpack[Keywords]) -> Article:
    """Clean one article.

    Args:
        source: the article as bytes in any encoding, or as text: raw scraped text, Markdown or HTML.
        options: what to do; the defaults strike boilerplate and duplicates and keep every role.
        keywords: fields of `Options`, and `only`, `drop`, `keep` for roles: `clean(page, only="body")`.

    Returns:
        The article with a verdict for every block of the source.

    Raises:
        OptionError: an option names something that is not known, such as an encoding.
        TypeError: the source is neither text nor bytes, or there is no such keyword.
    """
    if not isinstance(source, str | bytes):
        raise TypeError(_not_a_source(source))
    if not (options is None or isinstance(options, Options)):
        raise TypeError(
            f"options are copydesk.Options, not {type(options).__name__}; "
            "choices go by name: clean(text, only='body')"
        )
    options = with_keywords(options, keywords) if keywords or options is None else options
    text, warnings = (source, ()) if isinstance(source, str) else decode(source, options.encoding)
    if options.fix_encoding:
        text = repair_encoding(text)
    rest = unusual(text)
    garbled = find_mojibake(text, rest)
    document = read(text, options, rest)
    judgement = settle(document, judge(document, options), options)
    if options.profile is not None:
        from copydesk.pipeline.site_furniture import strike_profile

        judgement = strike_profile(document, judgement, options)
    verdicts, metadata = judgement.verdicts, judgement.metadata
    if not metadata.language:
        language = find_language(v.block.text for v in verdicts if not v.struck and v.role in BODY_ROLES)
        metadata = replace(metadata, language=language)
    return Article(
        format=document.format,
        verdicts=drop_roles(verdicts, options.roles),
        metadata=metadata,
        newline=document.newline,
        warnings=(*warnings, *document.warnings, *judgement.warnings, *notices(verdicts, garbled)),
        front_matter=options.metadata,
    )


def _not_a_source(source: object) -> str:
    """Describe what was passed in place of text or bytes, and what to pass."""
    kind = type(source).__name__
    if hasattr(source, "read_bytes"):
        return f"clean() takes the text or bytes of an article, not a path ({kind}); pass path.read_bytes()"
    if hasattr(source, "read"):
        return f"clean() takes the text or bytes of an article, not a file ({kind}); pass file.read()"
    return f"clean() takes the text of an article as str or bytes, not {kind}"
