"""The benchmark command measures what is installed and says what is not."""

from __future__ import annotations

from math import isnan
from pathlib import Path

import pytest

import copydesk
from copydesk.training.measure.benchmark import grown, tools_table
from copydesk.training.measure.contenders import CONTENDERS, Contender, available
from copydesk.training.measure.costs import growth, page_times

PAGES = {
    "ferry": "The ferry left an hour late because the harbour gate would not close behind the last lorry.",
    "orchard": "Nobody had pruned the orchard since the war, and it bore more pears than the village ate.",
}
OURS = tuple(one for one in CONTENDERS if one.name.startswith(("lxml", "copydesk")))


def _missing() -> object:
    raise ImportError("no such tool")


def _fails_on_ferries(page: str) -> object:
    if "ferry" in page:
        raise ValueError(page)
    return page


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for name, sentence in PAGES.items():
        page = f"<html><head><title>{name}</title></head><body><p>{sentence}</p><p>Share</p></body></html>"
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    return str(tmp_path)


@pytest.mark.skipif(
    not (Path(copydesk.__file__).parent / "training").exists(),
    reason="a process of its own finds no training",
)
def test_the_table_has_a_row_for_each_tool_that_is_there_and_names_the_others(folder: str) -> None:
    missing = Contender("a tool that nobody installed", _missing)  # type: ignore[arg-type]
    fails = Contender("one that fails", lambda: _fails_on_ferries)
    table = tools_table(folder, 1, (*OURS, missing, fails))
    rows = {cells[1].strip(): cells for line in table.splitlines() if len(cells := line.split("|")) > 3}
    assert list(rows)[2:] == [*(one.name for one in OURS), "one that fails"]
    assert rows["lxml, parse alone"][2].strip() == "1.0"
    assert float(rows["copydesk, HTML"][2]) > 1
    assert float(rows["copydesk, HTML"][4]) > 5
    assert [rows[name][5].strip() for name in ("copydesk, HTML", "one that fails")] == ["0", "1"]
    assert table.endswith("Not installed: a tool that nobody installed.")


def test_every_tool_of_ours_loads_and_takes_a_page() -> None:
    loaded, missing = available(OURS)
    assert not missing
    times, failures = page_times({name: (call, ["<p>Pears.</p>"]) for name, call in loaded.items()}, 1)
    assert all(taken >= 0 for taken in times.values())
    assert not any(failures.values())


def test_inputs_grow_by_four_of_different_pages() -> None:
    pages = [f"page {number}" for number in range(16)]
    parts = grown(pages, raw=True)
    assert [len(part.splitlines()) for part in parts] == [1, 4, 16]
    assert len(set(parts[-1].splitlines())) == 16


def test_a_call_that_fails_has_no_growth() -> None:
    assert all(map(isnan, growth(_fails_on_ferries, ["ferry", "ferry" * 4], 1)))
