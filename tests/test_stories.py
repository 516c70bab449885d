"""Which articles are of one story."""

from __future__ import annotations

from tests.claim_texts import article_of
from xref.claims.comparison.article_terms import article_terms
from xref.claims.comparison.linkage import average_link
from xref.claims.comparison.stories import article_links, story_clusters

FIRE = (
    "Three people were killed when a fire broke out at the Brackwater mill in Tellin on Tuesday, said chief Ann Bell.",
    "Fire crews from Tellin fought the Brackwater mill fire for six hours, said chief Ann Bell. Three people died.",
)
VOTE = (
    "Voters in Dunmore chose Olav Krans as their mayor in the election on Sunday, with 61 percent of the ballots.",
    "Olav Krans will be the mayor of Dunmore after the election on Sunday; he won 61 percent of the ballots.",
)


def written(title, text, day, name):
    from msgspec.structs import replace

    item = article_of([("title", title), ("body", text)], published=day, name=name)
    return replace(item, article=replace(item.article, title=title))


def corpus(days=("2021-05-01", "2021-05-02", "2021-05-01", "2021-05-02")):
    titles = (
        "Mill fire in Tellin",
        "Brackwater mill burns",
        "Krans is mayor of Dunmore",
        "Dunmore elects Krans",
    )
    rows = zip(titles, FIRE + VOTE, days, strict=True)
    return [written(t, x, d, f"a{i}") for i, (t, x, d) in enumerate(rows)]


def stories(items):
    links = article_links(article_terms(items, ()), 14)
    return [{items[i].article.id for i in c} for c in story_clusters(len(items), links)]


def test_two_events_are_two_stories():
    assert stories(corpus()) == [{"a0", "a1"}, {"a2", "a3"}]


def test_the_order_of_articles_changes_nothing():
    items = corpus()
    turned = stories(items[::-1])
    assert sorted(map(sorted, turned)) == sorted(map(sorted, stories(items)))


def test_a_year_later_makes_a_story_less_likely():
    items = corpus(("2021-05-01", "2022-05-02", "2021-05-01", "2021-05-02"))
    links = {(a, b): s for a, b, s in article_links(article_terms(items, ()), 14)}
    near = {(a, b): s for a, b, s in article_links(article_terms(corpus(), ()), 14)}
    assert links.get((0, 1), 0.0) < near[0, 1]


def test_articles_without_date_take_part():
    assert stories(corpus((None, None, None, None))) == [{"a0", "a1"}, {"a2", "a3"}]


def test_what_furnishes_many_pages_makes_no_story():
    footer = "Sign up for our newsletter about weather and sports in Larch County, and follow Larch Daily everywhere."
    titles = ("Goat wins prize", "Bridge closed for repairs", "New pool opens", "Snow expected")
    items = [written(t, footer, "2021-05-01", f"a{i}") for i, t in enumerate(titles)]
    assert stories(items) == []


def test_nothing_and_one():
    assert stories([]) == []
    assert stories(corpus()[:1]) == []


def test_a_chain_is_no_cluster():
    links = [(i, i + 1, 0.6) for i in range(9)]
    assert max(map(len, average_link(10, links, 0.5))) == 2


def test_links_in_any_order():
    links = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.8), (3, 4, 0.7), (2, 3, 0.2)]
    assert average_link(5, links, 0.5) == average_link(5, links[::-1], 0.5) == [[0, 1, 2], [3, 4]]


def test_pairs_of_one_source_count_for_nothing():
    links = [(0, 2, 0.8), (1, 2, 0.8)]
    assert average_link(3, links, 0.5) == [[0, 2], [1]]
    assert average_link(3, links, 0.5, sources=[7, 7, 8]) == [[0, 1, 2]]
