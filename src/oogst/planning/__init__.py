"""What a design promises before there are data: coverage, burden, precision, budget."""
