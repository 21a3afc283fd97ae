"""Questionnaires: the library, building, checking, showing and publishing them."""
