"""The filter above the points: chips with counts; one that offers a choice folds open."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk
from ui.filtering import State
from ui.icons import icon
from ui.views.reactions.lines import NO_REQUEST, Answer, Filter, PointLine, choices
from ui.views.reactions.since import SinceIssue, issue_line
from ui.widgets.buttons import filter_button
from ui.widgets.flow import Flow
from ui.widgets.keep_button import KeepButton

_LONGEST = 28
# The field of the filter, its label, and what a point answers to it.
Question = tuple[str, str, Callable[[PointLine], Iterable[Answer]]]


class FilterBar(QWidget):
    """`filter_changed` comes when the user chose; `show_lines` renews the counts."""

    filter_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Filter"))
        self.filter = Filter()
        self.lines: Sequence[PointLine] = ()
        self.issues = SinceIssue(desk, self)
        self.issues.found.connect(self._show_changes)
        self.issues.lost.connect(self._drop_since)
        self.waiting = filter_button("")
        self.waiting.clicked.connect(lambda on: self.take(replace(self.filter, waiting=bool(on))))
        self.clear = filter_button(_("Filter wissen"))
        self.clear.setCheckable(False)
        self.clear.setIcon(icon("x"))
        self.clear.clicked.connect(lambda: self.take(Filter()))
        self.questions = {question[0]: _Question(self, question) for question in _questions()}
        self.questions["since"] = _SinceQuestion(self)
        self.keep = KeepButton()
        flow = Flow(self.waiting, *self.questions.values(), self.clear, self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow)

    def show_lines(self, lines: Sequence[PointLine], file: DossierFile) -> None:
        """Count these points of a dossier."""
        self.lines = lines
        self.issues.take(file)
        self.filter = self._that_can_be(self.filter)
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
        self.set_filter(self._that_can_be(chosen))
        self.filter_changed.emit()

    def _that_can_be(self, chosen: Filter) -> Filter:
        """Without an issue that was withdrawn, or is of another dossier than a kept view is of."""
        known = self.issues.issue(chosen.since) is not None
        return chosen if known else replace(chosen, since=None)

    @Slot()
    def _show_changes(self) -> None:
        """What changed since the issue that is filtered by is known now."""
        self._show()
        self.filter_changed.emit()

    @Slot()
    def _drop_since(self) -> None:
        self.take(replace(self.filter, since=None))

    def _show(self) -> None:
        self.issues.ask(self.filter.since)
        self.lines = self.issues.marked(self.lines, self.filter.since)
        others = replace(self.filter, waiting=False)
        count = sum(others.takes(line) for line in self.lines if line.waits)
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

    def offered(self) -> Sequence[tuple[Hashable, str, int | None]]:
        """What can be chosen, with how many points each has where that is known."""
        others = self._bar.filter.answering(self._name, None)
        return choices(self._bar.lines, others, self._answers)

    def nothing(self) -> str:
        """What stands there where nothing can be chosen."""
        return _("Er is niets te kiezen")

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
        offered = self.offered()
        if not offered:
            self._menu.addAction(self.nothing()).setEnabled(False)
        for value, words, count in offered:
            number = "" if count is None else f"\t{count}"
            action = self._menu.addAction(f"{words.replace('&', '&&')}{number}")
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, v=value: self.take(v))


class _SinceQuestion(_Question):
    """The issues; only of the chosen one is known what changed since, which takes a paper."""

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar, ("since", _("Gewijzigd sinds uitgave"), lambda _line: ()))

    def show_lines(self, _lines: Sequence[PointLine]) -> None:
        issue = self._bar.issues.issue(self._bar.filter.since)
        self.setChecked(issue is not None)
        words = self._label
        if issue is not None:
            words = _("Gewijzigd sinds uitgave {number}").format(number=issue.number)
            number = self._number()
            words = f"{words} · {'…' if number is None else number}"
        self.setText(words)
        self.setAccessibleName(words)
        tip = _("Wat op papier een streep in de kantlijn krijgt")
        self.setToolTip(issue_line(issue) if issue is not None else tip)
        self.setAccessibleDescription(self.toolTip())

    def offered(self) -> Sequence[tuple[Hashable, str, int | None]]:
        chosen = self._bar.filter.since
        return [
            (issue.id, issue_line(issue), self._number() if issue.id == chosen else None)
            for issue in self._bar.issues.issues
        ]

    def nothing(self) -> str:
        return _("Er is nog geen uitgave van een overzicht met punten")

    def _number(self) -> int | None:
        """How many points changed among those that the rest of the filter lets through."""
        lines = self._bar.lines
        if any(line.changed is None for line in lines):
            return None
        return sum(bool(line.changed) for line in self._bar.shown())


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
