"""What a reviewer would send a draft back for: one rule a module."""
