"""The papers with which an organisation is founded and filed: minutes, list of initiators, founding agreement, application.

The annexes of the Ministry's order with the forms of the applications were not read: these hold what the laws ask for.
Since the amendments of 2022 an application is filed on the portal, whose fields take what stands here.
"""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.procedure_subjects import AssociationRegistration, FoundationRegistration
from zhargy.law.kz.registration.subjects import Kind
from zhargy.rules.papers import Attached, Fields, Numbered, Part, Rows, Signatures, Text, When

DATA = ("name", "born_on", "number", "address", "phone")
TO = ("{rule:registration.registering_body}",)
CHAIR = Signatures(N_("Chair of the meeting"), name="words.chair")
SECRETARY = Signatures(N_("Secretary of the meeting"), name="words.secretary")
HEAD = Text(N_("Elected head: {words.head}, individual identification number {words.head_number}."))
REGISTER = Text(
    N_("{words.applicant} is given the right to sign the application, to file the papers and to receive the answer.")
)

KZ.paper(
    "association-minutes",
    N_("Minutes of the founding meeting of a public association"),
    about=AssociationRegistration,
    parts=(
        Text(N_("Place: {words.meeting_place}")),
        Text(N_("Day: {association.formed_on}")),
        Text(N_("Present, citizens of the Republic of Kazakhstan among them: {association.citizen_initiators}")),
        Rows("people", DATA),
        Numbered(
            (
                Text(N_("Chair and secretary of the meeting")),
                Text(N_("Founding of the public association, its name and location")),
                Text(N_("Charter")),
                Text(N_("Governing bodies and control body")),
                Text(N_("State registration")),
            ),
            title=N_("Agenda"),
        ),
        Numbered(
            (
                Text(N_("Chair of the meeting: {words.chair}; secretary: {words.secretary}.")),
                Text(N_("The public association {words.name} is founded. Location of its permanent body: {words.address}.")),
                Text(N_("Aims: {words.aims}")),
                Text(N_("The charter is adopted.")),
                HEAD,
                Text(N_("Elected auditor: {words.auditor}.")),
                REGISTER,
            ),
            title=N_("Decided"),
        ),
        Text(N_("Votes on every question: {words.votes}")),
        Attached(papers=("association-charter", "association-initiators")),
        CHAIR,
        SECRETARY,
    ),
)  # fmt: skip

KZ.paper(
    "association-initiators",
    N_("List of the initiators of a public association"),
    about=AssociationRegistration,
    by=("{words.name}",),
    parts=(
        Text(N_("Citizens of the Republic of Kazakhstan who initiate the association: {association.citizen_initiators}")),
        Rows("people", DATA),
        Signatures(N_("Initiator"), name="name", path="people"),
    ),
)  # fmt: skip

KZ.paper(
    "foundation-minutes",
    N_("Decision to found a foundation"),
    about=FoundationRegistration,
    parts=(
        Text(N_("Place: {words.meeting_place}")),
        Text(N_("Day: {on}")),
        Text(N_("Founders:")),
        Rows("people", DATA),
        Numbered(
            (
                Text(N_("The foundation {words.name} is founded. Legal form: {application.form}. Location: {words.address}.")),
                Text(N_("Aims: {words.aims}")),
                Text(N_("The charter is adopted.")),
                When("application.several_founders", (Text(N_("The founding agreement is concluded.")),)),
                Text(N_("The board of trustees is formed: {words.trustees}.")),
                Text(N_("Head, as the board of trustees appoints: {words.head}, individual identification number {words.head_number}. "
                        "Accountant: {words.accountant}.")),
                Text(N_("Elected auditor: {words.auditor}.")),
                REGISTER,
            ),
            title=N_("Decided"),
        ),
        When("application.several_founders", (Text(N_("Votes on every question: {words.votes}")), CHAIR, SECRETARY)),
        Signatures(N_("Founder"), name="name", path="people"),
    ),
)  # fmt: skip

KZ.paper(
    "foundation-agreement",
    N_("Founding agreement of a foundation"),
    about=FoundationRegistration,
    together=True,
    parts=(
        Text(N_("The founders:")),
        Rows("people", DATA),
        Numbered(
            (
                Text(N_("bind themselves to found {words.name}, of the legal form {application.form}, for these aims: {words.aims}")),
                Text(N_("hold the founding meeting, adopt the charter, form the bodies and file for state registration together; "
                        "they share the costs equally.")),
                Text(N_("hand over as property, on a voluntary basis: {words.contributions}")),
                Text(N_("keep no rights in the property of the foundation and take no part of its income.")),
                Text(N_("govern the foundation through the bodies of its charter. A founder leaves by a written notice to the "
                        "others; what was handed over is not given back.")),
            ),
        ),
        Text(N_("Day: {on}")),
        Signatures(N_("Founder"), name="name", path="people"),
    ),
)  # fmt: skip

ASKED: tuple[Part, ...] = (
    Text(N_("I ask to register the organisation and to enter it in the National Register of Business Identification Numbers.")),
    Fields(("words.name", "words.short_name", "application.form")),
)  # fmt: skip
DETAILS = (
    "words.address", "words.phone", "words.email", "words.head", "words.head_number", "application.several_founders",
    "rule:registration.fee", "words.fee_receipt",
)  # fmt: skip
# The fee of some is lower.
KIND = When("application.kind", (), (Fields(("application.kind",)),), equals=Kind.NONE)
SIGNED: tuple[Part, ...] = (
    Text(N_("The facts in this application and the papers are true.")),
    Text(N_("Date: {application.filed_on}")),
    Signatures(N_("Applicant"), name="words.applicant"),
)
FEE = N_("Proof that the fee was paid")

KZ.paper(
    "association-application",
    N_("Application for the state registration of a public association"),
    about=AssociationRegistration,
    to=TO,
    by=("{words.applicant}",),
    parts=(
        *ASKED,
        Fields(("application.status", "association.formed_on", "association.citizen_initiators", *DETAILS)),
        KIND,
        Attached(
            papers=("association-charter", "association-minutes", "association-initiators"),
            texts=(N_("Proof of the location"), FEE),
        ),
        *SIGNED,
    ),
)  # fmt: skip

KZ.paper(
    "foundation-application",
    N_("Application for the state registration of a foundation"),
    about=FoundationRegistration,
    to=TO,
    by=("{words.applicant}",),
    parts=(
        *ASKED,
        Fields(DETAILS),
        KIND,
        Attached(papers=("foundation-charter", "foundation-minutes"), texts=(FEE,)),
        When("application.several_founders", (Attached(papers=("foundation-agreement",)),)),
        *SIGNED,
    ),
)  # fmt: skip
