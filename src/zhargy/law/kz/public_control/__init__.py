"""Public control: who may control what, the forms, the final document and the answer, from 4 April 2024."""

from zhargy.law.kz.public_control import control, forms, subjects
from zhargy.law.kz.public_control.control import *  # noqa: F403
from zhargy.law.kz.public_control.forms import *  # noqa: F403

__all__ = ["control", "forms", "subjects"]
