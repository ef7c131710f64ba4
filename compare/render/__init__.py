"""Comparison → bytes, one format a module."""
