"""Every page under pages/ comes out as its expected.md; what struck.txt lists is struck, with a reason.

A folder is named topic--case. Without a struck.txt nothing of the page may be struck.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk import Options, clean
from copydesk.documents import SourceFormat

PAGES = sorted((Path(__file__).parent / "pages").iterdir())


@pytest.mark.parametrize("folder", PAGES, ids=lambda folder: folder.name)
def test_page_comes_out_as_expected(folder: Path) -> None:
    article = clean((folder / "input.html").read_bytes(), Options(format=SourceFormat.HTML))
    assert article.markdown == (folder / "expected.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", PAGES, ids=lambda folder: folder.name)
def test_furniture_is_struck_with_a_reason(folder: Path) -> None:
    article = clean((folder / "input.html").read_bytes(), Options(format=SourceFormat.HTML))
    struck = {}
    for verdict in article.removed:
        lines = [line.strip().removeprefix("- ") for line in verdict.block.text.splitlines()]
        # A list of links is one block; each of its items is a line of its own.
        struck |= dict.fromkeys([*lines, " / ".join(lines)], verdict.reason)
    listed = folder / "struck.txt"
    wanted = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    assert [line for line in wanted if line not in struck] == []
    assert all(reason is not None and reason.rule and reason.detail for reason in struck.values())
    if not wanted:
        assert struck == {}
