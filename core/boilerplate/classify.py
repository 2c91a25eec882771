"""Return every block of a document its verdict."""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from copydesk.boilerplate.decide.certain import FURNITURE, without_loose_rules
from copydesk.boilerplate.decide.steps import Steps
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.registry import first_columns, second_columns, undecided
from copydesk.boilerplate.features.words import CODES, count_known
from copydesk.boilerplate.model.load import Model, load_model
from copydesk.boilerplate.reasons import reasons
from copydesk.documents import Document, SourceFormat
from copydesk.options import Lean
from copydesk.verdicts import Verdict

# In 99 of 100 English pages the table knows 46 % of the words or more, in a German one 18 %.
_LEAST_KNOWN = 0.4
# Thousandths of a logit; where the first pass is sure of a block and gives none so little, the text is clean
# already: of 270 such texts the second pass found furniture in none.
_LIKE_FURNITURE, _LIKE_BODY = -1500, 2500
# Without words the model is less sure than it looks: so much milder it loses no more than it lost before.
_LEAN_FOREIGN = 600


class Classified(NamedTuple):
    """What was decided of the blocks of a document.

    Attributes:
        verdicts: one a block; those struck say why, and how sure the model is of it.
        page: the text as it was measured, for when what is left of it is judged; HTML is judged once.
    """

    verdicts: tuple[Verdict, ...]
    page: Page | None = None


def classify(
    document: Document,
    earlier: Page | None = None,
    model: Model | None = None,
    lean: Lean = Lean.BALANCED,
) -> Classified:
    """Judge all blocks of a document together.

    Args:
        document: what was read.
        earlier: a document that was measured before, of which this may be a part.
        model: the weights to judge by; None takes those that ship for the document's format.
        lean: whether unsure blocks are rather kept or struck.
    """
    if not document.blocks:
        return Classified(())
    name = "html" if document.format is SourceFormat.HTML else "text"
    page, scores = score_blocks(document, model or load_model(name), name, earlier)
    decided, scores = _steps(name, lean).take(page, scores)
    sure = [score == FURNITURE for score in scores]
    kept = without_loose_rules(decided, page.texts)
    why = reasons(page, [not keep for keep in kept], sure)
    # They hold the columns that hold them, and the page's tree would wait for Python to look for such rings.
    page.columns.recipes.clear()
    verdicts = [
        Verdict(block, block.role, reason, 1 / (1 + exp(-min(abs(score), 20000) / 1000)))
        for block, reason, score in zip(document.blocks, why, scores, strict=True)
    ]
    return Classified(tuple(verdicts), page if name == "text" else None)


def score_blocks(
    document: Document, model: Model, name: str, earlier: Page | None = None
) -> tuple[Page, list[int]]:
    """Return every block its log-odds of being the article's, in thousandths, and the measured document."""
    page = first_columns(document, model.words, name, earlier)
    foreign = name == "text" and _is_foreign(page)
    if foreign:
        model = load_model("foreign", model.folder)
    scores = model.first.score(page.columns)
    if model.second is None or (min(scores) > _LIKE_FURNITURE and max(scores) > _LIKE_BODY):
        return page, scores
    second_columns(page, scores)
    rows = undecided(page.columns)
    for row, score in zip(rows, model.second.score(page.columns, rows), strict=True):
        scores[row] = score
    return page, [score + _LEAN_FOREIGN for score in scores] if foreign else scores


def _steps(name: str, lean: Lean) -> Steps:
    """Return the steps for a format; those for HTML are loaded for HTML alone."""
    if name == "html":
        from copydesk.boilerplate.decide.steps_html import steps
    else:
        from copydesk.boilerplate.decide.steps_text import steps
    return steps(lean)


def _is_foreign(page: Page) -> bool:
    """Return whether the page is in a language whose words the table does not know."""
    return count_known(page.columns[CODES]) < _LEAST_KNOWN * sum(map(len, page.tokens))
