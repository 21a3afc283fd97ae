"""Charts as Vega-Lite specifications: one kind per file, each with text alternative and table."""
