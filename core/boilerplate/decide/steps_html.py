"""The steps for HTML, in their order: a new one goes into the group of its kind."""

from __future__ import annotations

from functools import partial

from copydesk.boilerplate.decide.certain import weigh_certain
from copydesk.boilerplate.decide.consent import weigh_consents
from copydesk.boilerplate.decide.html_priors import weigh_elements
from copydesk.boilerplate.decide.lean import weigh_lean
from copydesk.boilerplate.decide.opened_boxes import weigh_opened_boxes
from copydesk.boilerplate.decide.other_articles import weigh_other_articles
from copydesk.boilerplate.decide.pitches import weigh_pitches
from copydesk.boilerplate.decide.second_opinion import weigh_second_opinion
from copydesk.boilerplate.decide.sections import weigh_sections
from copydesk.boilerplate.decide.segment import keep_each
from copydesk.boilerplate.decide.short_pages import keep_of_short_page, weigh_short_page
from copydesk.boilerplate.decide.spare.headings import spare_headings
from copydesk.boilerplate.decide.spare.inside import spare_inside
from copydesk.boilerplate.decide.spare.questions import spare_questions
from copydesk.boilerplate.decide.spare.siblings import spare_siblings
from copydesk.boilerplate.decide.spare.whole_page import spare_left_out
from copydesk.boilerplate.decide.steps import Steps
from copydesk.boilerplate.decide.teaser_cards import weigh_cards
from copydesk.options import Lean


def steps(lean: Lean) -> Steps:
    """Return the steps.

    Args:
        lean: whether unsure blocks are rather kept or struck.
    """
    return Steps(
        weigh=(
            weigh_elements,
            weigh_second_opinion,
            weigh_cards,
            weigh_other_articles,
            weigh_sections,
            weigh_opened_boxes,
            weigh_pitches,
            weigh_certain,
            partial(weigh_lean, lean=lean),
            weigh_consents,
            weigh_short_page,
        ),
        keep=keep_each,
        spare=(spare_siblings, spare_inside, spare_questions, spare_headings, spare_left_out),
        keep_snippet=keep_of_short_page,
    )
