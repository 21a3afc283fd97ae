"""Figures on honesty and speed, each beside a named alternative in the same run."""
