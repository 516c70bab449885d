"""Where two aligned claims differ in anything but amounts: days, actors, places, polarity, source, words."""

from __future__ import annotations

from collections.abc import Iterator

from xref.claims.comparison.differences import Comparing, Difference, difference, part, whole
from xref.claims.comparison.features import apart
from xref.claims.comparison.opposed import denied
from xref.claims.comparison.terms import STOP_WORDS, concept, content_words, stem
from xref.claims.comparison.views import View, event_days, role_entities
from xref.model import DateMention, RoleKind, Speaker, Stance, TextSpan, VariantKind
from xref.text.fold import fold_key

#: Days from which two dates are two events rather than two readings.
_OTHER_EVENT = 7
#: Days up to which they can be readings of one event for certain: a weekday alone may be of another week.
_ONE_EVENT = 3
#: Lexical likeness from which the same thing is said, so that one differing slot stands out.
_SAME_SAID = 0.45
_NEARLY_SAME = 0.6
#: Words, names aside, that a deed takes whose day differs: a line of a page's furniture has fewer.
_TOLD = 3
#: Share of the shorter claim's words, names aside, from which two claims tell of one deed.
_SAME_DEED = 0.6
#: Overlap of concepts from which two claims have one predicate.
_SAME_PREDICATE = 0.5
#: Content words up to which a negation governs the whole claim.
_SHORT_CLAIM = 14
#: Opposed words, as concepts or stems of either language. Own list, general vocabulary.
_OPPOSED = (
    ("support", "oppose"),
    ("confirm", "deny"),
    ("increase", "decrease"),
    ("guilty", "innocent"),
    ("accept", "oppose"),
    ("alive", "kill"),
    ("success", "fail"),
    ("win", "lose"),
    ("before", "after"),
)
#: Words that negate what follows them. Own list, folded.
_NEGATIONS = frozenset(
    fold_key("not no nobody none never without nor neither cannot لا لم لن ليس ليست غير دون بدون عدم").split()
)
_AUXILIARIES = frozenset(
    fold_key("is are was were do does did have has had would could should ca wo").split()
)


def _same_thing(pair: Comparing) -> bool:
    """Tell whether both claims have one predicate, by words or, across languages, by concepts."""
    parts = pair.likeness.explanation
    if pair.left.arabic != pair.right.arabic:
        return parts.predicate >= _SAME_PREDICATE
    return parts.lexical >= _SAME_SAID


def _one_deed(pair: Comparing) -> bool:
    """Tell whether both claims say the same of things, names aside: most of what the shorter one says."""
    mine, other = pair.left.core, pair.right.core
    return len(mine & other) >= _SAME_DEED * max(min(len(mine), len(other)), 1)


def _only_date(view: View) -> DateMention | None:
    named = [d for d in view.claim.dates if event_days(d)]
    return named[0] if len(named) == 1 else None


def date_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when each claim names one day, not the same, for the same thing."""
    left, right = _only_date(pair.left), _only_date(pair.right)
    if left is None or right is None or not _same_thing(pair):
        return
    sure = pair.one_story and _one_deed(pair) and len(pair.left.core & pair.right.core) >= _TOLD
    gap = apart(pair.left.dates[0], pair.right.dates[0])
    if 0 < gap <= _OTHER_EVENT:
        yield difference(
            VariantKind.DATE,
            part(pair.left, left.start, left.end),
            part(pair.right, right.start, right.end),
            f"date: {left.from_} / {right.from_}",
            hard=sure
            and gap <= _ONE_EVENT
            and (pair.lexical >= _NEARLY_SAME or pair.likeness.explanation.predicate >= _NEARLY_SAME),
        )


def _role_span(view: View, kind: RoleKind) -> TextSpan:
    role = next(r for r in view.claim.roles if r.role == kind)
    return part(view, role.start, role.end)


def role_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when another actor is named for one deed, or another place for one event.

    Both sides must name one, neither may be named by the other side in any role, and what the deed was done
    to
    must be shared.
    """
    for kind, variant in ((RoleKind.ACTOR, VariantKind.ACTOR), (RoleKind.PLACE, VariantKind.PLACE)):
        mine, other = role_entities(pair.left.claim, kind), role_entities(pair.right.claim, kind)
        if not mine or not other or mine & pair.right.entities or other & pair.left.entities:
            continue
        rest = (pair.left.entities - mine) & (pair.right.entities - other)
        shared = pair.left.concepts & pair.right.concepts
        if not shared or not (rest or pair.lexical >= _NEARLY_SAME):
            continue
        one, two = _role_span(pair.left, kind), _role_span(pair.right, kind)
        if set(fold_key(one.text).split()) & set(fold_key(two.text).split()):
            continue  # "Nine Mile Road" and "Nine Mile", or two names for one
        brief = max(pair.left.mass, pair.right.mass) <= _SHORT_CLAIM
        alike = pair.lexical >= (_SAME_SAID if kind == RoleKind.ACTOR else _NEARLY_SAME)
        sure = brief and alike and pair.one_story and _one_deed(pair)
        yield difference(variant, one, two, f"{variant}: {one.text} / {two.text}", hard=sure)


def _one_scope(pair: Comparing) -> bool:
    """Tell whether what one claim negates is what the other one says.

    Long claims negate one thing and say another: the word that follows the negation must stand in the other
    claim. And both must be about the same somebody or something, with nobody else on both sides.
    """
    left, right = pair.left, pair.right
    short, long = sorted((left.mass, right.mass))
    if long > _SHORT_CLAIM or short * 2 < long or not _same_arguments(pair):
        return False
    denier, said = (left, right) if denied(left) else (right, left)
    if denier.claim.stance == Stance.DENIES:
        return True
    scope = _negated_words(denier)
    return bool(scope & (said.concepts | set(said.stems))) and not _negated_words(said)


def _same_arguments(pair: Comparing) -> bool:
    """Tell whether two claims are about the same: somebody in common, and not somebody else on each side."""
    mine, other = pair.left.entities, pair.right.entities
    return bool(mine & other) and not (mine - other and other - mine)


def _negated_words(view: View) -> set[str]:
    """Give the word each negation of a claim governs, as stem and concept: the first that says something."""
    words = fold_key(view.claim.text).split()
    found: set[str] = set()
    for place, word in enumerate(words):
        if word in _NEGATIONS or (word.endswith(("n't", "nt")) and word[:-2].rstrip("'n") in _AUXILIARIES):
            governed = next((w for w in words[place + 1 : place + 4] if w not in STOP_WORDS), None)
            if governed:
                found |= {stem(governed), concept(governed) or stem(governed)}
    return found


def polarity_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when one side denies or negates what the other says, or uses its opposite."""
    left, right = pair.left, pair.right
    if not _same_thing(pair) or {left.claim.stance, right.claim.stance} & {Stance.QUESTIONS}:
        return
    if left.claim.conditional or right.claim.conditional or not pair.one_story:
        return
    if denied(left) != denied(right) and _one_deed(pair) and _one_scope(pair):
        detail = "polarity: denied / said" if denied(left) else "polarity: said / denied"
        yield difference(VariantKind.POLARITY, whole(left), whole(right), detail, hard=True)
        return
    mine, other = left.concepts | set(left.stems), right.concepts | set(right.stems)
    for one, two in _OPPOSED:
        for a, b in ((one, two), (two, one)):
            if a in mine - other and b in other - mine and _same_arguments(pair):
                yield difference(
                    VariantKind.POLARITY, whole(left), whole(right), f"polarity: {a} / {b}", hard=True
                )
                return


def modality_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when one side hedges what the other says plainly; no contradiction."""
    left, right = pair.left, pair.right
    if left.claim.hedged != right.claim.hedged:
        detail = "modality: hedged / plain" if left.claim.hedged else "modality: plain / hedged"
        yield difference(VariantKind.MODALITY, whole(left), whole(right), detail, hard=False)


def speaker_key(speaker: Speaker) -> str:
    """Give what two mentions of one speaker share: the entity, else the folded words."""
    return speaker.entity or fold_key(speaker.text)


def attribution_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when the same content is put into another's mouth, or into nobody's."""
    left, right = pair.left.claim.speaker, pair.right.claim.speaker
    if left is None and right is None:
        return
    if left and right:
        if speaker_key(left) == speaker_key(right) or _names_meet(left.text, right.text):
            return
        both_named = left.entity is not None and right.entity is not None
        quoted = pair.left.claim.quoted and pair.right.claim.quoted
        persons = both_named and {left.entity, right.entity} <= pair.persons
        hard = persons and quoted and pair.lexical >= _NEARLY_SAME
    else:
        hard = False
    yield difference(
        VariantKind.ATTRIBUTION,
        part(pair.left, left.start, left.end) if left and _inside(pair.left, left) else None,
        part(pair.right, right.start, right.end) if right and _inside(pair.right, right) else None,
        f"attribution: {left.text if left else '–'} / {right.text if right else '–'}",
        hard=hard,
    )


def _inside(view: View, speaker: Speaker) -> bool:
    return view.claim.start <= speaker.start and speaker.end <= view.claim.end


def _names_meet(left: str, right: str) -> bool:
    return bool({stem(w) for w in content_words(left)} & {stem(w) for w in content_words(right)})


def wording_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference when both quote, and the quoted words are not the same."""
    left, right = pair.left, pair.right
    if left.claim.quoted and right.claim.quoted and left.folded != right.folded and _same_thing(pair):
        yield difference(
            VariantKind.WORDING, whole(left), whole(right), "wording of the quotation", hard=False
        )
