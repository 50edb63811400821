"""The country note: what it says of the world and of the law, as data with source and date."""
