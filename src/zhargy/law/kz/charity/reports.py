"""Charity Law articles 9 and 13: what charitable organisations and branches of foreign ones publish every year.

Which articles hold the three duties is not sure; the notes name them without numbers.
"""

from datetime import date

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.charity.organisations import is_charitable_organisation
from zhargy.law.kz.charity.subjects import CHARITY, FROM_2022, CharitableOrganisation, CharityReport, Medium
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

NO_ARTICLE_READ = "Its text was not read, and the sources that tell of it name no article."


@rule(CHARITY.article(13), since=FROM_2022, covers="ch-rep-program")
def must_report_programmes(organisation: CharitableOrganisation, on: date) -> bool:
    """The organisation must publish a report on its completed charitable programmes."""
    return is_charitable_organisation(organisation, on) and organisation.completed_programme


@rule(CHARITY.article(13), since=FROM_2022, covers="ch-rep-program")
def programme_report_right(report: CharityReport, on: date) -> bool:
    """The report on programmes is in the media or on the own website, with income, spending and the goals reached."""
    return report.medium != Medium.OTHER and report.gives_money and report.gives_goals


@rule(CHARITY.article(9), since=FROM_2022, covers="ch-rep-foreign")
def must_report_foreign_funds(organisation: CharitableOrganisation, on: date) -> bool:
    """The organisation must publish a report on the use of funds for charity from abroad."""
    return is_charitable_organisation(organisation, on) and organisation.foreign_funds


@rule(CHARITY.article(9), since=FROM_2022, covers="ch-rep-foreign")
def foreign_report_right(report: CharityReport, on: date) -> bool:
    """The report on funds from abroad is in the mass media; the own website is not enough."""
    return report.medium == Medium.MASS_MEDIA


@rule(CHARITY.article(9), since=FROM_2022, covers="ch-rep-branch")
def must_report_as_branch(organisation: CharitableOrganisation, on: date) -> bool:
    """The branch of a foreign charitable organisation must publish a report on its activity."""
    return organisation.form == LegalForm.FOREIGN_BRANCH and organisation.parent_charitable


@rule(CHARITY.article(9), since=FROM_2022, covers="ch-rep-branch")
def branch_report_right(report: CharityReport, on: date) -> bool:
    """The report of the branch is in the mass media, with founders, property, sources of income and spending."""
    return (
        report.medium == Medium.MASS_MEDIA
        and report.gives_founders
        and report.gives_property
        and report.gives_sources
        and report.gives_spending
    )


@rule(CHARITY.whole(NO_ARTICLE_READ), since=FROM_2022)
def report_due(report: CharityReport, on: date) -> date:
    """Last day of the year in which the report must appear: the law asks for one a year."""
    return years_after(date(2022, 12, 31), report.year - 2022)


@rule(CHARITY.whole(NO_ARTICLE_READ), since=FROM_2022)
def reported_in_year(report: CharityReport, on: date) -> bool:
    """The report was published in its year."""
    return report.published_on.year == report.year


KZ.duty(
    "charity-programme-report",
    "Publish a report on the charitable programmes that were completed.",
    bound=must_report_programmes,
    due=report_due,
    how="At least once a year, in the media or on your own website: short data on income and spending, and the goals "
    "reached.",
    covers="ch-rep-program",
)
KZ.duty(
    "charity-foreign-report",
    "Publish a report on the use of funds for charity from abroad.",
    bound=must_report_foreign_funds,
    due=report_due,
    how="Once a year, in the mass media.",
    covers="ch-rep-foreign",
)
KZ.duty(
    "charity-branch-report",
    "Publish a report on the activity of the branch.",
    bound=must_report_as_branch,
    due=report_due,
    how="Once a year, in the mass media: founders, structure of property, sources of income, directions of spending in "
    "Kazakhstan.",
    covers="ch-rep-branch",
)
