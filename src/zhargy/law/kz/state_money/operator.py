"""Social Order Law articles 1(7-4) and 6-2: the operator of grants, its rights and duties."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.sources import FROM_2015, SSO
from zhargy.law.kz.state_money.subjects import GrantOperator
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule


@rule(SSO.article(1, None, "7-4"), since=FROM_2015, covers="sso-operator-def")
def is_operator(operator: GrantOperator, on: date) -> bool:
    """This is the operator of grants: a non-commercial joint-stock company that the Government named."""
    return operator.form == LegalForm.NON_COMMERCIAL_JSC and operator.named


@rule(SSO.article("6-2", 1, 1), since=FROM_2015, covers="gr-op-rights")
def may_give_grants(operator: GrantOperator, on: date) -> bool:
    """It may give state and non-state grants to non-governmental organisations."""
    return is_operator(operator, on)


@rule(SSO.article("6-2", 1, 2), since=FROM_2015, covers="gr-op-rights")
def may_engage_experts(operator: GrantOperator, on: date) -> bool:
    """It may engage experts to monitor grants."""
    return is_operator(operator, on)


@rule(SSO.article("6-2", 2, 1), since=FROM_2015, covers="gr-op-duties")
def must_monitor_grants(operator: GrantOperator, on: date) -> bool:
    """It must monitor how state grants are carried out."""
    return is_operator(operator, on)


@rule(SSO.article("6-2", 2, 2), since=FROM_2015, covers="gr-op-duties")
def must_propose_improvements(operator: GrantOperator, on: date) -> bool:
    """It must propose improvements of the giving of grants to the authorised body."""
    return is_operator(operator, on)


@rule(SSO.article("6-2", 2, 3), since=FROM_2015, covers="gr-op-duties")
def must_publish_grants(operator: GrantOperator, on: date) -> bool:
    """It must post information on how grants are carried out on its website."""
    return is_operator(operator, on)


@rule(SSO.article("6-2", 2, 4), since=FROM_2015, covers="gr-op-duties")
def must_report_grants(operator: GrantOperator, on: date) -> bool:
    """It must give the authorised body a report every year and post it on its website."""
    return is_operator(operator, on)


KZ.duty("operator-monitoring", "Monitor how state grants are carried out.", bound=must_monitor_grants)
KZ.duty(
    "operator-proposals",
    "Propose improvements of the giving of grants to the authorised body.",
    bound=must_propose_improvements,
)
KZ.duty("operator-publication", "Post information on grants on your website.", bound=must_publish_grants)
KZ.duty(
    "operator-report",
    "Give the authorised body a yearly report and post it on your website.",
    bound=must_report_grants,
    covers="gr-op-duties",
)
