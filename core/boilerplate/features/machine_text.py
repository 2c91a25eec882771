"""Recognise what was meant for software: addresses of media, shortcodes, the settings of widgets."""

from __future__ import annotations

import re

_MEDIA = (
    r"(?:https?:)?//\S+\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|m3u8|webm|mov)(?:\?\S*)?"
    r"|https?://(?:www\.|m\.)?(?:youtu\.be/|youtube\.com/(?:embed|watch)|player\.vimeo\.com/|vimeo\.com/\d"
    r"|instagram\.com/p/|twitter\.com/\w+/status/|x\.com/\w+/status/|tiktok\.com/@)\S*"
)
# "[button link=...]Buy[/button]", "[post-views]"; "[1]" and "[sic]" are the author's.
_SHORTCODE = (
    r"(?:\[/?[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+[^\[\]\n]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]]+))+\s*/?\]"
    r"|\[/[a-z][\w-]*\])"
)
_WIDGET = r"(?s)[\[{]\s*[\[{]*\s*\"[\w@$.-]+\"\s*:.*[\]}]\s*;?"
# A tutorial shows shorter ones.
_LEAST_WIDGET = 120


def is_media_address(text: str) -> bool:
    """Return whether a block is nothing but the address of a picture, a film or a post."""
    return all(re.fullmatch(_MEDIA, part, re.IGNORECASE) for part in text.split())


def is_shortcode(text: str) -> bool:
    """Return whether a block is a placeholder that the page's software was to fill in."""
    return text[0] == "[" and text[-1] == "]" and re.match(_SHORTCODE, text, re.IGNORECASE) is not None


def is_widget(text: str) -> bool:
    """Return whether a block is the settings of a widget, an object in JSON."""
    return text[0] in "{[" and len(text) >= _LEAST_WIDGET and re.fullmatch(_WIDGET, text) is not None
