"""The closed vocabularies. What may stand in a field that is one of a few."""

from __future__ import annotations

from enum import StrEnum


class WarningCode(StrEnum):
    """What is wrong with a document that could be read all the same."""

    UNDECODABLE_BYTES = "undecodable-bytes"  # replaced by U+FFFD
    CHARSET_DETECTED = "charset-detected"  # not UTF-8: the detail names what it was read as
    CONTROL_CHARACTERS = "control-characters"  # C0, C1 and the like, left in the text
    BIDI_OVERRIDES = "bidi-overrides"  # characters that turn the order of a line
    NUL_CHARACTERS = "nul-characters"
    DUPLICATE_ID = "duplicate-id"  # the same id twice: "~2" was added
    BAD_FIELD = "bad-field"  # a field of a record that is not what it should be, and was left out
    NO_TEXT = "no-text"  # nothing but white space
    NO_CLAIMS_READ = "no-claims-read"  # an article longer than any: compared for copies alone
    TRUNCATED = "truncated"  # more than the reader takes; the rest was left out
    WRONG_LANGUAGE = "wrong-language"  # the declared language is not that of the text


class UnreadCode(StrEnum):
    """Why an input was not read at all."""

    MISSING = "missing"
    PERMISSION = "permission"
    BINARY = "binary"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    BROKEN_RECORD = "broken-record"  # a line that is not JSON, or not an object with text
    BROKEN_ARCHIVE = "broken-archive"  # a .gz that ends early or is none
    SYMLINK_LOOP = "symlink-loop"
    UNSUPPORTED = "unsupported"  # no reader for files of this name
    NOT_A_FILE = "not-a-file"  # a socket, a device …
    IO_ERROR = "io-error"


class DroppedReason(StrEnum):
    """Why text of a page stands in no article."""

    RELATED_LINKS = "related-links"
    SECTION_HEADING = "section-heading"  # names the next article's column, not the article
    NAVIGATION = "navigation"
    SHARE_BUTTONS = "share-buttons"
    COMMENTS = "comments"
    FOOTER = "footer"
    HEADER = "header"  # of the page, before its first article
    SEPARATOR = "separator"
    UNASSIGNED = "unassigned"  # no article could be found that it belongs to


class BlockRole(StrEnum):
    """What a paragraph is to its article."""

    TITLE = "title"  # the title; a repetition of it in another typography is TITLE_AGAIN
    TITLE_AGAIN = "title-again"
    BYLINE = "byline"  # author, outlet, "posted on", date line: metadata, never a claim
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"
    FOOTER = "footer"  # copyright, proofreader, appeal for donations, addresses of the outlet


class DuplicateKind(StrEnum):
    """How much alike the members of a cluster are."""

    EXACT = "exact"  # the same folded words in the same order
    NEAR = "near"


class DisguiseKind(StrEnum):
    """What hid a copy from a comparison of plain characters."""

    ZERO_WIDTH = "zero-width"
    LOOK_ALIKE = "look-alike"
    MARKS = "marks"
    LETTER_FORMS = "letter-forms"


class WhyKept(StrEnum):
    """Why this member of a cluster stands for the others."""

    EARLIEST = "earliest"
    LONGEST = "longest"
    FIRST = "first"
    PRIORITY = "priority"


class DirectionBasis(StrEnum):
    """What says who copied whom."""

    DATE = "date"
    CITATION = "citation"


class PassageKind(StrEnum):
    """How two passages are alike."""

    COPY = "copy"
    EDITED = "edited"
    QUOTATION = "quotation"
    REPETITION = "repetition"  # inside one article
    TRANSLATION = "translation"


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Stance(StrEnum):
    """How a source stands to a statement."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DENIES = "denies"
    QUESTIONS = "questions"


class Slot(StrEnum):
    """What a value says how much of."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    CASUALTIES = "casualties"  # killed and injured together: never held against either
    SHOT = "shot"  # hit by gunfire, dead or wounded: where a report tells of no death it is read as injured
    DISTANCE = "distance"
    AREA = "area"
    WEIGHT = "weight"
    MONEY = "money"
    PERCENT = "percent"
    AGE = "age"
    DURATION = "duration"
    COUNT = "count"  # of the noun in `unit`


class Unit(StrEnum):
    """Units values are converted to; a `count` has the thing counted for its unit."""

    PERSON = "person"
    KILOMETRE = "km"
    SQUARE_KILOMETRE = "km2"
    KILOGRAM = "kg"
    PERCENT = "%"
    YEAR = "year"
    SECOND = "s"
    USD = "USD"
    EUR = "EUR"
    GBP = "GBP"
    OTHER_CURRENCY = "currency"


class Qualifier(StrEnum):
    """How an amount is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    BETWEEN = "between"
    VAGUE = "vague"  # "several", "dozens": low and high say what that is read as


class RoleKind(StrEnum):
    """What an entity does in a claim."""

    ACTOR = "actor"
    TARGET = "target"
    PLACE = "place"


class AsOfBasis(StrEnum):
    """Where the day comes from on which a claim held."""

    STATED = "stated"
    PUBLISHED = "published"


class Relation(StrEnum):
    """What two aligned claims are to each other."""

    AGREE = "agree"
    DIVERGE = "diverge"
    UPDATE = "update"  # left is the earlier one
    MORE_SPECIFIC = "more_specific"  # left is the narrower one
    UNDECIDED = "undecided"


class VariantKind(StrEnum):
    """In what two aligned claims differ."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    POLARITY = "polarity"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    NAME = "name"
    WORDING = "wording"


class CollapseReason(StrEnum):
    """Why a claim is no source of its own."""

    COPY = "copy"
    PASSAGE = "passage"
    QUOTATION = "quotation"
    SAME_STATEMENT = "same-statement"
    CITED_SOURCE = "cited-source"


class DecisionMark(StrEnum):
    """What a reader decided of a group."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    """How much a finding of the check weighs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
