"""JSON Schema from the declarations of facts: what a form, a file or another program may give."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

from zhargy.i18n import gettext
from zhargy.rules import FactInfo, Subject

STATES = ["does-not-know", "does-not-apply"]


def snake(name: str) -> str:
    """The name of a kind of subject as files write it: PublicAssociation is public_association."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def schema(kind: type[Subject]) -> dict[str, Any]:
    """The schema of a subject. Every fact may be left out, or be a word that says why it has no value."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__, **_object(kind)}


def _object(kind: type[Subject]) -> dict[str, Any]:
    properties = {name: _property(info) for name, info in kind.__facts__.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _property(info: FactInfo) -> dict[str, Any]:
    out: dict[str, Any] = {"title": gettext(info.label)}
    if info.help:
        out["description"] = gettext(info.help)
    if info.unit:
        out["unit"] = gettext(info.unit)
    out["by"] = info.by.value
    if info.judgement:
        out["judgement"] = gettext(info.judgement)
    if info.kind == "part":
        return out | _object(info.type)
    if info.kind == "many":
        return out | {"anyOf": [{"type": "array", "items": _object(info.type)}, {"enum": STATES}]}
    return out | {"anyOf": [_value(info), {"enum": STATES}]}


def _value(info: FactInfo) -> dict[str, Any]:
    if info.type is bool:
        return {"type": "boolean"}
    if info.choices:
        return {"oneOf": [{"const": one.value, "title": gettext(one.label)} for one in info.choices]}
    if info.type in (int, Decimal):
        bounds = {"maximum": info.maximum} | ({"minimum": info.minimum} if info.minimum is not None else {})
        if info.type is int:
            return {"type": "integer", **bounds}
        return {"type": ["number", "string"], "pattern": r"^-?\d+(\.\d+)?$", **bounds}
    if info.type is date:
        return {"type": "string", "format": "date"}
    if info.type is time:
        return {"type": "string", "pattern": r"^\d\d:\d\d$"}
    return {"type": "string", "maxLength": info.longest}
