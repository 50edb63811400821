"""`zhargy serve --server` in a process of its own, and a proxy before it that speaks TLS, as on a real server."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ZHARGY = [sys.executable, "-c", "from zhargy.cli import main; main()"]
LOGIN, PASSWORD = "aigul", "kettle orbit meadow nine"


def environment(**more: str) -> dict[str, str]:
    """That of this process, without what would change the desk."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHARGY_", "DJANGO_"))}
    return {**kept, **more}


@contextmanager
def serving(folder: Path, *more: str) -> Iterator[int]:
    """The port on 127.0.0.1 of a desk that was started with these options."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = [*ZHARGY, "serve", "--port", str(port), "--data", str(folder), *more]
    process = subprocess.Popen(told, stdout=subprocess.PIPE, text=True, env=environment())
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert str(port) in line, line
        yield port
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


def make_account(folder: Path, *more: str) -> None:
    """The account of these tests, made as the first administrator is: from the command line."""
    told = [*ZHARGY, "account", LOGIN, "--data", str(folder), *more]
    subprocess.run(told, input=PASSWORD + "\n", text=True, check=True, env=environment(), capture_output=True)


@contextmanager
def tls_proxy(port: int, folder: Path) -> Iterator[str]:
    """The address, https://localhost:…, of a proxy before a desk. It tells who asks and how, and passes Host on."""

    class Pass(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_all(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            told = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
            told |= {"X-Forwarded-Proto": "https", "X-Forwarded-For": self.client_address[0], "Connection": "close"}
            desk = HTTPConnection("127.0.0.1", port, timeout=60)
            desk.request(self.command, self.path, body, told)
            answer = desk.getresponse()
            content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("connection", "transfer-encoding", "content-length", "date", "server"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            with suppress(OSError):  # the browser may have gone on
                self.wfile.write(content)
            desk.close()

        do_GET = do_POST = do_HEAD = handle_all

        def log_message(self, *_: object) -> None:
            """Nothing: the tests read what the desk writes."""

    class Proxy(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Nothing: a browser that does not know the certificate hangs up once before it is told to take it."""

    proxy = Proxy(("127.0.0.1", 0), Pass)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(folder))
    proxy.socket = context.wrap_socket(proxy.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=proxy.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"https://localhost:{proxy.server_address[1]}"
    finally:
        proxy.shutdown()
        proxy.server_close()


def _certificate(folder: Path) -> Path:
    """A file with a key and its certificate for localhost, good for a day."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    file = folder / "localhost.pem"
    file.write_bytes(
        key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain) + made.public_bytes(encoding)
    )
    return file
