"""Choose what a batch writes by -t and the name of its output."""

from __future__ import annotations

import os

from copydesk.batch.names import STREAM, TARGET_SUFFIXES
from copydesk.batch.outputs.forms.registry import form_of
from copydesk.errors import OptionError
from copydesk.files.suffixes import is_for_json_lines, uncompressed

PARQUET = "parquet"


def choose_target(to: str | None, output: str | None, check: bool) -> tuple[str, str]:
    """Return what comes out, a key of WRITERS, and the form of the one file, a key of FORMS or "".

    Args:
        to: what the caller asks for.
        output: where it goes; None for standard output.
        check: whether nothing is written.

    Raises:
        OptionError: the output cannot hold it, by its name.
    """
    to = to or _meant_by(output or "")
    if to not in (PARQUET, STREAM):
        _refuse_file(to, output, check)
        return to, ""
    form = form_of(output or "")
    if to == PARQUET:
        if not output and not check:
            raise OptionError("-t parquet writes one file; name it with -o")
        if is_for_json_lines(output or ""):
            raise OptionError(f"{output} is a name for JSON Lines, not for Parquet; end it in .parquet")
        return STREAM, "Parquet"
    if form == "Parquet":
        raise OptionError(f"{output} is a name for Parquet, not for JSON Lines; end it in .jsonl")
    return STREAM, form


def _meant_by(output: str) -> str:
    if output.lower().endswith(".parquet"):
        return PARQUET
    return STREAM if is_for_json_lines(output) else "text"


def _refuse_file(target: str, output: str | None, check: bool) -> None:
    """Refuse an output that is no folder.

    Raises:
        OptionError: there is none, or it has the name of a file and is no folder yet.
    """
    if not output:
        if not check:
            raise OptionError(f"-t {target} writes a folder of files; name it with -o")
        return
    files = (*TARGET_SUFFIXES.values(), ".parquet")
    if uncompressed(output).lower().endswith(files) and not os.path.isdir(output):
        raise OptionError(
            f"{output} is a file's name, and -t {target} writes a folder of files; "
            f"for one file end it in .jsonl or .parquet, for a folder of that name in {os.sep}"
        )
