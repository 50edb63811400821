"""Tests of papers and calendars."""
