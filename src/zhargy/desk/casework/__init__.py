"""Cases at the desk: the form of an event, what pages show of a case, and its papers. No procedure is known by name."""
