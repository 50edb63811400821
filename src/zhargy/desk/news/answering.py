"""Letters to readers who left an address with a correction: that it came, and what the answer is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from zhargy.desk import jobs, store
from zhargy.desk.models import Case, Entry
from zhargy.desk.news.held import CORRECTION, token
from zhargy.desk.news.party import of_reader
from zhargy.i18n import LANGUAGES, N_, gettext, use
from zhargy.procedures import Standing

TOLD = ("acknowledge", "set-aside", "correct", "decline", "correct-after-all", "confirm")
BACK = timedelta(days=30)


def plan(at: datetime) -> int:
    """Have letters sent about what editors answered of late; how many were asked for. None is sent twice."""
    if not settings.REMINDERS:
        return 0
    cases = Case.objects.filter(procedure=CORRECTION).values("pk")
    found = Entry.objects.filter(chain__in=cases, what__in=TOLD, at__gt=at - BACK, corrects=None)
    for entry in found:
        jobs.ask("answer", f"{entry.chain}/{entry.number}", {"case": str(entry.chain), "event": entry.what}, at)
    return len(found)


@jobs.kind("answer", once=True)
def send(told: Mapping[str, Any], at: datetime) -> None:
    """Send one letter, if the reader left an address and it still stands so."""
    case = Case.objects.select_related("party").filter(pk=told["case"]).first()
    if case is None:
        return
    now = store.standing(case, case.day)
    last = next((step.event.id for step in reversed(now.steps) if step.event), "")
    if now.facts.get("email") and last == told["event"]:
        letter(case, now).send()


def letter(case: Case, now: Standing) -> EmailMessage:
    """The letter, in the language in which the correction was sent. Its subject says nothing of what it is about."""
    lang = str(now.facts.get("language") or "")
    with use(lang if lang in {code for code, _ in LANGUAGES} else "kk"):
        lines = [gettext(now.case.procedure.state(now.state).title), ""]
        answered = now.state != "acknowledged"
        lines += [str(now.facts[name]) for name in ("change", "answer") if answered and now.facts.get(name)]
        if of_reader(case):
            to = reverse("correction-own", kwargs={"lang": lang or "kk", "token": token(case)})
            lines += ["", gettext(N_("Your correction: {address}")).format(address=f"{settings.ADDRESS}{to}")]
        subject = gettext(N_("Zhargy: an answer to you"))
    return EmailMessage(subject, "\n".join(lines), settings.DEFAULT_FROM_EMAIL, [str(now.facts["email"])])
