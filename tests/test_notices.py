"""A warning comes where hardly anything of a source is left, and only there."""

import pytest

from copydesk.documents import Block, Place, Role
from copydesk.pipeline.warnings import notices
from copydesk.verdicts import Category, Kind, Reason, Verdict

STRUCK = Reason(Category.BOILERPLATE, "above-article", Kind.NAVIGATION, "before the article begins")


def verdicts(kept, struck):
    """Make a block that stays and one that goes, of so many characters."""
    return tuple(
        Verdict(Block(index, "x" * size, Role.PARAGRAPH, Place(index, index)), Role.PARAGRAPH, reason)
        for index, (size, reason) in enumerate([(kept, None), (struck, STRUCK)])
        if size
    )


@pytest.mark.parametrize(
    ("kept", "struck", "warning"),
    [
        (0, 0, "no text in it"),
        (0, 40, "no article text found"),
        (100, 900, "only 10 % of the text was kept"),
        (300, 700, ""),
        (30, 270, ""),  # a title out of a dozen menu words is no article that was lost
        (2000, 18000, ""),  # a long page may be mostly comments
        (1000, 19000, "only 5 % of the text was kept"),
        (500, 0, ""),
    ],
)
def test_what_is_left_is_weighed_against_the_size_of_the_page(kept, struck, warning):
    said = notices(verdicts(kept, struck))
    assert [line.startswith(warning) for line in said] == ([True] if warning else [])
