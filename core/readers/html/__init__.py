"""The HTML reader: from a page to blocks with the hints that only HTML gives."""

from copydesk.readers.html.read import read_html

__all__ = ["read_html"]
