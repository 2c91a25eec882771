"""One struck line takes no other line of its block with it."""

from copydesk.documents import Block, Place, Role, SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import Judgement
from copydesk.pipeline.settle import settle
from copydesk.readers.text.read import read_text
from copydesk.strikes import Lines, Strike, strike
from copydesk.verdicts import Category, Kind, Reason, Verdict

ADVERT = Reason(Category.BOILERPLATE, "furniture-alone", Kind.ADVERT, "no article says this")
COPY = Reason(Category.DUPLICATE, "exact-copy", Kind.EXACT, "word for word")


def verdicts(*texts):
    """Put blocks on consecutive lines, all kept."""
    made, line = [], 1
    for index, text in enumerate(texts):
        last = line + text.count("\n")
        made.append(Verdict(Block(index, text, Role.CODE, Place(line, last)), Role.CODE))
        line = last + 1
    return tuple(made)


def test_a_whole_block_goes_as_it_is():
    result = strike(verdicts("a\nb", "c"), [Strike(Lines(0, 0, 1), ADVERT)])
    assert [(v.block.text, v.struck) for v in result] == [("a\nb", True), ("c", False)]


def test_a_line_inside_a_block_goes_alone():
    result = strike(verdicts("a\nAdvertisement\nb", "c"), [Strike(Lines(0, 1, 1), ADVERT)])
    assert [(v.block.text, v.struck) for v in result] == [
        ("a", False),
        ("Advertisement", True),
        ("b", False),
        ("c", False),
    ]
    assert [tuple(v.block.place) for v in result] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert [v.block.index for v in result] == [0, 1, 2, 3]


def test_lines_at_both_ends_of_a_block():
    result = strike(verdicts("a\nb\nc\nd"), [Strike(Lines(0, 0, 0), ADVERT), Strike(Lines(0, 3, 3), ADVERT)])
    assert [(v.block.text, v.struck) for v in result] == [("a", True), ("b\nc", False), ("d", True)]


def test_a_copy_names_the_piece_that_it_repeats():
    result = strike(verdicts("a\nb\na", "c"), [Strike(Lines(0, 2, 2), COPY, twin=Lines(0, 0, 0))])
    assert [v.reason and v.reason.duplicate_of for v in result] == [None, 0, None]
    assert [v.block.text for v in result] == ["a\nb", "a", "c"]


def test_an_earlier_copy_still_names_its_twin_when_the_blocks_are_numbered_anew():
    earlier = strike(verdicts("a\nb", "c", "c"), [Strike(Lines(2, 0, 0), COPY, twin=Lines(1, 0, 0))])
    result = strike(earlier, [Strike(Lines(0, 1, 1), ADVERT)])
    copy = result[3]
    assert copy.block.text == "c"
    assert result[copy.reason.duplicate_of].block.text == "c"
    assert not result[copy.reason.duplicate_of].struck


def test_a_later_round_that_reads_other_blocks_strikes_its_lines_alone():
    """Without the long line this is hard-wrapped no more, and each line is read as a block."""
    wrapped = (
        "First line of the paragraph here\nUntil the wall is mended at last\nThird line of the paragraph"
    )
    document = read_text(wrapped)
    whole = (
        Verdict(Block(0, wrapped, Role.PARAGRAPH, Place(1, 3)), Role.PARAGRAPH),
        Verdict(Block(1, "By", Role.PARAGRAPH, Place(4, 4)), Role.PARAGRAPH, ADVERT),
    )

    def strike_until(remaining, options, earlier):
        judged = [
            Verdict(b, b.role, ADVERT if b.text.startswith("Until") else None) for b in remaining.blocks
        ]
        return Judgement(tuple(judged), document.metadata)

    options = Options(format=SourceFormat.TEXT)
    settled = settle(document, Judgement(whole, document.metadata), options, strike_until)
    assert [(v.block.text.split()[0], v.struck) for v in settled.verdicts] == [
        ("First", False),
        ("Until", True),
        ("Third", False),
        ("By", True),
    ]
