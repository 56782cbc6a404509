import csv
import datetime
import io

from small_forms import form

from screenio.forms.audit import Event, to_csv
from screenio.forms.run import Run

FORM = form(
    {"type": "text", "name": "a", "label": "A"},
    {"type": "begin repeat", "name": "r", "label": "R"},
    {"type": "text", "name": "b", "label": "B"},
    {"type": "end repeat"},
)


def test_the_log_says_what_stood_there_before():
    """One line for each step, with the time in milliseconds and no formula."""
    clock = lambda: datetime.datetime(1970, 1, 1, 0, 0, 1, tzinfo=datetime.UTC)  # noqa: E731
    run = Run(FORM, clock=clock)
    for do, path, value in (
        ("answer", "/data/a", "x"),
        ("answer", "/data/a", "@y"),
        ("decline", "/data/a", "DECLINED"),
        ("add_repeat", "/data/r", None),
        ("remove_repeat", "/data/r[1]", None),
    ):
        run.take({"do": do, "path": path, "value": value})
    lines = list(csv.reader(io.StringIO(to_csv(run.events).decode())))
    assert lines[0] == ["event", "node", "start", "end", "old-value", "new-value", "change-reason"]
    assert lines[1:] == [
        ["form start", "", "1000", "1000", "", "", ""],
        ["question", "/data/a", "1000", "1000", "", "x", ""],
        ["question", "/data/a", "1000", "1000", "x", "'@y", ""],
        ["question", "/data/a", "1000", "1000", "'@y", "", "DECLINED"],
        ["add repeat", "/data/r", "1000", "1000", "", "", ""],
        ["delete repeat", "/data/r[1]", "1000", "1000", "", "", ""],
    ]


def test_nothing_that_was_said_is_shown():
    """A line of the log names itself by what happened."""
    assert repr(Event("question", "/data/a", None, "secret")) == "Event(question)"
    assert b",,," in to_csv([Event("question", "/data/a")])
