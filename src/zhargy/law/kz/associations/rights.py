"""PA Law articles 3, 4, 6, 9 and 19: whom the law binds, what nobody may do to associations, their rights and duties (S07)."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.associations.activity import has_capacity
from zhargy.law.kz.associations.subjects import PA, READ, Association
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, rule


class Group(Choice):
    """Groups of people, as the law tells its scope apart (PA Law art. 3)."""

    ASSOCIATION = "association", N_("A public association")
    PARTY = "party", N_("A political party")
    TRADE_UNION = "trade-union", N_("A trade union")
    SELF_REGULATORY = "self-regulatory", N_("A self-regulatory organisation")
    FOREIGN_UNIT = "foreign-unit", N_("A branch of a foreign or international organisation that is not religious")
    RELIGIOUS = "religious", N_("A religious association")
    SELF_GOVERNMENT = "self-government", N_("A body of local self-government")


class AssociationRight(Choice):
    """Rights of public associations (PA Law art. 19(2))."""

    INFORMATION = "information", N_("Spread information on its activity")
    REPRESENT = "represent", N_("Represent and defend its members in courts, state bodies and other associations")
    MEDIA = "media", N_("Found mass media")
    ASSEMBLIES = "assemblies", N_("Hold assemblies")
    PUBLISH = "publish", N_("Publish")
    INTERNATIONAL = "international", N_("Join international organisations")
    OTHER = "other", N_("Another right that acts give")


class AssociationLife(Subject):
    """An association among others: what it is, what it wants to do, what others do to it."""

    group: Group = fact("What kind of group it is")
    right: AssociationRight = fact("What it wants to do")
    registered: bool = fact("The association is registered", by=Party.AUTHORITY)
    suspended: bool = fact("A court has suspended its activity", by=Party.AUTHORITY)
    interfered: bool = fact("The state interferes in its affairs, or it in those of the state", judgement="Court")
    state_task: bool = fact("Tasks of state bodies are laid on it")
    limits_rights: bool = fact("Somebody's rights are limited because of membership, or of not being a member")
    asks_membership: bool = fact("An official paper asks for membership in an association")
    charter_contradicts: bool = fact("The charter of the foreign parent contradicts the law here",
                                     judgement="Registering body")  # fmt: skip


@rule(PA.article(3), since=READ, covers="pa-scope")
def law_applies(life: AssociationLife, on: date) -> bool:
    """The law on public associations applies; for parties, trade unions and self-regulation acts of their own come first."""
    return life.group not in {Group.RELIGIOUS, Group.SELF_GOVERNMENT}


@rule(PA.article(4), since=READ, covers="pa-non-interference")
def interference_forbidden(life: AssociationLife, on: date) -> bool:
    """The state and associations may not interfere with each other unlawfully, and state tasks may not be laid on associations."""
    return life.interfered or life.state_task


@rule(PA.article(6), since=READ, covers="pa-no-membership-effect")
def membership_effect_forbidden(life: AssociationLife, on: date) -> bool:
    """Membership may not limit rights, and official papers may not ask for it."""
    return life.limits_rights or life.asks_membership


@rule(PA.article(9), since=READ, covers="pa-foreign-ngo-subdivisions")
def foreign_unit_allowed(life: AssociationLife, on: date) -> bool:
    """A foreign organisation may have a branch or representative office, which follows its charter within the law here."""
    return life.group == Group.FOREIGN_UNIT and not life.charter_contradicts


@rule(PA.article(19, 2), since=READ, covers="pa-rights-19")
def has_association_right(life: AssociationLife, on: date) -> bool:
    """A registered association has this right: until June 2020 the law named meetings, rallies, demonstrations, marches and pickets."""
    return life.registered


@has_association_right.amended(
    by=KZ.act("assemblies-2020").whole(), at=PA.article(19, 2), since="2020-06-06", covers="pa-rights-19"
)
def _(life: AssociationLife, on: date) -> bool:
    """A registered association has this right: it may organise and hold peaceful assemblies, and all else that the article names."""
    return life.registered


@has_association_right.unless(PA.article(23, 2), since=READ)
def right_is_suspended(life: AssociationLife, on: date) -> bool:
    """A suspended association may not use media, publish or hold assemblies."""
    return life.suspended and life.right in {
        AssociationRight.MEDIA,
        AssociationRight.PUBLISH,
        AssociationRight.INFORMATION,
        AssociationRight.ASSEMBLIES,
    }


@rule(PA.article(19, 3), since=READ, covers="pa-duties-19")
def owes_openness(association: Association, on: date) -> bool:
    """A registered association shows members what touches their rights, and tells them what it receives and spends."""
    return has_capacity(association, on)


KZ.duty("inform-members", "Tell the members what the association receives and spends.", bound=owes_openness,
        how="Also let everybody see the papers and decisions that touch their rights, and tell the registering body of a new location "
            "or head.")  # fmt: skip
