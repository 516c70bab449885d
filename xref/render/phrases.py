"""The house's vocabulary in readers' words."""

from __future__ import annotations

from xref.model import (
    CollapseReason,
    DirectionBasis,
    DisguiseKind,
    DroppedReason,
    PassageKind,
    Qualifier,
    Relation,
    Slot,
    Stance,
    UnreadCode,
    VariantKind,
    WarningCode,
    WhyKept,
)

RELATIONS = {
    Relation.DIVERGE: "differs",
    Relation.UPDATE: "later figure",
    Relation.MORE_SPECIFIC: "one says more",
    Relation.AGREE: "agrees",
    Relation.UNDECIDED: "undecided",
}
NO_RELATION = "not decided"
#: The same after a number of groups, of one and of several; strongest first.
RELATION_COUNTS: dict[Relation | None, tuple[str, str]] = {
    Relation.DIVERGE: ("differs", "differ"),
    Relation.UPDATE: ("has a later figure", "have a later figure"),
    Relation.MORE_SPECIFIC: ("says more or less", "say more or less"),
    Relation.AGREE: ("agrees", "agree"),
    Relation.UNDECIDED: ("undecided", "undecided"),
    None: (NO_RELATION, NO_RELATION),
}

VARIANTS = {
    VariantKind.NUMBER: "number",
    VariantKind.DATE: "date",
    VariantKind.PLACE: "place",
    VariantKind.ACTOR: "who did it",
    VariantKind.POLARITY: "affirmed or denied",
    VariantKind.MODALITY: "certainty",
    VariantKind.ATTRIBUTION: "who said it",
    VariantKind.NAME: "name",
    VariantKind.WORDING: "wording",
}

#: What a version is a reading of, where it is a value.
SLOTS = {
    Slot.KILLED: "killed",
    Slot.INJURED: "injured",
    Slot.MISSING: "missing",
    Slot.DETAINED: "detained",
    Slot.DISPLACED: "displaced",
    Slot.CASUALTIES: "killed or injured",
    Slot.DISTANCE: "distance",
    Slot.AREA: "area",
    Slot.WEIGHT: "weight",
    Slot.MONEY: "money",
    Slot.PERCENT: "percentage",
    Slot.AGE: "age",
    Slot.DURATION: "duration",
    Slot.COUNT: "number",
}

WHY_KEPT = {
    WhyKept.EARLIEST: "published first",
    WhyKept.LONGEST: "the longest",
    WhyKept.FIRST: "first in the input",
    WhyKept.PRIORITY: "preferred by the settings",
}

PASSAGES = {
    PassageKind.COPY: "word for word",
    PassageKind.EDITED: "edited",
    PassageKind.QUOTATION: "the same quotation",
    PassageKind.REPETITION: "repeated in one article",
    PassageKind.TRANSLATION: "translated",
}

DISGUISES = {
    DisguiseKind.ZERO_WIDTH: "invisible characters between the letters",
    DisguiseKind.LOOK_ALIKE: "look-alike letters of another script",
    DisguiseKind.MARKS: "vowel marks or accents",
    DisguiseKind.LETTER_FORMS: "other forms of the same letters",
}

DIRECTIONS = {
    DirectionBasis.DATE: "by the dates of publication",
    DirectionBasis.CITATION: "by what the text says of its source",
}

DROPPED = {
    DroppedReason.RELATED_LINKS: "links to other pieces",
    DroppedReason.SECTION_HEADING: "heading of a column",
    DroppedReason.NAVIGATION: "navigation",
    DroppedReason.SHARE_BUTTONS: "share buttons",
    DroppedReason.COMMENTS: "readers' comments",
    DroppedReason.FOOTER: "footer",
    DroppedReason.HEADER: "header of the page",
    DroppedReason.SEPARATOR: "separator",
    DroppedReason.UNASSIGNED: "belongs to no article that could be found",
}

UNREAD = {
    UnreadCode.MISSING: "does not exist",
    UnreadCode.PERMISSION: "may not be read",
    UnreadCode.BINARY: "no text but binary data",
    UnreadCode.EMPTY: "empty",
    UnreadCode.TOO_LARGE: "too large",
    UnreadCode.BROKEN_RECORD: "a record that cannot be read",
    UnreadCode.BROKEN_ARCHIVE: "a broken archive",
    UnreadCode.SYMLINK_LOOP: "links that lead in a circle",
    UnreadCode.UNSUPPORTED: "no reader for this kind of file",
    UnreadCode.NOT_A_FILE: "no file",
    UnreadCode.IO_ERROR: "could not be read",
}

WARNINGS = {
    WarningCode.UNDECODABLE_BYTES: "bytes that are no text, shown as U+FFFD",
    WarningCode.CHARSET_DETECTED: "not UTF-8",
    WarningCode.CONTROL_CHARACTERS: "control characters",
    WarningCode.BIDI_OVERRIDES: "characters that turn the order of a line",
    WarningCode.NUL_CHARACTERS: "NUL characters",
    WarningCode.DUPLICATE_ID: "an id used twice",
    WarningCode.BAD_FIELD: "a field left out because it is not what it should be",
    WarningCode.NO_TEXT: "nothing but white space",
    WarningCode.NO_CLAIMS_READ: "too long to read claims from",
    WarningCode.TRUNCATED: "longer than is read; the rest was left out",
    WarningCode.WRONG_LANGUAGE: "declared in another language than it is in",
}

#: Slots and aspects by the string that stands in the result.
ASPECTS: dict[str, str] = {
    **{kind.value: phrase for kind, phrase in VARIANTS.items()},
    **{slot.value: phrase for slot, phrase in SLOTS.items()},
}

COLLAPSED = {
    CollapseReason.COPY: "a copy of the article of",
    CollapseReason.PASSAGE: "the passage also stands in",
    CollapseReason.QUOTATION: "the same quotation as in",
    CollapseReason.SAME_STATEMENT: "the same statement by the same speaker as in",
    CollapseReason.CITED_SOURCE: "names as its source",
}

STANCES = {
    Stance.REPORTS: "reported",
    Stance.DENIES: "denied",
    Stance.QUESTIONS: "questioned",
}

QUALIFIERS = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
    Qualifier.MORE_THAN: "more than",
    Qualifier.LESS_THAN: "less than",
    Qualifier.BETWEEN: "between",
    Qualifier.VAGUE: "vague",
}

#: Names of the languages met most; any other one is shown by its code.
LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "ku": "Kurdish",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
_IRREGULAR = {"copy": "copies", "story": "stories", "statement": "statements", "entity": "entities"}


def count(number: int, noun: str) -> str:
    """Give a number with its noun.

    >>> count(1, "copy"), count(1200, "copy"), count(0, "article")
    ('1 copy', '1,200 copies', '0 articles')
    """
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """Give the plural of one of the nouns used here; of "article left out", "articles left out".

    >>> plural("independent source"), plural("document warning")
    ('independent sources', 'document warnings')
    """
    head, _, last = noun.rpartition(" ")
    word = _IRREGULAR.get(last, f"{last}s")
    return f"{head} {word}" if head else word


def language(code: str | None) -> str:
    """Give a language's name, "unknown" without one.

    >>> language("ar"), language("xx"), language(None)
    ('Arabic', 'xx', 'unknown')
    """
    return LANGUAGES.get(code, code) if code else "unknown"


def slot_phrase(slot: str | None) -> str | None:
    """Give what a version is a reading of: a slot of values, or an aspect.

    >>> slot_phrase("killed"), slot_phrase("actor"), slot_phrase(None)
    ('killed', 'who did it', None)
    """
    return ASPECTS.get(slot, slot) if slot else None


def percent(share: float) -> str:
    """Give a share as a percentage that never rounds up to all or down to none.

    >>> percent(1.0), percent(0.999), percent(0.004), percent(0.0)
    ('100 %', '99 %', '1 %', '0 %')
    """
    whole = round(share * 100)
    if whole == 100 and share < 1:
        whole = 99
    if whole == 0 and share > 0:
        whole = 1
    return f"{whole} %"
