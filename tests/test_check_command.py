"""yoy check, yoy rules and yoy rule as a user types them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from compare.checks.registry import DETECTORS, RULES
from compare.cli import main
from docs import rules as reference

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "jichuan"
OLD, NEW = str(CORPUS / "2023.txt"), str(CORPUS / "2024.txt")
CLEAN = (
    "青禾区2024年度法治政府建设工作报告\n一、2024年主要成效\n"
    + "规范性文件全部经过合法性审核，党政主要负责人履行第一责任人职责。" * 8
    + "\n二、存在的不足和原因\n力量不足，原因是人员流动。\n三、2025年主要安排\n2025年继续推进。\n"
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, **options: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, arguments, **options)  # type: ignore[arg-type]
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def clean(path: Path, text: str = CLEAN) -> str:
    path.write_text(text, "utf-8")
    return str(path)


def test_a_draft_with_errors_fails_and_says_where(tmp_path: Path) -> None:
    code, out, _ = run("check", NEW, "--against", OLD)
    assert code == 1
    assert f"{NEW}:51" in out
    assert "54 + 11 + 25 + 62＝152" in out
    assert out.rstrip().splitlines()[-1].startswith("共发现：应改")
    assert not list(tmp_path.iterdir())


def test_a_clean_draft_passes(tmp_path: Path) -> None:
    code, out, _ = run("check", clean(tmp_path / "draft.txt"))
    assert (code, out) == (0, "未发现问题。\n")


def test_of_several_drafts_those_that_can_be_read_are_checked(tmp_path: Path) -> None:
    bad = clean(tmp_path / "bad.docx", "青禾区2024年度法治政府建设情况报告")
    code, out, err = run("check", bad, clean(tmp_path / "draft.txt"), "none.txt", NEW, "--against", OLD)
    assert code == 2
    assert "54 + 11 + 25 + 62＝152" in out
    assert [name for name in (bad, "none.txt") if f"yoy: {name} " in err] == [bad, "none.txt"]
    assert run("check", bad, "none.txt")[:2] == (2, "")


def test_a_baseline_is_not_updated_where_a_draft_cannot_be_read(tmp_path: Path) -> None:
    """What was accepted in that draft would be lost."""
    command = ("check", NEW, "none.txt", "--baseline", "baseline.json", "--update-baseline")
    assert run(*command)[0] == 2
    assert not (tmp_path / "baseline.json").exists()


def test_standard_input_is_called_by_its_name() -> None:
    code, out, err = run("check", "-", input="")
    assert (code, out) == (2, "")
    assert err.startswith("yoy: 标准输入")


def test_a_file_that_is_not_last_years_report_is_told(tmp_path: Path) -> None:
    draft = clean(tmp_path / "draft.txt")
    earlier = CLEAN.replace("2024", "2023").replace("2025", "2024")
    same = clean(tmp_path / "same.txt")
    edited = clean(tmp_path / "edited.txt", CLEAN.replace("人员流动", "编制不足"))
    other = clean(tmp_path / "other.txt", earlier.replace("青禾区", "霁川区"))
    undated = clean(tmp_path / "undated.txt", re.sub("2024年度?|2025年", "", CLEAN))
    before = clean(tmp_path / "before.txt", earlier)

    def told(*arguments: str) -> list[str]:
        code, _, err = run("check", draft, *arguments, "--lang", "en", "--fail-on", "never")
        assert code == 0
        return err.splitlines()

    assert told("--against", before) == []
    assert told("--against", same) == [
        f"yoy: {same} holds the same text as the draft; name last year's report with --against."
    ]
    assert told("--against", edited) == [
        f"yoy: {edited} is on 2024, as the draft is; name last year's report with --against, or correct the "
        "year in the draft's title."
    ]
    assert told("--against", other) == [
        f"yoy: {other} is by 霁川区, the draft by 青禾区; --against is for reports of the draft's issuer, "
        "--peer for those of others."
    ]
    assert told("--against", before, "--peer", edited) == [
        f"yoy: {edited} is by 青禾区, as the draft is; --peer is for reports of other issuers."
    ]
    assert told("--against", before, "--peer", other) == []
    assert [line[:24] for line in told("--against", undated)] == ["yoy: No year can be read"]
    # Another name of the same issuer.
    (tmp_path / "yoy.toml").write_text('[issuers]\n"青禾区" = ["霁川区"]\n', "utf-8")
    assert told("--against", other) == []


def test_a_draft_in_traditional_characters_is_told_what_is_not_checked(tmp_path: Path) -> None:
    text = (
        "青禾區2024年度法治政府建設工作報告\n一、2024年主要成效\n"
        + "規範性文件全部經過合法性審核，黨政主要負責人履行第一責任人職責。" * 8
        + "\n2516名工作人員參加學法考試，參考率爲101.5%。\n"
    )
    code, out, err = run("check", clean(tmp_path / "draft.txt", text), "-f", "json")
    assert code == 1
    assert {finding["rule"] for finding in json.loads(out)["findings"]} == {"impossible-percentage"}
    assert "繁体字" in err
    assert not run("check", clean(tmp_path / "draft.txt"))[2]


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_sets_what_fails(tmp_path: Path, level: str, code: int) -> None:
    draft = clean(tmp_path / "draft.txt", CLEAN.replace("力量不足", "法制机构力量不足"))
    assert run("check", draft, "--fail-on", level)[0] == code


@pytest.mark.parametrize("name", ["text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html"])
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    first, second = (run("check", NEW, "--against", OLD, "-f", name) for _ in range(2))
    assert first == second
    assert first[1]


def test_several_formats_at_once(tmp_path: Path) -> None:
    code, out, _ = run(
        "check", NEW, "--against", OLD, "-f", "json", "-f", "sarif", "-f", "junit", "-o", "result"
    )
    assert (code, out) == (1, "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["result.json", "result.sarif", "result.xml"]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.sarif", "{"), ("a.xml", "<?xml"), ("a.md", "#"), ("a.html", "<!doctype"), ("a.txt", "/")]
)  # fmt: skip
def test_the_name_given_with_o_says_the_format(tmp_path: Path, name: str, begins: str) -> None:
    run("check", NEW, "--against", OLD, "-o", name)
    assert (tmp_path / name).read_text("utf-8").lower().startswith(begins)


@pytest.mark.parametrize(
    ("name", "begins"), [("a.HTM", "<!doctype"), ("a.markdown", "#"), ("a.SARIF", "{"), ("a.JSON", "{")]
)
def test_a_name_says_its_format_in_every_spelling(tmp_path: Path, name: str, begins: str) -> None:
    run("check", NEW, "--against", OLD, "-o", name)
    assert (tmp_path / name).read_text("utf-8").lower().startswith(begins)
    run("check", NEW, "--against", OLD, "-f", "text", "-f", "gitlab", "-o", name)
    assert {p.name for p in tmp_path.iterdir()} == {name, "a.txt", "a.gitlab.json"}


def test_into_a_folder_the_findings_go_under_the_name_of_the_draft(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert run("check", NEW, "--against", OLD, "-f", "sarif", "-o", "folder")[0] == 1
    assert run("check", NEW, "--against", OLD, "-f", "html", "-f", "json", "-o", "folder")[0] == 1
    run("check", "-", "-o", "folder", input=CLEAN)
    names = {p.name for p in (tmp_path / "folder").iterdir()}
    assert names == {"2024.sarif", "2024.html", "2024.json", "yoy.txt"}


def test_markdown_has_the_same_names_in_every_command(tmp_path: Path) -> None:
    assert run("check", NEW, "-f", "md") == run("check", NEW, "-f", "markdown")
    assert run("compare", OLD, NEW, "-f", "markdown", "-o", "a.md")[0] == 0
    assert (tmp_path / "a.md").read_text("utf-8").startswith("#")


def test_rules_are_selected_and_ignored() -> None:
    only = json.loads(run("check", NEW, "--against", OLD, "--select", "placeholder", "-f", "json")[1])
    assert {f["rule"] for f in only["findings"]} == {"placeholder"}
    without = json.loads(run("check", NEW, "--against", OLD, "--ignore", "placeholder", "-f", "json")[1])
    assert "placeholder" not in {f["rule"] for f in without["findings"]}


def test_detectors_are_named_in_the_outputs_and_left_out_by_name() -> None:
    arguments = ("check", NEW, "--against", OLD)
    findings = json.loads(run(*arguments, "-f", "json")[1])["findings"]
    names = [f"{f['rule']}/{f['detector']}" for f in findings]
    assert set(names) <= DETECTORS
    results = json.loads(run(*arguments, "-f", "sarif")[1])["runs"][0]["results"]
    assert [f"{r['ruleId']}/{r['properties']['detector']}" for r in results] == names
    without = json.loads(run(*arguments, "--ignore", names[0], "-f", "json")[1])["findings"]
    assert names[0] not in [f"{f['rule']}/{f['detector']}" for f in without]
    alone = json.loads(run(*arguments, "--select", names[0], "-f", "json")[1])["findings"]
    assert {f"{f['rule']}/{f['detector']}" for f in alone} == {names[0]}


def test_english_findings_have_no_chinese_punctuation_of_their_own() -> None:
    _, out, _ = run("check", NEW, "--against", OLD, "--lang", "en")
    lines = [
        re.sub(r"“.*”", "", line) for line in out.splitlines() if re.search(r"\[(error|warning|note)\]", line)
    ]
    assert lines
    assert not [line for line in lines if re.search(r"）$|：$", line)]
    assert "    draft: " in out
    assert "    2023: " in out
    assert re.search(r" \(sum-mismatch\)$", out, re.MULTILINE)


def test_the_order_of_earlier_reports_does_not_matter() -> None:
    older = str(CORPUS / "2022.txt")
    one = run("check", NEW, "--against", OLD, "--against", older)
    assert one == run("check", NEW, "--against", older, "--against", OLD)
    assert "更早的1份报告" in one[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", OLD, "--against", NEW), "2024年的报告，晚于本年稿"),
        (("check", NEW, "-f", "html"), "--against"),
        (("check", NEW, "--update-baseline"), "--baseline"),
        (("check", NEW, "--baseline", "none.json"), "none.json 不存在"),
        (("check", NEW, "--select", "placeholdr"), "placeholder"),
        (("check", NEW, "--ignore", "placeholder/blank"), "placeholder/blanks"),
        (("check", "none.docx"), "none.docx"),
        (("check", NEW, "--config", "none.toml"), "none.toml"),
        (("check", NEW, "-f", "json", "-f", "text"), "-o"),
        (("rule", "stale-yaer"), "stale-year"),
        (("check", "-", "--watch"), "标准输入"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:  # fmt: skip
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("yoy: ")
    assert message in err
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


# configuration


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("yoy.toml", 'ignore = ["placeholder"]\n[severity]\nsum-mismatch = "note"\nstale-year = "note"\n'),
        ("pyproject.toml", '[tool.yoy]\nignore = ["placeholder"]\n[tool.yoy.severity]\nsum-mismatch = "note"\nstale-year = "note"\n'),
        ("setup.cfg", "[yoy]\nignore = placeholder\n[yoy:severity]\nsum-mismatch = note\nstale-year = note\n"),
    ],
)  # fmt: skip
def test_a_configuration_is_found_upward_from_the_draft(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    folder = tmp_path / "reports" / "2024"
    folder.mkdir(parents=True)
    draft = clean(folder / "draft.txt", Path(NEW).read_text("utf-8"))
    code, out, _ = run("check", draft, "--against", OLD)
    assert code == 0
    assert "placeholder" not in out
    assert "[应改]" not in out


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('selct = ["typo"]', "select"),
        ('select = ["tpyo"]', "typo"),
        ('ignore = ["typo/lots"]', "typo/lost"),
        ('select = "typo"', "select"),
        ('[severity]\ntypo = "fatal"', "severity.typo"),
        ("[thresholds.verbatim-with-figures]\nfigure = 2", "figures"),
        ("[thresholds.verbatim-with-figures]\nfigures = -1", "thresholds.verbatim-with-figures.figures"),
        ("[thresholds.verbatim-with-figures]\nfigures = inf", "thresholds.verbatim-with-figures.figures"),
        ("[thresholds.verbatim-with-figures]\nfigures = nan", "thresholds.verbatim-with-figures.figures"),
        ("[thresholds.verbatim-with-figures]\nfigures = 1e999", "thresholds.verbatim-with-figures.figures"),
        ("[thresholds.verbatim-with-figures]\ncarry-over = 70", "verbatim-with-figures.carry-over"),
        (f"[thresholds.verbatim-with-figures]\nfigures = 1{'0' * 400}", "verbatim-with-figures.figures"),
        (f"[thresholds.verbatim-with-figures]\nfigures = 1{'0' * 5000}", "TOML"),
        ('profile = "fazi"', "profile"),
        ('profile = "custom"', "custom"),
        ('[parts.A]\nname = "总述"\npattern = "("', "parts.A.pattern"),
        ("units = [[1]]", "units"),
        ("terms = 3", "terms"),
        ("fail-on = 1", "fail-on"),
        ("select = [", "TOML"),
    ],
)
def test_a_bad_configuration_names_file_and_key(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "yoy.toml").write_text(text, "utf-8")
    code, _, err = run("check", clean(tmp_path / "draft.txt"))
    assert code == 2
    assert "yoy.toml" in err
    assert place in err


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[yoy]\nseverity = note\n[yoy:severity]\ntypo = note", "severity"),
        ("[yoy:severity]\ntypo = note\n[yoy]\nseverity = note", "severity"),
        ("[yoy:thresholds]\ntypo = 1\n[yoy:thresholds:typo]\nlost = 1", "thresholds.typo"),
        ("[yoy]\nselect = typo\n[yoy:select:typo]\nlost = 1", "select"),
        ("[yoy:thresholds:verbatim-with-figures]\nfigures = inf", "thresholds.verbatim-with-figures.figures"),
    ],
)
def test_a_value_in_the_place_of_a_section_is_told_in_one_sentence(
    tmp_path: Path, text: str, place: str
) -> None:
    (tmp_path / "setup.cfg").write_text(text, "utf-8")
    code, _, err = run("check", clean(tmp_path / "draft.txt"))
    assert (code, err.count("\n")) == (2, 1)
    assert "setup.cfg" in err
    assert place in err


def test_terms_parts_and_thresholds_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "yoy.toml").write_text(
        'profile = "custom"\n[parts.A]\nname = "大事记"\npattern = "大事记"\n'
        '[terms]\n"力量不足" = "力量有待充实"\n"法制机构" = ""\n',
        "utf-8",
    )
    draft = clean(tmp_path / "draft.txt", CLEAN.replace("二、", "二、法制机构"))
    out = run("check", draft)[1]
    assert "大事记" in out
    assert "力量有待充实" in out
    assert "法治机构" not in out


def test_the_schema_for_editors_knows_what_the_program_knows(tmp_path: Path) -> None:
    import tomllib

    from compare.checks.settings import _KEYS

    schema = json.loads((ROOT / "compare" / "schema" / "configuration-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == set(_KEYS)
    assert schema["$defs"]["rule"]["enum"] == list(RULES)
    with pytest.raises(jsonschema.ValidationError, match="70"):
        jsonschema.validate({"thresholds": {"verbatim-with-figures": {"carry-over": 70}}}, schema)
    example = (ROOT / "docs" / "check.md").read_text("utf-8").split("```toml\n")[1].split("```")[0]
    jsonschema.validate(tomllib.loads(example), schema)
    (tmp_path / "yoy.toml").write_text(example, "utf-8")
    assert run("check", clean(tmp_path / "draft.txt"))[0] == 0


# baseline


def test_accepted_findings_stay_accepted_when_paragraphs_move(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    clean(draft, CLEAN.replace("力量不足", "力量不足XX人，法制机构薄弱"))
    assert run("check", str(draft), "--baseline", "base.json", "--update-baseline")[0] == 0
    base = tmp_path / "base.json"
    data = json.loads(base.read_text("utf-8"))
    assert {entry["rule"] for entry in data["accepted"]} == {"placeholder", "outdated-term"}
    data["accepted"][0]["reason"] = "已与责任单位核实"
    base.write_text(json.dumps(data), "utf-8")
    clean(draft, draft.read_text("utf-8").replace("二、存在", "新增一段说明情况。\n二、存在"))
    code, out, _ = run("check", str(draft), "--baseline", "base.json", "--fail-on", "note")
    assert code == 0
    assert "此前已认可：2条" in out
    run("check", str(draft), "--baseline", "base.json", "--update-baseline")
    assert "已与责任单位核实" in base.read_text("utf-8")


def test_stale_entries_are_reported(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    clean(draft, CLEAN.replace("力量不足", "法制机构薄弱"))
    run("check", str(draft), "--baseline", "base.json", "--update-baseline")
    clean(draft)
    assert "基线中已失效：outdated-term" in run("check", str(draft), "--baseline", "base.json")[1]


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2}', '{"version": 1, "accepted": [1]}', '{"version": 1, "accepted": [{}]}'])  # fmt: skip
def test_a_damaged_baseline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "base.json").write_text(text, "utf-8")
    code, _, err = run("check", clean(tmp_path / "draft.txt"), "--baseline", "base.json")
    assert code == 2
    assert "base.json" in err


@pytest.mark.parametrize("output", ["base.json", "yoy.toml", "team.toml", "./base.json", "linked.json"])
@pytest.mark.parametrize("is_updated", [False, True])
def test_neither_the_baseline_nor_the_configuration_is_written_over(
    tmp_path: Path, output: str, is_updated: bool
) -> None:
    draft = clean(tmp_path / "draft.txt")
    (tmp_path / "base.json").write_text('{"version": 1, "accepted": []}', "utf-8")
    (tmp_path / "linked.json").hardlink_to(tmp_path / "base.json")
    for name in ("yoy.toml", "team.toml"):
        (tmp_path / name).write_text('fail-on = "error"\n', "utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    more = (["--config", "team.toml"] if output == "team.toml" else []) + ["--update-baseline"] * is_updated
    code, _, err = run("check", draft, "--baseline", "base.json", *more, "-f", "json", "-o", output)
    assert (code, err) == (2, f"yoy: {Path(output)} 就是所读取的文件之一：请用 -o 指定别的文件。\n")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_baseline_that_does_not_exist_yet_is_not_written_over_either(tmp_path: Path) -> None:
    draft = clean(tmp_path / "draft.txt")
    code, _, err = run("check", draft, "--baseline", "new.json", "--update-baseline", "-o", "new.json")
    assert code == 2
    assert "new.json" in err
    assert not (tmp_path / "new.json").exists()


def test_the_comparison_does_not_write_over_the_configuration_either(tmp_path: Path) -> None:
    draft = clean(tmp_path / "draft.txt")
    (tmp_path / "yoy.toml").write_text("", "utf-8")
    code, _, err = run("compare", OLD, draft, "-f", "json", "-o", "yoy.toml")
    assert (code, err) == (2, "yoy: yoy.toml 就是所读取的文件之一：请用 -o 指定别的文件。\n")


# rules


def test_every_rule_is_listed_and_explained() -> None:
    listed = run("rules")[1]
    for name in RULES:
        assert name in listed
        for lang in ("zh", "en"):
            code, out, _ = run("rule", name, "--lang", lang)
            assert code == 0
            assert name in out


def test_the_reference_is_current() -> None:
    for path, text in reference.texts().items():
        assert path.read_text("utf-8") == text, "run make rules"


# watching


def test_watch_checks_again_when_the_draft_is_saved(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    clean(draft)
    with (tmp_path / "out.txt").open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "compare", "check", str(draft), "--watch"], stdout=out, stderr=out
        )
        try:
            _wait_for(tmp_path / "out.txt", "未发现问题")
            clean(draft, CLEAN.replace("力量不足", "力量不足XX人"))
            _wait_for(tmp_path / "out.txt", "placeholder")
            draft.write_bytes(b"")
            _wait_for(tmp_path / "out.txt", "yoy: ")
        finally:
            process.terminate()
            process.wait(10)


def _wait_for(path: Path, text: str) -> None:
    deadline = time.monotonic() + 30
    while text not in path.read_text("utf-8"):
        assert time.monotonic() < deadline, path.read_text("utf-8")
        time.sleep(0.1)


def test_a_version_of_the_draft_beside_last_years_report_is_left_out(tmp_path: Path) -> None:
    draft, last_year, version = CORPUS / "2024.txt", CORPUS / "2023.txt", tmp_path / "v1.txt"
    lines = draft.read_text("utf-8").splitlines()
    cut = next(n for n, line in enumerate(lines) if len(line) > 60)
    version.write_text("\n".join([*lines[:cut], *lines[cut + 1 :]]), "utf-8")
    alone = run("check", str(draft), "--against", str(last_year), "-f", "json")
    assert (
        run("check", str(draft), "--against", str(version), "--against", str(last_year), "-f", "json")
        == alone
    )
    assert "v1.txt" in run("check", str(draft), "--against", str(version), "-f", "json")[2]
