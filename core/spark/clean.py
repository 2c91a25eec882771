"""Clean articles in Spark, row by row, with the same result as `copydesk.clean`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copydesk.errors import OptionError, describe
from copydesk.options import Options
from copydesk.pipeline.clean import clean

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

    from copydesk.corpus.profile import Profile

Batches = Iterator["pyarrow.RecordBatch"]
# Rows; a batch of Spark's own ten thousand pages would hold a gigabyte at a time.
_AT_ONCE = 64
_ADDED = ("text", "title", "dek", "authors", "date", "language", "struck", "warnings", "error")
_STRUCK = ("rule", "kind", "reason", "text")


def clean_articles(
    df: DataFrame,
    text_col: str = "text",
    url_col: str | None = None,
    options: Options | None = None,
    profile: Profile | None = None,
) -> DataFrame:
    """Clean the article in each row of a data frame.

    Args:
        df: one article a row.
        text_col: the column that holds it, as a string or as bytes in any encoding.
        url_col: the column that holds the page's address, which makes relative links absolute.
        options: what to do, as for `copydesk.clean`.
        profile: the furniture of sites, which is struck too.

    Returns:
        One row for each row of `df`: its columns without the text, then `text`, `title`, `dek`, `authors`,
        `date`, `language`, `struck` (rule, kind, reason and text of each block that was struck), `warnings`,
        and `error`, which is null but for a row that could not be cleaned.

    Raises:
        OptionError: a column is missing, or has the name of one that is added.
    """
    others = [field for field in df.schema.fields if field.name != text_col]
    _check_columns(df.columns, [field.name for field in others], [text_col, *([url_col] if url_col else [])])
    schema = _schema(others)
    chosen = options or Options()
    if profile is not None:
        chosen = replace(chosen, profile=profile)
    return df.mapInArrow(_cleaner(text_col, url_col, chosen), schema)


def _check_columns(columns: list[str], others: list[str], needed: list[str]) -> None:
    for name in needed:
        if name not in columns:
            raise OptionError(f"there is no column {name!r}; there are {', '.join(columns)}")
    for name in _ADDED:
        if name in others:
            raise OptionError(f"the column {name!r} would stand twice in the result; rename or drop it first")


def _schema(others: list[Any]) -> StructType:
    from pyspark.sql.types import ArrayType, StringType, StructField, StructType

    strings = ArrayType(StringType())
    struck = ArrayType(StructType([StructField(name, StringType()) for name in _STRUCK]))
    kinds = {"authors": strings, "struck": struck, "warnings": strings}
    return StructType([*others, *(StructField(name, kinds.get(name, StringType())) for name in _ADDED)])


def _cleaner(text_col: str, url_col: str | None, options: Options) -> Callable[[Batches], Batches]:
    """Return a function over Arrow batches that Spark sends to its workers."""

    def clean_batches(batches: Batches) -> Batches:
        for batch in batches:
            for start in range(0, batch.num_rows, _AT_ONCE):
                yield _cleaned(batch.slice(start, _AT_ONCE), text_col, url_col, options)

    return clean_batches


def _cleaned(batch: pyarrow.RecordBatch, text_col: str, url_col: str | None, options: Options) -> Any:
    import pyarrow

    texts = batch.column(text_col).to_pylist()
    urls = batch.column(url_col).to_pylist() if url_col else [None] * len(texts)
    rows = [clean_row(text, url, options) for text, url in zip(texts, urls, strict=True)]
    strings = pyarrow.list_(pyarrow.string())
    struck = pyarrow.list_(pyarrow.struct([(name, pyarrow.string()) for name in _STRUCK]))
    kinds = {"authors": strings, "struck": struck, "warnings": strings}
    added = [
        pyarrow.array([row.get(name) for row in rows], kinds.get(name, pyarrow.string())) for name in _ADDED
    ]
    kept = [name for name in batch.schema.names if name != text_col]
    return pyarrow.RecordBatch.from_arrays(
        [*(batch.column(name) for name in kept), *added], names=[*kept, *_ADDED]
    )


def clean_row(source: str | bytes | None, url: str | None, options: Options) -> dict[str, Any]:
    """Clean one article into the values of a row; a bad one has an `error` and nothing else.

    Args:
        source: the article; None is an error of this row alone.
        url: address of the page.
        options: what to do.
    """
    if source is None:
        return {"error": "no text in this row"}
    try:
        article = clean(source, replace(options, url=url or options.url))
    except Exception as error:  # one row's trouble is not the job's
        return {"error": describe(error)}
    return {
        "text": article.text,
        "title": article.title,
        "dek": article.dek,
        "authors": list(article.authors),
        "date": article.date,
        "language": article.language,
        "struck": [
            {
                "rule": v.reason.rule,
                "kind": v.reason.kind.value,
                "reason": v.reason.detail,
                "text": v.block.text,
            }
            for v in article.removed
            if v.reason is not None
        ],
        "warnings": list(article.warnings),
    }
