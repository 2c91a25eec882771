"""Leaning moves the blocks that the model is unsure of, and none that are known."""

from pathlib import Path

import pytest

from copydesk import clean
from copydesk.boilerplate.decide.lean import weigh_lean
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.features.blocks import measure
from copydesk.boilerplate.features.words import Words
from copydesk.options import Lean
from copydesk.readers.text.read import read_text

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.is_file())


def words(source, lean):
    return len(clean(source, lean=lean).text.split())


def test_known_blocks_stay_where_they_are():
    page = measure(read_text(""), Words({}, {}))
    scores = [-KNOWN, -700, 0, 700, KNOWN]
    kept, balanced, struck = [
        weigh_lean(page, scores, lean) for lean in (Lean.KEEP, Lean.BALANCED, Lean.STRIKE)
    ]
    assert balanced == scores
    assert [kept[0], kept[-1], struck[0], struck[-1]] == [-KNOWN, KNOWN, -KNOWN, KNOWN]
    assert all(
        high > middle > low for high, middle, low in zip(kept[1:4], scores[1:4], struck[1:4], strict=True)
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_keep_keeps_no_less_and_strike_no_more(sample):
    source = sample.read_bytes()
    assert words(source, "keep") >= words(source, "balanced") >= words(source, "strike")


@pytest.mark.parametrize("lean", ["keep", "strike"])
@pytest.mark.parametrize(
    "sample", [path for path in SAMPLES if path.suffix != ".html"], ids=lambda path: path.name
)
def test_cleaning_twice_changes_nothing_either_way(sample, lean):
    once = clean(sample.read_bytes(), lean=lean).text
    assert clean(once, lean=lean).text == once
