from stations import NAME, arrive, says, talk, wish


def test_history_tells_what_happened_without_values(two):
    """History shows kinds, codes, who and when, and no value of a person."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S2.1", NAME)
    wish(desk, about, native="وژني مې", translated="they kill me")
    lines = desk.view().history(about)
    assert [one.kind for one in lines][:2] == ["person.registered", "screening.opened"]
    assert any(one.kind == "protection.wish_recorded" for one in lines)
    text = repr(lines)
    assert "Gul" not in text
    assert "kill" not in text


def test_known_stations_and_colleagues_are_told(two):
    """A view knows the stations whose cards were accepted and the names of colleagues."""
    view = two.desk("gate", "OFF").view()
    assert [(one.name, one.kind) for one in view.stations] == [("asylum", "ASY")]
    assert set(view.colleagues.values()) == {"OFF", "SUP", "VUL"}
    assert view.today == two.now.date()
    assert view.profile.code == "RS"


def test_the_newest_answer_of_a_closed_question_counts(two):
    """Answered twice, the later closed value is shown."""
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S5.1a", "NO")
    says(desk, subject, "S5.1a", "UNSURE")
    assert desk.view().closed(subject)["S5.1a"] == "UNSURE"
