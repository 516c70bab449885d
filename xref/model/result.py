"""The result: one JSON document, the contract between analysis and everything that reads it."""

from __future__ import annotations

from xref.model.base import Record
from xref.model.claims import Alignment, Claim, Entity, Group, Outlet, Story
from xref.model.corpus import Article, Document, Dropped, Unread
from xref.model.enums import DecisionMark
from xref.model.reuse import Boilerplate, DuplicateCluster, Passage
from xref.settings import Settings

SCHEMA = 1


class Program(Record, frozen=True, kw_only=True):
    """What made the result: the version, and every setting that shaped it."""

    version: str
    settings: Settings


class GraphFigures(Record, frozen=True, kw_only=True):
    """The size of the graph; the graph itself is exported beside the result."""

    nodes: int = 0
    edges: int = 0
    agree: int = 0
    diverge: int = 0


class Decision(Record, frozen=True, kw_only=True):
    """What a reader said of a group."""

    key: str
    mark: DecisionMark
    note: str
    applied: bool


class Result(Record, frozen=True, kw_only=True):
    """Everything that was found. Lists stand in document order, groups by first claim."""

    schema: int = SCHEMA
    xref: Program
    corpus_key: str
    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    skipped: tuple[str, ...] = ()  # hidden files and folders
    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]
    duplicates: tuple[DuplicateCluster, ...]
    passages: tuple[Passage, ...]
    boilerplate: tuple[Boilerplate, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    alignments: tuple[Alignment, ...]
    stories: tuple[Story, ...]
    outlets: tuple[Outlet, ...]
    graph: GraphFigures
    decisions: tuple[Decision, ...] = ()
