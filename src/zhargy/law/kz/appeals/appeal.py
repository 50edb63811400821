"""APPC articles 62-76 and 91(2): an appeal, its form, registration, return, term, hearing and silence."""

from datetime import date

from zhargy.law.kz.appc import APPC, FROM_241, LAW_241, START
from zhargy.law.kz.appeals.subjects import Appeal, Given, Hearing, NoHearing, Signer, Standing, Step
from zhargy.law.kz.calendar import months_after, working_day_from, working_days_after, working_days_before
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

term = KZ.parameter("appeal_term", int)
extension_months = KZ.parameter("appeal_extension", int)
short_procedure = KZ.parameter("hearing_short_procedure", int)
step_days = KZ.table("appeal_steps", (Step,), int)

HEADS = frozenset({Signer.HEAD, Signer.DEPUTY})
HEADS_NOW = frozenset({Signer.HEAD, Signer.DEPUTY, Signer.HEAD_OF_STAFF})
GROUNDS_BEFORE = frozenset(
    {NoHearing.FAVOURABLE, NoHearing.ENFORCEMENT, NoHearing.OWN_WISH, NoHearing.SIMPLIFIED, NoHearing.AUTOMATED}
)
GROUNDS_NOW = frozenset(
    {
        NoHearing.FAVOURABLE, NoHearing.ENFORCEMENT, NoHearing.OWN_WISH, NoHearing.SIMPLIFIED, NoHearing.AUTOMATED,
        NoHearing.COURT_BAN, NoHearing.RECEPTION, NoHearing.SIMPLIFIED_ENDED,
    }
)  # fmt: skip


@rule(APPC.article(62, 2), since=START, covers="appc-term-start-2023")
def procedure_opens_on(appeal: Appeal, on: date) -> date:
    """The day on which the procedure opens: when the competent body accepts the appeal."""
    return appeal.received_on


@procedure_opens_on.amended(by=LAW_241.whole(), at=APPC.article(76, 2), since=FROM_241, covers="appc-term-start")
def _(appeal: Appeal, on: date) -> date:
    """The day after which the term runs: registration, or arrival at the competent body if it was passed on."""
    return appeal.received_on if appeal.forwarded else appeal.registered_on


@rule(APPC.article(63, 2), since=START, covers="appc-fields")
def content_is_complete(appeal: Appeal, on: date) -> bool:
    """The appeal says all that the code demands: who, to whom, what about, when, and the signature."""
    content = appeal.content
    return (
        content.name
        and content.number
        and content.address
        and content.addressee
        and content.substance
        and content.dated
        and content.signed
        and content.other
    )


@rule(APPC.article(64, 1), since=START, covers="appc-no-refusal")
def acceptance_was_refused_unlawfully(appeal: Appeal, on: date) -> bool:
    """The body refused to accept the appeal, which is prohibited."""
    return not appeal.accepted


@rule(APPC.article(64, 3), since=START, covers="appc-register")
def registration_due(appeal: Appeal, on: date) -> date:
    """The day of registration: that of arrival, or the next working day."""
    return working_day_from(appeal.arrived_on)


@registration_due.amended(by=LAW_241.whole(), at=APPC.article(64, 3), since=FROM_241, covers="appc-register")
def _(appeal: Appeal, on: date) -> date:
    """The day of registration: that of arrival, or the next working day if it came after hours or on a day off."""
    return working_days_after(appeal.arrived_on, 1) if appeal.after_hours else working_day_from(appeal.arrived_on)


@rule(APPC.article(64, 6), since=START, covers="appc-cure-return")
def defects_stayed(appeal: Appeal, on: date) -> bool:
    """The appeal has defects that the body named, and they were not cured in the term set."""
    return not content_is_complete(appeal, on) and appeal.defects_named and not appeal.cured


@rule(APPC.article(64, 6), since=START, covers="appc-cure-return")
def cure_due(appeal: Appeal, on: date) -> date:
    """The last day to cure the defects: the end of the reasonable term that the body set."""
    return appeal.cure_ends_on


@rule(APPC.article(64, 7), since=FROM_241, covers="appc-return")
def repeats_without_news(appeal: Appeal, on: date) -> bool:
    """The body already dealt with an appeal of the same substance, and this one has nothing new."""
    return appeal.identical and not appeal.new_arguments


@rule(APPC.article(64, 7), since=FROM_241, covers="appc-return")
def is_insulting(appeal: Appeal, on: date) -> bool:
    """The appeal has obscene or insulting words, as the body finds."""
    return appeal.insulting


@rule(APPC.article(64, 7), since=START, covers="appc-cure-return")
def may_be_returned(appeal: Appeal, on: date) -> bool:
    """The body may return the appeal: its defects were not cured in time."""
    return defects_stayed(appeal, on)


@may_be_returned.amended(by=LAW_241.whole(), at=APPC.article(64, 7), since=FROM_241, covers="appc-return")
def _(appeal: Appeal, on: date) -> bool:
    """The body may return the appeal: uncured defects, nothing new, or insults, unless it tells of an offence or a threat."""
    ground = defects_stayed(appeal, on) or repeats_without_news(appeal, on) or is_insulting(appeal, on)
    return ground and not appeal.tells_of_danger


@rule(APPC.article(64, 7), since=FROM_241, covers="appc-return")
def return_due(appeal: Appeal, on: date) -> date:
    """The last day to return it: three working days from the end of the term to cure, otherwise from registration."""
    if defects_stayed(appeal, on):
        return working_days_after(appeal.cure_ends_on, step_days(Step.RETURN, on))
    return working_days_after(appeal.registered_on, step_days(Step.RETURN, on))


@rule(APPC.article(64, 9), since=START, covers="appc-withdraw")
def is_withdrawn(appeal: Appeal, on: date) -> bool:
    """The appeal is withdrawn: in writing and before the decision."""
    return appeal.withdrawn and appeal.withdrawn_in_writing and appeal.withdrawn_before_decision


@rule(APPC.article(64, 8), since=START, covers=("appc-cure-return", "appc-withdraw"))
def may_be_filed_again(appeal: Appeal, on: date) -> bool:
    """The applicant may file again: neither a return nor a withdrawal stands in the way."""
    return appeal.given == Given.RETURNED or is_withdrawn(appeal, on)


@rule(APPC.article(65, 1), since=START, covers="appc-forward")
def must_be_forwarded(appeal: Appeal, on: date) -> bool:
    """The body is not competent: it must pass the appeal on to the competent one and tell the applicant."""
    return not appeal.competent


@rule(APPC.article(65, 1), since=START, covers="appc-forward")
def forwarding_due(appeal: Appeal, on: date) -> date:
    """The last day to pass the appeal on: three working days from its arrival."""
    return working_days_after(appeal.arrived_on, step_days(Step.FORWARD, on))


@rule(APPC.article(70, 1), since=START, covers="appc-termination")
def procedure_ends(appeal: Appeal, on: date) -> bool:
    """The procedure must be terminated: decided before, a court act, a return, a withdrawal, or another ground of a law."""
    returned = appeal.given == Given.RETURNED
    return appeal.decided_before or appeal.court_act or returned or is_withdrawn(appeal, on) or appeal.other_end


@rule(APPC.article(70), since=START, covers="appc-termination")
def end_notice_due(appeal: Appeal, on: date) -> date:
    """The last day to tell the participant that the procedure was terminated: three working days."""
    return working_days_after(appeal.ended_on, step_days(Step.END_NOTICE, on))


@rule(APPC.article(70), since=START, covers="appc-termination")
def may_repeat_after_end(appeal: Appeal, on: date) -> bool:
    """An appeal on the same matter is possible again: it has new arguments or newly found circumstances."""
    return procedure_ends(appeal, on) and appeal.new_arguments


@rule(APPC.article(73, 2), since=START, covers="appc-hearing")
def hearing_is_needed(hearing: Hearing, on: date) -> bool:
    """The participant must be heard before the act: no ground of the code allows a decision without it."""
    short = hearing.ground == NoHearing.SHORT and hearing.procedure_days < short_procedure(on)
    urgent = hearing.ground == NoHearing.URGENT and hearing.urgency_explained
    return not (hearing.ground in GROUNDS_BEFORE or short or urgent)


@hearing_is_needed.amended(by=LAW_241.whole(), at=APPC.article(73, 2), since=FROM_241, covers="appc-hearing")
def _(hearing: Hearing, on: date) -> bool:
    """The participant must be heard before the act; the grounds against it are more, and a short term is under five days."""
    short = hearing.ground == NoHearing.SHORT and hearing.procedure_days < short_procedure(on)
    urgent = hearing.ground == NoHearing.URGENT and hearing.urgency_explained
    return not (hearing.ground in GROUNDS_NOW or short or urgent)


@rule(APPC.article(73, 1), since=START, covers="appc-hearing")
def hearing_notice_due(hearing: Hearing, on: date) -> date:
    """The last day to send the preliminary decision: three working days before the act."""
    return working_days_before(hearing.act_on, step_days(Step.HEARING_NOTICE, on))


@rule(APPC.article(73, 1), since=START, covers="appc-hearing")
def was_heard(hearing: Hearing, on: date) -> bool:
    """The participant was heard in time: three working days before the act, or no hearing was needed."""
    in_time = hearing.heard and hearing.preliminary_on <= hearing_notice_due(hearing, on)
    return in_time or not hearing_is_needed(hearing, on)


@rule(APPC.article(73, 3), since=START, covers="appc-hearing")
def objection_due(hearing: Hearing, on: date) -> date:
    """The last day to object to the preliminary decision: two working days from receiving it."""
    return working_days_after(hearing.preliminary_on, step_days(Step.OBJECTION, on))


@rule(APPC.article(75, 1), since=START, covers="appc-file-access")
def may_see_file(appeal: Appeal, on: date) -> bool:
    """The participant may see and copy the file: the consideration is over."""
    return appeal.considered


@may_see_file.amended(by=LAW_241.whole(), at=APPC.article(75, 1), since=FROM_241, covers="appc-file-access")
def _(appeal: Appeal, on: date) -> bool:
    """The participant may see and copy the file, during the consideration and after it."""
    return True


@rule(APPC.article(75, 1), since=START, covers="appc-file-access")
def file_access_due(appeal: Appeal, on: date) -> date:
    """The last day to let the participant see the file: three working days from asking."""
    return working_days_after(appeal.file_asked_on, step_days(Step.FILE_ACCESS, on))


@rule(APPC.article(76, 1), since=START, covers="appc-term-2023")
def answer_due(appeal: Appeal, on: date) -> date:
    """The last day to answer: 15 working days from the day on which the appeal is received, unless a law says otherwise."""
    if appeal.other_term:
        return appeal.other_term_ends_on
    return working_days_after(procedure_opens_on(appeal, on), term(on))


@answer_due.amended(by=LAW_241.whole(), at=APPC.article(76, 1), since=FROM_241, covers="appc-term")
def _(appeal: Appeal, on: date) -> date:
    """The last day to answer: 15 working days from registration, or the next working day, unless a law says otherwise."""
    if appeal.other_term:
        return working_day_from(appeal.other_term_ends_on)
    return working_days_after(procedure_opens_on(appeal, on), term(on))


@rule(APPC.article(76, 3), since=START, covers="appc-term-extend-2023")
def extension_is_lawful(appeal: Appeal, on: date) -> bool:
    """The extension is lawful: by the head or a deputy, with reasons, to establish facts."""
    extension = appeal.extension
    return extension.extended and extension.by in HEADS and extension.reasoned and extension.facts_needed


@extension_is_lawful.amended(by=LAW_241.whole(), at=APPC.article(76, 3), since=FROM_241, covers="appc-term-extend")
def _(appeal: Appeal, on: date) -> bool:
    """The extension is lawful: by the head, a deputy or the head of staff, with reasons, to establish facts."""
    extension = appeal.extension
    return extension.extended and extension.by in HEADS_NOW and extension.reasoned and extension.facts_needed


@rule(APPC.article(76, 3), since=START, covers=("appc-term-extend-2023", "appc-term-extend"))
def last_day_to_answer(appeal: Appeal, on: date) -> date:
    """The last day to answer; after a lawful extension at most two months from the decision to extend."""
    if appeal.extension.extended and extension_is_lawful(appeal, on):
        return working_day_from(months_after(appeal.extension.extended_on, extension_months(on)))
    return answer_due(appeal, on)


@rule(APPC.article(76, 3), since=START, covers=("appc-term-extend-2023", "appc-term-extend"))
def extension_notice_due(appeal: Appeal, on: date) -> date:
    """The last day to tell the participant of the extension: three working days from it."""
    return working_days_after(appeal.extension.extended_on, step_days(Step.EXTENSION_NOTICE, on))


@rule(APPC.article(91, 2), since=START, covers="appc-silence")
def refused_by_silence(appeal: Appeal, on: date) -> bool:
    """The body did nothing within the term, which counts as a refusal."""
    return appeal.given == Given.NONE and on > last_day_to_answer(appeal, on)


@rule(APPC.article(91, 2), since=START, covers="appc-silence")
def standing(appeal: Appeal, on: date) -> Standing:
    """What the answer, or the silence, of the body means on this day."""
    match appeal.given:
        case Given.DECIDED:
            return Standing.ANSWERED
        case Given.RETURNED:
            return Standing.RETURNED
        case Given.ENDED:
            return Standing.ENDED
        case Given.NONE:
            return Standing.SILENCE_IS_REFUSAL if on > last_day_to_answer(appeal, on) else Standing.WAIT


@rule(APPC.article(76, 1), since=START)
def must_answer(appeal: Appeal, on: date) -> bool:
    """The competent body must consider the appeal and has not answered yet."""
    return appeal.competent and appeal.given == Given.NONE


@rule(APPC.article(76, 3), since=START)
def must_tell_of_extension(appeal: Appeal, on: date) -> bool:
    """The term was extended, and the participant must be told."""
    return must_answer(appeal, on) and appeal.extension.extended


KZ.duty(
    "answer-appeal",
    "Answer the appeal.",
    bound=must_answer,
    due=last_day_to_answer,
    how="In writing. After the last day silence counts as a refusal.",
)
KZ.duty(
    "forward-appeal",
    "Pass the appeal on to the competent body and tell the applicant.",
    bound=must_be_forwarded,
    due=forwarding_due,
    covers="appc-forward",
)
KZ.duty(
    "tell-of-extension",
    "Tell the applicant that the term was extended.",
    bound=must_tell_of_extension,
    due=extension_notice_due,
)
KZ.duty(
    "hear-before-act",
    "Send the preliminary decision and let the participant object.",
    bound=hearing_is_needed,
    due=hearing_notice_due,
    how="In writing or orally, by video too; the participant has two working days to object.",
    covers="appc-hearing",
)
