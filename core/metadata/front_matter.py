"""Take title, date, authors and the like from the front matter of Markdown."""

from __future__ import annotations

from copydesk.documents import Metadata
from copydesk.text.dates import find_date
from copydesk.text.front_matter import front_matter_values
from copydesk.text.language import language_code

_TITLES = ("title",)
_DATES = ("date", "published", "pubdate", "publishdate", "created")
_AUTHORS = ("author", "authors", "by")
_DESCRIPTIONS = ("description", "summary", "excerpt")
_LANGUAGES = ("lang", "language")


def read_front_matter(text: str) -> Metadata:
    """Return what front matter says of its article.

    Args:
        text: its lines, both rules included.
    """
    values = front_matter_values(text)

    def first(names: tuple[str, ...]) -> str:
        return next((values[name][0] for name in names if values.get(name)), "")

    return Metadata(
        title=first(_TITLES),
        description=first(_DESCRIPTIONS),
        authors=next((values[name] for name in _AUTHORS if values.get(name)), ()),
        date=find_date(first(_DATES)),
        language=language_code(first(_LANGUAGES)),
    )
