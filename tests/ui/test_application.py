"""Starting Qt."""

import sys

import pytest
from PySide6.QtCore import QObject

from screenio.errors import Trouble
from screenio.ui.application import must_be_safe


def test_a_pair_of_versions_that_kills_the_process_is_refused():
    """Qt for Python 6.12 is refused on Python 3.11 and taken on 3.12."""
    must_be_safe((6, 11), (3, 11))
    must_be_safe((6, 12), (3, 12))
    with pytest.raises(Trouble, match=r"window.unsafe_qt"):
        must_be_safe((6, 12), (3, 11))


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_lose_no_reference(qapp):
    """500 calls into Qt leave None counted as before."""
    one = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        one.setObjectName("name")
    assert sys.getrefcount(None) > before - 100
