"""The one way an article goes: decode, read, classify, assign roles, deduplicate, settle."""

from __future__ import annotations

from dataclasses import replace

from copydesk.article import Article
from copydesk.decoding import decode
from copydesk.documents import BODY_ROLES
from copydesk.options import Options
from copydesk.pipeline.judge import drop_roles, judge
from copydesk.pipeline.settle import settle
from copydesk.pipeline.warnings import notices
from copydesk.readers import read
from copydesk.roles import find_language


def clean(source: str | bytes, options: Options | None = None) -> Article:
    """Clean one article.

    Args:
        source: the article as bytes in any encoding, or as text: raw scraped text, Markdown or HTML.
        options: what to do; the defaults strike boilerplate and duplicates and keep every role.

    Returns:
        The article with a verdict for every block of the source.

    Raises:
        OptionError: an option names something that is not known, such as an encoding.
    """
    options = options or Options()
    text, warnings = (source, ()) if isinstance(source, str) else decode(source, options.encoding)
    document = read(text, options)
    judgement = settle(document, judge(document, options), options)
    verdicts, metadata = judgement.verdicts, judgement.metadata
    if not metadata.language:
        language = find_language(v.block.text for v in verdicts if not v.struck and v.role in BODY_ROLES)
        metadata = replace(metadata, language=language)
    return Article(
        format=document.format,
        verdicts=drop_roles(verdicts, options.roles),
        metadata=metadata,
        newline=document.newline,
        warnings=(*warnings, *document.warnings, *judgement.warnings, *notices(verdicts)),
        images=options.images,
    )
