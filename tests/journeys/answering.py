"""A program that answers questions until it is killed: run by the journeys, each answer told once it stands."""

import itertools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stations import PARTS, PASSPHRASE

from screenio.domain.interview import AnswerQuestion
from screenio.encoding import SubjectId

QUESTIONS = ("S0.1b", "S8.4", "S2.6b", "S0.1b")


def main(folder: str, interview: str) -> None:
    """Answer and jot for ever; print `said QUESTION TEXT` or `typed TEXT` after it stands."""
    desk = PARTS.open_desk(Path(folder), "OFF", PASSPHRASE)
    subject = SubjectId(bytes.fromhex(interview))
    print("ready", flush=True)
    for number in itertools.count():
        question = QUESTIONS[number % len(QUESTIONS)]
        desk.submit(AnswerQuestion(subject=subject, question=question, value=f"answer {number}"))
        print(f"said {question} answer {number}", flush=True)
        desk.unsettled.jot(subject, "S8.2", f"half {number}")
        print(f"typed half {number}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
