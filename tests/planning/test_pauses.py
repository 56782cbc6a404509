from ortools.sat.python import cp_model

from screenio.planning.pauses import levels, spread, standing


def test_pauses_keep_stretches_short():
    """Work of 13 steps fits before a pause, work of 14 does not."""
    for length, fits in ((13, True), (14, False)):
        model = cp_model.CpModel()
        work = model.new_fixed_size_interval_var(0, length, "")
        model.add_no_overlap([work, *spread(model, (0, 20), 1, 13)])
        status = cp_model.CpSolver().solve(model)
        assert (status == cp_model.OPTIMAL) is fits


def test_what_was_locked_over_each_other_is_one():
    """Sessions that overlap become one interval, those that touch stay two."""
    model = cp_model.CpModel()
    made = standing(model, [(4, 8), (6, 10), (10, 12)])
    assert [(one.start_expr(), one.size_expr()) for one in made] == [(4, 6), (10, 2)]


def test_levels_are_stretches_of_the_same_height():
    """Where nothing is taken there is none."""
    assert list(levels([0, 1, 1, 2, 0, 3])) == [(1, 3, 1), (3, 4, 2), (5, 6, 3)]
