"""Charity Law articles 7-1 and 14: the authorised body, and what makes an organisation a charitable one."""

from datetime import date

from zhargy.law.kz.charity.subjects import (
    CHARITY,
    DRAFT,
    FROM_2015,
    FROM_2022,
    CharitableOrganisation,
    CharityBody,
    SupremeBody,
)  # fmt: skip
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

NO_ARTICLE_READ = "Its text was not read, and the sources that tell of it name no article."


@rule(CHARITY.article("7-1"), since=FROM_2022, covers="ch-authority", confidence="B")
def leads_charity(body: CharityBody, on: date) -> bool:
    """The body is the authorised body for charity."""
    return body.central and body.charged


@rule(CHARITY.article(14), since=FROM_2015, covers="ch-org")
def is_charitable_organisation(organisation: CharitableOrganisation, on: date) -> bool:
    """The organisation is charitable: a non-commercial one, in any legal form, that was created to do charity."""
    form = organisation.form
    return form != LegalForm.COMMERCIAL and form != LegalForm.FOREIGN_BRANCH and organisation.created_for_charity


@rule(CHARITY.whole(NO_ARTICLE_READ), since=FROM_2015, covers="ch-org-body")
def supreme_body_right(organisation: CharitableOrganisation, on: date) -> bool:
    """The highest body is the guardian council, as the law asks of a charitable organisation."""
    return organisation.supreme_body == SupremeBody.GUARDIAN_COUNCIL


@rule(CHARITY.whole(NO_ARTICLE_READ), since=FROM_2015, covers="ch-org-charter")
def charter_right(organisation: CharitableOrganisation, on: date) -> bool:
    """The charter says what the law asks of the charter of a charitable organisation."""
    return organisation.charter_special


@rule(CHARITY.article(14), since=FROM_2015)
def is_set_up_rightly(organisation: CharitableOrganisation, on: date) -> bool:
    """The charitable organisation has the body and the charter that the law asks for."""
    return (
        is_charitable_organisation(organisation, on)
        and supreme_body_right(organisation, on)
        and charter_right(organisation, on)
    )


@is_set_up_rightly.reform("charity-accreditation-2024", by=DRAFT.whole(), since="2024-05-06")
def _(organisation: CharitableOrganisation, on: date) -> bool:
    """The charitable organisation has the body and the charter that the law asks for, and is accredited."""
    return (
        is_charitable_organisation(organisation, on)
        and supreme_body_right(organisation, on)
        and charter_right(organisation, on)
        and organisation.accredited
    )
