"""Shortcuts for tests that read files."""

from xref.corpus import read
from xref.settings import CorpusSettings

BODY = "The ferry runs again from Monday, the harbour master said. It had been in the dock for six weeks.\n"
PAGE = """<html lang="en-GB"><head><title>Ferry runs again | Harbour Times</title>
<meta property="og:site_name" content="Harbour Times"><meta name="author" content="Idris Fenwick">
<meta property="article:published_time" content="2022-04-08T09:30:00+02:00">
<link rel="canonical" href="https://harbour.example/ferry"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry runs again</h1><p>The ferry runs again from Monday, the harbour master said on Friday.</p>
<p>It had been in the dock for six weeks, longer than anybody in the town could remember.</p></article>
<footer>About us</footer></body></html>"""


def corpus(*paths, stdin=None, **settings):
    return read(paths, CorpusSettings(**settings), stdin=stdin)


def codes(found):
    return {u.path: u.code.value for u in found.unread}


def warnings(source):
    return {w.code.value: w.count for w in source.document.warnings}
