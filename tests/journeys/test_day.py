"""A working day through the real window, with keys and mouse."""

from day_steps import asked, register, through_interpreter
from PySide6.QtCore import Qt
from stations import BIRTH, NAME, arrive, says, talk, wish

from screenio.domain.interview import FinishReadBack

TYPED = "My uncle was in Iran, then by t"


def test_a_wish_in_the_middle_of_an_answer(at, places):
    """Lid shut in the middle of a word, a wish by one key, the notification by another: all is there again."""
    desk = at("gate")
    desk.sign_in("OFF")
    register(desk)
    desk.press("Begin the interview")
    through_interpreter(desk)
    assert asked(desk) == "S0.1"
    desk.key(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert asked(desk) == "S0.1b"
    desk.types(TYPED)
    desk.window.lock()
    desk.settle()
    desk.sign_in("OFF")
    assert desk.place == "interview"
    assert asked(desk) == "S0.1b"
    assert (
        TYPED in desk.focus.toPlainText()
        if hasattr(desk.focus, "toPlainText")
        else desk.focus.text()
    )
    desk.key(Qt.Key.Key_F9)
    view = places_view(places, desk)
    assert view == ["PROT"]


ANSWERS = {
    "S0.3": "NO",
    "S1.7": "TEACH_BACK_OK",
    "S2.1": NAME,
    "S2.4": BIRTH,
    "S5.1a": "YES",
    "S5.2": "YES",
    "S9.1": "CORRECT",
    "S9.2": "CORRECT",
    "S9.3": "CORRECT",
    "S9.4": "CORRECT",
    "S9.4b": "CORRECT",
}


def confirmed(places):
    """Let an officer hear somebody who wishes protection, read the record back and let it be confirmed."""
    desk = places.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    wish(desk, about, native="وژني مې", translated="they will kill me")
    for question, value in ANSWERS.items():
        says(desk, subject, question, value)
    desk.submit(FinishReadBack(subject=subject))
    says(desk, subject, "S10.1", "ORAL_CONFIRMATION")
    places.leave()
    return about


def test_from_the_review_to_the_receipt(at, places, tmp_path):
    """A supervisor signs off and seals, a stick is carried, the asylum office accepts, and only then it is green."""
    about = confirmed(places)
    stick = tmp_path / "stick"
    stick.mkdir()
    gate = at("gate")
    gate.sign_in("SUP")
    gate.window.frame.go("review", about)
    gate.settle()
    while True:
        waiting = [one for one in gate.buttons("Seen") if not one.isChecked()]
        if not waiting:
            break
        waiting[0].click()
        gate.settle()
    gate.press("Sign off")
    assert places_view(places, gate, states_of_all) == ["SIGNED_OFF"]
    gate.press("Referrals")
    gate.open_row(0)
    gate.press("Seal")
    assert places_view(places, gate, referrals_of_all) == ["QUEUED"]
    gate.press("Sticks")
    gate.into("Folder")
    gate.types(str(stick))
    gate.press("Write")
    assert places_view(places, gate, referrals_of_all) == ["SENT"]
    asylum = at("asylum")
    asylum.sign_in("ASY")
    asylum.press("Sticks")
    asylum.into("Folder")
    asylum.types(str(stick))
    asylum.press("Read")
    asylum.press("Inbox")
    asylum.open_row(0)
    asylum.press("Accept")
    asylum.press("Sticks")
    asylum.into("Folder")
    asylum.types(str(stick))
    asylum.press("Write")
    gate = at("gate")
    gate.sign_in("OFF")
    gate.press("Sticks")
    gate.into("Folder")
    gate.types(str(stick))
    gate.press("Read")
    assert places_view(places, gate, referrals_of_all) == ["ACCEPTED"]


def states_of_all(view):
    """Give the states of all cases."""
    return [state for (state,) in view.db.execute("SELECT state FROM cases").fetchall()]


def referrals_of_all(view):
    """Give the states of all referrals."""
    return [state for (state,) in view.db.execute("SELECT state FROM referrals").fetchall()]


def places_view(places, desk, query=None):
    """Ask the open desk beside its screens: the flags of everybody, or what a query gives."""
    found = []
    desk.background.ask(desk.window, found.append, query or flags_of_all)
    desk.settle()
    return found[-1]


def flags_of_all(view):
    """Give the flags that stand over anybody."""
    rows = view.db.execute("SELECT flags FROM flags").fetchall()
    return sorted(flag for (flags,) in rows for flag in flags.split())
