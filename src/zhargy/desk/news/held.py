"""What the reader of a correction without a name holds: an address that opens this one case, as its reader."""

from __future__ import annotations

from django.core import signing

from zhargy.desk.models import Case
from zhargy.desk.news.party import of_reader

CORRECTION, SALT = "correction", "correction"


def token(case: Case) -> str:
    """Signed, so that nobody can make one for another case; the same for the same case."""
    return signing.Signer(salt=SALT).sign_object({"case": str(case.pk)})


def case_of(text: str) -> Case | None:
    """The case that a token opens; None for one that was not made here, or whose case has a reader with a name."""
    try:
        id = signing.Signer(salt=SALT).unsign_object(text[:500])["case"]
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return None
    one = Case.objects.select_related("party").filter(pk=id, procedure=CORRECTION).first()
    return one if one is not None and of_reader(one) else None
