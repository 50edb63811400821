"""Letters that say what is due: a week before and the day before, to each member who left an address.

What is due for all parties of a person stands in one letter. Nothing is told twice; a day that moves is told anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage

from zhargy.desk import dues, jobs
from zhargy.desk.access import Who, visible
from zhargy.desk.models import Account, Due, Job, Membership
from zhargy.i18n import N_, format_date, gettext, use

BEFORE = {"week": timedelta(days=7), "day": timedelta(days=1)}
REMEMBERED = timedelta(days=30)


def plan(today: date, at: datetime) -> int:
    """Have letters sent about what is due soon; how many were asked for."""
    if not settings.REMINDERS:
        return 0
    count = 0
    for account in Account.objects.filter(is_active=True, memberships__isnull=False).exclude(email="").distinct():
        told = {one for job in _letters(account, at) for one in job.told["about"]}
        about = sorted(set(_soon(account, today)) - told)
        if about:
            key = sha256("\n".join(about).encode()).hexdigest()[:16]
            jobs.ask("remind", f"{account.pk}/{key}", {"account": str(account.pk), "about": about}, at)
            count += 1
    return count


def _letters(account: Account, at: datetime) -> list[Job]:
    return list(Job.objects.filter(key__startswith=f"remind:{account.pk}/", due__gte=at - REMEMBERED))


def _soon(account: Account, today: date) -> list[str]:
    """What the account is to be told of: "number of the due/its day/week or day before"."""
    parties = Membership.objects.filter(account=account).values("party")
    soon = Due.objects.filter(party__in=parties, done=None, day__gte=today, day__lte=today + max(BEFORE.values()))
    # Letters are read on their way: what is not filed yet is in none.
    soon = visible(Who(account), soon.exclude(case__private=True))
    return [
        f"{due.pk}/{due.day}/{when}"
        for due in soon
        if not due.changed.get("off")
        for when, ahead in BEFORE.items()
        if due.day is not None and due.day <= today + ahead
    ]


@jobs.kind("remind", once=True)
def remind(told: Mapping[str, Any], at: datetime) -> None:
    """Send one letter about what is still due on its day for a party of which the person is still a member."""
    account = Account.objects.filter(pk=told["account"], is_active=True).exclude(email="").first()
    if account is None:
        return
    parties = Membership.objects.filter(account=account).values("party")
    about = {}
    for one in told["about"]:
        number, day, _ = one.split("/")
        still = Due.objects.filter(pk=number, day=day, done=None, party__in=parties).select_related("party")
        due = visible(Who(account), still.exclude(case__private=True)).first()
        if due is not None and not due.changed.get("off"):
            about[due.pk] = due
    if about:
        letter(sorted(about.values(), key=lambda due: (due.day or date.max, due.uid)), account).send()


def letter(about: list[Due], account: Account) -> EmailMessage:
    """The letter. Its subject names no one and nothing: it can be read on a locked screen."""
    with use(account.language):
        first = about[0].day
        subject = gettext(N_("Zhargy: something is due on {day}")).format(day=format_date(first) if first else "")
        lines = [f"{format_date(due.day)}: {dues.title(due)} {due.party.name}" for due in about if due.day]
        lines += ["", gettext(N_("This is information, not legal advice."))]
    return EmailMessage(subject, "\n".join(lines), settings.DEFAULT_FROM_EMAIL, [account.email])
