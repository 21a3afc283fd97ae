"""How long everything that passes is kept, and taking it away when its time has come."""
