"""Addresses of the desk. Every page stands under its language; what is kept has a random name."""

from __future__ import annotations

from django.urls import include, path, register_converter

from zhargy.desk import assets
from zhargy.desk.api import site
from zhargy.desk.middleware import CODES
from zhargy.desk.views import consultation, errors, feeds, home, lab, law, organisation


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
    path("law/", law.index, name="law"),
    path("law/rule/<str:id>/", law.rule, name="rule"),
    path("law/amount/<slug:id>/", law.parameter, name="parameter"),
    path("law/provision/<slug:act>/", law.act, name="act"),
    path("lab/", lab.lab, name="lab"),
    path("lab/claims/", lab.claims, name="claims"),
    path("lab/claims/<str:id>/", lab.claim, name="claim"),
]

urlpatterns = [
    path("", home.root, name="root"),
    path("api/v1/", site.urls),
    path("feed/<str:secret>.ics", feeds.read, name="feed"),
    path("static/<str:version>/<str:name>", assets.serve, name="asset"),
    path("<lang:lang>/", include(pages)),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
