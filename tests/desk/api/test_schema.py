"""The whole description of the API tried by Schemathesis: every answer is one that is described, nothing breaks."""

from __future__ import annotations

import os
from typing import Any

import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

LONG = bool(os.environ.get("ZHARGY_LONG"))
CONFIG = SchemathesisConfig.from_dict(
    {
        "base-url": "http://127.0.0.1",
        # Whether facts suit a rule, an event or each other no schema can say: what is of the form described, and no law
        # takes, is answered with 422, and with nothing else. What is not of the form is answered with 400.
        "checks": {
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "3xx", "401", "403", "404", "409", "422", "429", "503"]
            }
        },
    }
)
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=CONFIG)


@schema.parametrize()
@settings(
    max_examples=300 if LONG else 8, derandomize=not LONG, database=None, suppress_health_check=list(HealthCheck)
)
def test_nothing_is_found(case: Any) -> None:
    case.call_and_validate(headers={"Host": "127.0.0.1"})
