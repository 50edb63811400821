"""What was found sound is not looked at again until a file changes: a stamp beside the bytecode that Python keeps."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

_ENGINE = Path(__file__).parents[1]


class Stamp:
    """Whether the law in `folder` was already translated and checked, by this engine, as its files stand now.

    Like bytecode it goes by each file's name, size and time of change, and is not written where Python writes none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = f"{folder}{os.sep}"
        self._file = folder / "__pycache__" / f"checked.{sys.implementation.cache_tag}"
        self._key = self._look()

    @cached_property
    def version(self) -> str:
        """The version of the law that was checked; "" if it was not, or not as it stands."""
        with suppress(OSError, UnicodeDecodeError):
            key, _, version = self._file.read_text(encoding="ascii").partition("\n")
            if key == self._key:
                return version
        return ""

    def holds(self, file: str) -> bool:
        """Whether this file was checked."""
        return bool(self.version) and file.startswith(self._folder)

    def write(self, version: str) -> None:
        """Say that the law was checked as it stood when this stamp was made. Where that cannot be kept, nothing is."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            new.write_text(f"{self._key}\n{version}", encoding="ascii")
            new.replace(self._file)

    def _look(self) -> str:
        told = hashlib.sha256(sys.version.encode())
        for root in (Path(self._folder), _ENGINE / "rules", _ENGINE / "time"):
            for name, size, changed in sorted(_files(str(root))):
                told.update(f"{name} {size} {changed}\n".encode())
        return told.hexdigest()


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".toml")):
                told = entry.stat()
                yield entry.path, told.st_size, told.st_mtime_ns
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _files(entry.path)
