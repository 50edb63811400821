"""What the desk remembers.

Entries are the store: they are only ever added. Parties, cases, dues and what registers list are worked out from them
and can be made anew at any time (`zhargy rebuild`). Consultations and drafts are a person's own and can be deleted
for good.
"""

from zhargy.desk.models.consultation import Consultation, Draft, forget
from zhargy.desk.models.history import Entry
from zhargy.desk.models.news import Digest, Follow, Noticed
from zhargy.desk.models.people import (
    Account,
    DayKey,
    Invitation,
    Membership,
    Passkey,
    RecoveryCode,
    Role,
    SecurityLine,
    SignedIn,
    Token,
    Tried,
)
from zhargy.desk.models.rows import Case, Certificate, Due, Listed, Part, Party
from zhargy.desk.models.search import Indexed, IndexOf, Trigram
from zhargy.desk.models.work import Feed, Job

__all__ = [
    "Account", "Case", "Certificate", "Consultation", "DayKey", "Digest", "Draft", "Due", "Entry", "Feed", "Follow",
    "IndexOf", "Indexed", "Invitation", "Job", "Listed", "Membership", "Noticed", "Part", "Party", "Passkey",
    "RecoveryCode", "Role", "SecurityLine", "SignedIn", "Token", "Tried", "Trigram", "forget",
]  # fmt: skip
