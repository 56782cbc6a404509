"""What people do at a gate on any day, with keys and mouse: let somebody arrive, begin an interview."""

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier


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


def through_interpreter(desk):
    """Begin what the page before an interview asks about: the language heard, an interpreter by phone."""
    desk.press("Take it")
    desk.into("Another pool")
    desk.types("I-07")
    desk.press("Phone")
    desk.press("A man")
    for check in (
        "Both sides hear",
        "Nobody else hears",
        "Nothing is recorded",
        "The interpreter wears",
    ):
        desk.press(check)
    desk.press("Begin")
    assert desk.place == "interview"


def asked(desk):
    """Say which question is on screen."""
    question = desk.page.model.asked.question
    return question.name if question else ""
