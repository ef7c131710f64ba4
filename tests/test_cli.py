"""The command a user types, its outputs and its refusals."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from compare.checks.profile import kind_titled
from compare.cli import COMMANDS, main

CORPUS = Path(__file__).parent.parent / "corpus" / "wangchuan"
OLD, NEW = str(CORPUS / "2023.txt"), str(CORPUS / "2024.txt")
SCHEMA = json.loads(
    (Path(__file__).parent.parent / "compare" / "schema" / "comparison-1.json").read_text("utf-8")
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, **options: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, arguments, **options)  # type: ignore[arg-type]
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_without_an_output_the_page_is_named_after_issuer_and_years(tmp_path: Path) -> None:
    code, out, _ = run("compare", OLD, NEW)
    assert code == 0
    page = tmp_path / "望川县人民政府-2023-2024.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert out.splitlines()[-1] == page.name
    assert len(out.splitlines()) <= 12


def test_the_summary_counts_sections_measures_figures_and_carry_over() -> None:
    _, out, _ = run("compare", OLD, NEW, "--lang", "en")
    assert re.search(r"Sections: \d+ matched", out)
    assert re.search(r"Measures: \d+ new, \d+ dropped", out)
    assert re.search(r"Figures: \d+ up, \d+ down", out)
    assert re.search(r"Carried over word for word: \d+%", out)


def test_json_goes_to_standard_output_and_follows_its_schema() -> None:
    code, out, err = run("compare", OLD, NEW, "--format", "json")
    assert code == 0
    jsonschema.validate(json.loads(out), SCHEMA)
    assert "%" in err


def test_the_json_points_at_what_it_quotes() -> None:
    data = json.loads(run("compare", OLD, NEW, "--format", "json")[1])
    texts = {"old": data["old"]["text"], "new": data["new"]["text"]}
    assert data["figures"]
    assert data["measures"]
    for change in data["figures"]:
        for side in ("old", "new"):
            if change[side]:
                assert texts[side][change[side]["start"] : change[side]["end"]] == change[side]["text"]
    for measure in data["measures"]:
        side = "new" if measure["status"] == "new" else "old"
        assert texts[side][measure["start"] : measure["end"]] == measure["text"]
    for link in data["sentences"]:
        covered = "".join(texts["new"][slice(*e["new"])] for e in link["edits"])
        if link["edits"]:
            whole = "".join(
                texts["new"][s["start"] : s["end"]]
                for s in (data["new"]["sentences"][i] for i in link["new"])
            )
            assert covered == whole


def test_several_formats_at_once(tmp_path: Path) -> None:
    code, _, _ = run(
        "compare", OLD, NEW, "-f", "html", "-f", "json", "-f", "md", "-f", "text", "-o", "changes"
    )
    assert code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "changes.html",
        "changes.json",
        "changes.md",
        "changes.txt",
    ]


def test_the_format_follows_the_suffix_of_the_output(tmp_path: Path) -> None:
    assert run("compare", OLD, NEW, "-o", "changes.json")[0] == 0
    json.loads((tmp_path / "changes.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("command", "name", "endings"),
    [
        (("compare", OLD, NEW), "x.pdf", ".html, .htm, .json, .md, .markdown, .txt, .docx"),
        (("compare", OLD, NEW), "x.xlsx", ".html, .htm, .json, .md, .markdown, .txt, .docx"),
        (("series", OLD, NEW, OLD), "x.pdf", ".html, .htm, .json, .csv, .xlsx"),
        (("districts", OLD, NEW), "x.md", ".html, .htm, .json, .csv, .xlsx"),
        (("compare", OLD, NEW, "-f", "json"), "x.docx", ".json"),
        (("check", NEW, "-f", "json"), "x.docx", ".json"),
        (("check", NEW, "-f", "gitlab"), "x.pdf", ".gitlab.json"),
        (("check", NEW), "x.XLSX", ".txt, .json, .sarif, .xml, .md, .html, .htm, .markdown, .docx"),
    ],
)
def test_an_ending_of_another_program_is_refused(
    command: tuple[str, ...], name: str, endings: str, tmp_path: Path
) -> None:
    code, out, err = run(*command, "-o", name, "--lang", "en")
    assert (code, out) == (2, "")
    assert err == f"yoy: {name} has the ending of another kind of file; name a file that ends in {endings}.\n"
    assert not list(tmp_path.iterdir())


def test_any_other_name_is_taken_as_it_is(tmp_path: Path) -> None:
    assert run("compare", OLD, NEW, "-f", "json", "-o", "v1.2")[0] == 0
    assert run("compare", OLD, NEW, "-f", "json", "-o", "result.out")[0] == 0
    assert run("compare", OLD, NEW, "-f", "json", "-f", "md", "-o", "2024.final")[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "v1.2",
        "result.out",
        "2024.final.json",
        "2024.final.md",
    }


def test_standard_input_and_output() -> None:
    code, out, _ = run("compare", OLD, "-", "-o", "-", "-f", "text", input=Path(NEW).read_bytes())
    assert code == 0
    assert "2023 → 2024" in out


def test_the_same_input_gives_the_same_bytes() -> None:
    first = run("compare", OLD, NEW, "--format", "json")[1]
    done = subprocess.run(
        [sys.executable, "-m", "compare", "compare", OLD, NEW, "--format", "json"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.decode("utf-8") == first


def test_without_rjieba_the_result_is_the_same() -> None:
    program = "import sys; sys.modules['rjieba'] = None; from compare.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "compare", OLD, NEW, "--format", "json"],
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode("utf-8") == run("compare", OLD, NEW, "--format", "json")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt", NEW), "missing.txt"),
        ((OLD, str(CORPUS)), "wangchuan"),
        (("-", "-"), "OLD"),
        ((OLD, NEW, "-o", "no/such/folder/x.html"), "no/such/folder"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    code, out, err = run("compare", *arguments, "--lang", "en")
    assert code == 2
    assert not out
    assert len(err.strip().splitlines()) == 1
    assert message in err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        ((OLD, NEW), "yoy compare LAST-YEAR THIS-YEAR"),
        (("2023.docx", "2024.docx"), "yoy compare LAST-YEAR THIS-YEAR"),
        (("comparre", OLD, NEW), "did you mean yoy compare?"),
        (("xyzzy",), "yoy --help"),
        (("全区扎实推进依法行政，规范性文件全部经过合法性审核。" * 20,), "yoy --help"),
    ],
)
def test_a_command_that_there_is_not_says_what_to_write(arguments: tuple[str, ...], mend: str) -> None:
    code, out, err = run(*arguments, "--lang", "en")
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert mend in err
    assert "--help" in run("xyzzy", "--lang=zh")[2]


def test_an_empty_file_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    code, _, err = run("compare", OLD, "empty.txt", "--lang", "en")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert [p.name for p in tmp_path.iterdir()] == ["empty.txt"]


def test_help_has_examples() -> None:
    assert "yoy compare 2023.docx 2024.docx" in run("compare", "--help")[1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_YOY_COMPLETE" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("words", "word", "expected"),
    [("yoy co", "co", "compare"), ("yoy compare --fo", "--fo", "--format"), ("yoy compare -f ", "", "json")],
)
def test_what_the_scripts_ask_is_answered(shell: str, words: str, word: str, expected: str) -> None:
    position = words.count(" ") if shell != "fish" else word
    done = subprocess.run(
        [sys.executable, "-m", "compare"],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "_YOY_COMPLETE": f"{shell}_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(position),
        },
    )
    assert expected in re.split(r"[\s,]", done.stdout)


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_the_command_it_was_told_of(tmp_path: Path) -> None:
    (tmp_path / "yoy.bash").write_text(run("completion", "bash")[1])
    yoy = tmp_path / "yoy"
    yoy.write_text(f'#!/bin/sh\nexec {sys.executable} -m compare "$@"\n')
    yoy.chmod(0o755)
    program = 'source ./yoy.bash; COMP_WORDS=(yoy compare --for); COMP_CWORD=2; _yoy_completion yoy; echo "${COMPREPLY[@]}"'
    done = subprocess.run(
        ["bash", "--norc", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )
    assert done.stdout.split() == ["--format"]


def doubts(*arguments: str) -> list[str]:
    code, _, err = run("compare", *arguments, "--lang", "en", "-o", "page.html")
    assert code == 0
    return [line for line in err.splitlines() if line.startswith("yoy:")]


def test_two_reports_in_order_raise_no_doubt() -> None:
    assert doubts(OLD, NEW) == []


def test_reports_in_the_wrong_order_are_told() -> None:
    assert doubts(NEW, OLD) == [
        "yoy: OLD is on 2024 and NEW on 2023: last year's report comes first; swap the two."
    ]


def test_the_same_report_twice_is_told() -> None:
    assert len(doubts(NEW, NEW)) == 1


def test_two_versions_of_one_report_are_told_and_have_no_promises(tmp_path: Path) -> None:
    text = Path(NEW).read_text("utf-8")
    lines = text.splitlines()
    cut = next(n for n, line in enumerate(lines) if len(line) > 60)
    (tmp_path / "v1.txt").write_text("\n".join([*lines[:cut], *lines[cut + 1 :]]), "utf-8")
    (told,) = doubts("v1.txt", NEW)
    assert "two versions of it are compared" in told
    out = run("compare", "v1.txt", NEW, "-f", "text", "--lang", "en")[1]
    assert "No promises: these are two versions of one report" in out
    assert "Promised last year" not in out
    data = json.loads(run("compare", "v1.txt", NEW, "-f", "json", "--lang", "en")[1])
    jsonschema.validate(data, SCHEMA)
    assert data["commitments"] == []
    assert "verbatim-with-figures" not in {finding["rule"] for finding in data["findings"]}
    # The new version is checked as it is without the old one.
    alone = json.loads(run("check", NEW, "-f", "json", "--lang", "en")[1])["findings"]
    assert data["findings"] == alone
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "two versions of it are compared" in page
    assert data["new"]["year"] == data["old"]["year"]
    assert run("compare", "v1.txt", NEW, "-f", "html", "-o", "zh.html")[0] == 0
    shown = re.sub(
        r"<style>.*?</style>|<script>.*?</script>", "", (tmp_path / "zh.html").read_text("utf-8"), flags=re.S
    )
    assert "版本对比" in shown
    assert {"原稿", "新稿"} <= set(re.findall(r">(原稿|新稿|上年|本年)<", shown))
    assert not set(re.findall(r">(上年|本年)<", shown))
    assert page.count("No promises: these are two versions of one report") == 1
    # What is hardly the same may be a draft that kept last year's year.
    (tmp_path / "stale.txt").write_text(Path(OLD).read_text("utf-8").replace("2023", "2024"), "utf-8")
    assert "Both reports are on 2024" in doubts("stale.txt", NEW)[0]


def test_another_issuer_and_a_missing_year_are_told(tmp_path: Path) -> None:
    other = str(CORPUS.parent / "qinghe" / "2024.txt")
    assert "different issuers" in doubts(OLD, other)[0]
    (tmp_path / "undated.txt").write_text(
        "一、强化组织领导\n全县法治建设责任全面落实，各项任务完成。", "utf-8"
    )
    assert doubts(OLD, "undated.txt") == [
        "yoy: No year can be read in undated.txt: put it into the title, as in 2024年度法治政府建设年度报告."
    ]


FAZHI = "芦湾县人民政府关于{year}年度法治政府建设情况的报告\n一、工作情况\n规范性文件全部经过合法性审核。\n"
LUWAN = CORPUS.parent / "luwan"


def test_another_kind_of_report_is_told_by_every_command(tmp_path: Path) -> None:
    (tmp_path / "2023.txt").write_text(FAZHI.format(year=2023), "utf-8")
    (tmp_path / "2024.txt").write_text(FAZHI.format(year=2024).replace("芦湾县", "青禾区"), "utf-8")
    disclosure = str(LUWAN / "2024.txt")
    said = (
        "yoy: 2023.txt is a report on law-based government and {other} a report on government information "
        "disclosure; only reports of one kind compare well, so check that the right files were named."
    )
    for command in (
        ("compare", "2023.txt", disclosure, "-o", "page.html"),
        ("check", disclosure, "--against", "2023.txt", "--fail-on", "never"),
        ("series", "2023.txt", disclosure, str(LUWAN / "2023.txt"), "--year", f"{LUWAN / '2023.txt'}=2022", "-o", "page.html"),
    ):  # fmt: skip
        code, _, err = run(*command, "--lang", "en")
        assert (code, err.splitlines()) == (0, [said.format(other=disclosure)])
    code, _, err = run("districts", "2024.txt", disclosure, "-o", "page.html", "--lang", "en")
    assert (code, err.splitlines()) == (0, [said.format(other=disclosure).replace("2023", "2024")])
    assert "芦湾县" not in run("districts", "2024.txt", str(CORPUS / "2024.txt"), "-o", "page.html")[2]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("望川县2024年度法治政府建设情况报告", "fazhi"),
        ("望川县2024年依法行政工作总结", "fazhi"),
        ("望川县政务公开办公室2024年法治政府建设年度报告", "fazhi"),
        ("望川县2024年法治政府建设年度报告_望川县政府信息公开", "fazhi"),
        ("望川县司法局（法治办）2024年政府信息公开工作年度报告", "xinxigongkai"),
        ("望川县2024年政府信息公开年报", "xinxigongkai"),
        ("政府工作报告", "gongzuobaogao"),
        ("望川县2024年度工作总结", None),
    ],
)
def test_a_title_names_the_kind_of_its_report(title: str, kind: str | None) -> None:
    assert kind_titled(title) == kind


def test_a_report_is_never_overwritten_by_the_output(tmp_path: Path) -> None:
    report = tmp_path / "2024.txt"
    report.write_bytes(Path(NEW).read_bytes())
    code, _, err = run("compare", OLD, "2024.txt", "-o", "./2024.txt", "--lang", "en")
    assert (code, err) == (2, "yoy: 2024.txt is one of the files read; name another file with -o.\n")
    assert report.read_bytes() == Path(NEW).read_bytes()


@pytest.mark.parametrize(
    "command",
    [
        ["compare", "2023.txt", "2024.txt", "--format", "text"],
        ["check", "2024.txt", "--against", "2023.txt"],
        ["check", "2023.txt", "--peer", "2024.txt", "--format", "json"],
        ["series", "2022.txt", "2023.txt", "2024.txt", "--format", "csv"],
        ["districts", "2024.txt", "other.txt", "--format", "json"],
        ["districts", "other.txt", "peer.txt", "--per", "2024.txt", "--format", "csv"],
    ],
)
def test_no_command_writes_over_what_it_reads(command: list[str], tmp_path: Path) -> None:
    for year in (2022, 2023, 2024):
        (tmp_path / f"{year}.txt").write_bytes((CORPUS / f"{year}.txt").read_bytes())
    for name, folder in (("other.txt", "qinghe"), ("peer.txt", "jichuan")):
        (tmp_path / name).write_bytes((CORPUS.parent / folder / "2024.txt").read_bytes())
    if "--per" in command:
        (tmp_path / "2024.txt").write_text("issuer,population\n青禾区,400000\n霁川区,600000\n", "utf-8")
    before = (tmp_path / "2024.txt").read_bytes()
    code, _, err = run(*command, "-o", "./2024.txt", "--lang", "en")
    assert (code, err) == (2, "yoy: 2024.txt is one of the files read; name another file with -o.\n")
    assert (tmp_path / "2024.txt").read_bytes() == before


def test_a_link_is_followed_and_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    assert run("compare", OLD, NEW, "-o", "link.html")[0] == 0
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text("utf-8").startswith("<!doctype html>")
    os.mkfifo(tmp_path / "pipe")
    with ThreadPoolExecutor() as pool:
        reading = pool.submit((tmp_path / "pipe").read_bytes)
        assert run("compare", OLD, NEW, "-f", "text", "-o", "pipe")[0] == 0
        assert "2023 → 2024" in reading.result().decode("utf-8")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_standard_output_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "compare", "compare", OLD, NEW, "-f", "text", "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_a_page_to_open_is_asked_for_before_the_work(tmp_path: Path) -> None:
    code, _, err = run("compare", OLD, NEW, "-f", "json", "-o", "x.json", "--open", "--lang", "en")
    assert (code, err) == (2, "yoy: --open needs a page; add --format html and a file with -o.\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (("check", "--agains", "x"), "没有选项 --agains，是否要用 --against？", "There is no option --agains; did you mean --against?"),
        (("check", "--selec", "x"), "没有选项 --selec，是否要用 --select？", "There is no option --selec; did you mean --select?"),
        (("series",), "缺少 REPORT，示例见 yoy series --help。", "REPORT is missing; yoy series --help shows an example."),
        (("compare", "a.txt"), "缺少 NEW，示例见 yoy compare --help。", "NEW is missing; yoy compare --help shows an example."),
        (("compare", "a", "b", "c"), "多余的参数：c，示例见 yoy compare --help。", "Unexpected argument c; yoy compare --help shows an example."),
        (("compare", "a", "b", "-f", "exe"), "--format 没有 exe 这个值，可选：html, json, md, text, docx。", "Unknown value exe for --format; choose one of html, json, md, text, docx."),
        (("batch", "a", "-o", "b", "-j", "0"), "--jobs 须为不小于 1 的整数。", "--jobs takes a whole number, 1 or more."),
        (("batch", "a", "-o", "b", "-j", "nine"), "--jobs 须为不小于 1 的整数。", "--jobs takes a whole number, 1 or more."),
        (("compare", "a", "b", "--open=3"), "--open 缺少值，或带了不应有的值，用法见 yoy compare --help。", "--open lacks its value, or was given one that it does not take; see yoy compare --help."),
        (("batch", "a", "-o", "b", "--config", "x"), "--config：文件 x 不存在或无法读取，请核对路径。", "--config: file x not found or not readable; check the path."),
        (("batch", "a", "-o", "b", "-j", "1", "--dask", "c"), "--jobs 用于本机，--dask 用于集群，请只给一个。", "--jobs is for this machine and --dask for a cluster: leave one out."),
    ],
)  # fmt: skip
def test_a_mistake_in_the_command_is_told_in_one_sentence_of_either_language(
    arguments: tuple[str, ...], zh: str, en: str
) -> None:
    code, _, err = run(*arguments)
    assert (code, err) == (2, f"yoy: {zh}\n")
    code, _, err = run(*arguments, "--lang", "en")
    assert (code, err) == (2, f"yoy: {en}\n")


def test_a_line_that_is_not_finished_is_completed_whatever_it_says() -> None:
    words = {"_YOY_COMPLETE": "bash_complete", "COMP_WORDS": "yoy foo ", "COMP_CWORD": "2"}
    done = subprocess.run([sys.executable, "-m", "compare"], env=os.environ | words, capture_output=True, text=True)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_an_option_without_its_value_names_the_command_it_is_of() -> None:
    assert "yoy check --help" in run("check", "--select")[2]


def test_an_option_before_the_command_is_told_and_without_arguments_there_is_help() -> None:
    assert run("--none")[2] == "yoy: 没有选项 --none，全部选项见 yoy --help。\n"
    assert "Commands:" in "".join(run()[1:])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 broken", "a.docx 已损坏（整个文件），请用 Word 或 WPS 打开后重新保存。"),
        (b"text", "a.docx 的内容与扩展名不符，实为纯文本：请把扩展名改为 .txt。"),
    ],
)
def test_chinese_messages_have_no_english_in_them(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(content)
    assert run("check", "a.docx")[2] == f"yoy: {said}\n"


def test_what_the_system_refuses_is_told_in_either_language() -> None:
    arguments = ("compare", OLD, NEW, "-o", "none/x.html")
    assert "none/x.html 无法写入（没有这个文件或文件夹）" in run(*arguments)[2]
    assert "(there is no such file or folder)" in run(*arguments, "--lang", "en")[2]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("q.toml", "a = \n", "第1行第5列"),
        ("q.toml", 'a = """', "文件末尾"),
        ("q.cfg", "x\n", "第1行"),
        ("q.cfg", "[yoy]\na\n", "第2行"),
    ],
)
def test_a_file_that_cannot_be_parsed_names_the_place(
    name: str, text: str, place: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert f"（{place}）" in run("check", NEW, "--config", name)[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_shows_its_examples_line_by_line(command: str) -> None:
    out = run(command, "--help")[1]
    assert "\\b" not in out
    assert re.search(rf"^ +Examples?:\n +(?:\w+ .*\| )?yoy {command}", out, re.M)


def test_a_page_of_this_program_is_no_report() -> None:
    assert run("compare", OLD, NEW, "-o", "page.html")[0] == 0
    told = "yoy: page.html is a page made by yoy, not a report: give the report it was made of.\n"
    assert run("check", "page.html", "--lang", "en") == (2, "", told)


@pytest.mark.parametrize(
    "content", ["def f():\n    return 1\n", "1\n2\n3\n", "Dear all, the report is late.\n"]
)
def test_what_is_no_chinese_text_is_no_report(tmp_path: Path, content: str) -> None:
    (tmp_path / "note.txt").write_text(content, "utf-8")
    code, _, err = run("compare", OLD, "note.txt", "--lang", "en")
    assert code == 2
    assert err.startswith("yoy: note.txt holds no report")
    assert [p.name for p in tmp_path.iterdir()] == ["note.txt"]


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['yoy', '--help']\n"
        "from compare.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([m for m in ('jieba', 'rjieba', 'jinja2', 'lxml', 'rapidfuzz', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
