"""Who takes part in decisions on the environment, and what becomes of it (Environmental Code arts. 13-15)."""

from datetime import date

from zhargy.law.kz.environment.sources import ENV, FROM_CODE
from zhargy.law.kz.environment.subjects import EnvironmentalDecision, EnvironmentParticipant, Person, Work
from zhargy.rules import rule


@rule(ENV.article(13, 3), since=FROM_CODE, covers="env-public")
def is_public(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """They are the public: natural or legal persons, non-commercial organisations, associations."""
    return environment_participant.person != Person.STATE_BODY


@rule(ENV.article(14), since=FROM_CODE, covers="env-nco-rights")
def organisation_may(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """The code gives a non-commercial organisation the right to do this for the environment."""
    return environment_participant.person == Person.NCO and environment_participant.work != Work.OTHER


@rule(ENV.article(15, 2), since=FROM_CODE, covers="env-nco-interest")
def has_environmental_aim(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """The organisation counts as interested without more: its charter aims at protecting the environment."""
    return environment_participant.person == Person.NCO and environment_participant.environmental_aim


@rule(ENV.article(15, 2), since=FROM_CODE, covers="env-nco-interest")
def is_public_concerned(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """They are the public concerned: the decision may touch them, or they are interested in taking part."""
    concerned = (
        has_environmental_aim(environment_participant, on)
        or environment_participant.affected
        or environment_participant.interested
    )
    return is_public(environment_participant, on) and concerned


@rule(ENV.article(15, 1), since=FROM_CODE, covers="env-nco-interest")
def may_participate(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """They may take part in the environmental assessment and in the decision, and send comments and analysis."""
    return is_public_concerned(environment_participant, on)


@rule(ENV.article(15, 4), since=FROM_CODE, covers="env-decision-reflect")
def reflects_participation(environmental_decision: EnvironmentalDecision, on: date) -> bool:
    """The decision reflects the results of public participation, as it must."""
    return environmental_decision.reflects_results


@rule(ENV.article(15, 5), since=FROM_CODE, covers="env-decision-reflect")
def public_was_informed(environmental_decision: EnvironmentalDecision, on: date) -> bool:
    """The public concerned was at once given the text of the decision with its reasons."""
    return environmental_decision.text_given and environmental_decision.reasons_given
