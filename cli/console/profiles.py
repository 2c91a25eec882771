"""Read the profiles that a command is given, and name the site of an input by its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.cli.console.safe_text import safe_name
from copydesk.errors import InputError, explain_os_errors
from copydesk.files.read import read_listed
from copydesk.options import Options

if TYPE_CHECKING:
    from copydesk.corpus.profile import Profile


def read_profiles(paths: tuple[str, ...]) -> Profile | None:
    """Return the union of some profiles; None where there is none.

    Raises:
        InputError: one cannot be read, or a line of it is spoilt.
    """
    if not paths:
        return None
    from copydesk.corpus.profile import Profile
    from copydesk.corpus.profile_file import read_profile

    profile = Profile()
    for path in paths:
        with explain_os_errors(f"{safe_name(path)} cannot be read", InputError):
            data = read_listed(path)
        profile |= read_profile(data, safe_name(path))
    return profile


def options_for(options: Options, source: str) -> Options:
    """Return the options for one input: its folder may name a site that the profile has lines of."""
    if options.profile is None or source == "-":
        return options
    from copydesk.corpus.sites import from_folder

    return from_folder(options, source)
