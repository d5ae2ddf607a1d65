"""The list of commitments, the chain of one, and the sheets on them, on the example register."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QVBoxLayout, QWidget

from consultatie.acts.commitments import draft_of_reaction, make_commitment
from consultatie.acts.parties import dissolve_body
from consultatie.acts.records import NEW
from consultatie.commitments import Commitment, CommitmentState
from consultatie.dossier_file import DossierFile
from consultatie.parties import Body
from consultatie.reactions import Reaction
from tests.screens.shell import at, empty_dossier, window
from tests.screens.stage import TODAY, example_desk
from tests.ui.hand import first
from ui.desk import Desk, Place, ScreenName
from ui.forms.commitment_chain import accept_sheet, carry_out_sheet
from ui.forms.commitments import commitment_sheet
from ui.forms.handing_over import hand_over_sheet
from ui.forms.sheet import FormSheet
from ui.main_window import MainWindow
from ui.views.commitments import CommitmentsScreen
from ui.views.request.side import ReadPanel

_OVER_TIME, _TO_HAND_OVER = 1, 5


def _file(desk: Desk) -> DossierFile:
    return desk.register.dossier_file(desk.register.dossier_lines()[0].dossier.id)


def _on_screen(do: Callable[[CommitmentsScreen], object]) -> Callable[[MainWindow], None]:
    def prepare(shown: MainWindow) -> None:
        shown.resize(1366, 768)
        shown.show()
        screen = shown.workplace.shown() if shown.workplace else None
        assert isinstance(screen, CommitmentsScreen)
        do(screen)

    return prepare


def _open(words: str) -> Callable[[CommitmentsScreen], None]:
    def do(screen: CommitmentsScreen) -> None:
        row = next(r for r in screen.list.model.rows if words in r.record.text)
        screen.list.choose(row.record.id)
        screen.open_row(row)

    return do


def chain(words: str, *, down: bool = False) -> QWidget:
    shown = window(Place(ScreenName.COMMITMENTS), prepare=_on_screen(_open(words)))
    if down:
        area = first(QScrollArea, first(ReadPanel, shown))
        QApplication.processEvents()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return shown


def view(place: int) -> QWidget:
    show = _on_screen(lambda screen: screen.list.views.choose(place))
    return window(Place(ScreenName.COMMITMENTS), prepare=show)


def to_hand_over() -> QWidget:
    """The window while a body that ended still has commitments."""

    def do(screen: CommitmentsScreen) -> None:
        register = screen.desk.register
        found = (row.record for row in screen.list.model.rows)
        giver = next(one.giver for one in found if one.giver and "werkplek" in one.text)
        bodies = register.records(Body)
        successor = next(body for body in bodies if body.sort is bodies[0].sort)
        dissolve_body(register, giver, TODAY - timedelta(30), successor.id)
        screen.list.views.choose(_TO_HAND_OVER)
        screen.list.table.choose_first()
        screen.open_row(screen.list.model.rows[0])

    return window(Place(ScreenName.COMMITMENTS), prepare=_on_screen(do))


def promised_in_reaction() -> QWidget:
    """A point whose reaction carries a commitment."""

    def do(shown: MainWindow) -> None:
        shown.resize(1366, 768)
        shown.show()
        if shown.opened is None or shown.workplace is None:
            return
        register = shown.opened.register
        file = register.dossier_file(register.dossier_lines()[0].dossier.id)
        point = next(p for p in file.points if (a := file.answer_to(p.id)) and a.wording == "")
        answer = file.answer_to(point.id)
        assert answer is not None
        make_commitment(register, draft_of_reaction(file.reaction(answer.reaction)))
        shown.workplace.go(Place(ScreenName.REACTIONS, file.dossier.id, point.id))

    return window(Place(ScreenName.REACTIONS), prepare=do)


def new() -> QWidget:
    desk = example_desk()
    return _alone(commitment_sheet(desk, _file(desk)), 700)


def from_reaction() -> QWidget:
    desk = example_desk()
    draft = draft_of_reaction(desk.register.records(Reaction)[2])
    return _alone(commitment_sheet(desk, _file(desk), draft), 700)


def carrying_out() -> QWidget:
    desk = example_desk()
    return _alone(carry_out_sheet(desk, _in_state(desk, CommitmentState.OPEN)), 560)


def accepting() -> QWidget:
    desk = example_desk()
    return _alone(accept_sheet(desk, _in_state(desk, CommitmentState.REPORTED)), 560)


def handing_over() -> QWidget:
    desk = example_desk()
    old = next(b for b in desk.register.records(Body) if b.valid_until and b.successor)
    other = next(b for b in desk.register.records(Body) if b.is_consulted)
    home = _file(desk).dossier.id
    for giver, receiver, words in (
        (old, other, "Het college houdt de raad elk kwartaal op de hoogte."),
        (old, other, "Het college legt het plan voor begeleiding eerst aan de raad voor."),
        (other, old, "De raad stuurt zijn jaarverslag aan het college."),
    ):
        draft = Commitment(id=NEW, dossier=home, text=words, giver=giver.id, receiver=receiver.id)
        make_commitment(desk.register, draft)
    return _alone(hand_over_sheet(desk), 700)


def _alone(sheet: FormSheet, height: int) -> QWidget:
    dialog = QDialog()
    dialog.resize(720, height)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(sheet)
    sheet.page.focus_first()
    return dialog


def _in_state(desk: Desk, state: CommitmentState) -> Commitment:
    return next(c for c in desk.register.records(Commitment) if c.state is state and c.stands)


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("toezeggingen", partial(at, ScreenName.COMMITMENTS)),
    ("toezeggingen-keten", partial(chain, "elk halfjaar")),
    ("toezeggingen-geschiedenis", partial(chain, "plek voor een gesprek", down=True)),
    ("toezeggingen-overgedragen", partial(chain, "plek voor een gesprek")),
    ("toezeggingen-over-tijd", partial(view, _OVER_TIME)),
    ("toezeggingen-niets-over-te-dragen", partial(view, _TO_HAND_OVER)),
    ("toezeggingen-over-te-dragen", to_hand_over),
    ("toezeggingen-bij-reactie", promised_in_reaction),
    ("toezeggingen-leeg", partial(empty_dossier, screen=ScreenName.COMMITMENTS)),
    ("formulier-toezegging", new),
    ("formulier-toezegging-uit-reactie", from_reaction),
    ("formulier-toezegging-uitgevoerd", carrying_out),
    ("formulier-toezegging-aanvaard", accepting),
    ("formulier-toezeggingen-overdragen", handing_over),
]
