"""Dutch and English: numbers, messages, reading ease; no domain logic."""
