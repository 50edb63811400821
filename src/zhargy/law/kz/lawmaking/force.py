"""LLA articles 14, 37, 42 and 43: terms, publication, force, the day of effect, and the past."""

from datetime import date

from zhargy.law.kz.calendar import days_after, working_day_from
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.sources import FROM_15, FROM_2023, LAW_15, LLA, READ_42, READ_2023, READ_PARTS
from zhargy.law.kz.lawmaking.subjects import ActKind, LegalAct, Term
from zhargy.rules import rule

publication_term = KZ.parameter("act_publication_term", int)
effect_days = KZ.parameter("act_effect_days", int)
effect_wait = KZ.parameter("act_effect_wait", int)

FROM_PUBLICATION = frozenset({ActKind.PARLIAMENT, ActKind.SUPREME_COURT})
OF_EXECUTIVE = frozenset({ActKind.MINISTER, ActKind.LOCAL})
OF_CRISIS = frozenset({ActKind.LAW, ActKind.GOVERNMENT})


@rule(LLA.article(14), since=READ_2023, covers="lla-time-count", confidence="B")
def term_ends_on(term: Term, on: date) -> date:
    """The last day of the term: counted from the day after the event; a day off moves it to the next working day."""
    return working_day_from(days_after(term.began_on, term.days))


@rule(LLA.article(37, 1), since=READ_2023, covers="lla-publication-duty")
def may_be_applied(act: LegalAct, on: date) -> bool:
    """The act may be applied: one about rights, freedoms or duties of citizens only after its official publication."""
    return not act.about_rights or act.published


@rule(LLA.article(42, 1), since=READ_2023, covers="lla-force")
def gets_force_on(act: LegalAct, on: date) -> date:
    """The day on which the act gets force: its signing, or its state registration if it must be registered."""
    return act.registered_on if act.must_be_registered else act.signed_on


@rule(LLA.article(37, 3), since=FROM_15, covers="lla-publication-term")
def publication_due(act: LegalAct, on: date) -> date:
    """The last day for the first official publication: 30 calendar days after the act gets force."""
    return working_day_from(days_after(gets_force_on(act, on), publication_term(on)))


@rule(LLA.article(37, 3), since=FROM_15, covers="lla-publication-term")
def published_rightly(act: LegalAct, on: date) -> bool:
    """The act was published in time, in Kazakh and Russian at once."""
    return act.published and act.both_languages and act.published_on <= publication_due(act, on)


@rule(LLA.article(42, 3, 1), since=READ_2023, covers="lla-effect-default")
def default_effect_on(act: LegalAct, on: date) -> date:
    """The day of effect of an act that names none: the day after 10 calendar days from its first publication are over."""
    return days_after(act.published_on, effect_days(on) + 1)


@rule(LLA.article(42, 3, 2), since=READ_2023, covers="lla-effect-parliament")
def takes_effect_with_publication(act: LegalAct, on: date) -> bool:
    """The act takes effect with its first publication, unless it names another day: resolutions of Parliament, its
    chambers and the Supreme Court."""
    return act.kind in FROM_PUBLICATION


@rule(LLA.article(42, 3, 3), since=FROM_2023, covers="lla-effect-cc")
def court_ruling_effect_on(act: LegalAct, on: date) -> date:
    """The day of effect of a normative resolution of the Constitutional Court: the day of its adoption."""
    return act.signed_on


@rule(LLA.article(42, 5), since=READ_42, covers="lla-effect-liability-60")
def liability_must_wait(act: LegalAct, on: date) -> bool:
    """The law must wait after its first publication: it brings in liability or makes it stricter."""
    return act.kind == ActKind.LAW and act.new_liability


@rule(LLA.article(42, "4-1"), since=FROM_15, covers="lla-effect-duties-60")
def duties_must_wait(act: LegalAct, on: date) -> bool:
    """The law must wait after its first publication: it lays new duties on those whom it regulates."""
    return act.kind == ActKind.LAW and act.new_duties


@rule(LLA.article(42, "4-1"), since=READ_PARTS, covers="lla-effect-duties-60")
def burden_must_wait(act: LegalAct, on: date) -> bool:
    """Provisions of the act, of whatever kind it is, must wait after its first publication: they burden business more."""
    return act.new_burden


@burden_must_wait.unless(LLA.article(42, "4-1"), since=READ_PARTS)
def is_on_quarantine_or_emergency(act: LegalAct, on: date) -> bool:
    """Executive bodies or an akim set or lift a quarantine of animals, or declare an emergency."""
    return act.kind in OF_EXECUTIVE and act.quarantine_or_emergency


@burden_must_wait.unless(LLA.article(42, "4-1"), since=READ_PARTS)
def is_on_finance(act: LegalAct, on: date) -> bool:
    """The act regulates financial organisations, or comes from the National Bank or the body for the financial market."""
    return act.on_finance


@rule(LLA.article(42, "4-1"), since=FROM_15)
def time_to_prepare(act: LegalAct, on: date) -> bool:
    """Those whom the act regulates must be left time to prepare: it is a law with new duties, or burdens business more."""
    return duties_must_wait(act, on) or burden_must_wait(act, on)


@time_to_prepare.unless(LLA.article(42, "4-1"), since=READ_PARTS)
def is_urgent_answer(act: LegalAct, on: date) -> bool:
    """A law that the Government drafted as an urgent answer to a crisis, or its temporary resolution meanwhile."""
    return act.kind in OF_CRISIS and act.urgent_answer


@rule(LLA.article(42, 5), since=READ_42)
def must_wait_after_publication(act: LegalAct, on: date) -> bool:
    """The law may not take effect before the days of waiting are over: it brings in liability or makes it stricter."""
    return liability_must_wait(act, on)


@must_wait_after_publication.amended(by=LAW_15.whole(), at=LLA.article(42), since=FROM_15)
def _(act: LegalAct, on: date) -> bool:
    """The act may not take effect before the days of waiting are over: it is a law with new liability or duties, or any
    act that burdens business more."""
    return liability_must_wait(act, on) or time_to_prepare(act, on)


@rule(LLA.article(42, 5), since=READ_42, covers="lla-effect-liability-60")
def earliest_effect_on(act: LegalAct, on: date) -> date:
    """The first day on which a law with new liability may take effect: 10 days from its publication must be over."""
    return days_after(act.published_on, effect_wait(on) + 1)


@earliest_effect_on.amended(
    by=LAW_15.whole(), at=LLA.article(42, 5), since=FROM_15, covers=("lla-effect-liability-60", "lla-effect-duties-60")
)
def _(act: LegalAct, on: date) -> date:
    """The first day on which new liability, duties or burdens may take effect: 60 calendar days from the publication must
    be over."""
    return days_after(act.published_on, effect_wait(on) + 1)


@rule(LLA.article(42, 3), since=READ_2023)
def takes_effect_on(act: LegalAct, on: date) -> date:
    """The day on which the act takes effect."""
    if act.kind == ActKind.CONSTITUTIONAL_COURT:
        return court_ruling_effect_on(act, on)
    if takes_effect_with_publication(act, on):
        return act.named_day if act.names_day else act.published_on
    told = act.named_day if act.names_day else default_effect_on(act, on)
    return max(told, earliest_effect_on(act, on)) if must_wait_after_publication(act, on) else told


@rule(LLA.article(42), since=READ_2023)
def is_in_effect(act: LegalAct, on: date) -> bool:
    """The act is in effect on this day, and may be applied."""
    return may_be_applied(act, on) and on >= takes_effect_on(act, on)


@rule(LLA.article(43), since=READ_2023, covers="lla-no-retro")
def applies_to_the_past(act: LegalAct, on: date) -> bool:
    """The act applies to what happened before it: it says so or eases the position of citizens, and never with new duties
    or liability."""
    return (act.says_backward or act.eases) and not act.new_duties and not act.new_liability
