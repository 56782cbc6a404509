"""The pool before a real desk."""

import pytest
from pool import DAY, filled
from ui_desk import settle

from screenio.ui.pool.model import PoolModel
from screenio.ui.pool.screen import PoolScreen


@pytest.fixture
def opened(gate, given, show, looks):
    """Open the pool before a real desk."""

    def make(language="en", role="SUP", *, empty=False):
        gate.sign_in("SUP")
        if not empty:
            gate.desk(lambda desk: filled(desk, DAY))
        model = PoolModel(gate.behind)
        page = PoolScreen(given(gate.behind, with_look=looks(language), roles=(role,)), model)
        model.setParent(page)
        show(page)
        settle()
        return page

    return make
