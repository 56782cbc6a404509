"""Sows defects into a copy of the program and says which net catches each: `.venv/bin/python tests/nets/mutants.py`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from nets.defects import DEFECTS, Defect

NETS = {
    "walks": ["tests/nets/test_walks.py"],
    "expressions": ["tests/nets/test_expressions.py"],
    "behaviours": ["tests/nets/behaviours"],
}
"""The short nets, as they run in every `./run test`."""
COPIED = ("screenio", "tests", "resources", "translations", "pyproject.toml")
SECONDS = 120
"""A defect that makes a net run longer than this is caught as well: the tests have a timeout."""


def main() -> int:
    """Print the table; the number of defects that no net caught is the result."""
    data = os.environ.get("SCREENIO_TEST_DATA", str(ROOT.parent / "shared" / "data"))
    print("| defect | " + " | ".join(NETS) + " |\n| --- |" + " --- |" * len(NETS))
    escaped = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        _copied(copy)
        assert not any(_catches(net, copy, data) for net in NETS.values()), "a net fails by itself"
        for defect in DEFECTS:
            caught = sown(defect, copy, data)
            escaped += not any(caught)
            signs = " | ".join("caught" if one else "" for one in caught)
            print(f"| {defect.name} | {signs} |", flush=True)
    return escaped


def _copied(copy: Path) -> None:
    for name in COPIED:
        place = ROOT / name
        if place.is_dir():
            left = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(place, copy / name, ignore=left)
        else:
            shutil.copy(place, copy / name)


def sown(defect: Defect, copy: Path, data: str) -> list[bool]:
    """Put a defect in, run every net, and take it out again."""
    assert defect.stands_once(), defect.name
    place = copy / "screenio" / defect.file
    right = place.read_text(encoding="utf-8")
    place.write_text(right.replace(defect.right, defect.wrong), encoding="utf-8")
    try:
        return [_catches(net, copy, data) for net in NETS.values()]
    finally:
        place.write_text(right, encoding="utf-8")


def _catches(net: list[str], copy: Path, data: str) -> bool:
    """Say whether a net fails."""
    words = [
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "-m",
        "not nets",
    ]
    try:
        done = subprocess.run(
            [sys.executable, "-B", *words, *net],
            cwd=copy,
            env=os.environ | {"PYTHONPATH": str(copy), "SCREENIO_TEST_DATA": data},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
