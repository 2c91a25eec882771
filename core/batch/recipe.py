"""How a batch reads, cleans and names every input."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.options import Options


@dataclass(frozen=True, slots=True)
class Recipe:
    """How every input is read, cleaned and named.

    Attributes:
        target: what comes out, a key of WRITERS.
        options: what `clean` is asked to do.
        follow_links: whether symbolic links are read.
        keep_extension: whether the input's suffix stays in the output's name.
        text_field: the field of a JSON Lines document that holds the article.
        id_field: the field that names it.
        url_field: the field that holds its address.
    """

    target: str
    options: Options
    follow_links: bool = False
    keep_extension: bool = False
    text_field: str = "text"
    id_field: str = "id"
    url_field: str = "url"

    @property
    def fields(self) -> tuple[str, str, str]:
        """The fields of a JSON Lines document that are read."""
        return self.text_field, self.id_field, self.url_field
