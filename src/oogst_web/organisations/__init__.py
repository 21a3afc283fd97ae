"""Organisations, their units and colleagues."""
