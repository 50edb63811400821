"""The server for assistants, spoken to as an assistant does: over a pipe and over HTTP."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest


def apart(made: Any) -> Any:
    """Its result, from a thread of its own: the browser of other tests leaves a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, made).result()


LINE = [sys.executable, "-m", "zhargy.cli", "mcp"]


@asynccontextmanager
async def assistant(port: int = 0, errors: Any = None) -> AsyncIterator[Any]:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client
    from mcp.client.streamable_http import streamable_http_client

    opened = (
        streamable_http_client(f"http://127.0.0.1:{port}/mcp")
        if port
        else stdio_client(
            StdioServerParameters(command=LINE[0], args=LINE[1:], env=dict(os.environ)), errlog=errors or sys.stderr
        )
    )
    async with opened as (read, write, *_), ClientSession(read, write) as session:
        await session.initialize()
        yield session


async def call(session: Any, tool: str, **given: Any) -> Any:
    told = await session.call_tool(tool, given)
    text = told.content[0].text
    return text if told.is_error else json.loads(text)


async def conversation(port: int = 0) -> dict[str, Any]:
    async with assistant(port) as session:
        tools = {one.name: one for one in (await session.list_tools()).tools}
        found = await call(session, "search", words="assembly track")
        told = {"participants": 20}
        return {
            "tools": tools,
            "found": found,
            "facts": await call(session, "facts", name="assembly.track"),
            "decided": await call(session, "decide", rule="assembly.track", facts=json.dumps(told), on="2026-03-02"),
            "russian": await call(session, "decide", rule="assembly.track", facts="{}", on="2026-03-02", lang="ru"),
            "asked": await call(session, "ask", goal="gather", facts="{}", on="2026-03-02"),
            "wrong": await call(session, "decide", rule="assembly.track", facts='{"a": 1}', on="2026-03-02"),
            "no day": await call(session, "decide", rule="assembly.track", facts="{}", on="tomorrow"),
            "claim": await call(session, "prove", claim=(await call(session, "claims"))[0]["id"]),
        }


def check(told: dict[str, Any]) -> None:
    names = {"search", "facts", "decide", "ask", "calendar", "provision", "claims", "prove"}
    assert set(told["tools"]) == names
    assert set(told["tools"]["decide"].input_schema["required"]) == {"rule", "facts", "on"}
    assert "assembly.track" in [one["id"] for one in told["found"]]
    assert told["facts"]["type"] == "object"
    assert told["decided"]["rule"] == "assembly.track"
    assert told["russian"]["explanation"] != told["decided"]["explanation"]
    assert told["asked"]["settled"] is False
    assert "no such fact" in told["wrong"]
    assert "YEAR-MONTH-DAY" in told["no day"]
    assert told["claim"]["verdict"]


def test_an_assistant_asks_the_law_over_a_pipe() -> None:
    check(apart(conversation()))


def test_an_assistant_asks_the_law_over_http() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    served = subprocess.Popen([*LINE, "--http", "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert served.poll() is None, served.stderr and served.stderr.read()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        check(apart(conversation(port)))
    finally:
        served.terminate()
        served.wait(20)


SECRET = "QQSECRETQQ"


async def wrong(port: int = 0, errors: Any = None) -> None:
    async with assistant(port, errors) as session:
        for facts in (f'["{SECRET}"]', f'{{"{SECRET}": 1}}', f'{{"participants": "{SECRET}"}}', SECRET):
            told = await session.call_tool("decide", {"rule": "assembly.track", "facts": facts, "on": "2026-03-02"})
            assert told.is_error
        assert (await session.call_tool("prove", {"claim": SECRET})).is_error
        assert (await session.call_tool("prove", {"claim": [SECRET]})).is_error
        assert (await session.call_tool("search", {"words": SECRET, "lang": SECRET})).is_error


def test_what_was_asked_is_in_no_log(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as errors:
        apart(wrong(errors=errors))
    log = (tmp_path / "log").read_text()
    assert "call_tool" in log, "that something failed is told"
    assert SECRET not in re.sub(r"\s", "", log)


def test_an_error_that_nobody_expected_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    from zhargy.assistant import without_words

    before = logging.getLogRecordFactory()
    without_words()
    try:
        for name in ("mcp.server", "uvicorn.error", "asyncio"):
            try:
                raise ValueError(SECRET)
            except ValueError:
                logging.getLogger(name).exception("failed with %s", SECRET)
        logging.getLogger("uvicorn.error").warning("Uvicorn says %s", "this")
    finally:
        logging.setLogRecordFactory(before)
    told = [one.getMessage() for one in caplog.records]
    assert len(told) == 4 and told[-1] == "Uvicorn says this"
    assert all("test_assistant.py" in one and "ValueError" in one for one in told[:3])
    assert SECRET not in caplog.text


def test_a_port_that_is_none_is_refused() -> None:
    told = subprocess.run([*LINE, "--http", "--port", "0"], capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert "65535" in told.stderr


@pytest.mark.parametrize("words", ["", "zzzz"])
def test_a_search_has_an_end(words: str) -> None:
    from zhargy.law.kz import KZ
    from zhargy.service import search

    assert len(search(KZ, words)) <= 40


PAGE = (Path(__file__).parents[1] / "docs" / "assistants.md").read_text(encoding="utf-8")


def test_the_example_of_its_page(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    file = tmp_path / "example.py"
    file.write_text(example, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, file],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_its_page_tells_every_tool_with_what_it_takes() -> None:
    from zhargy.assistant import server

    told = {one.name: one for one in apart(server().list_tools())}
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGE, re.MULTILINE)
    assert {name: set(re.findall(r"`(\w+)`", given)) for name, given in rows} == {
        name: set(one.input_schema["properties"]) - {"lang"} for name, one in told.items()
    }
