"""The public register of recipients of foreign money, in and out, and the label of publications as procedures.

Order 556 of 2016, Tax Codes 2017 art. 29(2), (3) and 2025 art. 56(9); CAO art. 460-2.
"""

from zhargy.i18n import N_
from zhargy.law.kz.foreign_money import database, steps
from zhargy.law.kz.foreign_money.procedure_parts import ACTORS, CASE_STATES, case_events
from zhargy.law.kz.foreign_money.procedure_subjects import MoneyEntry, Publication
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules.procedures import STAY, Clock, Event, Register, State

LISTED = ("listed", "kept-out")
NEWS = ("entry.last_information_on",)

KZ.procedure(
    "foreign-money-register",
    N_("Be in the register of recipients of foreign money"),
    about=MoneyEntry,
    own="revenue",
    actors=ACTORS,
    states=(
        State("processed", N_("A filing was accepted and processed; its data are to be entered")),
        State("not-entered", N_("The term to enter the data is over")),
        State("listed", N_("In the database and the public register")),
        State("kept-out", N_("In the register, though the data were kept long enough")),
        State("removed", N_("Removed from the database and the register"), final=True),
    ),
    events=(
        Event(
            "process", N_("A notification or report is accepted and processed"), by="revenue", to="processed",
            day="entry.processed_on", same_day=NEWS, brings=("name", "bin", "entry.processed_on", *NEWS),
            sets=(("entry.filing_accepted", True), ("entry.needs_correction", False), ("entry.court_removed", False)),
        ),
        Event(
            "enter", N_("The state revenue body enters the data"), by="revenue", of=("processed", "not-entered"),
            to="listed", guard=database.in_public_register,
        ),
        Event(
            "get-news", N_("Another notification or report comes"), by="revenue", of=LISTED, to="listed",
            day="entry.last_information_on", brings=("name", "bin", *NEWS),
        ),
        Event(
            "find-errors", N_("The recipient says that the data need correction"), by="recipient", of=LISTED, to=STAY,
            sets=(("entry.needs_correction", True),),
        ),
        Event(
            "correct", N_("The data are corrected"), by="revenue", of=LISTED, to="listed",
            day="entry.last_information_on", brings=("name", "bin", *NEWS), sets=(("entry.needs_correction", False),),
        ),
        Event(
            "get-judgment", N_("A court decides that the data are to be removed"), by="recipient", of=LISTED, to=STAY,
            sets=(("entry.court_removed", True),),
        ),
        Event(
            "remove", N_("The state revenue body removes the data"), by="revenue", of=LISTED, to="removed",
            guard=database.is_to_be_removed,
        ),
    ),
    clocks=(
        Clock("entry", N_("The term to enter the data"), database.entry_due, of=("processed",), to="not-entered",
              means=N_("The state revenue body is late; it must still enter the data.")),
        Clock("keeping", N_("The term for which the data are kept"), database.kept_until, of=("listed",), to="kept-out",
              means=N_("The data are to be removed.")),
    ),
    register=Register(
        "foreign-money-register", N_("Register of recipients of foreign money"), of=LISTED, key="bin",
        shows=("bin", "name"),
    ),
)  # fmt: skip

KZ.procedure(
    "foreign-money-label",
    N_("Label a publication paid with foreign money"),
    about=Publication,
    own="recipient",
    actors=ACTORS,
    states=(
        State("planned", N_("The material is prepared")),
        State("published", N_("The material is published")),
        *CASE_STATES,
        State("done", N_("The material is out of circulation"), final=True),
    ),
    events=(
        Event(
            "plan", N_("The material is prepared"), by="recipient", to="planned", papers=("foreign-money-label",),
            brings=("filer", "recipient", "material", "title", "customer", "payer"),
        ),
        Event(
            "publish", N_("The material is published, distributed or posted"), by="recipient", of=("planned",),
            to="published", brings=("material",), guard=steps.label_is_in_order,
        ),
        Event(
            "add-label", N_("The label is added to the material"), by="recipient", of=("published",), to=STAY,
            papers=("foreign-money-label",),
            sets=(("material.names_customer", True), ("material.says_foreign_paid", True)),
        ),
        Event("withdraw", N_("The material is taken out of circulation"), by="recipient", of=("planned", "published"),
              to="done"),
        *case_events(("published",), Provision.CAO_460_2_1, "foreign-money-label-explanation"),
    ),
)  # fmt: skip
