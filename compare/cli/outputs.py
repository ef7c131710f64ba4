"""Outputs of a command: which formats, to which files, and never over an input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.options import write_standard_output
from compare.errors import ConfigurationError, OutputError

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model.districts import Districts
    from compare.model.series import Series


@dataclass(frozen=True, slots=True)
class Kinds:
    """The formats a command knows."""

    endings: Mapping[str, str]
    """Format → suffix of its files."""
    by_suffix: Mapping[str, str]
    """Suffix of a name given with -o → format."""
    default: str = "html"
    """The format of a name that says none."""
    for_files: frozenset[str] = frozenset({"html"})
    """Formats that go to a file named after the reports where -o names none; others go to standard output."""


TABULAR = Kinds(
    {"html": ".html", "json": ".json", "csv": ".csv", "xlsx": ".xlsx"},
    {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".xlsx": "xlsx"},
)
"""For commands whose result is tables as well as a page."""


_ENDING = re.compile(r"\.(?=\d*[a-z])[a-z0-9]{1,8}")
"""The ending of a file's name; what stands behind the dot of v1.2 is none."""

_OFFICE = frozenset(
    {".doc", ".docx", ".odt", ".ods", ".pdf", ".ppt", ".pptx", ".rtf", ".wps", ".xls", ".xlsx"}
)
"""Endings of files that other programs open, and show nothing of what a command writes."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The formats requested of a command and their destinations."""

    kinds: Kinds
    formats: tuple[str, ...]
    """In the order requested, each once."""
    output: str | None
    """The name given with -o."""

    @property
    def to_stdout(self) -> bool:
        """Whether the only format goes to standard output."""
        is_one_for_the_terminal = len(self.formats) == 1 and self.formats[0] not in self.kinds.for_files
        return self.output == "-" or (self.output is None and is_one_for_the_terminal)

    def places(self, stem: str, inputs: Iterable[str | Path]) -> dict[str, Path]:
        """Format → file, none for standard output; ``stem`` is the file name without -o.

        Raises OutputError if a file is one of the ``inputs``.
        """
        if self.to_stdout:
            return {}
        found = {name: self._place(stem, name) for name in self.formats}
        refuse_inputs(found.values(), inputs)
        return found

    def _place(self, stem: str, name: str) -> Path:
        suffix = self.kinds.endings[name]
        if self.output is None:
            return Path(stem + suffix)
        path = Path(self.output)
        if path.is_dir():
            return path / (stem + suffix)
        if len(self.formats) > 1:
            is_known = path.suffix.lower() in self.kinds.by_suffix
            return path.with_suffix(suffix) if is_known else Path(self.output + suffix)
        return path

    def write(self, rendered: Mapping[str, bytes], places: Mapping[str, Path]) -> None:
        """Write each format to its file, or the only one to standard output.  Raises OutputError."""
        from compare.render.file import write_atomically

        if self.to_stdout:
            write_standard_output(rendered[self.formats[0]])
        for name, path in places.items():
            write_atomically(path, rendered[name])


def outputs_of(
    formats: Sequence[str], output: str | None, kinds: Kinds, *, is_opened: bool = False
) -> Outputs:
    """The outputs of a command line; without a format the suffix of -o decides, else it is the default.

    Raises ConfigurationError for a name with an ending of no format of the command, for several formats on
    standard output, and for ``is_opened`` without a page.
    """
    _refuse_ending(formats, output, kinds)
    chosen = tuple(dict.fromkeys(formats)) or (
        kinds.by_suffix.get(Path(output or "").suffix.lower(), kinds.default),
    )
    goes_to_files = kinds.default in kinds.for_files or not kinds.for_files.isdisjoint(chosen)
    is_unnamed = output == "-" or (output is None and not goes_to_files)
    if is_unnamed and len(chosen) > 1:
        raise ConfigurationError("Standard output takes one format; name a file with -o for several.")
    outputs = Outputs(kinds, chosen, output)
    if is_opened and (outputs.to_stdout or "html" not in chosen):
        raise ConfigurationError("--open needs a page; add --format html and a file with -o.")
    return outputs


def _refuse_ending(formats: Sequence[str], output: str | None, kinds: Kinds) -> None:
    """A page named x.docx opens in no program; beside a format, other endings are taken as meant."""
    path = Path(output or "-")
    suffix = path.suffix.lower()
    known = [ending for ending, name in kinds.by_suffix.items() if not formats or name == formats[0]]
    is_strange = _ENDING.fullmatch(suffix) if not formats else len(formats) == 1 and suffix in _OFFICE
    if is_strange and suffix not in known and not path.is_dir():
        raise ConfigurationError(
            "{name} has the ending of another kind of file; name a file that ends in {endings}.",
            name=output,
            endings=", ".join(known or [kinds.endings[formats[0]]]),
        )


def tabular(result: Series | Districts, kind: str, language: Language) -> bytes:
    """A result whose formats are :data:`TABULAR` in one of them."""
    if kind == "xlsx":
        return result.to_xlsx(language.value)
    text = {"html": result.to_html, "json": result.to_json, "csv": result.to_csv}[kind](language.value)
    return text.encode("utf-8", "replace")


def refuse_inputs(places: Iterable[Path], inputs: Iterable[str | Path]) -> None:
    """Raises OutputError if an output file is one of the inputs, under whatever name, or will be."""
    read = [Path(path) for path in inputs]
    for place in places:
        if any(_are_one(place, path) for path in read):
            raise OutputError("{path} is one of the files read; name another file with -o.", path=place)


def _are_one(place: Path, other: Path) -> bool:
    if place.exists() and other.exists():
        return place.samefile(other)
    return place.resolve() == other.resolve()
