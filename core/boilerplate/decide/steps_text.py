"""The steps for raw text, in their order: a new one goes into the group of its kind."""

from __future__ import annotations

from functools import partial

from copydesk.boilerplate.decide.certain import keep_all_but_furniture, weigh_certain
from copydesk.boilerplate.decide.lean import weigh_lean
from copydesk.boilerplate.decide.sections import weigh_sections
from copydesk.boilerplate.decide.segment import keep_stretches
from copydesk.boilerplate.decide.spare.announced import spare_announced
from copydesk.boilerplate.decide.spare.clean_text import spare_clean_text
from copydesk.boilerplate.decide.spare.closings import spare_closings
from copydesk.boilerplate.decide.spare.contacts import spare_contacts
from copydesk.boilerplate.decide.spare.figures import spare_figures
from copydesk.boilerplate.decide.spare.items import spare_items
from copydesk.boilerplate.decide.spare.nothing_kept import spare_where_nothing_stays
from copydesk.boilerplate.decide.spare.numbered import spare_numbered
from copydesk.boilerplate.decide.spare.outer import spare_outer_sentences
from copydesk.boilerplate.decide.spare.sentences import spare_sentences
from copydesk.boilerplate.decide.steps import Steps
from copydesk.options import Lean


def steps(lean: Lean) -> Steps:
    """Return the steps.

    Args:
        lean: whether unsure blocks are rather kept or struck.
    """
    return Steps(
        weigh=(weigh_sections, weigh_certain, partial(weigh_lean, lean=lean)),
        keep=keep_stretches,
        spare=(
            spare_clean_text,
            spare_numbered,
            spare_sentences,
            spare_where_nothing_stays,
            spare_items,
            spare_figures,
            spare_outer_sentences,
            # Once more: items that were spared count on, too.
            spare_numbered,
            spare_announced,
            spare_contacts,
            spare_closings,
        ),
        keep_snippet=keep_all_but_furniture,
    )
