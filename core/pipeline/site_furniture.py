"""Strike what a profile lists for the article's site, and judge again what is left."""

from __future__ import annotations

from copydesk.choices.listed_lines import keep_listed
from copydesk.corpus.profile import Furniture, Profile
from copydesk.corpus.sites import site_of
from copydesk.corpus.strike import strike_furniture
from copydesk.documents import Document, SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import Judgement, judge
from copydesk.pipeline.settle import naming_kept_copies, settle


def strike_profile(document: Document, judgement: Judgement, options: Options) -> Judgement:
    """Strike the furniture of the article's site.

    A text is judged without it first, as furniture is context by which other furniture is known; then the two
    take turns until nothing more is struck, so that cleaning twice changes nothing.

    Args:
        document: what was read.
        judgement: the settled judgement of it.
        options: holds the profile.
    """
    profile = options.profile or Profile()
    site = site_of(judgement.metadata, options)
    if not site and options.fallback_site in profile.names:
        site = options.fallback_site
    furniture = profile.furniture(site)
    if furniture:
        judgement = _without(document, judgement, options, furniture)
    if site or len(profile.names) <= 1:
        return judgement
    unknown = f"the profile lists {len(profile.names)} sites and nothing says which this is; --site does"
    return judgement._replace(warnings=(*judgement.warnings, unknown))


def _without(document: Document, judgement: Judgement, options: Options, furniture: Furniture) -> Judgement:
    def strike(judgement: Judgement) -> Judgement:
        verdicts = keep_listed(strike_furniture(judgement.verdicts, furniture), options)
        return judgement._replace(verdicts=verdicts)

    def judge_and_strike(document: Document, options: Options, earlier: Judgement | None) -> Judgement:
        return strike(judge(document, options, earlier))

    struck = strike(judgement)
    if document.format is SourceFormat.HTML:
        return struck._replace(verdicts=naming_kept_copies(struck.verdicts))
    return settle(document, struck, options, judge_and_strike)
