"""Design workshops: people add goals and comments on their own phones, without an account."""
