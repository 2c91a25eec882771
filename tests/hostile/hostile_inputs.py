"""Inputs that broke other cleaners, each as a function of its size."""

from __future__ import annotations

from collections.abc import Callable

WORDS = (
    "harbour wall council tide ferry basin crane winter stone quay ledger vote pier gull rope anchor"
    " keeper lantern cargo storm slipway market river bridge engine meadow orchard library kitchen"
).split()
SENTENCE = "The council voted nine to four on Tuesday to drain the inner basin and rebuild the sea wall."


def sentence(number: int) -> str:
    """Give a sentence of some twenty words that no other number gives."""
    chosen = [WORDS[(number * step + step * step) % len(WORDS)] for step in range(1, 15)]
    return f"On day {number} the {' '.join(chosen[:7])} and the {' '.join(chosen[7:])} met at pier {number}."


def page(body: str) -> str:
    """Put a body into a page with an article of two paragraphs before it."""
    return (
        "<!doctype html><html><head><title>The harbour closes for a year</title></head><body>"
        f"<h1>The harbour closes for a year</h1><p>{SENTENCE}</p><p>{sentence(1)}</p>{body}</body></html>"
    )


def _nested(size: int) -> str:
    return page("<div>" * size + f"<p>{sentence(2)}</p>" + "</div>" * size + f"<p>{sentence(3)}</p>")


def _nested_inline(size: int) -> str:
    return page("<b><i>" * (size // 2) + sentence(2) + "</i></b>" * (size // 2) + f"<p>{sentence(3)}</p>")


def _nested_lists(size: int) -> str:
    return page("".join(f"<ul><li>{sentence(n % 50)}" for n in range(size)) + "</li></ul>" * size)


def _nested_quotes(size: int) -> str:
    return page(
        "".join(f"<blockquote><p>{n % 90}</p>" for n in range(size)) + sentence(2) + "</blockquote>" * size
    )


def _nested_tables(size: int) -> str:
    return page(
        "<table><tr><td>cell</td><td>" * size
        + sentence(2)
        + "</td></tr></table>" * size
        + f"<p>{sentence(3)}</p>"
    )


def _rising_quotes(size: int) -> str:
    return "\n".join(">" * (1 + n % 2000) + " " + sentence(n) for n in range(size // 50))


HTML: dict[str, Callable[[int], str]] = {
    "nested-elements": _nested,
    "nested-inline": _nested_inline,
    "nested-lists": _nested_lists,
    "nested-quotes": _nested_quotes,
    "nested-tables": _nested_tables,
    "unclosed-elements": lambda size: page("<div><span><b>" * size + sentence(2)),
    "short-paragraphs": lambda size: page("".join(f"<p>{n} gulls.</p>" for n in range(size))),
    "equal-paragraphs": lambda size: page("<p>Share this article</p>" * size),
    "links-in-a-paragraph": lambda size: page(
        "<p>" + " ".join(f'<a href="/story/{n}">Story {n}</a>' for n in range(size)) + "</p>"
    ),
    "line-breaks": lambda size: page("<p>" + "<br>".join(sentence(n) for n in range(size)) + "</p>"),
    "empty-breaks": lambda size: page("<br>" * size),
    "empty-links": lambda size: page("<p>" + '<a class="x" href="/"></a>' * size + f"{sentence(2)}</p>"),
    "image-links": lambda size: page(
        f"<p>{sentence(2)}" + '<a href="/"><img src="a.png"></a>' * size + "</p>"
    ),
    "hidden-words": lambda size: page(
        "<p>" + "<i hidden>word</i> word " * size + f"</p><p>{sentence(2)}</p>"
    ),
    "formulas": lambda size: page(
        "<p>" + '<math><mi>g</mi></math><i aria-hidden="true">g</i> ' * size + "</p>"
    ),
    "menu-of-no-break-spaces": lambda size: page(
        f"<p>{sentence(2)}</p>" * 5 + "<pre>Home" + "&nbsp;" * size + "News | Sport | About</pre>"
    ),
    "tiny-tags": lambda size: page("<b>x</b>" * size),
    "empty-elements": lambda size: page("<div></div>" * size),
    "attributes": lambda size: page("<p " + " ".join(f'a{n}="{n}"' for n in range(size)) + ">word</p>"),
    "class-names": lambda size: page(
        f'<div class="{" ".join(f"c{n}" for n in range(size))}"><p>{sentence(2)}</p></div>'
    ),
    "meta-tags": lambda size: page("<meta " * size),
    "open-brackets": lambda size: page("<" * size),
    "open-comments": lambda size: page("<!--" * size),
    "bare-ampersands": lambda size: page("<p>" + "&" * size + "</p>"),
    "entities": lambda size: page("<p>" + "&amp;&#27;&#x202e;word " * size + "</p>"),
    "blanks-in-text": lambda size: page("<p>word" + " " * size + "word</p>"),
    "blanks-in-a-tag": lambda size: page("<p" + " " * size + ">word</p>"),
    "blanks-in-pre": lambda size: page("<pre>word" + " " * size + "word</pre>"),
    "table-rows": lambda size: page(
        "<table>" + "".join(f"<tr><td>{n}</td><td>gulls</td></tr>" for n in range(size)) + "</table>"
    ),
    "table-columns": lambda size: page(
        "<table><tr>" + "<td>a</td>" * size + "</tr><tr><td>b</td></tr></table>"
    ),
    "wide-spans": lambda size: page(
        "<table>" + '<tr><td colspan="1000" rowspan="65534">a</td><td>b</td></tr>' * size + "</table>"
    ),
    "list-items": lambda size: page(
        "<ul>" + "".join(f"<li>{sentence(n)}</li>" for n in range(size)) + "</ul>"
    ),
    "footnotes": lambda size: page(
        "".join(f'<p>{sentence(n)}<sup><a href="#fn{n}" id="ref{n}">{n}</a></sup></p>' for n in range(size))
        + "<ol>"
        + "".join(f'<li id="fn{n}">Note {n}.<a href="#ref{n}">back</a></li>' for n in range(size))
        + "</ol>"
    ),
    "page-data": lambda size: page(
        '<script type="application/ld+json">' + '{"@graph":[' * size + "]}" * size + "</script>"
    ),
    "page-data-list": lambda size: page(
        '<script type="application/ld+json">{"@graph":['
        + ",".join(f'{{"@type":"NewsArticle","author":{{"name":"Ada {n}"}}}}' for n in range(size))
        + "]}</script>"
    ),
    "bylines": lambda size: page(
        "".join(f'<p class="byline">By <a rel="author">Ada Marsh {n}</a></p>' for n in range(size))
    ),
    "images": lambda size: page(
        "".join(
            f"<figure><img src='{n}.jpg'><figcaption>{sentence(n)}</figcaption></figure>" for n in range(size)
        )
    ),
    "page-ends-again": lambda size: page("".join(f"{sentence(n)}</html>" for n in range(size))),
    "one-paragraph": lambda size: page("<p>" + " ".join(sentence(n) for n in range(size)) + "</p>"),
}

TEXT: dict[str, Callable[[int], str]] = {
    "paths": lambda size: (
        "\n\n".join(sentence(n) for n in range(8)) + "\n" + "\n".join(f"Home > item {n}" for n in range(size))
    ),
    "article": lambda size: "\n\n".join(sentence(n) for n in range(size)),
    "wrapped-article": lambda size: "\n".join(
        sentence(n)[start : start + 70] for n in range(size) for start in (0, 70)
    ),
    "short-lines": lambda size: "\n".join(f"{n} gulls." for n in range(size)),
    "equal-lines": lambda size: "Share this article\n" * size,
    "equal-sentences": lambda size: f"{SENTENCE}\n\n" * size,
    "five-line-repeats": lambda size: "\n\n".join(sentence(n % (size // 5)) for n in range(size)),
    "long-first-paragraph": lambda size: (
        " ".join(sentence(n) for n in range(size))
        + "".join(f"\n\n{n} gulls on the pier." for n in range(size))
    ),
    "near-repeats": lambda size: "\n\n".join(f"{SENTENCE[:-1]} and moor at pier {n}." for n in range(size)),
    "truncated-repeats": lambda size: "\n\n".join(
        sentence(n // 2) if n % 2 else sentence(n // 2)[:50] + "..." for n in range(size)
    ),
    "growing-prefixes": lambda size: "\n".join(
        " ".join(WORDS[(n + k) % len(WORDS)] for k in range(20 + n % 30)) for n in range(size)
    ),
    "furniture-and-prose": lambda size: "\n".join(
        ("Share this article", "Read more", sentence(n), "By", "Photo: Tom Reed/Wick Pictures")[n % 5]
        for n in range(size)
    ),
    "captions": lambda size: "\n".join(f"{sentence(n)} Photo: Tom Reed/AFP" for n in range(size)),
    "dates": lambda size: "\n".join(f"March {1 + n % 28}, {1900 + n % 150}" for n in range(size)),
    "bylines": lambda size: "\n".join(f"By Ada Marsh{n}" for n in range(size)),
    "one-line": lambda size: " ".join(sentence(n) for n in range(size)),
    "one-word": lambda size: "a" * size,
    "blanks": lambda size: f"{SENTENCE}{' ' * size}{SENTENCE}\n{' ' * size}\n{SENTENCE}",
    "blank-lines": lambda size: f"{SENTENCE}\n" + "\n" * size + SENTENCE,
    "blank-lines-of-blanks": lambda size: f"{SENTENCE}\n" + (" " * 60 + "\n") * size + SENTENCE,
    "tabs": lambda size: f"{SENTENCE}\n" + "\t" * size + "x",
    "combining-marks": lambda size: SENTENCE + "a" + "\u0301\u0323" * size + f"\n\n{SENTENCE}",
    "fences": lambda size: "```\nx\n" * size,
    "open-fences": lambda size: "".join(f"```{'`' * (n % 50)}\n" for n in range(size)),
    "backticks": lambda size: "`" * size + "x" + "`" * (size - 1) + "\n\n" + "`a" * size,
    "open-links": lambda size: "[](" * size + "\n" + "![" * size + "\n" + "](https://" * size,
    "bars": lambda size: "| a | b |\n" * size,
    "wide-bars": lambda size: "|" * size + "\n" + "|" * size,
    "bullets": lambda size: "\n".join(f"{'  ' * (n % 40)}- point {n}" for n in range(size)),
    "bullet-run": lambda size: "- " * size,
    "quotes": _rising_quotes,
    "quote-run": lambda size: "> " * size + SENTENCE,
    "escapes": lambda size: "\x1b[31mred\x1b[0m\x9b1m\x1b]0;title\x07word " * size,
    "open-escapes": lambda size: "\x1b]" * size + "\x1b[" * size + "\x9b" * size,
    "bidi": lambda size: "\u202eword\u2069 \u2066word\n" * size,
    "surrogates-and-nuls": lambda size: ("\0" + "word\x0b\x0c\x85 " * 5) * size,
    "line-ends": lambda size: "word\r\nword\rword\x85word\u2028word\u2029" * size,
    "open-brackets": lambda size: "word " + "<" * size,
    "tags-in-a-line": lambda size: "word " + "<p a" * size,
    "dots": lambda size: "." * size + "\n" + ". " * size,
    "digits": lambda size: "1" * size + "\n" + "1,000.5 " * size,
    "capitals": lambda size: "By " + "Ada " * size + "\n" + "A" * size,
    "dashes": lambda size: "-" * size + "\n" + "– " * size,
    "quote-marks": lambda size: "“" * size + "\n" + '"a ' * size,
    "questions": lambda size: "\n".join(f"Who is keeper {n}?\nYes." for n in range(size)),
    "chinese": lambda size: "镇议会周二以九比四投票决定排干内港，重建去年冬天风暴中受损的海堤。" * size,
}
