"""A second opinion on which part of a page is the article."""

from copydesk.readers.html.opinion.answer import ask

__all__ = ["ask"]
