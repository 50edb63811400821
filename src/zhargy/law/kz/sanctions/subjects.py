"""Facts about an offence: what was done, by whom, when, and what makes it graver."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import Offender
from zhargy.rules import Choice, Party, Subject, fact, impossible, part


class Provision(Choice):
    """Parts of articles of the Code on Administrative Offences that bear on civil society, in the order of the code."""

    CAO_455_2 = "455.2", N_("455(2): unfair, untrue, unethical or hidden advertising")
    CAO_455_5 = "455.5", N_("455(5): part 2 again within a year")
    CAO_456_1_1 = "456-1.1", N_("456-1(1): information on request unlawfully refused, or knowingly false")
    CAO_456_1_2 = "456-1.2", N_("456-1(2): knowingly false information published (until September 2023)")
    CAO_456_1_3 = "456-1.3", N_("456-1(3): open information unlawfully classed as restricted")
    CAO_456_1_4 = "456-1.4", N_("456-1(4): part 1 again within a year; until September 2023 part 1 or 2")
    CAO_456_2_1 = "456-2.1", N_("456-2(1): false information in media, on the holder's site or on the open-data portal")
    CAO_456_2_2 = "456-2.2", N_("456-2(2): part 1 again within a year")
    CAO_456_2_3 = "456-2.3", N_("456-2(3): false information by a user of an online platform")
    CAO_456_2_4 = "456-2.4", N_("456-2(4): part 3 again within a year")
    CAO_456_2_5 = "456-2.5", N_("456-2(5): part 3 by an influencer (blogger)")
    CAO_456_2_6 = "456-2.6", N_("456-2(6): part 5 again within a year")
    CAO_460_1_1 = "460-1.1", N_("460-1(1): foreign money not notified or reported, or late")
    CAO_460_1_2 = "460-1.2", N_("460-1(2): inaccurate or false data on foreign money")
    CAO_460_1_3 = "460-1.3", N_("460-1(3): part 1 or 2 again within a year")
    CAO_460_2_1 = "460-2.1", N_("460-2(1): materials paid from abroad without saying so")
    CAO_460_2_2 = "460-2.2", N_("460-2(2): part 1 again within a year")
    CAO_476_1 = "476.1", N_("476(1): breach of the emergency regime")
    CAO_476_2 = "476.2", N_("476(2): part 1 again within a year")
    CAO_488_1 = "488.1", N_("488(1): obstructing an assembly")
    CAO_488_2 = "488.2", N_("488(2): participant of a lawful assembly breaks its order")
    CAO_488_3 = "488.3", N_("488(3): organiser of a lawful assembly breaks its order")
    CAO_488_4 = "488.4", N_("488(4): parts 1 to 3 again within a year")
    CAO_488_5 = "488.5", N_("488(5): giving premises or other help to an unlawful event")
    CAO_488_6 = "488.6", N_("488(6): taking part in an unlawful event")
    CAO_488_7 = "488.7", N_("488(7): organising or holding an unlawful event")
    CAO_488_8 = "488.8", N_("488(8): part 6 by a foreigner or stateless person")
    CAO_488_9 = "488.9", N_("488(9): part 7 by a foreigner, stateless person or foreign legal entity")
    CAO_488_10 = "488.10", N_("488(10): part 5 again within a year")
    CAO_488_11 = "488.11", N_("488(11): part 6 again within a year")
    CAO_488_12 = "488.12", N_("488(12): part 7 again within a year")
    CAO_488_1_1 = "488-1.1", N_("488-1(1): information on a sports or mass event not given")
    CAO_488_1_2 = "488-1.2", N_("488-1(2): part 1 again within a year")
    CAO_489_1 = "489.1", N_("489(1): acts beyond the aims and tasks of the charter")
    CAO_489_2 = "489.2", N_("489(2): public association breaks the legislation")
    CAO_489_3 = "489.3", N_("489(3): part 1 again within a year")
    CAO_489_4 = "489.4", N_("489(4): part 2 again within a year")
    CAO_489_5 = "489.5", N_("489(5): unlawful funding of a party")
    CAO_489_6 = "489.6", N_("489(6): party accepts unlawful donations")
    CAO_489_7 = "489.7", N_("489(7): party does not publish its financial report")
    CAO_489_8 = "489.8", N_("489(8): party active without re-registration")
    CAO_489_9 = "489.9", N_("489(9): leading an unregistered, suspended or banned association")
    CAO_489_10 = "489.10", N_("489(10): taking part in an unregistered, suspended or banned association")
    CAO_489_11 = "489.11", N_("489(11): financing an unregistered, suspended or banned association")
    CAO_489_1_1 = "489-1.1", N_("489-1(1): data for the NGO database not given, late or wrong")
    CAO_489_1_2 = "489-1.2", N_("489-1(2): part 1 again within a year")


class CrimeProvision(Choice):
    """Articles of the Criminal Code on assemblies."""

    CRC_155_1 = "155.1", N_("155(1): obstructing an assembly, or forcing people into it")
    CRC_155_2 = "155.2", N_("155(2): the same by an official, or with violence or threat")
    CRC_400 = "400", N_("400: unlawful event that caused substantial harm")


class Penalty(Choice):
    """The kinds of penalties (CAO art. 41(1))."""

    WARNING = "warning", N_("Warning")
    FINE = "fine", N_("Fine")
    CONFISCATION = "confiscation", N_("Confiscation")
    SPECIAL_RIGHT = "special-right", N_("Deprivation of a special right")
    PERMIT = "permit", N_("Deprivation or suspension of a permit, exclusion from a register")
    SUSPENSION = "suspension", N_("Suspension or prohibition of activity")
    DEMOLITION = "demolition", N_("Forced demolition")
    ARREST = "arrest", N_("Administrative arrest")
    EXPULSION = "expulsion", N_("Expulsion of a foreigner or stateless person")


class Activity(Choice):
    """What happens to an organisation's activity besides the fine."""

    GOES_ON = "goes-on", N_("Activity goes on")
    SUSPENDED = "suspended", N_("Activity is suspended")
    MAY_BE_SUSPENDED = "may-be-suspended", N_("Activity may be suspended")
    PROHIBITED = "prohibited", N_("Activity is prohibited")


class AppealTo(Choice):
    """Who decides an appeal against a penalty (CAO arts. 826-1, 829-2, 830)."""

    HIGHER_BODY = "higher-body", N_("Higher body, against the decision of a body")
    COURT = "court", N_("Court, against the decision of a body")
    HIGHER_COURT = "higher-court", N_("Higher court, against the decision of a judge")


class Circumstances(Subject):
    """What makes an administrative offence graver (CAO art. 57)."""

    continued_despite_demand: bool = fact(
        "Went on despite a demand to stop",
        help="Of a person empowered to demand it, or after the prosecutor's explanation.",
    )
    like_offence_within_term: bool = fact(
        "A like offence while still counted as penalised for an earlier one",
        help="For a year after the earlier penalty was carried out, six months for a person under 18.",
    )
    minor_involved: bool = fact("A minor was drawn in")
    ill_or_child_used: bool = fact("A mentally ill person or a child under the age of liability was drawn in")
    hatred_or_revenge: bool = fact("Done from hatred, from revenge, or to hide another offence")
    against_person_on_duty: bool = fact("Against a person doing official, professional or public duty")
    against_vulnerable: bool = fact("Against a pregnant, helpless or dependent person, or a child")
    by_group: bool = fact("By a group of persons")
    in_disaster: bool = fact("During a disaster, a state of emergency or martial law")
    intoxicated: bool = fact("Intoxicated", help="The judge or body may disregard it.")


class Person(Subject):
    """A natural person who is held liable."""

    age: int = fact("Age when the offence ended", unit="years", by=Party.NOBODY, maximum=130)
    woman: bool = fact("A woman", by=Party.NOBODY)
    pregnant: bool = fact("Pregnant")
    child_under_14: bool = fact("Has a child under 14")
    raises_alone: bool = fact("Raises the child alone")
    disability_1_or_2: bool = fact("Has a disability of group 1 or 2")


class Offence(Subject):
    """An act that the Code on Administrative Offences punishes, and the case about it."""

    provision: Provision = fact("Provision that was broken", help="For a repeated act, the provision of the first one.")
    offender: Offender = fact(
        "Who is liable",
        by=Party.NOBODY,
        help="A non-commercial organisation counts as a small business entity, whatever its size.",
    )
    person: Person = part("The person")
    circumstances: Circumstances = part("Circumstances")
    committed_on: date = fact("Day of the offence")
    continuing: bool = fact("The offence went on over time", judgement="Judge or body that hears the case")
    detected_on: date = fact("Day on which it was detected", by=Party.AUTHORITY)
    initiated_on: date = fact("Day on which the case was opened", by=Party.AUTHORITY)
    was_sent: bool = fact("The case was sent to the court or to the official who hears it", by=Party.AUTHORITY)
    sent_on: date = fact("Day on which it was sent there", by=Party.AUTHORITY)
    judge_asked: bool = fact("The person asked in writing, before the hearing, for a judge to hear the case")
    file_received_on: date = fact("Day on which the body received the protocol and file", by=Party.AUTHORITY)
    decided_on: date = fact(
        "Day of the decision", by=Party.AUTHORITY, help="If there is none yet, the day for which you ask."
    )
    act_of_entity: bool = fact(
        "Done, ordered or approved by a body or manager of the legal entity, or by a worker with managing functions",
        judgement="Judge or body that hears the case",
    )
    entity_held_liable: bool = fact(
        "The person's legal entity was held liable for the same offence", by=Party.AUTHORITY
    )
    penalty: Penalty = fact("Kind of penalty that was imposed", by=Party.AUTHORITY)
    warning_written: bool = fact("The warning is in writing", by=Party.AUTHORITY)
    suspended_meanwhile: bool = fact("Activity was suspended before the hearing", by=Party.AUTHORITY)
    penalised_before: bool = fact("Penalised before for the same act")
    penalised_on: date = fact("Day on which that penalty was imposed", by=Party.NOBODY)
    executed_on: date = fact("Day on which that penalty had been carried out", by=Party.NOBODY)
    new_offence: bool = fact("Another offence was committed before the time was over")
    new_offence_on: date = fact("Day of the other offence")
    new_offence_detected_on: date = fact("Day on which the other offence was detected", by=Party.AUTHORITY)
    protocols: int = fact("Number of protocols", help="Each protocol is a separate offence.", minimum=1, maximum=1000)
    imposed_fine: Decimal = fact("Fine imposed for one offence", unit="KZT", by=Party.AUTHORITY)
    substantial_harm: bool = fact("It caused substantial harm", judgement="Court")
    minor_significance: bool = fact(
        "The offence is of minor significance", judgement="Judge or body that hears the case"
    )
    admits: bool = fact("The person admits the act, agrees to pay half and does not contest the evidence")
    has_privileges: bool = fact("The person has privileges or immunity")
    right_explained_on: date = fact("Day on which the right to pay half was explained", by=Party.AUTHORITY)
    half_paid_on: date = fact("Day on which half of the fine was paid")
    in_force_on: date = fact("Day on which the decision entered into force", by=Party.AUTHORITY)

    @impossible(N_("An offence cannot be detected before it was committed."))
    def _detected_too_early(self) -> bool:
        return self.detected_on < self.committed_on

    @impossible(N_("A case cannot be opened before the offence was committed."))
    def _opened_too_early(self) -> bool:
        return self.initiated_on < self.committed_on


class PenaltyAppeal(Subject):
    """An appeal against a decision that imposes a penalty."""

    copy_received_on: date = fact("Day on which the copy of the decision was handed over", by=Party.AUTHORITY)
    on_tax_audit: bool = fact(
        "The decision is about a tax obligation, or a duty of pension or social insurance, and follows a tax audit",
        by=Party.NOBODY,
    )
    by_judge: bool = fact("A judge imposed the penalty", by=Party.NOBODY)
    arrest: bool = fact("The penalty is administrative arrest", by=Party.NOBODY)
    arrest_served: bool = fact("The arrest is being served", by=Party.AUTHORITY)
    appealed_to: AppealTo = fact("Who decides the appeal")
    appealed_on: date = fact("Day on which the appeal was filed")
    reached_on: date = fact("Day on which the appeal reached the one who decides it", by=Party.AUTHORITY)

    @impossible(N_("Only a judge imposes administrative arrest."))
    def _arrest_by_body(self) -> bool:
        return self.arrest and not self.by_judge


class Crime(Subject):
    """A crime against the order of assemblies."""

    crime_provision: CrimeProvision = fact("Article of the Criminal Code")
    committed_on: date = fact("Day of the crime")
