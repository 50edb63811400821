"""A party with everything that can be kept for it, and somebody in each role, on a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from tests.desk.people.browser import account
from zhargy.desk import clock, store
from zhargy.desk.models import Account, Case, Consultation, Draft, Feed, Invitation, Membership, Party, Role, SignedIn

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ON = date(2026, 3, 2)
SECRET = "Аққу құпиясы"
FEED = "feed-of-the-world"
ASKED = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip


@dataclass
class World:
    """What is somebody's, and who they are. people: by role in the party; those of the body by "body " and the role."""

    party: Party = field(init=False)
    people: dict[str, Account] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.party = store.found(SECRET, date(2024, 1, 1), at=AT)
        self.body = store.found("Басқарма", date(2024, 1, 1), at=AT, kind=Party.Kind.BODY)
        self.told = store.tell(self.party, ON, {"DatabaseFiler": {"form": "public-fund"}}, at=AT)
        for role in (Role.OWNER, Role.EDITOR, Role.VIEWER):
            self._member(str(role.value), self.party, role)
        for role in (Role.OWNER, Role.REGISTRAR, Role.HEAD, Role.VIEWER):
            self._member(f"body {role.value}", self.body, role)
        self.people["administrator"] = account("administrator", administrator=True)
        self.people["stranger"] = account("stranger")
        self.owner = self.people["owner"]
        self.case: Case = store.begin("information-request", self.party, "ask", ON, ASKED, at=AT)
        store.join(self.case, "holder", self.body, on=ON, at=AT)
        self.draft = Draft.objects.create(
            procedure="information-request", event="ask", on=ON, facts=ASKED, party=self.party, account=self.owner
        )
        self.asked = Consultation.objects.create(
            goal="gather", on=ON, organisation=self.party, account=self.owner, facts={"participants": 20}
        )
        self.feed = Feed.objects.create(
            party=self.party, account=self.owner, hash=sha256(FEED.encode()).hexdigest(), language="kk"
        )
        self.session = SignedIn.objects.create(account=self.owner, begun=clock.now(), seen=clock.now())
        Invitation.objects.create(party=self.party, role="viewer", hash="x", expires=AT + timedelta(days=7))

    def _member(self, login: str, party: Party, role: Role) -> None:
        self.people[login] = account(login.replace(" ", "-"))
        one = Membership.objects.create(account=self.people[login], party=party, role=role)
        if login == "viewer":
            self.viewing = one

    def values(self, name: str) -> dict[str, Any]:
        """What stands in the address of this name for what is of this world, by the name of the converter."""
        filed = next(step.number for step in store.standing(self.case, ON).steps if step.event and step.event.papers)
        number = {
            "feed-revoke": self.feed.pk, "member": self.viewing.pk, "tell-correct": self.told.number, "correct": 2,
            "case-paper": filed,
        }  # fmt: skip
        return {
            "number": number.get(name, 1), "procedure": "information-request", "paper": "information-request",
            "kind": "DatabaseFiler" if name == "tell" else "docx", "code": "kk", "lang": "en",
        }  # fmt: skip
