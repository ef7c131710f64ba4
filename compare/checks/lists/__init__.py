"""How many items a list announces and has, and what goes on by one a year."""
