"""The people of programmes."""
