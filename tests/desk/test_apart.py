import os
import signal
import sys
import textwrap

import pytest

from screenio.desk.apart import Apart, Endings
from screenio.encoding import unpack
from screenio.errors import Refusal

ENDINGS = Endings("coi.cancelled", "coi.takes_too_long", "coi.reader_died")
CHILD = """
    import os, sys, time
    from screenio.desk.apart import answer
    def make(work, step):
        {body}
    answer(list[int], make, seconds=20, most_memory=2_000_000_000)
"""


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Begin a child that does what its body says."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    def begin(body, work=(1, 2)):
        text = textwrap.dedent(CHILD).format(body=body.replace("\n", "\n    "))
        (tmp_path / "small_child.py").write_text(text)
        return Apart("small_child", list(work), ENDINGS)

    return begin


def test_work_comes_back_with_its_steps(child):
    """What was made, and how far it was on the way; what a library prints spoils nothing."""
    steps = []
    body = "print('noise')\nstep(1, 2)\nstep(2, 2)\nreturn [one * 2 for one in work]"
    made = child(body).wait(list[int], 30, lambda done, whole: steps.append((done, whole)))
    assert (made, steps) == ([2, 4], [(1, 2), (2, 2)])


def test_much_work_and_much_answer_fit(child):
    """More than a pipe holds, both ways."""
    assert len(child("return work", [7] * 400_000).wait(list[int], 60)) == 400_000


@pytest.mark.parametrize(
    "body",
    ["os._exit(0)", "os.write(1, b'x' * 100); os._exit(0)", "raise MemoryError", "return object()"],
    ids=["silent", "noise", "broken", "nothing that can be said"],
)
def test_a_child_that_dies_does_no_harm(child, body):
    """However it ends, that is a refusal here."""
    with pytest.raises(Refusal, match=r"coi.reader_died"):
        child(body).wait(list[int], 30)


def test_memory_has_a_limit(child):
    """Who takes more than may be is ended."""
    with pytest.raises(Refusal, match=r"coi.reader_died"):
        child("return [len(bytearray(3_000_000_000))]").wait(list[int], 30)


def test_what_takes_too_long_is_ended(child):
    """The child is gone afterwards."""
    work = child("time.sleep(60)")
    with pytest.raises(Refusal, match=r"coi.takes_too_long"):
        work.wait(list[int], 0.2)
    assert work._child.returncode is not None


def test_it_can_be_cancelled_and_killed(child):
    """Whoever waits is told which of both it was."""
    work = child("time.sleep(60)")
    work.cancel()
    with pytest.raises(Refusal, match=r"coi.cancelled"):
        work.wait(list[int], 30)
    work = child("time.sleep(60)")
    os.kill(work._child.pid, signal.SIGKILL)
    with pytest.raises(Refusal, match=r"coi.reader_died"):
        work.wait(list[int], 30)


def test_news_come_while_the_child_works(child):
    """What was found so far is told, in order, before the end."""
    news = []
    body = "step.found([1])\nstep.found([1, 2])\nreturn [3]"
    assert child(body).wait(list[int], 30, on_news=news.append) == [3]
    assert [unpack(one, list[int]) for one in news] == [[1], [1, 2]]
