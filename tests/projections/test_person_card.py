from stations import says, wish

from screenio.domain.person import DOCUMENT, ClaimValue
from screenio.projections.person_card import birth_window, doors, person_card


def test_one_page_holds_the_person(heard):
    """Names, what was said, the window of the birth, hours and the case are on the page."""
    desk, about, case, subject = heard
    card = desk.ask(person_card, about)
    assert (card.name_native, card.name_latin) == ("ګل آغا", "Gul Agha")
    assert (card.birth.first, card.birth.possible_minor) == ("1990-01-02", False)
    assert (card.screening, card.interview) == (case, subject)
    assert card.hours_since_start == 5
    assert card.case_state == "OPEN"
    assert "guard.protection_question" in card.guards


def test_said_and_on_paper_are_two_rows(heard):
    """A paper that says something else stands beside what was said, and is no conflict by itself."""
    desk, about, *_ = heard
    desk.submit(ClaimValue(subject=about, attribute="person.sex", value="M", source=DOCUMENT))
    says(desk, heard[3], "S2.6a", "F")
    rows = [one for one in desk.ask(person_card, about).claims if one.attribute == "person.sex"]
    assert {(one.source, one.value) for one in rows} == {("DOCUMENT", "M"), ("ANSWER", "F")}
    assert not any(one.in_conflict for one in rows)


def test_two_answers_that_differ_are_a_conflict(heard):
    """Two answers that did not see each other are marked for a person to settle."""
    desk, about, *_ = heard
    for value in ("F", "M"):
        desk.submit(
            ClaimValue(subject=about, attribute="person.sex", value=value, source="ANSWER", sees=())
        )
    assert all(
        one.in_conflict
        for one in desk.ask(person_card, about).claims
        if one.attribute == "person.sex"
    )


def test_a_wish_shows_in_flags_doors_and_what_is_due(heard):
    """After a wish the flag stands, the return side is shut by R1, and the asylum referral is due."""
    desk, about, *_ = heard
    wish(desk, about)
    card = desk.ask(person_card, about)
    assert [one.flag for one in card.flags] == ["PROT"]
    assert card.flags[0].since
    shut = {one.door: one.rules for one in card.doors}
    assert "R1" in shut["RET_F"]
    assert shut["ASY"] == ()
    assert [one.code for one in card.due] == ["ASY"]
    assert [one.pathway for one in card.referrals] == ["ASY"]


def test_return_side_doors_come_last(heard):
    """Pathways are listed by the order of movement, health first, return last, then other outputs."""
    desk, about, *_ = heard
    rows = desk.ask(doors, about)
    assert rows[0].door == "HEALTH"
    assert rows[-1].is_pathway is False
    assert desk.ask(birth_window, about).last == "1990-01-02"
