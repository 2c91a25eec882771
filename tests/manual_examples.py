"""Find the command lines in a page of the manual, and a folder in which they can be run."""

import gzip
import json
import os
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
PROFILE = "copydesk profile 1\n\n[example.org] 52 articles\n41  Help us to go on.\n"
# What makes an indented line a command: it begins with one of these, or with "$ ".
STARTS = ("copydesk ", "curl ", "find ", "jq ", "python3 ", "zstd ", "cat ", "zcat ", "for ")
LINE = re.compile(r"^    (?:\$ )?(?P<call>(?:" + "|".join(map(re.escape, STARTS)) + r").*)$", re.MULTILINE)


TOOLS = ("jq", "patch", "find")
EXTRAS = {".parquet": "pyarrow", ".warc": "fastwarc", ".zst": "zstandard"}


def missing_tool(call):
    """Return a tool or package that a command line needs and this machine lacks, or None."""
    tools = [tool for tool in TOOLS if f"{tool} " in call and shutil.which(tool) is None]
    extras = [package for suffix, package in EXTRAS.items() if suffix in call and find_spec(package) is None]
    return next(iter(tools + extras), None)


def calls(text):
    """Return the command lines of a page, without the remarks behind them."""
    return [re.split(r"\s{2,}(?!\|)[^|>]*$| +# ", match["call"])[0] for match in LINE.finditer(text)]


def reader_folder(folder):
    """Fill a folder as the manual says: article.txt, page.html, raw/, and what single pages add to it."""
    shutil.copy(SAMPLES / "seaside-rail.txt", folder / "article.txt")
    shutil.copy(SAMPLES / "seaside-rail.txt", folder / "a.txt")
    shutil.copy(SAMPLES / "observatory.html", folder / "page.html")
    shutil.copytree(SAMPLES, folder / "raw", ignore=shutil.ignore_patterns("expected"))
    for name in ("a", "b"):
        shutil.copytree(folder / "raw", folder / name)
    (folder / "ours.txt").write_text("# ours\n/^Share/\n", encoding="utf-8")
    (folder / "site.profile").write_text(PROFILE, encoding="utf-8")
    texts = {path.stem: path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))}
    rows = [json.dumps({"id": name, "text": text, "raw": text}) for name, text in texts.items()]
    with gzip.open(folder / "crawl.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(rows))


def environment(tools):
    """Return an environment that has this Python, copydesk, and a curl that needs no network."""
    curl = tools / "curl"
    curl.write_text(f"#!/bin/sh\ncat '{SAMPLES / 'observatory.html'}'\n")
    curl.chmod(0o755)
    copydesk = tools / "copydesk"
    copydesk.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m copydesk "$@"\n')
    copydesk.chmod(0o755)
    python = tools / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tools), "COLUMNS": "100"}
