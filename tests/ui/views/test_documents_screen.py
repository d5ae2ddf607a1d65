"""The documents screen on a register on disk: files in, text read, copies out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add
from consultatie.documents import Document
from consultatie.dossiers import Dossier, Reference
from consultatie.file_sorts import size_words
from consultatie.law.book import LawBook
from consultatie.register import Author
from db.check import check_register
from db.register import SqliteRegister, create_register
from tests.keys import await_dialog, press, write
from tests.texts.making import a_docx, a_mail, a_pdf, p
from tests.ui.views.desks import TODAY
from ui.desk import Desk, Place, ScreenName
from ui.views.document_rows import Row
from ui.views.documents import DocumentsScreen
from ui.widgets.buttons import ActionButton


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqliteRegister]:
    path = tmp_path / "register.consultatie"
    with create_register(path, name="OR", author=Author("secretaris", "laptop")) as register:
        add(register, Dossier(id=NEW, name="SORA"))
        yield register
    assert check_register(path) == []


@pytest.fixture
def screen(register: SqliteRegister, tmp_path: Path, qtbot: QtBot) -> Iterator[DocumentsScreen]:
    desk = Desk(register, LawBook.shipped(), lambda: TODAY, copies_in=tmp_path / "staat")
    screen = DocumentsScreen(desk)
    desk.setParent(screen)
    desk.register_changed.connect(screen.reload)
    QAbstractItemModelTester(
        screen.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal, screen
    )
    screen.show_place(Place(ScreenName.DOCUMENTS, register.records(Dossier)[0].id))
    qtbot.addWidget(screen)
    screen.resize(1160, 600)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    yield screen
    screen.files.leave()
    desk.copies.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "post"
    place.mkdir()
    (place / "Advies OR.pdf").write_bytes(a_pdf("De kantoorkat", "blijft wonen"))
    (place / "brief.docx").write_bytes(a_docx(p("Beste bestuur")))
    (place / "mail.eml").write_bytes(a_mail("Zie de bijlage"))
    (place / "programma.pdf").write_bytes(b"MZ\x90\0")
    (place / "leeg.pdf").write_bytes(b"")
    return place


class Opener(QObject):
    """The programs of the user: keeps what it was given to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type]
    yield opener
    QDesktopServices.unsetUrlHandler("file")


COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def data_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hover(screen: DocumentsScreen, *paths: Path) -> bool:
    """Drag files over the screen; gives whether they are welcome."""
    data = data_of(*paths)
    enter = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO_KEY)
    enter.ignore()
    screen.dragEnterEvent(enter)
    return enter.isAccepted()


def drop(screen: DocumentsScreen, *paths: Path) -> bool:
    """Drop files on the screen; gives whether they were welcome."""
    welcome = hover(screen, *paths)
    if welcome:
        data = data_of(*paths)
        screen.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, LEFT, NO_KEY))
    return welcome


def rows(screen: DocumentsScreen) -> list[Row]:
    return list(screen.list.model.rows)


def settled(screen: DocumentsScreen, qtbot: QtBot, number: int) -> None:
    """Wait until so many documents are there and their text was read."""

    def all_read() -> bool:
        kept = [row.kept for row in rows(screen)]
        return len(kept) == number and all(it is not None and it.was_read for it in kept)

    qtbot.waitUntil(all_read, timeout=20_000)
    qtbot.waitUntil(lambda: not screen.files.busy, timeout=20_000)


def words_of(screen: DocumentsScreen, title: str) -> str:
    row = next(row for row in rows(screen) if row.document.title == title)
    return screen.list.model.row_words(row)


def test_files_that_are_dropped_become_documents_with_text_that_can_be_found(
    screen: DocumentsScreen, register: SqliteRegister, folder: Path, qtbot: QtBot
) -> None:
    assert drop(screen, folder / "Advies OR.pdf", folder / "brief.docx", folder / "mail.eml")
    settled(screen, qtbot, 3)
    assert "2 blz. · doorzoekbaar" in words_of(screen, "Advies OR")
    assert "docx" in words_of(screen, "brief")
    (hit,) = register.search("kantoorkat")
    assert hit.title == "Advies OR"
    assert not screen.strip.isVisible()
    assert register.undo_label() == "3 bestanden toevoegen"


def test_what_cannot_be_taken_in_is_said_and_the_rest_is_taken_in(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    drop(screen, folder / "programma.pdf", folder / "brief.docx", folder / "leeg.pdf")
    settled(screen, qtbot, 1)
    assert "programma.pdf is geen pdf" in screen.bar.words
    assert "leeg.pdf is een leeg bestand" in screen.bar.words


def test_the_same_file_again_is_said_to_be_there(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    drop(screen, folder / "brief.docx")
    settled(screen, qtbot, 1)
    drop(screen, folder / "brief.docx")
    qtbot.waitUntil(lambda: "is er al, bij het document ‘brief’" in screen.bar.words)
    assert len(rows(screen)) == 1


def test_an_encrypted_file_is_kept_and_said_to_have_no_text(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    (folder / "geheim.pdf").write_bytes(a_pdf("x", encrypt="wachtwoord"))
    drop(screen, folder / "geheim.pdf")
    settled(screen, qtbot, 1)
    (row,) = rows(screen)
    assert "geen tekst" in words_of(screen, "geheim")
    assert row.kept is not None
    assert "wachtwoord" in row.kept.remark
    assert "geheim.pdf is met een wachtwoord beveiligd" in screen.bar.words


def test_reading_makes_room_for_opening_and_goes_on_after_it(
    screen: DocumentsScreen, folder: Path, opener: Opener, qtbot: QtBot
) -> None:
    drop(screen, folder / "Advies OR.pdf", folder / "brief.docx", folder / "mail.eml")
    qtbot.waitUntil(lambda: screen.files._is_reading and screen.files.busy, timeout=10_000)
    screen.files.open(rows(screen)[0].document)
    qtbot.waitUntil(lambda: bool(opener.paths), timeout=10_000)
    settled(screen, qtbot, 3)
    assert not screen.files.was_stopped


def test_dragging_files_says_what_letting_go_does(screen: DocumentsScreen, folder: Path) -> None:
    assert hover(screen, folder / "brief.docx")
    assert "Laat los" in screen.strip.words.text()
    assert not screen.strip.stop_button.isVisible()
    screen.dragLeaveEvent(QDragLeaveEvent())
    assert not screen.strip.isVisible()


def test_a_scan_is_said_to_have_no_text_by_its_name(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    (folder / "scan.pdf").write_bytes(a_pdf(""))
    drop(screen, folder / "scan.pdf")
    settled(screen, qtbot, 1)
    assert screen.bar.words.startswith("scan.pdf: Er staat geen tekst in")


def test_an_empty_dossier_offers_files_and_a_record_alone(screen: DocumentsScreen) -> None:
    buttons = [it for it in screen.list.findChildren(ActionButton) if it.isVisible()]
    assert [it.text() for it in buttons] == ["Bestanden &toevoegen…", "Document &zonder bestand…"]


def test_a_folder_or_a_web_address_is_not_welcome(screen: DocumentsScreen, folder: Path) -> None:
    assert not drop(screen, folder)


def test_enter_opens_a_read_only_copy_that_goes_with_the_register(
    screen: DocumentsScreen, folder: Path, opener: Opener, qtbot: QtBot
) -> None:
    drop(screen, folder / "brief.docx")
    settled(screen, qtbot, 1)
    screen.list.table.choose_first()
    screen.list.table.setFocus()
    press("Return")
    qtbot.waitUntil(lambda: bool(opener.paths))
    (copy,) = opener.paths
    assert copy.name == "brief.docx"
    assert copy.read_bytes() == (folder / "brief.docx").read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o400
    screen.desk.left.emit()
    screen.desk.copies.clear()
    assert not copy.exists()


def test_a_document_whose_file_is_missing_says_so(
    screen: DocumentsScreen, register: SqliteRegister, qtbot: QtBot
) -> None:
    dossier = register.records(Dossier)[0].id
    row = Row(
        Document(
            id=NEW, dossier=dossier, title="Weg", file_name="weg.txt", file_digest="a" * 64,
            file_sort=None,
        ),
        "",
        "",
    )  # fmt: skip
    assert "ontbreekt" in screen.list.model.row_words(row)
    screen.files.save(row.document, Path("nergens.txt"))
    qtbot.waitUntil(lambda: "weg.txt ligt niet in dit register" in screen.bar.words)


def choose(qtbot: QtBot, screen: DocumentsScreen, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    qtbot.waitUntil(lambda: bool(screen.findChildren(QFileDialog)))
    dialog = screen.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.done(0)


def test_a_newer_version_stands_beside_the_old_one(
    screen: DocumentsScreen, register: SqliteRegister, folder: Path, qtbot: QtBot
) -> None:
    drop(screen, folder / "brief.docx")
    settled(screen, qtbot, 1)
    screen.version.trigger()
    choose(qtbot, screen, folder / "mail.eml")
    settled(screen, qtbot, 2)
    old, newer = register.records(Document)
    assert (newer.replaces, newer.title) == (old.id, "brief")
    assert rows(screen)[1].newer
    screen.list.choose(old.id)
    assert not screen.version.isEnabled()


def test_a_document_without_a_file_gets_one_afterwards(
    screen: DocumentsScreen, register: SqliteRegister, folder: Path, qtbot: QtBot
) -> None:
    add(register, Document(id=NEW, dossier=register.records(Dossier)[0].id, title="Brief"))
    screen.list.table.choose_first()
    assert screen.version.text() == "&Bestand toevoegen…"
    assert not screen.open_file.isEnabled()
    screen.version.trigger()
    choose(qtbot, screen, folder / "brief.docx")
    settled(screen, qtbot, 1)
    assert register.records(Document)[0].file_name == "brief.docx"


def test_a_file_is_saved_where_the_user_wants(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    drop(screen, folder / "brief.docx")
    settled(screen, qtbot, 1)
    screen.save_as.trigger()
    with qtbot.waitSignal(screen.files.said, timeout=5_000):
        choose(qtbot, screen, folder / "kopie.docx")
    assert (folder / "kopie.docx").read_bytes() == (folder / "brief.docx").read_bytes()


def test_files_are_chosen_with_the_key_for_something_new(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    screen.ask_new()
    qtbot.waitUntil(lambda: bool(screen.findChildren(QFileDialog)))
    dialog = screen.findChildren(QFileDialog)[-1]
    dialog.filesSelected.emit([str(folder / "brief.docx")])
    dialog.done(0)
    settled(screen, qtbot, 1)


def test_numbers_of_a_document_are_typed_one_on_a_line(
    screen: DocumentsScreen, register: SqliteRegister, qtbot: QtBot
) -> None:
    screen.ask_without_file()
    await_dialog(qtbot)
    write("Brief van de minister")
    press("Ctrl+Return")
    document = register.records(Document)[0]
    assert (document.title, document.has_file) == ("Brief van de minister", False)
    assert register.records(Reference) == ()


def test_stopping_keeps_what_was_done_and_says_so(
    screen: DocumentsScreen, folder: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    screen.files.said.connect(said.append)
    drop(screen, folder / "Advies OR.pdf")
    screen.strip.stop_button.click()
    qtbot.waitUntil(lambda: bool(said) and not screen.files.busy, timeout=10_000)
    assert said == ["Gestopt. Wat klaar was, is bewaard."]
    assert not screen.strip.isVisible()


@pytest.mark.parametrize(
    "size, words", ((1, "1 byte"), (900, "900 bytes"), (1_500, "2 kB"), (2_340_000, "2,3 MB"))
)
def test_a_size_is_said_as_people_read_it(size: int, words: str) -> None:
    assert size_words(size) == words
