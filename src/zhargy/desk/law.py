"""What the desk can do cases of, and the registers that it keeps of them."""

from zhargy.monitor import procedures
from zhargy.rules.procedures import Procedure, Register

__all__ = ["procedures", "registers"]


def registers() -> dict[str, tuple[Procedure, Register]]:
    """Every register, by its id, with the procedure of its cases."""
    return {one.register.id: (one, one.register) for one in procedures().values() if one.register}
