"""The examples of the manual for other engines run, and clean as the library does."""

import re

import pytest

import copydesk
from copydesk.cli.manual.topics import read_topic
from made_site import article

EXAMPLES = {
    re.findall(r"^import (\w+)", code, re.MULTILINE)[1]: code
    for code in re.findall(r"```python\n(.*?)```", read_topic("bigger").partition("## Others")[2], re.DOTALL)
}
TEXTS = [article(seed)[0] for seed in range(4)]


def test_there_is_one_for_each_engine():
    assert list(EXAMPLES) == ["duckdb", "polars", "dask", "ray"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_runs(name, tmp_path, monkeypatch):
    pytest.importorskip(name, reason=f"needs {name}")
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")  # Ray tells its makers of every run
    parquet.write_table(arrow.table({"id": list(range(4)), "text": TEXTS}), "crawl.parquet")
    scope = {}
    exec(EXAMPLES[name], scope)
    found = [row[1] if isinstance(row, tuple) else row for row in scope["articles"]]
    assert [row["article"] if isinstance(row, dict) else row for row in found] == [
        copydesk.clean(text).text for text in TEXTS
    ]
