from screenio.domain.branches import branches, codes_of, steps_after

TEXT = "PARENT|LEGAL_CARER -> jump S-CA; NOBODY -> raise UAM, open CHILD; OTHER & flag.PROT -> call SUP"


def test_an_alternative_is_enough():
    """One of several codes makes the branch hold."""
    assert steps_after(TEXT, frozenset({"LEGAL_CARER"})) == [("jump", "S-CA")]


def test_steps_come_in_the_order_written():
    """All steps of a branch follow, in their order."""
    assert steps_after(TEXT, frozenset({"NOBODY"})) == [("raise", "UAM"), ("open", "CHILD")]


def test_every_term_has_to_hold():
    """A branch with two terms needs a sign for each."""
    assert steps_after(TEXT, frozenset({"OTHER"})) == []
    assert steps_after(TEXT, frozenset({"OTHER", "flag.PROT"})) == [("call", "SUP")]


def test_any_holds_for_every_answer():
    """`any` holds whatever was answered, also nothing."""
    assert steps_after("any -> notice N1", frozenset()) == [("notice", "N1")]


def test_a_question_without_branches_has_no_steps():
    """An empty column branches nowhere."""
    assert branches("") == ()


def test_codes_of_an_answer_are_found_in_rows_as_well():
    """Branches see the codes of lists, rows and papers."""
    assert codes_of(["A", {"type": "PASSPORT", "number": "X"}]) == {"A", "PASSPORT"}
    assert codes_of(None) == set()
