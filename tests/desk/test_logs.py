"""What is written to the log of errors: one line for machines, with when and where, and nothing that people entered."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from zhargy.desk import logs, settings


def line(
    message: str, *args: Any, name: str = "django.request", error: BaseException | None = None, **more: Any
) -> str:
    try:
        if error is not None:
            raise error
        told: Any = None
    except BaseException:
        told = sys.exc_info()
    record = logging.LogRecord(name, logging.ERROR, "x.py", 1, message, args, told)
    for key, value in more.items():
        setattr(record, key, value)
    return logs.Lines().format(record)


def test_a_line_tells_when_where_and_what() -> None:
    told = json.loads(line("the index could not be made: %s", "no room", name="zhargy.desk", error=ValueError("x")))
    at = datetime.fromisoformat(told["at"])
    assert at.utcoffset() is not None and abs((datetime.now(UTC) - at).total_seconds()) < 60
    assert (told["level"], told["from"], told["what"]) == (
        "error",
        "zhargy.desk",
        "the index could not be made: no room",
    )
    assert told["error"]["kind"] == "ValueError" and told["error"]["at"][-1].startswith("desk/test_logs.py:")


def test_what_people_enter_is_in_no_line() -> None:
    request = HttpRequest()
    request.method, request.path = "POST", "/feed/very-secret.ics"
    told = line(
        "%s: %s",
        "Internal Server Error",
        request.path,
        error=ValueError("Айгүл Құпия"),
        request=request,
        status_code=500,
    )
    assert "secret" not in told and "Айгүл" not in told and "\\u04b1" not in told.lower()
    assert json.loads(told)["what"] == "Internal Server Error" and json.loads(told)["status"] == 500
    quoted = line("Invalid HTTP_HOST header: %r.", "evil.example", name="django.security.DisallowedHost")
    assert json.loads(quoted)["what"] == "DisallowedHost" and "evil" not in quoted


def test_a_line_cannot_be_forged_by_what_stands_in_it() -> None:
    told = line("%s", 'x\n{"level": "info", "what": "sign-in"}\r\u2028\x1b[2J', name="zhargy.desk")
    assert len(told.splitlines()) == 1 and told.isprintable() and json.loads(told)["from"] == "zhargy.desk"


def test_lines_go_to_standard_error_and_nowhere_else() -> None:
    for server in (True, False):
        told = logs.logs(server=server)
        assert {one["class"] for one in told["handlers"].values()} == {"logging.StreamHandler"}
        assert {one["formatter"] for one in told["handlers"].values()} == {"lines"}
        assert all("stream" not in one for one in told["handlers"].values())
    assert settings.LOGGING["loggers"][logs.SECURITY]["level"] == "ERROR"
