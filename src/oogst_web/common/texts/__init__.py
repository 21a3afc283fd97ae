"""All texts on the screens, one module per area; keys start with the name of their module."""
