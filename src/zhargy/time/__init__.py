"""Dates in force, working days and deadlines."""
