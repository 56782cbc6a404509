"""What comes with the program and every desk of it shares: its forms, its pack of country information."""

import msgspec

from screenio.coi.shipped import Shipped
from screenio.desk.form_shelf import Forms


class ShippedWith(msgspec.Struct, frozen=True):
    """Forms by digest, and the pack."""

    forms: Forms
    pack: Shipped
