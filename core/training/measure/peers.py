"""Call other extractors on the same pages; those that are missing are left out."""

from __future__ import annotations

from importlib.util import find_spec

from copydesk.training.labels.documents import Labelled
from copydesk.training.measure.quality import Extract

# What justext calls its stop lists; it has none for languages without spaces.
_STOP_LISTS = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "hi": "Hindi",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian_Bokmal",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
}


def _trafilatura(page: Labelled) -> str:
    import trafilatura

    return trafilatura.extract(page.raw) or ""


def _without_comments(page: Labelled) -> str:
    import trafilatura

    return trafilatura.extract(page.raw, include_comments=False) or ""


def _readability(page: Labelled) -> str:
    from lxml import html
    from readability import Document

    summary: str = Document(page.raw).summary(html_partial=True)
    return str(html.fromstring(summary).text_content())


def _justext(page: Labelled) -> str:
    import justext

    stop = justext.get_stoplist(_STOP_LISTS.get(page.language, "English"))
    paragraphs = justext.justext(page.raw.encode("utf-8", "replace"), stop, encoding="utf-8")
    return "\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _resiliparse(page: Labelled) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page.raw, main_content=True, preserve_formatting=True))


PEERS: dict[str, tuple[str, Extract]] = {
    "trafilatura, no comments": ("trafilatura", _without_comments),
    "trafilatura": ("trafilatura", _trafilatura),
    "readability-lxml": ("readability", _readability),
    "justext": ("justext", _justext),
    "resiliparse": ("resiliparse", _resiliparse),
}


def installed_peers() -> dict[str, Extract]:
    """Return the extractors that are installed, by name."""
    return {name: call for name, (module, call) in PEERS.items() if find_spec(module) is not None}
