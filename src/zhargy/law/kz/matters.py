"""Stub until the topics are whole."""
