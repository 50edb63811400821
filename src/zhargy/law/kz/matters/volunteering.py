"""What people come for in volunteering: to take part, to run an organisation, to be in the registry."""

from zhargy.law.kz import volunteering
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.volunteering.subjects import RegistryEntry, Volunteering, VolunteerOrganisation

KZ.matter(
    "volunteer", "Take part in volunteering", "Whether this person may take part in this activity, and whether an entry in the registry is needed.",
    subject=Volunteering,
    goals=(volunteering.person_may_take_part, volunteering.may_volunteer, volunteering.needs_entry),
)  # fmt: skip
KZ.matter(
    "volunteer-organisation", "Run a volunteer organisation", "Whether it counts as one, what is banned, and what it must have.",
    subject=VolunteerOrganisation,
    goals=(volunteering.is_volunteer_organisation, volunteering.is_paramilitary, volunteering.may_keep_own_record),
    duties=duties("volunteer-coordinator", "volunteer-ethics-code"),
)  # fmt: skip
KZ.matter(
    "volunteer-registry", "Be in the registry of volunteer activities", "What to send and how, what the answer or silence means, and what follows.",
    subject=RegistryEntry,
    goals=(
        volunteering.may_give_information, volunteering.sent_the_right_way, volunteering.content_is_complete,
        volunteering.standing_of_entry, volunteering.must_be_updated,
    ),
)  # fmt: skip
