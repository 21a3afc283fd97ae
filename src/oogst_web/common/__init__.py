"""What every part uses and that knows no programme."""
