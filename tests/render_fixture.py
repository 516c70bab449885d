"""A result made by hand for the renderers: two languages, a divergence, an update, copies, and any string at all.

`bridge(extra)` puts `extra` behind every string that comes from a corpus.
"""

from xref.model import (
    Alignment,
    Article,
    AsOf,
    AsOfBasis,
    Boilerplate,
    Citation,
    Claim,
    Collapsed,
    CollapseReason,
    DecisionMark,
    Direction,
    DirectionBasis,
    Disguise,
    DisguiseKind,
    Document,
    DocumentWarning,
    Dropped,
    DroppedReason,
    DuplicateCluster,
    DuplicateKind,
    DuplicatePair,
    Event,
    Explanation,
    Group,
    Origin,
    Outlet,
    Passage,
    PassageKind,
    Place,
    Relation,
    Significance,
    Speaker,
    Stance,
    Story,
    TextSpan,
    Unread,
    UnreadCode,
    Variant,
    VariantKind,
    Version,
    WarningCode,
    WhyKept,
)
from xref.model.result import Decision, GraphFigures, Program, Result
from xref.settings import Settings

#: id, title, outlet, author, published, language, sentences
ARTICLES = (
    ("a1", "Bridge falls in Narva", "Harbour Post", None, "2031-05-02", "en",
     ("Police said 12 people were killed when the bridge fell on Friday.", "Divers searched the river all night.")),
    ("a2", "انهيار جسر في نارفا", "صوت الميناء", "سلمى عودة", "2031-05-03", "ar",
     ("قالت الشرطة إن 15 شخصا قتلوا عند سقوط الجسر يوم الجمعة.", "ونفى الوزير أي إهمال.")),
    ("a3", "Bridge falls in Narva", "Coast Wire", None, None, "en",
     ("Police said 12 people were killed when the bridge fell on Friday.", "Divers searched the river all night.")),
    ("a4", "Minister: no neglect", None, None, "2031-05-04", None,
     ("The minister denied any neglect.", "Send us your pictures of the day.")),
)  # fmt: skip
MENU = "Home | World | Sport"


def _document(extra):
    """The text of the page, and the span of every article."""
    text, spans = f"{MENU}{extra}\n\n", {}
    for name, title, *_, sentences in ARTICLES:
        body = "\n\n".join(f"{line}{extra}" for line in (title, *sentences))
        spans[name] = (len(text), len(text) + len(body))
        text += f"{body}\n\n"
    return text, spans


def _span(text, spans, article, words):
    start = text.index(words, *spans[article])
    return start, start + len(words)


def _claim(name, article, where, speaker=None, cue=None, **more):
    text, spans, extra = where
    sentence = next(a for a in ARTICLES if a[0] == article)[6][more.pop("line", 0)]
    start, end = _span(text, spans, article, sentence + extra)

    def part(words):
        first = text.index(words, start)
        return first, first + len(words)

    if speaker:
        first, last = part(speaker)
        more["speaker"] = Speaker(text=text[first:last], start=first, end=last)
    if cue:
        first, last = part(cue)
        more["cue"] = TextSpan(start=first, end=last, text=text[first:last])
    return Claim(
        id=name, key=f"c-{name}", article=article, start=start, end=end, text=text[start:end], **more
    )


def _claims(where):
    return (
        _claim("c1", "a1", where, "Police", "said"),
        _claim("c2", "a2", where, "الشرطة", "قالت", hedged=True),
        _claim("c3", "a2", where, "الوزير", "نفى", line=1, stance=Stance.DENIES),
        _claim("c4", "a3", where, "Police", "said"),
        _claim(
            "c5",
            "a4",
            where,
            "The minister",
            "denied",
            stance=Stance.DENIES,
            negated=True,
            conditional=True,
            quoted=True,
            via=(Speaker(text=f"Coast Wire{where[2]}", start=0, end=4),),
            as_of=AsOf(from_="2031-05-03", to="2031-05-04", basis=AsOfBasis.STATED),
        ),
    )


def _group(number, claims, relation, label, **more):
    known = {
        "outlets": len(claims), "independent_sources": len(claims), "speakers": 1, "versions": (), "omitted_by": (),
        "silent_outlets": (), "origins": tuple(Origin(claim=claim) for claim in claims),
        "significance": Significance(score=0.8, parts={"kind": 1.0, "independence": 0.6}),
    } | more  # fmt: skip
    return Group(
        id=f"g{number}", key=f"g-{number:012x}", story="s1", label=label, claims=claims, rank=number,
        relation=relation, **known,
    )  # fmt: skip


def _groups(extra):
    versions = (
        Version(label=f"12{extra}", slot="killed", low=12, high=12, claims=("c1", "c4"), outlets=2, independent_sources=1),
        Version(label=f"15{extra}", slot="killed", low=15, high=15, claims=("c2",), outlets=1, independent_sources=1),
        Version(label=f"said{extra}", slot="polarity", claims=("c1", "c2"), outlets=2, independent_sources=2),
    )  # fmt: skip
    copied = Collapsed(claim="c4", why=CollapseReason.COPY, evidence="d1")
    return (
        _group(
            1, ("c1", "c2", "c4"), Relation.DIVERGE, f"people killed when the bridge fell{extra}", versions=versions,
            origins=(Origin(claim="c1", collapsed=(copied,)), Origin(claim="c2")), independent_sources=2,
            silent_outlets=(f"River Daily{extra}",), omitted_by=("a4",),
        ),
        _group(2, ("c3", "c4", "c5"), Relation.AGREE, f"the minister denied neglect{extra}"),
        _group(3, ("c2", "c5"), Relation.UPDATE, f"a later word{extra}", origins=(Origin(claim="c2", collapsed=(
            Collapsed(claim="c5", why=CollapseReason.CITED_SOURCE, evidence=f"the minister{extra}"),)),)),
        _group(4, ("c3",), None, f"put together wrongly{extra}"),
    )  # fmt: skip


def _alignments(where, claims):
    text, spans, extra = where
    sides = [
        TextSpan(start=start, end=end, text=text[start:end])
        for start, end in (_span(text, spans, "a1", "12"), _span(text, spans, "a2", "15"))
    ]
    number = Variant(kind=VariantKind.NUMBER, left=sides[0], right=sides[1], detail=f"killed: 12 / 15{extra}")
    how = Explanation(lexical=0.4, entities=0.9, values=0.0, dates=1.0)
    return (
        Alignment(left="c1", right="c2", score=0.8, relation=Relation.DIVERGE, variants=(number,), explanation=how),
        Alignment(left="c3", right="c5", score=0.7, relation=Relation.AGREE, variants=(), explanation=how),
    )  # fmt: skip


def _reuse(where):
    text, spans, extra = where
    pair = DuplicatePair(
        left="a1", right="a3", jaccard=1.0, left_in_right=1.0, right_in_left=1.0, shared_shingles=15, longest_run=23
    )  # fmt: skip
    cluster = DuplicateCluster(
        id="d1", key="d-1", kind=DuplicateKind.EXACT, members=("a1", "a3"), representative="a1",
        why_kept=WhyKept.EARLIEST, disguises=(Disguise(article="a3", kind=DisguiseKind.ZERO_WIDTH),), pairs=(pair,),
    )  # fmt: skip
    left = _span(text, spans, "a1", ARTICLES[0][6][0] + extra)
    right = _span(text, spans, "a4", ARTICLES[3][6][0] + extra)
    twice = Passage(
        id="p1", key="p-1", left=Place(article="a1", start=left[0], end=left[1]),
        right=Place(article="a4", start=right[0], end=right[1]), kind=PassageKind.EDITED, similarity=0.42, words=5,
        longest_run=3, direction=Direction(from_="a1", basis=DirectionBasis.DATE), disguise=DisguiseKind.LOOK_ALIKE,
    )  # fmt: skip
    inside = Passage(
        id="p2", key="p-2", left=twice.left, right=twice.left, kind=PassageKind.REPETITION, similarity=1.0, words=12,
        longest_run=12,
    )  # fmt: skip
    plate = _span(text, spans, "a4", ARTICLES[3][6][1] + extra)
    place = Place(article="a4", start=plate[0], end=plate[1])
    return (
        (cluster,),
        (twice, inside),
        (Boilerplate(id="b1", text=text[slice(*plate)], articles=1, occurrences=(place,)),),
    )


def bridge(extra="", url="https://harbour.example/bridge"):
    """A result and its texts."""
    text, spans = _document(extra)
    where = (text, spans, extra)
    claims = _claims(where)
    clusters, passages, boilerplate = _reuse(where)
    articles = tuple(
        Article(
            id=name, key=f"a-{name}", document=f"page.txt{extra}", start=spans[name][0], end=spans[name][1],
            title=title + extra, outlet=outlet and outlet + extra, author=author and author + extra,
            published=day, language=language, url=url, words=30, words_elsewhere=12, origin="a1" if name == "a3" else None,
            story="s1", stories=("s1",), split_confidence=0.7,
        )
        for name, title, outlet, author, day, language, _ in ARTICLES
    )  # fmt: skip
    outlets = tuple(
        Outlet(
            name=f"{name}{extra}", articles=(article,), words=30, words_elsewhere=12, only_here=(),
            diverges_in=("g1",), cites=(Citation(outlet=f"Other{extra}", claims=("c1",)),),
        )
        for name, article in (("Coast Wire", "a3"), ("Harbour Post", "a1"), ("صوت الميناء", "a2"))
    )  # fmt: skip
    mind = DocumentWarning(code=WarningCode.BIDI_OVERRIDES, count=2, detail=f"line 3{extra}")
    result = Result(
        xref=Program(version="0.1.0", settings=Settings()), corpus_key="k-1",
        documents=(Document(id=f"page.txt{extra}", path=f"page.txt{extra}", sha256="0" * 64,
                            characters=len(text), warnings=(mind,)),),
        unread=(Unread(path=f"bad.bin{extra}", code=UnreadCode.BINARY, detail=f"NUL in it{extra}"),),
        articles=articles,
        dropped=(Dropped(document=f"page.txt{extra}", start=0, end=len(MENU + extra), reason=DroppedReason.NAVIGATION),),
        duplicates=clusters, passages=passages, boilerplate=boilerplate, entities=(), claims=claims,
        groups=_groups(extra), alignments=_alignments(where, claims),
        stories=(Story(id="s1", key="s-1", label=f"Bridge falls{extra}", articles=("a1", "a2", "a3"), passing=("a4",),
                       from_="2031-05-02", to="2031-05-04",
                       events=(Event(from_="2031-05-02", to="2031-05-02", claims=("c1", "c2")),)),),
        decisions=(Decision(key="g-000000000004", mark=DecisionMark.REJECT, note=f"two events{extra}", applied=True),
                   Decision(key="g-0", mark=DecisionMark.CONFIRM, note=f"gone{extra}", applied=False)),
        outlets=outlets, graph=GraphFigures(nodes=4, edges=2, agree=1, diverge=1),
    )  # fmt: skip
    return result, {f"page.txt{extra}": text}
