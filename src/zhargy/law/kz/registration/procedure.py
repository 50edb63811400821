"""The registration of a public association and of a foundation, and re-registration: PA Law articles 10-16,
Registration Law articles 6-14, APPC articles 91-100 and 136.
"""

from dataclasses import replace

from zhargy.i18n import N_
from zhargy.law.kz.associations.founding import filed_in_time, filing_due_moved, may_be_founded
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.changes import needs_re_registration
from zhargy.law.kz.registration.procedure_parts import (
    ACTORS,
    CLOCKS,
    STATES,
    checking,
    complaint,
    filing,
    giving_up,
    paying,
)
from zhargy.law.kz.registration.procedure_subjects import (
    AssociationRegistration,
    FoundationRegistration,
    ReRegistration,
)
from zhargy.law.kz.registration.steps import association_may_sue_at_once, fund_may_be_founded, may_sue_at_once
from zhargy.rules.procedures import Clock, Event, State

FOUNDED = State("founded", N_("It is founded and not yet filed"))
MISSED = State("missed", N_("Two months have passed since it was founded, and it is not filed"))
AGAIN = N_("The founders file again")
ASSOCIATION_PAPERS = (
    "association-application", "association-charter", "association-minutes", "association-initiators",
)  # fmt: skip
FOUNDATION_PAPERS = ("foundation-application", "foundation-charter", "foundation-minutes", "foundation-agreement")
FOLLOWED = tuple(replace(one, then=("re-registration",)) if one.id == "registered" else one for one in STATES)

KZ.procedure(
    "association-registration",
    N_("Register a public association"),
    about=AssociationRegistration,
    own="founders",
    actors=ACTORS,
    states=(FOUNDED, MISSED, *FOLLOWED),
    events=(
        Event(
            "found", N_("The founding meeting is held"), by="founders", to="founded", day="association.formed_on",
            brings=("association.citizen_initiators", "association.foreigner_among_founders",
                    "association.association_among_founders", "association.party_among_founders",
                    "association.other_entity_among_founders", "association.founder_listed_for_terrorism",
                    "association.founder_listed_for_weapons", "association.aims", "association.naming",
                    "association.congress_held", "association.charter", "association.formed_on",
                    "association.oblasts_with_units", "association.cities_with_units",
                    "application.several_founders", "words", "people"),
            guard=may_be_founded,
            sets=(("application.form", "public-association"), ("application.request", "registration"),
                  ("application.of_branch", False)),
        ),
        paying(("founded", "missed", "refused")),
        filing("file", N_("The founders file the papers"), ("founded",), same_day=("association.filed_on",),
               papers=ASSOCIATION_PAPERS),
        filing("file-late", N_("The founders file the papers late"), ("missed",), same_day=("association.filed_on",),
               brings=("association.valid_reasons",), guard=filed_in_time, papers=ASSOCIATION_PAPERS),
        filing("file-again", AGAIN, ("refused",), papers=ASSOCIATION_PAPERS),
        *checking("association.registered_on", sets=(("association.registered", True),)),
        *complaint(association_may_sue_at_once),
        giving_up(("founded", "missed")),
    ),
    clocks=(
        Clock("window", N_("The two months to file"), filing_due_moved, of=("founded",), to="missed",
              means=N_("It can still be filed; if the term was missed for valid reasons, the registering body restores it.")),
        *CLOCKS,
    ),
)  # fmt: skip

KZ.procedure(
    "foundation-registration",
    N_("Register a foundation"),
    about=FoundationRegistration,
    own="founders",
    actors=ACTORS,
    states=(FOUNDED, *FOLLOWED),
    events=(
        Event(
            "found", N_("The founders decide to found it and adopt the charter"), by="founders", to="founded",
            brings=("application.form", "application.several_founders", "idea", "charter", "words", "people"),
            guard=fund_may_be_founded,
            sets=(("application.request", "registration"), ("application.of_branch", False)),
        ),
        paying(("founded", "refused")),
        filing("file", N_("The founders file the papers"), ("founded",), papers=FOUNDATION_PAPERS),
        filing("file-again", AGAIN, ("refused",), papers=FOUNDATION_PAPERS),
        *checking(),
        *complaint(may_sue_at_once),
        giving_up(("founded",)),
    ),
    clocks=CLOCKS,
)  # fmt: skip

KZ.procedure(
    "re-registration",
    N_("Re-register after a change of name"),
    about=ReRegistration,
    own="founders",
    actors=(replace(ACTORS[0], title=N_("The organisation")), *ACTORS[1:]),
    states=(State("decided", N_("The change is decided and has no force before re-registration")), *STATES),
    events=(
        Event(
            "decide", N_("The organisation decides on the change"), by="founders", to="decided",
            brings=("application.form", "application.of_branch", "change.changed", "change.decided_on", "words"),
            day="change.decided_on", guard=needs_re_registration,
            sets=(("application.request", "re-registration"),),
        ),
        paying(("decided", "refused")),
        filing("file", N_("The organisation files the papers"), ("decided",), same_day=("change.change_filed_on",)),
        filing("file-again", AGAIN, ("refused",), same_day=("change.change_filed_on",)),
        *checking(),
        *complaint(may_sue_at_once),
        giving_up(("decided",)),
    ),
    clocks=CLOCKS,
)  # fmt: skip
