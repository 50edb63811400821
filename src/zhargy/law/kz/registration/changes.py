"""Civil Code article 42, Registration Law articles 14-15: what a change needs, and by when."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.subjects import (
    CC,
    CODE,
    FROM_23,
    FROM_141,
    FROM_272,
    FROM_325,
    READ,
    READ_2020,
    REG,
    Change,
    Changed,
    DuplicateRequest,
    Step,
)  # fmt: skip
from zhargy.law.kz.registration.terms import party_registration_term, registration_term
from zhargy.rules import rule

change_term = KZ.parameter("change_term", int)
data_change_term = KZ.parameter("data_change_term", int)
duplicate_term = KZ.parameter("duplicate_term", int)


@rule(CC.article(42, 6), since=CODE, covers="reg-rereg-triggers")
def needs_re_registration(change: Change, on: date) -> bool:
    """The organisation or branch must be re-registered; without it the change is invalid."""
    return change.changed in {Changed.NAME, Changed.CAPITAL, Changed.BRANCH_NAME}


@rule(REG.article("14-1"), since=READ)
def needs_amendment(change: Change, on: date) -> bool:
    """The change of the charter must be registered: the location changes, or the charter gets a new wording."""
    return change.changed in {Changed.ADDRESS, Changed.NEW_CHARTER}


@rule(REG.article("14-2"), since=FROM_272)
def needs_notice(change: Change, on: date) -> bool:
    """An electronic notice must be given of the change."""
    match change.changed:
        case Changed.HEAD | Changed.ACTIVITY | Changed.BRANCH_ADDRESS | Changed.OTHER_CHARTER:
            return True
        case Changed.FOUNDERS:
            return not change.of_party
        case _:
            return False


@needs_notice.amended(
    by=KZ.act("registration-amendments-2023").whole(),
    at=REG.article("14-2"),
    since=FROM_23,
    covers="reg-notify-14-2",
)
def _(change: Change, on: date) -> bool:
    """An electronic notice must be given of the change, also of the beneficial owner."""
    match change.changed:
        case (
            Changed.HEAD | Changed.ACTIVITY | Changed.BRANCH_ADDRESS | Changed.OTHER_CHARTER | Changed.BENEFICIAL_OWNER
        ):
            return True
        case Changed.FOUNDERS:
            return not change.of_party
        case _:
            return False


@rule(REG.article(14), since=CODE)
def step_for_change(change: Change, on: date) -> Step:
    """How the change is made known."""
    if needs_re_registration(change, on):
        return Step.RE_REGISTRATION
    if needs_amendment(change, on):
        return Step.AMENDMENT
    return Step.NOTICE if needs_notice(change, on) else Step.NONE


@rule(REG.article("14-1"), since=READ)
def change_due(change: Change, on: date) -> date:
    """The last day to file the change: one month from the decision."""
    return months_after(change.decided_on, change_term(change.decided_on))


@rule(REG.article("14-1"), since=READ)
def change_has_term(change: Change, on: date) -> bool:
    """The change must be filed within a month: it needs registration of the amendment, or a notice."""
    return step_for_change(change, on) in {Step.AMENDMENT, Step.NOTICE}


@rule(REG.article("14-1"), since=READ)
def change_late(change: Change, on: date) -> bool:
    """The change was filed late."""
    return change_has_term(change, on) and change.change_filed_on > change_due(change, on)


@rule(REG.article("14-2"), since=FROM_272, covers="reg-late-address")
def late_address_punishable(change: Change, on: date) -> bool:
    """A change of location made known late is punished under the Code on Administrative Offences."""
    return change.changed == Changed.ADDRESS and change_late(change, on)


@rule(REG.article(9, 4), since=READ)
def change_entered_by(change: Change, on: date) -> date:
    """The last day for the registering body to enter the change, once it is filed."""
    if step_for_change(change, on) == Step.NOTICE:
        return working_days_after(change.change_filed_on, data_change_term(change.change_filed_on))
    if change.of_party:
        return months_after(change.change_filed_on, party_registration_term(change.change_filed_on))
    return working_days_after(change.change_filed_on, registration_term(change.change_filed_on))


@rule(REG.article(14), since=READ_2020)
def change_papers_complete(change: Change, on: date) -> bool:
    """Every paper that this change needs is there, with the originals of the earlier ones where the name changes."""
    papers = change.papers
    match step_for_change(change, on):
        case Step.RE_REGISTRATION:
            return papers.application and papers.decision and papers.document and papers.fee_proof and papers.originals
        case Step.AMENDMENT:
            told = papers.application and papers.decision and papers.document
            return told and (papers.location or change.changed != Changed.ADDRESS)
        case Step.NOTICE:
            return papers.application and (papers.members_list or change.changed != Changed.FOUNDERS)
        case Step.NONE:
            return True


@change_papers_complete.amended(by=KZ.act("registration-amendments-2022").whole(), at=REG.article(14), since=FROM_141)
def _(change: Change, on: date) -> bool:
    """Every paper that this change needs is there."""
    papers = change.papers
    match step_for_change(change, on):
        case Step.RE_REGISTRATION:
            return papers.application and papers.decision and papers.document and papers.fee_proof
        case Step.AMENDMENT:
            told = papers.application and papers.decision and papers.document
            return told and (papers.location or change.changed != Changed.ADDRESS)
        case Step.NOTICE:
            return papers.application and (papers.members_list or change.changed != Changed.FOUNDERS)
        case Step.NONE:
            return True


@rule(REG.article("14-1"), since=READ_2020, covers="reg-amend-1-month")
def amendment_may_be_refused(change: Change, on: date) -> bool:
    """The amendment may be refused: the order of amending was broken, the paper contradicts the law, or there are bans."""
    return change.order_broken or change.grounds.bans


@rule(REG.article("14-2"), since=READ_2020, covers="reg-notify-14-2")
def notice_left_unexecuted(change: Change, on: date) -> bool:
    """The notice is left unexecuted, and the applicant told so: bans, inactive entities, listed persons or invalid papers."""
    grounds = change.grounds
    return (
        grounds.bans
        or grounds.founder_inactive
        or grounds.head_of_inactive
        or grounds.listed_for_terrorism
        or grounds.invalid_id
    )


@notice_left_unexecuted.amended(by=KZ.act("founders-amendments-2020").whole(), at=REG.article("14-2"), since=FROM_325)
def _(change: Change, on: date) -> bool:
    """The notice is left unexecuted, and the applicant told so: bans, inactive entities, listed persons or invalid papers."""
    grounds = change.grounds
    return (
        grounds.bans
        or grounds.founder_inactive
        or grounds.head_of_inactive
        or grounds.listed_for_terrorism
        or grounds.listed_for_weapons
        or grounds.invalid_id
    )


@rule(REG.article(15), since=READ, covers="reg-duplicate")
def duplicate_papers_complete(duplicate: DuplicateRequest, on: date) -> bool:
    """The papers for a duplicate of the charter are there."""
    return duplicate.application and duplicate.decision and duplicate.press_notice


@rule(REG.article(15), since=READ, covers="reg-duplicate")
def duplicate_due(duplicate: DuplicateRequest, on: date) -> date:
    """The last day to issue the duplicate of the charter."""
    return working_days_after(duplicate.asked_on, duplicate_term(duplicate.asked_on))


KZ.duty("file-change", "Make the change known to the registering body.", bound=change_has_term, due=change_due,
        how="Apply with the decision and the changed papers, or give an electronic notice, through the e-government portal.")  # fmt: skip
