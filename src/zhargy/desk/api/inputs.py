"""What callers may send: days, names, numbers, each read strictly, so that what is described is what is taken.

What does not have the form described is answered with 400, what has it but no law or store can take with 422.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from ninja import Path, Schema
from pydantic import BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema

from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
"""The days that can be asked about or written down: terms of the law are counted from them and must end somewhere."""
MOST = 200

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Neither XML, and so no paper in DOCX, nor PostgreSQL takes all of these.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
LINE = r"^[^\x00-\x1f\x7f]*$"
NAMED = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f\s][^\x00-\x1f\x7f]*$"
UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


class Wrong(ZhargyError):
    """A value of the right form that cannot be taken. field: where it stands."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def printable(value: Any, path: str = "") -> None:
    """Refuse characters that are no text, wherever they stand. Raises Wrong."""
    if isinstance(value, str):
        if found := _UNFIT.search(value):
            told = gettext(N_("This holds a character that is not text: U+{code}. Leave it out"))
            raise Wrong(_UNFIT.sub("�", path), told.format(code=f"{ord(found[0]):04X}"))
    elif isinstance(value, Mapping):
        for name, one in value.items():
            here = f"{path}.{name}" if path else str(name)
            printable(name, here)
            printable(one, here)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            printable(one, f"{path}.{number}")


def _day(told: Any, where: ValidationInfo) -> date:
    try:
        if isinstance(told, str) and _DAY.fullmatch(told):
            day = date.fromisoformat(told)
        elif type(told) is date:
            day = told
        else:
            raise ValueError
    except ValueError:
        raise ValueError(gettext(N_("Write an existing day as YEAR-MONTH-DAY"))) from None
    if not FIRST <= day <= LAST:
        text = gettext(N_("{day} is too far away: write a day from {first} to {last}"))
        raise Wrong(where.field_name or "", text.format(day=day, first=FIRST, last=LAST))
    return day


def _whole(told: Any) -> int:
    # JSON knows no difference between 1 and 1.0, and addresses hold digits.
    if isinstance(told, Decimal) and told == told.to_integral_value():
        return int(told)
    if isinstance(told, int) and not isinstance(told, bool):
        return told
    if isinstance(told, str) and re.fullmatch("[0-9]{1,12}", told):
        return int(told)
    raise ValueError(gettext(N_("Write a whole number in digits")))


def _number(told: Any) -> int:
    if isinstance(told, str):
        raise ValueError(gettext(N_("Write a whole number in digits")))
    return _whole(told)


def _uuid(told: Any) -> uuid.UUID:
    if isinstance(told, uuid.UUID):
        return told
    if isinstance(told, str) and re.fullmatch(UUID, told.lower()):
        return uuid.UUID(told)
    raise ValueError(gettext(N_("Write the id as it was given")))


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
KNOWING = (
    "Of a private procedure, such as that of an assembly, on a server: that you know that what you send is kept there "
    "for good, where those who write for the party and whoever keeps the server can read it."
)
Lang = Annotated[str, Field(pattern="^(kk|ru|en)$", description="The language of texts.")]
Name = Annotated[str, Field(max_length=200, pattern=LINE)]
Facts = Annotated[dict[str, Any], Field(default_factory=dict, description="Facts by name; see /law/subjects/{name}.")]
Known = Annotated[uuid.UUID, BeforeValidator(_uuid), WithJsonSchema({"type": "string", "format": "uuid"})]
Id = Annotated[Known, Path()]
Number = Annotated[int, Field(ge=1, le=1_000_000_000), BeforeValidator(_number)]
Limit = Annotated[int, Field(ge=1, le=MOST), BeforeValidator(_whole)]
Offset = Annotated[int, Field(ge=0, le=10_000_000), BeforeValidator(_whole)]


class Body(Schema):
    """What a body has in common: no names but those described."""

    model_config = ConfigDict(extra="forbid")


def _shown(**example: Any) -> ConfigDict:
    """What the description shows as an example."""
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


REQUEST = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip
PARTY = "3f0c8a52-5d0e-4f37-9a3e-0c5d6f1b2a10"


class PartyIn(Body):
    """A party. facts: by kind of subject. on: from when they hold."""

    model_config = _shown(
        name="Жарқын", kind="organisation", bin="", facts={"DatabaseFiler": {"form": "public-fund"}}, on="2024-01-01"
    )

    name: Annotated[str, Field(min_length=1, max_length=300, pattern=NAMED)]
    kind: Annotated[str, Field(pattern="^(organisation|person|body|monitor)$")] = "organisation"
    bin: Annotated[str, Field(pattern="^([0-9]{12})?$")] = ""
    facts: dict[str, dict[str, Any]] = Field(default_factory=dict)
    on: Day


class FactsIn(Body):
    """What is so from a day. A fact that is null is no longer known. corrects: the number of an entry told before."""

    model_config = _shown(facts={"DatabaseFiler": {"form": "public-fund"}}, on="2025-01-01")

    facts: dict[str, dict[str, Any]]
    on: Day
    corrects: Number | None = None


class EventIn(Body):
    """Something that happened in a case.

    facts: by path, as the event brings them. corrects: the number of the entry that it replaces; with the event ""
    that entry never happened.
    """

    model_config = _shown(event="extend", on="2026-03-10", facts={})

    event: Name
    on: Day
    facts: Facts
    corrects: Number | None = None


class CaseIn(Body):
    """A case and its first event."""

    model_config = _shown(procedure="information-request", party=PARTY, event="ask", on="2026-03-02", facts=REQUEST)

    procedure: Name
    party: Known
    event: Name
    on: Day
    facts: Facts
    knowing: Annotated[bool, Field(strict=True, description=KNOWING)] = False


class Asked(Body):
    """What every question has. on: the day whose law is meant; today, if not given."""

    facts: Facts
    on: Day | None = None
    lang: Lang = "en"


class DecideIn(Asked):
    """A rule asked about facts. reform: the name of a draft law that is taken to be in force."""

    model_config = _shown(rule="assembly.track", facts={"participants": 20}, on="2026-03-02", lang="en")

    rule: Name
    reform: Name = ""


class AskIn(Asked):
    """A matter or a rule, and the facts given so far."""

    model_config = _shown(goal="gather", facts={}, on="2026-03-02", lang="en")

    goal: Name


class CalendarIn(Asked):
    """An organisation and the days between which its duties are wanted: a year from `on`, if no last day is given."""

    model_config = _shown(facts={"filer": {"form": "public-fund"}}, on="2026-01-01", to="2026-12-31", lang="en")

    to: Day | None = None
