"""How a case moves: dated events, clocks that run out, and the state that follows from them on any day."""

from zhargy.procedures.case import Case, Happened, Standing, Step, Trouble, stand
from zhargy.procedures.check import Fault, faults

__all__ = ["Case", "Fault", "Happened", "Standing", "Step", "Trouble", "faults", "stand"]
