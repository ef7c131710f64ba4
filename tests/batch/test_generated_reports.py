"""The reports that benchmarks/generate.py invents are reports: the measurement of scale rests on it."""

import csv
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import compare
from compare.model import Function, Relation

GENERATE = Path(__file__).resolve().parents[2] / "benchmarks" / "generate.py"


def generated(folder: Path, *options: str) -> Path:
    subprocess.run([sys.executable, str(GENERATE), str(folder), *options], check=True)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(tmp_path_factory.mktemp("generated"), "--reports", "75")


def test_there_are_as_many_reports_as_asked_for_in_consecutive_years(folder: Path) -> None:
    assert len(list(folder.glob("*/*/*.txt"))) == 75
    for issuer in folder.glob("*/*"):
        years = sorted(int(path.stem) for path in issuer.iterdir())
        assert years == list(range(years[0], 2025))


def test_a_report_says_whose_it_is_and_on_which_year_and_has_all_parts(folder: Path) -> None:
    paths = list(folder.glob("*/*/*.txt"))
    assert paths
    for path in paths:
        report = compare.read(path)
        assert (report.issuer.removesuffix("人民政府"), report.year) == (path.parent.name, int(path.stem))
        assert {section.function for section in report.sections} >= {
            Function.REVIEW,
            Function.PROBLEMS,
            Function.PLAN,
        }
        assert 5000 < len(report.text) < 7000


def test_a_year_keeps_most_of_the_last_and_changes_in_every_way(folder: Path) -> None:
    relations: set[Relation] = set()
    for issuer in sorted(folder.glob("*/*"))[:3]:
        for old, new in pairwise(map(compare.read, sorted(issuer.iterdir()))):
            comparison = compare.compare(old, new)
            assert 0.5 < comparison.carry_over.characters < 0.9
            assert {measure.status.value for measure in comparison.measures} >= {"new", "dropped"}
            relations |= {link.relation for link in comparison.sentences}
    assert relations >= {
        Relation.UNCHANGED,
        Relation.REWORDED,
        Relation.MOVED,
        Relation.NEW,
        Relation.DROPPED,
    }


def test_a_copied_paragraph_differs_from_its_original_in_names_only(folder: Path) -> None:
    with (folder / "copied.tsv").open(encoding="utf-8", newline="") as stream:
        copies = list(csv.DictReader(stream, delimiter="\t"))
    assert copies
    for copy in copies:
        taken, original = (folder / copy[column] for column in ("report", "copied_from"))
        marked = [
            path.read_text("utf-8").replace(path.parent.name[:-1], "〇〇").replace("县", "区").splitlines()
            for path in (taken, original)
        ]
        size = int(copy["characters"])
        shared = {line[-size // 2 :] for line in marked[0]} & {line[-size // 2 :] for line in marked[1]}
        assert any(len(line) > 70 for line in shared), copy


def test_the_same_arguments_write_the_same_files_and_another_seed_others(
    folder: Path, tmp_path: Path
) -> None:
    def content(where: Path) -> dict[str, bytes]:
        return {str(path.relative_to(where)): path.read_bytes() for path in where.glob("*/*/*.txt")}

    assert content(generated(tmp_path / "same", "--reports", "75")) == content(folder)
    assert content(generated(tmp_path / "other", "--reports", "75", "--seed", "2")) != content(folder)


def test_a_larger_folder_begins_with_the_cities_of_a_smaller_one(folder: Path, tmp_path: Path) -> None:
    larger = generated(tmp_path / "larger", "--reports", "150")
    full = next(city for city in folder.iterdir() if city.is_dir() and len(list(city.iterdir())) == 12)
    paths = list(full.glob("*/*.txt"))
    assert paths
    for path in paths:
        assert (larger / path.relative_to(folder)).read_bytes() == path.read_bytes()
