"""Profiles of the property tests: few fixed examples by default, many at night."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "default", max_examples=50, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("night", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("OOGST_HYPOTHESIS", "default"))
