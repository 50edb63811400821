"""What people come for about the environment: to take part in a hearing, and to get information."""

from zhargy.law.kz import environment
from zhargy.law.kz.environment.subjects import EnvironmentalRequest, EnvironmentParticipant, PublicHearing
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.rules import Subject, part


class Attendance(Subject):
    """A public hearing on the environment, and who wants to take part in it."""

    environment_participant: EnvironmentParticipant = part("Who takes part")
    public_hearing: PublicHearing = part("The hearing")


KZ.matter(
    "hearing", "Take part in a public hearing on the environment", "Who may take part, by when to send comments, whether the hearing is held in order, and what follows it.",
    subject=Attendance,
    goals=(
        environment.participation.may_participate, environment.hearing.written_comment_due,
        environment.hearing.announced_widely, environment.hearing.day_is_lawful, environment.hearing.is_led_rightly,
        environment.hearing.protocol_is_whole, environment.hearing.step_after_hearing,
    ),
    duties=duties("announce-hearing", "sign-hearing-protocol", "post-hearing-protocol"),
)  # fmt: skip
KZ.matter(
    "environmental-information", "Get information on the environment", "Whether it is open, by when the answer is due, and whether a refusal has a ground.",
    subject=EnvironmentalRequest,
    goals=(
        environment.information.is_open_information, environment.information.environmental_answer_due,
        environment.information.environmental_refusal_holds, environment.information.rest_must_be_given,
    ),
    duties=duties("answer-environmental-request"),
)  # fmt: skip
