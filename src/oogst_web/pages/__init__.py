"""Screens: addresses, views and templates per area."""
