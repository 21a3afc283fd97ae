"""The screens on which a programme is designed and planned."""
