"""A made site: articles of sentences put together at random, in one template with furniture in the body."""

from __future__ import annotations

import random

PLEA = (
    "The Wick Gazette is written by nine people and paid for by its readers. If you can spare what a cup of "
    "tea costs, please help us to go on."
)
DISCLAIMER = (
    "Views in this column are those of its writer. The Gazette holds no shares in any company that it names."
)
LABEL = "The story goes on below this message."
_WHO = "council ferry harbour school library lighthouse market bakery museum orchestra chapel railway".split()
_DID = "opened closed moved rebuilt sold lost found painted counted measured rented mended".split()
_WHAT = "wall roof bridge garden boat archive clock window kitchen staircase field quay".split()
_WHEN = "spring summer autumn winter March April May June July August".split()
_WHY = (
    "because the county paid for half of it",
    "after a storm that nobody had seen coming",
    "although two of its members had voted against the plan",
    "so that children could walk there from the station",
    "which its neighbours had asked for since the war",
    "while the old one was taken down stone by stone",
)


def sentence(dice: random.Random) -> str:
    """A sentence that hardly ever comes twice."""
    who, did, what, when, why = (dice.choice(table) for table in (_WHO, _DID, _WHAT, _WHEN, _WHY))
    town = "".join(dice.choice("bdfgklmnprst") + dice.choice("aeiou") for _ in range(3)).title()
    return f"The {who} of {town} {did} its {what} in {when} of {dice.randint(1900, 2030)} {why}."


def paragraphs(dice: random.Random, number: int) -> list[str]:
    """The body of an article."""
    return [" ".join(sentence(dice) for _ in range(dice.randint(2, 4))) for _ in range(number)]


def article(seed: int) -> tuple[str, list[str]]:
    """An article of the site as raw text, and the paragraphs of its own that must stay."""
    dice = random.Random(seed)
    body = paragraphs(dice, dice.randint(5, 9))
    title = f"How {body[0].split(' ', 4)[3]} mended what it had, part {seed}"
    parts = [
        "Home | News | Sport | Weather",
        title,
        f"By {dice.choice(('Ada Marsh', 'Tom Reed'))}",
        *body[:2],
    ]
    parts += [LABEL] if seed % 3 == 0 else []
    parts += [body[2], PLEA, *body[3:], DISCLAIMER]
    parts += ["Share this article", "Subscribe to our newsletter", f"{dice.randint(2, 90)} comments"]
    return "\n\n".join(parts) + "\n", body


def page(seed: int) -> tuple[str, list[str]]:
    """The same article as a page of HTML."""
    text, body = article(seed)
    _, title, byline, *rest = text.strip().split("\n\n")
    inner = "\n".join(f"<p>{part}</p>" for part in rest)
    return (
        f'<html><head><title>{title}</title><link rel="canonical" href="https://www.wick.example/{seed}"></head>'
        f'<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>'
        f'<article><h1>{title}</h1><p class="byline">{byline}</p>{inner}</article></body></html>',
        body,
    )
