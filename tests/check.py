"""Runs every check, in the order in which a mistake is cheapest to mend: `./run test`."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

STEPS = {
    "layout": [BIN / "ruff", "format", "--check", "--quiet", "screenio", "tests"],
    "lint": [BIN / "ruff", "check", "--quiet", "screenio", "tests"],
    "types": [BIN / "mypy"],
    "layers": [BIN / "lint-imports"],
    "tests": [sys.executable, "-m", "pytest"],
}

LONG = ("faults", "nets")
"""Marks of the long tests, which run where `--faults` or `--nets` asks for them."""


def main(words: list[str]) -> int:
    """Run all steps, or only those named; stop at the end, say which failed."""
    options = [f"--{mark}" for mark in LONG]
    if not set(words) <= {*STEPS, *options}:
        print(f"./run test [{' | '.join(STEPS)}] … [{'] ['.join(options)}]", file=sys.stderr)
        return 2
    marks = " and ".join(f"not {mark}" for mark in LONG if f"--{mark}" not in words)
    failed = []
    for step in [word for word in words if word in STEPS] or STEPS:
        command = [*STEPS[step], *(("-m", marks) if step == "tests" else ())]
        began = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        print(
            f"{step}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - began:.0f} s)",
            flush=True,
        )
        if code != 0:
            failed.append(step)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
