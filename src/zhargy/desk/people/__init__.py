"""How people sign in to a desk on a server, and what they are let in with."""
