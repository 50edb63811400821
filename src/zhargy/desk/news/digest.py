"""The one letter that tells somebody what is new of what they follow: once a day or once a week, and never in vain.

That a letter is to be sent, and up to which moment it tells, is written in one step: a worker that dies repeats none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from zhargy.desk import jobs
from zhargy.desk.access import Who
from zhargy.desk.models import Digest, Follow
from zhargy.desk.news import answering, followed
from zhargy.desk.news.followed import New
from zhargy.i18n import N_, gettext, use
from zhargy.monitor.days import words
from zhargy.monitor.news import news

BETWEEN = {Digest.Every.DAY: timedelta(hours=20), Digest.Every.WEEK: timedelta(days=6, hours=20)}
SALT = "follow"
MOST = 100


def plan(at: datetime) -> int:
    """Have letters sent to whom something is new, and to readers who were answered; how many to the former."""
    followed.notice(at)
    answering.plan(at)
    if not settings.REMINDERS:
        return 0
    found = Digest.objects.filter(account__is_active=True, every__in=list(BETWEEN)).exclude(account__email="")
    return sum(_plan(one, at) for one in found.select_related("account") if at - one.told >= BETWEEN[_every(one)])


def _every(one: Digest) -> Digest.Every:
    return Digest.Every(one.every)


def _plan(one: Digest, at: datetime) -> bool:
    some = list(followed.follows(Who(one.account)))
    found = followed.new(some, one.told, at)
    if not found:
        return False
    assert one.account is not None
    with use(one.account.language):
        moved = {str(follow.pk): [one.text() for one in told] for follow, told in found.moved}
    about = {"digest": one.pk, "news": [item.id for item, _ in found.items], "moved": moved}
    with transaction.atomic():
        # Another worker may look at the same time: whoever moves the moment asks for the letter.
        if not Digest.objects.filter(pk=one.pk, told=one.told).update(told=at):
            return False
        for follow, _ in found.moved:
            assert follow.party is not None
            Follow.objects.filter(pk=follow.pk).update(told=followed.snapshot(follow.party, at))
        jobs.ask("digest", f"{one.pk}/{one.told.isoformat()}", about, at)
    return True


@jobs.kind("digest", once=True)
def send(told: Mapping[str, Any], at: datetime) -> None:
    """Send one letter about what is still followed and may still be seen."""
    one = Digest.objects.filter(pk=told["digest"], account__is_active=True).exclude(account__email="").first()
    if one is None or one.account is None or one.every == Digest.Every.NEVER:
        return
    some = list(followed.follows(Who(one.account)))
    wanted = set(told["news"])
    with use(one.account.language):
        found = followed.of([item for item in news() if item.id in wanted], some, at)
        moved = {follow.pk: told["moved"].get(str(follow.pk), []) for follow in some}
        if found.items or any(moved.values()):
            letter(one, some, found, moved).send()


def letter(one: Digest, some: list[Follow], found: New, moved: Mapping[int, list[str]]) -> EmailMessage:
    """The letter. Its subject names no one and nothing: it can be read on a locked screen."""
    account = one.account
    assert account is not None
    lang = account.language

    def link(name: str, **values: Any) -> str:
        return str(settings.ADDRESS) + reverse(name, kwargs={"lang": lang, **values})

    lines = []
    for follow in some:
        if moved.get(follow.pk):
            lines += [followed.name(follow), *(f"  {text}" for text in moved[follow.pk]), ""]
    for item, by in found.items[:MOST]:
        lines += [f"{words(item.on)}: {item.title()}", f"  {', '.join(map(followed.name, by))}",
                  f"  {link('news-entry', item=item.id)}", ""]  # fmt: skip
    if len(found.items) > MOST:
        lines += [gettext(N_("And more: {number}")).format(number=len(found.items) - MOST), ""]
    lines += [gettext(N_("What you follow: {address}")).format(address=link("following"))]
    for follow in some:
        stop = link("follow-stop", token=token(follow=follow.pk))
        lines += [gettext(N_("Follow no more: {name}")).format(name=followed.name(follow)), f"  {stop}"]
    every = link("follow-stop", token=token(digest=one.pk))
    lines += [gettext(N_("No letters any more: {address}")).format(address=every), ""]
    lines += [gettext(N_("This is information, not legal advice."))]
    # Mail programs show a button for these (RFC 8058).
    headers = {"List-Unsubscribe": f"<{every}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    subject = gettext(N_("Zhargy: what is new"))
    return EmailMessage(subject, "\n".join(lines), settings.DEFAULT_FROM_EMAIL, [account.email], headers=headers)


def token(**about: int) -> str:
    """What a letter holds so that its reader can stop it without signing in: signed, for one thing, for ever."""
    return signing.Signer(salt=SALT).sign_object(about)


def of_token(text: str) -> tuple[Digest | None, Follow | None]:
    """What a token is for. Raises signing.BadSignature for one that this desk did not make."""
    about = signing.Signer(salt=SALT).unsign_object(text[:500])
    return (
        Digest.objects.filter(pk=about.get("digest")).first(), Follow.objects.filter(pk=about.get("follow")).first()
    )  # fmt: skip
