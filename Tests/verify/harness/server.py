"""A server on loopback that behaves as static hosting does: one folder below one base path, and a page for 404."""

from __future__ import annotations

import contextlib
import functools
import http.server
import mimetypes
import threading
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers from `folder`; what is outside `base` does not exist."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """One file, a redirect to a folder's slash, or the page for what is missing."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if not path.startswith(self.base):
            return self._send(404, b"outside the site", "text/plain")
        file = self.folder / path[len(self.base) :]
        if file.is_dir() and not path.endswith("/"):
            return self._send(301, b"", "text/plain", {"Location": urllib.parse.quote(path) + "/"})
        file = file / "index.html" if file.is_dir() else file
        if file.is_file() and self.folder in file.resolve().parents:
            return self._send(200, file.read_bytes(), _type_of(file))
        missing = self.folder / "404.html"
        return self._send(404, missing.read_bytes() if missing.is_file() else b"", TYPES[".html"])

    def _send(self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing: the checks tell what matters."""


def _type_of(file: Path) -> str:
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


class _Quiet(http.server.ThreadingHTTPServer):
    """Takes no note of browsers that hang up."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """What matters of a request that ended early is seen by the check that made it."""


@contextlib.contextmanager
def serving(folder: Path, base: str = "/") -> Iterator[str]:
    """Serves a folder for the length of a `with`, on a port that the system chooses, and gives its address."""
    server = _Quiet(("127.0.0.1", 0), functools.partial(Handler, folder=folder.resolve(), base=base))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{urllib.parse.quote(base)}"
    finally:
        server.shutdown()
        server.server_close()
