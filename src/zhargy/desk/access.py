"""Who may see and do what: one rule for each kind of thing, for every page, address, feed, export and paper.

The answer is no unless a rule says yes.

On a machine of one's own whoever sits there may do everything, with no account. On a server: members of a party see and
write what is the party's; whoever takes part in a case sees the case; administrators keep accounts and parties and see
no case that they take no part in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from zhargy.desk.law import procedures
from zhargy.desk.models import (
    Account,
    Case,
    Consultation,
    Digest,
    Draft,
    Due,
    Entry,
    Feed,
    Follow,
    Invitation,
    Listed,
    Membership,
    Part,
    Party,
    Passkey,
    Role,
    SignedIn,
    Token,
)
from zhargy.desk.store.append import events_of, places_of

WRITERS = {
    Party.Kind.ORGANISATION: (Role.OWNER, Role.EDITOR),
    Party.Kind.PERSON: (Role.OWNER, Role.EDITOR),
    Party.Kind.BODY: (Role.OWNER, Role.REGISTRAR, Role.HEAD),
    Party.Kind.MONITOR: (Role.OWNER, Role.EDITOR),
}
ROLES = {
    Party.Kind.ORGANISATION: (Role.OWNER, Role.EDITOR, Role.VIEWER),
    Party.Kind.PERSON: (Role.OWNER, Role.EDITOR, Role.VIEWER),
    Party.Kind.BODY: (Role.OWNER, Role.REGISTRAR, Role.HEAD, Role.VIEWER),
    Party.Kind.MONITOR: (Role.OWNER, Role.EDITOR, Role.VIEWER),
}


# Whoever keeps the accounts of a server says who works for these; for the others their owners do.
OFFICES = (Party.Kind.BODY, Party.Kind.MONITOR)


class Act(StrEnum):
    """What somebody wants to do with a thing. MANAGE: feeds, what cannot be undone. APPOINT: say who has access."""

    SEE = "see"
    WRITE = "write"
    MANAGE = "manage"
    APPOINT = "appoint"


class Scope(StrEnum):
    """What a token may be used for. Asking the law needs none."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever asks. alone: on a machine of their own. scopes: of the token that was shown; None if none was. asked: the
    consultations that somebody without an account began in this session.
    """

    account: Account | None = None
    alone: bool = False
    scopes: frozenset[str] | None = None
    asked: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """How the store writes down who did something."""
        return str(self.account.pk) if self.account else ""

    @property
    def known(self) -> bool:
        """Whether it is somebody who can have anything."""
        return self.alone or self.account is not None

    def lets(self, act: Act) -> bool:
        """Whether the token that was shown, if any, is for this. Nobody manages anything by token."""
        if self.scopes is None:
            return True
        return act in (Act.SEE, Act.WRITE) and (Scope.READ if act == Act.SEE else Scope.WRITE) in self.scopes


NOBODY = Who()
ASKED, MOST_ASKED = "asked", 50


def who(request: HttpRequest) -> Who:
    """Whoever sends a request, by its session. Tokens are read by the API."""
    if settings.ALONE:
        return Who(alone=True)
    user = getattr(request, "user", None)
    if isinstance(user, Account) and user.is_active:
        return Who(user)
    session = getattr(request, "session", None)
    return Who(asked=frozenset(session.get(ASKED, ()))) if session is not None else NOBODY


def remember(request: HttpRequest, id: Any) -> None:
    """That somebody without an account began a consultation: this session alone can open it."""
    if not who(request).known:
        request.session[ASKED] = [*request.session.get(ASKED, ()), str(id)][-MOST_ASKED:]


def visible(who: Who, found: QuerySet[Any], act: Act = Act.SEE) -> QuerySet[Any]:
    """Of the rows of a query, those with which `who` may do `act`. Raises KeyError for a kind of row without a rule."""
    rule = RULES[found.model]
    if found.model is Listed and act == Act.SEE:
        return found
    if found.model is Consultation and not who.known:
        return found.filter(account=None, pk__in=who.asked)
    if not who.known or not who.lets(act):
        return found.none()
    return found if who.alone else found.filter(rule(who.account, act)).distinct()


def may(who: Who, act: Act, thing: Model) -> bool:
    """Whether `who` may do `act` with one thing."""
    kind = type(thing)
    return visible(who, kind._default_manager.filter(pk=thing.pk), act).exists()


def may_do(who: Who, case: Case, actor: str) -> bool:
    """Whether `who` may write down what an actor of a case does: a writer of the party that takes this part; as long as
    nobody takes it, a writer of the party whose case it is, who notes what the other side did, unless that is for an
    office alone. What the head of a body does, nobody else in the body does.
    """
    if who.alone:
        return True
    if not who.known or not who.lets(Act.WRITE):
        return False
    part = Part.objects.select_related("party").filter(case=case, actor=actor).first()
    if not part:
        office = procedures()[case.procedure].actor(actor).office
        return office in ("", case.party.kind) and may(who, Act.WRITE, case.party)
    if actor == Role.HEAD and part.party.kind == Party.Kind.BODY:
        return Membership.objects.filter(party=part.party, account=who.account, role=Role.HEAD).exists()
    return may(who, Act.WRITE, part.party)


def correctable(who: Who, case: Case, told: Sequence[Entry]) -> frozenset[int]:
    """The numbers of the entries of a case that `who` may put right: those of whose event they may write down what its
    actor does. told: its history. Of what was corrected before, this holds for what stands in its place by now, too.
    """
    by = {event.id: event.by for event in procedures()[case.procedure].events}
    mine = {actor for actor in set(by.values()) if may_do(who, case, actor)}
    allowed = {number for number, event in events_of(told).items() if by.get(event) in mine}
    places = places_of(told)
    now = {place: number for number, place in sorted(places.items())}
    return frozenset(number for number in allowed if now[places[number]] in allowed)


def may_correct(who: Who, case: Case, told: Sequence[Entry], number: int, event: str = "") -> bool:
    """Whether `who` may put an entry of a case right by `event`, or, with "", say that it never happened: whoever may
    do both what was told and what is told now. The one question of every page and address that corrects.
    """
    if number not in correctable(who, case, told):
        return False
    return not event or may_do(who, case, procedures()[case.procedure].event(event).by)


def _member(account: Any, act: Act, path: str = "") -> Q:
    """That the party at `path` has the account as a member who may do this."""
    path = f"{path}__" if path else ""
    mine = Q(**{f"{path}memberships__account": account})
    if act == Act.SEE:
        return mine
    if act in (Act.MANAGE, Act.APPOINT):
        return mine & Q(**{f"{path}memberships__role": Role.OWNER})
    some = Q()
    for kind, roles in WRITERS.items():
        some |= Q(**{f"{path}kind": kind, f"{path}memberships__role__in": roles})
    return mine & some


def _party(account: Any, act: Act) -> Q:
    return _appoints(account) if act == Act.APPOINT else _member(account, act)


def _appoints(account: Any, path: str = "") -> Q:
    """Owners; administrators for bodies and the monitor, of whose cases they see nothing by that."""
    kind = f"{path}__kind__in" if path else "kind__in"
    return _member(account, Act.APPOINT, path) | (Q(**{kind: OFFICES}) if account.administrator else Q(pk__in=[]))


def _case(account: Any, act: Act) -> Q:
    """Members of the parties that take part; of a case that is private so far, those alone who write for one."""
    if act != Act.SEE:
        return _takes_part(account, act)
    return Q(private=False) & _takes_part(account, act) | _takes_part(account, Act.WRITE)


def _takes_part(account: Any, act: Act) -> Q:
    return _member(account, act, "party") | _member(account, act, "parts__party")


def _entry(account: Any, act: Act) -> Q:
    if act != Act.SEE:
        return Q(pk__in=[])
    parties = Party.objects.filter(_party(account, act)).values("pk")
    cases = Case.objects.filter(_case(account, act)).values("pk")
    return Q(chain__in=parties) | Q(chain__in=cases)


def _due(account: Any, act: Act) -> Q:
    """Members of the party; of the terms of a private case, those who see the case."""
    if act != Act.SEE:
        return _member(account, act, "party")
    told = Q(case=None) | Q(case__private=False)
    return told & _member(account, act, "party") | _member(account, Act.WRITE, "party")


def _own(account: Any, act: Act) -> Q:
    return Q(account=account)


def _draft(account: Any, act: Act) -> Q:
    """Whoever writes a draft; the writers of its party too."""
    return Q(account=account) | _member(account, Act.WRITE, "party")


def _managed(account: Any, act: Act) -> Q:
    return _member(account, Act.MANAGE, "party")


def _feed(account: Any, act: Act) -> Q:
    """Whoever made an address, and who manages its party."""
    return Q(account=account) | _managed(account, act)


def _membership(account: Any, act: Act) -> Q:
    return _member(account, act, "party") if act == Act.SEE else _appoints(account, "party")


def _listed(account: Any, act: Act) -> Q:
    return Q(pk__in=[])


RULES = {
    Party: _party, Case: _case, Entry: _entry, Due: _due, Consultation: _own, Draft: _draft, Feed: _feed,
    Invitation: _managed, Membership: _membership, Passkey: _own, SignedIn: _own, Token: _own, Listed: _listed,
    Follow: _own, Digest: _own,
}  # fmt: skip
