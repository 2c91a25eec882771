"""The rules of this stage, each with its meaning and an example."""

from __future__ import annotations

from copydesk.verdicts import Category, Rule

_JUDGED = "The model weighs the block's words, shape, neighbours and place; "

FURNITURE_ALONE = Rule(
    "furniture-alone",
    Category.BOILERPLATE,
    "Strikes a block that is furniture and nothing else, also inside the body: a phrase of a table in 27"
    " languages, a shortcode, the address of a picture, a list of pages, the running heads of a PDF; outside"
    " the body a menu in one line, too.",
    "Advertisement\nHome | News | Sport | About",
)

RULES: tuple[Rule, ...] = (
    FURNITURE_ALONE,
    Rule(
        "known-phrase",
        Category.BOILERPLATE,
        _JUDGED + "a phrase that it holds names the kind. The phrase inside a longer block never strikes it.",
        "Subscribe now to read the whole story",
    ),
    Rule(
        "section-below",
        Category.BOILERPLATE,
        _JUDGED + "it follows a struck heading such as 'More from' or 'Comments', which names the kind.",
        "Related articles\nTen gardens to see before you turn forty",
    ),
    Rule(
        "above-article",
        Category.BOILERPLATE,
        _JUDGED + "it stands before the first block of the article: menus, breadcrumbs, logins.",
        "World\nBusiness\nSport\nCulture",
    ),
    Rule(
        "below-article",
        Category.BOILERPLATE,
        _JUDGED + "it stands after the last block of the article: teasers, footers, notices.",
        "Five bridges that fell before their ribbon was cut",
    ),
    Rule(
        "inside-article",
        Category.BOILERPLATE,
        _JUDGED + "it stands between the article's blocks and is surely not one of them.",
        "Share\nTweet\nPrint",
    ),
)
