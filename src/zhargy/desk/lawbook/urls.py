"""Addresses of this part of the desk."""

from __future__ import annotations

from django.urls import URLPattern

pages: list[URLPattern] = []
