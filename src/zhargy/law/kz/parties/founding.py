"""Parties Law articles 6, 7, 10, 11 and 14: how a party is created, named, registered and refused."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.associations.status import cities, oblasts
from zhargy.law.kz.associations.subjects import Appeal
from zhargy.law.kz.calendar import days_after, months_after, working_day_from
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.parties.subjects import FROM_122, PARTIES, READ_2014, MemberLists, PartyFounding, PartyName
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule

party_initiators = KZ.parameter("party_initiators", int)
party_committee_size = KZ.parameter("party_committee_size", int)
party_announcement_term = KZ.parameter("party_announcement_term", int)
party_congress_term = KZ.parameter("party_congress_term", int)
party_committee_term = KZ.parameter("party_committee_term", int)
party_filing_term = KZ.parameter("party_filing_term", int)
party_members = KZ.parameter("party_members", int)
party_members_per_unit = KZ.parameter("party_members_per_unit", int)
party_branches_term = KZ.parameter("party_branches_term", int)
party_refiling_wait = KZ.parameter("party_refiling_wait", int)


@rule(PARTIES.article(6, 1), since=FROM_122)
def units_of_country(on: date) -> int:
    """The number of regions and cities of republican significance, with the capital, in the country."""
    return oblasts(on) + cities(on)


@rule(PARTIES.article(6, 1), since=FROM_122, covers="party-initiators")
def enough_initiators(party: PartyFounding, on: date) -> bool:
    """Enough citizens initiate the party, and all take part in the congress in person."""
    return party.initiators >= party_initiators(on) and party.in_person


@rule(PARTIES.article(6, 1), since=FROM_122, covers="party-initiators")
def fewest_units_of_initiators(on: date) -> int:
    """The fewest regions and cities that the initiators must represent: two thirds of all."""
    return (2 * units_of_country(on) + 2) // 3


@rule(PARTIES.article(6, 1), since=FROM_122, covers="party-initiators")
def represent_two_thirds(party: PartyFounding, on: date) -> bool:
    """The initiators represent two thirds of the regions, cities of republican significance and the capital."""
    return party.units_of_initiators >= fewest_units_of_initiators(on)


@rule(PARTIES.article(6, 2), since=FROM_122, covers="party-committee")
def committee_in_order(party: PartyFounding, on: date) -> bool:
    """The organising committee has enough members, all of them initiators."""
    return party.committee >= party_committee_size(on) and party.committee_of_initiators


@rule(PARTIES.article(6, 3), since=FROM_122, covers="party-committee")
def notification_complete(party: PartyFounding, on: date) -> bool:
    """The list of initiators and the minutes of the committee are with the notification."""
    return party.list_filed and party.minutes_filed


@rule(PARTIES.article(6, 4), since=FROM_122, covers="party-committee")
def confirmation_due(party: PartyFounding, on: date) -> date:
    """The day on which the Ministry of Justice must confirm the notification: that of filing."""
    return party.notified_on


@rule(PARTIES.article(6, 5), since=FROM_122, covers="party-committee")
def committee_may_work(party: PartyFounding, on: date) -> bool:
    """The organising committee may work: the notification is confirmed, and its time is not over."""
    return party.confirmed_on <= on <= months_after(party.confirmed_on, party_committee_term(on))


@rule(PARTIES.article(6, 9), since=FROM_122, covers="party-committee")
def committee_ends_on(party: PartyFounding, on: date) -> date:
    """The day on which the organising committee ends, if the party is not registered or refused before."""
    return months_after(party.confirmed_on, party_committee_term(on))


@rule(PARTIES.article(6, 6), since=FROM_122, covers="party-committee")
def announcement_due(party: PartyFounding, on: date) -> date:
    """The last day to publish the intention to create the party, with place and day of the congress."""
    return months_after(party.confirmed_on, party_announcement_term(on))


@rule(PARTIES.article(6, 6), since=FROM_122, covers="party-committee")
def congress_due(party: PartyFounding, on: date) -> date:
    """The last day of the founding congress."""
    return months_after(party.confirmed_on, party_congress_term(on))


@rule(PARTIES.article(6, 6), since=FROM_122)
def steps_in_time(party: PartyFounding, on: date) -> bool:
    """The intention was published in time, and the congress was held in time."""
    return party.announced_on <= announcement_due(party, on) and party.congress_on <= congress_due(party, on)


@rule(PARTIES.article(7, 1), since=FROM_122, covers="name-party-word")
def name_in_order(naming: PartyName, on: date) -> bool:
    """A party has “party” in its name, no other organisation has it, and the name repeats nobody's."""
    return naming.has_word == naming.of_party and (not naming.of_party or not naming.repeats)


@name_in_order.unless(PARTIES.article(7, 2), since=FROM_122, covers="name-party-word")
def name_shows_group_or_person(naming: PartyName, on: date) -> bool:
    """The name of a party shows no national, ethnic, religious, regional, communal or gender mark, and no leader or historic person."""
    return naming.of_party and (naming.group_marks or naming.personal)


@name_in_order.unless(PARTIES.article(7, 3), since=FROM_122)
def uses_state_symbols(naming: PartyName, on: date) -> bool:
    """A party may not use state symbols as its own."""
    return naming.of_party and naming.state_symbols


@rule(PARTIES.article(10, 2), since=READ_2014)
def filing_due(party: PartyFounding, on: date) -> date:
    """The last day to file for registration of the party."""
    return months_after(party.congress_on, party_filing_term(on))


@rule(KZ.act("civil-code").article(175), since=READ_2014, confidence="B")
def filing_due_moved(party: PartyFounding, on: date) -> date:
    """The last day to file, moved to the next working day if it is a day off."""
    return working_day_from(filing_due(party, on))


@rule(PARTIES.article(10, 2), since=READ_2014)
def filed_in_time(party: PartyFounding, on: date) -> bool:
    """The papers of the party were filed in time."""
    return party.filed_on <= filing_due_moved(party, on)


@rule(PARTIES.article(10, 6), since=FROM_122, covers="party-members")
def enough_members(party: PartyFounding, on: date) -> bool:
    """The party has enough members, and units everywhere with enough members in each."""
    return (
        party.members >= party_members(on)
        and party.unit_everywhere
        and party.smallest_unit >= party_members_per_unit(on)
    )


@rule(PARTIES.article(10), since=READ_2014)
def may_be_registered(party: PartyFounding, on: date) -> bool:
    """The party may be registered: initiators, committee, steps, name, members and term are as the law asks."""
    return (
        enough_initiators(party, on)
        and represent_two_thirds(party, on)
        and committee_in_order(party, on)
        and notification_complete(party, on)
        and steps_in_time(party, on)
        and name_in_order(party.naming, on)
        and enough_members(party, on)
        and filed_in_time(party, on)
    )


@rule(PARTIES.article(10, 3), since=READ_2014, covers="party-branches-12m")
def branches_due(party: PartyFounding, on: date) -> date:
    """The last day to enter the units of the party in the record."""
    return months_after(party.registered_on, party_branches_term(on))


@rule(PARTIES.article(10, 3), since=READ_2014)
def must_record_branches(party: PartyFounding, on: date) -> bool:
    """The party must enter its units in the record: they are not there yet."""
    return not party.branches_recorded


@rule(PARTIES.article(10, 4), since=READ_2014, covers="party-branches-12m")
def registration_to_be_annulled(party: PartyFounding, on: date) -> bool:
    """The registration of the party is to be annulled: its units were not entered in the record in time."""
    if party.branches_recorded:
        return party.branches_recorded_on > branches_due(party, on)
    return on > branches_due(party, on)


@rule(PARTIES.article(11, "1-1"), since=FROM_122, covers="party-refusal")
def lists_defective(lists: MemberLists, on: date) -> bool:
    """The lists of members are a ground of refusal: too few are left without defects, or some cannot be members."""
    return (
        lists.barred_members
        or lists.valid_members < party_members(on)
        or lists.valid_in_smallest < party_members_per_unit(on)
    )


@rule(PARTIES.article(11, 1), since=FROM_122, covers="party-refusal")
def must_be_refused(lists: MemberLists, on: date) -> bool:
    """Registration of the party is refused: a general ground, the order of forming it, its papers, or its lists."""
    return lists.general_ground or lists.order_broken or lists.papers_contradict or lists_defective(lists, on)


@rule(PARTIES.article(11, 2), since=FROM_122, covers="party-refusal")
def may_file_again_from(lists: MemberLists, on: date) -> date:
    """The first day on which the party may file again after a refusal: after three months."""
    return days_after(months_after(lists.refused_on, party_refiling_wait(on)), 1)


@rule(PARTIES.article(11, 3), since=FROM_122, covers="party-refusal")
def appeal_of_refusal(lists: MemberLists, on: date) -> Appeal:
    """Where a refusal to register a party can be appealed: to a court."""
    return Appeal.COURT


@rule(PARTIES.article(6, 6), since=FROM_122)
def is_being_created(party: PartyFounding, on: date) -> bool:
    """The organising committee is to hold a congress: enough people initiate the party."""
    return enough_initiators(party, on) and represent_two_thirds(party, on)


@rule(CAO.article(489, 9), since="2015-01-01", unit="KZT")
def cost_of_leading_unregistered(party: PartyFounding, on: date) -> Decimal:
    """The fine for leading an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)


@rule(CAO.article(489, 10), since="2015-01-01", unit="KZT")
def cost_of_joining_unregistered(party: PartyFounding, on: date) -> Decimal:
    """The fine for taking part in an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_10, Offender.NATURAL_PERSON, on)


KZ.duty("announce-party", "Publish the intention to create the party.", bound=is_being_created, due=announcement_due,
        how="In a periodical distributed in Kazakhstan, with the place and day of the founding congress.")  # fmt: skip
KZ.duty("hold-party-congress", "Hold the founding congress of the party.", bound=is_being_created, due=congress_due,
        how="It decides on the party, its name, charter and programme, and forms the governing bodies.")  # fmt: skip
KZ.duty("register-party", "File for registration of the party.", bound=enough_members, due=filing_due_moved,
        how="File the application, the charter and programme in two copies, the minutes, the lists of members on paper and as a "
            "file, and proof of the fee with the Ministry of Justice.")  # fmt: skip
KZ.duty("record-party-branches", "Enter the units of the party in the record.", bound=must_record_branches, due=branches_due,
        how="File with the territorial justice bodies. If this is missed, the registration of the party is annulled.")  # fmt: skip
KZ.without_rule(
    PARTIES.article(10, 2),
    N_("The text before November 2014 was not read; by when a party had to file then is not known."),
    touches=(filing_due_moved,),
    until="2014-11-18",
)
KZ.costs("register-party", cost_of_leading_unregistered, cost_of_joining_unregistered)
