"""Addresses of this part of the desk."""

from __future__ import annotations

from django.urls import URLPattern, path

from zhargy.desk.country import figures, initiatives, mine, state, ways

pages: list[URLPattern] = [
    path("country/initiatives/", initiatives.page, name="country-initiatives"),
    path("country/initiatives/<slug:id>/", initiatives.one, name="country-initiative"),
    path("country/initiatives/<slug:id>/mine/", mine.page, name="country-mine"),
    path("country/constitution/", state.constitution, name="country-constitution"),
    path("country/treaties/", state.treaties, name="country-treaties"),
    path("country/bodies/", state.bodies, name="country-bodies"),
    path("country/ways/", ways.page, name="country-ways"),
    path("country/ways/<slug:id>/", ways.one, name="country-way"),
    path("country/indices/", figures.indices, name="country-indices"),
    path("country/figures/", figures.sector, name="country-figures"),
]
