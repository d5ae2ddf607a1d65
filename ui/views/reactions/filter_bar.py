"""The filter above the points: chips with counts; one that offers a choice folds open."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from consultatie.language import _
from ui.filtering import State
from ui.icons import icon
from ui.views.reactions.lines import NO_REQUEST, Answer, Filter, PointLine, choices
from ui.widgets.buttons import filter_button
from ui.widgets.flow import Flow
from ui.widgets.keep_button import KeepButton

_LONGEST = 28
# The field of the filter, its label, and what a point answers to it.
Question = tuple[str, str, Callable[[PointLine], Iterable[Answer]]]


class FilterBar(QWidget):
    """`filter_changed` comes when the user chose; `show_lines` renews the counts."""

    filter_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Filter"))
        self.filter = Filter()
        self.lines: Sequence[PointLine] = ()
        self.waiting = filter_button("")
        self.waiting.clicked.connect(lambda on: self.take(replace(self.filter, waiting=bool(on))))
        self.clear = filter_button(_("Filter wissen"))
        self.clear.setCheckable(False)
        self.clear.setIcon(icon("x"))
        self.clear.clicked.connect(lambda: self.take(Filter()))
        self.questions = {question[0]: _Question(self, question) for question in _questions()}
        self.keep = KeepButton()
        flow = Flow(self.waiting, *self.questions.values(), self.clear, self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow)

    def show_lines(self, lines: Sequence[PointLine]) -> None:
        """Count these points."""
        self.lines = lines
        self._show()

    def set_filter(self, chosen: Filter) -> None:
        """Show another filter without telling anybody."""
        self.filter = chosen
        self._show()

    def shown(self) -> list[PointLine]:
        """The points that the filter lets through."""
        return [line for line in self.lines if self.filter.takes(line)]

    @property
    def source(self) -> str:
        """The name under which a filter of the points is kept."""
        return "points"

    def titled(self) -> str:
        """What the list is called, with what it is filtered by."""
        chips = [self.waiting, *self.questions.values()]
        told = [chip.text().split(" · ")[0] for chip in chips if chip.isChecked()]
        return " · ".join([_("Punten"), *told, *filter(None, [self.filter.words])])

    def state(self) -> State:
        """What the points are filtered by."""
        return self.filter.state()

    def take_state(self, state: State) -> None:
        """Filter by this, and by nothing else."""
        self.take(Filter.of_state(state))

    def take(self, chosen: Filter) -> None:
        """Filter by this from now on."""
        self.set_filter(chosen)
        self.filter_changed.emit()

    def _show(self) -> None:
        others = replace(self.filter, waiting=False)
        count = sum(line.waits for line in self.lines if others.takes(line))
        self.waiting.setText(_("Zonder reactie · {n}").format(n=count))
        self.waiting.setChecked(self.filter.waiting)
        self.clear.setVisible(not self.filter.is_open)
        self.keep.setVisible(not self.filter.is_open and self.keep.is_possible())
        for question in self.questions.values():
            question.show_lines(self.lines)


class _Question(QPushButton):
    """One chip with a menu; its words are the answer that was chosen."""

    def __init__(self, bar: FilterBar, question: Question) -> None:
        super().__init__()
        self._bar = bar
        self._name, self._label, self._answers = question
        self.setProperty("kind", "filter")
        self.setCheckable(True)
        self.setIcon(icon("chevron-down"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)

    def show_lines(self, lines: Sequence[PointLine]) -> None:
        """Show what was chosen, with how many points there are."""
        chosen = getattr(self._bar.filter, self._name)
        self.setChecked(chosen is not None)
        self.setText(self._label)
        if chosen is not None:
            answers = (answer for line in lines for answer in self._answers(line))
            words = next((words for value, words in answers if value == chosen), str(chosen))
            self.setText(f"{self._label}: {_short(words)}")
        self.setAccessibleName(self.text())

    def offered(self) -> Sequence[tuple[Hashable, str, int]]:
        """What can be chosen, with how many points each has."""
        others = self._bar.filter.answering(self._name, None)
        return choices(self._bar.lines, others, self._answers)

    def take(self, value: Hashable) -> None:
        """Choose an answer, or None for any."""
        self._bar.take(self._bar.filter.answering(self._name, value))

    def _open(self) -> None:
        self.setChecked(getattr(self._bar.filter, self._name) is not None)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        chosen = getattr(self._bar.filter, self._name)
        every = self._menu.addAction(_("Alle"))
        every.triggered.connect(lambda: self.take(None))
        self._menu.addSeparator()
        for value, words, count in self.offered():
            action = self._menu.addAction(f"{words.replace('&', '&&')}\t{count}")
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, v=value: self.take(v))


def _questions() -> tuple[Question, ...]:
    return (
        (
            "request",
            _("Aanvraag"),
            lambda line: ((line.request or NO_REQUEST, line.request_title),),
        ),
        ("body", _("Raad"), lambda line: line.councils),
        ("theme", _("Thema"), lambda line: ((line.theme, line.theme),)),
        ("verdict", _("Uitkomst"), lambda line: ((line.verdict, _verdict_word(line)),)),
        ("opinion", _("Oordeel raad"), lambda line: ((line.opinion, _opinion_word(line)),)),
    )


def _verdict_word(line: PointLine) -> str:
    return line.verdict.shown if line.verdict else _("zonder reactie")


def _opinion_word(line: PointLine) -> str:
    return line.opinion.shown if line.opinion else ""


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
