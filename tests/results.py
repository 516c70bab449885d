"""A small result, made by hand."""

from xref.model import (
    Alignment,
    Article,
    Claim,
    Document,
    Entity,
    Explanation,
    Group,
    Mention,
    Origin,
    Relation,
    Significance,
    TextSpan,
    Variant,
    VariantKind,
)
from xref.model.enums import EntityKind
from xref.model.result import GraphFigures, Program, Result
from xref.settings import Settings

TEXT = "Three soldiers died.\nFive soldiers died.\nIt rained in Basra.\n"


def small_result() -> Result:
    """Three articles of one document, two of which differ in a number."""
    articles = tuple(
        Article(
            id=f"a{n}", key=f"a-{n}", document="d", start=s, end=e, title=f"Title {n}", outlet=f"Paper {n}"
        )
        for n, s, e in ((1, 0, 20), (2, 21, 40), (3, 41, 60))
    )
    claims = tuple(
        Claim(
            id=f"c{n}", key=f"c-{n}", article=a.id, start=a.start, end=a.end, text=TEXT[a.start : a.end],
            entities=("e1",) if n == 3 else (),
        )
        for n, a in enumerate(articles, 1)
    )  # fmt: skip
    differs = Variant(
        kind=VariantKind.NUMBER,
        left=TextSpan(start=0, end=5, text="Three"),
        right=TextSpan(start=21, end=25, text="Five"),
        detail="killed: 3 / 5",
    )
    return Result(
        xref=Program(version="0", settings=Settings()),
        corpus_key="k",
        documents=(Document(id="d", path="d", sha256="0" * 64, characters=len(TEXT)),),
        unread=(),
        articles=articles,
        dropped=(),
        duplicates=(),
        passages=(),
        boilerplate=(),
        entities=(
            Entity(
                id="e1", kind=EntityKind.PLACE, name="Basra",
                mentions=(Mention(article="a3", start=54, end=59, text="Basra"),),
            ),
        ),
        claims=claims,
        groups=(
            Group(
                id="g1", key="g-1", story=None, label="soldiers died", claims=("c1", "c2"), rank=1,
                significance=Significance(score=0.5, parts={}), outlets=2, independent_sources=2, speakers=2,
                origins=(Origin(claim="c1"), Origin(claim="c2")), relation=Relation.DIVERGE, versions=(),
                omitted_by=(), silent_outlets=(),
            ),
        ),
        alignments=(
            Alignment(
                left="c1", right="c2", score=0.8, relation=Relation.DIVERGE, variants=(differs,),
                explanation=Explanation(lexical=0.8, entities=0.0, values=0.0, dates=0.0),
            ),
        ),
        stories=(),
        outlets=(),
        graph=GraphFigures(),
    )  # fmt: skip
