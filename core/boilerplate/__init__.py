"""Boilerplate: tell the article from the page around it."""

from copydesk.boilerplate.classify import classify

__all__ = ["classify"]
