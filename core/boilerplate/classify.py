"""Return every block of a document its verdict."""

from __future__ import annotations

from math import exp

from copydesk.boilerplate.decide.certain import FURNITURE, weigh_certain, without_loose_rules
from copydesk.boilerplate.decide.consent import weigh_consents
from copydesk.boilerplate.decide.lean import weigh_lean
from copydesk.boilerplate.decide.sections import weigh_sections
from copydesk.boilerplate.decide.segment import keep_each, keep_stretches
from copydesk.boilerplate.decide.short_pages import keep_of_short_page, weigh_short_page
from copydesk.boilerplate.decide.spare.clean_text import spare_clean_text
from copydesk.boilerplate.decide.spare.items import spare_items
from copydesk.boilerplate.decide.spare.sentences import spare_sentences
from copydesk.boilerplate.decide.spare.siblings import spare_siblings
from copydesk.boilerplate.decide.spare.whole_page import spare_left_out
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.registry import first_columns, second_columns, undecided
from copydesk.boilerplate.features.words import CODES, count_known
from copydesk.boilerplate.model.load import Model, load_model
from copydesk.boilerplate.reasons import reasons
from copydesk.documents import Document, SourceFormat
from copydesk.options import Lean
from copydesk.verdicts import Verdict

# Words; whatever is shorter is a snippet that somebody cut out already.
_TOO_SHORT = 60
# Words, menus included: a page of five short paragraphs has hardly as many.
_SHORT = 250
# In 99 of 100 English pages the table knows 46 % of the words or more, in a German one 18 %.
_LEAST_KNOWN = 0.4
# Thousandths of a logit; where the first pass is sure of a block and gives none so little, the text is clean
# already: of 270 such texts the second pass found furniture in none.
_LIKE_FURNITURE, _LIKE_BODY = -1500, 2500
# Without words the model is less sure than it looks: so much milder it loses no more than it lost before.
_LEAN_FOREIGN = 600


def classify(
    document: Document, model: Model | None = None, lean: Lean = Lean.BALANCED
) -> tuple[Verdict, ...]:
    """Judge all blocks of a document together.

    Args:
        document: what was read.
        model: the weights to judge by; None takes those that ship for the document's format.
        lean: whether unsure blocks are rather kept or struck.

    Returns:
        One verdict a block; those struck say why, and how sure the model is of it.
    """
    if not document.blocks:
        return ()
    name = "html" if document.format is SourceFormat.HTML else "text"
    page, scores = score_blocks(document, model or load_model(name), name)
    words, ends = page.columns["words"], page.columns["ends"]
    if name == "html":
        scores = _weigh_tags(document, scores, words)
    scores = weigh_lean(weigh_certain(page, weigh_sections(page, scores)), lean)
    if name == "html":
        scores = weigh_consents(page, scores)
        if sum(words) < _SHORT:
            scores = weigh_short_page(document.blocks, scores)
        decided = spare_siblings(document.blocks, page, keep_each(scores, words, ends), scores)
        decided = spare_left_out(document.blocks, page, decided, scores)
    else:
        decided = spare_clean_text(page, keep_stretches(scores, words, ends), scores)
        decided = spare_items(page, spare_sentences(page, decided, scores), scores)
    sure = [score == FURNITURE for score in scores]
    # Of "The ferry sank. / It had left at noon." nothing tells which sentence is the article.
    if sum(words) < _TOO_SHORT:
        decided = (
            keep_of_short_page(document.blocks, scores)
            if name == "html"
            else [not furniture for furniture in sure]
        )
    kept = without_loose_rules(decided, page.texts)
    why = reasons(page, [not keep for keep in kept], sure)
    return tuple(
        [
            Verdict(block, block.role, reason, 1 / (1 + exp(-min(abs(score), 20000) / 1000)))
            for block, reason, score in zip(document.blocks, why, scores, strict=True)
        ]
    )


def score_blocks(document: Document, model: Model, name: str) -> tuple[Page, list[int]]:
    """Return every block its log-odds of being the article's, in thousandths, and the measured document."""
    page = first_columns(document, model.words, name)
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


def _weigh_tags(document: Document, scores: list[int], words: list[int]) -> list[int]:
    """Weigh what only HTML tells: what elements are for, and what a second extractor takes of the page."""
    from copydesk.boilerplate.decide.html_priors import weigh_elements
    from copydesk.boilerplate.decide.second_opinion import weigh_second_opinion
    from copydesk.boilerplate.decide.teaser_cards import weigh_cards

    return weigh_cards(
        document, weigh_second_opinion(document, weigh_elements(document, scores), words), words
    )


def _is_foreign(page: Page) -> bool:
    """Return whether the page is in a language whose words the table does not know."""
    return count_known(page.columns[CODES]) < _LEAST_KNOWN * sum(map(len, page.tokens))
