import hashlib

import make
import pytest
from own_forms import own, xform
from stations import PARTS

from screenio.desk.form_shelf import FormShelf
from screenio.errors import Refusal


@pytest.fixture
def kept(tmp_path):
    vault = make.vault(tmp_path)
    yield vault
    vault.close()


def test_a_form_is_read_once(kept):
    """The screening form came with the program; an own one is read from its document and then kept."""
    with kept.transaction():
        digest = kept.documents.put(xform())
    shelf = FormShelf(PARTS.forms, kept.documents)
    assert shelf.definition(b"", dict).form_id == "SCR-1"
    found = shelf.definition(digest, lambda _: {})
    assert found.form_id == own().form_id
    assert shelf.definition(digest, lambda _: {}) is found


def test_a_form_that_is_not_whole_is_not_here(kept):
    """Without its document, or without a file that came along, a form is refused by code."""
    shelf = FormShelf(PARTS.forms, kept.documents)
    with pytest.raises(Refusal, match=r"interview.form_unknown"):
        shelf.definition(hashlib.sha256(b"?").digest(), lambda _: {})
    with kept.transaction():
        digest = kept.documents.put(xform())
    with pytest.raises(Refusal, match=r"interview.form_unknown"):
        shelf.definition(digest, lambda _: {"v.csv": bytes(32)})
