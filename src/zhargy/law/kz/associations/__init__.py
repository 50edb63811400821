"""Public associations: founding, membership, territorial status, in the order of the law of 1996 (S02, S03)."""

from zhargy.law.kz.associations import activity, aims, founding, gaps, membership, rights, status, subjects
from zhargy.law.kz.associations.activity import *  # noqa: F403
from zhargy.law.kz.associations.aims import *  # noqa: F403
from zhargy.law.kz.associations.founding import *  # noqa: F403
from zhargy.law.kz.associations.membership import *  # noqa: F403
from zhargy.law.kz.associations.rights import *  # noqa: F403
from zhargy.law.kz.associations.status import *  # noqa: F403
from zhargy.law.kz.associations.subjects import Association, Member

__all__ = [
    "Association",
    "Member",
    "activity",
    "aims",
    "founding",
    "gaps",
    "membership",
    "rights",
    "status",
    "subjects",
]
