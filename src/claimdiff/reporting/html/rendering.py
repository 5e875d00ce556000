"""The page as text: templates, style sheet and script, and the policy that nothing else may run."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from claimdiff.reporting.html.page import Page
from claimdiff.reporting.safety import escape_controls

_SPACE = re.compile(r"\s+")


def rendered(page: Page) -> str:
    """The page as HTML."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template("report.html.j2")
    return template.render(page=page, style=Markup(style), script=Markup(script), policy=policy)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )


def _harmless(value: object) -> object:
    """Text for the page: white space is one space, controls show their number; the rest is escaped later."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return escape_controls(_SPACE.sub(" ", value))
    return value


def _template(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """A content security policy's name for an inline style sheet or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
