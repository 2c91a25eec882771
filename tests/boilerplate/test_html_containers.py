"""Links alone, away from the prose, are told without asking the trees."""

import pytest

from copydesk.boilerplate.features import first_columns
from copydesk.boilerplate.html_containers import not_plain_links
from copydesk.boilerplate.weights import load_model
from copydesk.options import Options
from copydesk.readers.html import read_html

PROSE = (
    "<p>The ferry left Upper Wick at noon, and nobody on the quay had seen the captain since dawn.</p>" * 4
)


@pytest.mark.parametrize(
    ("block", "is_asked"),
    [
        ("<nav><ul><li><a href='/'>Home</a></li></ul></nav><main>{0}</main>", False),
        ("<main>{0}</main><footer><div><p><a href='/'>Home</a></p></div></footer>", False),
        ("<div><nav><a href='/'>Home</a></nav><main>{0}</main></div>", True),
        ("<nav><ul><li>Since 1911: <a href='/'>Home</a></li></ul></nav><main>{0}</main>", True),
        ("<main>{0}<p><a href='/'>Home</a></p></main>", True),
        ("<main>{0}<ul><li><a href='/'>Home</a></li></ul></main>", True),
        ("<ul><li><a href='/'>Home</a></li><li><a href='/wick'>Wick</a></li></ul>", True),
    ],
)
def test_only_links_away_from_the_prose_are_plain(block, is_asked):
    document = read_html(f"<body>{block.format(PROSE)}</body>", Options())
    columns = first_columns(document, load_model("html").words, "html").columns
    place = next(block.index for block in document.blocks if "Home" in block.text)
    assert (place in not_plain_links(columns)) == is_asked
