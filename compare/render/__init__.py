"""Comparison → bytes, one module per format."""
