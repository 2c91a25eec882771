"""Train the boilerplate models, or measure them: `python -m copydesk.training --help`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from copydesk.boilerplate.model.load import FOLDER

_DATA = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_NAMES = ("html", "text", "foreign")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Train and measure the models that tell an article from the page around it.

    DATA is a folder of labelled pages: folders in the layout of WCXB (html/NAME.html.gz and
    ground-truth/NAME.json) and files SET.jsonl.xz of {id, url, host, lang, html, gold, title, author}.
    """


@main.command("raw")
@click.argument("data", type=_DATA)
@click.argument("texts", type=click.Path(dir_okay=False, path_type=Path))
def raw_command(data: Path, texts: Path) -> None:
    """Write the raw texts that seven scrapers make of the pages, with labels, to TEXTS (.jsonl.gz)."""
    from copydesk.training.labels.raw_texts import write_raw_texts
    from copydesk.training.labels.sources import read_sources

    click.echo(f"{write_raw_texts(read_sources(data), texts)} texts")


@main.command("train")
@click.argument("data", type=_DATA)
@click.argument("texts", type=_FILE)
@click.option("--out", type=_FOLDER, default=Path(FOLDER), help="Folder for the models of all pages.")
@click.option("--folds", type=_FOLDER, help="Folder for five of each, each without the sites of its fold.")
@click.option("--only", type=click.Choice(_NAMES), multiple=True, default=_NAMES, help="Train these alone.")
@click.option("--seed", default=1, show_default=True, help="For the choice of rows and columns.")
def train_command(
    data: Path, texts: Path, out: Path, folds: Path | None, only: tuple[str, ...], seed: int
) -> None:
    """Train on DATA and its raw TEXTS and write the weights; needs the extra `train`."""
    from copydesk.training.fit.train import SETUPS, train
    from copydesk.training.labels.pages import read_pages
    from copydesk.training.labels.raw_texts import read_raw_texts
    from copydesk.training.labels.sources import read_sources

    for name in only:
        if name == "html":
            pages = list(read_pages(read_sources(data)))
        else:
            pages = [page for page in read_raw_texts(texts) if (page.language == "en") == (name == "text")]
        pages.sort(key=lambda page: (page.collection, page.page, page.flavour))
        train(pages, SETUPS[name], out, folds, seed=seed, say=click.echo)


@main.command("measure")
@click.argument("data", type=_DATA)
@click.argument("texts", type=_FILE)
@click.argument("folds", type=_FOLDER)
@click.option("--peers", is_flag=True, help="Run the other extractors that are installed, too.")
@click.option("--every", default=1, help="Measure on every n-th raw text alone.")
def measure_command(data: Path, texts: Path, folds: Path, peers: bool, every: int) -> None:
    """Clean every page by the models of FOLDS that have not seen its site, and print tables."""
    from copydesk.training.labels.pages import read_pages
    from copydesk.training.labels.raw_texts import read_raw_texts
    from copydesk.training.labels.sources import read_sources
    from copydesk.training.measure.out_of_fold import body_of
    from copydesk.training.measure.peers import installed_peers
    from copydesk.training.measure.quality import by_scraper, by_set_and_language, measure

    ours = {"copydesk, out of fold": partial(body_of, folds)}
    pages = list(read_pages(read_sources(data)))
    click.echo(measure(pages, ours | (installed_peers() if peers else {}), by_set_and_language))
    click.echo("\nRaw text:\n")
    raw = list(read_raw_texts(texts))[::every]
    click.echo(measure(raw, ours | {"untouched": lambda page: page.raw}, by_scraper))


if __name__ == "__main__":
    main(prog_name="python -m copydesk.training")
