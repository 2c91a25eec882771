"""Train the boilerplate model for plain text, or measure it: `python -m copydesk.training --help`."""

from __future__ import annotations

from pathlib import Path

import click

from copydesk.boilerplate.model.load import FOLDER
from copydesk.training.labels.documents import Labelled, read_labelled
from copydesk.training.measure.score import score

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


def _pages(texts: Path, labels: Path, every: int) -> list[Labelled]:
    return list(read_labelled(texts, labels))[::every]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Train and measure the boilerplate model for text whose tags are gone.

    TEXTS and LABELS are JSON Lines in gzip: {id, flavour, raw, gold, title, author, url} and {lab}, one
    letter a non-empty line (c content, d a further copy of content, n neither).
    """


@main.command("train")
@click.argument("texts", type=_FILE)
@click.argument("labels", type=_FILE)
@click.option("--out", type=_FOLDER, default=Path(FOLDER), help="Folder for the model of all pages.")
@click.option("--folds", type=_FOLDER, help="Folder for five models, each without the sites of its fold.")
@click.option("--every", default=1, help="Learn from every n-th document alone.")
@click.option("--foreign", is_flag=True, help="Train the model for languages whose words are not known.")
def train_command(
    texts: Path, labels: Path, out: Path, folds: Path | None, every: int, foreign: bool
) -> None:
    """Train anew and write weights-text.txt and words-text.txt; needs the extra `train`."""
    from copydesk.training.fit.train import train

    train(_pages(texts, labels, every), "foreign" if foreign else "text", out, folds, say=click.echo)


@main.command("score")
@click.argument("texts", type=_FILE)
@click.argument("labels", type=_FILE)
@click.argument("folds", type=_FOLDER)
@click.option("--every", default=1, help="Measure on every n-th document alone.")
def score_command(texts: Path, labels: Path, folds: Path, every: int) -> None:
    """Clean every page by the model of FOLDS that has not seen its site, and print F1 by scraper."""
    click.echo(score(_pages(texts, labels, every), folds))


if __name__ == "__main__":
    main(prog_name="python -m copydesk.training")
