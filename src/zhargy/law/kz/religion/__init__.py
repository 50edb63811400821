"""Religious associations: status, founding, registration, head and end, in the order of the law of 2011 (S05)."""

from zhargy.law.kz.religion import founding, offences, subjects
from zhargy.law.kz.religion.founding import *  # noqa: F403
from zhargy.law.kz.religion.offences import *  # noqa: F403
from zhargy.law.kz.religion.subjects import ReligiousAssociation

__all__ = ["ReligiousAssociation", "founding", "offences", "subjects"]
