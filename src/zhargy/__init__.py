"""Zhargy: the law on civil society as a program that people can ask, run, follow and check."""
