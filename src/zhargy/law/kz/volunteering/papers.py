"""The papers of the registry: the information that is sent, the letters of the authorised body, and the certificate.

No form of the rules was read; what stands here is what the law, the rules as far as they are known, and APPC ask for.
"""

from zhargy.law.kz.appeals.appeal import defects_stayed, is_insulting, repeats_without_news
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering import decisions
from zhargy.law.kz.volunteering.subjects import Outcome, RegistryCase
from zhargy.rules.papers import Code, Fields, Grounds, Heading, Signatures, Text, When

BODY = ("To the authorised body in volunteering",)
FROM = ("Authorised body in volunteering",)
RETURN_GROUNDS = (defects_stayed, repeats_without_news, is_insulting)
REFUSAL_GROUNDS = (
    decisions.refusal_1_giver, decisions.refusal_2_channel, decisions.refusal_3_language, decisions.refusal_4_content,
    decisions.refusal_5_untrue, decisions.refusal_6_other,
)  # fmt: skip
EXCLUSION_GROUNDS = (
    decisions.exclusion_1_asked, decisions.exclusion_2_giver, decisions.exclusion_3_untrue, decisions.exclusion_4_other,
)  # fmt: skip
CERTIFICATE_GROUNDS = (decisions.no_certificate_1_documents, decisions.no_certificate_2_untrue)
ACTIVITY = ("kinds", "people", "projects", "places", "requirements")
COMPLAINT = Text(
    "A complaint can be filed with the authorised body, which passes it on to the body that reviews it, until "
    "{rule:appeals.complaint_due}."
)
DATED = Text("Date: {on}")
REGISTRAR = Signatures("Registrar of the authorised body")

KZ.paper(
    "volunteer-registry-application",
    "Information for the registry of volunteer activities",
    about=RegistryCase,
    to=BODY,
    by=("{name}", "{email}"),
    together=True,
    parts=(
        Text("I give this information of my own free will and ask to include it in the registry."),
        Fields(("entry.who", "name", *ACTIVITY, "entry.last_activity_on", "email")),
        DATED,
        Signatures("The giver of the information", name="name"),
    ),
)
KZ.paper(
    "volunteer-registry-defects",
    "What the information for the registry lacks",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text(
            "The information that was received on {appeal.received_on} lacks what has a no beside it. It can be cured "
            "until {rule:appeals.cure_due}; if it is not, the information may be returned, and may be sent again."
        ),
        Fields(tuple(f"appeal.content.{one}" for one in
                     ("name", "number", "address", "addressee", "substance", "dated", "signed", "other"))),
        DATED,
        REGISTRAR,
    ),
)  # fmt: skip
KZ.paper(
    "volunteer-registry-return",
    "Return of information for the registry",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text("The information that was received on {appeal.received_on} is returned. It may be sent again."),
        Heading("Ground"),
        Grounds(RETURN_GROUNDS),
        DATED,
        REGISTRAR,
    ),
)
KZ.paper(
    "volunteer-registry-preliminary",
    "Preliminary decision on the registry",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text("The authorised body is about to decide against you. You may object until {rule:appeals.objection_due}."),
        Heading("Ground"),
        When(
            "entry.outcome",
            (Grounds(REFUSAL_GROUNDS),),
            (When("entry.certificate_asked", (Grounds(CERTIFICATE_GROUNDS),), (Grounds(EXCLUSION_GROUNDS),)),),
            equals=Outcome.NONE,
        ),
        DATED,
        REGISTRAR,
    ),
)
KZ.paper(
    "volunteer-registry-refusal",
    "Refusal to include information in the registry",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text("The information that was received on {appeal.received_on} is not included in the registry."),
        Heading("Ground"),
        Grounds(REFUSAL_GROUNDS),
        Text("The volunteer activity may go on without the registry."),
        COMPLAINT,
        DATED,
        REGISTRAR,
    ),
)
KZ.paper(
    "volunteer-registry-exclusion",
    "Exclusion from the registry",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text("The entry under the number {number} is excluded from the registry."),
        Heading("Ground"),
        Grounds(EXCLUSION_GROUNDS),
        COMPLAINT,
        DATED,
        REGISTRAR,
    ),
)
KZ.paper(
    "volunteer-certificate-refusal",
    "Refusal of a certificate",
    about=RegistryCase,
    by=FROM,
    to=("{name}", "{email}"),
    parts=(
        Text("The certificate that was asked for on {appeal.received_on} is not given."),
        Heading("Ground"),
        Grounds(CERTIFICATE_GROUNDS),
        DATED,
        REGISTRAR,
    ),
)
KZ.paper(
    "volunteer-certificate",
    "Certificate of an entry in the registry of volunteer activities",
    about=RegistryCase,
    by=FROM,
    parts=(
        Text("{name} stands in the registry of volunteer activities under the number {number}."),
        Fields(("entry.who", "kinds", "people", "projects", "certificate_number", "certificate_on")),
        Signatures("Head of the structural unit"),
        Text("Whether the certificate is genuine, and the entry still in the registry, is shown at this address:"),
        Code("certificate_page"),
    ),
)
KZ.paper(
    "volunteer-registry-complaint",
    "Complaint against a decision on the registry, or against silence",
    about=RegistryCase,
    to=BODY,
    by=("{name}", "{email}"),
    parts=(
        Text("The information for the registry was received on {appeal.received_on}."),
        Fields(("entry.outcome", "complaint.learned_on")),
        Text("I ask to cancel the refusal, or the exclusion, and to include the information in the registry."),
        DATED,
        Signatures("The giver of the information", name="name"),
    ),
)
