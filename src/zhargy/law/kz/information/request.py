"""ATI article 11: a request, its terms, the answer, the refusal, and what silence means."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import days_after, working_day_from, working_days_after
from zhargy.law.kz.information.holder_subjects import HolderConduct, HolderMove, HolderStep
from zhargy.law.kz.information.holders import is_holder
from zhargy.law.kz.information.scope import is_limited, is_request, is_user, law_applies
from zhargy.law.kz.information.sources import APPC, ATI, CHANGED_2020, FROM_177, FROM_APPC, LAW_177, START
from zhargy.law.kz.information.subjects import (
    Answer,
    BlogOwner,
    Form,
    InformationRequest,
    RequestStanding,
    Step,
    UserKind,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

answer_days = KZ.parameter("information_answer_days", int)
extension_days = KZ.parameter("information_extension_days", int)
step_days = KZ.table("information_request_days", (Step,), int)
request_fee = KZ.parameter("information_request_fee", Decimal)

ORAL = frozenset({Form.IN_PERSON, Form.PHONE})
WRITTEN = frozenset({Form.PAPER, Form.ELECTRONIC, Form.BLOG})


@rule(ATI.article(11, 1), since=START, covers="ati-request-free", unit="KZT")
def fee(request: InformationRequest, on: date) -> Decimal:
    """The fee for the request, in tenge: none."""
    return request_fee(on)


@rule(ATI.article(11, 4), since=CHANGED_2020, covers="ati-oral-topics")
def oral_answer_due(request: InformationRequest, on: date) -> bool:
    """The oral request must be answered at once: it is about one of the ten subjects of oral answers."""
    return request.form in ORAL and request.oral_topic


@rule(ATI.article(11, 4), since=CHANGED_2020, covers="ati-oral-topics")
def oral_answer_in_form(request: InformationRequest, on: date) -> bool:
    """Name and post of whoever answered the oral request were told."""
    return request.reply.answerer_named


@rule(ATI.article(11, 5), since=CHANGED_2020, covers="ati-written-fields")
def fields_complete(request: InformationRequest, on: date) -> bool:
    """The written request has all that it must have."""
    written = request.written
    if request.user == UserKind.NATURAL:
        return written.name and written.iin and written.contact
    return written.legal_name and written.bin and written.outgoing and written.signer and written.contact


@rule(ATI.article(11, 5), since=CHANGED_2020, covers="ati-written-sign")
def signed_rightly(request: InformationRequest, on: date) -> bool:
    """The written request is signed; through a blog platform of first heads an account of the electronic government is enough."""
    match request.form:
        case Form.PAPER:
            return request.written.signed
        case Form.ELECTRONIC:
            return request.written.digital_signature
        case Form.BLOG:
            return request.written.account
        case _:
            return False


@signed_rightly.amended(by=LAW_177.whole(), at=ATI.article(11, 5), since=FROM_177, covers="ati-written-sign")
def _(request: InformationRequest, on: date) -> bool:
    """The written request is signed; through the blog platform of a quasi-state entity that the state does not own in whole
    an account of the electronic government is enough."""
    match request.form:
        case Form.PAPER:
            return request.written.signed
        case Form.ELECTRONIC:
            return request.written.digital_signature
        case Form.BLOG:
            return request.written.account and request.written.blog_owner == BlogOwner.QUASI_STATE
        case _:
            return False


@rule(ATI.article(11, 6), since=CHANGED_2020, covers="ati-receipt")
def coupon_is_due(request: InformationRequest, on: date) -> bool:
    """The holder must give a coupon with date, time and the name of whoever took the request."""
    return request.form in WRITTEN and request.brought_in_person


@rule(ATI.article(11, 7), since=CHANGED_2020, covers="ati-must-register")
def must_be_considered(request: InformationRequest, on: date) -> bool:
    """The holder must accept, register and consider the request: a written one, not anonymous, under this law."""
    return request.form in WRITTEN and not request.anonymous and law_applies(request, on)


@rule(ATI.article(11, 8), since=CHANGED_2020, covers="ati-representative")
def filed_by_right_person(request: InformationRequest, on: date) -> bool:
    """The user filed the request, or a representative who is authorised under civil law."""
    return not request.by_representative or request.authorised


@rule(ATI.article(11, 10), since=CHANGED_2020, covers="ati-term")
def answer_due(request: InformationRequest, on: date) -> date:
    """The last day to answer: 15 calendar days from receipt, or the next working day."""
    return working_day_from(days_after(request.received_on, answer_days(on)))


@rule(ATI.article(11, 10), since=CHANGED_2020, covers="ati-term-extension")
def extension_is_lawful(request: InformationRequest, on: date) -> bool:
    """The term was lawfully extended: several holders are competent, others must be asked, the head did it in time and once."""
    told = request.extension
    in_time = told.extended_on <= answer_due(request, on)
    return told.several_competent and told.needs_others and told.by_head and not told.before and in_time


@rule(ATI.article(11, 10), since=CHANGED_2020, covers="ati-term-extension")
def extended_answer_due(request: InformationRequest, on: date) -> date:
    """The last day to answer after an extension: at most 15 calendar days more, or the next working day."""
    return working_day_from(days_after(request.received_on, answer_days(on) + extension_days(on)))


@rule(ATI.article(11, 10), since=CHANGED_2020, covers="ati-term-extension")
def extension_notice_due(request: InformationRequest, on: date) -> date:
    """The last day to tell the user of the extension: three working days from it."""
    return working_days_after(request.extension.extended_on, step_days(Step.EXTENSION_NOTICE, on))


@rule(ATI.article(11, 10), since=CHANGED_2020)
def last_day_to_answer(request: InformationRequest, on: date) -> date:
    """The last day to answer, with the extension if there is a lawful one."""
    if request.extension.extended and extension_is_lawful(request, on):
        return extended_answer_due(request, on)
    return answer_due(request, on)


@rule(ATI.article(11, 11), since=CHANGED_2020, covers="ati-forward")
def must_be_forwarded(request: InformationRequest, on: date) -> bool:
    """The holder is not competent and must pass the request on to the right holder and tell the user."""
    return must_be_considered(request, on) and not request.competent


@rule(ATI.article(11, 11), since=CHANGED_2020, covers="ati-forward")
def forwarding_of_request_due(request: InformationRequest, on: date) -> date:
    """The last day to pass the request on: three working days from receipt."""
    return working_days_after(request.received_on, step_days(Step.FORWARD, on))


@rule(ATI.article(11, 12), since=CHANGED_2020, covers="ati-language-form")
def answer_form_is_right(request: InformationRequest, on: date) -> bool:
    """The answer is in the language of the request, a written one on paper or electronically as the user chose."""
    if request.form in ORAL:
        return request.reply.same_language
    return request.reply.same_language and request.reply.form_chosen


@rule(ATI.article(11, 13), since=CHANGED_2020, covers="ati-copy-cost", unit="KZT")
def copying_to_pay(request: InformationRequest, on: date) -> Decimal:
    """What the user pays for copying or printing, in tenge: the actual cost; socially vulnerable groups pay nothing."""
    if not request.copies or request.vulnerable:
        return Decimal("0")
    return request.copy_cost


@rule(ATI.article(11, 13), since=CHANGED_2020, covers="ati-copy-cost")
def rates_are_published(conduct: HolderConduct, on: date) -> bool:
    """The cost of copying was published in the press and stands on the internet resource of the holder."""
    return conduct.rates_printed and conduct.rates_online


@rule(ATI.article(11, 14), since=CHANGED_2020, covers="ati-answer-fields")
def answer_is_complete(request: InformationRequest, on: date) -> bool:
    """The written answer names the holder with its address, the post of the signer, day and number of registration."""
    return request.reply.holder_named and request.reply.post_named and request.reply.number_given


@rule(ATI.article(11, 15), since=CHANGED_2020, covers="ati-already-published")
def may_point_to_place(request: InformationRequest, on: date) -> bool:
    """The holder may answer by saying where the information is published; to one who asks again it must give it."""
    return request.published and not request.repeated


@rule(ATI.article(11, 15), since=CHANGED_2020, covers="ati-already-published")
def pointing_due(request: InformationRequest, on: date) -> date:
    """The last day to answer by saying where it is published: three working days from receipt."""
    return working_days_after(request.received_on, step_days(Step.POINT, on))


@rule(ATI.article(11, 16, 1), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_1_unclear(request: InformationRequest, on: date) -> bool:
    """Ground 1: the request does not show what information is meant."""
    return request.unclear


@rule(ATI.article(11, 16, 2), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_2_form(request: InformationRequest, on: date) -> bool:
    """Ground 2: the request is not as the law requires."""
    complete = fields_complete(request, on) and signed_rightly(request, on) and filed_by_right_person(request, on)
    return not is_request(request, on) or not complete


@rule(ATI.article(11, 16, 3), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_3_limited(request: InformationRequest, on: date) -> bool:
    """Ground 3: the information is of limited access."""
    return is_limited(request.information, on)


@rule(ATI.article(11, 16, 4), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_4_analysis(request: InformationRequest, on: date) -> bool:
    """Ground 4: it asks for a legal assessment, an analysis of the holder's work, or analytical work not yet finished."""
    return request.asks_assessment or request.asks_unfinished


@rule(ATI.article(11, 16, 5), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_5_check(request: InformationRequest, on: date) -> bool:
    """Ground 5: nothing is decided yet on the results of a state check."""
    return request.check_undecided


@rule(ATI.article(11, 16, 6), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_6_decision(request: InformationRequest, on: date) -> bool:
    """Ground 6: the final decision is still being worked out between or within bodies."""
    return request.decision_pending


@rule(ATI.article(11, 16, 7), since=CHANGED_2020, covers="ati-refusal-grounds")
def refusal_7_foreign(request: InformationRequest, on: date) -> bool:
    """Ground 7: disclosure of papers from abroad is not agreed yet."""
    return request.foreign_pending


@rule(ATI.article(11, 16), since=FROM_APPC)
def may_be_refused(request: InformationRequest, on: date) -> bool:
    """The law has a ground to refuse the information."""
    return (
        refusal_3_limited(request, on)
        or refusal_4_analysis(request, on)
        or refusal_5_check(request, on)
        or refusal_6_decision(request, on)
        or refusal_7_foreign(request, on)
        or refusal_2_form(request, on)
        or refusal_1_unclear(request, on)
    )


@rule(ATI.article(11, 17), since=CHANGED_2020, covers="ati-refusal-term")
def refusal_due(request: InformationRequest, on: date) -> date:
    """The last day to refuse: five working days from registration."""
    return working_days_after(request.registered_on, step_days(Step.REFUSAL, on))


@rule(ATI.article(11, 17), since=CHANGED_2020, covers="ati-refusal-term")
def refusal_is_reasoned(request: InformationRequest, on: date) -> bool:
    """The refusal gives reasons."""
    return request.reply.answer == Answer.REFUSED and request.reply.reasoned


@rule(ATI.article(11, 2), since=FROM_APPC, covers="ati-request-any")
def must_be_given(request: InformationRequest, on: date) -> bool:
    """The information must be given: the user may ask, this holder has to answer, and no ground to refuse is there."""
    return (
        is_user(request, on)
        and must_be_considered(request, on)
        and is_holder(request, on)
        and request.competent
        and not may_be_refused(request, on)
    )


@rule(ATI.article(9, 1), since=FROM_APPC, covers="ati-holder-rights")
def move_is_allowed(move: HolderMove, on: date) -> bool:
    """The holder may take this step."""
    match move.step:
        case HolderStep.FORWARD:
            return not move.request.competent
        case HolderStep.CLARIFY:
            return True
        case HolderStep.REFUSE:
            return may_be_refused(move.request, on)
        case HolderStep.CHARGE:
            return fee(move.request, on) > 0


@rule(APPC.article(91, 2), since=FROM_APPC, covers="appc-silence")
def refused_by_silence(request: InformationRequest, on: date) -> bool:
    """The term for the answer is over without an answer, which counts as a refusal."""
    silent = request.reply.answer == Answer.NONE
    return must_be_considered(request, on) and silent and on > last_day_to_answer(request, on)


@rule(ATI.article(11), since=FROM_APPC)
def meaning_of_answer(request: InformationRequest, on: date) -> RequestStanding:
    """What the answer or the silence of the holder means on this day."""
    if not must_be_considered(request, on):
        return RequestStanding.NOT_CONSIDERED
    match request.reply.answer:
        case Answer.GIVEN:
            return RequestStanding.ANSWERED
        case Answer.POINTED:
            if may_point_to_place(request, on) and request.reply.place_told:
                return RequestStanding.POINTED
            return RequestStanding.MUST_STILL_GIVE
        case Answer.FORWARDED:
            return RequestStanding.FORWARDED
        case Answer.REFUSED:
            return RequestStanding.REFUSED if may_be_refused(request, on) else RequestStanding.REFUSED_WITHOUT_GROUND
        case Answer.NONE:
            return RequestStanding.SILENCE_IS_REFUSAL if on > last_day_to_answer(request, on) else RequestStanding.WAIT


@rule(ATI.article(11, 7), since=FROM_APPC)
def must_answer(request: InformationRequest, on: date) -> bool:
    """The holder must answer the request and has not done so yet."""
    return must_be_considered(request, on) and request.reply.answer == Answer.NONE


@rule(ATI.article(11, 11), since=FROM_APPC)
def must_still_forward(request: InformationRequest, on: date) -> bool:
    """The holder must pass the request on and has not done so yet."""
    return must_be_forwarded(request, on) and request.reply.answer == Answer.NONE


@rule(ATI.article(11, 17), since=FROM_APPC)
def may_still_refuse(request: InformationRequest, on: date) -> bool:
    """There is a ground to refuse, and nothing was answered yet."""
    return must_answer(request, on) and may_be_refused(request, on)


KZ.duty(
    "answer-information-request",
    "Answer the request for information.",
    bound=must_answer,
    due=last_day_to_answer,
    how="In writing, on paper or electronically as the user chose, in the language of the request. After the last day "
    "silence counts as a refusal; the code punishes an unlawful refusal, not silence.",
    covers="ati-term",
)
KZ.duty(
    "forward-information-request",
    "Pass the request on to the right holder and tell the user.",
    bound=must_still_forward,
    due=forwarding_of_request_due,
    how="The term of the right holder runs from the day on which the request reaches it.",
    covers="ati-forward",
)
KZ.duty(
    "refuse-information-request",
    "Tell the user of the refusal, with reasons.",
    bound=may_still_refuse,
    due=refusal_due,
    how="The reasons name one of the seven grounds.",
    covers="ati-refusal-term",
)
