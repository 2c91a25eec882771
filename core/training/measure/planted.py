"""Measure the duplicates stage on copies planted in articles.

`python -m copydesk.training.measure.planted --data DIR`, where DIR holds one JSON file an article with
`ground_truth.main_content` and `url`, or one `.txt` file an article. Pages of a site fall in one half.
"""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import click

from copydesk.documents import SourceFormat
from copydesk.duplicates import deduplicate
from copydesk.readers.text.read import read_text
from copydesk.roles import assign_roles
from copydesk.training.planting.plant import PLANTS, Line
from copydesk.verdicts import Verdict


@dataclass(slots=True)
class Score:
    """What became of the plants of one kind.

    Attributes:
        planted: number of copies planted.
        struck: number of those struck with the right survivor.
        lost: unique paragraphs and natural repeats that were struck, each with the rule.
        missed: copies that stayed, or for which the wrong text stayed.
    """

    planted: int = 0
    struck: int = 0
    lost: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def score_article(paragraphs: list[str], already: set[str], kind: str, seed: int, score: Score) -> None:
    """Plant one kind in an article, deduplicate it, and add up what happened.

    Args:
        paragraphs: the article's own.
        already: those of them that are struck where nothing is planted.
        kind: name of the kind, as in `PLANTS`.
        seed: for the random choices.
        score: is added to.
    """
    lines = [Line(text) for text in paragraphs]
    if not PLANTS[kind](lines, random.Random(seed)):
        return
    struck = _struck(lines)
    source = [_source(line) for line in lines]
    for at, line in enumerate(lines):
        if line.of is None:
            twin = struck.get(at)
            swapped = twin is not None and any(
                copy.of is line and copy.swap and other not in struck for other, copy in enumerate(lines)
            )
            if twin is not None and line.text not in already and not swapped:
                score.lost.append(f"[{twin[1]}] {line.text}")
            continue
        score.planted += 1
        original = next(other for other, candidate in enumerate(lines) if candidate is line.of)
        goes = at if at in struck else original if line.swap else at
        right = goes in struck and source[struck[goes][0]] is line.of
        if right and (line.swap or original not in struck):
            score.struck += 1
        else:
            score.missed.append(f"{line.text}\n   of: {line.of.text}")


def struck_unplanted(paragraphs: list[str]) -> set[str]:
    """Return the paragraphs of an article that are struck as it stands."""
    return {paragraphs[at] for at in _struck([Line(text) for text in paragraphs])}


def _source(line: Line) -> Line:
    return line if line.of is None else line.of


def _struck(lines: list[Line]) -> dict[int, tuple[int, str]]:
    """Return for each line whose main block is struck the line that it repeats, and the rule."""
    document = read_text("\n\n".join(line.text for line in lines), SourceFormat.TEXT)
    verdicts = tuple(Verdict(block, block.role) for block in document.blocks)
    result = deduplicate(assign_roles(document, verdicts)[0]).verdicts
    owners: list[int] = []
    for at, line in enumerate(lines):
        owners += [at] * (line.text.count("\n") + 2)
    struck: dict[int, tuple[int, str]] = {}
    largest: dict[int, Verdict] = {}
    for verdict in result:
        owner = owners[verdict.block.place.first - 1]
        if owner not in largest or len(verdict.block.text) > len(largest[owner].block.text):
            largest[owner] = verdict
    for owner, verdict in largest.items():
        if verdict.reason is not None and verdict.reason.duplicate_of is not None:
            twin = result[verdict.reason.duplicate_of].block
            struck[owner] = (owners[twin.place.first - 1], verdict.reason.rule)
    return struck


def read_articles(data: Path, half: str) -> Iterator[tuple[str, list[str]]]:
    """Return name and paragraphs, the title first, of the articles of one half of the sites, or of both."""
    for path in sorted(data.iterdir()):
        host, text = path.stem, ""
        if path.suffix == ".json":
            page = json.loads(path.read_text(encoding="utf-8"))
            host = urlsplit(page.get("url") or "").hostname or path.stem
            truth = page["ground_truth"]
            text = f"{truth.get('title') or ''}\n\n{truth.get('main_content') or ''}"
        elif path.suffix == ".txt":
            text = path.read_text(encoding="utf-8")
        side = "tune" if zlib.crc32(host.encode()) % 2 else "report"
        text = "\n".join(line.rstrip() for line in text.splitlines())
        paragraphs = [part.strip("\n") for part in text.split("\n\n") if part.strip()]
        if half in (side, "both") and paragraphs:
            yield path.stem, paragraphs


def measure(data: Path, half: str, kinds: list[str], every: int = 1) -> dict[str, Score]:
    """Plant every kind once in every `every`-th article and score it."""
    scores = {kind: Score() for kind in kinds}
    for name, paragraphs in islice(read_articles(data, half), 0, None, every):
        already = struck_unplanted(paragraphs)
        for kind in kinds:
            score_article(paragraphs, already, kind, zlib.crc32(f"{name} {kind}".encode()), scores[kind])
    return scores


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder with a .json or a .txt file an article.",
)
@click.option("--half", type=click.Choice(["tune", "report", "both"]), default="report", show_default=True)
@click.option(
    "--kind", "kinds", type=click.Choice(list(PLANTS)), multiple=True, metavar="KIND", help="All by default."
)
@click.option("--show", default=0, help="Print so many misses and losses of each kind.")
@click.option("--every", default=1, help="Take every n-th article only.")
def main(data: Path, half: str, kinds: tuple[str, ...], show: int, every: int) -> None:
    """Print a line a kind: copies planted, the share struck with the right survivor, what was lost."""
    scores = measure(data, half, list(kinds or PLANTS), every)
    if not any(score.planted for score in scores.values()):
        raise click.UsageError(f"no article in {data}: give the folder that holds the .json or .txt files")
    for kind, score in scores.items():
        share = score.struck / score.planted if score.planted else 1.0
        click.echo(f"{kind:24} {score.planted:6} planted  {share:7.2%} struck  {len(score.lost):4} lost")
        for label, texts in (("missed", score.missed), ("lost", score.lost)):
            for text in texts[:show]:
                click.echo(f"  {label}: {text}")


if __name__ == "__main__":
    main(prog_name="python -m copydesk.training.measure.planted")
