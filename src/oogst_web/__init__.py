"""Oogst in the browser: organisations, people with roles, and the design of their programmes."""
