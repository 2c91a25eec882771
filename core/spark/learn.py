"""Learn the furniture of sites in Spark: the same lines as `copydesk learn` writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copydesk.corpus.learn import learn_site
from copydesk.corpus.observe import Observation, Seen, observe
from copydesk.corpus.profile import Line, Profile, Site
from copydesk.corpus.sample import MOST_ARTICLES
from copydesk.corpus.sites import ANY, site_of
from copydesk.options import Options
from copydesk.pipeline.clean import clean

if TYPE_CHECKING:
    import pandas
    import pyarrow
    from pyspark.sql import DataFrame

_SEEN = "site string, digest binary, texts array<string>, left array<boolean>"
_LINES = "site string, text string, stands int, articles int, left int"


def learn_profile(
    df: DataFrame, text_col: str = "text", url_col: str | None = None, options: Options | None = None
) -> DataFrame:
    """Find the paragraphs that stand in many articles of a site.

    Args:
        df: one article a row; a row that cannot be cleaned is left out.
        text_col: the column that holds it, as a string or as bytes in any encoding.
        url_col: the column that holds the page's address, which names the site.
        options: what to do, as for `copydesk.clean`.

    Returns:
        A row for each line of the profile: its `site`, the paragraph's `text`, how many different articles it
        `stands` in, the number of `articles` that were compared, and in how many cleaning alone `left` it.
        `profile_of` makes a profile of the collected rows.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

    seen = df.mapInArrow(_observer(text_col, url_col, options or Options()), _SEEN)
    order = Window.partitionBy("site").orderBy("digest")
    sample = (
        seen.dropDuplicates(["site", "digest"])
        .withColumn("place", F.row_number().over(order))
        .where(F.col("place") <= MOST_ARTICLES)
        .drop("place")
    )
    return sample.groupBy("site").applyInPandas(_learned, _LINES)


def profile_of(rows: Iterable[Any]) -> Profile:
    """Return the profile of collected rows of `learn_profile`."""
    lines: dict[str, list[Line]] = {}
    articles: dict[str, int] = {}
    for row in rows:
        lines.setdefault(row["site"], []).append(Line(row["text"], row["stands"], row["left"]))
        articles[row["site"]] = row["articles"]
    return Profile(
        tuple(
            Site(name, articles[name], tuple(sorted(found, key=lambda line: (-line.stands, line.text))))
            for name, found in sorted(lines.items())
        )
    )


def _observer(
    text_col: str, url_col: str | None, options: Options
) -> Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """Return a function over the Arrow batches that Spark sends to its workers."""

    def observe_batches(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        for batch in batches:
            rows = []
            for number in range(batch.num_rows):
                text = batch.column(text_col)[number].as_py()
                url = batch.column(url_col)[number].as_py() if url_col else None
                rows += _observed(text, url, options)
            kinds = (pyarrow.string(), pyarrow.binary(), pyarrow.list_(pyarrow.string()))
            columns = [*kinds, pyarrow.list_(pyarrow.bool_())]
            arrays = [pyarrow.array([row[n] for row in rows], kind) for n, kind in enumerate(columns)]
            yield pyarrow.RecordBatch.from_arrays(arrays, names=["site", "digest", "texts", "left"])

    return observe_batches


def _observed(text: str | bytes | None, url: str | None, options: Options) -> list[tuple[Any, ...]]:
    """Return the row of one article; nothing of one that cannot be cleaned, or has no text."""
    if text is None:
        return []
    options = replace(options, url=url or options.url)
    try:
        article = clean(text, options)
    except Exception:  # clean_articles says of such a row what is wrong with it
        return []
    seen = observe(article.verdicts)
    if not seen.seen:
        return []
    texts, left = [one.text for one in seen.seen], [one.left for one in seen.seen]
    return [(site_of(article.metadata, options) or ANY, seen.digest, texts, left)]


def _learned(rows: pandas.DataFrame) -> pandas.DataFrame:
    """Return the lines of one site."""
    import pandas

    observations = [
        Observation(bytes(row.digest), tuple(map(Seen, row.texts, map(bool, row.left))))
        for row in rows.itertuples()
    ]
    site = learn_site(rows["site"].iloc[0], sorted(observations))
    return pandas.DataFrame(
        [(site.name, line.text, line.stands, site.articles, line.left) for line in site.lines],
        columns=["site", "text", "stands", "articles", "left"],
    )
