import msgspec
import pytest
from ground import OFFICER, OTHER, Ground

from screenio.domain.availability import Hours, Weekly
from screenio.domain.fact import COORDINATION
from screenio.domain.interpreter import (
    ACTIVE,
    BarInterpreter,
    ListInterpreter,
    NameInterpreter,
    ReachStatus,
    SetHours,
)
from screenio.encoding import SubjectId
from screenio.errors import Refusal

ONE = SubjectId(bytes([31]) * 16)
HOURS = Hours(weekly=(Weekly(0, "08:00", "16:00"),))


def listed(**changed):
    fields = {"pool_id": "I-07", "varieties": ("pbu",), "modes": ("IN_PERSON",), "gender": "M"}
    return ListInterpreter(**({"subject": ONE} | fields | changed))


def test_an_interpreter_is_listed_by_pool_id():
    """The pool knows id, varieties, modes and gender, and no name; listing the same again is nothing."""
    ground = Ground()
    ground.submit(listed())
    assert ground.state(ONE).listed.pool_id == "I-07"
    assert ground.submit(listed()) == []
    assert not {"name", "phone"} & set(ListInterpreter.__struct_fields__)


def test_what_is_listed_comes_from_its_lists():
    """An unknown variety, no variety, an unknown mode or specialism and an empty pool id are refused."""
    for varieties in ((), ("klingon",)):
        with pytest.raises(Refusal, match=r"interpreter.unknown_variety"):
            Ground().submit(listed(varieties=varieties))
    with pytest.raises(Refusal, match=r"interpreter.unknown_mode"):
        Ground().submit(listed(modes=("TELEPATHY",)))
    with pytest.raises(Refusal, match=r"interpreter.unknown_specialism"):
        Ground().submit(listed(specialisms=("JOKES",)))
    with pytest.raises(Refusal, match=r"interpreter.no_pool_id"):
        Ground().submit(listed(pool_id="  "))


def test_nobody_is_active_without_an_undertaking():
    """From applicant to active goes by vetted, and only with undertaking and code of conduct signed."""
    ground = Ground()
    ground.submit(listed())
    with pytest.raises(Refusal, match=r"interpreter.status_not_next"):
        ground.submit(ReachStatus(subject=ONE, status=ACTIVE))
    ground.submit(ReachStatus(subject=ONE, status="VETTED"))
    with pytest.raises(Refusal, match=r"interpreter.no_undertaking"):
        ground.submit(ReachStatus(subject=ONE, status=ACTIVE))
    ground.submit(listed(undertaking_on="2026-01-05", conduct_on="2026-01-05"))
    ground.submit(ReachStatus(subject=ONE, status=ACTIVE))
    assert ground.state(ONE).status == ACTIVE


def test_name_and_ties_stand_in_the_coordinators_compartment():
    """Name, contact and ties are one fact that the coordinator alone opens; the state has none of it."""
    ground = Ground()
    ground.submit(listed())
    (fact,) = ground.submit(
        NameInterpreter(subject=ONE, name="Yusuf", contact="+381", ties="a cousin in the militia")
    )
    assert fact.compartment == COORDINATION
    assert "Yusuf" not in str(msgspec.structs.asdict(ground.state(ONE)))
    ground.submit(BarInterpreter(subject=ONE, countries=("AFG",)))
    assert ground.state(ONE).barred == ("AFG",)
    with pytest.raises(Refusal, match=r"interpreter.unknown_country"):
        ground.submit(BarInterpreter(subject=ONE, countries=("Narnia",)))


def test_an_interpreter_sets_only_their_own_hours():
    """Who signs in as interpreter sets own hours; the hours of somebody else are refused."""
    ground = Ground()
    ground.submit(listed(staff=OTHER))
    ground.acts("INT", OTHER).submit(SetHours(subject=ONE, hours=HOURS))
    assert ground.state(ONE).hours == HOURS
    with pytest.raises(Refusal, match=r"interpreter.not_yours"):
        ground.acts("INT", OFFICER).submit(SetHours(subject=ONE, hours=Hours()))


def test_who_is_not_listed_has_nothing_set():
    """Hours of nobody are refused."""
    with pytest.raises(Refusal, match=r"interpreter.not_listed"):
        Ground().submit(SetHours(subject=ONE, hours=HOURS))


def test_a_pool_id_is_no_name_and_stays():
    """A name, a blank or a path is no pool id; one that is listed is nobody else's and is not changed."""
    for pool_id in ("Ahmad", "I 07", "../I-07", "=1+1", "<b>7</b>"):
        with pytest.raises(Refusal, match=r"interpreter.pool_id_unclear"):
            Ground().submit(listed(pool_id=pool_id))
    ground = Ground()
    ground.submit(listed())
    with pytest.raises(Refusal, match=r"interpreter.pool_id_stays"):
        ground.submit(listed(pool_id="I-08"))
    other = msgspec.structs.replace(listed(), subject=SubjectId(bytes([32]) * 16))
    with pytest.raises(Refusal, match=r"interpreter.pool_id_taken"):
        ground.submit(other)


@pytest.mark.parametrize("field", ["cleared_until", "undertaking_on", "conduct_on"])
def test_days_of_papers_are_days(field):
    """A day written otherwise than 2026-11-23 is refused, since every page reads it."""
    for day in ("30.06.2027", "2027", "20270630"):
        with pytest.raises(Refusal, match=r"availability.not_a_day"):
            Ground().submit(listed(**{field: day}))


def test_an_active_interpreter_keeps_their_undertaking():
    """Correcting an entry does not take the signatures away from who is active."""
    ground = Ground()
    ground.submit(listed(undertaking_on="2026-01-05", conduct_on="2026-01-05"))
    for status in ("VETTED", ACTIVE):
        ground.submit(ReachStatus(subject=ONE, status=status))
    with pytest.raises(Refusal, match=r"interpreter.no_undertaking"):
        ground.submit(listed())


def test_nobody_who_signs_in_stands_on_two_entries():
    """A member of staff has one entry of the pool; an entry of somebody who has left stands in nobody's way."""
    ground = Ground()
    other = SubjectId(bytes([32]) * 16)
    ground.submit(listed(staff=OTHER), listed(subject=other, pool_id="I-09"))
    second = listed(subject=other, pool_id="I-09", staff=OTHER)
    with pytest.raises(Refusal, match=r"interpreter.staff_taken") as refused:
        ground.submit(second)
    assert refused.value.values == {"number": "I-07"}
    ground.submit(listed(staff=OTHER, base="Gate"))
    ground.submit(ReachStatus(subject=ONE, status="LEFT"), second)
    assert ground.state(other).listed.staff == OTHER


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"levels": (("pbu", "FLUENT"),)}, "interpreter.unknown_level"),
        ({"levels": (("prs", "C1"),)}, "interpreter.unknown_level"),
        ({"tariff": "FRIENDS"}, "interpreter.unknown_tariff"),
    ],
)
def test_levels_and_tariffs_come_from_their_lists(changed, code):
    """A level is of a variety they speak and of its list, a tariff one of the contracts."""
    ground = Ground()
    with pytest.raises(Refusal, match=code):
        ground.submit(listed(**changed))
    ground.submit(listed(levels=(("pbu", "NATIVE"),), tariff="STANDARD"))
    assert ground.state(ONE).listed.levels == (("pbu", "NATIVE"),)
