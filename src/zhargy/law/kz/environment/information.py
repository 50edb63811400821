"""Environmental information: open, without reasons, and when it is refused (Environmental Code arts. 17-20)."""

from datetime import date

from zhargy.law.kz.environment.sources import ENV, FROM_CODE
from zhargy.law.kz.environment.subjects import EnvironmentalRequest, RefusalReason
from zhargy.law.kz.information.request import last_day_to_answer
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

GROUNDS = frozenset(
    {
        RefusalReason.UNCLEAR,
        RefusalReason.FORM,
        RefusalReason.PERSONAL_DATA,
        RefusalReason.ANALYSIS,
        RefusalReason.CHECK,
        RefusalReason.CORRESPONDENCE,
        RefusalReason.FOREIGN,
        RefusalReason.INTELLECTUAL_PROPERTY,
        RefusalReason.STATISTICS,
    }
)


@rule(ENV.article(17, 2), since=FROM_CODE, covers="env-info-open")
def is_open_information(environmental_request: EnvironmentalRequest, on: date) -> bool:
    """The information is open to all and may not be restricted or classified."""
    return environmental_request.about_environment


@rule(ENV.article(18, 2), since=FROM_CODE, covers="env-info-open")
def justification_is_unlawful(environmental_request: EnvironmentalRequest, on: date) -> bool:
    """The holder demands a justification of interest, which nobody may demand for environmental information."""
    return is_open_information(environmental_request, on) and environmental_request.justification_demanded


@rule(ENV.article(20, 1), since=FROM_CODE, covers="env-info-term")
def environmental_answer_due(environmental_request: EnvironmentalRequest, on: date) -> date:
    """The last day to answer a request for environmental information: as the law on access to information says."""
    return last_day_to_answer(environmental_request.request, on)


@rule(ENV.article(20, 3), since=FROM_CODE, covers="env-info-refusal")
def environmental_refusal_holds(environmental_request: EnvironmentalRequest, on: date) -> bool:
    """The reason for the refusal is one of the nine grounds of the code."""
    return environmental_request.reason in GROUNDS


@rule(ENV.article(20, 3), since=FROM_CODE, covers="env-info-refusal")
def cannot_be_kept_secret(environmental_request: EnvironmentalRequest, on: date) -> bool:
    """The figures on emissions may not be called a commercial secret or another secret."""
    return environmental_request.about_emissions


@rule(ENV.article(20, 4), since=FROM_CODE, covers="env-info-refusal")
def rest_must_be_given(environmental_request: EnvironmentalRequest, on: date) -> bool:
    """The rest of the information must be given, because what may not be disclosed can be parted from it."""
    return environmental_refusal_holds(environmental_request, on) and environmental_request.severable


KZ.duty(
    "answer-environmental-request",
    "Give the environmental information, or refuse on a ground of the code.",
    bound=is_open_information,
    due=environmental_answer_due,
    covers="env-info-open",
)
