"""The topics of the law by name."""

from __future__ import annotations

from zhargy.i18n import N_, gettext

TOPICS = {
    "appeals": N_("Appeals and complaints"), "assembly": N_("Assemblies"), "associations": N_("Public associations"),
    "budget": N_("Budget"), "charity": N_("Charity"), "constitutional_court": N_("Constitutional Court"),
    "costs": N_("Fees"), "councils": N_("Public councils"), "donors": N_("Donors"), "elections": N_("Elections"),
    "environment": N_("Environment"), "foreign_money": N_("Money from abroad"), "forms": N_("Legal forms"),
    "income": N_("Income tax"), "information": N_("Access to information"), "laundering": N_("Money laundering"),
    "lawmaking": N_("Drafts of acts"), "ngo_database": N_("NGO database"), "note": N_("The country note"),
    "ombudsmen": N_("Ombudsmen"),
    "parties": N_("Political parties"), "petitions": N_("Petitions"), "platforms": N_("Online platforms"),
    "public_control": N_("Public control"), "registration": N_("Registration"),
    "religion": N_("Religious associations"),
    "sanctions": N_("Offences and fines"), "social_sphere": N_("Social sphere"),
    "state_money": N_("Money of the state"),
    "tax": N_("Taxes"), "unions": N_("Trade unions"), "unregistered": N_("Work without registration"), "vat": N_("VAT"),
    "volunteering": N_("Volunteering"), "winding_up": N_("Winding up"),
}  # fmt: skip


def title(topic: str) -> str:
    """The name of a topic in the language in use."""
    known = TOPICS.get(topic.replace("-", "_"))
    return gettext(known) if known else topic
