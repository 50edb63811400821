"""The desk: web pages on this machine alone, for people who come with a question of law."""
