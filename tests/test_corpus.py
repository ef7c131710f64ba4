"""The corpus is consistent with its gold, and the program agrees with the gold."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import compare
from compare.model import BlockKind, Role, Severity
from compare.wording import normal

CORPUS = Path(__file__).parent.parent / "corpus"
CASES = sorted(CORPUS.glob("*/*.gold.json"))


def case(path: Path) -> tuple[dict[str, Any], str, str]:
    gold = json.loads(path.read_text("utf-8"))
    old, new = path.name.removesuffix(".gold.json").split("-")
    texts = [(path.parent / f"{year}.txt").read_text("utf-8") for year in (old, new)]
    return gold, texts[0], texts[1]


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.name[:9]}")
def test_every_gold_string_stands_in_its_report(path: Path) -> None:
    gold, old, new = case(path)
    before, after = normal(old), normal(new)
    for entry in gold["figures"]:
        assert before.count(normal(entry["old_context"])) == 1
        assert after.count(normal(entry["new_context"])) == 1
        assert normal(entry["old"]) in normal(entry["old_context"])
        assert normal(entry["new"]) in normal(entry["new_context"])
    assert all(normal(m["text"]) in after for m in gold["measures_new"])
    assert all(normal(m["text"]) in before for m in gold["measures_dropped"])
    for link in gold["sections"]:
        assert normal(link["new"]) in after
        assert all(normal(heading) in before for heading in link["old"])
    for entry in [*gold["figures_only_new"], *gold["not_figures"]]:
        assert normal(entry["context"]) in after
        assert normal(entry["text"]) in normal(entry["context"])
    for entry in gold["figures_only_old"]:
        assert normal(entry["context"]) in before
        assert normal(entry["text"]) in normal(entry["context"])
    assert all(normal(heading) in before for heading in gold["dropped_sections"])
    for defect in gold["defects"]:
        assert normal(defect["text"]) in (after if defect["where"] == "new" else before)
    assert all(normal(text) in before and normal(text) in after for text in gold["verbatim_paragraphs"])
    for promise in gold["commitments"]:
        assert normal(promise["old"]) in before
        assert not promise["reported_in_new"] or normal(promise["reported_in_new"]) in after


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.name[:9]}")
def test_sections_are_linked_as_a_person_links_them(path: Path) -> None:
    gold, _, _ = case(path)
    old, new = path.name.removesuffix(".gold.json").split("-")
    result = compare.compare(
        compare.read(path.parent / f"{old}.txt"), compare.read(path.parent / f"{new}.txt")
    )
    names = {
        side: {s.id: normal(s.number + s.heading) for s in report.sections}
        for side, report in (("old", result.old), ("new", result.new))
    }
    found = {
        names["new"][n]: {names["old"][o] for o in link.old} for link in result.sections for n in link.new
    }
    wanted = [link for link in gold["sections"] if link["old"]]
    right = sum(
        found.get(normal(link["new"]).rstrip("。.")) == {normal(h).rstrip("。.") for h in link["old"]}
        for link in wanted
    )
    assert right >= 0.85 * len(wanted)


@pytest.mark.parametrize(
    "path",
    [p for p in CASES if "not_defects" in json.loads(p.read_text("utf-8"))],
    ids=lambda p: p.parent.name,
)
def test_what_only_looks_like_a_defect_is_not_called_one(path: Path) -> None:
    gold, _, _ = case(path)
    years = path.name.removesuffix(".gold.json").split("-")
    old, new = (compare.read(path.parent / f"{year}.txt") for year in years)
    # A row of a table copied as text is read with strokes between its cells.
    patterns = [r"[\s|]+".join(map(re.escape, e["text"].split())) for e in gold["not_defects"]]
    harmless = [found.span() for pattern in patterns if (found := re.search(pattern, new.text))]
    assert len(harmless) == len(gold["not_defects"])
    called = [
        f
        for f in compare.check(new, [old]).findings
        if f.severity is not Severity.NOTE and f.start is not None
    ]
    assert [f.message for f in called for start, end in harmless if start <= f.start < end] == []


FORMS = sorted(path for path in CORPUS.glob("*/*.*") if path.suffix in (".docx", ".pdf", ".html"))


@pytest.mark.parametrize("path", FORMS, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_word_pdf_and_web_page_give_the_sections_and_figures_of_the_text(path: Path) -> None:
    base = compare.read(path.with_suffix(".txt"))
    found = compare.read(path)
    assert (found.title, found.issuer, found.year) == (base.title, base.issuer, base.year)
    assert [(s.level, normal(s.number), s.heading) for s in found.sections] == [
        (s.level, normal(s.number), s.heading) for s in base.sections
    ]
    assert [normal(f.quantity.text) for f in found.figures] == [normal(f.quantity.text) for f in base.figures]


@pytest.mark.parametrize("ending", ["docx", "html"])
@pytest.mark.parametrize("year", ["2023", "2024"])
def test_the_tables_of_the_form_keep_their_rows_in_word_and_on_the_web_page(ending: str, year: str) -> None:
    folder = CORPUS / "luwan"
    lines = (folder / f"{year}.txt").read_text("utf-8").splitlines()
    wanted = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line[:1] == "|"]
    found = compare.read(folder / f"{year}.{ending}")
    rows = [
        [found.text[start:end] for start, end in paragraph.cells]
        for paragraph in found.paragraphs
        if paragraph.kind is BlockKind.TABLE_ROW and paragraph.role is Role.BODY
    ]
    # A merged cell may be read once or with the empty cells it stands for.
    assert [list(filter(None, row)) for row in rows] == [list(filter(None, row)) for row in wanted]


def test_a_paragraph_of_another_district_stands_in_one_report_only_with_its_name_changed() -> None:
    texts = [(CORPUS / name / "2024.txt").read_text("utf-8") for name in ("qinghe", "tinglan")]
    theirs, ours = (
        next(line for line in text.splitlines() if "开展涉企行政执法专项整治。" in line) for text in texts
    )
    assert theirs.partition("。")[2].replace("望川县", "汀澜区") == ours.partition("。")[2]


def test_the_corpus_is_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < 2_000_000
