"""Settings per profile: local, production and test; secrets and places come from the environment."""
