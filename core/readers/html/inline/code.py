"""Read preformatted text: the code as it stands, and the language it is in."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from lxml import etree

from copydesk.readers.html.hidden import HiddenElements
from copydesk.text.controls import scrub

_LANGUAGE = r"(?:^|\s)(?:language-|lang-|highlight-source-|highlight-|brush:\s{0,9})([A-Za-z0-9_+#.-]+)"
# What highlighters write where nothing is to be coloured.
_NO_LANGUAGES = frozenset({"default", "none", "nohighlight", "plain", "plaintext", "text", "txt"})
_BOXES = frozenset({"div", "figure", "table", "tbody", "td", "tr"})
_WITHIN = 3  # elements around the code that may name its language
_GUTTERS = frozenset(
    "blob-num code-gutter crayon-nums gutter hljs-ln-numbers line-number line-numbers line-numbers-rows"
    " linenodiv lineno linenos linenumber ln lnt lntd rouge-gutter".split()
)


def code_text(element: etree._Element, hidden: HiddenElements) -> str:
    """Return the text of a `<pre>` with its line ends, without line numbers that the page adds.

    Args:
        element: the `<pre>`.
        hidden: those that the page hides, which are left out.
    """
    pieces: list[str] = []
    stack: list[etree._Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        if item is not element and item.tail:
            stack.append(item.tail)
        if item.tag == "br":
            pieces.append("\n")
        if item.tag in ("script", "style", "button") or hidden.how(item) or _holds_numbers(item, item):
            continue
        if item.text:
            pieces.append(item.text)
        if item.tag in ("div", "li", "tr", "p") and item is not element:
            stack.append("\n")
        stack.extend(reversed(item))
    lines = [line.rstrip() for line in scrub("".join(pieces))[0].splitlines()]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines)


def is_gutter(element: etree._Element) -> bool:
    """Return whether a `<pre>` holds nothing but the line numbers of the code beside it."""
    return any(_holds_numbers(one, element) for one in (element, *islice(element.iterancestors(), 2)))


def _holds_numbers(named: etree._Element, element: etree._Element) -> bool:
    """Return whether an element that its own class, or that of one around it, names a gutter is one.

    Prism puts the same name on the `<pre>` that holds the code.
    """
    classes = named.get("class")
    if not classes or _GUTTERS.isdisjoint(classes.split()):
        return False
    return not "".join("".join(element.itertext()).split()).strip("0123456789")


def language_of(element: etree._Element) -> str:
    """Return the language named by the classes of a `<pre>`, its `<code>` or an element close around it."""
    # A page says its own language in the same way: `<body class="language-en">`.
    around = takewhile(lambda outer: outer.tag in _BOXES, islice(element.iterancestors(), _WITHIN))
    for candidate in (element.find("code"), element, *around):
        if candidate is not None:
            match = re.search(_LANGUAGE, f"{candidate.get('class') or ''} {candidate.get('data-lang') or ''}")
            if match:
                language = match[1].lower()
                return "" if language in _NO_LANGUAGES else language
    return ""
