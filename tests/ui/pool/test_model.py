from pool import DAY, WEEK, filled, nth
from ui_desk import settle

from screenio.domain.availability import Hours
from screenio.ui.pool.model import PoolModel, drawn_subject


def test_rows_are_asked_again_when_the_pool_changes(gate):
    """Hours that are set come back in the rows, and a refusal is told."""
    gate.sign_in("SUP")
    gate.desk(lambda desk: filled(desk, DAY))
    model = PoolModel(gate.behind)
    refused = []
    model.refused.connect(refused.append)
    model.start()
    settle()
    assert model.rows[0].hours == WEEK
    model.set_hours(nth(60), Hours())
    settle()
    assert model.rows[0].hours == Hours()
    model.set_hours(drawn_subject(), Hours())
    settle()
    assert [one.code for one in refused] == ["interpreter.not_listed"]
