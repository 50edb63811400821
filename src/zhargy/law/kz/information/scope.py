"""ATI articles 1, 3-7: who may ask, what the law covers, what may be limited and what never."""

from datetime import date

from zhargy.law.kz.information.sources import ATI, CHANGED_2020, FROM_94, FROM_157, FROM_APPC, LAW_94, LAW_157, START
from zhargy.law.kz.information.subjects import (
    Form,
    Information,
    InformationRequest,
    Route,
    Secret,
    Topic,
    UserClaim,
    UserKind,
    UserRight,
)  # fmt: skip
from zhargy.rules import rule

SECRETS = frozenset({Secret.STATE, Secret.PERSONAL, Secret.BANKING, Secret.COMMERCIAL, Secret.MEDICAL, Secret.OTHER})


@rule(ATI.article(1, item=3), since=START, covers="ati-def-user")
def is_user(request: InformationRequest, on: date) -> bool:
    """Whoever asks is a user of information: any natural person or legal entity, of any country."""
    return request.user != UserKind.OTHER


@rule(ATI.article(1, item=8), since=START, covers="ati-def-restricted")
def is_of_limited_access(information: Information, on: date) -> bool:
    """The information is of a kind of limited access: a protected secret, personal data, or for official use."""
    return information.secret != Secret.NONE


@rule(ATI.article(1, item=12), since=START, covers="ati-def-request")
def is_request(request: InformationRequest, on: date) -> bool:
    """It is a request: it asks for information, orally or in writing."""
    return request.asks_for_information and request.form != Form.OTHER


@rule(ATI.article(3), since=FROM_APPC, covers="ati-scope-exclusions")
def law_applies(request: InformationRequest, on: date) -> bool:
    """The law on access to information applies: no other law sets the order for this request or appeal."""
    return request.route == Route.NONE


@law_applies.amended(by=LAW_94.whole(), at=ATI.article(3), since=FROM_94, covers="ati-scope-exclusions")
def _(request: InformationRequest, on: date) -> bool:
    """The law on access to information applies: no other law, such as that on mass media, sets the order for it."""
    return request.route == Route.NONE


@rule(ATI.article("4-1", 1), since=FROM_157, covers="ati-presumption")
def is_presumed_open(information: Information, on: date) -> bool:
    """The information is presumed open: the holder has it, and no law limits access to it."""
    return information.held and not information.by_law


@rule(ATI.article(5), since=START, covers="ati-restriction-test")
def limit_is_lawful(information: Information, on: date) -> bool:
    """The limit is lawful: a law sets it, and it goes no further than is needed."""
    return information.by_law and information.necessary


@limit_is_lawful.amended(by=LAW_157.whole(), at=ATI.article(5), since=FROM_157, covers="ati-restriction-test")
def _(information: Information, on: date) -> bool:
    """The limit is lawful: a law sets it, it is needed, it has a term, and only the part that needs it is closed."""
    part_closed = not information.only_a_part or information.rest_open
    return information.by_law and information.necessary and information.limit_has_term and part_closed


@rule(ATI.article(6), since=START, covers="ati-never-restricted")
def can_never_be_limited(information: Information, on: date) -> bool:
    """Access to this information cannot be limited."""
    match information.topic:
        case Topic.ACTS:
            return information.secret not in SECRETS
        case Topic.BUDGET | Topic.AUDIT | Topic.REPRESSION:
            return information.secret != Secret.STATE
        case Topic.PLANS | Topic.GRIDS | Topic.DIGITAL_ASSETS | Topic.OTHER:
            return False
        case _:
            return True


@can_never_be_limited.amended(
    by=LAW_157.whole(), at=ATI.article(6), since=FROM_157, covers=("ati-never-restricted", "ati-never-restricted-2025")
)
def _(information: Information, on: date) -> bool:
    """Access to this information of public importance cannot be limited."""
    match information.topic:
        case Topic.ACTS | Topic.AUDIT | Topic.GRIDS:
            return information.secret not in SECRETS
        case Topic.BUDGET | Topic.REPRESSION:
            return information.secret != Secret.STATE
        case Topic.OTHER:
            return False
        case _:
            return True


@rule(ATI.article(5), since=START)
def is_limited(information: Information, on: date) -> bool:
    """The information is of limited access, and is not of the kind to which access can never be limited."""
    return is_of_limited_access(information, on) and not can_never_be_limited(information, on)


@rule(ATI.article(7, 1), since=START, covers="ati-user-rights")
def has_user_right(claim: UserClaim, on: date) -> bool:
    """The user of information has this right."""
    match claim.wants:
        case UserRight.DAMAGES:
            return claim.harmed
        case UserRight.OTHER:
            return False
        case _:
            return True


@rule(ATI.article(7, 1, 5), since=START, covers="ati-user-rights")
def reasons_are_needed(request: InformationRequest, on: date) -> bool:
    """The user must say why the information is needed; the law asks for no reasons."""
    return False


@rule(ATI.article(11, 3), since=CHANGED_2020, covers="ati-request-forms")
def form_is_allowed(request: InformationRequest, on: date) -> bool:
    """The request is made orally, in person or by telephone, or in writing, electronically too."""
    return request.form != Form.OTHER
