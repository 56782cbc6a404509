from stations import arrive, says, wish

from screenio.projections.person_head import person_head


def test_the_line_above_a_page_says_who_and_what_is_due(heard):
    """Names, birth as said, language, flags, place and what is due stand in one line."""
    desk, about, _, subject = heard
    says(desk, subject, "S0.4a", "pbu")
    wish(desk, about)
    head = desk.ask(person_head, about)
    assert (head.name_latin, head.birth_said, head.language) == ("Gul Agha", "2.1.1990", "pbu")
    assert head.flags == ("PROT",)
    assert [one.code for one in head.due] == ["ASY"]
    assert (head.start_place, head.hours_since_start) == ("Gate", 5)


def test_an_age_is_shown_as_said(heard):
    """Where an age was said the age is shown, never a year."""
    desk, about, _, subject = heard
    says(desk, subject, "S2.4", {"age": 17, "completed": None})
    assert desk.ask(person_head, about).birth_said == "17"


def test_somebody_nameless_has_a_line_too(gate):
    """A person without a name has a line with nothing made up."""
    desk = gate.desk("gate", "OFF")
    about, _ = arrive(desk)
    head = desk.ask(person_head, about)
    assert (head.name_native, head.name_latin, head.birth_said, head.flags) == ("", "", "", ())
