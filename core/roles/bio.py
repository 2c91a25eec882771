"""Find the notes on the authors that stand below the article."""

from __future__ import annotations

from copydesk.documents import Hints, Role
from copydesk.roles.outline import Outline
from copydesk.text.names import is_job, is_name
from copydesk.text.scripts import SENTENCE_ENDS, may_lack_spaces
from copydesk.text.wordlists import read_table, read_words

_SHORTEST_BIO = 4  # words
_LONGEST_BIO = 110  # words
_LONGEST_NAME = 4  # words
_AROUND_END = 8  # blocks; a bio may stand below share links and tags
_JOB_WITHIN = 7  # words behind the name
_NEAREST_NAMES = 4  # class words of a block and of what is around it
_SAID_OF_AUTHOR = 2  # words behind the name
_LINKED = 0.5


def find_bios(outline: Outline, authors: tuple[str, ...]) -> tuple[list[int], tuple[str, ...]]:
    """Find the notes on the authors at the end of the article, and the authors they name."""
    if outline.end is None:
        return [], ()
    signs = read_table("head/words.txt")["bio signs"]
    found: list[int] = []
    named: list[str] = []
    size = len(outline.texts)
    near = min(size, outline.end + _AROUND_END)
    # Teasers may stand between the article and a note on the author that its byline names.
    for index in range(max(outline.lede + 1, outline.end - 2), size if authors else near):
        text = outline.texts[index]
        if not _SHORTEST_BIO <= outline.sizes[index] <= _LONGEST_BIO:
            continue
        name = subject_of(text)
        if not name or name in authors:
            own = next((author for author in authors if _tells_of(outline, index, author)), "")
            if own or (outline.end <= index and _is_in_bio(outline, index)):
                found.append(index)
                named += [own] if own and own not in named else []
                continue
        if not name:
            continue
        lowered = " ".join(text.lower().split())
        signed = any(sign in lowered for sign in signs) or _says_job(text, name)
        # "Amina Diallo is the mayor ..." may end a report: more must speak for a bio.
        if (name in authors and (signed or index < near)) or (signed and outline.end <= index < near):
            found.append(index)
            if name not in named:
                named.append(name)
    return found, tuple(named)


def _tells_of(outline: Outline, index: int, author: str) -> bool:
    """Return whether a block is a sentence about the author, whose name opens it, in any language."""
    text = outline.texts[index]
    behind = text.removeprefix(author)
    if len(behind) in (0, len(text)) or not _is_statement(outline, index):
        return False
    return (
        not behind[0].isalnum()
        and behind[0] not in ":："
        and (may_lack_spaces(text) or behind.count(" ") >= _SAID_OF_AUTHOR)
    )


def _is_statement(outline: Outline, index: int) -> bool:
    """Return whether a block is a sentence of the page's own, and no link."""
    block, text = outline.verdicts[index].block, outline.texts[index]
    hints = block.hints or Hints()
    ends = text.rstrip('"”»)').endswith(tuple(SENTENCE_ENDS)) or may_lack_spaces(text)
    return ends and hints.link_density < _LINKED and block.role in (Role.PARAGRAPH, Role.QUOTE)


def _is_in_bio(outline: Outline, index: int) -> bool:
    """Return whether a block stands in an element that its class names as one about the author."""
    hints = outline.verdicts[index].block.hints
    if hints is None or not _is_statement(outline, index):
        return False
    near = frozenset(hints.names[-_NEAREST_NAMES:])
    known = "head/words.txt"
    about = not read_words("boilerplate/boxes.txt", "bio").isdisjoint(near) or not (
        read_words(known, "author classes").isdisjoint(near)
        or read_words(known, "about classes").isdisjoint(near)
    )
    return about and read_words("boilerplate/boxes.txt", "comments").isdisjoint(hints.names)


def _says_job(text: str, name: str) -> bool:
    """Return whether a note begins by saying what a person does: "Jane Doe is a staff writer"."""
    words = text[len(name) :].lower().split(None, _JOB_WITHIN)[:_JOB_WITHIN]
    verb = words[:1] in (["is"], ["was"], ["ist"])
    return verb and any(is_job(word.strip(",.")) for word in words)


def subject_of(text: str) -> str:
    """Return the name that opens a bio such as "Jane Doe is a reporter at the Gazette", or nothing."""
    head = text.split(None, 7)[:7]
    if not (head and head[0][0].isupper()):
        return ""
    verbs = read_table("head/words.txt")["bio verbs"]
    for size in range(_LONGEST_NAME, 1, -1):
        name = " ".join(head[:size]).rstrip(",")
        rest = text[len(" ".join(head[:size])) :].lstrip(" ,").lower()
        if rest.startswith(verbs) and is_name(name):
            return name
    return ""
