"""How a case moves: dated events, clocks that run out, and the state that follows from them on any day."""

from zhargy.procedures.case import NEVER, Case, Happened, Judged, Running, Standing, Step, Trouble, stand
from zhargy.procedures.check import Fault, faults

__all__ = [
    "NEVER", "Case", "Fault", "Happened", "Judged", "Running", "Standing", "Step", "Trouble", "faults", "stand",
]  # fmt: skip
