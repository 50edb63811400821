"""Facts about accreditation, observers, complaints against commissions, campaigning and opinion polls."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, part

COMMISSION = "Election commission"
OTHERS = Party.OTHERS
AUTHORITY = Party.AUTHORITY


class ObservingOrganisation(Choice):
    """Who may send observers (ELEC art. 20-1)."""

    PARTY = "party", N_("Political party")
    ASSOCIATION = "association", N_("Public association other than a party")
    NCO = "nco", N_("Another non-commercial organisation of Kazakhstan")
    OTHER = "other", N_("Another organisation")


class ObserverAct(Choice):
    """What an observer wants to do (ELEC art. 20-1(2))."""

    SITTING = "sitting", N_("Be present at a sitting of the commission")
    TURNOUT = "turnout", N_("Get the number of those who voted, outside the polling place too")
    PRESENCE = "presence", N_("Be at the polling place during voting and counting")
    MOBILE_BOX = "mobile-box", N_("Go along with mobile ballot boxes, in the vehicle too")
    CLEAR_VIEW = "clear-view", N_("Watch voting, counting and the protocol from where all can be seen clearly")
    APPEAL = "appeal", N_("Appeal against the commission or its members")
    VOTING_OUTSIDE = "voting-outside", N_("Be present when people vote outside the polling place")
    UNUSED_BALLOTS = "unused-ballots", N_("Be present when unused ballots are counted and cancelled")
    RECORDING = "recording", N_("Take photographs, sound or video")
    TRANSFER = "transfer", N_("Watch how protocols go to higher commissions")
    PROTOCOLS = "protocols", N_("See the protocols of results and get certified copies")
    NOTES = "notes", N_("Point out breaches and hand in statements and acts, with a note of receipt")
    OTHER = "other", N_("Something else")


class Campaigner(Choice):
    """Who campaigns (ELEC arts. 27 and 28)."""

    CITIZEN = "citizen", N_("Citizen of Kazakhstan")
    ASSOCIATION = "association", N_("Public association")
    CANDIDATE = "candidate", N_("Candidate")
    PARTY = "party", N_("Political party that put up a list")
    RELIGIOUS = "religious", N_("Religious association")
    FOREIGNER = "foreigner", N_("Foreigner or stateless person")
    FOREIGN_ENTITY = "foreign-entity", N_("Foreign legal entity")
    INTERNATIONAL = "international", N_("International organisation")
    STATE_BODY = "state-body", N_("State body or local executive, or its official on duty")
    SERVICE = "service", N_("Military serviceperson, officer of security or law enforcement, or judge")
    COMMISSION_MEMBER = "commission-member", N_("Member of an election commission")
    OTHER = "other", N_("Somebody else")


class Accreditation(Subject):
    """An organisation that wants to observe elections, and its accreditation (ELEC art. 20-1(1-1))."""

    kind: ObservingOrganisation = fact("Kind of organisation")
    charter_allows: bool = fact("Its charter names observation of elections among its activities")
    application_in_form: bool = fact("Application in the form of the Central Election Commission")
    charter_extract: bool = fact("Extract of the charter that proves the right to observe")
    stopped: bool = fact("Its activity is suspended or ended", by=OTHERS)
    applied_on: date = fact("Day of the application")
    inquiry_on: date = fact("Day on which a state body got the commission's inquiry", by=AUTHORITY)
    accredited: bool = fact("The commission accredited the organisation", by=AUTHORITY)
    accredited_on: date = fact("Day of the accreditation", by=AUTHORITY)


class ObserverConduct(Subject):
    """How the observer behaves (ELEC art. 20-1(3))."""

    carries_papers: bool = fact("Carries papers on identity and powers")
    no_meddling: bool = fact("Does not meddle in the election, the count or decisions", judgement=COMMISSION)
    no_obstruction: bool = fact("Does not obstruct the commission", judgement=COMMISSION)
    follows_chair: bool = fact("Follows the chair on the rules of conduct at the polling station", judgement=COMMISSION)
    checkable: bool = fact("Remarks rest on documented, true facts that can be checked", judgement=COMMISSION)
    lawful: bool = fact("Keeps the law on elections and other law", judgement=COMMISSION)
    impartial: bool = fact("Is impartial and shows no preference", judgement=COMMISSION)
    lawful_recording: bool = fact("Makes and spreads recordings as laws allow", help="Yes also if there are none.")


class Observer(Subject):
    """A person who observes an election for an organisation of Kazakhstan."""

    organisation: Accreditation = part("The organisation")
    citizen: bool = fact("Citizen of Kazakhstan")
    paper_with_name: bool = fact("Written powers with the observer's full name")
    sealed: bool = fact("The powers bear the seal of the organisation")
    identity_paper: bool = fact("Identity document")
    observing_on: date = fact("Day of observation")
    others_present: int = fact("Other observers of the organisation at the polling station at that time", unit="people")
    registered: bool = fact("The chair of the commission entered the observer in the register", by=AUTHORITY)
    wants: ObserverAct = fact("What the observer wants to do")
    disturbs: bool = fact("It disturbs voting or counting", judgement=COMMISSION)
    conduct: ObserverConduct = part("How the observer behaves")


class ElectionComplaint(Subject):
    """A complaint against a decision, action or inaction of an election commission (ELEC art. 20(9))."""

    acted_on: date = fact("Day of the decision, action or inaction")
    other_term: bool = fact("The law on elections sets another term for it", by=OTHERS)
    other_term_ends_on: date = fact("Last day by that term", by=OTHERS)
    filed_on: date = fact("Day on which the complaint was filed")
    in_court_too: bool = fact("A court considers it at the same time", by=OTHERS)
    court_act_in_force: bool = fact("The court's decision is in force", by=OTHERS)


class Campaigning(Subject):
    """Something that helps or hinders a candidate or party in an election."""

    who: Campaigner = fact("Who does it")
    is_campaigning: bool = fact(
        "It is to move voters to vote for or against a candidate or party", judgement=COMMISSION
    )
    helps_or_hinders: bool = fact(
        "It hinders or helps to nominate, to elect or to reach a certain result", judgement=COMMISSION
    )
    has_fund: bool = fact("There is an election fund")
    needs_money: bool = fact("It needs money")
    gives_away: bool = fact("Voters get goods, services, securities or money, free or cheaper, or a promise of them")
    lottery_or_charity: bool = fact("It goes along with a lottery or a charity action")
    only_campaign_items: bool = fact("Only printed matter, badges and flags made for the campaign are given away")
    charity_event: bool = fact("It is a charity event")
    show_or_sport: bool = fact("It is a show or a sports event")
    in_support: bool = fact("It is done in the name or in support of a candidate or party", judgement=COMMISSION)
    elections_called: bool = fact("The elections have been called", by=OTHERS)


class OpinionPoll(Subject):
    """An opinion poll on elections (ELEC art. 28(9))."""

    registered_here: bool = fact("The pollster is a legal entity registered in Kazakhstan")
    years_of_experience: int = fact("Full years of experience with opinion polls", unit="years")
    told_commission: bool = fact("It told the Central Election Commission in writing before the poll")
    documents_annexed: bool = fact("Copies of the documents were annexed")
    voting_on: date = fact("Day of voting", by=OTHERS)
    published_on: date = fact("Day of publication in the media or on the internet")
