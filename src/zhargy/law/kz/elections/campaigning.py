"""ELEC articles 27 and 28: who may campaign, who may not, gifts and charity, opinion polls."""

from datetime import date

from zhargy.law.kz.calendar import days_before
from zhargy.law.kz.elections.sources import ELEC, FROM_2004, POLLS, READ_2021
from zhargy.law.kz.elections.subjects import Campaigner, Campaigning, OpinionPoll
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

experience_years = KZ.parameter("poll_experience_years", int)
silence_days = KZ.parameter("poll_silence_days", int)

FOREIGN = frozenset({Campaigner.FOREIGNER, Campaigner.FOREIGN_ENTITY, Campaigner.INTERNATIONAL})
BARRED = frozenset({Campaigner.RELIGIOUS, Campaigner.STATE_BODY, Campaigner.SERVICE, Campaigner.COMMISSION_MEMBER})
CONTESTANTS = frozenset({Campaigner.CANDIDATE, Campaigner.PARTY})
VOLUNTARY = frozenset({Campaigner.CITIZEN, Campaigner.ASSOCIATION})


@rule(ELEC.article(27, 1), since=READ_2021, covers="elec-foreign-ban")
def is_foreign_influence(activity: Campaigning, on: date) -> bool:
    """It is prohibited: foreigners, foreign entities and international organisations may not help or hinder a result."""
    return activity.who in FOREIGN and activity.helps_or_hinders


@rule(ELEC.article(27, 4), since=FROM_2004, covers="elec-religious-ban")
def is_campaigning_of_barred(activity: Campaigning, on: date) -> bool:
    """It is prohibited: religious associations, state bodies and others may not campaign or spread campaign material."""
    return activity.who in BARRED and activity.is_campaigning


@rule(ELEC.article(27, 9), since=READ_2021, covers="elec-charity-ban")
def is_prohibited_charity(activity: Campaigning, on: date) -> bool:
    """It is prohibited: from the calling of elections no charity events of or for contestants, but shows and sport."""
    theirs = activity.who in CONTESTANTS or activity.in_support
    return activity.charity_event and not activity.show_or_sport and activity.elections_called and theirs


@rule(ELEC.article(27, 9), since=READ_2021, covers="elec-charity-ban")
def is_improper_campaigning(activity: Campaigning, on: date) -> bool:
    """It is improper campaigning, which is prohibited: gifts, lotteries or charity go along with it."""
    gifts = activity.gives_away and not activity.only_campaign_items
    return activity.is_campaigning and (gifts or activity.lottery_or_charity)


@rule(ELEC.article(27, 9), since=READ_2021, covers="elec-charity-ban")
def contestant_loses_registration(activity: Campaigning, on: date) -> bool:
    """The registration of the candidate or list is cancelled: the contestant gave gifts or held a charity event."""
    breach = is_prohibited_charity(activity, on) or is_improper_campaigning(activity, on)
    return activity.who in CONTESTANTS and breach


@rule(ELEC.article(28, 1), since=READ_2021, covers="elec-pa-campaign")
def may_campaign(activity: Campaigning, on: date) -> bool:
    """The law guarantees it: campaigning of a contestant, citizen or public association; without a fund, free of cost."""
    open_to = activity.who in VOLUNTARY and (activity.has_fund or not activity.needs_money)
    return (activity.who in CONTESTANTS or open_to) and not (
        is_prohibited_charity(activity, on) or is_improper_campaigning(activity, on)
    )


@rule(ELEC.article(28, 9), since=POLLS, covers="elec-polls")
def may_hold_poll(poll: OpinionPoll, on: date) -> bool:
    """The poll is lawful: an entity of Kazakhstan with five years of experience, which told the commission before."""
    told = poll.told_commission and poll.documents_annexed
    return poll.registered_here and poll.years_of_experience >= experience_years(on) and told


@rule(ELEC.article(28, 9), since=POLLS, covers="elec-polls")
def may_publish_poll(poll: OpinionPoll, on: date) -> bool:
    """Results may be published that day: not in the five days before voting nor on the day of voting."""
    return not (days_before(poll.voting_on, silence_days(on)) <= poll.published_on <= poll.voting_on)
