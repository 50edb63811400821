"""SQLite whose file is encrypted with a passphrase (SQLCipher), as a database of Django."""
