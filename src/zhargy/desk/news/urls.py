"""Addresses of the news, of what people follow, of corrections and of the editing of the note."""

from __future__ import annotations

from django.urls import URLPattern, path

from zhargy.desk.news import correcting, editing, following, unfollowing, views

pages: list[URLPattern] = [
    path("news/", views.index, name="news"),
    path("news/feed.atom", views.as_atom, name="news-atom"),
    path("news/feed.json", views.as_json, name="news-json"),
    path("news/topic/<slug:topic>/", views.index, name="news"),
    path("news/topic/<slug:topic>/feed.atom", views.as_atom, name="news-atom"),
    path("news/topic/<slug:topic>/feed.json", views.as_json, name="news-json"),
    path("news/act/<slug:act>/", views.index, name="news"),
    path("news/act/<slug:act>/feed.atom", views.as_atom, name="news-atom"),
    path("news/act/<slug:act>/feed.json", views.as_json, name="news-json"),
    path("news/year/<int:year>/", views.index, name="news"),
    path("news/on/<slug:item>/", views.entry, name="news-entry"),
    path("following/", following.page, name="following"),
    path("following/add/", following.add, name="follow"),
    path("following/<int:number>/remove/", following.remove, name="unfollow"),
    path("following/letters/", following.letters, name="follow-letters"),
    path("following/read/", following.read, name="follow-read"),
    path("following/stop/<str:token>/", unfollowing.stop, name="follow-stop"),
    path("correct/", correcting.new, name="correction-new"),
    path("correct/<str:token>/", correcting.own, name="correction-own"),
    path("editing/", editing.queue, name="editing"),
    path("editing/statement/<slug:statement>/", editing.propose, name="edit-propose"),
    path("editing/change/<uuid:id>/", editing.change, name="edit-change"),
]
