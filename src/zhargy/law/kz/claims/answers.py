"""Claims about answers and silence: information, appeals, complaints, petitions."""

from datetime import date

from zhargy.law.kz.appeals.appeal import last_day_to_answer as appeal_answer_due
from zhargy.law.kz.appeals.appeal import standing as standing_of_appeal
from zhargy.law.kz.appeals.complaint import denied_by_silence, may_go_to_court
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint, Appeal, Given, Outcome
from zhargy.law.kz.appeals.subjects import Standing as AppealStanding
from zhargy.law.kz.claims.sources import LATELY, LAW, NOTE_DAY, PENDING
from zhargy.law.kz.information.appeal import is_unlawfully_restricted
from zhargy.law.kz.information.offences import breach_is_punished, poor_answer_is_punished
from zhargy.law.kz.information.request import (
    last_day_to_answer,
    may_be_refused,
    meaning_of_answer,
    must_be_considered,
    refusal_1_unclear,
    refusal_2_form,
    refusal_3_limited,
    refusal_4_analysis,
    refusal_5_check,
    refusal_6_decision,
    refusal_7_foreign,
)  # fmt: skip
from zhargy.law.kz.information.subjects import Answer, InformationBreach, InformationRequest, RequestStanding
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.petitions.petition import decision_due, is_supported, must_be_decided
from zhargy.law.kz.petitions.subjects import Decision, Petition


@KZ.claim("information.silence-is-refusal", source=LAW, on=NOTE_DAY)
def _(request: InformationRequest, on: date) -> bool:
    """Silence on a request for information after the time for an answer counts as a refusal, and can be appealed."""
    silent = must_be_considered(request, on) and request.reply.answer == Answer.NONE
    over = silent and on > last_day_to_answer(request, on)
    refused = meaning_of_answer(request, on) == RequestStanding.SILENCE_IS_REFUSAL
    return not over or (refused and is_unlawfully_restricted(request, on))


@KZ.claim("information.refusal-on-a-listed-ground", source=LAW, on=NOTE_DAY)
def _(request: InformationRequest, on: date) -> bool:
    """Information may be refused on one of the seven grounds of the law only."""
    return (
        not may_be_refused(request, on)
        or refusal_1_unclear(request, on)
        or refusal_2_form(request, on)
        or refusal_3_limited(request, on)
        or refusal_4_analysis(request, on)
        or refusal_5_check(request, on)
        or refusal_6_decision(request, on)
        or refusal_7_foreign(request, on)
    )


@KZ.claim("information.silence-is-not-punished", source=PENDING, on=NOTE_DAY)
def _(breach: InformationBreach, on: date) -> bool:
    """Silence, late or incomplete answers and a portal that is out of date bring no administrative liability."""
    return not poor_answer_is_punished(breach, on)


@KZ.claim("information.silence-under-the-draft", source=PENDING, on=NOTE_DAY, kind="possible",
          reform="information-liability-2022")  # fmt: skip
def _(breach: InformationBreach, on: date) -> bool:
    """Under the draft of 2022 silence, late or incomplete answers could bring administrative liability."""
    return poor_answer_is_punished(breach, on) and breach_is_punished(breach, on)


@KZ.claim("appeals.silence-is-refusal", source=LAW, since="2021-07-01", until=LATELY)
def _(appeal: Appeal, on: date) -> bool:
    """Silence on an appeal after the time for an answer counts as a refusal."""
    over = appeal.given == Given.NONE and on > appeal_answer_due(appeal, on)
    return not over or standing_of_appeal(appeal, on) == AppealStanding.SILENCE_IS_REFUSAL


@KZ.claim("appeals.silence-opens-the-court", source=LAW, on=NOTE_DAY)
def _(complaint: AdministrativeComplaint, on: date) -> bool:
    """Silence of the reviewing body counts as a denial and opens the way to court."""
    return not denied_by_silence(complaint, on) or may_go_to_court(complaint, on)


@KZ.claim("appeals.court-only-after-complaint", source=LAW, on=NOTE_DAY)
def _(complaint: AdministrativeComplaint, on: date) -> bool:
    """Where there is a higher body and no law allows a direct suit, the court is closed until that body has answered or is late."""
    bound = complaint.higher_body and not complaint.direct_suit
    waiting = complaint.outcome == Outcome.NONE
    return not (bound and waiting) or may_go_to_court(complaint, on) == denied_by_silence(complaint, on)


@KZ.claim("petitions.silence-has-no-meaning", source=LAW, on=LATELY)
def _(petition: Petition, on: date) -> bool:
    """Silence on a supported petition decides nothing: after its time the body still has to decide."""
    over = is_supported(petition, on) and petition.decision == Decision.NONE and on > decision_due(petition, on)
    return not over or must_be_decided(petition, on)
