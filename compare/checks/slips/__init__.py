"""Words, marks and dates that are written wrong."""
