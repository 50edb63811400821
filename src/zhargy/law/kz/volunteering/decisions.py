"""What the authorised body decides on entries of the registry: entry, refusal, exclusion, certificate, and the terms.

The list of grounds in the rules of 2024 was not read. What the rules are known to ask for is taken as the grounds; any
other is told by the authorised body. The draft of 24 May 2023 is a reform here as in the rest of the registry.
"""

from datetime import date

from zhargy.law.kz.appeals.appeal import was_heard
from zhargy.law.kz.appeals.subjects import Hearing
from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering.registry import (
    answer_is_in_form,
    content_is_complete,
    language_is_right,
    may_give_information,
    sent_the_right_way,
)  # fmt: skip
from zhargy.law.kz.volunteering.sources import DRAFT, FROM_DRAFT, FROM_REGISTRY, REFORM, REGISTRY
from zhargy.law.kz.volunteering.subjects import RegistryEntry
from zhargy.rules import rule


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def is_in_order(entry: RegistryEntry, on: date) -> bool:
    """The information is in order: from one who may give it, by e-mail, in the right language, and complete."""
    right_way = may_give_information(entry, on) and sent_the_right_way(entry, on)
    return right_way and language_is_right(entry, on) and content_is_complete(entry, on)


@is_in_order.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information is in order: from one who may give it, by e-mail, in Kazakh and in Russian."""
    return may_give_information(entry, on) and sent_the_right_way(entry, on) and language_is_right(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def may_be_entered(entry: RegistryEntry, on: date) -> bool:
    """The information may be entered: it is in order, and accurate as the authorised body finds."""
    return is_in_order(entry, on) and entry.complete_and_true


@may_be_entered.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information may be entered: it is in order."""
    return is_in_order(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision")
def refusal_is_in_form(entry: RegistryEntry, hearing: Hearing, on: date) -> bool:
    """The refusal is in form: told by e-mail, and after a hearing unless none was needed."""
    return answer_is_in_form(entry, on) and was_heard(hearing, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_1_giver(entry: RegistryEntry, on: date) -> bool:
    """The information comes from somebody whom the rules do not name."""
    return not may_give_information(entry, on)


@refusal_1_giver.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information comes from somebody whom the draft does not name, or from an organisation that is not registered."""
    return not may_give_information(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_2_channel(entry: RegistryEntry, on: date) -> bool:
    """The information did not come by e-mail."""
    return not sent_the_right_way(entry, on)


@refusal_2_channel.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information did not come by e-mail."""
    return not sent_the_right_way(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_3_language(entry: RegistryEntry, on: date) -> bool:
    """The information is not in the language that the rules ask for."""
    return not language_is_right(entry, on)


@refusal_3_language.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information is not in both languages, Kazakh and Russian."""
    return not language_is_right(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_4_content(entry: RegistryEntry, on: date) -> bool:
    """The information leaves out the kinds of activity, the number of participants or the projects."""
    return not content_is_complete(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_5_untrue(entry: RegistryEntry, on: date) -> bool:
    """The information is not complete and accurate, as the authorised body finds."""
    return not entry.complete_and_true


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision", confidence="C")
def refusal_6_other(entry: RegistryEntry, on: date) -> bool:
    """The rules have another ground to refuse, which the authorised body tells."""
    return entry.other_refusal_ground


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-functions", confidence="C")
def exclusion_1_asked(entry: RegistryEntry, on: date) -> bool:
    """Who gave the information asks to take it out: it is given of free will."""
    return entry.exclusion_asked


@exclusion_1_asked.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """Who gave the information asks to take it out: it is given of free will."""
    return entry.exclusion_asked


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-functions", confidence="C")
def exclusion_2_giver(entry: RegistryEntry, on: date) -> bool:
    """The entry is of somebody whom the rules do not name."""
    return not may_give_information(entry, on)


@exclusion_2_giver.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The entry is of somebody whom the draft does not name, or of an organisation that is not registered."""
    return not may_give_information(entry, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-functions", confidence="C")
def exclusion_3_untrue(entry: RegistryEntry, on: date) -> bool:
    """The information of the entry is not complete and accurate, as the authorised body finds."""
    return not entry.complete_and_true


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-functions", confidence="C")
def exclusion_4_other(entry: RegistryEntry, on: date) -> bool:
    """The rules have another ground to exclude, which the authorised body tells."""
    return entry.other_exclusion_ground


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-monitoring", confidence="C")
def check_due(entry: RegistryEntry, on: date) -> date:
    """The last day to check the information again, as the authorised body tells; the draft said in December."""
    return entry.check_ends_on


@check_due.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> date:
    """The last day to check the information again: the end of the next December in which it was not checked."""
    years = entry.checked_on.year - 2023 + (1 if entry.checked_on.month == 12 else 0)
    return years_after(date(2023, 12, 31), years)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-archive", confidence="C")
def stays_until(entry: RegistryEntry, on: date) -> date:
    """The last day in the registry without volunteer activity, as the authorised body tells; the draft gave a year."""
    return entry.archived_after


@stays_until.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> date:
    """The last day in the registry: a year from the last volunteer activity, or from the restoration if that is later."""
    if entry.restoration_asked:
        return years_after(max(entry.last_activity_on, entry.restored_on), 1)
    return years_after(entry.last_activity_on, 1)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-certificate", confidence="C")
def no_certificate_1_documents(entry: RegistryEntry, on: date) -> bool:
    """Needed documents are not there, as the authorised body finds."""
    return not entry.documents_there


@no_certificate_1_documents.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """Needed documents are not there, as the authorised body finds."""
    return not entry.documents_there


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-certificate", confidence="C")
def no_certificate_2_untrue(entry: RegistryEntry, on: date) -> bool:
    """The information is not complete and accurate, as the authorised body finds."""
    return not entry.complete_and_true


@no_certificate_2_untrue.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information is not complete and accurate, as the authorised body finds."""
    return not entry.complete_and_true


KZ.without_rule(
    REGISTRY.whole(),
    "The list of grounds to refuse and to exclude was not read; what the rules are known to ask for counts as grounds "
    "here, and any other is told by the authorised body.",
    touches=(refusal_6_other, exclusion_4_other),
)
KZ.without_rule(
    DRAFT.whole(),
    "The draft does not say how long a restored entry stays without activity; the year is counted anew here.",
    touches=(stays_until,),
)
