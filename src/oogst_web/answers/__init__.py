"""What people answered, apart from who they are."""
