"""A frozen value that keeps what is worked out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import Field, fields
from typing import Any, ClassVar, Concatenate, ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Keeper:
    """A base of frozen dataclasses whose readers ask for the same again and again.

    Everybody who asks gets the same object, so what is kept is not to be changed.  Nothing kept may refer to the value
    it is kept with: the two would wait for the collector, and workers run without it.

    What is kept is no part of the value: not compared, printed or pickled, and a value made of this one starts afresh.
    """

    __slots__ = ("_made", "_made_of_parts")
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _made: dict[Callable[..., Any], Any]
    _made_of_parts: defaultdict[Callable[..., Any], dict[Hashable, Any]]

    def __post_init__(self) -> None:
        object.__setattr__(self, "_made", {})
        object.__setattr__(self, "_made_of_parts", defaultdict(dict))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, each.name) for each in fields(self))

    def once(self, work: Callable[[Self], T]) -> T:
        """What ``work`` makes of this value, made on the first call.

        It may not refer to the value, and no caller may change it.
        """
        if work not in self._made:
            self._made[work] = work(self)
        made: T = self._made[work]
        return made

    def once_for(
        self,
        work: Callable[Concatenate[Self, P], T],
        part: Hashable,
        *given: P.args,
        **named: P.kwargs,
    ) -> T:
        """What ``work`` makes of a part of this value, made on the first call for that part.

        ``part`` tells the part from all others that this work is asked of; ``work`` is called with the value and what
        else is given.  What it makes may not refer to the value, and no caller may change it.
        """
        of_parts = self._made_of_parts[work]
        if part not in of_parts:
            of_parts[part] = work(self, *given, **named)
        made: T = of_parts[part]
        return made
