"""Civil Code article 39, Registration Law articles 1, 6 and 12: the location, its proof, and what the certificate shows."""

from datetime import date

from zhargy.law.kz.registration.subjects import ASSOCIATIONS, CC, CODE, FROM_272, READ, REG, Application
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Party, Subject, fact, rule
from zhargy.time import attested


class Certificate(Subject):
    """A certificate of registration, and the location that it shows."""

    of_branch: bool = fact("It is about a branch or representative office")
    papers_checked: bool = fact("The registering body has checked the papers", by=Party.AUTHORITY)
    has_number: bool = fact("A business identification number was given", by=Party.AUTHORITY)
    in_register: bool = fact(
        "It is entered in the national register of business identification numbers", by=Party.AUTHORITY
    )
    shows_day_and_body: bool = fact("It shows the day of issue, the registering body and the day of registration")
    shows_name_and_location: bool = fact("It shows the name and the location")
    shows_heads_and_founders: bool = fact("It shows the heads and the founders")
    shows_parent: bool = fact("It shows the name of the organisation that opened the branch")
    of_permanent_body: bool = fact("The location is that of the permanent body")
    full_address: bool = fact("The charter gives its full postal address")


@rule(CC.article(39), since=CODE, covers="location-rule")
def location_in_order(certificate: Certificate, on: date) -> bool:
    """The location is that of the permanent body, with its full postal address in the charter."""
    return certificate.of_permanent_body and certificate.full_address


@rule(REG.article(1), since=READ, covers="reg-check-bin")
def registration_complete(certificate: Certificate, on: date) -> bool:
    """Registration is complete: the papers are checked, a number is given, and the register has the entry."""
    return certificate.papers_checked and certificate.has_number and certificate.in_register


# The text of 2011 asks for the proof; Law 60-V of 24 December 2012 dropped it, but special laws still ask.
@rule(REG.article(6), since=attested("2011-12-31"), covers="reg-location-proof-old")
def location_proof_asked(application: Application, on: date) -> bool:
    """Every applicant must prove the location."""
    return True


@location_proof_asked.amended(by=REG.article(6), since="2013-01-09")
def _(application: Application, on: date) -> bool:
    """Only public and religious associations must still prove the location."""
    return application.form in ASSOCIATIONS and application.form != LegalForm.POLITICAL_PARTY


@rule(REG.article(12), since=FROM_272, covers="reg-certificate")
def certificate_complete(certificate: Certificate, on: date) -> bool:
    """The certificate shows all that the law names; that of a branch also names the organisation that opened it."""
    return (
        certificate.shows_day_and_body
        and certificate.has_number
        and certificate.shows_name_and_location
        and certificate.shows_heads_and_founders
        and (not certificate.of_branch or certificate.shows_parent)
    )
