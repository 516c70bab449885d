"""Rules about what could not be read, what is no text, and what is not said."""

from __future__ import annotations

from collections.abc import Iterator

from xref.check.places import Places
from xref.check.policy import Policy
from xref.check.rules import RULES
from xref.model import Document, Finding, WarningCode
from xref.model.result import Result
from xref.text.keys import content_key

RULE_OF = {
    WarningCode.UNDECODABLE_BYTES: "XR201",
    WarningCode.CONTROL_CHARACTERS: "XR202",
    WarningCode.BIDI_OVERRIDES: "XR202",
    WarningCode.NUL_CHARACTERS: "XR202",
    WarningCode.NO_TEXT: "XR203",
    WarningCode.WRONG_LANGUAGE: "XR204",
    WarningCode.DUPLICATE_ID: "XR401",
}


def integrity(result: Result, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for everything unreadable, damaged, too short or unsaid."""
    for unread in result.unread:
        yield _at_path("XR402", unread.path, f"{unread.code.value}: {unread.detail}", unread.code.value)
    for document in result.documents:
        yield from _document(document)
    yield from _articles(result, policy)


def _document(document: Document) -> Iterator[Finding]:
    for warning in document.warnings:
        rule = RULE_OF.get(warning.code)
        if rule is not None:
            what = f"{warning.code.value} ({warning.count}): {warning.detail}"
            yield _at_path(rule, document.path, what, document.sha256)


def _at_path(rule: str, path: str, message: str, about: str) -> Finding:
    return Finding(
        rule=rule,
        severity=RULES[rule].severity,
        key=content_key("f", rule, about, message),
        article=None,
        path=path,
        start=0,
        end=0,
        message=message,
    )


def _articles(result: Result, policy: Policy) -> Iterator[Finding]:
    places = Places(result)
    for article in result.articles:
        if article.words < policy.min_words:
            short = f"{article.words} words; an article has at least {policy.min_words}"
            yield places.finding("XR203", article, short)
        for value, rule, what in (
            (article.title, "XR301", "no title"),
            (article.published, "XR302", "no date of publication"),
            (article.outlet, "XR303", "no outlet"),
        ):
            if value is None:
                yield places.finding(rule, article, what)
