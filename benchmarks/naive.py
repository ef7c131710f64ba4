"""The obvious script: jieba cuts both files, one SequenceMatcher over the words, a jinja2 page."""

import sys
from difflib import SequenceMatcher
from pathlib import Path

import jieba
from jinja2 import Template

PAGE = Template(
    "<!doctype html><meta charset=utf-8><p>{% for tag, old, new in parts %}"
    "{% if tag == 'equal' %}{{ new|e }}{% else %}<del>{{ old|e }}</del><ins>{{ new|e }}</ins>{% endif %}"
    "{% endfor %}"
)


def main(old_path: str, new_path: str, page: str) -> None:
    """Compare two text files and write a page."""
    old = list(jieba.cut(Path(old_path).read_text("utf-8")))
    new = list(jieba.cut(Path(new_path).read_text("utf-8")))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    parts = [(tag, "".join(old[i1:i2]), "".join(new[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes()]
    Path(page).write_text(PAGE.render(parts=parts), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
