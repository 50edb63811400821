"""Addresses of the note: the whole of it, its sections, each statement, contradictions, and two days compared."""

from __future__ import annotations

from django.urls import URLPattern, path

from zhargy.desk.note import statements, views

pages: list[URLPattern] = [
    path("note/", views.hub, name="note"),
    path("note/section/<slug:section>/", views.section, name="note-section"),
    path("note/statement/<slug:id>/", statements.statement, name="statement"),
    path("note/contradictions/", statements.contradictory, name="note-contradictions"),
    path("note/difference/", views.two_days, name="note-difference"),
    path("note/whole/", views.whole, name="note-whole"),
    path("note/note.pdf", views.as_pdf, name="note-pdf"),
]
