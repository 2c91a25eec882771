"""Train the HTML model and measure it out of fold, beside other extractors on the same pages.

Usage: python -m copydesk.training.measure.html_model DATA [--out FOLDER] [--folds FOLDER] [--measure]
[--peers]
where DATA holds `html/NAME.html.gz`, `ground-truth/NAME.json` and `untouched.txt`, as WCXB's does. `--out`
and `--folds` train: the model on all pages, and one a fold without its sites. `--measure` judges every page
by the model of `--folds` that has not seen its site; `--peers` runs those extractors that are installed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from copydesk.boilerplate.model.load import load_model
from copydesk.documents import BODY_ROLES, SourceFormat
from copydesk.readers.html.source.parse import parse_html
from copydesk.training.fit.train import train
from copydesk.training.labels.documents import FOLDS, Labelled
from copydesk.training.labels.pages import read_html_pages
from copydesk.training.measure.metrics import match, summary
from copydesk.training.measure.out_of_fold import verdicts_of

NOTES = (
    "Trained by `python -m copydesk.training.measure.html_model` on the development split of WCXB, the Web",
    "Content Extraction Benchmark (Murrough Foley, 2026, arXiv 2605.21097, CC-BY-4.0), as HTML.",
)
TREES, FEATURES = (160, 0), (80, 0)
Extractor = Callable[[Labelled], str]


@dataclass(frozen=True, slots=True)
class Result:
    """What one extractor made of the pages.

    Attributes:
        name: the extractor.
        texts: its text of each page.
        milliseconds: processor time a page.
    """

    name: str
    texts: tuple[str, ...]
    milliseconds: float


def run(name: str, extract: Extractor, pages: Sequence[Labelled]) -> Result:
    """Run an extractor over all pages; one that fails on a page gives no text of it."""
    _or_nothing(extract, pages[0])
    begun = time.process_time()
    texts = [_or_nothing(extract, page) for page in pages]
    spent = time.process_time() - begun
    return Result(name, tuple(texts), 1000 * spent / len(pages))


def _or_nothing(extract: Extractor, page: Labelled) -> str:
    try:
        return extract(page)
    except Exception:
        return ""


def copydesk_of(folds: Path) -> Extractor:
    """Return the extractor that judges each page by the model of `folds` that has not seen its site."""

    def extract(page: Labelled) -> str:
        models = {SourceFormat.HTML: load_model("html", str(folds / str(page.fold)))}
        found = verdicts_of(page.raw, SourceFormat.HTML, models)
        return "\n\n".join(v.block.text for v in found if not v.struck and v.role in BODY_ROLES)

    return extract


def peers() -> Iterator[tuple[str, Extractor]]:
    """Return the other extractors that are installed."""
    import justext
    import trafilatura
    from lxml import html
    from readability import Document as Readability

    def parts(page: Labelled) -> str:
        paragraphs = justext.justext(page.raw.encode(), justext.get_stoplist("English"), encoding="utf-8")
        return "\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    def readable(page: Labelled) -> str:
        summary_html: str = Readability(page.raw).summary(html_partial=True)
        return str(html.fromstring(summary_html).text_content())

    yield "trafilatura", lambda page: trafilatura.extract(page.raw) or ""
    yield "trafilatura, no comments", lambda page: trafilatura.extract(page.raw, include_comments=False) or ""
    yield "readability-lxml", readable
    yield "justext", parts


def report(result: Result, pages: Sequence[Labelled], untouched: frozenset[str]) -> str:
    """Return an extractor's figures on all pages and on the untouched ones."""
    lines = [f"{result.name}: {result.milliseconds:.1f} ms of processor time a page"]
    for label, chosen in (
        ("untouched", [place for place, page in enumerate(pages) if page.page in untouched]),
        ("all", list(range(len(pages)))),
    ):
        if not chosen:
            continue
        figures = summary([match(result.texts[place], pages[place].gold) for place in chosen])
        shown = [
            f"{unit} F1 {figures[f'{key}_f1']:.4f} precision {figures[f'{key}_precision']:.4f} "
            f"recall {figures[f'{key}_recall']:.4f}"
            for unit, key in (("words", "word"), ("4-grams", "gram"))
        ]
        lines.append(f"  {label:9} {len(chosen):4}  {'; '.join(shown)}")
    return "\n".join(lines)


def main() -> None:
    """Read the arguments and do what they ask."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    pages = list(read_html_pages(options.data, options.limit))
    if options.out:
        train(pages, "html", options.out, options.folds, trees=TREES, features=FEATURES, notes=NOTES)
    if not options.measure:
        return
    listed = options.data / "untouched.txt"
    untouched = frozenset(listed.read_text().split()) if listed.exists() else frozenset()
    missing = [fold for fold in range(FOLDS) if not (options.folds / str(fold)).exists()]
    if missing:
        raise SystemExit(f"no models for the folds {missing}; train them with --out and --folds")
    parsing = run("lxml", lambda page: str(parse_html(page.raw)[1]), pages)
    print(f"lxml, parse alone: {parsing.milliseconds:.1f} ms of processor time a page", flush=True)
    found = [
        ("copydesk, out of fold", copydesk_of(options.folds)),
        *(peers() if options.peers else ()),
    ]
    for name, extract in found:
        print(report(run(name, extract, pages), pages, untouched), flush=True)


if __name__ == "__main__":
    main()
