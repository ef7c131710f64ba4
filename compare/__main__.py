"""``python -m compare`` is the command ``yoy``."""

from compare.cli import main

if __name__ == "__main__":
    main(prog_name="yoy")
