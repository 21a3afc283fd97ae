"""Questionnaires as XLSForm: out to a file, and in from one."""
