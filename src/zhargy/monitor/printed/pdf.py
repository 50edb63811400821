"""The whole note as PDF (PDF/A-2a, tagged as PDF/UA-1 asks). The page is described in note.typ; texts come as data."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, format_date, gettext

if TYPE_CHECKING:
    from typst import Compiler

    from zhargy.monitor.printed import Printed

STANDARDS: list[Any] = ["a-2a", "ua-1"]
PAGE = Path(__file__).with_name("note.typ")
_ONE_AT_A_TIME = Lock()
_WORDS = {
    "glance": N_("The barriers, by the law of this day"), "note": N_("The note"), "law": N_("The law"),
    "barrier": N_("Barrier"),
    "clash": N_("The note says none; the law has some."), "contradictions": N_("Contradictions found by the program"),
    "sources": N_("Sources"), "more": N_("and more: {number}"), "unnamed": N_("the note names no address"),
}  # fmt: skip


def pdf(note: Printed) -> bytes:
    """The note as PDF, in the language in use. The same note always gives the same bytes."""
    made = datetime.combine(note.on, time.min, UTC)
    with _ONE_AT_A_TIME:
        out = _compiler().compile(
            format="pdf", sys_inputs=_inputs(note), pdf_standards=STANDARDS, timestamp=int(made.timestamp())
        )
    assert isinstance(out, bytes)
    return out


def pictures(note: Printed, *, dots: int = 96) -> list[bytes]:
    """Its pages as PNG. dots: per inch."""
    with _ONE_AT_A_TIME:
        out = _compiler().compile(format="png", ppi=dots, sys_inputs=_inputs(note))
    return out if isinstance(out, list) else [out] if out else []


@cache
def _compiler() -> Compiler:
    """What sets pages, with its own fonts, which have every Kazakh letter."""
    from typst import Compiler, Fonts

    own = Fonts(include_system_fonts=False)
    return Compiler(PAGE, root=PAGE.parent, font_paths=own, ignore_system_fonts=True)


def _inputs(note: Printed) -> dict[str, str]:
    told = {**asdict(note), "on": format_date(note.on), "words": {name: gettext(text) for name, text in _WORDS.items()}}
    return {"note": json.dumps(told, ensure_ascii=False)}
