"""A small law for tests: every construct of the rule language, and no more law than that needs."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from zhargy.rules import Choice, Law, Subject, fact, impossible, many, part, rule
from zhargy.rules.datefunctions import date_function

TOY = Law("toy", Path(__file__).parent)
CL, CC = TOY.act("clubs"), TOY.act("clubs-change")
unit = TOY.parameter("unit", Decimal)


class Kind(Choice):
    """Kinds of clubs."""

    CHESS = "chess", "Chess"
    SONG = "song", "Song"
    WALK = "walk", "Walk"


class Member(Subject):
    """A member of the club."""

    age: int = fact("Age", unit="years")
    paid: Decimal = fact("Fee paid", unit="KZT")


class House(Subject):
    """Where the club meets."""

    rooms: int = fact("Rooms")
    quiet: bool = fact("Quiet", judgement="The neighbours")


class Club(Subject):
    """A club."""

    kind: Kind = fact("Kind")
    founders: int = fact("Founders", maximum=1000)
    adults: int = fact("Adults among the founders")
    founded: date = fact("Day of founding")
    filed: date = fact("Day of filing")
    open: bool = fact("Open to all")
    secret: bool = fact("Keeps secrets")
    fee: Decimal = fact("Fee", unit="KZT")
    house: House = part("House")
    members: tuple[Member, ...] = many("Members")

    @impossible("a club cannot have more adults among its founders than founders")
    def _too_many_adults(self) -> bool:
        return self.adults > self.founders


@date_function()
def later(day: date, days: int) -> date:
    """The day so many days later."""
    return date.fromordinal(day.toordinal() + days)


@rule(CL.article(1), since="2000-01-01")
def enough_founders(club: Club, on: date) -> bool:
    """The club has enough founders."""
    return club.founders >= 10


@enough_founders.amended(by=CC.article(1), since="2010-01-01")
def _(club: Club, on: date) -> bool:
    """The club has enough founders under the new text."""
    return club.founders >= 3


@rule(CL.article(2, 1), since="2000-01-01")
def open_enough(club: Club, on: date) -> bool:
    """The club is open and keeps no secrets."""
    return not (club.secret or not club.open)


@open_enough.unless(CL.article(8), since="2005-01-01", until="2015-01-01")
def sings(club: Club, on: date) -> bool:
    """It is a song club."""
    return club.kind == Kind.SONG


@rule(CL.article(3), since="2000-01-01")
def quiet_house(club: Club, on: date) -> bool:
    """The house is quiet or has one to four rooms."""
    return club.house.quiet or 1 <= club.house.rooms <= 4


@rule(CL.article(4), since="2000-01-01")
def last_day(club: Club, on: date) -> date:
    """The last day to file."""
    return later(club.founded, 30)


@rule(CL.article(5), since="2000-01-01")
def filed_in_time(club: Club, on: date) -> bool:
    """It was filed in time."""
    return club.filed <= last_day(club, on)


@rule(CL.article(6), since="2000-01-01")
def share(club: Club, on: date) -> int:
    """Units due by kind."""
    match club.kind:
        case Kind.CHESS:
            return 1
        case Kind.SONG | Kind.WALK:
            if club.founders > 5:
                return 3
    return 2


@rule(CL.article(7), since="2000-01-01")
def due(club: Club, on: date) -> Decimal:
    """The fee due, in KZT."""
    base = unit(on)
    grown = sum(1 for member in club.members if member.age >= 18)
    rest = max(grown - 2, 0)
    return base * share(club, on) + (rest if club.kind in {Kind.CHESS, Kind.WALK} else 0)


@rule(CL.article(7, 2), since="2000-01-01")
def young(club: Club, on: date) -> bool:
    """Some member is a child."""
    return any(member.age < 18 for member in club.members)


@due.exception(CL.article(7, 3), when=young, since="2006-01-01")
def _(club: Club, on: date) -> Decimal:
    """The fee due with children, in KZT."""
    return unit(on)


@rule(CL.article(10), since="2000-01-01")
def lawful(club: Club, on: date) -> bool:
    """The club is lawful."""
    return enough_founders(club, on) and open_enough(club, on) and quiet_house(club, on) and filed_in_time(club, on)


TOY.link()
