"""Who may see a record, on the screen: one dialog, marks, the readers of a paper, erasing."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, withdraw
from consultatie.acts.visibility import keep_until, mark
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.erasure import ERASED
from consultatie.inheritance import marks_of
from consultatie.people import Person
from consultatie.reactions import Reaction
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.sight import Audience
from consultatie.visibility import Marking, Retention, Visibility
from db.register import create_register
from tests.db.samples import SECRETARY, at_noon
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.actions import Act
from ui.desk import Place, Screen, ScreenName
from ui.forms.erasing import confirming, erase_dossier_sheet, erasing_sheet
from ui.forms.retention import retention_sheet
from ui.forms.sheet import FormSheet, SheetDialog
from ui.forms.visibility import visibility_sheet
from ui.sight import why_sentence
from ui.views.decisions import DecisionsScreen
from ui.views.dossiers import DossiersScreen
from ui.views.preview import PreviewScreen
from ui.views.reactions import ReactionsScreen
from ui.views.request import RequestScreen
from ui.widgets.chip import Chip


def shown(screen: Screen, place: Place, qtbot: QtBot) -> None:
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(place)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()


def decisions(register: FakeRegister, qtbot: QtBot) -> DecisionsScreen:
    screen = DecisionsScreen(desk_on(register))
    shown(screen, Place(ScreenName.DECISIONS, sora(register).id), qtbot)
    return screen


def sora(register: FakeRegister) -> Dossier:
    return register.records(Dossier)[0]


def request(register: FakeRegister) -> Request:
    return next(r for r in register.records(Request) if "Transitieplan" in r.title)


def mark_as(register: FakeRegister, record: Record, visibility: Visibility) -> None:
    draft = Marking(
        id=NEW, subject=record.id, visibility=visibility, imposed_by="bestuurder", scope="bedragen"
    )
    mark(register, draft, today=TODAY, reason="wens")


def seen(register: FakeRegister, record: Record) -> Visibility:
    return marks_of(register, TODAY).of(record)


def sheet_on(register: FakeRegister, record: Record, qtbot: QtBot) -> FormSheet:
    sheet = visibility_sheet(desk_on(register), record)
    qtbot.addWidget(sheet)
    return sheet


def save(sheet: FormSheet, **values: object) -> None:
    for name, value in values.items():
        sheet.page.editor(name).set_value(value)
    sheet.page.submit()


# -- the dialog ------------------------------------------------------------------------------------


def test_the_dialog_opens_by_its_key_and_its_choice_is_the_mark(
    register: FakeRegister, qtbot: QtBot
) -> None:
    screen = decisions(register, qtbot)
    row = screen.list.chosen()
    assert row is not None
    screen.offered()[Act.SIGHT]()
    await_dialog(qtbot)
    write("intern")
    press("Ctrl+Return")
    assert seen(register, row.decision) is Visibility.COUNCIL


def test_secrecy_asks_by_whom_and_over_what_and_nothing_else_does(
    register: FakeRegister, qtbot: QtBot
) -> None:
    sheet = sheet_on(register, register.records(Decision)[0], qtbot)
    sheet.page.editor("visibility").set_value(Visibility.COUNCIL)
    assert not sheet.page.editor("scope").isVisibleTo(sheet)
    save(sheet, visibility=Visibility.CONFIDENTIAL)
    assert sheet.page.error("imposed_by")
    assert sheet.page.error("scope")
    save(sheet, imposed_by="bestuurder", scope="de huur", until=date(2027, 5, 1))
    own = register.records(Marking)[-1]
    assert (own.imposed_by, own.scope, own.until) == ("bestuurder", "de huur", date(2027, 5, 1))


def test_widening_asks_for_a_reason_that_comes_in_the_journal(
    register: FakeRegister, qtbot: QtBot
) -> None:
    decision = register.records(Decision)[0]
    mark_as(register, decision, Visibility.COUNCIL)
    sheet = sheet_on(register, decision, qtbot)
    save(sheet, visibility=Visibility.BOARD)
    assert sheet.page.error("reason")
    assert seen(register, decision) is Visibility.COUNCIL
    save(sheet, reason="besproken met de bestuurder")
    assert seen(register, decision) is Visibility.BOARD
    assert register.journal()[0].reason == "besproken met de bestuurder"


def test_narrowing_asks_for_no_reason(register: FakeRegister, qtbot: QtBot) -> None:
    sheet = sheet_on(register, request(register), qtbot)
    save(sheet, visibility=Visibility.COUNCIL)
    assert seen(register, request(register)) is Visibility.COUNCIL


def test_the_dialog_offers_nothing_wider_than_what_lies_above(
    register: FakeRegister, qtbot: QtBot
) -> None:
    mark_as(register, sora(register), Visibility.COUNCIL)
    sheet = sheet_on(register, request(register), qtbot)
    sheet.page.editor("visibility").set_value(Visibility.BOARD)
    assert sheet.page.values()["visibility"] is None


def test_a_record_can_go_back_to_what_lies_above(register: FakeRegister, qtbot: QtBot) -> None:
    mark_as(register, request(register), Visibility.COUNCIL)
    sheet = sheet_on(register, request(register), qtbot)
    save(sheet, visibility="as_above")
    assert sheet.page.error("reason")
    save(sheet, reason="besproken")
    assert seen(register, request(register)) is Visibility.BOARD


def test_what_is_inherited_says_from_where(register: FakeRegister) -> None:
    plan = request(register)
    mark_as(register, plan, Visibility.COUNCIL)
    consultation = register.dossier_file(plan.dossier).consultations_of(plan.id)[0]
    sentence = why_sentence(marks_of(register, TODAY), consultation)
    assert sentence.startswith("Nu: intern raad, geërfd van de aanvraag ‘Transitieplan")


# -- marks -----------------------------------------------------------------------------------------


def test_a_list_marks_what_is_not_at_its_default_and_follows_each_change(
    register: FakeRegister, qtbot: QtBot
) -> None:
    screen = decisions(register, qtbot)
    QAbstractItemModelTester(screen.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    decision = register.records(Decision)[0]
    mark_as(register, decision, Visibility.CONFIDENTIAL)
    words = {r.decision.id: screen.list.model.row_words(r) for r in screen.list.model.rows}
    assert words[decision.id].endswith("; geheim")
    assert sum("geheim" in said for said in words.values()) == 1


def test_the_filter_finds_what_is_secret(register: FakeRegister, qtbot: QtBot) -> None:
    mark_as(register, register.records(Decision)[0], Visibility.CONFIDENTIAL)
    screen = decisions(register, qtbot)
    screen.list.filter.setText("geheim")
    assert [row.decision.id for row in screen.list.model.rows] == [register.records(Decision)[0].id]


def test_the_page_of_a_request_says_who_may_see_it(register: FakeRegister, qtbot: QtBot) -> None:
    mark_as(register, request(register), Visibility.COUNCIL)
    screen = RequestScreen(desk_on(register))
    place = Place(ScreenName.REQUEST, sora(register).id, request(register).id)
    shown(screen, place, qtbot)
    assert "intern raad" in {chip.accessibleName() for chip in screen.chips.findChildren(Chip)}


def test_the_cards_of_a_council_say_and_ask_who_may_see_what_they_are_about(
    register: FakeRegister, qtbot: QtBot
) -> None:
    plan = request(register)
    consultation = register.dossier_file(plan.dossier).consultations_of(plan.id)[0]
    mark_as(register, consultation, Visibility.COUNCIL)
    screen = RequestScreen(desk_on(register))
    shown(screen, Place(ScreenName.REQUEST, plan.dossier, consultation.id), qtbot)
    screen.council.open_tab(screen.council.course)
    card = screen.council.findChild(QWidget, "agreements-card")
    assert card is not None
    assert "intern raad" in {chip.accessibleName() for chip in card.findChildren(Chip)}
    button = card.findChild(QToolButton, f"sight-{consultation.id}")
    assert button is not None
    button.click()
    await_dialog(qtbot)
    write("geheim")
    press("Escape")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    assert dialog.sheet.title == "Wie mag dit zien?"


def test_the_steps_of_a_council_are_marked_too(register: FakeRegister, qtbot: QtBot) -> None:
    plan = request(register)
    screen = RequestScreen(desk_on(register))
    shown(screen, Place(ScreenName.REQUEST, plan.dossier, plan.id), qtbot)
    mark_as(register, plan, Visibility.COUNCIL)
    screen.council.open_tab(screen.council.steps)
    first = screen.council.steps.table.model().index(0, 0)
    assert "intern raad" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_point_and_its_reaction_are_marked_apart(register: FakeRegister, qtbot: QtBot) -> None:
    file = register.dossier_file(sora(register).id)
    answer = file.answers[0]
    reaction = register.get(Reaction, answer.reaction)
    screen = ReactionsScreen(desk_on(register))
    shown(screen, Place(ScreenName.REACTIONS, sora(register).id, answer.point), qtbot)
    mark_as(register, reaction, Visibility.CONFIDENTIAL)
    chips = [chip.accessibleName() for chip in screen.quote.findChildren(Chip)]
    assert [word for word in chips if "geheim" in word] == ["reactie: geheim"]
    mark_as(register, file.point(answer.point), Visibility.COUNCIL)
    spoken = screen.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "intern raad" in spoken


# -- the readers of a paper ------------------------------------------------------------------------


def test_the_preview_begins_at_the_board_and_switches_readers(
    register: FakeRegister, qtbot: QtBot
) -> None:
    mark_as(register, request(register), Visibility.COUNCIL)
    screen = PreviewScreen(desk_on(register))
    shown(screen, Place(ScreenName.PREVIEW, sora(register).id), qtbot)
    qtbot.waitUntil(lambda: "1 onderdeel weggelaten (intern raad)" in screen.audience.line.text())
    assert screen.audience.chosen() is Audience.BOARD
    screen.audience.choose(Audience.SECRETARIAT)
    assert not screen.head.print.isEnabled()
    qtbot.waitUntil(lambda: screen.audience.line.text().startswith("Intern:"))
    assert screen._made is not None
    assert "niet verspreiden" in screen._made.paper.running.status


# -- keeping and erasing ---------------------------------------------------------------------------


def test_a_term_of_keeping_is_a_proposal_shown_once_it_has_passed(
    register: FakeRegister, qtbot: QtBot
) -> None:
    screen = DossiersScreen(desk_on(register))
    shown(screen, Place(ScreenName.DOSSIERS), qtbot)
    sheet = retention_sheet(screen.desk, sora(register))
    qtbot.addWidget(sheet)
    save(sheet, until=date(2026, 11, 22), ground="selectielijst")
    (row, *_rest) = screen.list.model.rows
    assert "bewaartermijn verstreken" in screen.list.model.row_words(row)
    again = Retention(id=NEW, dossier=sora(register).id, until=TODAY, ground="selectielijst")
    keep_until(register, again)
    (row, *_rest) = screen.list.model.rows
    assert "verstreken" not in screen.list.model.row_words(row)


def test_only_what_was_withdrawn_and_persons_can_be_erased_from_a_list(
    register: FakeRegister, qtbot: QtBot
) -> None:
    screen = decisions(register, qtbot)
    assert not screen.privacy.erase.isVisible()
    decision = register.records(Decision)[0]
    withdraw(register, decision, "vergissing")
    screen.list.choose(decision.id)
    assert screen.privacy.erase.isVisible()


def test_erasing_asks_for_a_ground_and_a_typed_word(register: FakeRegister, qtbot: QtBot) -> None:
    person = add(register, Person(id=NEW, name="Lid van de raad"))
    sheet = erasing_sheet(desk_on(register), person)
    qtbot.addWidget(sheet)
    save(sheet, reason="verzoek van betrokkene", sure="ja")
    assert sheet.page.error("sure")
    assert register.get(Person, person.id).name == "Lid van de raad"
    save(sheet, sure=confirming())
    assert register.get(Person, person.id).name == ERASED


def test_of_a_dossier_only_the_chosen_sorts_are_erased(
    register: FakeRegister, qtbot: QtBot
) -> None:
    own = sora(register)
    sheet = erase_dossier_sheet(desk_on(register), own)
    qtbot.addWidget(sheet)
    save(sheet, records=frozenset({"request"}), reason="bewaartermijn", sure=confirming())
    erased = {one.dossier for one in register.records(Request) if one.title == ERASED}
    assert erased == {own.id}
    assert {one.title for one in register.dossier_file(own.id).requests} == {ERASED}
    assert all(one.title != ERASED for one in register.records(Decision))


def test_an_erasure_in_a_real_register_ends_undo_and_leaves_its_ground(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "proef.consultatie"
    register = create_register(path, name="Proef", author=SECRETARY, clock=at_noon)
    person = add(register, Person(id=NEW, name="Lid van de raad"))
    assert register.undo_label() is not None
    sheet = erasing_sheet(desk_on(register), person)
    qtbot.addWidget(sheet)
    save(sheet, reason="verzoek van betrokkene", sure=confirming())
    assert register.undo_label() is None
    assert (register.journal()[0].reason, register.journal()[0].erases) == (
        "verzoek van betrokkene",
        1,
    )
    register.close()


def test_escape_closes_the_dialog_without_a_mark(register: FakeRegister, qtbot: QtBot) -> None:
    before = len(register.records(Marking))
    screen = decisions(register, qtbot)
    screen.list.ask_sight()
    await_dialog(qtbot)
    press("Escape")
    qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), SheetDialog))
    assert len(register.records(Marking)) == before
