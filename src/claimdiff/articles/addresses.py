"""Articles at http(s) addresses: fetched with limits on time, size and redirects (extra ``web``)."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from claimdiff.articles.extras import load_extra
from claimdiff.articles.interface import RawFile
from claimdiff.errors import ArticleError

#: Seconds for connecting and for each wait for data.
TIMEOUT = 20.0
REDIRECTS = 5
_AGENT = "claimdiff (+https://pypi.org/project/claimdiff/)"

#: Media type -> suffix of the format that reads it.
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def is_address(argument: str) -> bool:
    """Whether an argument is an http(s) address."""
    return argument.lower().startswith(("http://", "https://"))


def fetch(address: str, limit: int) -> RawFile:
    """What an address serves.

    Args:
        address: An http(s) address.
        limit: Most bytes to take.

    Raises:
        ArticleError: It cannot be reached, answers with an error or too slowly, is too large, redirects
            too often, serves a media type that no format reads, or the extra ``web`` is not installed.
    """
    httpx = load_extra("httpx", address, "addresses")
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=REDIRECTS, timeout=TIMEOUT) as client,
            client.stream("GET", address, headers={"User-Agent": _AGENT}) as response,
        ):
            if response.status_code != httpx.codes.OK:
                phrase = f"{response.status_code} {response.reason_phrase}".strip()
                raise ArticleError(address, f"the server answers {phrase}")
            return _taken(response, address, limit)
    except httpx.TimeoutException:
        raise ArticleError(address, f"no answer within {TIMEOUT:g} seconds") from None
    except httpx.TooManyRedirects:
        raise ArticleError(address, f"redirects more than {REDIRECTS} times") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise ArticleError(address, f"cannot be fetched ({str(error) or type(error).__name__})") from None


def _taken(response: Any, address: str, limit: int) -> RawFile:
    media_type = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    suffix = _SUFFIXES.get(media_type)
    if suffix is None:
        raise ArticleError(address, f"serves {media_type}, which no format reads")
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise ArticleError(
                address, f"larger than the limit of {limit / 1_000_000:.3g} MB (see --max-size)"
            )
    return RawFile(address, _name(str(response.url), suffix), bytes(data), limit)


def _name(address: str, suffix: str) -> str:
    """A file name for an address: its host and the last part of its path."""
    parts = urlsplit(address)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    stem = last.rpartition(".")[0] or last
    return f"{parts.hostname or 'page'}/{stem or parts.hostname or 'page'}{suffix}"
