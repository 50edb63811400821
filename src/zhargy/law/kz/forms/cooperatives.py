"""Consumer Cooperatives Law articles 9-13, NCO Law article 14: founding, admission of members, losses; audit unions."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after
from zhargy.law.kz.forms.subjects import (
    AGRICULTURAL,
    COOPERATIVES,
    FROM_2001,
    FROM_COOPERATIVES,
    NCO,
    AuditUnion,
    Cooperative,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

cooperative_admission_term = KZ.parameter("cooperative_admission_term", int)
cooperative_losses_term = KZ.parameter("cooperative_losses_term", int)
audit_union_founders = KZ.parameter("audit_union_founders", int)


@rule(COOPERATIVES.article(10, 1), since=FROM_COOPERATIVES, covers="coop-founding")
def founding_meeting_complete(cooperative: Cooperative, on: date) -> bool:
    """The founding meeting decided all that the law leaves to it."""
    return (
        cooperative.meeting
        and cooperative.list_approved
        and cooperative.aims_set
        and cooperative.contributions_set
        and cooperative.papers_approved
        and cooperative.bodies_elected
        and cooperative.registrant_named
    )


@rule(COOPERATIVES.article(10, 2), since=FROM_COOPERATIVES, covers="coop-founding")
def founding_in_order(cooperative: Cooperative, on: date) -> bool:
    """The founding meeting decided all that it must, and its minutes are signed."""
    return founding_meeting_complete(cooperative, on) and cooperative.minutes_signed


@rule(COOPERATIVES.article(13, 6), since=FROM_COOPERATIVES)
def must_decide_on_member(cooperative: Cooperative, on: date) -> bool:
    """The executive body must decide on an application for membership."""
    return cooperative.application_open


@rule(COOPERATIVES.article(13, 6), since=FROM_COOPERATIVES)
def admission_due(cooperative: Cooperative, on: date) -> date:
    """The last day to decide on an application for membership."""
    return days_after(cooperative.applied_on, cooperative_admission_term(on))


@rule(NCO.article(14, 5), since=FROM_2001)
def must_cover_losses(cooperative: Cooperative, on: date) -> bool:
    """The members must cover the losses of the cooperative with additional contributions."""
    return cooperative.losses and not cooperative.losses_covered


@rule(NCO.article(14, 5), since=FROM_2001)
def losses_due(cooperative: Cooperative, on: date) -> date:
    """The last day to cover the losses: three months from approval of the yearly balance."""
    return months_after(cooperative.balance_on, cooperative_losses_term(on))


@rule(NCO.article(14, 5), since=FROM_2001, covers="coop-creditors")
def creditors_may_claim_liquidation(cooperative: Cooperative, on: date) -> bool:
    """Creditors may ask a court to liquidate the cooperative: its losses were not covered in time."""
    return must_cover_losses(cooperative, on) and on > losses_due(cooperative, on)


@rule(AGRICULTURAL.article(37, 2), since="2016-01-01", covers="agri-audit-union")
def audit_union_may_be_founded(union: AuditUnion, on: date) -> bool:
    """The audit union of agricultural cooperatives may be founded: enough cooperatives initiate it, and its name says what it is."""
    return union.cooperatives >= audit_union_founders(on) and union.named_rightly


KZ.duty("admit-cooperative-member", "Decide on the application for membership of the cooperative.", bound=must_decide_on_member,
        due=admission_due, how="The executive body decides.")  # fmt: skip
KZ.duty("cover-cooperative-losses", "Cover the losses of the cooperative with additional contributions.", bound=must_cover_losses,
        due=losses_due, how="Every member pays. If this is missed, creditors may ask a court to liquidate the cooperative.")  # fmt: skip
