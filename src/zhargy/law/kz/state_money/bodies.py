"""Social Order Law articles 4-1, 4-2 and 8: what state bodies must do, the councils, and who controls."""

from datetime import date

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.sources import (
    FROM_2005,
    FROM_2012,
    FROM_2015,
    FROM_2022,
    FROM_2023,
    L134,
    L429,
    SINCE_2014,
    SSO,
)  # fmt: skip
from zhargy.law.kz.state_money.subjects import (
    BodyKind,
    BodyReport,
    GrantCouncil,
    GrantDirections,
    MoneyKind,
    PublicMoney,
    StateBody,
)  # fmt: skip
from zhargy.rules import rule

CENTRAL = frozenset({BodyKind.AUTHORISED, BodyKind.CENTRAL_EXECUTIVE, BodyKind.UNDER_PRESIDENT})
WITH_GRANTS = frozenset({MoneyKind.SOCIAL_ORDER, MoneyKind.STATE_GRANT, MoneyKind.OTHER_GRANT, MoneyKind.AWARD})


@rule(SSO.article("4-1", None, 6), since=FROM_2012, covers="sso-report-gov")
def must_inform_government(body: StateBody, on: date) -> bool:
    """The body must inform the Government every year of the results of social orders."""
    return body.kind == BodyKind.AUTHORISED


@rule(SSO.article("4-1", None, 6), since=SINCE_2014, covers="sso-report-gov")
def government_report_due(report: BodyReport, on: date) -> date:
    """Last day to inform the Government of social orders: 31 March of the next year."""
    return years_after(date(2013, 3, 31), report.year - 2012)


@rule(SSO.article("4-2"), since=FROM_2012, covers="sso-bodies")
def must_form_orders(body: StateBody, on: date) -> bool:
    """The body must form social orders and follow how they are carried out."""
    return body.kind != BodyKind.GOVERNMENT


@rule(SSO.article("4-2"), since=FROM_2012, covers="sso-bodies")
def must_create_council(body: StateBody, on: date) -> bool:
    """The body must create a council for interaction and cooperation with non-governmental organisations."""
    return body.kind != BodyKind.GOVERNMENT


@rule(SSO.article("4-2"), since=FROM_2012, covers="sso-bodies")
def must_support_ngos(body: StateBody, on: date) -> bool:
    """The body must give information, advice and methods to organisations that carry out social orders."""
    return body.kind != BodyKind.GOVERNMENT


@rule(SSO.article("4-2"), since=FROM_2012, covers="sso-bodies")
def must_inform_authorised_body(body: StateBody, on: date) -> bool:
    """The body must inform the authorised body of how social orders are carried out."""
    return body.kind != BodyKind.GOVERNMENT


@rule(SSO.article("4-2"), since=SINCE_2014, covers="sso-bodies")
def must_publish_orders(body: StateBody, on: date) -> bool:
    """The body must post planned topics, the course and the results of social orders on its website."""
    return body.kind != BodyKind.GOVERNMENT


@rule(SSO.article("4-2"), since=FROM_2022, covers="gr-directions")
def council_for(directions: GrantDirections, on: date) -> GrantCouncil:
    """The council that recommends the directions of state grants."""
    return GrantCouncil.LOCAL if directions.body.kind == BodyKind.LOCAL else GrantCouncil.COORDINATION


@rule(SSO.article("4-2"), since=FROM_2022, covers="gr-directions")
def directions_set_rightly(directions: GrantDirections, on: date) -> bool:
    """The directions and amounts of state grants rest on a recommendation of the council."""
    return directions.put_to_council and directions.recommended


@rule(SSO.article("4-2", 1, 11), since=FROM_2023, covers="sp-report")
def must_report_partnerships(body: StateBody, on: date) -> bool:
    """The body chooses strategic partners, judges their work, and informs the authorised body every year."""
    return body.kind in CENTRAL


@must_report_partnerships.unless(SSO.article("4-2", 1), since=FROM_2023, covers="sp-report")
def is_under_president(body: StateBody, on: date) -> bool:
    """The body is directly under the President and accountable to the President."""
    return body.kind == BodyKind.UNDER_PRESIDENT


@rule(SSO.article("4-2", 1, 11), since=FROM_2023, covers="sp-report")
def partnership_report_due(report: BodyReport, on: date) -> date:
    """Last day to inform of strategic partnerships: 1 December."""
    return years_after(date(2023, 12, 1), report.year - 2023)


@rule(SSO.article(8), since=FROM_2005, covers="sso-control")
def is_controlled(money: PublicMoney, on: date) -> bool:
    """State bodies control what is done with this money."""
    return money.kind == MoneyKind.SOCIAL_ORDER


@is_controlled.amended(by=L429.whole(), at=SSO.article(8), since=FROM_2015, covers="sso-control")
def _(money: PublicMoney, on: date) -> bool:
    """State bodies control what is done with this money."""
    return money.kind in WITH_GRANTS


@is_controlled.amended(by=L134.whole(), at=SSO.article(8), since=FROM_2023, covers="sso-control", confidence="A")
def _(money: PublicMoney, on: date) -> bool:
    """State bodies control what is done with this money."""
    return money.kind in WITH_GRANTS or money.kind == MoneyKind.PARTNERSHIP


KZ.duty(
    "social-order-information",
    "Inform the Government of the results of social orders.",
    bound=must_inform_government,
    due=government_report_due,
    covers="sso-report-gov",
)
KZ.duty("social-order-forming", "Form, monitor and evaluate social orders.", bound=must_form_orders)
KZ.duty("ngo-council", "Create a council with non-governmental organisations.", bound=must_create_council)
KZ.duty("social-order-support", "Advise organisations that carry out social orders.", bound=must_support_ngos)
KZ.duty(
    "social-order-data",
    "Inform the authorised body of how social orders are carried out.",
    bound=must_inform_authorised_body,
)
KZ.duty(
    "social-order-publication",
    "Post planned topics, the course and the results of social orders on your website.",
    bound=must_publish_orders,
)
KZ.duty(
    "partnership-information",
    "Inform the authorised body of the results of strategic partnership.",
    bound=must_report_partnerships,
    due=partnership_report_due,
    covers="sp-report",
)
