"""Articles are fetched from a server, within limits; what goes wrong is said. A local server stands in."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claimdiff.articles import addresses, read_articles

pytest.importorskip("httpx", reason="extra 'web' is not installed")

TEXT = "Warehouse burns for a second night\nSome 31 engines were sent to the harbour."
PAGES = {
    "/fire.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, TEXT.encode()),
    "/moved": (302, {"Location": "/fire.txt"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/away": (302, {"Location": "file:///etc/hostname"}, b""),
    "/film": (200, {"Content-Type": "video/mp4"}, b"\0\0\0"),
    "/large": (200, {"Content-Type": "text/plain"}, b"x " * 5000),
    "/slow": (200, {"Content-Type": "text/plain"}, b"late"),
}


class Handler(BaseHTTPRequestHandler):
    """Serves the pages above."""

    def do_GET(self) -> None:
        """Answer one request."""
        status, headers, body = PAGES.get(self.path, (404, {}, b""))
        if self.path == "/slow":
            time.sleep(1)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_address[1]}"
    served.shutdown()
    thread.join()
    served.server_close()


@pytest.mark.parametrize("page", ["/fire.txt", "/moved"])
def test_fetched(server: str, page: str) -> None:
    """An address is an article like a file, redirects included; its path is the address as given."""
    reading = read_articles([server + page])
    (article,) = reading.articles
    assert (article.path, article.text, article.id) == (server + page, TEXT, "fire")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("/none", "404"),
        ("/loop", "redirects more than 5 times"),
        ("/away", "cannot be fetched"),
        ("/film", "serves video/mp4"),
        ("/large", "larger than the limit"),
        ("/slow", "no answer within"),
    ],
)
def test_what_goes_wrong(server: str, page: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors, loops, other schemes, media, size and delay are each skipped with their reason."""
    monkeypatch.setattr(addresses, "TIMEOUT", 0.3)
    reading = read_articles([server + page], max_size=1000)
    assert [(s.path, reason in s.reason) for s in reading.skipped] == [(server + page, True)]


def test_nobody_there() -> None:
    """An address where nobody listens is skipped, not raised."""
    (skipped,) = read_articles(["http://127.0.0.1:9/fire"]).skipped
    assert "cannot be fetched" in skipped.reason
