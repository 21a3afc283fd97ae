"""A try-out with made-up people."""
