"""The command that tidies."""
