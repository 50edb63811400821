"""Applications to the registering body: the facts, and the acts and days that the topic shares.

Texts of mid-2024 and of the second half of 2020 were read; of article 9 also those of 2011 and 2014.
"""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.associations.subjects import TerritorialStatus
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible, part
from zhargy.time import about, attested

REG = KZ.act("registration-1995")
CC = KZ.act("civil-code")
NCO = KZ.act("ncos-2001")
PA = KZ.act("public-associations-1996")
PARTIES = KZ.act("political-parties-2002")
RELIGION = KZ.act("religion-2011")
L272 = KZ.act("registration-amendments-2019")
READ = attested("2013-01-09")
READ_2020 = attested("2020-07-01")
# The texts of the codes and laws beside the registration law were read as of 2024; how far back they go was not read.
CODE = about("2013-01-09", not_before="1994-12-27", not_after="2023-08-04")
FROM_241 = "2019-07-01"
FROM_272 = "2019-12-08"
FROM_325 = about("2020-11-13", not_before="2020-11-13", not_after="2020-11-30")
FROM_141 = about("2022-07-25", not_before="2022-07-25", not_after="2022-08-10")
FROM_23 = about("2023-09-10", not_before="2023-09-10", not_after="2023-09-30")
FROM_71 = about("2024-06-05", not_before="2024-06-05", not_after="2024-06-30")

PARTIES_AND_RELIGIOUS = frozenset({LegalForm.POLITICAL_PARTY, LegalForm.RELIGIOUS_ASSOCIATION})
ASSOCIATIONS = frozenset(
    {
        LegalForm.PUBLIC_ASSOCIATION,
        LegalForm.TRADE_UNION,
        LegalForm.POLITICAL_PARTY,
        LegalForm.RELIGIOUS_ASSOCIATION,
    }
)
INSTITUTIONS = frozenset({LegalForm.PRIVATE_INSTITUTION, LegalForm.STATE_INSTITUTION})


class Request(Choice):
    """What is asked of the registering body, as the fee tells it apart."""

    REGISTRATION = "registration", N_("Registration, or record registration of a branch")
    RE_REGISTRATION = "re-registration", N_("Re-registration")
    TERMINATION = "termination", N_("Registration of termination, or removal of a branch from the record")


class Reason(Choice):
    """Why the term is interrupted (Registration Law art. 9(7), PA Law art. 15)."""

    INCOMPLETE = "incomplete", N_("Papers are missing")
    DEFECTS = "defects", N_("The papers have defects")
    EXPERT = "expert-opinion", N_("An expert opinion on the papers is needed")
    MEMBER_LISTS = "member-lists", N_("The lists of a party's members are checked")
    STATUTORY = "statutory", N_("Another ground that an act names")
    NOT_NAMED = "not-named", N_("A reason that no act names")


class Interruption(Subject):
    """An interruption of the term, and the cure (Registration Law art. 9(7))."""

    interrupted: bool = fact("The registering body interrupted the term", by=Party.AUTHORITY)
    reason: Reason = fact("Why it was interrupted", by=Party.AUTHORITY)
    interrupted_on: date = fact("Day of the interruption", by=Party.AUTHORITY)
    cured: bool = fact("What it asked for was put right")
    cured_on: date = fact("Day on which it was put right")


class Papers(Subject):
    """The papers of an application, all kinds together; each request asks for its own."""

    application: bool = fact("Application on the Ministry's form", help="Signed by a founder, or by a person whom they have authorised.")  # fmt: skip
    charter: bool = fact("Charter, or regulations, in Kazakh and in Russian")
    decision: bool = fact("Decision", help="To found: the minutes of the founding congress or meeting, or the founder's decision. "
                                           "Later: the decision of the competent body, or an extract.")  # fmt: skip
    fee_proof: bool = fact("Proof that the fee was paid")
    initiators: bool = fact("Data on the initiators")
    agreement: bool = fact("Founding agreement", help="Needed with more than one founder; not for institutions and associations.")  # fmt: skip
    location: bool = fact("Proof of the location")
    programme: bool = fact("Programme of the party, in two copies")
    member_lists: bool = fact("Lists of the party's members, on paper and as a file")
    initiators_list: bool = fact("List of the initiators, on paper and as a file")
    creed: bool = fact("Printed materials on the history, the creed and the practice of the religion")
    head_chosen: bool = fact("Decision that elects the head, or the consent to a head named by a foreign centre")
    local_members: bool = fact("Lists of the participants of each local association")
    local_charters: bool = fact("Notarised copies of the charters of the local associations")
    parent_charter: bool = fact("Copy of the charter of the organisation that opens the branch")
    power_of_attorney: bool = fact("Power of attorney for the head of the branch")
    foreign_status: bool = fact(
        "Legalised extract of the trade register, or another paper that proves the foreign legal entity"
    )
    foreign_charter: bool = fact("Founding papers of the foreign organisation")
    foreign_tax_paper: bool = fact("Paper on its tax registration at home, with the number")
    translations: bool = fact("Notarised translations of the foreign papers into Kazakh and Russian")
    originals: bool = fact("Originals of the earlier founding papers")
    publication: bool = fact("Proof that the liquidation was published")
    seal: bool = fact("Paper on the destruction of the seal")


class BranchRegulations(Subject):
    """What the regulations of a branch say (Registration Law art. 6-2)."""

    own_data: bool = fact("Name, location and subject of activity of the branch")
    management: bool = fact("Management of the branch, and powers of its head")
    parent_data: bool = fact("Name, location, subject of activity and registration data of the parent")
    named_after_parent: bool = fact("The name of the branch holds the name of the parent")


class Grounds(Subject):
    """What the registering body finds against an application (Registration Law art. 11, Religion Law art. 17)."""

    order_broken: bool = fact(
        "The order of creation, re-registration or reorganisation was broken, or the papers contradict the law",
        judgement="Registering body",
    )
    succession_missing: bool = fact("In a reorganisation, no transfer act or separation balance, or none on succession")
    founder_inactive: bool = fact(
        "The organisation or its sole founder is an inactive legal entity", by=Party.AUTHORITY
    )
    head_of_inactive: bool = fact(
        "A founder or the head is the sole founder or the head of inactive legal entities", by=Party.AUTHORITY
    )
    listed_for_terrorism: bool = fact(
        "A founder or the head is on the list for the financing of terrorism and extremism", by=Party.AUTHORITY
    )
    listed_for_weapons: bool = fact(
        "A founder or the head is on the list for the financing of weapons of mass destruction", by=Party.AUTHORITY
    )
    shares_recovered: bool = fact("The shares were confiscated or recovered by a court decision", by=Party.AUTHORITY)
    incapable: bool = fact("A founder or the head is legally incapable or of limited capacity", by=Party.AUTHORITY)
    missing_or_dead: bool = fact(
        "A founder or the head is missing, declared or registered as dead, or of undetermined status",
        by=Party.AUTHORITY,
    )
    convicted: bool = fact(
        "A founder or the head has an unspent conviction under articles 237 or 238 of the Criminal Code",
        by=Party.AUTHORITY,
    )
    convicted_later: bool = fact(
        "A founder or the head has an unspent conviction under articles 216, 218, 218-1 or 235-1 of the Criminal Code",
        by=Party.AUTHORITY,
    )
    debtor: bool = fact(
        "A founder or the head, or a founder or the head of a founder, is a debtor under an enforcement document",
        help="Founders are persons and organisations; of an organisation that founds, also its founders and its head.",
        by=Party.AUTHORITY,
    )
    new_member_debtor: bool = fact(
        "A new founder or member, or a person who disposes of a share, is a debtor under an enforcement document",
        by=Party.AUTHORITY,
    )
    debtor_periodic: bool = fact(
        "The debt is of periodic payments only, with no arrears over three months", by=Party.AUTHORITY
    )
    invalid_id: bool = fact("Lost or invalid identity papers were presented", by=Party.AUTHORITY)
    bans: bool = fact(
        "There are court acts, or bans or arrests by bailiffs or law-enforcement bodies", by=Party.AUTHORITY
    )
    unreliable: bool = fact("The papers of the religious association hold unreliable data", by=Party.AUTHORITY)
    not_religious: bool = fact("It was not recognised as religious", judgement="Religious-studies expert review")


class Liquidation(Subject):
    """The end of an organisation, where registration of it is asked for (Registration Law arts. 16 and 16-1)."""

    published_on: date = fact("Day on which the liquidation was published")
    order_broken: bool = fact("The procedure of liquidation was broken", judgement="Registering body")
    branches_left: bool = fact("A branch or representative office is still on the record")
    tax_debts: bool = fact("There are debts that the tax bodies keep account of", by=Party.AUTHORITY)
    tax_data_refused: bool = fact("The tax body refuses its data, as duties are not fulfilled", by=Party.AUTHORITY)


class RefusalPaper(Subject):
    """A refusal as the applicant got it (Registration Law art. 11, Civil Code art. 42(5))."""

    given_on: date = fact("Day of the refusal", by=Party.AUTHORITY)
    written: bool = fact("It is in writing", by=Party.AUTHORITY)
    reasoned: bool = fact("It gives reasons", by=Party.AUTHORITY)
    names_act: bool = fact("It names the act that was breached", by=Party.AUTHORITY)
    for_inexpediency: bool = fact("It says that the organisation is not needed", by=Party.AUTHORITY)


class Kind(Choice):
    """Kinds of organisations that the fee tells apart."""

    NONE = "none", N_("None of these")
    YOUTH = "youth", N_("Children's or youth public association, or its branch")
    DISABILITY = "disability", N_("Public association of persons with disabilities, or its branch")
    OF_DISABILITY = (
        "of-disability-association",
        N_("Organisation created by a public association of persons with disabilities"),
    )
    NATIONAL_CULTURAL_BRANCH = (
        "national-cultural-branch",
        N_("Branch of a national or regional national-cultural association"),
    )
    BUDGET = "budget-financed", N_("Institution financed from the budget, or treasury enterprise")
    OWNERS = "owners", N_("Association of owners of property")
    FLAT_COOPERATIVE = "flat-cooperative", N_("Cooperative of owners of flats")


class Application(Subject):
    """An application to register an organisation or a branch, to re-register it, or to register its end."""

    form: LegalForm = fact("Legal form", help="For a branch in Kazakhstan, the form of the organisation that opens it.")
    of_branch: bool = fact("It is about a branch or representative office")
    status: TerritorialStatus = fact("Status of the association by territory")
    kind: Kind = fact("Kind of organisation")
    request: Request = fact("What is asked for")
    several_founders: bool = fact("There is more than one founder")
    small_business: bool = fact("It is a small business entity")
    reorganisation: bool = fact("It comes out of a reorganisation")
    foreigner_without_id: bool = fact("Foreigners without an identification number take part")
    on_paper: bool = fact("Filed on paper")
    copies: int = fact("Copies of the founding papers", unit="copies", maximum=20)
    papers: Papers = part("Papers")
    regulations: BranchRegulations = part("Regulations of the branch")
    more_demanded: bool = fact("The registering body demands papers or data that no act names", by=Party.AUTHORITY)
    filed_on: date = fact("Day of filing with all papers")
    paid_on: date = fact("Day on which the fee is paid")
    interruption: Interruption = part("Interruption of the term")
    grounds: Grounds = part("What the registering body finds")
    refusal: RefusalPaper = part("The refusal")
    liquidation: Liquidation = part("Liquidation")

    @impossible(N_("A foreign organisation is registered here only by its branch."))
    def _foreign_without_branch(self) -> bool:
        return self.form == LegalForm.FOREIGN_BRANCH and not self.of_branch


class Changed(Choice):
    """What changes in a registered organisation."""

    NAME = "name", N_("Name")
    CAPITAL = "capital", N_("Authorised capital goes down")
    BRANCH_NAME = "branch-name", N_("Name of a branch")
    ADDRESS = "address", N_("Location")
    NEW_CHARTER = "new-charter", N_("New wording of the charter")
    HEAD = "head", N_("Head of the organisation")
    ACTIVITY = "activity", N_("Main economic activity")
    FOUNDERS = "founders", N_("Founders or members")
    BRANCH_ADDRESS = "branch-address", N_("Address of a branch")
    BENEFICIAL_OWNER = "beneficial-owner", N_("Beneficial owner")
    OTHER_CHARTER = "other-charter", N_("Another change of the charter")


class Step(Choice):
    """How a change is made known (Civil Code art. 42(6), Registration Law arts. 14-1, 14-2)."""

    RE_REGISTRATION = "re-registration", N_("Re-registration")
    AMENDMENT = "amendment", N_("Registration of the amendment")
    NOTICE = "notice", N_("Electronic notice")
    NONE = "none", N_("No step that the law names")


class ChangePapers(Subject):
    """The papers on a change (Registration Law arts. 14, 14-1, 14-2)."""

    application: bool = fact("Application or notice")
    decision: bool = fact("Decision of the competent body, or an extract")
    document: bool = fact("The changed founding paper")
    fee_proof: bool = fact("Proof that the fee was paid")
    originals: bool = fact("Originals of the earlier founding papers")
    location: bool = fact("Proof of the actual location")
    members_list: bool = fact("List of the founders or members", help="Surname, name, patronymic if any, day, month and year of birth, "
                              "individual identification number, residence, telephone and signature of each.")  # fmt: skip


class Change(Subject):
    """A change in a registered non-commercial organisation."""

    changed: Changed = fact("What changes")
    of_party: bool = fact("The organisation is a political party", by=Party.NOBODY)
    decided_on: date = fact("Day of the decision on the change")
    change_filed_on: date = fact("Day on which it is filed")
    papers: ChangePapers = part("Papers")
    order_broken: bool = fact(
        "The order of amending was broken, or the paper contradicts the law", judgement="Registering body"
    )
    grounds: Grounds = part("What the registering body finds")


class DuplicateRequest(Subject):
    """A request for a duplicate of a lost charter (Registration Law art. 15)."""

    application: bool = fact("Application")
    decision: bool = fact("Decision of the competent body")
    press_notice: bool = fact("Proof that the loss was published in the press")
    asked_on: date = fact("Day of the request")


class HeadChosen(Choice):
    """How the head of a branch comes to office (Civil Code art. 43(5))."""

    ELECTED = "elected", N_("Elected")
    APPOINTED = "appointed", N_("Appointed")
