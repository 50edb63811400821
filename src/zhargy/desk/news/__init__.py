"""News, feeds, what people follow, and the editing of the note."""
