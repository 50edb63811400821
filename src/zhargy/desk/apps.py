"""The desk as a Django application."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Consultations and organisations, kept on this machine."""

    name = "zhargy.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
