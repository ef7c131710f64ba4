"""How words and characters are used in these reports, as far as it tells slips from what was meant."""

from __future__ import annotations

OFTEN = 30
"""Frequency in jieba's dictionary from which a word is in common use."""
OF_PEOPLE = "老小阿"
"""In front of a name: 老汪 is no slip for 老王."""
NEVER_A_SLIP = frozenset("一二三四五六七八九十百千万两零年月日")
"""Characters of numbers and dates."""
