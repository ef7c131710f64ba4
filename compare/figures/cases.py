"""How far cases have come, by the verbs that tell of it, as alternatives to put expressions together from.

Each stage is a count of its own: of what came in not everything is accepted, and what is closed may have come in the year before.
"""

from __future__ import annotations

RECEIVED = "收到|新收|接收|接到|收案|收件"
ACCEPTED = "受理"
FILED = "立案"
"""Of cases that an authority opens itself, beside which nothing is received."""
CLOSED = "审结|办结|结案"
