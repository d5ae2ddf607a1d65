"""The screens on the records of a dossier, on the example register."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from consultatie.acts.appraisals import join_consultations, reserve
from consultatie.acts.decisions import replace_decision, revoke_decision
from consultatie.acts.records import NEW, add, change
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.rail import StageKey
from consultatie.reactions import Verdict
from consultatie.requests import Request
from tests.cases import Case
from tests.fakes import FakeRegister
from tests.screens.shell import empty_window
from tests.screens.stage import TODAY, beside, example_desk
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forms.advice import send_sheet
from ui.forms.consultations import accordance_sheet
from ui.forms.decisions import decision_sheet
from ui.forms.documents import document_sheet
from ui.forms.questions import expert_sheet, new_question_sheet, sounding_sheet
from ui.forms.setting_aside import replace_sheet
from ui.forms.sheet import FormSheet
from ui.forms.steps import notice_sheet
from ui.forms.unasked import unasked_sheet
from ui.views.bundling import BundleDialog
from ui.views.decisions import DecisionsScreen
from ui.views.documents import DocumentsScreen
from ui.views.preview import PreviewScreen
from ui.views.reactions import ReactionsScreen
from ui.views.request import RequestScreen
from ui.views.request.course import course_cards
from ui.views.request.subject import subject_of
from ui.widgets.labels import ground

# Made once: these pictures change nothing in it.
_desk = cache(example_desk)


def _request(title: str) -> Request:
    return next(r for r in _desk().register.records(Request) if title in r.title)


def _place(name: ScreenName, record: RecordId | None = None, part: str = "") -> Place:
    return Place(name, _desk().register.dossier_lines()[0].dossier.id, record, part)


def _shown(screen: Screen, place: Place) -> QWidget:
    screen.show_place(place)
    return screen


def request() -> RequestScreen:
    screen = RequestScreen(_desk())
    record = _request("Transitieplan").id
    screen.show_place(_place(ScreenName.REQUEST, record))
    return screen


def request_running() -> QWidget:
    screen = request()
    wnk = _consultation("Transitieplan", "OR WNK")
    screen.choose_council(wnk.id)
    return screen


def request_step() -> QWidget:
    screen = request()
    screen.open_stage(_first(screen), StageKey.MEETING)
    return screen


def request_advice_step() -> QWidget:
    screen = request()
    screen.open_stage(_first(screen), StageKey.ADVICE)
    return screen


def request_month() -> QWidget:
    screen = request()
    screen.open_stage(_first(screen), StageKey.MONTH)
    return screen


def request_course() -> QWidget:
    screen = request()
    screen.council.open_tab(screen.council.course)
    return screen


def request_steps() -> QWidget:
    screen = request()
    screen.council.open_tab(screen.council.steps)
    return screen


def _inquiries(place: int) -> QWidget:
    """What a council asked: 0 its questions, 1 its experts, 2 its soundings."""
    screen = request()
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    procedure = file.procedure
    kept = (procedure.questions, procedure.experts, procedure.soundings)[place][0]
    screen.show_place(_place(ScreenName.REQUEST, kept.consultation))
    screen.council.open_tab(screen.council.inquiries)
    screen.council.inquiries.part.choices[place].click()
    screen.council.inquiries.setFocus()
    return screen


def request_questions() -> QWidget:
    return _inquiries(0)


def request_experts() -> QWidget:
    return _inquiries(1)


def request_soundings() -> QWidget:
    return _inquiries(2)


def request_no_questions() -> QWidget:
    screen = request()
    screen.council.open_tab(screen.council.inquiries)
    return screen


def _course(screen: RequestScreen, consultation: RecordId, desk: Desk | None = None) -> QWidget:
    """The cards on advice and decision of a council by themselves."""
    at = desk or _desk()
    subject = subject_of(at, consultation)
    standing = subject.standing(consultation)
    assert standing is not None
    shown = QWidget()
    shown.setProperty("role", "page")
    layout = QVBoxLayout(shown)
    for card in course_cards(subject.file, standing, screen.deeds):
        layout.addWidget(card)
    layout.addStretch(1)
    screen.setParent(shown)
    screen.hide()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(shown)
    around = ground("page")
    QVBoxLayout(around).addWidget(area)
    return around


def request_joint() -> QWidget:
    """A joint advice, seen from the body that joined."""
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    return _course(request(), file.procedure.joinings[0].consultation)


def request_reservation() -> QWidget:
    """An advice that keeps a part for later, and the decision that came in another's place."""
    case = Case()
    asked = case.ask(case.council("OR WNK"))
    other = case.ask(case.council("OR BUCH"), case.register.records(Request)[0])
    advice = case.advise(asked, Verdict.ADOPTED, None, given_on=None, version=2)
    case.advise(asked, Verdict.PARTLY)
    for text in ("het sociaal plan, zodra het concept er ligt", "de verdeelsleutel van de kosten"):
        reserve(case.register, advice.id, text)
    join_consultations(case.register, advice.id, [other.id])
    case.decide(asked, outcome=Outcome.GO, title="Door naar de volgende fase", notified=None)
    old = case.decide(asked, title="Vaststelling van het plan", votes="21 voor, 6 tegen")
    draft = Decision(id=NEW, dossier=case.dossier.id, title="Vaststelling van het gewijzigde plan")
    day = date(2021, 12, 7)
    taken = replace(draft, taken_on=PreciseDate.day(day), votes="27 voor")
    replace_decision(case.register, old.id, taken, [asked.id], day, "amendement")
    desk = Desk(case.register, LawBook.shipped(), lambda: TODAY)
    screen = RequestScreen(desk)
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, asked.id))
    return _course(screen, asked.id, desk)


def request_unasked() -> QWidget:
    """A decision that was never put to the council, which knows that it is being executed."""
    case = Case()
    draft = case.unasked(case.council("OR WNK"), Ground.WOR_25)
    about = "Sluiting van het steunpunt, waarvan de raad uit de krant hoorde"
    opened = case.put(replace(draft, note=about))
    case.step(opened, StepKind.KNOWN, date(2026, 11, 12))
    screen = RequestScreen(Desk(case.register, LawBook.shipped(), lambda: TODAY))
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, opened.id))
    return screen


def decisions_later() -> QWidget:
    """Decisions that were revoked, replaced, or no final ones."""
    case = Case()
    asked, other = case.ask(case.council("OR WNK")), case.ask(case.council("OR BUCH"))
    case.decide(asked, other, outcome=Outcome.GO, title="Door naar fase 2", notified=None)
    first = case.decide(asked, title="Eerste vaststelling van het plan", votes="14 voor, 13 tegen")
    old = case.decide(asked, other, title="Vaststelling van het plan", outcome=Outcome.CARRIED)
    draft = Decision(id=NEW, dossier=case.dossier.id, title="Vaststelling van het gewijzigde plan")
    taken = replace(draft, taken_on=PreciseDate.day(date(2021, 12, 7)), outcome=Outcome.CARRIED)
    day, differing = date(2021, 12, 7), {other.id: Outcome.AS_NOTED}
    both = [asked.id, other.id]
    revoke_decision(case.register, first.id, date(2021, 12, 1), "vormfout")
    replace_decision(case.register, old.id, taken, both, day, "amendement", differing)
    desk = Desk(case.register, LawBook.shipped(), lambda: TODAY)
    return _shown(DecisionsScreen(desk), Place(ScreenName.DECISIONS, case.dossier.id))


def request_missing() -> QWidget:
    return _shown(RequestScreen(_desk()), _place(ScreenName.REQUEST, 0))


def _first(screen: RequestScreen) -> RecordId:
    assert screen.council.standing is not None
    return screen.council.standing.consultation.id


def decisions() -> QWidget:
    return _shown(DecisionsScreen(_desk()), _place(ScreenName.DECISIONS))


def documents() -> QWidget:
    return _shown(DocumentsScreen(_desk()), _place(ScreenName.DOCUMENTS))


def _reactions(record: RecordId | None = None) -> ReactionsScreen:
    screen = ReactionsScreen(_desk())
    screen.show_place(_place(ScreenName.REACTIONS, record))
    return screen


def reactions() -> QWidget:
    screen = _reactions()
    screen.list.choose_place(8)
    screen.list.setFocus()
    return screen


def reactions_unsaved() -> QWidget:
    screen = _reactions(_consultation("Transitieplan", "OR Halte Werk").id)
    screen.filters.take(replace(screen.filters.filter, waiting=True))
    screen.editor.verdict.choose(Verdict.NOT_ADOPTED)
    screen.editor.editor("text").set_value("Het bestuur houdt vast aan twee hoofdlocaties.")
    screen.save()
    return screen


def reactions_new_point() -> QWidget:
    screen = _reactions(_consultation("Transitieplan", "OR BUCH").id)
    screen.entry.add()
    return screen


def reactions_sent_point() -> QWidget:
    screen = _reactions(_consultation("Transitieplan", "OR WNK").id)
    screen.entry.change()
    screen.entry.withdraw()
    return screen


def reactions_empty() -> QWidget:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="Leeg"))
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    return _shown(ReactionsScreen(desk), Place(ScreenName.REACTIONS, dossier.id))


def _consultation(title: str, body: str) -> Consultation:
    parties = _desk().register.parties()
    request = _request(title).id
    found = _desk().register.records(Consultation)
    return next(c for c in found if c.request == request and parties.body(c.body).name == body)


def _until(done: Callable[[], bool]) -> None:
    """Let the program live until something is so; a loop of its own lets other threads work."""
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: loop.quit() if done() else None)
    clock.start(20)
    loop.exec()


def preview() -> QWidget:
    screen = PreviewScreen(_desk())
    screen.show_place(_place(ScreenName.PREVIEW))
    _until(lambda: screen.view.pages.pageCount() > 0)
    screen.view_bar.search.setText("plaatsing")
    return screen


def preview_of(kind: str, wishes: Wishes = NONE) -> Callable[[], QWidget]:
    """The preview of a product of which something can be asked."""

    def make() -> QWidget:
        screen = PreviewScreen(_desk())
        screen.show_place(replace(_place(ScreenName.PREVIEW), part=kind, wishes=wishes))
        _until(lambda: screen.view.pages.pageCount() > 0)
        return screen

    return make


def bundle() -> QWidget:
    """The dialog that makes a bundle, with what it says afterwards."""
    dossier = _desk().register.dossier_lines()[0].dossier.id
    window = empty_window()
    dialog = BundleDialog(_desk(), dossier, None, window)
    # The window goes when nobody holds it.
    dialog.destroyed.connect(window.deleteLater)
    dialog.remarks.setText(
        "1 stuk zit er niet in en heeft een blad dat zegt waarom:\n"
        "Brief: Van dit document ligt geen bestand in het register."
    )
    return dialog


def preview_stale() -> QWidget:
    screen = PreviewScreen(_desk())
    screen.show_place(_place(ScreenName.PREVIEW))
    _until(lambda: screen.view.pages.pageCount() > 0)
    dossier = _desk().register.dossier_lines()[0].dossier
    change(_desk().register, replace(dossier, note=f"{dossier.note} "))
    screen.reload()
    screen.view.fit_page()
    return screen


def preview_failed() -> QWidget:
    screen = PreviewScreen(_desk())
    screen.show_place(replace(_place(ScreenName.PREVIEW), part="bestaat-niet"))
    _until(lambda: screen.failure.text() != "")
    return screen


def sheet_decision() -> QWidget:
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    return beside(decision_sheet(_desk(), file, file.standing_decisions()[-1]))


def sheet_decision_each() -> QWidget:
    """A decision on more than one council, with a different outcome for one of them."""
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    decision = next(d for d in file.standing_decisions() if len(file.covered_by(d.id)) > 1)
    sheet = decision_sheet(_desk(), file, decision)
    first = next(iter(file.covered_by(decision.id))).consultation
    sheet.page.editor("outcomes").set_value({first: Outcome.TO_DISCUSS})
    return _scrolled(sheet, "outcomes")


def sheet_replace() -> QWidget:
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    return beside(replace_sheet(_desk(), file, file.standing_decisions()[-1]))


def sheet_question() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    return beside(new_question_sheet(_desk(), subject.file, subject.standings[0]))


def sheet_expert() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    return beside(expert_sheet(_desk(), subject.standings[0]))


def sheet_sounding() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    return beside(sounding_sheet(_desk(), subject.standings[0]))


def sheet_unasked() -> QWidget:
    sheet = unasked_sheet(_desk(), _desk().register.dossier_lines()[0].dossier.id)
    sheet.page.editor("ground").set_value(Ground.WOR_25)
    return beside(sheet)


def _scrolled(sheet: FormSheet, name: str) -> QWidget:
    """The sheet with this field in sight."""
    shown = beside(sheet)
    area = sheet.findChild(QScrollArea)
    assert area is not None
    QTimer.singleShot(0, lambda: area.ensureWidgetVisible(sheet.page.editor(name), 0, 200))
    return shown


def sheet_notice() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    sheet = notice_sheet(_desk(), subject.standings, [subject.standings[0].consultation.id])
    sheet.page.submit()
    return beside(sheet)


def sheet_document() -> QWidget:
    file = _desk().register.dossier_file(_desk().register.dossier_lines()[0].dossier.id)
    return beside(document_sheet(_desk(), file))


def sheet_accordance() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    return beside(accordance_sheet(_desk(), subject.standings[0]))


def sheet_send() -> QWidget:
    subject = subject_of(_desk(), _request("Transitieplan").id)
    advice = subject.standings[0].advice
    assert advice is not None
    return beside(send_sheet(_desk(), advice, 1))
