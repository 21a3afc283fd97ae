"""The pages of who is asked: on a phone, without an account."""
