"""Asking people: a questionnaire at a moment, to whom, under which promise."""
