"""`python -m screenio`, and the `screenio` command."""

import sys

from screenio.start import run


def main() -> int:
    """Run the program with the words of the command line."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
