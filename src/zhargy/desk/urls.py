"""Addresses of the desk. Every page stands under its language; what is kept has a random name."""

from __future__ import annotations

from django.urls import include, path, register_converter

from zhargy.desk import assets
from zhargy.desk.api import site
from zhargy.desk.middleware import CODES
from zhargy.desk.views import (
    cases,
    consultation,
    drafts,
    errors,
    feeds,
    home,
    lab,
    law,
    organisation,
    parties,
    people,
    procedures,
    registers,
    signing,
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
    path("law/", law.index, name="law"),
    path("law/rule/<str:id>/", law.rule, name="rule"),
    path("law/amount/<slug:id>/", law.parameter, name="parameter"),
    path("law/provision/<slug:act>/", law.act, name="act"),
    path("lab/", lab.lab, name="lab"),
    path("lab/claims/", lab.claims, name="claims"),
    path("lab/claims/<str:id>/", lab.claim, name="claim"),
]

people_pages = [
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-in/second/", signing.sign_in_second, name="sign-in-second"),
    path("sign-in/passkey/options/", signing.passkey_options, name="passkey-options"),
    path("sign-in/passkey/", signing.passkey_sign_in, name="passkey-sign-in"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("invitation/<str:secret>/", signing.invitation, name="invitation"),
    path("account/", people.account, name="account"),
    path("account/password/", people.password, name="password"),
    path("account/app/", people.app, name="app"),
    path("account/app/stop/", people.app_stop, name="app-stop"),
    path("account/codes/", people.codes, name="codes"),
    path("account/passkeys/options/", people.passkey_new_options, name="passkey-new-options"),
    path("account/passkeys/", people.passkey_new, name="passkey-new"),
    path("account/passkeys/<int:number>/remove/", people.passkey_remove, name="passkey-remove"),
    path("account/sessions/end/", people.sessions_end, name="sessions-end"),
    path("account/sessions/<uuid:id>/end/", people.session_end, name="session-end"),
    path("account/tokens/", people.token_new, name="token-new"),
    path("account/tokens/<int:number>/revoke/", people.token_revoke, name="token-revoke"),
    path("organisation/<uuid:id>/members/", people.members, name="members"),
    path("organisation/<uuid:id>/members/<int:number>/", people.member, name="member"),
    path("accounts/", people.accounts, name="accounts"),
    path("accounts/<uuid:id>/switch/", people.account_switch, name="account-switch"),
]

urlpatterns = [
    path("", home.root, name="root"),
    path("api/v1/", site.urls),
    path("feed/<str:secret>.ics", feeds.read, name="feed"),
    path("static/<str:version>/<str:name>", assets.serve, name="asset"),
    path("<lang:lang>/", include(pages + people_pages)),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
