"""What a screen is built from: the look, the desk behind the window, who sits at it and where."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from screenio.coi.gazetteer import Gazetteer
from screenio.coi.lexicon import Lexicon
from screenio.desk.signed_in import SignedIn
from screenio.domain.occasion import Place
from screenio.preferences import Preferences
from screenio.ui.background import Background
from screenio.ui.look import Look


@dataclass(frozen=True)
class Given:
    """Everything a builder of `screens.py` may use.

    Args:
        resources, translations: folders of the program's own files, for what is printed.
        lexicon, gazetteer: give the words of questions about countries, and the places.
        prefer: keeps other preferences and rebuilds the pages.
    """

    look: Look
    background: Background
    signed: SignedIn
    place: Place
    resources: Path
    translations: Path
    preferences: Preferences
    prefer: Callable[[Preferences], None]
    lexicon: Callable[[], Lexicon]
    gazetteer: Callable[[], Gazetteer]
