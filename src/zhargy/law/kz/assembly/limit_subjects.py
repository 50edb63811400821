"""Facts about limits on the right of peaceful assembly, a state of emergency, and the procedure of filing."""

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact


class LimitAim(Choice):
    """What a limit protects (Constitution 1995 arts. 32, 39; Constitution 2026 art. 34; ICCPR art. 21; LPA art. 2(2))."""

    SECURITY = "security", N_("State or national security")
    ORDER = "order", N_("Public order")
    HEALTH = "health", N_("Health")
    RIGHTS = "rights", N_("Rights and freedoms of others")
    MORALS = "morals", N_("Public morals")
    CONSTITUTION = "constitution", N_("Constitutional order")
    OTHER = "other", N_("Something else")


class Limit(Subject):
    """A limit on the right of peaceful assembly."""

    aim: LimitAim = fact("What the limit protects", judgement="Court")
    by_law: bool = fact("A law provides for the limit", by=Party.NOBODY)
    by_law_on_assemblies: bool = fact("The law on peaceful assemblies provides for the limit", by=Party.NOBODY)
    necessary: bool = fact("The limit goes no further than is necessary for that", judgement="Court")
    political: bool = fact("The limit is set on political grounds", judgement="Court")


class EmergencyArea(Choice):
    """Where a state of emergency is in force (Emergency Law art. 7)."""

    COUNTRY = "country", N_("In the whole country")
    PART = "part", N_("In a part of the country")


class Emergency(Subject):
    """A state of emergency."""

    area: EmergencyArea = fact("Where the state of emergency is in force", by=Party.NOBODY)
    social: bool = fact(
        "It was brought by a social emergency",
        by=Party.NOBODY,
        help="Such as an attempt to seize power, mass riots or a conflict between groups; not a disaster.",
    )


class Procedure(Subject):
    """The procedure of filing, measured by international standards."""

    helps: bool = fact(
        "It asks only for what lets the authorities help the assembly", judgement="UN Human Rights Committee"
    )
    simple: bool = fact("It is open and not bureaucratic", judgement="UN Human Rights Committee")
    free_of_charge: bool = fact("It is free of charge")
    matter_of_course: bool = fact(
        "Approval is given as a matter of course, as after a notification", judgement="UN Human Rights Committee"
    )
