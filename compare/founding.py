"""Verbs for what is done once: setting up, making a paper, opening; alternatives to put expressions together from."""

from __future__ import annotations

SET_UP = "建立|成立|组建|设立"
"""A body, or a mechanism."""
MADE = "制定|出台|印发"
"""A paper."""
OPENED = "启用|上线|开通"
"""A place, a platform, a line."""
