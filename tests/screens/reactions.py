"""Reactions to more points, rounds, and what the council thinks of them, on the example."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from consultatie.acts.appraisals import appraise
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.appraisals import Appraisal, Opinion
from consultatie.dossier_file import DossierFile
from consultatie.reactions import Verdict
from tests.screens.stage import TODAY, example_desk
from ui.desk import Desk, Place, ScreenName
from ui.forms.appraisals import appraisal_sheet
from ui.views.reactions import ReactionsScreen
from ui.views.reactions.lines import Filter, PointLine

_NARROW = (1000, 700)


def _screen() -> ReactionsScreen:
    screen = ReactionsScreen(example_desk())
    screen.show_place(Place(ScreenName.REACTIONS, _file(screen.desk).dossier.id))
    screen.resize(1366, 768)
    screen.show()
    return screen


def _file(desk: Desk) -> DossierFile:
    return desk.register.dossier_file(desk.register.dossier_lines()[0].dossier.id)


def _rows(screen: ReactionsScreen, wanted: Callable[[PointLine], bool]) -> list[int]:
    return [place for place, line in enumerate(screen.list.points.lines) if wanted(line)]


def judged() -> QWidget:
    """A point of which the council said twice what it thinks."""
    screen = _screen()
    place = _rows(screen, lambda line: bool(line.judgement.last))[0]
    screen.list.choose_place(place)
    point = screen.list.points.lines[place].point
    meeting = _file(screen.desk).procedure.meetings[0]
    draft = Appraisal(
        id=NEW,
        point=point.id,
        opinion=Opinion.NOT_ENOUGH,
        given_on=TODAY - timedelta(9),
        meeting=meeting.id,
        rendering_agreed=True,
        note="De raad mist een termijn.",
    )
    appraise(screen.desk.register, [draft])
    screen.reload()
    screen.list.setFocus()
    return screen


def narrow() -> QWidget:
    """The same where the window is small."""
    screen = judged()
    screen.setFixedSize(*_NARROW)
    return screen


def together() -> QWidget:
    """Points of three councils that are to be answered at once."""
    screen = _screen()
    _choose_several(screen)
    screen.list.setFocus()
    return screen


def shared() -> QWidget:
    """One reaction to points of three councils, each with its own verdict and wording."""
    screen = _screen()
    _choose_several(screen)
    screen.several.answer_chosen()
    screen.editor.verdict.choose(Verdict.PARTLY)
    screen.editor.editor("text").set_value("Wij houden de standplaatsen aan tot 1 januari 2024.")
    first, second, *_rest = screen.editor.draft().also
    screen.editor.shared.box_of(second.point).setCurrentIndex(3)
    screen.editor.shared.wording_of(first.point).setPlainText(
        "Voor Langedijk geldt dit tot de verhuizing; daarna gaat het personeel mee naar de "
        "nieuwe hoofdlocatie."
    )
    screen.editor.shared.wording_of(first.point).setFocus()
    return screen


def narrow_shared() -> QWidget:
    """The same where the window is small."""
    screen = shared()
    screen.setFixedSize(*_NARROW)
    return screen


def counter_proposal() -> QWidget:
    """A second round that adopts the point, and yet proposes something else."""
    screen = _screen()
    place = _rows(screen, lambda line: line.verdict is Verdict.NOT_ADOPTED)[0]
    screen.list.choose_place(place)
    screen.editor.round_button.click()
    screen.editor.verdict.choose(Verdict.ADOPTED)
    screen.editor.editor("text").set_value("Bij nader inzien nemen wij dit over.")
    screen.editor.editor("counter_proposal").set_value("Twee varianten in plaats van drie.")
    screen.editor.editor("counter_proposal").setFocus()
    return screen


def joint() -> QWidget:
    """The points of a joint advice."""
    screen = _screen()
    place = _rows(screen, lambda line: bool(line.joined))[0]
    screen.list.choose_place(place)
    screen.list.setFocus()
    return screen


def opinions() -> QWidget:
    """The list filtered by what the councils think."""
    screen = _screen()
    screen.filters.take(Filter(opinion=Opinion.NOT_ENOUGH))
    screen.list.setFocus()
    return screen


def sheet(number: int) -> QWidget:
    """The sheet on the opinion of the council on so many points."""
    desk = example_desk()
    file = _file(desk)
    points = [p for p in file.points if p.stands][:number]
    return _alone(appraisal_sheet(desk, file, [(p, _name(file, p)) for p in points]))


def joint_sheet() -> QWidget:
    """The sheet on a point of a joint advice, which asks who judges."""
    desk = example_desk()
    file = _file(desk)
    point = next(p for p in file.points if file.procedure.joinings_of(p.advice))
    return _alone(appraisal_sheet(desk, file, [(point, _name(file, point))]))


def refused() -> QWidget:
    """The sheet on a point without a reaction."""
    desk = example_desk()
    file = _file(desk)
    point = next(p for p in file.points if file.answer_to(p.id) is None)
    form = appraisal_sheet(desk, file, [(point, _name(file, point))])
    form.page.set_values({"opinion": Opinion.ENOUGH, "given_on": TODAY})
    form.page.submit()
    return _alone(form)


def _choose_several(screen: ReactionsScreen) -> None:
    waiting = _rows(screen, lambda line: line.waits)
    screen.list.choose_place(waiting[0])
    lines = screen.list.points.lines
    screen.list.choose_all(lines[place].point.id for place in waiting)


def _name(file: DossierFile, point: Point) -> str:
    council = file.body_of(file.consultation_of_point(point)).name
    return f"{council} punt {point.number}"


def _alone(form: QWidget) -> QWidget:
    dialog = QDialog()
    dialog.resize(640, 660)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(form)
    return dialog


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("punten-oordeel", judged),
    ("punten-smal", narrow),
    ("punten-gekozen", together),
    ("punten-samen", shared),
    ("punten-samen-smal", narrow_shared),
    ("punten-tegenvoorstel", counter_proposal),
    ("punten-gezamenlijk", joint),
    ("punten-filter", opinions),
    ("punten-formulier", partial(sheet, 1)),
    ("punten-formulier-meer", partial(sheet, 4)),
    ("punten-formulier-gezamenlijk", joint_sheet),
    ("punten-formulier-zonder-reactie", refused),
]
