"""Totals and their parts, in sentences, lists and tables."""
