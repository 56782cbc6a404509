"""How the window looks to whoever signed in: language, text size, colours, digits."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QCheckBox

from screenio.desk.access import INTERPRETER
from screenio.language.catalogue import OWN_NAMES, POOL_LANGUAGES, WINDOW_LANGUAGES
from screenio.language.formats import percentage
from screenio.preferences import TEXT_SIZES
from screenio.ui.given import Given
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.field import Pick


class LookCard(Card):
    """Choices that are kept at once."""

    def __init__(self, given: Given) -> None:
        look, say = given.look, given.look.words.say
        super().__init__(look, say("Window"), icon="settings")
        self._given = given
        own = POOL_LANGUAGES if given.signed.roles >= INTERPRETER else ()
        languages = [(code, OWN_NAMES[code]) for code in (*WINDOW_LANGUAGES, *own)]
        self.language = Pick(look, say("Language"), languages)
        as_share = [percentage(round(size * 100), look.words.language) for size in TEXT_SIZES]
        sizes = list(zip(map(str, TEXT_SIZES), as_share, strict=True))
        self.text_size = Pick(look, say("Text size"), sizes)
        schemes = [
            ("light", say("Light")),
            ("dark", say("Dark")),
            ("sunlight", say("Sunlight: strongest contrast")),
        ]
        self.scheme = Pick(look, say("Colours"), schemes)
        self.digits = QCheckBox(say("Show the person's column in the digits of their language"))
        self.digits.setAccessibleName(self.digits.text())
        self._put()
        self.inside.addLayout(row(look, self.language, self.text_size, gap=14))
        self.inside.addWidget(self.scheme)
        self.inside.addWidget(self.digits)
        self._connect()

    def _put(self) -> None:
        kept = self._given.preferences
        self.language.choose(kept.language)
        self.text_size.choose(str(kept.text_size))
        self.scheme.choose(kept.scheme)
        self.digits.setChecked(kept.native_digits)

    def _connect(self) -> None:
        self.language.picked.connect(lambda code: self._prefer(language=code))
        self.text_size.picked.connect(lambda size: self._prefer(text_size=float(size)))
        self.scheme.picked.connect(lambda scheme: self._prefer(scheme=scheme))
        self.digits.clicked.connect(lambda on: self._prefer(native_digits=on))

    def _prefer(self, **changed: Any) -> None:
        self._given.prefer(msgspec.structs.replace(self._given.preferences, **changed))
