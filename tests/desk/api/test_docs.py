"""What docs/api.md shows works as shown, against a desk that is served; it shows every address."""

from __future__ import annotations

import doctest
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import make_server

import pytest
from django.core.wsgi import get_wsgi_application

from tests.desk.api.test_api import Caller

PAGE = Path(__file__).parents[3] / "docs" / "api.md"
TEXT = PAGE.read_text(encoding="utf-8")


@pytest.fixture
def port() -> Iterator[int]:
    """The port of a desk that is served in this process."""
    with make_server("127.0.0.1", 0, get_wsgi_application()) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join(10)


def test_its_examples(port: int) -> None:
    examples = "".join(re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
    told = examples.replace("127.0.0.1:8000", f"127.0.0.1:{port}")
    test = doctest.DocTestParser().get_doctest(told, {}, "api.md", str(PAGE), 0)
    done = doctest.DocTestRunner().run(test)
    assert done.failed == 0 and done.attempted > 40


def test_it_shows_every_address_once() -> None:
    paths = Caller().get("/openapi.json").json()["paths"]
    described = {
        f"{method.upper()} {path.removeprefix('/api/v1')}" for path, methods in paths.items() for method in methods
    }
    shown = re.findall(r"`((?:GET|POST) /[^`?]*)`", TEXT)
    assert sorted(shown) == sorted(described)
