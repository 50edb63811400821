"""A paper of the small law for tests: every kind of part, over a subject with every kind of fact."""

from __future__ import annotations

from copy import copy
from datetime import date
from decimal import Decimal
from typing import Any

from tests.rules.toy import TOY, Club, Kind, enough_founders, open_enough
from zhargy.rules import Subject, fact, many, part
from zhargy.rules.papers import (
    Attached,
    Code,
    Fields,
    Grounds,
    Heading,
    Numbered,
    Rows,
    Signatures,
    Text,
    When,
)  # fmt: skip


class Name(Subject):
    """A name in each language."""

    kk: str = fact("In Kazakh")
    ru: str = fact("In Russian")


class Guest(Subject):
    """Somebody who comes."""

    name: str = fact("Who comes")
    born: date = fact("Came into the world on")


class Letter(Subject):
    """What a letter of a club tells."""

    club: Club = part("The club")
    name: Name = part("Name of the club")
    head: str = fact("Who leads")
    asks: str = fact("What it asks")
    paid: Decimal = fact("Paid", unit="KZT")
    sent_on: date = fact("Day of the letter")
    guests: tuple[Guest, ...] = many("Those who come")


LAW = copy(TOY)
LAW.papers = {}  # The small law itself stays as it is for other tests.
LETTER = LAW.paper(
    "letter",
    "A letter",
    about=Letter,
    to=("The house",),
    by=("{name}",),
    parts=(
        Heading("Greeting"),
        Text("We are {name}, led by {head}, and paid {paid}. The last day is {rule:toy.last_day}. Written on {on}."),
        Fields(("club.kind", "club.founders", "rule:toy.last_day")),
        Rows("guests", ("name", "born")),
        When(enough_founders, (Text("We are many."),), (Text("We are few."),)),
        When("club.kind", (Text("We play chess."),), equals=Kind.CHESS),
        Numbered((Text("First."), When(open_enough, (Text("Open."),)), Text("Last.")), title="Rules"),
        Grounds((enough_founders, open_enough), at="sent_on"),
        Attached(("letter",)),
        Attached(texts=("A photograph of {head}",)),
        Signatures("For the club", name="head"),
        Signatures("Guest", name="name", path="guests"),
        Code("asks"),
    ),
)
WHOLE: dict[str, Any] = {
    "club": {
        "kind": "chess", "founders": 12, "adults": 12, "founded": "2020-01-01", "filed": "2020-02-01", "open": True,
        "secret": False,
    },
    "name": {"kk": "Шахмат үйірмесі", "ru": "Шахматный кружок"},
    "head": "Ә. Ғ. Қаңтарова",
    "asks": "rooms",
    "paid": "1234567.50",
    "sent_on": "2020-03-01",
    "guests": [{"name": "Ө", "born": "1990-05-01"}, {"name": "Һ"}],
}  # fmt: skip


__all__ = ["LAW", "LETTER", "WHOLE", "Guest", "Letter", "Name"]
