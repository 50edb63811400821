"""A political party from the idea to its branches: the facts, and the days of the law of 2002."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Party, Subject, fact, impossible, part
from zhargy.time import about, attested

PARTIES = KZ.act("political-parties-2002")
# Law 122-IV of 6 February 2009 wrote article 6; Law 157-VII of 5 November 2022 changed its numbers.
FROM_122 = about("2009-02-20", not_before="2009-02-06", not_after="2009-03-31")
READ_2014 = attested("2014-11-18")


class PartyName(Subject):
    """A name, of a party or of another organisation (Parties Law art. 7)."""

    of_party: bool = fact("It is the name of a political party")
    has_word: bool = fact("It has the words “political party” or “party”")
    repeats: bool = fact(
        "It repeats, wholly or substantially, the name or symbols of a state body, party or public association",
        help="Of one that is registered, or that was closed for breaking the law.", judgement="Registering body",
    )  # fmt: skip
    group_marks: bool = fact("It shows a national, ethnic, religious, regional, communal or gender mark")
    personal: bool = fact("It has the name of its leader or of a historic person")
    state_symbols: bool = fact("State symbols are used as its symbols")


class MemberLists(Subject):
    """The lists of members, and the refusal (Parties Law art. 11)."""

    order_broken: bool = fact("The order of forming a party was broken", judgement="Registering body")
    papers_contradict: bool = fact(
        "The papers, without the lists of members, contradict the law", judgement="Registering body"
    )
    general_ground: bool = fact(
        "There is a ground of refusal that holds for every legal entity", judgement="Registering body"
    )
    barred_members: bool = fact(
        "The lists have people who cannot be members, or who did not apply in writing",
        help="Minors, foreigners, organisations, or holders of offices that bar from parties.", judgement="Registering body",
    )  # fmt: skip
    valid_members: int = fact(
        "Members in the lists without those with defects", unit="people", judgement="Registering body"
    )
    valid_in_smallest: int = fact("Members in the unit that has fewest, without those with defects", unit="people",
                                  judgement="Registering body")  # fmt: skip
    refused_on: date = fact("Day of the refusal", by=Party.AUTHORITY)


class PartyFounding(Subject):
    """A political party that is being founded."""

    initiators: int = fact("Citizens who initiate the party", unit="people", maximum=1_000_000)
    in_person: bool = fact("All of them take part in the founding congress in person", help="A proxy does not do.")
    units_of_initiators: int = fact("Regions and cities of republican significance, with the capital, that they represent",
                                    help="There are 17 regions and 3 cities since June 2022.", maximum=20)  # fmt: skip
    committee: int = fact("Members of the organising committee", unit="people", maximum=1000)
    committee_of_initiators: bool = fact("All members of the committee are initiators")
    list_filed: bool = fact("The list of initiators, with data on the committee, was filed on paper and as a file")
    minutes_filed: bool = fact("The minutes of the committee were filed",
                               help="With the aim, the name proposed, the location, where money is to come from and go, and "
                                    "who may open the account.")  # fmt: skip
    notified_on: date = fact("Day on which the intention was notified to the Ministry of Justice")
    confirmed_on: date = fact("Day of the confirmation", by=Party.AUTHORITY)
    announced_on: date = fact("Day on which the intention was published in the press")
    congress_on: date = fact("Day of the founding congress")
    filed_on: date = fact("Day of filing for registration")
    members: int = fact("Members of the party", unit="people", maximum=10_000_000)
    smallest_unit: int = fact("Members in the unit that has fewest", unit="people", maximum=1_000_000)
    unit_everywhere: bool = fact("There is a unit in every region, city of republican significance and the capital")
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    branches_recorded: bool = fact("The units are entered in the record")
    branches_recorded_on: date = fact("Day on which the last unit was entered in the record")
    naming: PartyName = part("The name")
    lists: MemberLists = part("The lists and the refusal")

    @impossible(N_("The congress cannot be before the confirmation."))
    def _congress_first(self) -> bool:
        return self.congress_on < self.confirmed_on

    @impossible(N_("A unit cannot have more members than the party."))
    def _unit_larger(self) -> bool:
        return self.smallest_unit > self.members
