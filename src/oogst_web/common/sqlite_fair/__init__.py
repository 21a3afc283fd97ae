"""SQLite on which writers wait their turn."""
