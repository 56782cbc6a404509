"""The plug is pulled while answers are given."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stations import Stations, arrive, talk

from screenio.projections.interview_card import resume_at
from screenio.station.check import check

ANSWERING = Path(__file__).with_name("answering.py")


def until_killed(folder, subject, seconds):
    """Answer until killed; gives the answers that were acknowledged, and the text typed last."""
    process = subprocess.Popen(
        [sys.executable, str(ANSWERING), str(folder), subject.hex()],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.kill()
    lines = [
        line for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")
    ]
    process.wait()
    process.stdout.close()
    said = dict(line.split(maxsplit=2)[1:] for line in lines if line.startswith("said"))
    typed = [line.removeprefix("typed ").strip() for line in lines if line.startswith("typed")]
    return {question: text.strip() for question, text in said.items()}, typed[-1:]


def number_of(text):
    return int(text.split()[-1])


@pytest.mark.timeout(900)
@pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.faults)])
def test_no_acknowledged_answer_is_lost(tmp_path, times):
    """Killed at random moments, every acknowledged answer and the last typed text are there again."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    desk = made.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    made.leave()
    moments = random.Random(5)
    for _ in range(times):
        said, typed = until_killed(tmp_path / "gate", subject, moments.uniform(0.0, 0.3))
        again = made.desk("gate", "OFF")
        values = again.view().state(subject).values
        for question, text in said.items():
            assert number_of(values[question]) >= number_of(text)
        if typed:
            question, text = again.ask(resume_at, subject)
            assert question == "S8.2"
            assert number_of(text) >= number_of(typed[0])
        assert check(again.opened) == []
        made.leave()
