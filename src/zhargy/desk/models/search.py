"""What can be found: made from the law by `zhargy index`, and made anew when the law changes."""

from __future__ import annotations

from django.db import models


class Indexed(models.Model):
    """Something that can be found. Its id is its standing: of two that are found alike, the lower comes first.

    key: its id in the law. page, arguments: the address of its page. said: by language, its title, text and source.
    Its terms stand in a table of each store's own kind, under the same id.
    """

    id = models.PositiveIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=300)
    page = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    said = models.JSONField(default=dict)

    class Meta:
        indexes = (models.Index(fields=("id", "kind"), name="indexed_kinds"),)


class Trigram(models.Model):
    """Three letters in a row of a word that can be found, by which words with a mistake are found."""

    letters = models.CharField(max_length=3)
    word = models.CharField(max_length=64)

    class Meta:
        indexes = (models.Index(fields=("letters", "word"), name="words_by_letters"),)


class IndexOf(models.Model):
    """From which version of the law the index was made. One row."""

    version = models.CharField(max_length=100)
