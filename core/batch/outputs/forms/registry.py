"""Choose the form of the one file of all results; a new one is one class and its row here."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import BinaryIO


class Form(Protocol):
    """How lines of JSON become a file, and the same lines again."""

    def check(self) -> None:
        """Raise OptionError where what writes the form is not installed."""

    def pack(self, lines: BinaryIO, target: BinaryIO) -> None:
        """Write lines to a file; the same lines give the same bytes."""

    def unpack(self, path: str) -> Iterator[bytes]:
        """Return the lines of a file in pieces; raise InputError where it cannot be read to its end."""


# Form: how the name of its files ends, and the module that has the form under its own name.
FORMS = {
    "gzip": (".gz", "copydesk.batch.outputs.forms.compressed"),
    "Zstandard": (".zst", "copydesk.batch.outputs.forms.compressed"),
    "Parquet": (".parquet", "copydesk.batch.outputs.forms.parquet"),
}


def form_of(path: str) -> str:
    """Return the form of a file by its name, a key of FORMS; "" where it is lines as they are."""
    return next((form for form, (suffix, _) in FORMS.items() if path.lower().endswith(suffix)), "")


def get_form(name: str) -> Form:
    """Return the form of that name."""
    form: Form = getattr(import_module(FORMS[name][1]), name.upper())
    return form
