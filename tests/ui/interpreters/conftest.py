"""The page of the interpreters before a real desk."""

import pytest
from pool import DAY, filled
from ui_desk import settle

from screenio.ui.interpreters.model import InterpretersModel
from screenio.ui.interpreters.screen import InterpretersScreen


@pytest.fixture
def opened(gate, given, show, looks):
    """Open the page of a day at a station with a pool."""

    def make(language="en", *, empty=False, **look):
        gate.sign_in("SUP")
        if not empty:
            gate.desk(lambda desk: filled(desk, DAY))
        model = InterpretersModel(gate.behind, DAY)
        page = InterpretersScreen(given(gate.behind, with_look=looks(language, **look)), model)
        model.setParent(page)
        show(page)
        settle()
        return page

    return make
