"""Hedged, negated, conditional, or a question: how a clause means what it says. Own word lists."""

from __future__ import annotations

import re

_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|alleged|purported(?:ly)?|apparent(?:ly)?|likely|unlikely|possibl[ey]|"
    r"perhaps|maybe|"
    r"probabl[ey]|presum(?:ably|ed)|seem(?:s|ed|ingly)?|appear(?:s|ed)?\s+(?:to|that)|could|might|"
    r"may\s+(?:be|have|well|not|also)|"
    r"suspected|believed\s+to|thought\s+to|said\s+to\s+(?:be|have)|potential(?:ly)?|unconfirmed|unverified|"
    r"supposed(?:ly)?|"
    r"so-called|claimed\s+to|estimated|rumou?red|ostensibly|is\s+expected|are\s+expected)\b"
    r"|(?<!\w)[وف]?(?:ربما|قد\s+(?:ي|ت)\w+|يحتمل|محتمل\w*|المحتمل|يرجح|مرجح\w*|المرجح|يبدو|تبدو|يعتقد|يزعم|"
    r"مزعوم\w*|المزعوم\w*|"
    r"زعم\w*|مفترض\w*|يفترض|غير\s+مؤكد\w*|لعل\w*|يشتبه|مشتبه)(?!\w)",
    re.IGNORECASE,
)
#: "Not only", "no doubt" and the like negate nothing; "without …" and «دون …» do not negate the predicate; a
#: verb of denial is a stance, not a negation of what is denied.
_NEGATIONS = re.compile(
    r"\b(?:not(?!\s+(?:only|just|merely|simply|least)\b)"
    r"|no(?!\s+(?:doubt|less|fewer|later|sooner|matter|wonder|stranger)\b|\.?\s*\d)"
    r"|never|none|nobody|nothing|neither|nor|cannot|\w+n't|"
    r"refus(?:es|ed|ing)|fail(?:s|ed|ing)?\s+to|unable\s+to)(?![\w'])"
    r"|(?<!\w)[وف]?(?:لا(?!\s+(?:[يت]زال\w*|زال\w*|سيما|شك|بد)(?!\w))|لم|لن|ليس(?!\s+فقط)|ليست(?!\s+فقط)|ما\s+من|"
    r"غير(?!\s+ان)|عدم|بعدم|لعدم|رفض|ترفض|رفضت|يرفض)(?!\w)",
    re.IGNORECASE,
)
_DENIALS = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!be )(?<!get )(?<!not )(?<!n't )(?<!never )"
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing))\b"
    r"(?!\s+(?:(?:\w+\s+)?(?:access|entry|bail|visas?|permission|asylum|food|water|treatment|service)\b|by\b))"
    r"|(?<!\w)[وف]?(?:نفي|نفت|نفوا|ينفي|تنفي|ينفون|نافيا|نافيه)(?!\w)",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(
    r"\b(?:if|unless|whether|provided\s+that|in\s+case|should\s+(?:he|she|it|they|the)\s+\w+|would\s+have)\b"
    r"|(?<!\w)[وف]?(?:اذا|لو|ان\s+لم|ما\s+لم|في\s+حال|شرط|شريطه|لولا)(?!\w)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?؟][”\"’'»)\s]*$")


def is_hedged(plain: str) -> bool:
    """True when the plain reading of a clause (`xref.text.plain`) holds a hedge.

    >>> is_hedged("It likely belonged to them"), is_hedged("It belonged to them")
    (True, False)
    """
    return _HEDGES.search(plain) is not None


def is_negated(plain: str) -> bool:
    """True when the plain reading of a clause holds a negation of what it tells; a denial is none.

    >>> is_negated("It did not fall"), is_negated("Not only the pier fell"), is_negated("He denied it")
    (True, False, False)
    """
    return _NEGATIONS.search(plain) is not None


def is_denial(plain: str) -> bool:
    """True when the plain reading of a clause tells of somebody who denies something.

    >>> is_denial("The group denied responsibility"), is_denial("They were denied entry")
    (True, False)
    """
    return _DENIALS.search(plain) is not None


def is_conditional(plain: str) -> bool:
    """True when the plain reading of a clause holds a condition."""
    return _CONDITIONS.search(plain) is not None


def is_question(text: str) -> bool:
    """True when a clause ends with a question mark."""
    return _QUESTION.search(text) is not None
