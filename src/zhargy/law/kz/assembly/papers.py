"""Papers of an assembly: the notification, the application, the reply to a proposal, the complaint and the claim.

The items of a filing stand in the order and under the numbers of LPA articles 10(3) and 12(2).
"""

from zhargy.i18n import N_
from zhargy.law.kz.assembly.answer import decision_sent_properly
from zhargy.law.kz.assembly.definitions import is_picket, needs_approval
from zhargy.law.kz.assembly.ending import must_end
from zhargy.law.kz.assembly.places import equipment_may_be_refused
from zhargy.law.kz.assembly.procedure_subjects import AssemblyCase
from zhargy.law.kz.assembly.refusal import refusal_in_form
from zhargy.law.kz.assembly.steps import named_ground_holds
from zhargy.law.kz.assembly.subjects import LebAnswer
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules.papers import Attached, Part, Signatures, Text, When

WHO = (
    "{wording.organiser}",
    N_("Identification number: {wording.organiser_number}"),
    N_("Address: {wording.organiser_address}"),
    N_("E-mail and mobile number: {wording.organiser_email}, {wording.organiser_phone}"),
)  # fmt: skip
SIGNED = Signatures(N_("Organiser of the assembly"), name="wording.organiser")

# Items 1 to 3 of both, and 5, 6.
PLAN: tuple[Part, ...] = (
    Text(N_("1) Aim of the peaceful assembly: {wording.aim}")),
    Text(N_("2) Form of the peaceful assembly: {rule:assembly.form_of}")),
    Text(N_("3) Organiser: {wording.organiser}; individual or business identification number: {wording.organiser_number}; place of residence or stay, or seat: {wording.organiser_address}")),
    When(
        "wording.represented",
        (Text(N_("Representative of the organiser: {wording.representative}; individual identification number: {wording.representative_number}; place of residence or stay: {wording.representative_address}")),),
    ),
)  # fmt: skip
TIME: tuple[Part, ...] = (
    Text(N_("5) Day, start and end: {assembly.event_day}, from {assembly.start} to {assembly.end}")),
    Text(N_("6) Expected number of participants: {assembly.participants}")),
)  # fmt: skip
# Items 10, 12 and 13 of both; the consent of item 11 names the paper.
CONTACTS: tuple[Part, ...] = (
    Text(N_("10) E-mail and mobile number of the organiser: {wording.organiser_email}, {wording.organiser_phone}")),
    When(
        "wording.represented",
        (Text(N_("E-mail and mobile number of the representative: {wording.representative_email}, {wording.representative_phone}")),),
    ),
)  # fmt: skip
END: tuple[Part, ...] = (Text(N_("12) Sources of funding: {wording.funding}")),)
BY_REPRESENTATIVE = When(
    "wording.represented", (Signatures(N_("Representative of the organiser"), name="wording.representative"),)
)  # fmt: skip

KZ.paper(
    "assembly-notification",
    N_("Notification of a peaceful assembly"),
    about=AssemblyCase,
    to=("{wording.akimat}",),
    by=WHO,
    parts=(
        *PLAN,
        When(
            is_picket,
            (Text(N_("4) Place of the picket: {wording.place}")),),
            (Text(N_("4) Specialised place for peaceful assemblies: {wording.place}")),),
        ),
        *TIME,
        Text(N_("7) Yurts, tents and other structures: {wording.structures}")),
        Text(N_("8) Sound equipment, posters, banners and other visual means: {wording.equipment}")),
        When(
            is_picket,
            (Text(N_("9) Rules of procedure: none, as it is a picket")),),
            (Text(N_("9) Rules of procedure approved by the organiser: {wording.reglament}")),),
        ),
        *CONTACTS,
        Text(N_("11) Who signs consents to the collection and processing of their personal data given in this notification.")),
        *END,
        Text(N_("13) Date of the notification: {wording.filed_on}")),
        SIGNED,
        BY_REPRESENTATIVE,
    ),
)  # fmt: skip

KZ.paper(
    "assembly-application",
    N_("Application for approval of a peaceful assembly"),
    about=AssemblyCase,
    to=("{wording.akimat}",),
    by=WHO,
    parts=(
        *PLAN,
        Text(N_("4) Specialised place for peaceful assemblies: {wording.place}; route of the participants: {wording.route}")),
        *TIME,
        Text(N_("7) Help with public order, medical help and fire safety: {wording.measures}")),
        Text(N_("Sound equipment, posters, banners, other visual means and vehicles: {wording.equipment}")),
        When(
            "assembly.uses_vehicles",
            (Text(N_("8) Number and categories of vehicles, their route, its length, start and end: {wording.vehicles}")),),
            (Text(N_("8) Vehicles: none")),),
        ),
        Text(N_("9) Rules of procedure approved by the organiser: {wording.reglament}")),
        *CONTACTS,
        Text(N_("11) Who signs consents to the collection and processing of their personal data given in this application.")),
        *END,
        Text(N_("13) Date of the application: {wording.filed_on}")),
        SIGNED,
        BY_REPRESENTATIVE,
    ),
)  # fmt: skip

PROPOSED = When(
    needs_approval,
    (Text(N_("On your proposal to change the place, the route or the time, received on {assembly.proposal_received_on}, under article 13(3) of the Law “On the procedure for organising and holding peaceful assemblies in the Republic of Kazakhstan”:")),),
    (Text(N_("On your proposal to change the place or the time, received on {assembly.proposal_received_on}, under article 11(3) of the Law “On the procedure for organising and holding peaceful assemblies in the Republic of Kazakhstan”:")),),
)  # fmt: skip

KZ.paper(
    "assembly-consent",
    N_("Consent to the proposed change of a peaceful assembly"),
    about=AssemblyCase,
    to=("{wording.akimat}",),
    by=WHO,
    parts=(
        PROPOSED,
        Text(N_("I consent to the change.")),
        Text(N_("The assembly will be held on {assembly.event_day}, from {assembly.start} to {assembly.end}, in this place: {wording.place}")),
        Text(N_("After this consent the local executive body may not refuse the assembly.")),
        Text(N_("Date: {assembly.replied_on}")),
        SIGNED,
    ),
)  # fmt: skip

KZ.paper(
    "assembly-disagreement",
    N_("Disagreement with the proposed change of a peaceful assembly"),
    about=AssemblyCase,
    to=("{wording.akimat}",),
    by=WHO,
    parts=(
        PROPOSED,
        Text(N_("I do not consent to the change and ask you to decide on the assembly as it was filed.")),
        Text(N_("Date: {assembly.replied_on}")),
        SIGNED,
    ),
)  # fmt: skip

# What was done wrong, as far as the facts show it: a demand to end it, a refusal, an exclusion, or silence.
ENDED: tuple[Part, ...] = (
    Text(N_("On {complaint.learned_on} the representative of the local executive body demanded that the assembly of {assembly.event_day} end.")),
    When(must_end, (), (Text(N_("By the facts none of the grounds of article 18(1) of the Law was there.")),)),
)  # fmt: skip
REFUSED: tuple[Part, ...] = (
    Text(N_("The local executive body refused the assembly of {assembly.event_day}. I received the decision, number {letter.decision_number}, on {assembly.answer_received_on}.")),
    Text(N_("The ground of the Law that it names: {assembly.refusal_ground}")),
    When(named_ground_holds, (), (Text(N_("By the facts this ground is not there.")),)),
    When(refusal_in_form, (), (Text(N_("The decision is not grounded and reasoned, as article 14(2) of the Law demands.")),)),
    When(decision_sent_properly, (), (Text(N_("The decision was not sent in a way that articles 11(2) and 13(2) of the Law name.")),)),
)  # fmt: skip
LIMITED: tuple[Part, ...] = (
    Text(N_("By its decision, number {letter.decision_number}, which I received on {assembly.answer_received_on}, the local executive body excluded structures, sound equipment or vehicles from the assembly of {assembly.event_day}.")),
    When(equipment_may_be_refused, (), (Text(N_("By the facts there is no threat for which article 8(3)(3) of the Law allows that.")),)),
)  # fmt: skip
SILENT: tuple[Part, ...] = (
    Text(N_("I filed for the assembly of {assembly.event_day}. The last day to answer was {rule:assembly.review_due}.")),
)  # fmt: skip
DECIDED = When(
    "assembly.answer", REFUSED, (When("assembly.answer", LIMITED, SILENT, equals=LebAnswer.WITHOUT_EQUIPMENT),),
    equals=LebAnswer.REFUSED,
)  # fmt: skip
WRONG: tuple[Part, ...] = (
    Text(N_("I turn to you under article 19 of the Law “On the procedure for organising and holding peaceful assemblies in the Republic of Kazakhstan” (the Law below).")),
    When("assembly.conduct.end_demanded", ENDED, (DECIDED,)),
    Text(N_("Circumstances and evidence: {letter.circumstances}")),
)  # fmt: skip
ENCLOSED: tuple[Part, ...] = (
    When(needs_approval, (Attached(papers=("assembly-application",)),), (Attached(papers=("assembly-notification",)),)),
    Attached(texts=("{letter.attachments}",)),
)  # fmt: skip

KZ.paper(
    "assembly-complaint",
    N_("Complaint against what a local executive body decided or did not do about a peaceful assembly"),
    about=AssemblyCase,
    to=("{letter.higher_body}", N_("Through {wording.akimat}")),
    by=WHO,
    parts=(
        Text(N_("Body complained of: {wording.akimat}")),
        *WRONG,
        Text(N_("Under article 91 of the Administrative Procedural and Process-Related Code I ask you to find this unlawful, to set the decision aside and to let the assembly be held.")),
        *ENCLOSED,
        Text(N_("Date: {letter.dated}")),
        SIGNED,
    ),
)  # fmt: skip

KZ.paper(
    "assembly-claim",
    N_("Claim to the court about a peaceful assembly"),
    about=AssemblyCase,
    to=("{letter.court}",),
    by=WHO,
    parts=(
        Text(N_("Defendant: {wording.akimat}")),
        *WRONG,
        When(
            "complaint.decided",
            (Text(N_("The higher body, {letter.higher_body}, rejected my complaint of {complaint.complained_on}; I received its decision on {complaint.outcome_received_on}.")),),
            (Text(N_("The higher body, {letter.higher_body}, did not decide on my complaint of {complaint.complained_on}, though its last day was {rule:assembly.complaint_decision_due}.")),),
        ),
        Text(N_("Under article 136 of the Administrative Procedural and Process-Related Code I ask the court to find this unlawful and to set the decision aside.")),
        *ENCLOSED,
        Text(N_("Date: {letter.dated}")),
        SIGNED,
    ),
)  # fmt: skip
