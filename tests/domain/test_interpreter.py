import pytest
from ground import Ground

from screenio.domain.interpreter import ListInterpreter
from screenio.encoding import SubjectId
from screenio.errors import Refusal

ONE = SubjectId(bytes([31]) * 16)


def listed(**changed):
    fields = {"pool_id": "I-07", "varieties": ("pbu",), "modes": ("IN_PERSON",), "gender": "M"}
    return ListInterpreter(subject=ONE, **(fields | changed))


def test_an_interpreter_is_listed_by_pool_id():
    """The pool knows id, varieties, modes and gender, and no name; listing the same again is nothing."""
    ground = Ground()
    ground.submit(listed())
    assert ground.state(ONE).listed.pool_id == "I-07"
    assert ground.submit(listed()) == []
    assert not {"name", "phone"} & set(ListInterpreter.__struct_fields__)


def test_varieties_and_modes_come_from_their_lists():
    """An unknown variety, no variety, or an unknown mode is refused."""
    for varieties in ((), ("klingon",)):
        with pytest.raises(Refusal, match=r"interpreter.unknown_variety"):
            Ground().submit(listed(varieties=varieties))
    with pytest.raises(Refusal, match=r"interpreter.unknown_mode"):
        Ground().submit(listed(modes=("TELEPATHY",)))
