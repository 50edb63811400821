"""The desk as a Django application."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Consultations and organisations, kept on this machine."""

    name = "zhargy.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let templates show rules and parameters: they can be called, and Django's templates would call them."""
        from zhargy.rules import Parameter, Rule

        for kind in (Rule, Parameter):
            setattr(kind, "do_not_call_in_templates", True)  # noqa: B010
