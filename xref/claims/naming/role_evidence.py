"""What part a mention has in its clause, as the words beside it show: actor, target, place or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.claims.naming import role_words as words
from xref.claims.naming.name_words import SAY
from xref.model import EntityKind, RoleKind
from xref.text.names.skeleton import fold_word, is_arabic, table_form

_WORD = re.compile(r"[^\W_]+(?:[’'‘\-][^\W_]+)*")
#: How far before and after a mention is looked, in characters and in words.
REACH, WORDS = 80, 6
_BREAK = re.compile(r"[.!?;:\n“”\"«»،؛(),]")


def role_of(text: str, start: int, end: int, bounds: tuple[int, int], kind: EntityKind) -> RoleKind | None:
    """Tell the part of the mention `text[start:end]` in the claim within `bounds`.

    >>> role_of("The strike was carried out by Rumania.", 30, 37, (0, 38), EntityKind.PLACE).value
    'actor'
    """
    before = text[max(bounds[0], start - REACH) : start]
    after = text[end : min(bounds[1], end + REACH)]
    left = _words(_BREAK.split(before)[-1])[-WORDS:]
    right = _words(_BREAK.split(after)[0])[:WORDS]
    if is_arabic(text[start:end]):
        return _arabic(left, right, kind, text[start - 1 : start])
    return _latin(left, right, kind)


def _words(text: str) -> list[str]:
    return [table_form(fold_word(m)) for m in _WORD.findall(text)]


def _latin(left: Sequence[str], right: Sequence[str], kind: EntityKind) -> RoleKind | None:
    left = [w for w in left if w not in words.ARTICLES]
    last = left[-1] if left else ""
    if last == "by" and not (len(left) > 1 and left[-2] in {"led", "headed", "followed", "backed"}):
        return RoleKind.ACTOR
    if last in words.AGAINST or last in words.DOING:
        return RoleKind.TARGET
    if last in {"on", "of"} and len(left) > 1 and left[-2] in words.ATTACK:
        return RoleKind.TARGET
    if last in words.AT and kind is not EntityKind.PERSON:
        return RoleKind.PLACE
    if right and right[0] in words.ATTACK:
        return RoleKind.ACTOR
    verb = _subject_of(right)
    if verb is not None:
        return verb
    if last and _deed(last) and not (len(left) > 1 and left[-2] in words.PASSIVE):
        return RoleKind.TARGET
    return None


def _subject_of(right: Sequence[str]) -> RoleKind | None:
    """The part of a subject before its verb: done by it, or, in the passive, to it."""
    k = 0
    while k < len(right) and (
        right[k] in words.AUXILIARY or right[k].endswith("ly") or right[k] in {"also", "not"}
    ):
        k += 1
    if k >= len(right) or not _deed(right[k]):
        return None
    return RoleKind.TARGET if any(w in words.PASSIVE for w in right[:k]) else RoleKind.ACTOR


def _deed(word: str) -> bool:
    """Tell whether a word is a verb in a form that tells of a deed."""
    if word in words.IRREGULAR:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in words.NO_DEED and word not in SAY


def _arabic(left: Sequence[str], right: Sequence[str], kind: EntityKind, joined: str) -> RoleKind | None:
    last = _bare(left[-1]) if left else ""
    second = _bare(left[-2]) if len(left) > 1 else ""
    if last in words.BY_AR and second in {"علي", "من", ""}:
        return RoleKind.ACTOR
    if last in words.AGAINST_AR or last in words.DONE_AR:
        return RoleKind.TARGET
    if last in words.ON_AR and second in words.ATTACK_AR:
        return RoleKind.TARGET
    if (last in words.AT_AR or joined == "ب") and kind is not EntityKind.PERSON:
        return RoleKind.PLACE
    if last in words.PASSIVE_AR:
        return RoleKind.TARGET
    if last in words.ACT_AR or (right and right[0] in words.ACT_AR):
        return RoleKind.ACTOR
    return None


def _bare(word: str) -> str:
    """A word without a conjunction joined to it."""
    return word[1:] if len(word) > 3 and word[0] in "وف" else word
