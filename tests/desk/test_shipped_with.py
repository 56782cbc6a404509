from stations import PARTS

from screenio.coi.shipped import Shipped
from screenio.desk.shipped_with import ShippedWith


def test_forms_and_pack_come_together(tmp_path):
    """What every desk of this program shares."""
    shared = ShippedWith(PARTS.forms, Shipped(tmp_path))
    assert shared.forms
    assert shared.pack
