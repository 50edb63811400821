"""What a case of lawmaking gathers: of a law, and of an order of a minister."""

from zhargy.law.kz.lawmaking.discussion_subjects import DraftByLaw
from zhargy.law.kz.lawmaking.draft_subjects import Bill, Review
from zhargy.law.kz.lawmaking.parliament_subjects import KurultaiBill, ParliamentBill
from zhargy.law.kz.lawmaking.subjects import LegalAct
from zhargy.rules import Subject, part


class LawInParliament(Subject):
    """A law on its way through the Parliament of two chambers."""

    bill: Bill = part("The bill before it comes to parliament")
    review: Review = part("The review by the public council")
    parliament: ParliamentBill = part("The bill in Parliament")
    act: LegalAct = part("The law")


class LawInKurultai(Subject):
    """A law on its way through the Kurultai."""

    bill: Bill = part("The bill before it comes to parliament")
    review: Review = part("The review by the public council")
    kurultai: KurultaiBill = part("The bill in the Kurultai")
    act: LegalAct = part("The law")


class OrderInMaking(Subject):
    """An order of a minister on its way from the portal into effect."""

    draft: DraftByLaw = part("The draft order")
    act: LegalAct = part("The order")
