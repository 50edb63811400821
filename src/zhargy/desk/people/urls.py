"""Addresses of sign-in, of one's account, of members and of accounts."""

from __future__ import annotations

from django.urls import path

from zhargy.desk.views import administration, people, recovery, signing

pages = [
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-in/second/", signing.sign_in_second, name="sign-in-second"),
    path("sign-in/passkey/options/", signing.passkey_options, name="passkey-options"),
    path("sign-in/passkey/", signing.passkey_sign_in, name="passkey-sign-in"),
    path("sign-in/forgotten/", recovery.forgotten, name="forgotten"),
    path("sign-in/forgotten/<str:secret>/", recovery.choose, name="choose-password"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("invitation/<str:secret>/", signing.invitation, name="invitation"),
    path("account/", people.account, name="account"),
    path("account/password/", people.password, name="password"),
    path("account/email/", recovery.email, name="email"),
    path("account/email/<str:secret>/", recovery.email_confirm, name="email-confirm"),
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
    path("accounts/", administration.accounts, name="accounts"),
    path("accounts/<uuid:id>/switch/", administration.account_switch, name="account-switch"),
    path("offices/", administration.offices, name="offices"),
]
