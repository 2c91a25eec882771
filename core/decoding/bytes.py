"""Turn bytes into text by byte order mark, validity, declaration, and a guess last."""

from __future__ import annotations

import codecs
import re

from copydesk.errors import OptionError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages call these they write in the larger sets, as the WHATWG encoding standard has it.
_LARGER_SETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_DECLARED = (
    rb"(?i)<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})"
)
# Python's own, for host names and source code: no page is written in them, and some fail on most bytes.
_NO_TEXT = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r"))
_HEAD = 4096  # bytes in which a page declares its encoding


def decode(data: bytes, encoding: str | None = None, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Decode the bytes of one source.

    Args:
        data: the whole source.
        encoding: name of its encoding; None finds it out.
        declared: what the transport says of it, such as the header of an HTTP response; used where it holds,
            before what the page declares itself.

    Returns:
        The text, and a warning where characters had to be replaced.

    Raises:
        OptionError: the encoding asked for is not known.
    """
    if encoding:
        name = _known(encoding)
        if name is None:
            raise OptionError(f"{encoding!r} is no character encoding; try utf-8, cp1252, utf-16 or none")
        return _replacing(data, name)
    mark = _mark(data)
    if mark:
        return _marked(data, *mark)
    if name := utf16_without_mark(data):
        return _replacing(data, name)
    return _unmarked(data, _known(declared) or "")


def _mark(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)


def _marked(data: bytes, mark: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode by a byte order mark, unless the bytes behind it belie it."""
    rest = data[len(mark) :]
    right = ""
    if name == "utf-16":
        right = utf16_without_mark(rest) or ("utf-8" if _is_plain_utf8(rest) else "")
        if right.endswith("le" if mark == codecs.BOM_UTF16_LE else "be"):
            right = ""
    elif name == "utf-8-sig" and not _is_utf8(rest) and not _nearly_utf8(rest):
        text, warnings = _unmarked(rest)
        return text, (*warnings, "the byte order mark of utf-8 stands before bytes that are not utf-8")
    if not right:
        return _replacing(data, name)
    text, warnings = _replacing(rest, right)
    return text, (*warnings, f"the byte order mark is that of another encoding; read as {right}")


def _is_plain_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 without controls; UTF-16 of most scripts is full of them."""
    return bool(data) and data.translate(None, _CONTROLS) == data and _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unmarked(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Decode by validity, declaration and a guess."""
    declared = declared or _declared(data[:_HEAD])
    # Japanese in seven bits is valid UTF-8 too; its escapes give it away.
    # One byte is found many times as fast as two.
    if b"\x1b" in data and b"\x1b$" in data and data.isascii():
        return _replacing(data, declared if declared.startswith("iso2022") else "iso2022_jp")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(data):
        from copydesk.decoding.strays import read_strays

        mended, strays = read_strays(data)
        text, warnings = _replacing(mended, "utf-8")
        return text, (*strays, *warnings)
    if declared:
        return _replacing(data, declared)
    from copydesk.decoding.guess import guess

    name, sure = guess(data)
    text, warnings = _replacing(data, _LARGER_SETS.get(name, name))
    unsure = f"its encoding is not declared; {name} is a guess: try --encoding if letters look wrong"
    return text, warnings if sure else (*warnings, unsure)


def _replacing(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode, put U+FFFD where bytes make no character, and say how often."""
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        before = data.count("\ufffd".encode("utf-8")) if name.startswith("utf-8") else 0
        text = data.decode(name, "replace")
        count = text.count("\ufffd") - before
    bad = "1 character was" if count == 1 else f"{count} characters were"
    return text, (f"{bad} not valid {name} and became U+FFFD: try --encoding if the text looks wrong",)


def _nearly_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 with a few bad spots: a cut or two encodings glued together."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return good > 4 * bad or (bad == 1 and text.endswith("\ufffd"))


def utf16_without_mark(data: bytes) -> str:
    """Recognise UTF-16 without a byte order mark by the zero halves of its Latin letters and blanks.

    Returns:
        The name of the encoding; nothing for any other.
    """
    head = data[:_HEAD]
    pairs = len(head) // 2
    if pairs < 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if not (even or odd) or _has_stray_zeros(head):
        return ""
    if odd > pairs * 0.1 and even <= odd * 0.05:
        return "utf-16-le"
    if even > pairs * 0.1 and odd <= even * 0.05:
        return "utf-16-be"
    return ""


def _has_stray_zeros(head: bytes) -> bool:
    """Return whether the zeros of a head strayed into UTF-8: it is plain text without them.

    In UTF-16 every Latin letter has a zero, and the bytes of others hold controls or are no UTF-8.
    """
    left = head.replace(b"\0", b"")
    if len(left) * 10 < len(head) * 7 or left.translate(None, _CONTROLS) != left:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(left)
    except UnicodeDecodeError:
        return False
    return True


def _declared(head: bytes) -> str:
    """Return the encoding a page declares in its head, or nothing.

    A declaration that can be read as ASCII says nothing where it names an encoding that has other letters
    in their places, such as UTF-16 or EBCDIC.
    """
    match = re.search(_DECLARED, head) if b"<" in head else None
    name = _known(match[1].decode("ascii", "replace")) if match else None
    if not match or not name or name.startswith("utf"):
        return ""
    return name if match[0].decode(name, "replace") == match[0].decode("ascii", "replace") else ""


def _known(name: str) -> str | None:
    """Return Python's name for a text encoding, widened to the set that pages mean by it."""
    try:
        found = codecs.lookup(name).name
        if found in _NO_TEXT:
            return None
        "".encode(found)
    except (LookupError, ValueError):
        return None
    return _LARGER_SETS.get(found, found)
