"""Social Order Law articles 1(5-4), 1(5-5) and 6-5: the state order for strategic partnership, from 2023."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.definitions import is_ngo
from zhargy.law.kz.state_money.sources import FROM_223, FROM_2023, L223, SSO
from zhargy.law.kz.state_money.subjects import BodyKind, StateBody, StrategicContract
from zhargy.rules import rule

EXECUTIVE = frozenset({BodyKind.AUTHORISED, BodyKind.CENTRAL_EXECUTIVE})


@rule(SSO.article(1, None, "5-4"), since=FROM_2023, covers="sso-partner")
def is_strategic_partner(contract: StrategicContract, on: date) -> bool:
    """The organisation is a strategic partner: a non-governmental one that won the competition and has the contract."""
    return is_ngo(contract.partner, on) and contract.won_competition and contract.contract_signed


@rule(SSO.article(1, None, "5-5"), since=FROM_2023, covers="sso-sp-def")
def is_strategic_order(contract: StrategicContract, on: date) -> bool:
    """This is a state order for strategic partnership: a central executive body gives a non-governmental organisation
    money for a national priority."""
    return contract.customer.kind in EXECUTIVE and is_ngo(contract.partner, on) and contract.national_priority


@rule(SSO.article("6-5", 1), since=FROM_2023, covers="sp-propose")
def must_propose_directions(body: StateBody, on: date) -> bool:
    """The body proposes directions of strategic partnership to the authorised body."""
    return body.kind == BodyKind.CENTRAL_EXECUTIVE


@rule(SSO.article("6-5", 2), since=FROM_2023, covers="sp-directions", confidence="B")
def sets_directions(body: StateBody, on: date) -> bool:
    """The body sets the directions of strategic partnership."""
    return body.kind == BodyKind.GOVERNMENT


@sets_directions.amended(
    by=L223.whole(), at=SSO.article("6-5", 2), since=FROM_223, covers="sp-directions", confidence="A"
)
def _(body: StateBody, on: date) -> bool:
    """The body sets the directions of strategic partnership."""
    return body.kind == BodyKind.AUTHORISED


@rule(SSO.article("6-5", 3), since=FROM_2023, covers="sp-one")
def has_one_partner(contract: StrategicContract, on: date) -> bool:
    """The direction has one strategic partner only, chosen by competition."""
    return contract.partners == 1 and contract.won_competition


@rule(SSO.article("6-5", 4), since=FROM_2023, covers="sp-contract")
def contract_made_rightly(contract: StrategicContract, on: date) -> bool:
    """The contract is one of a central executive body and its partner, made under the rules of strategic
    partnership."""
    return contract.customer.kind in EXECUTIVE and is_strategic_partner(contract, on) and contract.by_rules


@rule(SSO.article("6-5", 5), since=FROM_2023, covers="sp-end")
def must_be_terminated(contract: StrategicContract, on: date) -> bool:
    """The central executive body must terminate the contract by itself."""
    return (contract.targets_missed and contract.partner_at_fault) or contract.fails_duties


@rule(SSO.article("6-5", 6), since=FROM_2023, covers="sp-accept")
def commission_right(contract: StrategicContract, on: date) -> bool:
    """The services are accepted by a commission of the central executive body and civil society."""
    return contract.body_in_commission and contract.society_in_commission


KZ.duty(
    "strategic-directions",
    "Propose directions of strategic partnership to the authorised body.",
    bound=must_propose_directions,
    covers="sp-propose",
)
KZ.duty(
    "strategic-contract-end",
    "Terminate the contract of strategic partnership.",
    bound=must_be_terminated,
    how="One-sidedly, as the rules of strategic partnership say.",
    covers="sp-end",
)
