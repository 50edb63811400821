"""What somebody follows, and what of it is new since a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from zhargy.desk import dues
from zhargy.desk.access import Who, visible
from zhargy.desk.clock import today
from zhargy.desk.lab.topics import TOPICS
from zhargy.desk.lab.topics import title as topic_title
from zhargy.desk.models import Digest, Due, Follow, Noticed, Party
from zhargy.i18n import N_, format_date, gettext, language
from zhargy.law.kz import KZ
from zhargy.monitor.news import Item, news
from zhargy.monitor.news.item import had_happened

KIND = Follow.Kind


@dataclass(frozen=True, slots=True)
class Moved:
    """What became different about a duty of a party that is followed. was: its last day before, if it had another."""

    party: Party
    title: str
    day: date | None
    was: date | None = None
    off: bool = False

    def text(self) -> str:
        """In words, in the language in use."""
        what = gettext(self.title)
        if self.off:
            return gettext(N_("{what}: is not due any more")).format(what=what)
        if self.day is None:
            return gettext(N_("{what}: is due now; its day is not known")).format(what=what)
        told = N_("{what}: last day {day}, before {was}") if self.was else N_("{what}: last day {day}")
        return gettext(told).format(what=what, day=format_date(self.day), was=format_date(self.was or self.day))


@dataclass
class New:
    """What is new: pieces of news, each with what it is followed for, and what moved for parties."""

    items: list[tuple[Item, list[Follow]]] = field(default_factory=list)
    moved: list[tuple[Follow, list[Moved]]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.items or self.moved)


def notice(at: datetime) -> int:
    """Note which news this desk has now and did not have before; how many there are."""
    known = set(Noticed.objects.values_list("item", flat=True))
    fresh = [one for one in had_happened(news(), today(at)) if one.id not in known]
    Noticed.objects.bulk_create([Noticed(item=one.id, at=at) for one in fresh], ignore_conflicts=True)
    return len(fresh)


def digest_of(me: Who, at: datetime) -> Digest:
    """The digest of whoever looks; a new one tells of what comes from now on."""
    notice(at)
    made, _ = Digest.objects.get_or_create(account=me.account, defaults={"told": at})
    return made


def follows(me: Who) -> QuerySet[Follow]:
    """What somebody follows. A party that may not be seen any more is not among it."""
    found: QuerySet[Follow] = visible(me, Follow.objects.select_related("party"))
    return found.filter(party=None) | found.filter(party__in=visible(me, Party.objects.all()).values("pk"))


def choices(me: Who) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What can be followed: kind, what the kind is called, and ids with names."""
    acts = {id for one in news() for id in one.acts}
    named = {
        KIND.TOPIC: [(id, topic_title(id)) for id in TOPICS if id in {topic for one in news() for topic in one.topics}],
        KIND.ACT: [(id, KZ.acts[id].title[language()]) for id in acts],
        KIND.INITIATIVE: [(one.id, gettext(one.title)) for one in KZ.initiatives],
        KIND.PARTY: [(str(one.pk), gettext(one.name)) for one in visible(me, Party.objects.exclude(
            kind__in=(Party.Kind.MONITOR, Party.Kind.BODY)))],
    }  # fmt: skip
    return [(kind.value, str(kind.label), sorted(some, key=lambda one: one[1])) for kind, some in named.items() if some]


def follow(me: Who, kind: str, what: str, at: datetime) -> Follow | None:
    """Follow something from now on; None if there is no such thing, or it may not be seen."""
    known = {id for of, _, some in choices(me) if of == kind for id, _ in some}
    if what not in known:
        return None
    digest_of(me, at)
    party = Party.objects.get(pk=what) if kind == KIND.PARTY else None
    told = snapshot(party, at) if party else {}
    made, _ = Follow.objects.get_or_create(
        account=me.account, kind=kind, what=what, defaults={"party": party, "told": told, "since": at}
    )
    return made


def name(one: Follow) -> str:
    """What is followed, in the language in use."""
    if one.kind == KIND.TOPIC:
        return topic_title(one.what)
    if one.kind == KIND.ACT:
        return KZ.acts[one.what].title[language()] if one.what in KZ.acts else one.what
    if one.kind == KIND.INITIATIVE:
        return gettext(next((draft.title for draft in KZ.initiatives if draft.id == one.what), one.what))
    return gettext(one.party.name) if one.party else ""


def snapshot(party: Party, at: datetime) -> dict[str, Any]:
    """What is due for a party, as a follower is told of it: day, duty, and whether it was called off, by uid."""
    dues.refresh(party, today(at))
    return {
        one.uid: [one.day.isoformat() if one.day else "", one.rule, bool(one.changed.get("off"))]
        for one in Due.objects.filter(party=party, kind="duty")
    }


def moved(one: Follow, now: dict[str, Any]) -> list[Moved]:
    """What is different now from what a follower was told. That a year brings the next day of a duty is no news."""
    assert one.party is not None
    duties = {rule for _, rule, _ in one.told.values()}
    found = []
    for uid, (day, rule, off) in sorted(now.items(), key=lambda told: (told[1][0], told[0])):
        was = one.told.get(uid)
        if rule not in KZ.duties or was == [day, rule, off] or (was is None and (off or rule in duties)):
            continue
        last = date.fromisoformat(day) if day else None
        before = date.fromisoformat(was[0]) if was and was[0] and was[0] != day else None
        found.append(Moved(one.party, KZ.duties[rule].what, last, before, off))
    return found


def new(some: Iterable[Follow], since: datetime, until: datetime) -> New:
    """What of all this became known after `since` and by `until`."""
    fresh = set(Noticed.objects.filter(at__gt=since, at__lte=until).values_list("item", flat=True))
    return of([one for one in had_happened(news(), today(until)) if one.id in fresh], some, until)


def since_day(some: Iterable[Follow], since: date, until: datetime) -> New:
    """What of all this happened on a day and after it."""
    return of([one for one in had_happened(news(), today(until)) if one.day >= since], some, until)


def of(items: Iterable[Item], some: Iterable[Follow], until: datetime) -> New:
    """Of some news those that are followed, and what moved for the parties that are."""
    told, every = New(), list(some)
    duties = {
        one.pk: set(Due.objects.filter(party=one.party, kind="duty").values_list("rule", flat=True))
        for one in every if one.party
    }  # fmt: skip
    for item in items:
        by = [one for one in every if _concerns(item, one, duties.get(one.pk, set()))]
        if by:
            told.items.append((item, by))
    for one in every:
        if one.party and (found := moved(one, snapshot(one.party, until))):
            told.moved.append((one, found))
    return told


def _concerns(item: Item, one: Follow, duties: set[str]) -> bool:
    if one.kind == KIND.TOPIC:
        return one.what in item.topics
    if one.kind == KIND.ACT:
        return one.what in item.acts
    if one.kind == KIND.INITIATIVE:
        return item.initiative is not None and item.initiative.id == one.what
    return bool(duties & set(item.duties))


def told(me: Who, at: datetime) -> None:
    """Somebody has read what is new: from now on only what comes later is."""
    for one in follows(me):
        if one.party:
            one.told = snapshot(one.party, at)
            one.save(update_fields=["told"])
    Digest.objects.filter(account=me.account).update(told=at)
