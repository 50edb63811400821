"""A synthetic population of organisations: the description stands beside this module, the texts that people see here."""

from zhargy.i18n import N_

TEXTS = (
    N_("organisations"), N_("active"), N_("without a business identification number"), N_("declared inactive"),
    N_("in liquidation"), N_("suspended"), N_("gave data to the NGO database in time"),
    N_("cases about the NGO database"), N_("had a state award"), N_("had it in 2021"), N_("use money of the state"),
    N_("bound to tell of foreign money"), N_("state grants, KZT"), N_("state social order, KZT"),
)  # fmt: skip
"""What the totals count, so that the catalogues have it."""
