"""State money for non-governmental organisations: social order, grants, awards, strategic partnership (S17)."""

from zhargy.law.kz.state_money import (
    awards,
    bodies,
    definitions,
    gaps,
    grants,
    operator,
    orders,
    partnership,
    subjects,
)  # fmt: skip
from zhargy.law.kz.state_money.awards import *  # noqa: F403
from zhargy.law.kz.state_money.bodies import *  # noqa: F403
from zhargy.law.kz.state_money.definitions import *  # noqa: F403
from zhargy.law.kz.state_money.grants import *  # noqa: F403
from zhargy.law.kz.state_money.operator import *  # noqa: F403
from zhargy.law.kz.state_money.orders import *  # noqa: F403
from zhargy.law.kz.state_money.partnership import *  # noqa: F403

__all__ = ["awards", "bodies", "definitions", "gaps", "grants", "operator", "orders", "partnership", "subjects"]
