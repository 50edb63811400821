"""Facts about those who take part, environmental information, public hearings and what follows them."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.information.subjects import InformationRequest
from zhargy.rules import Choice, Party, Subject, fact, impossible, part


class Person(Choice):
    """Who wants to take part (Environmental Code art. 13(3))."""

    NATURAL = "natural", N_("One or more natural persons")
    LEGAL = "legal", N_("One or more legal entities")
    NCO = "nco", N_("Non-commercial organisation")
    ASSOCIATION = "association", N_("Association, union or other alliance")
    STATE_BODY = "state-body", N_("State body")


class Work(Choice):
    """What a non-commercial organisation wants to do for the environment (Environmental Code art. 14)."""

    MEASURES = "measures", N_("Work out, promote and carry out measures, and draw people in")
    IMPROVEMENT = "improvement", N_("Do work that protects the environment and improves it")
    DEFENCE = "defence", N_("Defend rights of persons, also in court")
    CHALLENGE = "challenge", N_("Challenge acts of state bodies in the interest of an indefinite circle of persons")
    RESOURCES = "resources", N_("Protect natural resources and reserves together with state bodies")
    HEARINGS = "hearings", N_("Initiate and organise public hearings")
    EDUCATION = "education", N_("Environmental education and research")
    OTHER = "other", N_("Something else")


class RefusalReason(Choice):
    """Why environmental information is refused (Environmental Code art. 20(3))."""

    UNCLEAR = "unclear", N_("The request does not let the information be told")
    FORM = "form", N_("The request does not meet the law on access to information")
    PERSONAL_DATA = "personal-data", N_("It would break the law on personal data")
    ANALYSIS = "analysis", N_("It asks for a legal assessment, or for analysis that is not finished")
    CHECK = "check", N_("No decision on the results of a check yet")
    CORRESPONDENCE = "correspondence", N_("No final decision yet after correspondence or meetings of state bodies")
    FOREIGN = "foreign", N_("No agreement yet on disclosing documents from abroad")
    INTELLECTUAL_PROPERTY = "intellectual-property", N_("It would break rights of intellectual property")
    STATISTICS = "statistics", N_("It would break the confidentiality of primary statistical data")
    SECRECY = "secrecy", N_("Commercial or another secret")
    OTHER = "other", N_("Something else")


class NextStep(Choice):
    """What follows a public hearing (Environmental Code art. 73(16)-(19))."""

    CONCLUSION = "conclusion", N_("The protocol goes to the authorised body for its conclusion")
    REVISE = "revise", N_("The initiator revises the draft report")
    COMMISSION = "commission", N_("An expert commission decides what is in dispute")


class EnvironmentParticipant(Subject):
    """Somebody who wants to take part in a decision on the environment."""

    person: Person = fact("Who wants to take part")
    environmental_aim: bool = fact("The charter names help to protect the environment among the aims")
    affected: bool = fact("The decision touches or may touch their interests", judgement="State body or court")
    interested: bool = fact("They are interested in taking part in the decision")
    work: Work = fact("What the organisation wants to do")


class EnvironmentalDecision(Subject):
    """A decision of a state body or official on a question of the environment."""

    reflects_results: bool = fact("It reflects the results of public participation", by=Party.AUTHORITY)
    text_given: bool = fact("The public concerned was given its text at once", by=Party.AUTHORITY)
    reasons_given: bool = fact("The public concerned was given its reasons and arguments", by=Party.AUTHORITY)


class EnvironmentalRequest(Subject):
    """A request for environmental information."""

    request: InformationRequest = part("The request")
    about_environment: bool = fact(
        "The information is about the environment",
        help="Its state, what acts on it, measures and plans, activity that bears on it, law, costs, health, climate.",
    )
    about_emissions: bool = fact("It gives quantities or qualities of emissions into the environment")
    justification_demanded: bool = fact("The holder demands to know why the information is wanted", by=Party.OTHERS)
    reason: RefusalReason = fact("Reason given for the refusal", by=Party.OTHERS)
    severable: bool = fact("What may not be disclosed can be parted from the rest", by=Party.OTHERS)


class PublicHearing(Subject):
    """A public hearing on a draft report on possible impacts of a planned activity."""

    has_report: bool = fact("A draft report on possible impacts was made for an impact assessment")
    requested_on: date = fact("Day on which the initiator asked for the hearing")
    received_on: date = fact(
        "Day on which the draft report was received for posting",
        by=Party.AUTHORITY,
        help="Until 4 September 2023 by the authorised body, then by its subordinate organisation.",
    )
    local_received_on: date = fact("Day on which the local body received the draft report", by=Party.AUTHORITY)
    posted_on: date = fact("Day on which the draft report was posted", by=Party.AUTHORITY)
    both_languages: bool = fact("It was announced in Kazakh and in Russian")
    in_newspaper: bool = fact("It was announced in at least one newspaper of the place")
    on_air: bool = fact("It was announced on at least one television or radio channel of the place")
    announced_on: date = fact("Day on which the announcement was out in all these ways")
    hearing_on: date = fact("First day of the hearing")
    days_held: int = fact("Working days in a row for which it lasted", unit="working days", maximum=400)
    spoken: bool = fact("The comment was spoken at the hearing")
    comment_on: date = fact("Day on which the written comment was sent")
    comment_fits: bool = fact(
        "The comment is concrete and bears on the impact assessment", judgement="Chair of the hearing"
    )
    local_chair: bool = fact("A representative of the local executive body chairs it", by=Party.AUTHORITY)
    recorded: bool = fact("All of it is recorded in sound and video", by=Party.AUTHORITY)
    ended_on: date = fact("Last day of the hearing")
    has_comments: bool = fact("The protocol has all comments that were not withdrawn", by=Party.AUTHORITY)
    has_replies: bool = fact("The protocol has the initiator's reply to each comment")
    tells_appeal: bool = fact("The protocol tells of the right to appeal it", by=Party.AUTHORITY)
    signed_on: date = fact("Day on which the protocol was signed", by=Party.AUTHORITY)
    comments_left: bool = fact("Comments were left that their authors did not withdraw", by=Party.OTHERS)
    is_repeat: bool = fact("It is a repeated hearing")
    initiator_disagrees: bool = fact("The initiator disagrees with the comments that are left")
    activity_changed: bool = fact("The draft report has substantial changes of the activity that were not heard yet")
    order_broken: bool = fact(
        "The order of public hearings was broken", judgement="Authorised body for the environment, or the court"
    )

    @impossible(N_("A hearing cannot end before it begins."))
    def _ends_too_early(self) -> bool:
        return self.ended_on < self.hearing_on


class ExpertCommission(Subject):
    """An expert commission on what is in dispute after a repeated hearing."""

    protocol_signed_on: date = fact("Day on which the protocol of the repeated hearing was signed", by=Party.AUTHORITY)
    application_on: date = fact(
        "Day on which the authorised body received the application for a sitting and the protocol", by=Party.AUTHORITY
    )
    accredited: bool = fact("The non-commercial organisation is accredited")
    confirmed: bool = fact("It confirmed in writing that it wishes to take part")
    sent_on: date = fact("Day on which copies were sent to the members", by=Party.AUTHORITY)
    copies_on: date = fact("Day on which the member received the copies")
    sits_on: date = fact("First day of the sitting", by=Party.AUTHORITY)
    members: int = fact("Members of the commission", unit="people", minimum=1, maximum=1000)
    votes: int = fact("Votes for the decision", unit="people", maximum=1000)

    @impossible(N_("There cannot be more votes than members."))
    def _too_many_votes(self) -> bool:
        return self.votes > self.members


class ImpactConclusion(Subject):
    """The conclusion of the authorised body on an impact assessment."""

    after_commission: bool = fact("An expert commission sat")
    protocol_received_on: date = fact("Day on which the protocol without comments was received", by=Party.AUTHORITY)
    commission_signed_on: date = fact("Day on which the protocol of the commission was signed", by=Party.AUTHORITY)
    registered_on: date = fact("Day on which the application for the assessment was registered", by=Party.AUTHORITY)
    remarks_on: date = fact("Day on which remarks on the draft report were sent", by=Party.AUTHORITY)
    protocol_given: bool = fact("The signed protocol of the hearing was handed in before the time for remarks was over")
    given_on: date = fact("Day of the conclusion", by=Party.AUTHORITY)
