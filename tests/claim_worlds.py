"""Small worlds for the comparison of claims: articles of one claim each, described compactly."""

from __future__ import annotations

from xref.claims.comparison.compare import compare
from xref.model import (
    Article,
    ArticleText,
    AsOf,
    AsOfBasis,
    Block,
    BlockRole,
    Claim,
    DateMention,
    Entity,
    EntityKind,
    Mention,
    Passage,
    PassageKind,
    Place,
    Qualifier,
    Reading,
    Reuse,
    Role,
    RoleKind,
    Slot,
    Speaker,
    Stance,
    TextSpan,
    Value,
)
from xref.settings import ClaimSettings


def _span(text, words, at):
    start = text.index(words, at)
    return start, start + len(words)


def _value(item, text, at):
    slot, amount, words, *rest = item
    start, end = _span(text, words, at)
    extra = rest[0] if rest else {}
    low, high = extra.get("low", amount), extra.get("high", amount)
    qualifier = Qualifier(extra.get("qualifier", "exactly"))
    return Value(
        slot=Slot(slot),
        amount=amount,
        low=low,
        high=high,
        unit=extra.get("unit", "person"),
        qualifier=qualifier,
        category=extra.get("category"),
        part_of=extra.get("part_of"),
        start=start,
        end=end,
        text=words,
    )


def _speaker(words, text, ids):
    start, end = _span(text, words, 0)
    return Speaker(text=words, start=start, end=end, entity=ids.get(words))


def _claim(number, spec, text, at, ids):
    words = spec["text"]
    speaker = _speaker(spec["speaker"], text, ids) if spec.get("speaker") else None
    named = [(ids[n], *_span(text, n, at)) for n in spec.get("entities", [])]
    roles = tuple(
        Role(role=RoleKind(r), entity=ids[n], start=_span(text, n, at)[0], end=_span(text, n, at)[1])
        for r, n in spec.get("roles", [])
    )
    dates = tuple(
        DateMention(text=w, start=_span(text, w, at)[0], end=_span(text, w, at)[1], from_=day, to=day)
        for w, day in spec.get("dates", [])
    )
    day = spec.get("as_of")
    return Claim(
        id=f"c{number}", key=f"k{words[:20]}{number}", article=spec["article"], start=at, end=at + len(words), text=words,
        speaker=speaker, cue=TextSpan(start=speaker.start, end=speaker.end, text=speaker.text) if speaker else None,
        via=tuple(_speaker(v, text, ids) for v in spec.get("via", [])), quoted=spec.get("quoted", False),
        stance=Stance(spec.get("stance", "reports" if speaker else "asserts")), hedged=spec.get("hedged", False),
        negated=spec.get("negated", False), values=tuple(_value(v, text, at) for v in spec.get("values", [])),
        dates=dates, as_of=AsOf(from_=day, to=day, basis=AsOfBasis.PUBLISHED) if day else None, roles=roles,
        entities=tuple(dict.fromkeys(e for e, _, _ in named)),
    )  # fmt: skip


def world(specs):
    """Articles and their reading; `specs` are articles with a title, an outlet, a day and claims."""
    names = sorted(
        {n for a in specs for c in a["claims"] for n in [*c.get("entities", []), *c.get("known", [])]}
    )
    ids = {n: f"e{i + 1}" for i, n in enumerate(names)}
    articles, claims, mentions = [], [], {n: [] for n in names}
    for number, spec in enumerate(specs):
        name = spec.get("id", f"a{number + 1}")
        text, blocks = spec["title"], [Block(start=0, end=len(spec["title"]), role=BlockRole.TITLE)]
        starts = []
        for item in spec["claims"]:
            text += "\n\n"
            starts.append(len(text))
            whole = item["text"] + item.get("after", "")
            blocks.append(Block(start=len(text), end=len(text) + len(whole), role=BlockRole.BODY))
            text += whole
        article = Article(
            id=name, key=f"key-{name}", document=name, start=0, end=len(text), title=spec["title"],
            outlet=spec.get("outlet"), author=spec.get("author"), published=spec.get("published"),
            language=spec.get("language", "en"),
        )  # fmt: skip
        articles.append(ArticleText(article=article, text=text, blocks=tuple(blocks)))
        for item, at in zip(spec["claims"], starts, strict=True):
            filled = {"as_of": spec.get("published"), **item, "article": name}
            claims.append(_claim(len(claims) + 1, filled, text, at, ids))
            for entity in item.get("entities", []):
                start, end = _span(text, entity, at)
                mentions[entity].append(Mention(article=name, start=start, end=end, text=entity))
    entities = tuple(
        Entity(id=ids[n], kind=EntityKind.OTHER, name=n, mentions=tuple(mentions[n])) for n in names
    )
    return articles, Reading(claims=tuple(claims), entities=entities)


def compared(specs, reuse=None):
    """The comparison of a small world."""
    articles, reading = world(specs)
    return compare(articles, reading, reuse or Reuse(), ClaimSettings())


def passage(left, right, kind="copy", name="p1"):
    """A passage between two whole claims."""
    places = [Place(article=c.article, start=c.start, end=c.end) for c in (left, right)]
    return Passage(
        id=name, key=name, left=places[0], right=places[1], kind=PassageKind(kind), similarity=1.0,
        words=9, longest_run=9,
    )  # fmt: skip
