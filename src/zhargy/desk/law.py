"""What the desk can do cases of."""

from zhargy.monitor import procedures

__all__ = ["procedures"]
