"""Facts about bills before parliament: who drafts them, what is published, who is asked, who examines them."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.lawmaking.subjects import ActKind
from zhargy.rules import Choice, Party, Subject, fact

DRAFTER = "Body that drafts"
GOVERNMENT = "Government"


class Initiator(Choice):
    """Whose legislative initiative it is."""

    PRESIDENT = "president", N_("The President")
    DEPUTIES = "deputies", N_("Deputies")
    GOVERNMENT = "government", N_("The Government")
    HALYK_KENESI = "halyk-kenesi", N_("The Kazakhstan Halyk Kenesi")
    OTHER = "other", N_("Somebody else, such as citizens or an organisation")


class Drafter(Choice):
    """Who drafts the bill (LLA art. 17)."""

    ADMINISTRATION = "administration", N_("The Administration of the President")
    GOVERNMENT = "government", N_("The Government")
    CENTRAL_BODY = "central-body", N_("A central executive body")
    OTHER_BODY = "other-body", N_("Another state body")
    DEPUTIES = "deputies", N_("Deputies themselves")


class Member(Choice):
    """Who would work in the group that drafts a bill (LLA art. 17-1(9), (10))."""

    LAWYER = "lawyer", N_("A lawyer of the body that drafts")
    BUSINESS = "business", N_("The National Chamber of Entrepreneurs or an accredited association")
    NGO = "ngo", N_("A representative of a non-commercial organisation")
    SPECIALIST = "specialist", N_("A specialist of some field")
    DEPUTY = "deputy", N_("A deputy of Parliament")


class GroupPlace(Choice):
    """What the law says of somebody's place in the working group."""

    MANDATORY = "mandatory", N_("Must be drawn in")
    POSSIBLE = "possible", N_("May be drawn in")
    ANY_STAGE = "any-stage", N_("May join at any stage")


class PlanKind(Choice):
    """Plans of lawmaking (LLA art. 16)."""

    CONCEPTUAL = "conceptual", N_("Conceptual plan for the term of Parliament")
    YEARLY = "yearly", N_("Plan of the year")


class LawmakingPlan(Subject):
    """A plan of the Government's bills."""

    kind: PlanKind = fact("Which plan is it?", by=Party.NOBODY)
    chambers_agreed: bool = fact("The chairs of both chambers agreed to it", by=Party.AUTHORITY)
    president_agreed: bool = fact("The President agreed to it, or approved it", by=Party.AUTHORITY)
    government_approved: bool = fact("The Government approved it", by=Party.AUTHORITY)


class Regulation(Subject):
    """A problem that a state body wants to regulate."""

    discussed: bool = fact("The problem was analysed and publicly discussed", by=Party.AUTHORITY)
    common_solution: bool = fact("A common solution was worked out with those concerned", by=Party.AUTHORITY)
    needed: bool = fact("The problem cannot be solved without regulation", judgement=DRAFTER)
    time_given: bool = fact("Those concerned have enough time to prepare", judgement=DRAFTER)
    evaluated: bool = fact("What the regulation brings will be evaluated", by=Party.AUTHORITY)
    limits_rights: bool = fact("It limits rights", by=Party.NOBODY)
    proportionate: bool = fact("The limits are adequate, fair, proportionate and necessary", judgement="Court")


class LawProposal(Subject):
    """A proposal of a bill from a body, an organisation or a citizen."""

    to_central_body: bool = fact("It goes to a central executive body that drafts bills")
    draft_attached: bool = fact("A draft is handed over with it")
    inexpedient: bool = fact("The bill is found inexpedient", judgement="Central executive body")


class Bill(Subject):
    """A bill before it comes to parliament."""

    initiator: Initiator = fact("Whose initiative is it?", by=Party.NOBODY)
    drafter: Drafter = fact("Who drafts it?", by=Party.NOBODY)
    drafter_agreed: bool = fact("It was agreed that this body drafts it", by=Party.AUTHORITY)
    budget_law: bool = fact(
        "It is about the republican budget, the guaranteed transfer or general transfers",
        help="Amendments of such laws too.",
        by=Party.NOBODY,
    )
    touches_business: bool = fact("It is about the interests of business", by=Party.NOBODY)
    amends: bool = fact("It amends acts in force", by=Party.NOBODY)
    document_on_portal: bool = fact("The consultative document stands on the open portal", by=Party.AUTHORITY)
    document_hearing: bool = fact("The consultative document had a public hearing", by=Party.AUTHORITY)
    document_debate: bool = fact("The consultative document was debated", by=Party.AUTHORITY)
    concept_made: bool = fact("A concept of the bill was made", by=Party.AUTHORITY)
    follows_document: bool = fact("The bill follows the consultative document", judgement=DRAFTER)
    document_revised: bool = fact("The consultative document was revised by the rules", by=Party.AUTHORITY)
    address_changes: bool = fact("It departs on an instruction from the President's yearly address", by=Party.AUTHORITY)
    draft_on_portal: bool = fact("The draft stands on the open portal for public discussion", by=Party.AUTHORITY)
    note_on_portal: bool = fact("The explanatory note stands with it", by=Party.AUTHORITY)
    table_on_portal: bool = fact("The comparison table stands with it", by=Party.AUTHORITY)
    before_agreement: bool = fact("It was posted before it went to state bodies for agreement", by=Party.AUTHORITY)
    member: Member = fact("Who would work in the group that drafts it?")
    received_on: date = fact("Day on which the body that must agree received it", by=Party.AUTHORITY)
    other_term: bool = fact("The President or the Government set another term", by=Party.AUTHORITY)
    other_term_ends: date = fact("Last day of that other term", by=Party.AUTHORITY)
    instructed_on: date = fact("Day of the President's instruction to draft it", by=Party.AUTHORITY)
    remarks_written: bool = fact("The remarks are written, reasoned and exhaustive", by=Party.AUTHORITY)
    remarks_table: bool = fact("A table shows accepted and rejected remarks", by=Party.AUTHORITY)
    answers_threat: bool = fact(
        "It answers a threat to life and health, constitutional order, public order or economic security",
        judgement=GOVERNMENT,
    )
    brought: bool = fact("It was brought to the Majilis", by=Party.AUTHORITY)
    same_text: bool = fact("The temporary resolution says the same as the bill", by=Party.AUTHORITY)
    cannot_wait: bool = fact("The resolution has only what cannot wait", judgement=GOVERNMENT)
    parliament_done: bool = fact("The law of Parliament took effect, or was not adopted", by=Party.AUTHORITY)


class DraftTreaty(Subject):
    """A draft of an international treaty."""

    discussed: bool = fact("The draft treaty was publicly discussed", by=Party.AUTHORITY)


class ReviewedDraft(Choice):
    """What goes to the public council and to the experts of business (LLA arts 19, 20)."""

    DOCUMENT = "document", N_("Consultative document of regulatory policy")
    BILL = "bill", N_("Draft law")
    URGENT_BILL = "urgent-bill", N_("Urgent draft law of the Government")
    TRADE = "trade", N_("Ban or tariff measure on trade in essential goods")
    BY_LAW = "by-law", N_("Draft of a subordinate act")


class Review(Subject):
    """The review of a draft by the public council, or by the National Chamber of Entrepreneurs and expert councils."""

    draft: ReviewedDraft = fact("What is reviewed?", by=Party.NOBODY)
    initiator: Initiator = fact("Whose draft is it?", by=Party.NOBODY)
    touches_rights: bool = fact("It is about rights, freedoms and duties of citizens", by=Party.NOBODY)
    touches_business: bool = fact("It is about the interests of business", by=Party.NOBODY)
    emergency: bool = fact("It is an act on quarantine or an emergency", by=Party.NOBODY)
    notified_on: date = fact("Day on which the council or the experts received the notice", by=Party.AUTHORITY)
    days_given: int = fact("Working days given for the answer", unit="working days", by=Party.AUTHORITY)
    answered: bool = fact("Recommendations or a conclusion were given")
    answered_on: date = fact("Day on which they were given")
    both_languages: bool = fact("They are in Kazakh and Russian")
    agreed: bool = fact("The body agrees with them", by=Party.AUTHORITY)
    draft_changed: bool = fact("The draft was changed accordingly", by=Party.AUTHORITY)
    council_told: bool = fact("The council was told in writing", by=Party.AUTHORITY)
    position_reasoned: bool = fact("The body formed a reasoned position", by=Party.AUTHORITY)
    annexed: bool = fact("The recommendations stay annexed to the draft until it is adopted", by=Party.AUTHORITY)


class ExaminedDraft(Subject):
    """A draft that may need an expert's examination."""

    kind: ActKind = fact("What kind of act is it to be?", by=Party.NOBODY)
    to_parliament: bool = fact("It is a bill for parliament", by=Party.NOBODY)
    other_exempt: bool = fact("Another law frees it from the anti-corruption examination", by=Party.NOBODY)
    may_harm_nature: bool = fact("Carrying it out may harm the environment", judgement=DRAFTER)
    court_found: bool = fact("The Constitutional Court found a norm unconstitutional", by=Party.NOBODY)
    only_court: bool = fact("It has only norms that carry out that decision", by=Party.AUTHORITY)
    document_attached: bool = fact("The consultative document is attached", by=Party.AUTHORITY)
    by_laws_attached: bool = fact("Drafts of the subordinate acts are attached", by=Party.AUTHORITY)
    trade_matter: bool = fact("It is about trade in goods, services or intellectual property", by=Party.NOBODY)
    adopted_on: date = fact("Day on which it is to be adopted", by=Party.AUTHORITY)


class DraftExpert(Subject):
    """An expert who is asked to examine a draft."""

    took_part: bool = fact("The expert took part in drafting or agreeing it")
    learned_on: date = fact("Day on which the expert learned of the reason to withdraw")
