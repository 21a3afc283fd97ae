"""Outcomes: what was released, what was decided about it, and the open answers on their way to a release."""
