"""Numerals → quantities → indicators → pairs."""
