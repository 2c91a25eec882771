"""What each HTML tag means for cutting a page into blocks."""

from __future__ import annotations

SKIPPED = frozenset(
    "audio canvas datalist embed frame head iframe link map meta object option param progress script select "
    "source style svg textarea title track video annotation annotation-xml".split()
)

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav "
    "noframes noscript ol optgroup p search section summary tbody td template tfoot th thead tr ul".split()
)

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

IMAGES = frozenset({"img", "amp-img", "picture", "image"})

LISTS = frozenset({"ul", "ol", "menu", "dir"})

# Elements that hold running text: an unknown element inside one is inline.
TEXT_HOLDERS = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption caption summary legend".split())

# What AMP lays over a page or beside it.
LANDMARKS = {tag: tag for tag in "article aside footer form header main nav dialog figure".split()} | {
    "amp-consent": "dialog",
    "amp-lightbox": "dialog",
    "amp-sidebar": "nav",
    "amp-user-notification": "dialog",
}

ROLE_LANDMARKS = {
    "article": "article",
    "banner": "header",
    "complementary": "aside",
    "contentinfo": "footer",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "form": "form",
    "main": "main",
    "menu": "nav",
    "menubar": "nav",
    "navigation": "nav",
    "search": "nav",
}

# Inline elements and the mark that Markdown has for them.
MARKS = {
    "a": "a",
    "b": "**",
    "strong": "**",
    "em": "*",
    "i": "*",
    "code": "`",
    "kbd": "`",
    "samp": "`",
    "tt": "`",
    "del": "~~",
    "s": "~~",
    "strike": "~~",
}

# Inline elements that pages lay out as boxes of their own: two side by side are two words.
BOXED = frozenset({"a", "span", "button", "label", "time"})
