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
_NEGATIONS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n't|denied|denies|deny|denying|"
    r"refus(?:es|ed|ing)|"
    r"fail(?:s|ed|ing)?\s+to|unable\s+to|refut(?:es|ed))(?![\w'])"
    r"|(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|ما\s+من|غير|عدم|بعدم|لعدم|دون|بدون|بلا|نفي|نفت|ينفي|تنفي|رفض|ترفض|"
    r"رفضت|يرفض)(?!\w)",
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
    """True when the plain reading of a clause holds a negation or a denial."""
    return _NEGATIONS.search(plain) is not None


def is_conditional(plain: str) -> bool:
    """True when the plain reading of a clause holds a condition."""
    return _CONDITIONS.search(plain) is not None


def is_question(text: str) -> bool:
    """True when a clause ends with a question mark."""
    return _QUESTION.search(text) is not None
