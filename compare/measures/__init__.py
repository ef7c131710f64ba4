"""Measures that only one of two reports mentions."""

from compare.measures.measures import measures

__all__ = ["measures"]
