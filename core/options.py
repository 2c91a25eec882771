"""The choices a caller can make, one field for each command-line option."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.documents import Role, SourceFormat


@dataclass(frozen=True, slots=True)
class Options:
    """What `clean` is asked to do.

    Attributes:
        format: what the source is; None tells text, Markdown and HTML apart by their content.
        encoding: name of the source's character encoding; None finds it out.
        url: address of the page, which makes relative links absolute; it is never opened.
        boilerplate: whether to strike boilerplate.
        dedup: whether to strike what the source repeats.
        roles: the roles that stay; blocks of other roles are struck as "dropped role".
        images: whether Markdown made from HTML shows images.
    """

    format: SourceFormat | None = None
    encoding: str | None = None
    url: str = ""
    boilerplate: bool = True
    dedup: bool = True
    roles: frozenset[Role] = frozenset(Role)
    images: bool = False
