"""Measures that only one of two reports tells of."""

from compare.measures.measures import measures

__all__ = ["measures"]
