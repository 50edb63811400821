"""Provisions on volunteering that are not rules, and what was not found."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering.activity import fits_minor, may_volunteer
from zhargy.law.kz.volunteering.organisations import is_organiser
from zhargy.law.kz.volunteering.registry import (
    answer_is_in_form,
    content_is_complete,
    goes_to_archive,
    may_give_information,
    standing_of_entry,
)  # fmt: skip
from zhargy.law.kz.volunteering.sources import DRAFT, REGISTRY, VOL

REGISTRY_2017 = KZ.act("volunteer-registry-2017")

KZ.without_rule(
    VOL.article(1, item=8),
    "A religious association is read as one of the other organisations that may organise; the law does not name it.",
    touches=(is_organiser,),
)
KZ.without_rule(
    VOL.article(12),
    "What articles 4, 12 and 14 said before Law 134-VII was not read; who weighs harm to a minor is not named.",
    touches=(may_volunteer, fits_minor),
)
KZ.without_rule(VOL.article(18), "It refers to other laws and sets no penalty of its own.", covers="vol-liability")
KZ.without_rule(
    REGISTRY_2017.whole(),
    "Of the model rules of 2017 only the opening was read; what they asked of an entry before 2024 is not known.",
    touches=(may_give_information,),
)
KZ.without_rule(
    REGISTRY.whole(),
    "The text of the rules of 2024 was not found: terms, grounds of refusal and exclusion, the whole form and the "
    "protection of personal data are not known.",
    touches=(answer_is_in_form, content_is_complete, standing_of_entry, goes_to_archive),
)
KZ.without_rule(
    DRAFT.whole(),
    "Whether the rules of 2024 kept what the draft of 24 May 2023 said on language, checks, archive and certificate is "
    "not known; the draft stands as a reform.",
    touches=(goes_to_archive,),
)
