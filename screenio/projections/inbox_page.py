"""A receiver's inbox with the form and the code lists, for writing values in words."""

import msgspec

from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition
from screenio.projections.referrals import DossierRow, dossiers
from screenio.projections.view import View


class InboxPage(msgspec.Struct, frozen=True):
    """The list of dossiers, newest first."""

    rows: tuple[DossierRow, ...]
    form: FormDefinition
    tables: Tables


def inbox_page(view: View) -> InboxPage:
    """Show the inbox."""
    return InboxPage(tuple(dossiers(view)), view.definition(b""), view.tables)
