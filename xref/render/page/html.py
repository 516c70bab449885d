"""Sets the page: one HTML file with its script and style inside, allowed by their hashes alone."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from xref.model.result import Result
from xref.render import claim_words, phrases
from xref.render.page import marking
from xref.render.page.build import page_record
from xref.render.page.chart import chart

_TEMPLATES = "templates"


def page_html(result: Result, texts: Mapping[str, str]) -> str:
    """Give the report as one HTML file that needs no network and no script to be read.

    All corpus text is escaped, isolated from the text around it, and free of unseen characters. The file's
    policy forbids every request and every script but its own.

    Args:
        result: what was found.
        texts: decoded text by document id.
    """
    style, script = _asset("page.css"), _asset("page.js")
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    template = _environment().get_template("page.html.j2")
    # The files are the package's own, and hold no "</script>" or "</style>": tests see to it.
    return template.render(
        page=page_record(result, texts),
        policy=policy,
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
    )


def _asset(name: str) -> str:
    """Give a file of the package as text."""
    return files("xref.render").joinpath(_TEMPLATES, name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Give the hash by which a policy allows an inlined script or style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Give the template environment, built once a process."""
    environment = Environment(
        loader=PackageLoader("xref.render", _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        iso=marking.isolated,
        opening=marking.opening,
        runs=marking.runs,
        chart=chart,
        statement=marking.statement,
        diff=marking.diff,
        plain=marking.plain,
        numbers=marking.numbers,
        day=marking.day,
        days=marking.days,
        n=marking.number,
        percent=phrases.percent,
        language=phrases.language,
        count=phrases.count,
    )
    environment.globals.update(
        relations=phrases.RELATIONS,
        no_relation=phrases.NO_RELATION,
        variants=phrases.VARIANTS,
        counts_line=claim_words.counts_line,
    )
    return environment
