"""Planning again in one of four ways; every change is shown before anything is offered."""

from PySide6.QtCore import Qt

from screenio.errors import Expected, Refusal
from screenio.language.messages import sentence
from screenio.language.planning import change_words
from screenio.planning.replan import Change
from screenio.ui.interpreters.plan_model import PlanModel
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph, PlainLabel

CALM = "S0"
"""The level at which nothing is said. Source: codes.csv, surge_level."""
CHANGES_HEIGHT = 160
WAYS = ("local", "instant", "least", "plan")


class PlanSheet(Sheet):
    """Choose a way, look at the difference, offer it."""

    def __init__(self, look: Look, model: PlanModel, level: str = CALM) -> None:
        say = look.words.say
        super().__init__(look, say("Plan again"), width=760)
        self.model = model
        advice = say(
            "Confirmed bookings stay. Nothing is offered before you have seen every change."
        )
        self.inside.addWidget(Paragraph(look, advice, "second", tone="second"))
        self._make_surge(level)
        self._make_ways()
        self._make_middle()
        self._make_foot()
        model.better.connect(self._on_better)
        model.planned.connect(self._on_planned)
        model.refused.connect(self._on_refused)
        model.applied.connect(self.shut)

    def shut(self) -> None:
        """Close; a search that is under way ends."""
        self.model.stop()
        super().shut()

    def _make_surge(self, level: str) -> None:
        look, say = self._look, self._look.words.say
        wider = [("YES", say("Surge: near varieties, and on a line where it may be"), "")]
        self.surge = ChoiceGroup(look, say("Surge"), wider, many=True)
        line = Flow(look, self.surge)
        if level != CALM:
            line.add(Chip(look, look.label("surge_level", level), "triangle-alert", "amber"))
        self.inside.addWidget(line)
        stays = say(
            "In surge a near variety, video or phone will do for what nobody takes yet. Children, violence "
            "and trafficking keep their variety and their room; rests, meals and the minutes of a day stay."
        )
        self._stays = Paragraph(look, stays, "second", tone="second")
        self.inside.addWidget(self._stays)

    def _make_ways(self) -> None:
        look, say = self._look, self._look.words.say
        words = {
            "local": say("Repair nearby"),
            "instant": say("Repair at once"),
            "least": say("With least change"),
            "plan": say("Plan everything anew"),
        }
        self.ways = ChoiceGroup(look, say("How"), [(way, words[way], "") for way in WAYS])
        self.ways.changed.connect(self._on_way)
        self.inside.addWidget(self.ways)

    def _make_middle(self) -> None:
        look, say, model = self._look, self._look.words.say, self.model
        self.state = Chip(look, "", "loader")
        self.state.hide()
        self.stop = Button(look, say("Stop, take the best so far"), icon="ban")
        self.stop.hide()
        self.stop.clicked.connect(model.stop)
        self.inside.addLayout(row(look, self.state, self.stop, None))
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self._changes = Scroll(look, say("What changes"))
        self._changes.setMinimumHeight(look.theme.px(CHANGES_HEIGHT))
        self._changes.hide()
        self.inside.addWidget(self._changes, 1)

    def _make_foot(self) -> None:
        look, say = self._look, self._look.words.say
        self.offer = Button(look, say("Offer these changes"), kind=PRIMARY)
        self.offer.setEnabled(False)
        close = Button(look, say("Leave it as it is"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, self.offer))
        close.clicked.connect(self.shut)
        self.offer.clicked.connect(self.model.apply)

    # What a person did

    def _on_way(self) -> None:
        chosen = self.ways.chosen()
        if not chosen:
            return
        self.notice.clear()
        self._changes.hide()
        self._stays.show()
        self.state.show_as(self._look.words.say("Looking for a plan"), "loader", "accent")
        self.state.show()
        self.stop.show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for group in (self.ways, self.surge):
            group.setEnabled(False)
        self.offer.setEnabled(False)
        self.model.start(chosen[0], surge=bool(self.surge.chosen()))  # type: ignore[arg-type]

    def _on_better(self, points: int, gap: float) -> None:
        self._tell(points, gap, "loader")

    def _tell(self, points: int, gap: float, icon: str) -> None:
        text = self._look.words.say(
            "{points} points, at most {gap} % too much", points=points, gap=f"{gap * 100:.1f}"
        )
        self.state.show_as(text, icon, "accent")

    def _on_planned(self) -> None:
        look, model = self._look, self.model
        self._calm()
        emptied(self._changes.inside)
        count = look.words.count
        number = len(model.changes)
        title = count("{number} change", "{number} changes", number)
        self._changes.inside.addWidget(PlainLabel(look, title, "heading", weight=600))
        for one in model.changes:
            self._changes.inside.addWidget(Paragraph(look, self._words(one)))
        self._changes.inside.addStretch(1)
        self._stays.hide()
        self._changes.show()
        best = model.best
        if best:
            self._tell(best.points, best.gap, "check")
            if best.ended:
                self.notice.say(sentence(look.words, Refusal(best.ended)), "amber")
            elif best.without_solver:
                self.notice.say(sentence(look.words, Refusal("plan.no_solver")), "amber")
        self.offer.setEnabled(number > 0)
        if number:
            self.offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, fault: Expected) -> None:
        self._calm()
        self.state.hide()
        self.notice.refuse(fault)

    def _words(self, one: Change) -> str:
        look = self._look
        text, near = change_words(look.words, self.model.clock, one), self.model.near_variety(one)
        if not near:
            return text
        language = look.label("languages", near)
        said = look.words.say("in {language}, a near variety", language=language)
        return f"{text} · {said}"

    def _calm(self) -> None:
        for group in (self.ways, self.surge):
            group.setEnabled(True)
        self.ways.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.hide()
