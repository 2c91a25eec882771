"""How a batch reads, cleans and names every input."""

from __future__ import annotations

from dataclasses import dataclass, field

from copydesk.options import FieldNames, Options


@dataclass(frozen=True, slots=True)
class Recipe:
    """How every input is read, cleaned and named.

    Attributes:
        target: what comes out, a key of WRITERS.
        options: what `clean` is asked to do.
        fields: what is read of a document in JSON Lines or Parquet.
        follow_links: whether symbolic links are read.
        keep_extension: whether the input's suffix stays in the output's name.
    """

    target: str
    options: Options
    fields: FieldNames = field(default_factory=FieldNames)
    follow_links: bool = False
    keep_extension: bool = False
