"""Addresses of the desk. Every page stands under its language; what is kept has a random name."""

from __future__ import annotations

from django.urls import include, path, register_converter

from zhargy.desk import assets
from zhargy.desk.api import site
from zhargy.desk.country.urls import pages as country
from zhargy.desk.lawbook.urls import eli
from zhargy.desk.lawbook.urls import pages as lawbook
from zhargy.desk.middleware import CODES
from zhargy.desk.news.urls import pages as news
from zhargy.desk.note.urls import pages as note
from zhargy.desk.people.urls import pages as people
from zhargy.desk.views import (
    asking,
    cases,
    certificates,
    consultation,
    drafts,
    errors,
    feeds,
    home,
    lab,
    organisation,
    parties,
    procedures,
    registers,
    search,
)


class Language:
    """kk, ru or en."""

    regex = "|".join(CODES)

    def to_python(self, value: str) -> str:
        """The code itself."""
        return value

    to_url = to_python


register_converter(Language, "lang")

pages = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("forget/", home.forget_all, name="forget-all"),
    path("start/<str:goal>/", consultation.start, name="start"),
    path("ask/<uuid:id>/", consultation.question, name="question"),
    path("answer/<uuid:id>/", consultation.result, name="result"),
    path("answer/<uuid:id>/answer.json", consultation.as_json, name="json"),
    path("answer/<uuid:id>/days.ics", consultation.as_calendar, name="calendar"),
    path("answer/<uuid:id>/forget/", consultation.forget_one, name="forget"),
    path("answer/<uuid:id>/again/", consultation.again, name="again"),
    path("organisation/<uuid:id>/", organisation.page, name="organisation"),
    path("organisation/<uuid:id>/feed/", feeds.make, name="feed-make"),
    path("organisation/<uuid:id>/feed/<int:number>/revoke/", feeds.revoke, name="feed-revoke"),
    path("organisation/<uuid:id>/tell/<str:kind>/", parties.tell, name="tell"),
    path("organisation/<uuid:id>/correct/<int:number>/", parties.correct, name="tell-correct"),
    path("parties/", parties.index, name="parties"),
    path("parties/new/", parties.new, name="party-new"),
    path("procedures/", procedures.index, name="procedures"),
    path("procedures/<str:procedure>/", procedures.page, name="procedure"),
    path("procedures/<str:procedure>/begin/", drafts.begin, name="begin"),
    path("draft/<uuid:id>/", drafts.page, name="draft"),
    path("draft/<uuid:id>/ask/", asking.ask, name="draft-ask"),
    path("draft/<uuid:id>/check/", drafts.check, name="draft-check"),
    path("draft/<uuid:id>/paper/<str:paper>/<lang:code>.<str:kind>", drafts.paper, name="draft-paper"),
    path("draft/<uuid:id>/file/", drafts.file, name="draft-file"),
    path("draft/<uuid:id>/forget/", drafts.drop, name="draft-forget"),
    path("cases/", cases.index, name="cases"),
    path("case/<uuid:id>/", cases.page, name="case"),
    path("case/<uuid:id>/act/", drafts.act, name="act-in-case"),
    path("case/<uuid:id>/correct/<int:number>/", cases.correct, name="correct"),
    path("case/<uuid:id>/join/", cases.join, name="join"),
    path("case/<uuid:id>/days.ics", cases.calendar, name="case-calendar"),
    path("case/<uuid:id>/paper/<int:number>/<str:paper>/<lang:code>.<str:kind>", cases.paper, name="case-paper"),
    path("registers/", registers.index, name="registers"),
    path("registers/<str:register>/", registers.page, name="register"),
    path("registers/<str:register>/register.csv", registers.as_csv, name="register-csv"),
    path("registers/<str:register>/<uuid:id>/", registers.entry, name="entry"),
    path("registers/<str:register>/<uuid:id>/entry.jsonld", registers.as_json, name="entry-json"),
    path("certificate/", certificates.index, name="certificates"),
    path("certificate/<str:register>/<path:number>/certificate.json", certificates.as_json, name="certificate-json"),
    path("certificate/<str:register>/<path:number>/", certificates.page, name="certificate"),
    path("search/", search.search, name="search"),
    path("lab/", lab.lab, name="lab"),
    path("lab/claims/", lab.claims, name="claims"),
    path("lab/claims/<str:id>/", lab.claim, name="claim"),
]

urlpatterns = [
    path("", home.root, name="root"),
    path("api/v1/", site.urls),
    path("feed/<str:secret>.ics", feeds.read, name="feed"),
    path("certificate/key.pem", certificates.key, name="certificate-key"),
    path("static/<str:version>/<str:name>", assets.serve, name="asset"),
    *eli,
    path("<lang:lang>/", include(pages + people + lawbook + note + country + news)),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
