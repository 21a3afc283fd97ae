"""Numbers: arrays in, frozen results out; one method per file."""
