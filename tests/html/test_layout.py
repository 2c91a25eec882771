"""The containers of a page form a tree; what stands in one counts for all around it."""

from __future__ import annotations

from copydesk import Options
from copydesk.boilerplate.features.layout import Layout, lay_out
from copydesk.readers.html import read_html

PAGE = """
<div class="story"><p>First.</p><p>Second.</p></div>
<ul class="links"><li>Third</li><li>Fourth</li></ul>
<div class="box"><p>Fifth.</p>Sixth</div>
"""


def page() -> Layout:
    return lay_out(read_html(PAGE, Options()))


def test_each_block_has_a_container_inside_that_of_its_neighbours() -> None:
    layout = page()
    around = layout.above(layout.leaves)
    assert around[0] == around[1] != around[2] == around[3]
    # The text after the fifth block stands in the box itself.
    assert around[4] == layout.leaves[5]


def test_a_container_holds_what_the_containers_inside_it_hold() -> None:
    layout = page()
    sums = layout.sums([1, 2, 3, 4, 5, 6])
    assert [sums[leaf] for leaf in layout.leaves] == [1, 2, 3, 4, 5, 11]
    assert [sums[place] for place in layout.above(layout.leaves)][:5] == [3, 3, 7, 7, 11]


def test_the_outermost_container_is_around_itself() -> None:
    layout = page()
    top = layout.leaves
    for _ in range(20):
        top = layout.above(top)
    assert set(top) == {0}
    assert layout.sums([1] * 6)[0] == 6


def test_blocks_of_one_kind_share_tags_and_the_nearest_class_words() -> None:
    layout = page()
    assert layout.cousins["kind"][0] == layout.cousins["kind"][1]
    assert layout.cousins["path"][0] == layout.cousins["path"][4]
    assert layout.cousins["kind"][0] != layout.cousins["kind"][4]
    assert layout.sums_of_cousins("path", [1, 2, 3, 4, 5, 6])[layout.cousins["path"][0]] == 8
