"""What one call of `copydesk clean` asks for, and which choices exclude each other."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.cli.console.files import refuse_folder
from copydesk.cli.console.streams import Console
from copydesk.errors import OptionError
from copydesk.files.overlap import refuse_overlap
from copydesk.files.suffixes import is_for_json_lines, uncompressed
from copydesk.options import FieldNames, Options
from copydesk.writers import LINE_FORMATS, WRITERS

IN_PLACE = "name another output, or replace files by their results with --in-place"
# Names of outputs that would promise what nothing here writes.
NOT_WRITTEN = (".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".pdf", ".epub")


class Request(NamedTuple):
    """The choices of one call.

    Attributes:
        options: how articles are cleaned.
        console: where messages go.
        sources: the inputs, "-" for standard input.
        stdin_name: what standard input is called in messages, diffs and JSON.
        target: the output format, a key of WRITERS.
        output: the file to write, or None for standard output.
        in_place: whether each input is replaced by its result.
        check: whether nothing is written, and a change is trouble.
        diff: whether a unified diff is written instead of the result.
        explain: whether what was struck goes to stderr.
        strict: whether a warning is trouble.
        heading: whether a line with the input's name stands above each of several texts.
        fields: what is read of a document, where standard input holds JSON Lines.
        documents: whether it does however it begins.
    """

    options: Options
    console: Console
    sources: tuple[str, ...]
    stdin_name: str
    target: str
    output: str | None
    in_place: bool
    check: bool
    diff: bool
    explain: bool
    strict: bool
    heading: bool
    fields: FieldNames = FieldNames()
    documents: bool = False

    def name(self, source: str) -> str:
        """Return the name of an input as messages, diffs and JSON have it."""
        return self.stdin_name if source == "-" else source

    def check_choices(self) -> None:
        """Refuse what cannot be done, before anything is read or written.

        Raises:
            OptionError: two choices exclude each other, or the output is a source.
            CopydeskError: the output is a folder, or is to go to one that does not exist.
        """
        if self.sources.count("-") > 1:
            raise OptionError("standard input can be read once only; write - once")
        if self.stdin_name != "-" and "-" not in self.sources:
            raise OptionError("--stdin-filename names standard input, but only files are read")
        if self.target == "json" and len(self.sources) > 1 and not self.diff:
            raise OptionError(
                "-t json writes one object for one input; use -t jsonl for several, one object a line"
            )
        if self.in_place:
            self._check_in_place()
        if self.output is not None:
            refuse_folder(self.output)
            refuse_overlap(self.sources, [self.output], IN_PLACE)
        elif not self.in_place:
            refuse_overlap(self.sources, [1], IN_PLACE)

    def _check_in_place(self) -> None:
        if self.output is not None:
            raise OptionError("--in-place and -o exclude each other; use one of them")
        if "-" in self.sources:
            raise OptionError("--in-place cleans files; name them, as in: copydesk clean --in-place *.txt")
        if self.target not in LINE_FORMATS:
            raise OptionError(f"--in-place writes text; for {self.target} name another file with -o")


def format_of(output: str | None) -> str:
    """Return the output format for the extension of an output's name, as pandoc does; else it is text.

    Raises:
        OptionError: the name asks for a format that nothing here writes.
    """
    name = uncompressed(output or "").lower()
    if name.endswith(".parquet"):
        raise OptionError("no parquet is written here; `copydesk batch` writes it")
    if name.endswith(NOT_WRITTEN):
        ending = name.rpartition(".")[2]
        raise OptionError(f"no {ending} is written; end the name of the output in .md or .txt, or use -t")
    if is_for_json_lines(name):
        return "jsonl"
    return next((target for target, (*_, ending) in WRITERS.items() if name.endswith(ending)), "text")
