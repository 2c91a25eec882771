"""Name the site that an article comes from."""

from __future__ import annotations

import os
from dataclasses import replace
from urllib.parse import urlsplit

from copydesk.documents import Metadata
from copydesk.options import Options

ANY = "*"  # the section of a profile for articles of which nobody knows the site


def site_of(metadata: Metadata, options: Options) -> str:
    """Return the site of an article: what the caller says, else the host of its address, else "".

    Args:
        metadata: what the article says of itself.
        options: what the caller says of it.
    """
    return options.site or host_of(options.url) or host_of(metadata.url)


def host_of(url: str) -> str:
    """Return the host of an address, in lower case and without "www."; an empty string where it has none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if "." in host else ""


def from_folder(options: Options, path: str) -> Options:
    """Return options that name the site by a folder on a path, where the profile has one of that name."""
    if options.profile is None:
        return options
    folders = reversed(os.path.dirname(os.path.abspath(path)).split(os.sep))
    site = next((folder for folder in folders if folder in options.profile.names), "")
    return replace(options, fallback_site=site) if site else options
