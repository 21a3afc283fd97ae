"""Frozen values that travel between the layers; import them from their own module."""
