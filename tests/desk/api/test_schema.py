"""The whole description of the API tried by Schemathesis: every answer is one that is described, nothing breaks."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, date, datetime
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from zhargy.desk import store
from zhargy.desk.api.inputs import PARTY, REQUEST

LONG = bool(os.environ.get("ZHARGY_LONG"))
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
CASE = uuid.UUID("7a1d1c8e-22a5-4d0a-8a4e-4a7f6f0c9b11")
THERE = {
    "/parties/{id}": PARTY, "/cases/{id}": str(CASE), "/registers/{id}": "volunteer-registry",
    "/procedures/{id}": "information-request", "/law/rules/{id}": "assembly.track",
}  # fmt: skip


def described(*, there: bool) -> Any:
    """The description. there: with ids of what there is in the store, instead of any."""
    operations = [
        {"include-path-regex": f"/api/v1{path}".replace("{", "[{]"), "parameters": {"path.id": id}}
        for path, id in THERE.items()
    ]
    config = {
        "base-url": "http://127.0.0.1",
        # Whether facts suit a rule, an event or each other no schema can say: what is of the form described, and no law
        # takes, is answered with 422, and with nothing else. What is not of the form is answered with 400.
        "checks": {
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "3xx", "401", "403", "404", "409", "422", "429", "503"]
            }
        },
        "operations": operations if there else [],
    }
    made = schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json", get_wsgi_application(), config=SchemathesisConfig.from_dict(config)
    )
    return made.include(path_regex="|".join(one["include-path-regex"] for one in operations)) if there else made


every, existing = described(there=False), described(there=True)
tried = settings(
    max_examples=300 if LONG else 8, derandomize=not LONG, database=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(autouse=True)
def filled(empty: None) -> None:
    """A party and its case, of which the description's examples speak too."""
    party = store.found("Жарқын", date(2024, 1, 1), at=AT, id=uuid.UUID(PARTY))
    store.begin("information-request", party, "ask", date(2026, 3, 2), REQUEST, at=AT, key=CASE)


@every.parametrize()
@tried
def test_nothing_is_found(case: Any) -> None:
    case.call_and_validate(headers={"Host": "127.0.0.1"})


@existing.parametrize()
@tried
def test_nothing_is_found_in_what_there_is(case: Any) -> None:
    case.call_and_validate(headers={"Host": "127.0.0.1"})
