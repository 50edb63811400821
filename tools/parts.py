"""The parts that a desk is made of, as a bill of materials (CycloneDX 1.5), from the pinned requirements.

    python tools/parts.py                  print it
    python tools/parts.py --out FILE       write it to a file

It is made from requirements/run.txt alone: each part with its version, its address as a package (purl) and the hashes
of which `make` installs one. Made twice from the same file it is the same, byte for byte.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PINNED = ROOT / "requirements" / "run.txt"
_PART = re.compile(r"^([A-Za-z0-9._-]+)(\[[^]]*\])?==([^ ;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA = re.compile(r"^\s+# via (.+)$")


@dataclass
class Part:
    """A pinned package. hashes: of the files of which one is installed. via: what wants it."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)
    via: list[str] = field(default_factory=list)

    @property
    def purl(self) -> str:
        """Its address as a package."""
        return f"pkg:pypi/{self.name.lower().replace('_', '-')}@{self.version}"


def parts(text: str) -> Iterator[Part]:
    """The packages of a file of requirements. Raises ValueError for one without a hash."""
    here: Part | None = None
    for line in text.splitlines():
        if found := _PART.match(line):
            if here is not None:
                yield _whole(here)
            here = Part(found[1], found[3])
        if here is not None:
            here.hashes += _HASH.findall(line)
            if told := _VIA.match(line):
                here.via += [one.strip() for one in told[1].split(",")]
    if here is not None:
        yield _whole(here)


def _whole(part: Part) -> Part:
    if not part.hashes:
        raise ValueError(f"{part.name}: has no hash")
    return part


def bill(text: str, version: str) -> dict[str, Any]:
    """The bill of materials of a file of requirements."""
    found = list(parts(text))
    by_name = {one.name.lower(): one for one in found}
    wants: dict[str, list[str]] = {"zhargy": []}
    for one in found:
        for by in one.via:
            wants.setdefault("zhargy" if by.startswith("-r") else by.lower(), []).append(one.purl)
    top = f"pkg:pypi/zhargy@{version}"
    refs = {"zhargy": top, **{name: one.purl for name, one in by_name.items()}}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=sha256(text.encode()).digest()[:16], version=4)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "bom-ref": top, "name": "zhargy", "version": version, "purl": top}
        },
        "components": [
            {
                "type": "library", "bom-ref": one.purl, "name": one.name, "version": one.version, "purl": one.purl,
                "hashes": [{"alg": "SHA-256", "content": it} for it in sorted(one.hashes)],
            }
            for one in found
        ],
        "dependencies": [
            {"ref": refs[name], "dependsOn": sorted(set(told))} for name, told in sorted(wants.items()) if name in refs
        ],
    }  # fmt: skip


def main() -> None:
    """Print the bill, or write it to a file."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--out", type=Path)
    out = asked.parse_args().out
    found = re.search(r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    told = json.dumps(bill(PINNED.read_text(encoding="utf-8"), found[1]), indent=1, ensure_ascii=False) + "\n"
    if out is None:
        sys.stdout.write(told)
    else:
        out.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
