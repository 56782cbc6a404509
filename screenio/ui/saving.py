"""Writing a file where an officer chose, whole or not at all."""

from pathlib import Path

from screenio.errors import Expected, Trouble
from screenio.language.catalogue import Catalogue
from screenio.language.messages import sentence
from screenio.papers.lists import Setting
from screenio.ui.given import Given
from screenio.whole_file import write_whole


def save(path: Path, raw: bytes) -> None:
    """Write a file where an officer chose.

    Raises:
        Trouble: `paper.not_saved`.
    """
    try:
        write_whole(path, raw)
    except OSError as fault:
        raise Trouble("paper.not_saved") from fault


def saved(words: Catalogue, path: str, raw: bytes) -> str:
    """Write a file where somebody chose; gives the sentence that says how it went."""
    try:
        save(Path(path), raw)
    except Expected as fault:
        return sentence(words, fault)
    return words.say("The file is written.")


def setting_of(given: Given) -> Setting:
    """Give in which words a list is set."""
    return Setting(
        words=given.look.words,
        labels=dict(given.look.labels),
        station=given.place.name,
        practice=given.place.practice,
        resources=given.resources,
    )
