"""Passages, once made, stay as they are: pairs and earlier pages hold them."""

from copydesk.documents import Block, Place, Role
from copydesk.duplicates.passages import read_passages, with_roles, without
from copydesk.verdicts import Verdict


def verdicts(*texts, role=Role.PARAGRAPH):
    return [
        Verdict(Block(index, text, Role.PARAGRAPH, Place(index + 1, index + 1)), role)
        for index, text in enumerate(texts)
    ]


def test_what_goes_moves_no_passage_of_the_earlier_page():
    page = read_passages(verdicts("The ferry sank.", "All were saved.", "Nobody knows why."))
    left = without(page, {0})
    assert [(passage.position, passage.index) for passage in left.passages] == [(0, 1), (1, 2)]
    assert [passage.position for passage in page.passages] == [0, 1, 2]
    assert left.groups == {"all were saved.": [0], "nobody knows why.": [1]}


def test_other_roles_leave_the_earlier_ones():
    page = read_passages(verdicts("Ferry sinks", "The ferry sank."))
    again = with_roles(page, verdicts("Ferry sinks", "The ferry sank.", role=Role.CAPTION))
    assert [(passage.role, passage.marked) for passage in again.passages] == [(Role.CAPTION, False)] * 2
    assert [(passage.role, passage.marked) for passage in page.passages] == [(Role.PARAGRAPH, True)] * 2


def test_equal_texts_make_a_group_whatever_their_case_and_marks():
    page = read_passages(verdicts("“The ferry sank” – at dawn", '"the  FERRY sank" - at dawn', "At dawn"))
    assert page.groups == {'"the ferry sank"-at dawn': [0, 1], "at dawn": [2]}
