"""Screens of the organisation: its settings, colleagues, log, outbox and export."""
