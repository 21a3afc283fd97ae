"""What must hold for the repository and no linter looks at; one subject per module."""
