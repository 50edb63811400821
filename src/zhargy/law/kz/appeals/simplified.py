"""APPC articles 87-90: the simplified procedure for messages, proposals, responses and requests; personal reception."""

from datetime import date

from zhargy.law.kz.appc import APPC, FROM_241, LAW_241, START
from zhargy.law.kz.appeals.subjects import Appeal, Kind, Reception, Signer
from zhargy.rules import rule

HEADS = frozenset({Signer.HEAD, Signer.DEPUTY})
REPEAT_ENDERS = frozenset({Signer.HEAD, Signer.DEPUTY, Signer.OTHER_AUTHORISED})


@rule(APPC.article(87), since=START, covers="appc-simplified")
def is_simplified(appeal: Appeal, on: date) -> bool:
    """The simplified procedure applies: a message, proposal, response or request to a body or entity of the state."""
    return appeal.kind != Kind.APPLICATION and appeal.to_state


@rule(APPC.article(88, 1), since=START, covers="appc-simplified-end")
def repeats_nothing_new(appeal: Appeal, on: date) -> bool:
    """It repeats what was checked and answered, without new arguments or circumstances."""
    return appeal.identical and not appeal.new_arguments and appeal.checked_before


@rule(APPC.article(88, 1), since=START, covers="appc-simplified-end")
def simplified_procedure_ends(appeal: Appeal, on: date) -> bool:
    """The simplified procedure must be terminated: nothing new, no author, signature or address, or no substance."""
    nobody = (appeal.author_unknown or not appeal.signature_or_address) and not appeal.tells_of_danger
    return is_simplified(appeal, on) and (repeats_nothing_new(appeal, on) or nobody or appeal.says_nothing)


@simplified_procedure_ends.amended(
    by=LAW_241.whole(), at=APPC.article(88, 1), since=FROM_241, covers="appc-simplified-end"
)
def _(appeal: Appeal, on: date) -> bool:
    """The simplified procedure must be terminated: nothing new, no author, no substance, or it was withdrawn."""
    nobody = (appeal.author_unknown or not appeal.signature_or_address) and not appeal.tells_of_danger
    ends = repeats_nothing_new(appeal, on) or nobody or appeal.says_nothing or appeal.withdrawn
    return is_simplified(appeal, on) and ends


@rule(APPC.article(88, 2), since=START, covers="appc-simplified-end")
def ended_by_right_person(appeal: Appeal, on: date) -> bool:
    """The head or a deputy decided to terminate the simplified procedure."""
    return appeal.ended_by in HEADS


@ended_by_right_person.amended(by=LAW_241.whole(), at=APPC.article(88, 2), since=FROM_241, covers="appc-simplified-end")
def _(appeal: Appeal, on: date) -> bool:
    """The head or a deputy decided to terminate it; another authorised person only where nothing new was said."""
    if repeats_nothing_new(appeal, on):
        return appeal.ended_by in REPEAT_ENDERS
    return appeal.ended_by in HEADS


@rule(APPC.article(89, 3), since=FROM_241, covers="appc-simplified")
def may_be_noted_only(appeal: Appeal, on: date) -> bool:
    """The body may take note of a proposal without answering it: its subject is closed for petitions; it must say so."""
    return appeal.kind == Kind.PROPOSAL and is_simplified(appeal, on) and appeal.closed_topic


@rule(APPC.article(90), since=START, covers="appc-reception")
def reception_is_regular(reception: Reception, on: date) -> bool:
    """The heads of the body receive people at least once a month, by a schedule."""
    return reception.by_schedule and reception.monthly


@reception_is_regular.amended(by=LAW_241.whole(), at=APPC.article(90), since=FROM_241, covers="appc-reception")
def _(reception: Reception, on: date) -> bool:
    """The heads receive people at least once a month, by a schedule; the body that serves the Government need not."""
    return reception.government_office or (reception.by_schedule and reception.monthly)
