"""Pages of reports: the list, the builder, approved versions, files, and what needs no account."""
