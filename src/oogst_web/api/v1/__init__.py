"""The first version of the API: fields may be added, never changed."""
