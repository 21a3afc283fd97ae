"""Editions of a report: for whom, with which sections in which order, with sentences that people rewrote."""
