from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.consultations import Consultation
from consultatie.documents import Document
from consultatie.letters.kinds import LetterKind
from consultatie.letters.templates import copy_to_edit, own_path
from consultatie.sight import Audience
from tests.example_register import TODAY, filled_register
from tests.keys import press
from tests.letters.making import words_in
from tests.ui.views.desks import desk_on
from ui.desk import Desk, Place, ScreenName
from ui.views.letters import LetterDialog
from ui.views.request import RequestScreen

FILLED = "Alles is ingevuld."


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    register = filled_register()
    desk = desk_on(register)
    desk._today = lambda: TODAY
    desk.templates_in = tmp_path / "sjablonen"
    return desk


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What other programs were asked to open."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def asked_of(desk: Desk, body: str = "OR BUCH", words: str = "Transitieplan") -> Consultation:
    file = desk.register.dossier_file(desk.dossier_lines()[0].dossier.id)
    return next(
        c
        for c in file.consultations
        if file.body_of(c).name == body and c.request and words in file.request(c.request).title
    )


def dialog_on(desk: Desk, qtbot: QtBot, kind: LetterKind = LetterKind.COMPLETION) -> LetterDialog:
    asked = asked_of(desk)
    file = desk.register.dossier_file(asked.dossier)
    dialog = LetterDialog(desk, file, asked, kind, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    settle(dialog, qtbot)
    return dialog


def settle(dialog: LetterDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy.isVisible())


def said(dialog: LetterDialog) -> str:
    """What stands beside the letter, or in its place; what was shown before may still be going."""
    labels = [
        label
        for part in (dialog.notes, dialog.trouble)
        for label in part.findChildren(QLabel)
        if label.isVisibleTo(dialog)
    ]
    return "\n".join(label.text() for label in labels)


def letters(desk: Desk) -> list[Document]:
    return [one for one in desk.register.records(Document) if one.has_file]


def test_the_words_of_the_letter_are_shown_with_what_is_filled_in(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_on(desk, qtbot)
    words = dialog.text.toPlainText()
    assert "Wij verzoeken u schriftelijk aan te vullen:" in words
    assert "De reistijd naar de nieuwe locaties is niet berekend." in words
    assert "{{" not in words
    assert said(dialog) == FILLED
    assert dialog.audience.line.text() == "Voor het bestuur: er is niets weggelaten."


def test_another_letter_is_shown_and_what_it_lacks_is_named(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_on(desk, qtbot)
    dialog.kind.setFocus()
    press("Down", "Down", "Down", "Down")
    settle(dialog, qtbot)
    assert dialog.kind.currentText() == "Bestuurlijke reactie"
    assert "[datum van het besluit]" in dialog.text.toPlainText()
    assert "– datum van het besluit" in said(dialog)
    assert "Er is nog geen besluit vastgelegd." in said(dialog)


def test_who_reads_it_decides_what_is_in_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_on(desk, qtbot, LetterKind.INVITATION)
    assert "1 onderdeel weggelaten (intern raad)" in dialog.audience.line.text()
    dialog.audience.choose(Audience.SECRETARIAT)
    settle(dialog, qtbot)
    assert "ook 1 onderdeel dat het bestuur niet mag zien" in dialog.audience.line.text()
    dialog.audience.choose(Audience.PUBLIC)
    settle(dialog, qtbot)
    assert "niet bestemd voor iedereen" in said(dialog)
    assert dialog.audience.line.text() == ""
    assert not dialog.make_button.isEnabled()


def test_the_letter_is_saved_kept_in_one_act_and_can_be_opened(
    desk: Desk, qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    dialog = dialog_on(desk, qtbot)
    before = len(desk.register.journal())
    path = tmp_path / "aanvulling.docx"
    dialog.make(path)
    qtbot.waitUntil(lambda: "bewaard bij de raadpleging" in dialog.bar.words)
    (kept,) = letters(desk)
    assert kept.subject == asked_of(desk).id
    assert len(desk.register.journal()) == before + 1
    assert "Met vriendelijke groet," in words_in(path.read_bytes())
    dialog.open_folder()
    dialog.bar.press()
    assert opened == [str(tmp_path), str(path)]


def test_ctrl_enter_asks_where_and_proposes_a_name_without_persons(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = dialog_on(desk, qtbot)
    press("Ctrl+Return")
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Verzoek om aanvulling – OR BUCH.docx")
    chooser.reject()


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_kept(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_on(desk, qtbot)
    dialog.make(tmp_path / "weg" / "brief.docx")
    qtbot.waitUntil(lambda: "weg" in dialog.bar.words)
    assert letters(desk) == []


def test_editing_opens_an_own_template_which_is_used_from_then_on(
    desk: Desk, qtbot: QtBot, opened: list[str]
) -> None:
    dialog = dialog_on(desk, qtbot)
    assert "meegeleverde" in dialog.template.words.text()
    dialog.template.edit.click()
    settle(dialog, qtbot)
    assert desk.templates_in is not None
    path = own_path(LetterKind.COMPLETION, desk.templates_in)
    assert opened == [str(path)]
    document = docx.Document(str(path))
    document.paragraphs[0].insert_paragraph_before("Van ons: {{ raad.naam }}")
    document.save(str(path))
    dialog.bar.press()
    settle(dialog, qtbot)
    assert "Van ons: OR BUCH" in dialog.text.toPlainText()
    assert "aanvulling.docx" in dialog.template.words.text()


def test_a_wrong_template_is_told_with_its_place_and_can_be_put_aside(
    desk: Desk, qtbot: QtBot
) -> None:
    assert desk.templates_in is not None
    path = copy_to_edit(LetterKind.COMPLETION, desk.templates_in)
    document = docx.Document(str(path))
    document.add_paragraph("Namens {{ raad.nam }}")
    document.save(str(path))
    dialog = dialog_on(desk, qtbot)
    assert "alinea ‘Namens {{ raad.nam }}’" in said(dialog)
    assert "bedoelt u ‘naam’?" in said(dialog)
    assert not dialog.make_button.isEnabled()
    dialog.template.shipped.click()
    settle(dialog, qtbot)
    assert said(dialog) == FILLED
    assert not path.exists()
    assert path.with_name("aanvulling (oud 1).docx").exists()


def test_a_broken_document_is_told(desk: Desk, qtbot: QtBot) -> None:
    assert desk.templates_in is not None
    path = copy_to_edit(LetterKind.COMPLETION, desk.templates_in)
    path.write_bytes(path.read_bytes()[:3000])
    dialog = dialog_on(desk, qtbot)
    assert "aanvulling.docx is beschadigd" in said(dialog)


# -- on the page of a request ----------------------------------------------------------------------


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> RequestScreen:
    asked = asked_of(desk)
    screen = RequestScreen(desk)
    desk.setParent(screen)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.show_place(Place(ScreenName.REQUEST, asked.dossier, asked.request))
    screen.choose_council(asked.id)
    return screen


def dialog_of(screen: RequestScreen) -> LetterDialog:
    dialog = screen.findChild(LetterDialog)
    assert isinstance(dialog, LetterDialog)
    return dialog


def named(screen: RequestScreen, name: str) -> QPushButton:
    found = screen.findChildren(QPushButton, name)
    return next(button for button in found if button.isVisibleTo(screen))


def shut(dialog: LetterDialog, qtbot: QtBot) -> None:
    settle(dialog, qtbot)
    dialog.reject()


def test_the_page_offers_the_letter_that_is_due(screen: RequestScreen, qtbot: QtBot) -> None:
    screen._letter.click()
    dialog = dialog_of(screen)
    assert dialog.kind.currentText() == "Vragenlijst"
    shut(dialog, qtbot)


@pytest.mark.parametrize(
    "tab, name, kind",
    (
        ("terms", "letter-term", "Termijnafspraak"),
        ("terms", "letter-reminder", "Rappel"),
        ("course", "letter-advice", "Advies"),
        ("letters", "letter-overleg", "Uitnodiging overleg"),
        ("letters", "other-letter", "Ontvangstbevestiging"),
    ),
)
def test_a_letter_is_at_hand_where_it_is_the_next_thing(
    screen: RequestScreen, tab: str, name: str, kind: str, qtbot: QtBot
) -> None:
    screen.council.open_tab(getattr(screen.council, tab))
    named(screen, name).click()
    dialog = dialog_of(screen)
    assert dialog.kind.currentText() == kind
    shut(dialog, qtbot)


def test_the_check_of_completeness_leads_to_the_request_for_more(
    screen: RequestScreen, qtbot: QtBot
) -> None:
    screen.council.open_tab(screen.council.completeness)
    button = screen.council.completeness.result.letter
    assert button.isVisibleTo(screen)
    button.click()
    dialog = dialog_of(screen)
    assert dialog.kind.currentText() == "Verzoek om aanvulling"
    shut(dialog, qtbot)


def test_questions_and_experts_lead_to_their_letters(screen: RequestScreen, qtbot: QtBot) -> None:
    screen.council.open_tab(screen.council.inquiries)
    screen.council.inquiries.letters[1].click()
    dialog = dialog_of(screen)
    assert dialog.kind.currentText() == "Melding kosten deskundige"
    shut(dialog, qtbot)


def test_a_letter_that_was_made_stands_in_its_tab(
    screen: RequestScreen, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.council.open_tab(screen.council.letters)
    screen._letter.click()
    dialog = dialog_of(screen)
    settle(dialog, qtbot)
    dialog.make(tmp_path / "vragen.docx")
    qtbot.waitUntil(lambda: bool(letters(desk)))
    shut(dialog, qtbot)
    screen.reload()
    (kept,) = letters(desk)
    words = [label.text() for label in _labels(screen.council.letters)]
    assert kept.title in words
    assert "23 november 2026" in words
    assert replace(kept, note="") == kept


def _labels(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
