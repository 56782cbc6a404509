import shutil

import pytest
from coi_shelf import COI

from screenio.coi.shipped import Shipped
from screenio.domain.coi_pack import SHIPPED, subject_of
from screenio.errors import Trouble


def test_the_shipped_pack_is_whole():
    """It is read with its head, which counts its items."""
    head, content = Shipped(COI).read()
    assert head.pack == subject_of(SHIPPED)
    assert head.items == len(content.items)
    assert head.digest == Shipped(COI).digest


def test_its_digest_changes_with_any_file(tmp_path):
    """So the library notices a program that came with another pack."""
    shutil.copytree(COI / "facts", tmp_path / "facts")
    shutil.copy(COI / "sources.csv", tmp_path / "sources.csv")
    before = Shipped(tmp_path).digest
    (tmp_path / "facts" / "XXX.json").write_text('{"country": "XXX", "items": []}')
    assert Shipped(tmp_path).digest != before


def test_a_damaged_file_of_ours_is_said(tmp_path):
    """A table or a country file that is not what it should be names itself."""
    (tmp_path / "facts").mkdir()
    with pytest.raises(Trouble, match=r"tables.missing"):
        Shipped(tmp_path).read()
    shutil.copy(COI / "sources.csv", tmp_path / "sources.csv")
    (tmp_path / "facts" / "XXX.json").write_text('{"country": "XXX"')
    with pytest.raises(Trouble, match=r"tables.damaged"):
        Shipped(tmp_path).read()
    (tmp_path / "sources.csv").write_text("id\ns\n")
    (tmp_path / "facts" / "XXX.json").unlink()
    with pytest.raises(Trouble, match=r"tables.damaged"):
        Shipped(tmp_path).read()


def test_the_words_of_every_text_come_with_it():
    """What no index keeps is read from the same folder, in every language of the product."""
    assert {"the", "from"} <= Shipped(COI).stop_words
