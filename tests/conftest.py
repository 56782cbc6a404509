"""The few shared fixtures."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The data of others: `SCREENIO_TEST_DATA`, else `../shared/data`; absent it skips, in CI it fails."""
    place = Path(os.environ.get("SCREENIO_TEST_DATA", ROOT.parent / "shared" / "data"))
    if place.is_dir():
        return place
    reason = f"no data of others at SCREENIO_TEST_DATA ({place.name})"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def no_stray_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that no test asked for is a failure."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]
