"""A working day through the real window, with keys and mouse."""

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier
TYPED = "My uncle was in Iran, then by t"


def register(desk):
    """Let a man arrive: native script first, birth as he says it."""
    desk.press("New arrival")
    desk.types("ګل آغا")
    desk.key(Qt.Key.Key_Tab)
    desk.types("Gul Agha")
    desk.press("Solar Hijri, Afghan")
    desk.into("Year")
    desk.types("1375")
    desk.into("Language")
    desk.types("Northern Pashto")
    desk.key(Qt.Key.Key_Return)
    desk.pick("Basis", Qt.Key.Key_N)
    desk.press("Apprehension in the territory")
    desk.press("Now")
    desk.key(Qt.Key.Key_Return, mod=CTRL)
    assert desk.place == "person"


def begin(desk):
    """Begin the interview through an interpreter by phone."""
    desk.press("Begin the interview")
    desk.press("Take it")
    desk.into("Another pool")
    desk.types("I-07")
    desk.press("Phone")
    desk.press("A man")
    desk.press("Begin")
    assert desk.place == "interview"


def asked(desk):
    """Say which question is on screen."""
    question = desk.page.model.asked.question
    return question.name if question else ""


def test_a_wish_in_the_middle_of_an_answer(at, places):
    """Lid shut in the middle of a word, a wish by one key, the notification by another: all is there again."""
    desk = at("gate")
    desk.sign_in("OFF")
    register(desk)
    begin(desk)
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


def places_view(places, desk):
    """Give the flags of everybody, as the open desk sees them."""
    found = []
    desk.background.ask(desk.window, found.append, flags_of_all)
    desk.settle()
    return found[-1]


def flags_of_all(view):
    """Give the flags that stand over anybody."""
    rows = view.db.execute("SELECT flags FROM flags").fetchall()
    return sorted(flag for (flags,) in rows for flag in flags.split())
