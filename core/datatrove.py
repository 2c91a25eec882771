"""Clean articles in a datatrove pipeline: an extractor that stands where its Trafilatura does."""

from __future__ import annotations

from datatrove.pipeline.extractors.base import BaseExtractor

from copydesk.options import Options
from copydesk.pipeline.clean import clean


class Copydesk(BaseExtractor):
    """Turn the HTML or raw text of a document into the article's text.

    Args:
        options: what to do, as for `copydesk.clean`.
        timeout: seconds that a document may take.
    """

    name = "⛏ copydesk"

    def __init__(self, options: Options | None = None, timeout: float = 10) -> None:
        super().__init__(timeout)
        self.options = options or Options()

    def extract(self, text: str) -> str:
        """Return the article in a document's text."""
        return clean(text, self.options).text
