"""The one place where people and answers meet: by a key that lies outside the database."""
