"""Articles for the tests of text reuse: short texts written for this purpose, and random ones."""

import re

from xref.model import Article, ArticleText, Block, BlockRole

HARBOUR = (
    "The harbour authority closed two of its four piers on Tuesday after divers found cracks in the pillars that "
    "carry the northern crane. Engineers lowered a camera along the quay wall for six hours and counted nineteen "
    "places where steel lay bare. A spokeswoman told reporters that cargo ships would be sent to the old basin until "
    "the repairs were finished, which she did not expect before the end of spring. Fishermen who moor beside the "
    "crane moved their boats during the night, and the ferry company put on buses between the terminal and the town."
)
ORCHARD = (
    "Growers in the upper valley lost most of their apricots when a late frost settled over the orchards for three "
    "nights in a row. The cooperative measured minus seven degrees beside the river and sent out people with "
    "torches, but the wind had dropped and the smoke stood still above the trees. Insurance covers hail there and "
    "leaves frost out, so the mayor asked the province for help. An agronomist who has kept records since her school "
    "days said that blossom now opens eleven days earlier than it did when she began."
)
LIBRARY = (
    "After four years behind scaffolding the public library opened its reading room again with a morning for children "
    "and an evening of lectures. Masons had taken the vault apart stone by stone and numbered each of them before "
    "the foundations were dried. Readers will find the map collection on the ground floor and the newspapers under "
    "the roof, where daylight falls on long tables of pale oak. The director thanked the firemen who had carried "
    "forty thousand volumes down a spiral staircase on the day when the main pipe burst."
)
BRIDGE_AR = (
    "أعلنت بلدية المدينة القديمة إغلاق الجسر الحجري أمام الشاحنات الثقيلة بعدما رصد مهندسون تشققات في الدعامة الوسطى خلال "
    "فحص دوري أجري الأسبوع الماضي. وقال رئيس البلدية في مؤتمر صحافي إن أعمال الترميم ستبدأ مطلع الشهر المقبل وتستمر ثلاثة أشهر على "
    "الأقل، مضيفاً أن حركة المشاة لن تتوقف. وطالب تجار السوق المجاور بتعويضات عن الخسائر المتوقعة، فيما وعدت المحافظة بتسيير "
    "حافلات مجانية بين الضفتين طوال فترة العمل."
)


def article(text, number=0, **fields):
    """An article that is its own document, one body block a paragraph; fields go to the record."""
    roles = fields.pop("roles", {})
    name = fields.pop("id", f"a{number}")
    blocks = tuple(
        Block(start=m.start(), end=m.end(), role=roles.get(index, BlockRole.BODY))
        for index, m in enumerate(re.finditer(r"[^\n]+", text))
    )
    record = Article(id=name, key=name, document=name, start=0, end=len(text), **fields)
    return ArticleText(article=record, text=text, blocks=blocks)


def articles(*texts):
    return [article(text, number) for number, text in enumerate(texts)]


def vocabulary(rng, size=20_000):
    return ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(3, 9))) for _ in range(size)]


def random_text(rng, words, count):
    return " ".join(rng.choices(words, k=count))


def side(found, place):
    """The words a place points at."""
    by_id = {a.article.id: a for a in found}
    return by_id[place.article].text[place.start : place.end]


__all__ = [
    "BRIDGE_AR",
    "HARBOUR",
    "LIBRARY",
    "ORCHARD",
    "article",
    "articles",
    "random_text",
    "side",
    "vocabulary",
]
