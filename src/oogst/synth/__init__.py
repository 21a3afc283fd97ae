"""Made-up programmes with a known effect, for demos, tests and benchmarks."""
