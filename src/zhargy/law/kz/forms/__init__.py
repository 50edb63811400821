"""Forms of non-commercial organisations: which are open to whom, charters, bodies, work (S01)."""

from zhargy.law.kz.forms import bodies, charter, choice, cooperatives, founding, funds, subjects, work
from zhargy.law.kz.forms.bodies import *  # noqa: F403
from zhargy.law.kz.forms.charter import *  # noqa: F403
from zhargy.law.kz.forms.choice import *  # noqa: F403
from zhargy.law.kz.forms.cooperatives import *  # noqa: F403
from zhargy.law.kz.forms.founding import *  # noqa: F403
from zhargy.law.kz.forms.funds import *  # noqa: F403
from zhargy.law.kz.forms.subjects import Idea
from zhargy.law.kz.forms.work import *  # noqa: F403

__all__ = ["Idea", "bodies", "charter", "choice", "cooperatives", "founding", "funds", "subjects", "work"]
