"""Bytes to text, with a note of everything that was not plain UTF-8.

The text is exactly what Python's codec gives: no newline is translated and nothing is removed but a
byte order mark, so offsets into it can be found again by anyone who decodes the same bytes.
"""

from __future__ import annotations

import codecs
import re

from xref.model import DocumentWarning, Record, WarningCode

#: Bytes looked at to tell text from anything else.
HEAD = 1 << 16

#: Share of control characters from which bytes are no text. Logs with escape sequences stay below it.
BINARY_CONTROLS = 0.05

#: Bad bytes for each good character beyond ASCII from which UTF-8 is given up for another charset.
BAD_SHARE = 0.1

#: Marks of the order of bytes, the longer first: UTF-32 begins like UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How files that are no text begin (signatures as listed by their formats' specifications).
_MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90\x00",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"{\\rtf",
    b"(\xb5/\xfd",
)

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_BYTE_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])

#: Beyond ASCII, what a Western page has singly: typographic marks, signs, accented letters in words.
_WESTERN = re.compile(
    r"[\u2018-\u201f\u2013\u2014\u2022\u2026\u20ac\u2122\xa0\xa3\xa5\xa7\xa9\xab\xae\xb0\xb2\xb3\xb4\xb7\xbb-\xbe]"
    r"|(?<=[A-Za-z])[\xc0-\xd6\xd8-\xdd\xdf-\xf6\xf8-\xfd\u0152\u0153\u0160\u0161\u017d\u017e\u0178]"
    r"|[\xc0-\xd6\xd8-\xdd\xdf-\xf6\xf8-\xfd\u0152\u0153\u0160\u0161\u017d\u017e\u0178](?=[A-Za-z])"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

#: What a page in the scripts this tool is made for consists of.
_PLAIN = re.compile(r"[\t\r\n -~\xa0-\xff\u0370-\u052f\u05d0-\u05ea\u060c-\u06ff\u2010-\u2044\ufeff]")

#: Share of such characters from which a reading as UTF-16 or UTF-32 is believed.
PLAIN_SHARE = 0.9

#: Share of what lies beyond ASCII that has to look Western for a page with little of it.
WESTERN_SHARE = 0.7

#: Share of characters beyond ASCII up to which a page is tried as Western first.
LITTLE_BEYOND = 0.05

#: The same for a text of a few words, in characters.
FEW_BEYOND = 3


class Decoded(Record, frozen=True, kw_only=True):
    """A text, the charset it was read as, and what is odd about it."""

    text: str
    charset: str
    warnings: tuple[DocumentWarning, ...] = ()


def decode(data: bytes, *, html: bool = False) -> Decoded | None:
    r"""Decode bytes; `None` when they are no text.

    UTF-8 is tried first, marks of byte order are obeyed and left out, UTF-16 and UTF-32 without
    a mark recognised. Other charsets are detected and the warning names them. Bytes that do not
    belong become U+FFFD and are counted.

    Args:
        data: the whole file, or the whole line of a file of records.
        html: whether a charset that the markup declares counts.

    >>> decode("مرحبا".encode()).text
    'مرحبا'
    >>> [w.code.value for w in decode(b"Ten dead \xff in raid").warnings]
    ['undecodable-bytes']
    >>> decode(b"%PDF-1.7 ...") is None
    True
    """
    mark, charset = _marked(data)
    body = data[len(mark) :]
    if charset is None:
        if _is_binary(body):
            return None
        charset = _charset(body, html=html)
    text = body.decode(charset, errors="replace")
    bad = text.count("\ufffd") - _own_replacements(body, charset)
    notes = []
    if charset != "utf-8":
        notes.append(_note(WarningCode.CHARSET_DETECTED, 1, f"read as {charset}"))
    if bad > 0:
        notes.append(_note(WarningCode.UNDECODABLE_BYTES, bad, f"not {charset}: shown as U+FFFD"))
    return Decoded(text=text, charset=charset, warnings=(*notes, *odd_characters(text)))


def charset_of(data: bytes) -> str | None:
    """Give the charset that `decode` reads bytes as; `None` when they are no text.

    Plain UTF-8 is told from the bytes alone, with no text made of them.

    >>> charset_of("مرحبا".encode())
    'utf-8'
    """
    mark, charset = _marked(data)
    if charset is not None:
        return charset
    if _is_binary(data):
        return None
    if b"\0" not in data[:HEAD] and _is_utf8(data):
        return "utf-8"
    return _charset(data[len(mark) :], html=False)


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 without a fault, decoding a bounded part of them at a time."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for at in range(0, len(data), HEAD):
            decoder.decode(view[at : at + HEAD])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def odd_characters(text: str) -> tuple[DocumentWarning, ...]:
    r"""Count characters that a reader does not see or that turn a line around; they stay in the text.

    >>> [(w.code.value, w.count) for w in odd_characters("a\x00b\u202ec")]
    [('nul-characters', 1), ('bidi-overrides', 1)]
    """
    notes: list[DocumentWarning] = []
    if text.replace("\n", " ").isprintable():  # no such character is
        return ()
    if nuls := text.count("\0"):
        notes.append(_note(WarningCode.NUL_CHARACTERS, nuls, "U+0000, left in the text"))
    if controls := _CONTROLS.findall(text):
        notes.append(_note(WarningCode.CONTROL_CHARACTERS, len(controls), _named(controls)))
    if overrides := _BIDI.findall(text):
        notes.append(_note(WarningCode.BIDI_OVERRIDES, len(overrides), _named(overrides)))
    return tuple(notes)


def _named(characters: list[str]) -> str:
    """Name the characters met, by code point."""
    names = sorted({f"U+{ord(c):04X}" for c in characters})
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "") + ", left in the text"


def _note(code: WarningCode, count: int, detail: str) -> DocumentWarning:
    return DocumentWarning(code=code, count=count, detail=detail)


def _marked(data: bytes) -> tuple[bytes, str | None]:
    """Give the mark of byte order that data begins with, and the charset it stands for."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return mark, charset
    return b"", None


def _is_binary(data: bytes) -> bool:
    """Tell whether bytes without a mark are no text in any charset."""
    head = data[:HEAD]
    if head.startswith(_MAGIC):
        return True
    if b"\0" in head and _wide_charset(head) is not None:
        return False
    controls = len(head) - len(head.translate(None, _BYTE_CONTROLS))
    return controls > BINARY_CONTROLS * len(head)


def _charset(data: bytes, *, html: bool) -> str:
    """Choose the charset of text without a mark."""
    wide = _wide_charset(data[:HEAD]) if b"\0" in data[:HEAD] else None
    if wide is not None:
        return wide
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if bad <= 0:
        return "utf-8"
    beyond = len(_BEYOND_ASCII.findall(text))
    if bad < BAD_SHARE * (beyond - bad):
        return "utf-8"
    return _detected(data, html=html) or "utf-8"


def _detected(data: bytes, *, html: bool) -> str | None:
    """Detect a charset of single bytes or of East Asia; `None` when nothing fits."""
    from resiliparse.parse.encoding import detect_encoding

    western = data.decode("cp1252", errors="replace")
    beyond = len(_BEYOND_ASCII.findall(western))
    if beyond <= max(FEW_BEYOND, LITTLE_BEYOND * len(western)) and not html:
        return "cp1252" if len(_WESTERN.findall(western)) >= WESTERN_SHARE * beyond else None
    name = detect_encoding(data, from_html_meta=html)
    try:
        name = codecs.lookup(name).name if name else None
    except LookupError:
        return None
    return None if name in {None, "ascii"} else name


def _wide_charset(head: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 without a mark: of the readings, one gives letters and spaces."""
    whole = head[: len(head) // 4 * 4]
    for charset in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        text = whole.decode(charset, errors="replace")
        if len(text) < 2 or "\0" in text or text.count("\ufffd") > 1:
            continue
        if len(_PLAIN.findall(text)) >= PLAIN_SHARE * len(text):
            return charset
    return None


def _own_replacements(data: bytes, charset: str) -> int:
    """Count U+FFFD that the bytes themselves spell out."""
    if charset == "utf-8":
        return data.count(b"\xef\xbf\xbd")
    try:
        return data.count("\ufffd".encode(charset))
    except UnicodeEncodeError:
        return 0
