"""The refusal of registration (Registration Law article 11) and the complaint against it, or against silence."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.procedure_parts import GROUNDS
from zhargy.law.kz.registration.procedure_subjects import Registration
from zhargy.law.kz.registration.refusal import may_be_refused, refusal_in_due_form, refused_for_inexpediency
from zhargy.rules.papers import Attached, Grounds, Heading, Signatures, Text, When

BODY = ("{rule:registration.registering_body}",)
APPLICANT = ("{words.applicant}", "{words.address}", N_("Telephone, e-mail: {words.phone}, {words.email}"))
GIVEN_ON = "application.refusal.given_on"

KZ.paper(
    "registration-refusal",
    N_("Refusal of state registration"),
    about=Registration,
    to=APPLICANT,
    by=BODY,
    parts=(
        Text(N_("Number {refusal_number}, {application.refusal.given_on}")),
        Text(N_("The papers of {words.name}, filed on {application.filed_on}, were checked. Registration is refused on this ground of "
                "article 11 of the Law “On the state registration of legal entities and the record registration of branches "
                "and representative offices”:")),
        Grounds(GROUNDS, at=GIVEN_ON),
        Text(N_("Reasons, with the acts that were breached: {refusal_reasons}")),
        Text(N_("The refusal can be appealed until {rule:appeals.complaint_due}. The complaint is filed with the body that refused, "
                "which passes it on to the higher body: {reviewer}.")),
        Signatures(N_("Head of the registering body")),
    ),
)  # fmt: skip

KZ.paper(
    "registration-complaint",
    N_("Complaint against the refusal of state registration, or against silence"),
    about=Registration,
    to=("{reviewer}", N_("through the body complained of: {rule:registration.registering_body}")),
    by=APPLICANT,
    parts=(
        Text(N_("On {application.filed_on} I filed the papers for the state registration of {words.name}.")),
        When(
            "refused",
            (
                Text(N_("By the paper of {application.refusal.given_on}, number {refusal_number}, registration was refused. It says: "
                        "{refusal_reasons}")),
                When(
                    may_be_refused,
                    (Text(N_("By the facts the law knows this ground to refuse:")), Grounds(GROUNDS, at=GIVEN_ON)),
                    (Text(N_("By the facts none of the grounds of article 11 of the Law “On the state registration of legal "
                             "entities and the record registration of branches and representative offices” is there.")),),
                ),
                When(
                    refusal_in_due_form, (),
                    (Text(N_("The refusal is not in due form: it must be in writing, in the term, give reasons and name the act "
                             "that was breached.")),),
                ),
                When(
                    refused_for_inexpediency,
                    (Text(N_("It says that the organisation is not needed, which article 42(5) of the Civil Code forbids.")),),
                ),
            ),
            (
                Text(N_("The last day to decide was {rule:registration.decision_due}. Nothing was decided, though article 9 of the Law “On the "
                        "state registration of legal entities and the record registration of branches and representative "
                        "offices” sets this term: registration is evaded.")),
            ),
        ),
        Text("{objection}"),
        Heading(N_("What is asked"), level=2),
        Text(N_("I ask to set aside the refusal, or to find the inaction unlawful, and to oblige the registering body to register the "
                "organisation.")),
        Text(N_("The complaint is filed in time: the term ends on {rule:appeals.complaint_due}.")),
        When("refused", (Attached(texts=(N_("Copy of the refusal"),)),)),
        Attached(texts=(N_("Copy of the application with the mark of its receipt"), N_("Paper that proves the right to represent"))),
        Text(N_("Date: {complaint.filed_on}")),
        Signatures(N_("Applicant"), name="words.applicant"),
    ),
)  # fmt: skip
