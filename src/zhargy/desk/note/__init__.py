"""The country note: its statements with their verdicts, as pages and on paper."""
