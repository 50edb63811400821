"""Reorganisation, suspension and liquidation: the facts, and the days of the topic.

The Civil Code was read as of 2002 and of 2023, the law on non-commercial organisations as of 2014 and of 2024.
"""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible
from zhargy.time import about, attested

CC = KZ.act("civil-code")
NCO = KZ.act("ncos-2001")
PA = KZ.act("public-associations-1996")
REG = KZ.act("registration-1995")
PARTIES = KZ.act("political-parties-2002")
READ_2002 = attested("2002-01-01")
READ_2005 = attested("2005-07-08")
FROM_2001 = about("2001-01-24", not_before="2001-01-16", not_after="2001-02-28")
CODE = about("2005-07-08", not_before="1994-12-27", not_after="2023-08-04")

ASSOCIATIONS = frozenset({LegalForm.PUBLIC_ASSOCIATION, LegalForm.TRADE_UNION, LegalForm.POLITICAL_PARTY})
FUNDS = frozenset({LegalForm.PUBLIC_FUND, LegalForm.PRIVATE_FUND, LegalForm.CORPORATE_FUND, LegalForm.STATE_FUND})
INSTITUTIONS = frozenset({LegalForm.PRIVATE_INSTITUTION, LegalForm.STATE_INSTITUTION})


class Way(Choice):
    """Ways of reorganisation (Civil Code art. 45)."""

    MERGER = "merger", N_("Merger into a new organisation")
    ACCESSION = "accession", N_("Accession to another organisation")
    DIVISION = "division", N_("Division into new organisations")
    SEPARATION = "separation", N_("Separation of a new organisation")
    TRANSFORMATION = "transformation", N_("Transformation into another form")


class Reorganisation(Subject):
    """A reorganisation of an organisation."""

    form: LegalForm = fact("Legal form")
    way: Way = fact("Way of reorganisation")
    decided_by_body: bool = fact("The owner, the founders or the body that the charter empowers decided it")
    decided_by_court: bool = fact("A court decided it, in a case that an act names", by=Party.AUTHORITY)
    decided_on: date = fact("Day of the decision")
    creditors_told: bool = fact("The creditors were told in writing")
    last_told_on: date = fact("Day on which the last creditor received the notice")
    claims_until: date = fact("Last day that the creditors were given to claim")
    succession_paper: bool = fact("There is a transfer act or a separation balance on all obligations")
    new_registered_on: date = fact("Day of registration of the new organisation", by=Party.AUTHORITY)
    ending_entered_on: date = fact("Day on which the end of the joined organisation was entered in the register",
                                   by=Party.AUTHORITY)  # fmt: skip


class Asker(Choice):
    """Who asks a court to suspend or liquidate an organisation."""

    PROSECUTOR = "prosecutor", N_("Prosecutor")
    INTERNAL_AFFAIRS = "internal-affairs", N_("Internal affairs body")
    AKIMAT = "akimat", N_("Akimat of a region, city of republican significance or the capital")
    CITIZEN = "citizen", N_("Citizens")
    REGISTRAR = "registrar", N_("Registering body")
    ENTITLED_BODY = "entitled-body", N_("Another state body that an act entitles")
    CREDITOR = "creditor", N_("Creditor")
    OTHER = "other", N_("Somebody else")


class Act(Choice):
    """What a suspended organisation wants to do (PA Law art. 23(2), NCO Law art. 42(2))."""

    MEDIA = "media", N_("Use mass media")
    CAMPAIGN = "campaign", N_("Agitate or make propaganda")
    ASSEMBLY = "assembly", N_("Hold an assembly or another mass event")
    ELECTION = "election", N_("Take part in an election")
    CHARTER = "charter", N_("Other activity of its charter")
    WAGES = "wages", N_("Pay under labour contracts")
    DAMAGES = "damages", N_("Pay damages that its activity caused")
    FINES = "fines", N_("Pay fines")
    OTHER_PAYMENT = "other-payment", N_("Make another payment from the bank")


class Suspension(Subject):
    """A suspension of an organisation by a court."""

    form: LegalForm = fact("Legal form")
    asker: Asker = fact("Who asks for it")
    broke_law: bool = fact("It broke the Constitution or the legislation", judgement="Court")
    acts_beyond: int = fact("Times it acted beyond the aims of its charter", maximum=1000, judgement="Court")
    acts_beyond_in_year: int = fact("Of these, in one calendar year", maximum=1000, judgement="Court")
    extremist_calls: bool = fact("Leaders of the party called for extremism in public", judgement="Court")
    members_too_few: bool = fact("The party has fewer members than its registration needs", by=Party.AUTHORITY)
    months: int = fact("Months of the suspension", unit="months", maximum=120, by=Party.AUTHORITY)
    begun_on: date = fact("Day on which the suspension begins", by=Party.AUTHORITY)
    wants: Act = fact("What it wants to do while suspended")
    removed: bool = fact("The violations were removed in the term", judgement="Court")
    repeated: bool = fact("The violation was repeated", judgement="Court")
    petition: bool = fact("The organisation asked the court to lift the suspension early")

    @impossible(N_("There cannot be more acts in one year than in all."))
    def _more_in_year(self) -> bool:
        return self.acts_beyond_in_year > self.acts_beyond


class LiquidationStep(Choice):
    """Steps of a voluntary liquidation, in their order."""

    DECIDE = "decide", N_("The owner or the empowered body decides")
    TELL = "tell", N_("Tell the justice body and the tax office, at once")
    COMMISSION = "commission", N_("Name the liquidation commission and set order and terms")
    PUBLISH = "publish", N_("Publish the liquidation and the term for claims")
    CREDITORS = "creditors", N_("Find the creditors, tell them in writing, collect debts")
    WAIT = "wait", N_("Wait until the term for claims is over")
    INTERIM = "interim", N_("Make the interim liquidation balance and have it approved")
    PAY = "pay", N_("Pay the creditors in their order")
    FINAL = "final", N_("Make the liquidation balance and have it approved")
    BRANCHES = "branches", N_("Remove branches and representative offices from the record")
    FILE = "file", N_("File for registration of the end")
    REGISTER = "register", N_("Wait for the entry in the register")
    ENDED = "ended", N_("The organisation has ended")


class WindingUp(Subject):
    """A voluntary liquidation, step by step."""

    decided: bool = fact("The owner or the body that the charter empowers decided to liquidate")
    told: bool = fact(
        "The justice body and the tax office were told, in writing or online with an electronic signature"
    )
    commission: bool = fact("A liquidation commission was named, and order and terms were set")
    published: bool = fact("The liquidation, and how to claim, were published")
    published_on: date = fact("Day on which the liquidation was published")
    nationwide: bool = fact("It was published in a periodical distributed nationwide")
    official_print: bool = fact("It was published in an official printed publication of the Ministry of Justice")
    claims_until: date = fact("Last day that the creditors were given to claim")
    creditors_told: bool = fact("Creditors were found and told in writing")
    interim_approved: bool = fact("The interim liquidation balance was approved")
    creditors_paid: bool = fact("The creditors were paid")
    final_approved: bool = fact("The liquidation balance was approved")
    branches_left: bool = fact("A branch or representative office is still on the record")
    filed: bool = fact("It was filed for registration of the end")
    entered: bool = fact("The end was entered in the register", by=Party.AUTHORITY)


class Claim(Choice):
    """What a creditor claims (Civil Code art. 51(1))."""

    LIFE_OR_HEALTH = "life-or-health", N_("Damage to life or health")
    ALIMONY = "alimony", N_("Alimony withheld from wages")
    WAGES = "wages", N_("Wages and compensation under labour contracts")
    SOCIAL = "social", N_("Pension and social contributions for workers")
    AUTHORS = "authors", N_("Fees under authors' contracts")
    SECURED = "secured", N_("A debt secured by a pledge, within the security")
    BUDGET = "budget", N_("Taxes and other payments to the budget")
    OTHER = "other", N_("Another claim")


class Creditor(Subject):
    """A creditor of an organisation in liquidation."""

    claim: Claim = fact("What is claimed")


class Goes(Choice):
    """Where the property that is left goes (NCO Law art. 28)."""

    AIMS = "aims", N_("To the aims of the charter")
    SIMILAR = "similar", N_("To a non-commercial organisation with the same or close aims")
    OWN = "own", N_("To members, founders or shareholders")
    STAFF = "staff", N_("To officers or staff")


class Residue(Subject):
    """The property that is left when the creditors are paid (NCO Law art. 28)."""

    form: LegalForm = fact("Legal form")
    goes: Goes = fact("Where it is to go")
    charter_silent: bool = fact("The charter does not say what happens with it")


class CourtCase(Subject):
    """A case about liquidation by a court (Civil Code arts. 49, 107)."""

    form: LegalForm = fact("Legal form")
    asker: Asker = fact("Who asks for it")
    bankrupt: bool = fact("It is bankrupt", judgement="Court")
    registration_void: bool = fact(
        "Its registration was declared void, for breaches at its creation that cannot be cured", judgement="Court"
    )
    absent: bool = fact(
        "Neither it, at its location or actual address, nor the founders and officers that it needs can be found"
    )
    absent_since: date = fact("Day since which they cannot be found")
    against_charter: bool = fact("It acts against the aims of its charter time and again", judgement="Court")
    without_licence: bool = fact(
        "It acts without a licence that it needs, or does what the law forbids", judgement="Court"
    )
    other_ground: bool = fact("Another act names a ground that is there", judgement="Court")
    property_too_small: bool = fact(
        "The property of the fund is not enough for its aims, and there is no real chance of more", judgement="Court"
    )
    aims_out_of_reach: bool = fact("The aims of the fund cannot be reached or changed", judgement="Court")
    aims_left: bool = fact("The fund departs from the aims of its charter", judgement="Court")
    no_bin: bool = fact("It has no business identification number")
    no_taxpayer: bool = fact("It is not registered as a taxpayer")
    not_removed: bool = fact("After a suspension, the violations were not removed, or were repeated", judgement="Court")
