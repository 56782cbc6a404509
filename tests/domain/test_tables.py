from ground import tables


def test_a_label_is_the_code_where_there_is_none():
    """A code without a label is shown as it is, never as something else."""
    assert tables().label("sex", "F") == "Female"
    assert tables().label("sex", "Q") == "Q"
    assert tables().label("nothing", "Q") == "Q"
