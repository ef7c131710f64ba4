"""difflib.HtmlDiff over the lines of two files."""

import sys
from difflib import HtmlDiff
from pathlib import Path

if __name__ == "__main__":
    old, new = (Path(name).read_text("utf-8").splitlines() for name in sys.argv[1:3])
    Path(sys.argv[3]).write_text(HtmlDiff(wrapcolumn=60).make_file(old, new), "utf-8")
