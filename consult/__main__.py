"""``python -m consult`` is the command ``consult``."""

from consult.cli import main

if __name__ == "__main__":
    main()
