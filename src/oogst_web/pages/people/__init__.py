"""Screens about who takes part."""
