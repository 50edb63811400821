"""NCO Law articles 18(7) and 22: what a charter must say, form by form, and the name of a union."""

from datetime import date

from zhargy.law.kz.forms.subjects import FROM_2001, FUNDS, NCO, UNIONS, CharterText, UnionName
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule


@rule(NCO.article(18, 7), since=FROM_2001, covers="name-association")
def union_name_in_order(naming: UnionName, on: date) -> bool:
    """The name of an association or union shows the main activity of its members and has that word in it."""
    return naming.shows_activity and naming.has_word


@rule(NCO.article(22, 1), since=FROM_2001, covers="nco-charter-content")
def says_what_all_must(charter: CharterText, on: date) -> bool:
    """The charter says what every charter must: name, aims, location, bodies, property, changes, ending, branches."""
    return (
        charter.name
        and charter.location
        and charter.bodies
        and charter.sources
        and charter.amending
        and charter.ending
        and charter.residue
        and charter.branches
    )


@rule(NCO.article(22, 1), since=FROM_2001, covers="nco-charter-content")
def says_what_members_need(charter: CharterText, on: date) -> bool:
    """The charter says the rights and duties of members, and how they join and leave if there are members."""
    if charter.form in FUNDS:
        return True
    return charter.member_rights and (not charter.has_members or charter.admission)


@rule(NCO.article(22, 3), since=FROM_2001, covers="nco-charter-extra")
def says_what_one_founder_needs(charter: CharterText, on: date) -> bool:
    """With one founder, the charter says how property is formed and income used."""
    return not charter.one_founder or charter.sole_income


@rule(NCO.article(22, 4), since=FROM_2001, covers="nco-charter-extra")
def says_what_fund_needs(charter: CharterText, on: date) -> bool:
    """The charter of a fund says what its bodies are and how officers are appointed and dismissed."""
    return charter.form not in FUNDS or charter.officers


@rule(NCO.article(22, 5), since=FROM_2001, covers="nco-charter-extra")
def says_what_cooperative_needs(charter: CharterText, on: date) -> bool:
    """The charter of a consumer cooperative says what the shares are, how bodies decide and how losses are covered."""
    if charter.form != LegalForm.CONSUMER_COOPERATIVE:
        return True
    return charter.shares and charter.voting and charter.losses


@rule(NCO.article(22, 7), since=FROM_2001, covers="nco-charter-extra")
def says_what_union_needs(charter: CharterText, on: date) -> bool:
    """The founding papers of an association or union say what its bodies are and how they decide."""
    return charter.form not in UNIONS or charter.voting


@rule(NCO.article(22, 9), since=FROM_2001, covers="nco-charter-extra")
def says_what_company_needs(charter: CharterText, on: date) -> bool:
    """The charter of a joint-stock company says that it is non-commercial, pays no dividends, and how it votes."""
    return charter.form != LegalForm.NON_COMMERCIAL_JSC or charter.non_commercial


@rule(NCO.article(22), since=FROM_2001, covers="nco-charter-content")
def charter_in_order(charter: CharterText, on: date) -> bool:
    """The charter says all that the law on non-commercial organisations asks for."""
    return (
        says_what_all_must(charter, on)
        and says_what_members_need(charter, on)
        and says_what_one_founder_needs(charter, on)
        and says_what_fund_needs(charter, on)
        and says_what_cooperative_needs(charter, on)
        and says_what_union_needs(charter, on)
        and says_what_company_needs(charter, on)
    )
