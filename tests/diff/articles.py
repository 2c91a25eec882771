"""Articles as cleaning would leave them, put together by hand."""

from typing import NamedTuple

from copydesk import Article, Block, Metadata, Reason, Role, SourceFormat, Verdict
from copydesk.diff.edits import FileDiff
from copydesk.documents import Place
from copydesk.verdicts import Category, Kind


class Gone(NamedTuple):
    """A block that is struck: its text, the rule, the number of the copy that stays, and the evidence."""

    text: str
    rule: str
    twin: int | None = None
    detail: str = ""

    def reason(self):
        category, kind = (
            (Category.BOILERPLATE, Kind.SHARE) if self.twin is None else (Category.DUPLICATE, Kind.EXACT)
        )
        return Reason(category, self.rule, kind, self.detail or f"because of {self.rule}", self.twin)


def judged(*blocks, name="a.txt", language=""):
    """Make a diff of blocks a blank line apart; those that stay are given by their text alone."""
    verdicts = []
    for index, block in enumerate(blocks):
        text, reason = (block.text, block.reason()) if isinstance(block, Gone) else (block, None)
        place = Place(2 * index + 1, 2 * index + 1)
        gap = ("",) if index else ()
        verdicts.append(Verdict(Block(index, text, Role.PARAGRAPH, place, gap), Role.PARAGRAPH, reason))
    return FileDiff(name, Article(SourceFormat.TEXT, tuple(verdicts), Metadata(language=language)), ())
