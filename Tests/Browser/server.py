"""A server for all sites on 127.0.0.1, each below its name, with the headers that its `_headers` asks for."""

from __future__ import annotations

import mimetypes
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
         ".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8"}


def read_headers(text: str) -> list[tuple[re.Pattern[str], str, str]]:
    """The rules of a `_headers` file as Netlify reads it: a path, then below it, indented, `Name: value`."""
    rules = []
    pattern = re.compile("(?!)")
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules.append((pattern, name.strip(), value.strip()))
        else:
            parts = re.split(r"(\*|:[a-zA-Z]\w*)", line.strip())
            pattern = re.compile("".join({"*": ".*", ":": "[^/]+"}.get(part[:1]) or re.escape(part) for part in parts))
    return rules


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener

    def do_GET(self) -> None:  # noqa: N802  (the name is the library's)
        site, _, path = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        folder = self.server.folder / site
        file = folder / path
        file = file / "index.html" if path.endswith("/") or not path else file
        status = 200 if file.is_file() and folder in file.resolve().parents else 404
        body = file.read_bytes() if status == 200 else b"There is nothing here.\n"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": kind if status == 200 else "text/plain", "Content-Length": str(len(body)),
                   "Cache-Control": "no-store"}
        for pattern, name, value in self.server.rules(folder):
            if pattern.fullmatch("/" + path):
                headers[name] = value
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.wfile.write(f"HTTP/1.1 {status} Answer\r\n{head}\r\n".encode("latin-1", "replace") + body)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.known: dict[Path, list[tuple[re.Pattern[str], str, str]]] = {}

    def rules(self, folder: Path) -> list[tuple[re.Pattern[str], str, str]]:
        if folder not in self.known:
            file = folder / "_headers"
            self.known[folder] = read_headers(file.read_text(encoding="utf-8")) if file.is_file() else []
        return self.known[folder]

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: a browser that closes a connection early is no fault of the site."""


class Server:
    """Serves a folder of sites for as long as it is entered."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()
        self._listener = _Listener(self.folder)
        self.address = f"http://127.0.0.1:{self._listener.server_address[1]}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown()
        self._listener.server_close()
