"""The fields of a record: the names they go by in other people's files, and what their values become."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from xref.model import DocumentWarning, Metadata, Record, WarningCode

#: Names a field goes by, the most telling first; compared without case, spaces, hyphens and underscores.
#: From the exports of news APIs (NewsAPI, GDELT, Event Registry, mediacloud), crawlers (news-please,
#: trafilatura, Scrapy) and schema.org.
ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc_id", "document_id", "article_id", "story_id", "uid", "uuid", "guid"),
    "title": ("title", "headline", "heading", "head", "name", "subject"),
    "text": (
        "text", "content", "body", "article_body", "article_text", "full_text", "main_text",
        "raw_text", "plain_text", "article", "story",
    ),
    "outlet": (
        "outlet", "source", "publisher", "site_name", "source_name", "publication", "newspaper",
        "media_name", "medium", "site", "source_domain", "domain",
    ),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "published": (
        "published", "date", "dct", "published_at", "publish_date", "publication_date", "pub_date",
        "date_published", "date_publish", "datetime", "created_at", "timestamp",
    ),
    "updated": (
        "updated", "updated_at", "date_updated", "last_updated", "modified", "modified_at",
        "date_modified", "date_modify", "last_modified",
    ),
    "url": ("url", "uri", "link", "href", "permalink", "canonical_url", "source_url", "article_url"),
    "language": ("language", "lang", "language_code", "lang_code", "in_language"),
}  # fmt: skip

_FOLD = re.compile(r"[\s_.\-]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_ISO_DATE = re.compile(
    r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}[:.]?\d{2}.*|Z|)", re.DOTALL
)
_PACKED_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_DIGIT = re.compile(r"\d")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")

#: Codes of three letters and names of languages, as found in catalogues and exports.
_LANGUAGES = {
    "ara": "ar", "arabic": "ar", "العربية": "ar", "عربي": "ar", "eng": "en", "english": "en",
    "fra": "fr", "fre": "fr", "french": "fr", "deu": "de", "ger": "de", "german": "de",
    "spa": "es", "spanish": "es", "fas": "fa", "per": "fa", "persian": "fa", "farsi": "fa",
    "tur": "tr", "turkish": "tr", "heb": "he", "hebrew": "he", "iw": "he", "rus": "ru", "russian": "ru",
    "urd": "ur", "urdu": "ur", "kur": "ku", "kurdish": "ku", "ukr": "uk", "ukrainian": "uk",
    "ita": "it", "italian": "it", "por": "pt", "portuguese": "pt", "zho": "zh", "chi": "zh", "chinese": "zh",
}  # fmt: skip

#: Seconds since 1970 below which a number is read as seconds, above as milliseconds (the year 2286).
_MILLISECONDS = 10_000_000_000

#: Numbers below it are no seconds since 1970 but a year or a packed date.
_FEWEST_SECONDS = 100_000_000


@lru_cache(maxsize=4096)
def folded_name(name: str) -> str:
    """Fold the name of a field or column.

    >>> folded_name("Published_At")
    'publishedat'
    """
    return _FOLD.sub("", name).casefold()


_FOLDED_ALIASES = {field: tuple(dict.fromkeys(map(folded_name, names))) for field, names in ALIASES.items()}


class Fields(Record, frozen=True, kw_only=True):
    """A record read: its own id, its metadata, its text, and what was wrong with it."""

    id: str | None
    text: str
    metadata: Metadata
    warnings: tuple[DocumentWarning, ...]


def fields_of(record: Mapping[str, object]) -> Fields | None:
    """Read a record by the names its fields go by; `None` when it has no text at all.

    A field that is not what it should be is left out with a warning. Dates become ISO days,
    languages ISO 639 codes.

    >>> fields_of({"Headline": "One", "body": "Two.", "date": "2020-04-03T10:00:00Z"}).metadata.published
    '2020-04-03'
    >>> fields_of({"title": "One"}) is None
    True
    """
    by_name: dict[str, object] = {}
    for name, value in record.items():
        by_name.setdefault(folded_name(name), value)
    found: dict[str, str | None] = {}
    bad: list[str] = []
    for field, names in _FOLDED_ALIASES.items():
        found[field], wrong = _first(by_name, field, names)
        bad.extend(wrong)
    if found["text"] is None:
        return None
    values = dict(found)
    surrogates = 0
    for name, value in found.items():
        if value and not value.isascii() and (halves := len(_SURROGATE.findall(value))):
            surrogates += halves
            values[name] = _SURROGATE.sub("\ufffd", value)
    warnings = []
    if surrogates:
        detail = "halves of surrogate pairs: shown as U+FFFD"
        warnings.append(_note(WarningCode.UNDECODABLE_BYTES, surrogates, detail))
    if bad:
        warnings.append(_note(WarningCode.BAD_FIELD, len(bad), "left out: " + ", ".join(bad)))
    text, own = values.pop("text"), values.pop("id")
    return Fields(id=own, text=text or "", metadata=Metadata(**values), warnings=tuple(warnings))


def _note(code: WarningCode, count: int, detail: str) -> DocumentWarning:
    return DocumentWarning(code=code, count=count, detail=detail)


def _first(by_name: Mapping[str, object], field: str, names: tuple[str, ...]) -> tuple[str | None, list[str]]:
    """Give the first usable value among a field's names, and the names whose values were of no use."""
    bad: list[str] = []
    for name in names:
        value = by_name.get(name)
        if value is None or value == "":
            continue
        read = _value(field, value)
        if read is not None:
            return read, bad
        bad.append(name)
    return None, bad


def _value(field: str, value: object) -> str | None:
    """Turn one value into what the field holds; `None` when it cannot be."""
    if field in {"published", "updated"}:
        return iso_date(value)
    if field == "id":
        usable = isinstance(value, str | int) and not isinstance(value, bool)
        return str(value).strip() or None if usable else None
    text = _as_text(value, "\n\n" if field == "text" else ", ")
    if text is None or field == "text":
        return text
    text = _SPACE.sub(" ", text).strip()
    return (iso_language(text) if field == "language" else text) or None


def _as_text(value: object, joint: str) -> str | None:
    """Give a text, a list of texts joined, or the name that a nested record carries."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        names = (value.get(k) for k in ("name", "title", "rendered", "full_name"))
        return next((n for n in names if isinstance(n, str) and n), None)
    if isinstance(value, list) and value:
        parts = [_as_text(part, joint) for part in value]
        known = [part for part in parts if part is not None]
        return joint.join(known) if len(known) == len(parts) else None
    return None


def iso_date(value: object) -> str | None:
    """Read a date as exports have it: ISO 8601, e-mail style, packed, or seconds since 1970.

    A time of day and its zone are left out: the day is the one that is printed.

    >>> iso_date("2020-04-03T23:30:00-05:00"), iso_date(1585908000), iso_date("Fri, 03 Apr 2020 10:00:00 GMT")
    ('2020-04-03', '2020-04-03', '2020-04-03')
    >>> iso_date("٢٠٢٥-٠٣-٠٤"), iso_date("2025/3/4"), iso_date("soon")
    ('2025-03-04', '2025-03-04', None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        if 19000101 <= value <= 21001231:
            return _printed_date(str(int(value)))
        return _from_seconds(float(value)) if value >= _FEWEST_SECONDS else _printed_date(str(value))
    if isinstance(value, str):
        text = _DIGIT.sub(lambda digit: str(int(digit[0])), value.strip())  # digits of any script
        if text.isdecimal() and text.isascii() and len(text) in {9, 10, 13}:
            return _from_seconds(float(text))
        return _printed_date(text)
    return None


def _printed_date(text: str) -> str | None:
    """Read a printed date, as precise as it is."""
    match = _ISO_DATE.fullmatch(text) or _PACKED_DATE.fullmatch(text)
    if match is not None:
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        try:
            date(year or 0, month or 1, day or 1)
        except ValueError:
            return None
        return "-".join(part.zfill(2) for part in match.groups()[:3] if part)
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, IndexError, TypeError):
        pass
    from xref.corpus.printed import day_of

    return day_of(text)


def _from_seconds(seconds: float) -> str | None:
    """Read seconds or milliseconds since 1970, in UTC."""
    if seconds >= _MILLISECONDS:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (OverflowError, ValueError, OSError):
        return None


def iso_language(text: str) -> str | None:
    """Give the ISO 639 code of a language tag or name.

    >>> iso_language("en-US"), iso_language("Arabic"), iso_language("?")
    ('en', 'ar', None)
    """
    folded = text.casefold()
    if folded in _LANGUAGES:
        return _LANGUAGES[folded]
    match = _LANGUAGE.fullmatch(folded)
    if match is None:
        return None
    code = match[1]
    return _LANGUAGES.get(code, code if len(code) == 2 or code in {"ckb"} else None)
