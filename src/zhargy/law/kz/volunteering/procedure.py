"""The registry of volunteer activities as a procedure: the rules of 2024, the draft of 2023 as a reform, and APPC.

Information for the registry is read as an application under APPC: its clock, return, silence and complaint are the code's.
"""

from zhargy.i18n import N_
from zhargy.law.kz.appeals.appeal import (
    cure_due,
    extension_is_lawful,
    is_withdrawn,
    last_day_to_answer,
    may_be_returned,
    was_heard,
)  # fmt: skip
from zhargy.law.kz.appeals.complaint import (
    complaint_due,
    decision_due,
    is_in_time,
    must_be_passed_on,
    outcome_is_allowed,
    passing_on_due,
    to_court_by,
)
from zhargy.law.kz.appeals.subjects import Given, NoHearing, Outcome
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering import decisions, registry
from zhargy.law.kz.volunteering.papers import (
    CERTIFICATE_GROUNDS,
    EXCLUSION_GROUNDS,
    REFUSAL_GROUNDS,
    RETURN_GROUNDS,
)  # fmt: skip
from zhargy.law.kz.volunteering.subjects import Outcome as Entered
from zhargy.law.kz.volunteering.subjects import RegistryCase
from zhargy.rules.procedures import STAY, Actor, Certifies, Clock, Event, Register, State

PENDING = ("sent", "defective", "uncured")
IN_REGISTRY = ("listed", "unchecked", "certificate-asked", "certificate-prepared")
KEPT = (*IN_REGISTRY, "archived")
TO_COMPLAIN = ("refused", "silent", "excluded")

TEXTS = ("name", "kinds", "projects", "places", "requirements")
TOLD = ("entry.who", "entry.registered", "entry.in_kazakh", "entry.in_russian", "entry.kinds", "entry.participants",
        "entry.projects", "people", *TEXTS)  # fmt: skip
RECEIVED = ("appeal.received_on", "appeal.registered_on")
TERMS = ("entry.check_ends_on", "entry.archived_after")
ACT = ("hearing.act_on",)
# Each request has a term of its own. It counts as registered on the day on which it came, unless another day is told.
REGISTERED = ("appeal.registered_on",)
ASKED = (
    ("appeal.given", Given.NONE), ("appeal.forwarded", False), ("appeal.other_term", False),
    ("appeal.extension.extended", False), ("hearing.heard", False), ("hearing.ground", NoHearing.NONE),
)  # fmt: skip
ARCHIVED = (("entry.kept_in_archive", True), ("entry.restoration_asked", False), ("entry.restored_by_body", False))

KZ.procedure(
    "volunteer-registry",
    N_("Be in the registry of volunteer activities"),
    about=RegistryCase,
    own="giver",
    actors=(
        Actor("giver", N_("The giver of the information")),
        Actor("registrar", N_("The registrar of the authorised body")),
        Actor("head", N_("The head of the structural unit")),
        Actor("reviewer", N_("The body that reviews the complaint")),
    ),
    states=(
        State("sent", N_("The registrar checks the information")),
        State("defective", N_("Who gave the information cures the defects that were named")),
        State("uncured", N_("The defects were not cured in the term that was set")),
        State("listed", N_("In the registry")),
        State("unchecked", N_("In the registry, and not checked in the term for it")),
        State("certificate-asked", N_("In the registry; a certificate was asked for")),
        State("certificate-prepared", N_("In the registry; a certificate waits for the signature of the head")),
        State("archived", N_("In the archive of the registry")),
        State("restoring", N_("In the archive; restoration was asked for")),
        State("excluded", N_("Excluded from the registry")),
        State("refused", N_("Entry was refused")),
        State("silent", N_("The authorised body kept silent, which counts as a refusal")),
        State("complained", N_("The authorised body has the complaint")),
        State("not-passed-on", N_("The authorised body did not pass the complaint on in time")),
        State("under-review", N_("The reviewing body considers the complaint")),
        State("upheld", N_("The complaint was upheld; the registrar enters the information")),
        State("denied", N_("The complaint was denied, or not decided in time")),
        State("returned", N_("The information was returned; it may be sent again"), final=True),
        State("withdrawn", N_("The information was withdrawn before the decision"), final=True),
        State("in-court", N_("The matter is before a court"), final=True),
        State("over", N_("The term for a complaint or a claim is over"), final=True),
    ),
    events=(
        Event(
            "send", N_("The information is sent"), by="giver", to="sent", day="appeal.received_on", same_day=REGISTERED,
            brings=(*TOLD, "email", "entry.by_email", "entry.last_activity_on", "appeal.kind", *RECEIVED),
            guard=decisions.is_in_order, papers=("volunteer-registry-application",),
            sets=(*ASKED, ("entry.sent", True), ("entry.outcome", Entered.NONE), ("entry.restoration_asked", False),
                  ("appeal.defects_named", False)),
        ),
        Event(
            "register", N_("The registrar registers what came"), by="registrar", to=STAY,
            of=("sent", "certificate-asked", "restoring"), day="appeal.registered_on", brings=("appeal.registered_on",),
        ),
        Event(
            "extend", N_("The authorised body extends the term"), by="registrar", to=STAY, day="appeal.extension.extended_on",
            of=(*PENDING, "certificate-asked", "restoring"), brings=("appeal.extension",), guard=extension_is_lawful,
            sets=(("appeal.extension.extended", True),),
        ),
        Event(
            "withdraw", N_("Who gave the information withdraws it"), by="giver", of=PENDING, to="withdrawn",
            brings=("appeal.withdrawn_in_writing",), guard=is_withdrawn,
            sets=(("appeal.withdrawn", True), ("appeal.withdrawn_before_decision", True)),
        ),
        Event(
            "name-defects", N_("The registrar names the defects and sets a term"), by="registrar", of=("sent",), to="defective",
            brings=("appeal.content", "appeal.cure_ends_on"), papers=("volunteer-registry-defects",),
            sets=(("appeal.defects_named", True), ("appeal.cured", False)),
        ),
        Event(
            "cure", N_("The defects are cured"), by="giver", of=("defective",), to="sent",
            brings=(*TOLD, "entry.by_email", "appeal.content"), sets=(("appeal.cured", True),),
        ),
        Event(
            "return", N_("The registrar returns the information"), by="registrar", of=("sent", "uncured"), to="returned",
            brings=("appeal.content", "appeal.identical", "appeal.new_arguments", "appeal.insulting", "appeal.tells_of_danger"),
            guard=may_be_returned, refuses=True, grounds=RETURN_GROUNDS,
            sets=(("appeal.given", Given.RETURNED),), papers=("volunteer-registry-return",),
        ),
        Event(
            "enter", N_("The registrar checks the information and enters it"), by="registrar", day="entry.checked_on",
            of=(*PENDING, "silent", "complained", "not-passed-on", "upheld"), to="listed",
            brings=("number", "entry.checked_on", "entry.language_accepted", "entry.complete_and_true", "entry.told_by_email",
                    *TERMS),
            guard=decisions.may_be_entered,
            sets=(("entry.outcome", Entered.INCLUDED), ("appeal.given", Given.DECIDED), ("entry.changed", False),
                  ("entry.excluded", False), ("entry.exclusion_asked", False), ("entry.kept_in_archive", False),
                  ("hearing.heard", False), ("entry.certificate_asked", False)),
        ),
        Event(
            "hear", N_("The registrar sends the preliminary decision and hears objections"), by="registrar", to=STAY,
            of=(*PENDING, "silent", *KEPT), day="hearing.preliminary_on", papers=("volunteer-registry-preliminary",),
            brings=("hearing.preliminary_on", "entry.language_accepted", "entry.complete_and_true", "entry.documents_there",
                    "entry.other_refusal_ground", "entry.other_exclusion_ground"),
            sets=(("hearing.heard", True),),
        ),
        Event(
            "object", N_("Who gave the information objects to the preliminary decision"), by="giver", to=STAY,
            of=(*PENDING, "silent", *KEPT), brings=("objection",),
        ),
        Event(
            "refuse", N_("The registrar refuses entry"), by="registrar", of=(*PENDING, "silent"), to="refused",
            day="complaint.learned_on", same_day=ACT,
            brings=("complaint.learned_on", "complaint.ways_named", "entry.language_accepted", "entry.complete_and_true",
                    "entry.other_refusal_ground", "entry.told_by_email", "hearing.ground", *ACT),
            guard=decisions.refusal_is_in_form, refuses=True, papers=("volunteer-registry-refusal",),
            sets=(("entry.outcome", Entered.REFUSED), ("appeal.given", Given.DECIDED)),
            grounds=REFUSAL_GROUNDS,
        ),
        Event(
            "tell-change", N_("Who gave the information tells of changes"), by="giver", of=IN_REGISTRY, to=STAY,
            brings=("news", "entry.last_activity_on"), sets=(("entry.changed", True),),
        ),
        Event(
            "update", N_("The registrar brings the entry up to date"), by="registrar", of=IN_REGISTRY, to=STAY,
            brings=(*TOLD, "entry.complete_and_true", *TERMS), guard=decisions.may_be_entered, sets=(("entry.changed", False),),
        ),
        Event(
            "check", N_("The registrar checks that the information is up to date"), by="registrar",
            of=("listed", "unchecked"), to="listed", day="entry.checked_on",
            brings=("entry.checked_on", "entry.check_in_order", "entry.complete_and_true", *TERMS), guard=registry.was_checked,
        ),
        Event(
            "archive", N_("The registrar puts the entry into the archive"), by="registrar", of=("listed", "unchecked"),
            to="archived", brings=("entry.kept_in_archive",), guard=registry.goes_to_archive, sets=ARCHIVED,
        ),
        Event(
            "ask-restoration", N_("Restoration is asked for"), by="giver", of=("archived",), to="restoring",
            day="appeal.received_on", same_day=REGISTERED, brings=(*RECEIVED, "entry.last_activity_on", "news"),
            sets=(*ASKED, ("entry.restoration_asked", True)),
        ),
        Event(
            "restore", N_("The registrar restores the entry"), by="registrar", of=("archived", "restoring"), to="listed",
            day="entry.restored_on", brings=("entry.restored_on", "entry.restored_by_body", *TERMS),
            guard=registry.is_restored, sets=(("appeal.given", Given.DECIDED), ("entry.kept_in_archive", False)),
        ),
        Event(
            "ask-exclusion", N_("Who gave the information asks to take it out"), by="giver", of=KEPT, to=STAY,
            sets=(("entry.exclusion_asked", True), ("hearing.ground", NoHearing.FAVOURABLE)),
        ),
        Event(
            "exclude", N_("The registrar excludes the entry"), by="registrar", of=KEPT, to="excluded",
            day="complaint.learned_on", same_day=ACT, guard=was_heard,
            brings=("complaint.learned_on", "complaint.ways_named", "entry.who", "entry.registered",
                    "entry.complete_and_true", "entry.other_exclusion_ground", "hearing.ground", *ACT),
            refuses=True, sets=(("entry.excluded", True),), papers=("volunteer-registry-exclusion",),
            grounds=EXCLUSION_GROUNDS,
        ),
        Event(
            "ask-certificate", N_("A certificate is asked for"), by="giver", of=("listed", "unchecked"), to="certificate-asked",
            day="appeal.received_on", same_day=REGISTERED, brings=RECEIVED,
            sets=(*ASKED, ("entry.certificate_asked", True), ("entry.signed_by_head", False)),
        ),
        Event(
            "prepare-certificate", N_("The registrar checks the documents and prepares the certificate"), by="registrar",
            of=("certificate-asked",), to="certificate-prepared", guard=registry.certificate_is_due,
            brings=("entry.documents_there", "entry.complete_and_true", "entry.certificate_given", "certificate_number"),
        ),
        Event(
            "sign-certificate", N_("The head signs the certificate"), by="head", of=("certificate-prepared",), to="listed",
            day="certificate_on", brings=("certificate_on", "certificate_page"), guard=registry.certificate_is_in_form,
            apart=("prepare-certificate",), papers=("volunteer-certificate",),
            certifies=Certifies("certificate_number", "certificate_page"),
            sets=(("entry.signed_by_head", True), ("appeal.given", Given.DECIDED), ("entry.certificate_asked", False)),
        ),
        Event(
            "hand-back", N_("The head hands the certificate back to the registrar"), by="head", of=("certificate-prepared",),
            to="certificate-asked",
        ),
        Event(
            "refuse-certificate", N_("The registrar refuses the certificate"), by="registrar", of=("certificate-asked",),
            to="listed", refuses=True, same_day=ACT, guard=was_heard,
            brings=("entry.documents_there", "entry.complete_and_true", "hearing.ground", *ACT),
            grounds=CERTIFICATE_GROUNDS, papers=("volunteer-certificate-refusal",),
            sets=(("entry.certificate_asked", False), ("appeal.given", Given.DECIDED)),
        ),
        Event(
            "complain", N_("Who gave the information complains"), by="giver", of=TO_COMPLAIN, to="complained",
            day="complaint.filed_on", brings=("complaint.filed_on", "complaint.learned_on", "complaint.content"),
            guard=is_in_time, papers=("volunteer-registry-complaint",),
            sets=(("complaint.outcome", Outcome.NONE), ("complaint.satisfied_in_full", False)),
        ),
        Event(
            "pass-on", N_("The authorised body passes the complaint on"), by="registrar", of=("complained", "not-passed-on"),
            to="under-review", day="complaint.received_on", same_day=("complaint.registered_on",),
            brings=("complaint.received_on", "complaint.registered_on"),
            guard=must_be_passed_on, sets=(("complaint.other_term", False),),
        ),
        Event(
            "uphold", N_("The reviewing body upholds the complaint"), by="reviewer", of=("under-review",), to="upheld",
            day="complaint.decided_on", brings=("complaint.decided_on", "complaint.outcome", "complaint.reviewer_competent"),
            guard=outcome_is_allowed,
        ),
        Event(
            "deny", N_("The reviewing body denies the complaint"), by="reviewer", of=("under-review",), to="denied",
            day="complaint.outcome_received_on", brings=("complaint.outcome_received_on", "complaint.reasoned"),
            guard=outcome_is_allowed, sets=(("complaint.outcome", Outcome.DENIED),),
        ),
        Event("sue", N_("Who gave the information goes to court"), by="giver", of=("denied",), to="in-court"),
    ),
    clocks=(
        Clock("answer", N_("The term of the answer"), last_day_to_answer, of=PENDING, to="silent",
              means=N_("No answer in time counts as a refusal, which can be complained of.")),
        Clock("cure", N_("The term to cure the defects"), cure_due, of=("defective",), to="uncured",
              means=N_("After it the information may be returned; it may be sent again.")),
        Clock("check", N_("The term of the yearly check"), decisions.check_due, of=("listed",), to="unchecked",
              means=N_("The authorised body is late with its check; the entry stays.")),
        Clock("activity", N_("The term without volunteer activity"), decisions.stays_until, of=("listed", "unchecked"),
              to="archived", means=N_("The entry goes to the archive by itself; it is restored on request."), sets=ARCHIVED),
        Clock("restoration", N_("The term of the answer on restoration"), last_day_to_answer, of=("restoring",),
              to="archived", means=N_("No answer in time counts as a refusal to restore, which can be complained of.")),
        Clock("certificate", N_("The term of the answer on the certificate"), last_day_to_answer,
              of=("certificate-asked", "certificate-prepared"), to="listed",
              means=N_("No answer in time counts as a refusal of the certificate, which can be complained of."),
              sets=(("entry.certificate_asked", False),)),
        Clock("complaint", N_("The term of a complaint"), complaint_due, of=("refused", "excluded"), to="over",
              means=N_("After it a complaint is late; the reviewing body can restore the term for good cause.")),
        Clock("passing-on", N_("The term to pass the complaint on"), passing_on_due, of=("complained",), to="not-passed-on",
              means=N_("The authorised body is late; it must still pass the complaint on.")),
        Clock("decision", N_("The term of the decision on the complaint"), decision_due, of=("under-review",), to="denied",
              means=N_("No decision in time counts as a denial; the way to court is open.")),
        Clock("court", N_("The term of a claim to the court"), to_court_by, of=("denied",), to="over",
              means=N_("After it a claim is late; a court can restore the term for good reason.")),
    ),
    register=Register(
        "volunteer-registry", N_("Registry of volunteer activities"), of=IN_REGISTRY, key="number",
        shows=("number", "entry.who", "people", *TEXTS),
    ),
)  # fmt: skip
