"""Times and memory of a process, with nothing but the standard library: the rivals' environments have it too."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_STATUS, _REFS = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def memory(what: str = "VmRSS") -> int:
    """Bytes that the process holds, or (VmHWM) the most that it held since `forget`; 0 where nobody counts."""
    try:
        lines = _STATUS.read_text().splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith(f"{what}:")), 0)


def forget() -> None:
    """Count the most that the process holds from here."""
    try:
        _REFS.write_text("5")
    except OSError:
        return


def in_turn(runs: Mapping[str, Callable[[], Any]], rounds: int, base: int) -> dict[str, dict[str, Any]]:
    """Each run in turn, so that noise of the machine falls on all: its times, processor times and memory.

    base: what the process held before the rows were loaded. The first call of each is not timed: its memory is.
    """
    out: dict[str, dict[str, Any]] = {}
    for name, run in runs.items():
        gc.collect()
        forget()
        before = memory()
        run()
        out[name] = {"base": base, "before": before, "peak": memory("VmHWM"), "times": [], "processor": []}
    for _ in range(rounds):
        for name, run in runs.items():
            gc.collect()
            start, busy = time.perf_counter(), time.process_time()
            result = run()
            out[name]["times"].append(time.perf_counter() - start)
            out[name]["processor"].append(time.process_time() - busy)
            del result
    return out
