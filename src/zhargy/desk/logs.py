"""What the desk writes to standard error: one line of JSON for an error or an event of security, and nothing of what
people enter. Whoever runs a server lets the system's own log take these lines, and send them elsewhere.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SECURITY = "zhargy.security"
TOP = Path(__file__).resolve().parents[2]
FRAMES = 20


def logs(*, server: bool) -> dict[str, Any]:
    """The setting of Django for logs. Events of security are told on a server alone: elsewhere nobody signs in."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": "zhargy.desk.logs.Lines"}},
        "handlers": {
            "errors": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "lines"},
            "events": {"class": "logging.StreamHandler", "level": "INFO", "formatter": "lines"},
        },
        "loggers": {
            "django": {"handlers": ["errors"], "level": "ERROR", "propagate": False},
            SECURITY: {"handlers": ["events"], "level": "INFO" if server else "ERROR", "propagate": False},
        },
        "root": {"handlers": ["errors"], "level": "WARNING"},
    }


class Lines(logging.Formatter):
    """A record as one line of JSON: when (UTC), how grave, where and what. Of an error the place in the code and its
    kind: its own words may hold what somebody entered, and the address of a request may hold a secret.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(), "from": record.name, "what": _what(record),
        }  # fmt: skip
        request = getattr(record, "request", None)
        match = getattr(request, "resolver_match", None)
        if request is not None:
            told |= {"method": str(request.method)[:10], "route": match.route if match else ""}
        if status := getattr(record, "status_code", None):
            told["status"] = status
        told |= getattr(record, "told", {})
        if record.exc_info and record.exc_info[1] is not None:
            told["error"] = _error(record.exc_info[1])
        return json.dumps(told, ensure_ascii=True, default=str)


def _what(record: logging.LogRecord) -> str:
    if hasattr(record, "request"):
        # Django's words end with the address: its first argument says what happened.
        return str(record.args[0]) if isinstance(record.args, tuple) and record.args else record.levelname
    if record.name.startswith("django.security"):
        # Its words quote the request; its name says what it was.
        return record.name.rpartition(".")[2]
    return record.getMessage()


def _error(error: BaseException) -> dict[str, Any]:
    """The kind of an error, where it came from, and of those that led to it."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    told: dict[str, Any] = {
        "kind": type(error).__name__, "at": [f"{_short(one.filename)}:{one.lineno} {one.name}" for one in frames]
    }  # fmt: skip
    if (before := error.__cause__) is not None:
        told["because"] = type(before).__name__
    return told


def _short(name: str) -> str:
    file = Path(name)
    return file.relative_to(TOP).as_posix() if file.is_relative_to(TOP) else "/".join(file.parts[-2:])
