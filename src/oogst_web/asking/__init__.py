"""Carrying a wave out: opening it, letting people in, writing to them, closing it."""
