"""The bill of materials: every pinned part with its hashes, the same each time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parents[1]
PINNED = (TOP / "requirements" / "run.txt").read_text(encoding="utf-8")


def tool() -> ModuleType:
    spec = util.spec_from_file_location("parts", TOP / "tools" / "parts.py")
    assert spec and spec.loader
    made = util.module_from_spec(spec)
    sys.modules["parts"] = made
    spec.loader.exec_module(made)
    return made


def test_every_pinned_part_is_in_the_bill_with_its_hashes(tmp_path: Path) -> None:
    out = tmp_path / "parts.json"
    subprocess.run([sys.executable, str(TOP / "tools" / "parts.py"), "--out", str(out)], check=True)
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    named = {(one["name"], one["version"]) for one in told["components"]}
    assert named == set(re.findall(r"^([\w.-]+)(?:\[[^]]*\])?==([^ ;\\]+)", PINNED, re.MULTILINE))
    assert {"Django", "django"} & {name for name, _ in named} and len(named) > 40
    told_hashes = [one["content"] for part in told["components"] for one in part["hashes"]]
    assert sorted(told_hashes) == sorted(re.findall("sha256:([0-9a-f]{64})", PINNED))
    assert all(
        part["purl"] == f"pkg:pypi/{part['name'].lower().replace('_', '-')}@{part['version']}"
        for part in told["components"]
    )


def test_it_tells_what_wants_what() -> None:
    told = tool().bill("a==1 \\\n    --hash=sha256:" + "0" * 64 + "\n    # via -r run.in\nb[x]==2 ; python_version > '3' \\\n"
                       "    --hash=sha256:" + "1" * 64 + " \\\n    --hash=sha256:" + "2" * 64 + "\n    # via a\n", "0.1")  # fmt: skip
    assert told["dependencies"] == [
        {"ref": "pkg:pypi/a@1", "dependsOn": ["pkg:pypi/b@2"]}, {"ref": "pkg:pypi/zhargy@0.1", "dependsOn": ["pkg:pypi/a@1"]},
    ]  # fmt: skip
    assert [len(one["hashes"]) for one in told["components"]] == [1, 2]


def test_it_is_the_same_each_time() -> None:
    made = tool()
    assert made.bill(PINNED, "0.1") == made.bill(PINNED, "0.1")
    assert made.bill(PINNED, "0.1")["serialNumber"] != made.bill(PINNED + "\n", "0.1")["serialNumber"]


def test_a_part_without_a_hash_is_refused() -> None:
    with pytest.raises(ValueError, match="no hash"):
        tool().bill("a==1\n", "0.1")
