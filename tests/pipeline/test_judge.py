"""Of a page that stands twice one copy goes, and never both."""

from pathlib import Path

from copydesk.boilerplate.classify import Classified
from copydesk.documents import SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import judge
from copydesk.readers.text.read import read_text
from copydesk.verdicts import Category, Kind, Reason, Verdict

ARTICLES = sorted((Path(__file__).parents[1] / "duplicates" / "articles").glob("*.txt"))
ABOVE = Reason(Category.BOILERPLATE, "above-article", Kind.OTHER, "before the article begins")


def test_a_first_copy_that_is_taken_for_furniture_leaves_the_second():
    once = ARTICLES[0].read_text(encoding="utf-8").strip("\n")
    document = read_text(f"{once}\n\n{once}\n")
    half = len(document.blocks) // 2

    def strike_the_first_half(document, earlier):
        return Classified(
            tuple(
                Verdict(block, block.role, ABOVE if block.index < half else None) for block in document.blocks
            )
        )

    judgement = judge(document, Options(format=SourceFormat.TEXT), None, strike_the_first_half)
    kept = [verdict.block.text for verdict in judgement.verdicts if not verdict.struck]
    long = [block.text for block in document.blocks[half:] if len(block.text) > 100]
    assert long
    assert set(long) <= set(kept)
