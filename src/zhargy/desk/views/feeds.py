"""Private addresses from which calendars read what is due for a party."""

from __future__ import annotations

import secrets
import uuid
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from zhargy.desk import clock, dues
from zhargy.desk.access import Act, Who, visible, who
from zhargy.desk.models import Due, Feed, Party
from zhargy.desk.people import noted
from zhargy.desk.views.errors import only
from zhargy.documents.calendar import Item, feed
from zhargy.i18n import N_, format_date, format_money, gettext, use


@only("POST")
def make(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """A new address, shown once."""
    me = who(request)
    party = get_object_or_404(visible(me, Party.objects.all()), pk=id)
    secret = secrets.token_urlsafe(32)
    Feed.objects.create(party=party, account=me.account, hash=_hash(secret), language=lang)
    noted.seen(request, "feed", by=me.account)
    address = request.build_absolute_uri(reverse("feed", kwargs={"secret": secret}))
    return render(request, "desk/feed.html", {"party": party, "address": address})


@only("POST")
def revoke(request: HttpRequest, lang: str, id: uuid.UUID, number: int) -> HttpResponse:
    """Close an address: calendars that read it get nothing more."""
    found = visible(who(request), Feed.objects.filter(party=id, revoked=None), Act.MANAGE)
    one = get_object_or_404(found, pk=number)
    one.revoked = clock.now()
    one.save(update_fields=["revoked"])
    noted.seen(request, "feed-revoke", by=who(request).account)
    return redirect("organisation", lang=lang, id=id)


@only("GET", "HEAD")
def read(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar itself, for whoever knows the address."""
    one = Feed.objects.filter(hash=_hash(secret), revoked=None).select_related("party", "account").first()
    if one is None or (one.account and not (one.account.is_active and _still(one))):
        raise Http404
    dues.refresh(one.party, clock.today())
    with use(one.language):
        # An address that was made on a machine of one's own shows what whoever sits there sees. Calendars are read by
        # whoever keeps them for people: nothing that is not filed yet is in them.
        me = Who(one.account, alone=one.account is None)
        found = visible(me, Due.objects.filter(party=one.party).exclude(day=None).exclude(case__private=True))
        items = [item(due) for due in found]
        told = feed(items, name=one.party.name, key=str(one.party.pk), made=clock.now())
    response = HttpResponse(told, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="days.ics"'
    return response


def item(due: Due) -> Item:
    """A due as calendars show it, with what a changed law or a changed fact made different."""
    assert due.day is not None
    lines = [dues.means(due)]
    if due.done is not None:
        told = N_("Done on {day}, after its last day.") if due.late else N_("Done on {day}.")
        lines.append(gettext(told).format(day=format_date(due.done)))
    if due.cost is not None and (due.done is None or due.late):
        lines.append(gettext(N_("Missing it costs up to {amount}.")).format(amount=format_money(due.cost)))
    before = due.changed.get("was", {}).get("day")
    if before and before != due.day.isoformat():
        was = format_date(type(due.day).fromisoformat(due.changed["was"]["day"]))
        by_law = N_("The law changed: the day was {day} before.")
        lines.append(gettext(by_law if due.changed.get("law") else N_("The day was {day} before.")).format(day=was))
    off = bool(due.changed.get("off"))
    return Item(due.uid, due.day, dues.title(due), tuple(lines), due.sequence, off, due.done)


def _still(one: Feed) -> bool:
    return one.party.memberships.filter(account=one.account).exists()


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
