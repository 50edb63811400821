"""Associations that are not registered: what is prohibited and what is punished, article by article (S08).

PA Law art. 5(5); Code on Administrative Offences art. 489(9)-(11); Criminal Code arts. 403-406. The Criminal Code was read
as of 1 January 2023 and of the end of 2025; Law 210-VIII between them changed how long foreigners are expelled under article 405,
and words of article 406.
"""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO, CRC, mci
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import Choice, Party, Subject, fact, rule
from zhargy.time import about, attested

ONE_OF_FOUR = "It is one of articles 403 to 406."

PA = KZ.act("public-associations-1996")
FROM_CODES = "2015-01-01"
FROM_2018 = about("2018-07-23", not_before="2018-07-22", not_after="2018-07-31")


class Standing(Choice):
    """How an association stands with the law."""

    REGISTERED = "registered", N_("It is registered")
    UNREGISTERED = "unregistered", N_("It is not registered")
    SUSPENDED = "suspended", N_("A court or body has suspended it")
    BANNED = "banned", N_("It was banned for another reason than extremism or terrorism")
    BANNED_EXTREMIST = (
        "banned-extremist",
        N_("A final court decision banned or liquidated it for extremism or terrorism"),
    )


class Role(Choice):
    """What a person does in or for an association."""

    LEADS = "leads", N_("Leads it, or has created it")
    TAKES_PART = "takes-part", N_("Takes part in it")
    FINANCES = "finances", N_("Gives money to it")
    NOTHING = "nothing", N_("None of these")


class Punished(Choice):
    """Parts of Code on Administrative Offences art. 489 on associations that may not be active."""

    LEADING = "489.9", N_("489(9): leading it")
    TAKING_PART = "489.10", N_("489(10): taking part in it")
    FINANCING = "489.11", N_("489(11): financing it")
    NONE = "none", N_("No part of article 489")


class CrimeOf(Choice):
    """Crimes in associations, in the order of the Criminal Code."""

    CRC_403_1 = "403.1", N_("403(1): members of an association interfere unlawfully with state bodies")
    CRC_403_2 = "403.2", N_("403(2): the same by its leader")
    CRC_404_1 = "404.1", N_("404(1): creating or leading an association that does violence or other unlawful acts")
    CRC_404_2 = "404.2", N_("404(2): creating or leading an association that spreads intolerance")
    CRC_404_3 = "404.3", N_("404(3): active part in such an association")
    CRC_405_1 = "405.1", N_("405(1): organising a banned extremist or terrorist association")
    CRC_405_2 = "405.2", N_("405(2): part in a banned extremist or terrorist association")
    CRC_406 = "406", N_("406: aid to a foreign party or trade union")
    NONE = "none", N_("None of these crimes")


class Deed(Subject):
    """What a person does in or for an association."""

    standing: Standing = fact("How the association stands", by=Party.AUTHORITY)
    role: Role = fact("What the person does")
    hinders_state: bool = fact(
        "Members hinder the lawful work of state bodies, take over their functions, or run party cells in them",
        judgement="Court",
    )
    substantial_harm: bool = fact("Rights or interests were substantially harmed", judgement="Court")
    does_violence: bool = fact(
        "The association does violence or harm to health, or urges people to refuse civic duties or to act unlawfully",
        judgement="Court",
    )
    religious_party: bool = fact("It is a party on a religious basis")
    forbidden_funding: bool = fact("It is a party or trade union with money that the law forbids")
    spreads_intolerance: bool = fact(
        "It preaches or practises intolerance, or calls for violent overthrow or the breaking up of the country",
        help="Racial, national, tribal, social, class or religious intolerance.", judgement="Court",
    )  # fmt: skip
    active_part: bool = fact("The person takes an active part", judgement="Court")
    left_freely: bool = fact("The person left the association of his or her own will")
    aids_foreign_party: bool = fact("The person aids a foreign party or trade union")


crime_in_association_fine = KZ.table("crime_in_association_fine", (CrimeOf,), Decimal)
crime_in_association_years = KZ.table("crime_in_association_years", (CrimeOf,), int)


@rule(PA.article(5, 5), since=attested("2005-07-08"))
def activity_prohibited(deed: Deed, on: date) -> bool:
    """The association may not be active: it is not registered, suspended or banned."""
    return deed.standing != Standing.REGISTERED


@rule(CAO.article(489), since=FROM_CODES)
def punished_under_489(deed: Deed, on: date) -> Punished:
    """Which part of article 489 punishes what the person does."""
    if not activity_prohibited(deed, on):
        return Punished.NONE
    match deed.role:
        case Role.LEADS:
            return Punished.LEADING
        case Role.TAKES_PART:
            return Punished.TAKING_PART
        case Role.FINANCES:
            return Punished.FINANCING
        case Role.NOTHING:
            return Punished.NONE


@rule(CAO.article(489), since=FROM_CODES, unit="KZT")
def fine_under_489(deed: Deed, on: date) -> Decimal:
    """The fine for it, in tenge, for a case opened on the day; 0 if no part of article 489 punishes it."""
    match punished_under_489(deed, on):
        case Punished.LEADING:
            return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)
        case Punished.TAKING_PART:
            return fine_for(Provision.CAO_489_10, Offender.NATURAL_PERSON, on)
        case Punished.FINANCING:
            return fine_for(Provision.CAO_489_11, Offender.NATURAL_PERSON, on)
        case Punished.NONE:
            return Decimal(0)


@rule(CRC.article(403), since=FROM_2018, covers="crim-403")
def is_403(deed: Deed, on: date) -> bool:
    """A leader or member of the association hinders state bodies or takes over their functions, with substantial harm."""
    return deed.hinders_state and deed.substantial_harm and deed.role in {Role.LEADS, Role.TAKES_PART}


@rule(CRC.article(404, 1), since=FROM_CODES, covers="crim-404-1")
def is_404_1(deed: Deed, on: date) -> bool:
    """A person creates or leads a violent association, a religious party, or a party or trade union with forbidden money."""
    return deed.role == Role.LEADS and (deed.does_violence or deed.religious_party or deed.forbidden_funding)


@rule(CRC.article(404, 2), since=FROM_CODES, covers="crim-404-2")
def is_404_2(deed: Deed, on: date) -> bool:
    """A person creates or leads an association that preaches intolerance or violent overthrow."""
    return deed.role == Role.LEADS and deed.spreads_intolerance


@rule(CRC.article(404, 3), since=FROM_CODES, covers="crim-404-3")
def is_404_3(deed: Deed, on: date) -> bool:
    """A person takes an active part in such an association."""
    named = deed.does_violence or deed.religious_party or deed.forbidden_funding or deed.spreads_intolerance
    return deed.role == Role.TAKES_PART and deed.active_part and named


@rule(CRC.article(405), since=FROM_CODES, covers="crim-405")
def is_405(deed: Deed, on: date) -> bool:
    """A person organises, or takes part in, an association that a court banned for extremism or terrorism."""
    return deed.standing == Standing.BANNED_EXTREMIST and deed.role in {Role.LEADS, Role.TAKES_PART}


@is_405.unless(CRC.article(405), since=FROM_CODES)
def freed_by_leaving(deed: Deed, on: date) -> bool:
    """A participant who leaves of his or her own will is freed from liability, if nothing else was done."""
    return deed.role == Role.TAKES_PART and deed.left_freely


@rule(CRC.article(406), since=FROM_2018, covers="crim-406")
def is_406(deed: Deed, on: date) -> bool:
    """A person aids a foreign party or trade union, with substantial harm."""
    return deed.aids_foreign_party and deed.substantial_harm


@rule(CRC.whole("It is one of articles 403 to 406, and no article chooses among them."), since=FROM_2018)
def crime(deed: Deed, on: date) -> CrimeOf:
    """The crime of articles 403 to 406 that the deed is, the gravest first; none if its elements are not there."""
    if is_404_2(deed, on):
        return CrimeOf.CRC_404_2
    if is_404_1(deed, on):
        return CrimeOf.CRC_404_1
    if is_404_3(deed, on):
        return CrimeOf.CRC_404_3
    if is_405(deed, on):
        return CrimeOf.CRC_405_1 if deed.role == Role.LEADS else CrimeOf.CRC_405_2
    if is_403(deed, on):
        return CrimeOf.CRC_403_2 if deed.role == Role.LEADS else CrimeOf.CRC_403_1
    if is_406(deed, on):
        return CrimeOf.CRC_406
    return CrimeOf.NONE


@rule(CRC.whole(ONE_OF_FOUR), since=FROM_2018, unit="KZT")
def highest_fine(deed: Deed, on: date) -> Decimal:
    """The highest fine for the crime, in tenge; 0 where there is none or it is no penalty for it."""
    return crime_in_association_fine(crime(deed, on), on) * mci(on)


@rule(CRC.whole(ONE_OF_FOUR), since=FROM_2018, unit="years")
def longest_deprivation(deed: Deed, on: date) -> int:
    """The longest deprivation of liberty for the crime, in years; 0 where there is none."""
    return crime_in_association_years(crime(deed, on), on)


@rule(CRC.article(403), since=FROM_2018, covers="crim-no-unregistered")
def only_administrative(deed: Deed, on: date) -> bool:
    """It is no crime: being unregistered alone is punished by article 489 of the Code on Administrative Offences, not here."""
    return crime(deed, on) == CrimeOf.NONE and punished_under_489(deed, on) != Punished.NONE
