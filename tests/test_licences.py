import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FREE = re.compile(
    r"\b(MIT|MIT-0|BSD|BSD-2-Clause|BSD-3-Clause|Apache|Apache-2\.0|PSF|PSFL|PSF-2\.0|MPL|Public Domain|ISC|zlib)\b"
)
SEPARATE = {
    "pyside6-essentials": "LGPL-3.0, a library of its own that can be replaced",
    "shiboken6": "LGPL-3.0, part of the above",
    "recurring-ical-events": "LGPL-3.0, a library of its own that can be replaced",
    "x-wr-timezone": "LGPL-3.0, asked for by the one before",
    "jalali-core": "LGPL, used by a test only, never shipped",
}
"""Libraries under the LGPL: used as separate libraries, never inside ours."""
UNSAID = {
    "pyrage": "MIT, said in its repository and wheel's LICENSE",
    "pyxform": "BSD-2-Clause, said in its LICENSE",
    "sqlcipher3": "zlib, said in its LICENSE",
}
"""Packages whose metadata name no licence; read by a person."""


def locked():
    """Give every package of the lock file."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"^([a-z0-9_.-]+)==", text, re.MULTILINE)))


def licence_of(name):
    """Give everything a package says of its licence."""
    said = importlib.metadata.metadata(name)
    classes = [one for one in said.get_all("Classifier") or [] if "License" in one]
    return " ".join(
        [said.get("License-Expression") or "", (said.get("License") or "")[:200], *classes]
    )


@pytest.mark.parametrize("name", locked())
def test_a_ministry_may_use_every_library_freely(name):
    """Each locked library is under a free licence without copyleft, or a separate library."""
    if name in SEPARATE:
        return
    try:
        said = licence_of(name)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not for this system")
    assert FREE.search(said) or name in UNSAID, said
    assert not re.search(r"\bA?GPL", said), said


def test_every_direct_dependency_has_its_reason():
    """Each line of the dependencies says why it is there."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.split("dependencies = [", 1)[1].split("]\n", 1)[0]
    lines = [line for line in block.splitlines() if line.strip().startswith('"')]
    assert len(lines) > 8
    assert all("#" in line and len(line.split("#")[1].strip()) > 10 for line in lines)


def test_the_lock_names_no_host():
    """The lock file holds versions and hashes, and no address."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    assert text.count("--hash=sha256:") > 100


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_bundled_files_carry_their_licences(folder):
    """Fonts and icons lie beside their licences."""
    assert list((ROOT / "resources" / folder).glob("LICENSE*"))
