"""Spark gives what `copydesk.clean` gives: a row in is a row out, wherever it runs."""

import os
import shutil
import sys
from pathlib import Path

import pytest

import copydesk

pytest.importorskip("pyspark", reason="needs the extra spark")
pytest.importorskip("pandas")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Spark needs Java 17", allow_module_level=True)

from copydesk.corpus.learn import learn
from copydesk.corpus.observe import observe
from copydesk.corpus.profile_file import write_profile
from copydesk.corpus.sample import Sample
from copydesk.spark import clean_articles, learn_profile, profile_of
from made_site import DISCLAIMER, PLEA, article

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.*")) if path.is_file()]


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    # Without it the workers take another Python, which has no copydesk.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def pages(spark):
    rows = [(number, text) for number, text in enumerate(TEXTS)]
    return spark.createDataFrame([*rows, (len(rows), None)], "id long, text string")


def test_every_row_in_is_a_row_out_and_equals_the_library(pages):
    rows = {row.id: row for row in clean_articles(pages).collect()}
    assert set(rows) == set(range(len(TEXTS) + 1))
    for number, text in enumerate(TEXTS):
        article, row = copydesk.clean(text), rows[number]
        assert row.error is None
        assert (row.text, row.title, row.dek, row.date) == (
            article.text, article.title, article.dek, article.date,
        )  # fmt: skip
        assert row.authors == list(article.authors)
        assert [(s.rule, s.reason, s.text) for s in row.struck] == [
            (v.reason.rule, v.reason.detail, v.block.text) for v in article.removed
        ]


def test_a_bad_row_carries_its_error_and_costs_no_other(pages):
    (bad,) = clean_articles(pages).where("error is not null").collect()
    assert (bad.id, bad.text, bad.error) == (len(TEXTS), None, "no text in this row")


def test_how_the_rows_are_spread_changes_nothing(pages):
    once, again = clean_articles(pages), clean_articles(pages.repartition(5))
    assert sorted(once.collect()) == sorted(again.collect())


def test_options_bytes_and_addresses_reach_the_workers(spark):
    page = '<html lang="pl"><body><h1>Prom</h1><p>Prom nie wypłynął, bo wiał silny wiatr.</p></body></html>'
    rows = [(bytearray(page.encode("iso8859-2")), "https://example.org/a")]
    df = spark.createDataFrame(rows, "page binary, url string")
    options = copydesk.Options(roles="paragraph", encoding="iso8859-2")
    (row,) = clean_articles(df, "page", "url", options).collect()
    assert (row.url, row.text) == ("https://example.org/a", "Prom nie wypłynął, bo wiał silny wiatr.\n")


def test_a_wrong_column_is_named_before_anything_runs(pages):
    with pytest.raises(copydesk.OptionError, match="no column 'body'; there are id, text"):
        clean_articles(pages, "body")
    with pytest.raises(copydesk.OptionError, match="'title' would stand twice"):
        clean_articles(pages.withColumn("title", pages.id))


SITES = ("https://www.wick.example", "https://skar.example", "https://few.example")


@pytest.fixture(scope="module")
def crawl(spark):
    """Three sites in one template; of the third there are too few articles to learn from."""
    rows = [
        (article(seed + 100 * number)[0], f"{site}/{seed}")
        for number, site in enumerate(SITES)
        for seed in range(3 if "few" in site else 12)
    ]
    return rows, spark.createDataFrame(
        [*rows, (None, "https://wick.example/none")], "text string, url string"
    )


def test_the_profile_is_the_one_that_the_command_learns(crawl):
    rows, df = crawl
    sample = Sample()
    for text, url in rows:
        site = url.split("/")[2].removeprefix("www.")
        sample.add(site, observe(copydesk.clean(text).verdicts))
    expected = [site for site in learn(sample).sites if site.lines]
    for spread in (df, df.repartition(5)):
        profile = profile_of(learn_profile(spread, url_col="url").collect())
        assert [(site.name, site.articles, site.lines) for site in profile.sites] == [
            (site.name, site.articles, site.lines) for site in expected
        ]
    assert copydesk.read_profile(write_profile(profile).encode(), "a profile").names == (
        "skar.example",
        "wick.example",
    )


def test_a_profile_reaches_the_workers(crawl):
    rows, df = crawl
    profile = profile_of(learn_profile(df, url_col="url").collect())
    cleaned = {row.url: row for row in clean_articles(df, url_col="url", profile=profile).collect()}
    for text, url in rows:
        row = cleaned[url]
        assert row.text == copydesk.clean(text, profile=profile, url=url).text
        assert ("few" in url) == (PLEA in row.text) == (DISCLAIMER in row.text)
