"""Programmes and the parts of their design."""
