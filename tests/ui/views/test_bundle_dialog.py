"""The dialog that makes a bundle: pieces in order, for whom, and one file on disk."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consultatie.bundles import making
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import write_pdf
from consultatie.sight import Audience
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.keys import press
from tests.ui.hand import shown
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.views.bundling import BundleDialog
from ui.views.decisions import DecisionsScreen


@pytest.fixture(scope="module")
def filled() -> FakeRegister:
    return filled_register()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(900, 600)
    shown(qtbot, host)
    return host


@pytest.fixture
def dialog(filled: FakeRegister, host: QWidget, qtbot: QtBot) -> BundleDialog:
    desk = desk_on(filled)
    desk.setParent(host)
    dialog = BundleDialog(desk, filled.records(Dossier)[0].id, None, host)
    dialog.open()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def titles(dialog: BundleDialog) -> list[str]:
    return [line.title for line in dialog.list.model.rows]


def test_it_opens_on_the_annexes_in_their_order_with_role_and_what_lacks(
    dialog: BundleDialog,
) -> None:
    lines = dialog.list.model.rows
    assert titles(dialog)[4:6] == [
        "Bestuurlijke reactie op advies CR-en",
        "Samenvatting reactie aan OR-en",
    ]
    assert dialog.list.model.row_words(lines[0]).endswith("bijlage 1 · maakt deel uit van besluit")
    assert lines[0].what == "Van dit document ligt geen bestand in het register."
    assert lines[4].what == "wordt gemaakt"


def test_pieces_are_moved_left_out_and_added_with_the_keyboard(dialog: BundleDialog) -> None:
    first, second, *_rest = titles(dialog)
    dialog.list.table.setFocus()
    press("Alt+Down")
    assert titles(dialog)[:2] == [second, first]
    press("Alt+Up")
    assert titles(dialog)[:2] == [first, second]
    press("Delete")
    assert titles(dialog)[0] == second
    dialog.list.product.setFocus()
    press("End")
    dialog.list.add_button.click()
    assert titles(dialog)[-1] == dialog.list.product.currentText()


def test_another_decision_has_its_own_annexes_and_all_documents_can_be_asked(
    dialog: BundleDialog,
) -> None:
    before = len(titles(dialog))
    dialog.decision.setFocus()
    press("End")
    assert dialog.decision.currentText() == "alle documenten"
    assert len(titles(dialog)) > before


def test_the_bundle_is_written_and_what_is_not_in_it_is_said(
    dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bundel.pdf"
    dialog.audience.choose(Audience.SECRETARIAT)
    dialog.make(path)
    qtbot.waitUntil(lambda: "Opgeslagen als bundel.pdf." in dialog.bar.words, timeout=30_000)
    marks = [m.get_title() for m in pypdfium2.PdfDocument(path).get_toc() if m.level == 0]
    assert marks[1:] == [f"{n}. {title}" for n, title in enumerate(titles(dialog), 1)]
    assert "4 stukken zitten er niet in" in dialog.remarks.text()
    assert "Documenten: Intern:" in dialog.remarks.text()


def test_stop_leaves_nothing_behind(
    dialog: BundleDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def first_stop(paper: Paper) -> bytes:
        dialog.busy.stop()
        return write_pdf(paper)

    monkeypatch.setattr(making, "write_pdf", first_stop)
    dialog.make(tmp_path / "bundel.pdf")
    qtbot.waitUntil(lambda: "Gestopt" in dialog.bar.words)
    assert not list(tmp_path.iterdir())
    assert dialog.make_button.isEnabled()


def test_a_target_that_cannot_be_written_is_said(
    dialog: BundleDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.list.show_pieces(dialog._file, dialog.list.pieces()[-1:])
    dialog.make(tmp_path / "weg" / "bundel.pdf")
    qtbot.waitUntil(lambda: "weg" in dialog.bar.words, timeout=20_000)


def test_the_decisions_offer_it_for_the_chosen_one(filled: FakeRegister, qtbot: QtBot) -> None:
    screen = DecisionsScreen(desk_on(filled))
    screen.desk.setParent(screen)
    dossier = filled.records(Dossier)[0].id
    decision = next(d for d in filled.records(Decision) if d.title.startswith("Eindrapport"))
    screen.show_place(Place(ScreenName.DECISIONS, dossier, decision.id))
    shown(qtbot, screen)
    screen.list.choose(decision.id)
    screen.bundle.trigger()
    opened = screen.findChild(BundleDialog)
    assert opened is not None
    assert opened.order().title == f"Bijlagen bij {decision.title}"
    opened.reject()
