"""Which places have a name, and where: both scripts, what a place lies in, towns near, a drawn map."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from screenio.coi.gazetteer import ATTRIBUTION, Nearby, Place
from screenio.coi.whereabouts import Whereabouts
from screenio.language.direction import isolated
from screenio.language.formats import country as country_name
from screenio.language.formats import listed
from screenio.ui.coi.map_view import MapView
from screenio.ui.look import Look
from screenio.ui.parts.card import Card, Line, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.text import Paragraph, PlainLabel


class PlaceCard(Card):
    """Places of a name; `picked(number)` when a person says which one is meant.

    Args:
        is_wide: the map stands beside the words and not below them.
    """

    picked = Signal(int)

    def __init__(self, look: Look, *, is_wide: bool = True) -> None:
        super().__init__(look)
        self._look = look
        self.where: Whereabouts | None = None
        self.heading = Paragraph(look, "", "heading", weight=600)
        self.which = Chip(look, look.words.say("Ask: which one?"), "circle-help", "accent")
        self._words, self._choices = column(look, gap=6), column(look)
        self.map = MapView(look)
        self._lay_out(is_wide=is_wide)
        self.map.picked.connect(self.picked)
        self.hide()

    def _lay_out(self, *, is_wide: bool) -> None:
        look = self._look
        if is_wide:
            self.inside.addLayout(row(look, self.heading, None, self.which))
            beside = row(look, gap=16)
            beside.addLayout(self._words, 5)
            beside.addWidget(self.map, 6)
            self.inside.addLayout(beside)
        else:
            for widget in (self.heading, self.which):
                self.inside.addWidget(widget)
            self.inside.addLayout(self._words)
            self.inside.addWidget(self.map)
        self.inside.addLayout(self._choices)

    def show_places(self, where: Whereabouts | None) -> None:
        """Show places, or nothing where a question names none."""
        if where == self.where:
            return
        self.where = where
        self.setVisible(where is not None)
        if where is None:
            return
        self.heading.setText(self._heading(where))
        self.which.setVisible(len(where.places) > 1 and where.chosen is None)
        emptied(self._words)
        for widget in self._told(where):
            self._words.addWidget(widget)
        self._words.addStretch(1)
        self.map.show_places(where, self._says(where))
        self._offer(where)

    def _heading(self, where: Whereabouts) -> str:
        say, count = self._look.words.say, self._look.words.count
        name = where.text
        if where.is_alike:
            return say("No place is called {name}. These sound like it.", name=name)
        number = len(where.places)
        return count(
            "{number} place is called {name}",
            "{number} places are called {name}",
            number,
            name=name,
        )

    def _told(self, where: Whereabouts) -> list[QWidget]:
        look, say, place = self._look, self._look.words.say, where.shown
        told: list[QWidget] = [Paragraph(look, _both(place), "title", weight=700)]
        told.append(Paragraph(look, path(look, place), "second", tone="second"))
        if where.near:
            told += [
                Line(),
                PlainLabel(look, say("Towns near"), "second", weight=600, tone="second"),
            ]
            told += [self._near(one) for one in where.near]
        hint = say(
            "Distances in a straight line, from points: a hint. Places: {source}",
            source=ATTRIBUTION,
        )
        told.append(Paragraph(look, hint, "side", tone="third"))
        return told

    def _near(self, one: Nearby) -> QWidget:
        line = QWidget()
        far = PlainLabel(self._look, _far(self._look, one), "second", tone="second")
        far.setMinimumWidth(far.sizeHint().width())  # a long name wraps; how far it is stays whole
        name = Paragraph(self._look, _both(one.place), weight=600)
        inside = row(self._look, name, far)
        inside.setStretch(0, 1)
        line.setLayout(inside)
        return line

    def _offer(self, where: Whereabouts) -> None:
        """Let a person say which one is meant, by key or mouse; a single place is chosen likewise."""
        emptied(self._choices)
        options = [
            (str(number), _apart(self._look, one, where.places), "")
            for number, one in enumerate(where.places)
        ]
        group = ChoiceGroup(
            self._look, self._look.words.say("Search for this place"), options, shows_label=True
        )
        if where.chosen is not None:
            group.put([str(where.chosen)])
        group.changed.connect(lambda: self.picked.emit(int(next(iter(group.chosen()), -1))))
        self._choices.addWidget(group)

    def _says(self, where: Whereabouts) -> str:
        """Say in words what the map shows."""
        say = self._look.words.say
        look, shown = self._look, where.shown
        towns = (f"{isolated(one.place.name)} {_far(look, one)}" for one in where.near)
        near = listed(towns, look.words.language)
        return say(
            "Map of {place}, {path}. Near it: {towns}",
            place=shown.name,
            path=path(look, shown),
            towns=near,
        )


def path(look: Look, place: Place) -> str:
    """Say what a place lies in, from the country down."""
    names = (country_name(place.country, look.words.language), *place.admin)
    return " › ".join(dict.fromkeys(isolated(one) for one in names))


def _both(place: Place) -> str:
    return "  ".join(dict.fromkeys(filter(None, (place.name, place.native))))


def _far(look: Look, one: Nearby) -> str:
    """Say how far and in which direction something lies."""
    say = look.words.say
    ways = {
        "N": say("north"),
        "NE": say("north-east"),
        "E": say("east"),
        "SE": say("south-east"),
        "S": say("south"),
        "SW": say("south-west"),
        "W": say("west"),
        "NW": say("north-west"),
    }
    return say("{number} km {direction}", number=round(one.km), direction=ways[one.direction])


def _apart(look: Look, place: Place, places: tuple[Place, ...]) -> str:
    """Say what tells a place from the others: its province; its country where they lie in several."""
    is_abroad = len({one.country for one in places}) > 1
    nation = country_name(place.country, look.words.language)
    parts = [*(place.admin[:1] or (place.name,)), *([nation] if is_abroad else [])]
    same = [
        one for one in places if one.admin[:1] == place.admin[:1] and one.country == place.country
    ]
    if len(same) > 1:
        parts = (
            [*place.admin[1:2], *parts]
            if len({one.admin for one in same}) > 1
            else [place.name, *parts]
        )
    return listed(dict.fromkeys(isolated(one) for one in parts), look.words.language)
