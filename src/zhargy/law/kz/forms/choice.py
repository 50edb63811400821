"""Which forms are open to the founders, in the order of the Civil Code (arts. 96, 105-110) and of NCO Law arts. 10-18."""

from datetime import date

from zhargy.law.kz.associations.founding import initiators_required
from zhargy.law.kz.associations.subjects import E537, L537, READ
from zhargy.law.kz.forms.founding import (
    entities,
    is_non_commercial,
    keeps_enough,
    may_be_founded_at_all,
    may_have_a_usual_form,
    people,
)
from zhargy.law.kz.forms.subjects import (
    AGRICULTURAL,
    CC,
    CODE,
    COOPERATIVES,
    FROM_15,
    FROM_2001,
    FROM_COOPERATIVES,
    FROM_RELIGION,
    NCO,
    PA,
    RELIGION,
    Founders,
    Idea,
    Membership,
    Purpose,
    Special,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.parties import party_initiators
from zhargy.law.kz.parties.subjects import FROM_122, PARTIES
from zhargy.law.kz.religion import religious_initiators
from zhargy.law.kz.subjects import LegalForm
from zhargy.law.kz.unions import union_initiators
from zhargy.law.kz.unions.subjects import FROM_TU, TU
from zhargy.rules import rule
from zhargy.time import about, attested

cooperative_members = KZ.parameter("cooperative_members", int)
union_founders = KZ.parameter("union_founders", int)
production_cooperative_members = KZ.parameter("production_cooperative_members", int)
agricultural_cooperative_founders = KZ.parameter("agricultural_cooperative_founders", int)


# Institution


@rule(CC.article(105), since=CODE, covers="inst-definition")
def serves_as_institution(idea: Idea, on: date) -> bool:
    """An institution has managerial, social, cultural or other non-commercial tasks, is financed by its founder, and has no members."""
    return idea.purpose in {Purpose.FUNCTIONS, Purpose.PUBLIC_GOOD} and idea.members != Membership.WANTED


@rule(NCO.article(10, 1), since=FROM_2001)
def founders_private(founders: Founders, on: date) -> bool:
    """People, or legal entities that are not of the state, found it."""
    return founders.state_bodies == 0 and people(founders, on) + entities(founders, on) >= 1


@rule(NCO.article(10), since=FROM_2001)
def open_private_institution(idea: Idea, on: date) -> bool:
    """Private institution."""
    return (
        serves_as_institution(idea, on)
        and may_have_a_usual_form(idea, on)
        and founders_private(idea.founders, on)
        and keeps_enough(idea, LegalForm.PRIVATE_INSTITUTION, on)
    )


@rule(NCO.article(8, 2), since=FROM_2001)
def open_state_institution(idea: Idea, on: date) -> bool:
    """State institution."""
    return serves_as_institution(idea, on) and may_be_founded_at_all(idea, on) and idea.founders.state_bodies >= 1


# Public association, trade union, party


@rule(PA.article(10, 1), since=READ)
def enough_citizens_for_association(founders: Founders, on: date) -> bool:
    """Enough citizens of Kazakhstan initiate a public association."""
    return founders.citizens >= initiators_required(on)


@rule(PA.article(10), since=READ)
def founders_fit_association(founders: Founders, on: date) -> bool:
    """Only citizens of Kazakhstan found it."""
    return (
        founders.foreigners == 0
        and entities(founders, on) == 0
        and founders.entrepreneurs == 0
        and founders.state_bodies == 0
    )


@founders_fit_association.amended(by=L537.whole(), at=PA.article(10, 2), since=E537)
def _(founders: Founders, on: date) -> bool:
    """Only citizens of Kazakhstan, and public associations that are not parties, found it."""
    return (
        founders.foreigners == 0
        and founders.parties == 0
        and founders.companies == 0
        and founders.other_ncos == 0
        and founders.entrepreneurs == 0
        and founders.state_bodies == 0
    )


@rule(CC.article(106, 1), since=CODE, covers="pa-definition")
def serves_as_association(idea: Idea, on: date) -> bool:
    """A public association unites its members for common lawful aims; politics is for parties, religion for religious associations."""
    return idea.members != Membership.NOT_WANTED and idea.purpose in {
        Purpose.COMMON_AIMS,
        Purpose.PUBLIC_GOOD,
        Purpose.LABOUR,
    }


@rule(NCO.article(11), since=FROM_2001)
def open_public_association(idea: Idea, on: date) -> bool:
    """Public association."""
    return (
        serves_as_association(idea, on)
        and may_have_a_usual_form(idea, on)
        and enough_citizens_for_association(idea.founders, on)
        and founders_fit_association(idea.founders, on)
        and keeps_enough(idea, LegalForm.PUBLIC_ASSOCIATION, on)
    )


@rule(TU.article(8, 1), since=FROM_TU)
def serves_as_trade_union(idea: Idea, on: date) -> bool:
    """A trade union stands for the labour rights of members who share professional or production interests."""
    return idea.purpose == Purpose.LABOUR and idea.members != Membership.NOT_WANTED and idea.shared_trade


@rule(TU.article(8, 1), since=FROM_TU)
def enough_citizens_for_trade_union(founders: Founders, on: date) -> bool:
    """Enough citizens initiate a trade union; trade unions may found one too."""
    return founders.citizens >= union_initiators(on) or founders.trade_unions >= 1


@rule(TU.article(8, 1), since=FROM_TU)
def open_trade_union(idea: Idea, on: date) -> bool:
    """Trade union."""
    return (
        serves_as_trade_union(idea, on)
        and may_have_a_usual_form(idea, on)
        and enough_citizens_for_trade_union(idea.founders, on)
        and founders_fit_association(idea.founders, on)
        and keeps_enough(idea, LegalForm.TRADE_UNION, on)
    )


@rule(PARTIES.article(6, 1), since=FROM_122)
def founders_fit_party(founders: Founders, on: date) -> bool:
    """Enough citizens initiate a party, in person, and nobody else does."""
    return (
        founders.citizens >= party_initiators(on)
        and founders.foreigners == 0
        and entities(founders, on) == 0
        and founders.entrepreneurs == 0
        and founders.state_bodies == 0
    )


@rule(PARTIES.article(6, 1), since=FROM_122)
def open_political_party(idea: Idea, on: date) -> bool:
    """Political party; where its initiators come from and how many members it needs is asked when a party is founded."""
    return (
        idea.purpose == Purpose.POLITICS
        and idea.members != Membership.NOT_WANTED
        and may_have_a_usual_form(idea, on)
        and founders_fit_party(idea.founders, on)
        and keeps_enough(idea, LegalForm.POLITICAL_PARTY, on)
    )


# Cooperatives


@rule(CC.article(108, 1), since=CODE, covers="coop-definition")
def serves_as_consumer_cooperative(idea: Idea, on: date) -> bool:
    """A consumer cooperative meets needs of its members from the shares that they pay in."""
    return idea.purpose == Purpose.NEEDS and idea.members != Membership.NOT_WANTED


@rule(COOPERATIVES.article(13, 1), since=FROM_COOPERATIVES)
def enough_members_for_cooperative(founders: Founders, on: date) -> bool:
    """Enough adult citizens found a consumer cooperative; legal entities may join them."""
    return founders.adult_citizens >= cooperative_members(on) and founders.state_bodies == 0


@rule(NCO.article(14), since=FROM_2001)
def open_consumer_cooperative(idea: Idea, on: date) -> bool:
    """Consumer cooperative."""
    return (
        serves_as_consumer_cooperative(idea, on)
        and may_have_a_usual_form(idea, on)
        and enough_members_for_cooperative(idea.founders, on)
        and keeps_enough(idea, LegalForm.CONSUMER_COOPERATIVE, on)
    )


@rule(CC.article(96, 2), since=CODE)
def open_production_cooperative(idea: Idea, on: date) -> bool:
    """Production cooperative: a commercial form, for those who want to share income."""
    return not is_non_commercial(idea, on) and people(idea.founders, on) >= production_cooperative_members(on)


@rule(AGRICULTURAL.article(5, 1), since="2016-01-01", covers="agri-coop-commercial")
def open_agricultural_cooperative(idea: Idea, on: date) -> bool:
    """Agricultural cooperative: a production cooperative of farmers, and so a commercial form."""
    return (
        not is_non_commercial(idea, on)
        and idea.farming
        and people(idea.founders, on) + entities(idea.founders, on) >= agricultural_cooperative_founders(on)
    )


# Religious association


@rule(RELIGION.article(12, 2), since=FROM_RELIGION)
def enough_for_religious_association(founders: Founders, on: date) -> bool:
    """Enough adult citizens initiate a religious association, at least a local one, and nobody else does."""
    return (
        founders.adult_citizens >= religious_initiators(on)
        and founders.foreigners == 0
        and entities(founders, on) == 0
        and founders.state_bodies == 0
    )


@rule(NCO.article(15), since=FROM_2001)
def open_religious_association(idea: Idea, on: date) -> bool:
    """Religious association."""
    return (
        idea.purpose == Purpose.RELIGION
        and idea.members != Membership.NOT_WANTED
        and may_be_founded_at_all(idea, on)
        and not idea.state_budget_only
        and enough_for_religious_association(idea.founders, on)
        and keeps_enough(idea, LegalForm.RELIGIOUS_ASSOCIATION, on)
    )


# Joint-stock company


@rule(NCO.article(16, 1), since=FROM_2001, covers="jsc-nco")
def serves_as_company(idea: Idea, on: date) -> bool:
    """A non-commercial joint-stock company issues shares, and its income goes to its own development alone."""
    return idea.shares_issued and idea.purpose in {Purpose.PUBLIC_GOOD, Purpose.COMMON_AIMS, Purpose.FUNCTIONS}


@rule(NCO.article(16), since=FROM_2001)
def open_joint_stock_company(idea: Idea, on: date) -> bool:
    """Non-commercial joint-stock company."""
    return (
        serves_as_company(idea, on)
        and may_have_a_usual_form(idea, on)
        and keeps_enough(idea, LegalForm.NON_COMMERCIAL_JSC, on)
    )


# Forms that acts of their own provide


@rule(NCO.article(17, 2), since=attested("2014-11-18"), covers="nco-other-forms")
def is_named_special_form(idea: Idea, on: date) -> bool:
    """The article names the form; its list is open, so that another act may provide one."""
    return idea.special in {
        Special.EDUCATION,
        Special.CLUSTER,
        Special.NOTARIES,
        Special.ADVOCATES,
        Special.BAILIFFS,
        Special.ENTREPRENEURS,
        Special.AUDITORS,
        Special.FLAT_COOPERATIVE,
    }


@is_named_special_form.amended(
    by=KZ.act("nco-amendments-2021").whole(),
    at=NCO.article(17, 2),
    since=about("2021-06-20", not_before="2015-01-01", not_after="2021-07-31"),
)
def _(idea: Idea, on: date) -> bool:
    """The article names the form; its list is open, so that another act may provide one."""
    return idea.special not in {Special.NONE, Special.FLAT_COOPERATIVE, Special.OTHER}


@rule(NCO.article(17, 1), since=FROM_2001)
def open_special_form(idea: Idea, on: date) -> bool:
    """Another form: open to those for whom an act of its own provides one."""
    return idea.special != Special.NONE and may_have_a_usual_form(idea, on)


# Associations and unions


@rule(NCO.article(18, 1), since=FROM_2001)
def members_of_union(founders: Founders, on: date) -> int:
    """The founders who may form an association or union: legal entities."""
    return entities(founders, on)


@members_of_union.amended(by=KZ.act("unions-amendments-2012").whole(), at=NCO.article(18, 1), since=FROM_15)
def _(founders: Founders, on: date) -> int:
    """The founders who may form an association or union: legal entities and individual entrepreneurs."""
    return entities(founders, on) + founders.entrepreneurs


@rule(NCO.article(18, 1), since=FROM_2001)
def founders_fit_union(founders: Founders, on: date) -> bool:
    """Enough legal entities or entrepreneurs found a union, and nobody else does."""
    return (
        members_of_union(founders, on) >= union_founders(on)
        and people(founders, on) == 0
        and founders.state_bodies == 0
    )


@rule(NCO.article(18, 2), since=FROM_2001)
def unites_ncos(founders: Founders, on: date) -> bool:
    """Non-commercial organisations unite: they may do so for any common aim."""
    return founders.companies == 0 and founders.entrepreneurs == 0 and entities(founders, on) >= union_founders(on)


@rule(CC.article(110), since=CODE, covers="union-definition")
def open_union(idea: Idea, on: date) -> bool:
    """Association or union of entrepreneurs and legal entities."""
    serves = idea.purpose == Purpose.BUSINESS or (
        idea.purpose in {Purpose.COMMON_AIMS, Purpose.PUBLIC_GOOD} and unites_ncos(idea.founders, on)
    )
    return (
        serves
        and idea.members != Membership.NOT_WANTED
        and may_have_a_usual_form(idea, on)
        and founders_fit_union(idea.founders, on)
    )


@rule(PA.article(8), since=READ, covers="pa-unions")
def open_union_of_associations(idea: Idea, on: date) -> bool:
    """Union of public associations: a legal entity of its own, on a founding agreement and a charter."""
    founders = idea.founders
    only_associations = people(founders, on) + founders.companies + founders.other_ncos + founders.entrepreneurs == 0
    return (
        open_union(idea, on)
        and only_associations
        and founders.associations + founders.trade_unions + founders.parties >= union_founders(on)
    )
