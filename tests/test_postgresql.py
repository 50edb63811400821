"""The tests of what the desk keeps once more, on a real PostgreSQL.

All tests of the desk can be run on it: `ZHARGY_TEST_POSTGRESQL=1 pytest tests/desk`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.postgresql import VARIABLE

ROOT = Path(__file__).parent.parent
# The other tests of people ask nothing of the store that these do not.
PEOPLE = ("letters", "members", "noted", "passkeys", "sessions", "signing", "tokens")
NAMES = ("store", *(f"people/test_{name}.py" for name in PEOPLE), "api/test_api.py", "test_jobs.py", "test_dues.py",
         "test_cases.py", "test_parties.py", "test_search.py")  # fmt: skip
KEPT = [f"tests/desk/{name}" for name in NAMES]


def test_the_desk_passes_its_tests_on_postgresql() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *KEPT],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, VARIABLE: "1"},
    )  # fmt: skip
    assert told.returncode == 0, told.stdout[-5_000:]
