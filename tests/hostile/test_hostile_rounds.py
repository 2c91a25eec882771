"""A text is judged again and again, but no more than in proportion to its length."""

import pytest
from hostile_inputs import TEXT

import copydesk
from copydesk.pipeline import clean as pipeline
from copydesk.pipeline import settle as settling

MOST_ROUNDS, FEW_LINES = 3, 600


@pytest.mark.parametrize("name", TEXT)
def test_lines_judged_are_bounded(name, monkeypatch):
    judged = 0

    def counting(document, *rest):
        nonlocal judged
        judged += len(document.blocks)
        return judge(document, *rest)

    judge = settling.judge
    for stage in (pipeline, settling):
        monkeypatch.setattr(stage, "judge", counting)
    monkeypatch.setattr(settling, "_MOST_ROUNDS", MOST_ROUNDS)
    monkeypatch.setattr(settling, "_FEW_LINES", FEW_LINES)
    text = TEXT[name](300)
    lines = len(text.splitlines())
    copydesk.clean(text, copydesk.Options(format=copydesk.SourceFormat.TEXT))
    # Twice, as a text that does not settle is tried again; and for each recutting.
    assert judged <= 4 * max(MOST_ROUNDS * lines, FEW_LINES)
