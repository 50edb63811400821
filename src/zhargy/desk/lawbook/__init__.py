"""The law as a book that everybody can read: acts, provisions, days, differences."""
