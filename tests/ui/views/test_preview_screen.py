from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, change
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Dossier
from consultatie.errors import CannotWrite, FolderGone
from consultatie.law.book import LawBook
from consultatie.overviews.content import Heading, PageBreak, Paper, Running, text
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.wishes import Wishes
from consultatie.sight import Audience
from tests.fakes import FakeRegister
from tests.keys import press, write
from tests.ui.views.desks import desk_on
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.views.preview import PreviewScreen
from ui.views.preview.making import Made, file_name, save
from ui.views.preview.printing import pages_to_print, printer_for


def paper(dossier: str = "SORA") -> Paper:
    pages = [
        block
        for number in range(1, 4)
        for block in (
            Heading(1, f"Deel {number}"),
            text(f"In {dossier} staat op bladzijde {number} het woord kastanje."),
            PageBreak(),
        )
    ]
    running = Running("WNK", "concept", "23 november 2026")
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    return Paper("Proefstuk", dossier, running, tuple(pages[:-1]), made_at=moment)


def make_paper(
    kind: str,
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience,
    wishes: Wishes,
) -> Paper:
    if kind == "kapot":
        raise ZeroDivisionError
    return replace(paper(file.dossier.note or file.dossier.name), subtitle=register)


@pytest.fixture
def register() -> FakeRegister:
    register = FakeRegister()
    add(register, Dossier(id=NEW, name="SORA"))
    return register


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> PreviewScreen:
    screen = PreviewScreen(desk_on(register), paper_maker=make_paper)
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.resize(1190, 640)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.show_place(place(register))
    qtbot.waitUntil(lambda: screen.view.pages.pageCount() == 3)
    return screen


def place(register: FakeRegister, part: str = "") -> Place:
    return Place(ScreenName.PREVIEW, register.records(Dossier)[0].id, None, part)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def renote(register: FakeRegister, note: str) -> None:
    change(register, replace(register.records(Dossier)[0], note=note))


def chooser_of(qtbot: QtBot) -> QFileDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_the_preview_shows_the_real_file_with_its_title(screen: PreviewScreen) -> None:
    assert screen.title.text() == "Proefstuk"
    assert screen.view_bar.of.text() == "van 3"


def test_the_arrow_keys_turn_the_pages(screen: PreviewScreen) -> None:
    screen.view.setFocus()
    press("Right", "Right", "Left")
    assert screen.view_bar.page.text() == "2"


def test_a_page_number_that_is_typed_is_gone_to(screen: PreviewScreen) -> None:
    screen.view_bar.page.setFocus()
    screen.view_bar.page.selectAll()
    write("3")
    press("Return")
    assert screen.view.pageNavigator().currentPage() == 2


def test_ctrl_f_searches_in_the_text_and_enter_goes_from_place_to_place(
    screen: PreviewScreen, qtbot: QtBot
) -> None:
    screen.view.setFocus()
    press("Ctrl+F")
    write("kastanje")
    qtbot.waitUntil(lambda: screen.view_bar.found.text() == "3 gevonden")
    press("Return", "Return")
    assert screen.view_bar.found.text() == "2 van 3"
    assert screen.view.pageNavigator().currentPage() == 1


def test_words_that_are_not_there_are_said_not_to_be_found(screen: PreviewScreen) -> None:
    screen.view_bar.search.setFocus()
    write("walnoot")
    assert screen.view_bar.found.text() == "niet gevonden"


def test_zooming_in_begins_at_the_size_that_is_shown(screen: PreviewScreen) -> None:
    screen.view.fit_page()
    screen.view.zoom(1)
    small = screen.view.zoomFactor()
    screen.view.fit_width()
    screen.view.zoom(1)
    assert screen.view.zoomFactor() > small


def test_a_change_of_the_register_offers_to_renew_and_keeps_the_page(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    screen.view.go_to(2)
    renote(register, "NIEUW")
    assert "gewijzigd" in screen.stale.words
    screen.stale.press()
    qtbot.waitUntil(lambda: "NIEUW" in screen.view.pages.getAllText(1).text())
    assert screen.view.pageNavigator().currentPage() == 1
    assert screen.stale.words == ""


def test_coming_back_after_a_change_makes_the_paper_anew(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    renote(register, "NIEUW")
    screen.show_place(place(register))
    qtbot.waitUntil(lambda: "NIEUW" in screen.view.pages.getAllText(0).text())


def test_coming_back_without_a_change_shows_what_is_there(
    screen: PreviewScreen, register: FakeRegister
) -> None:
    screen.show_place(place(register))
    assert screen.view.pages.pageCount() == 3
    assert screen._jobs.running() == ()


def test_what_fails_by_our_mistake_is_said_and_reported(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as caught:
        screen.show_place(place(register, "kapot"))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert "Uw gegevens zijn bewaard" in screen.failure.text()


def test_a_product_that_does_not_exist_is_named_in_the_message(
    register: FakeRegister, qtbot: QtBot
) -> None:
    screen = PreviewScreen(desk_on(register))
    qtbot.addWidget(screen)
    screen.show_place(place(register, "bestaat-niet"))
    qtbot.waitUntil(lambda: "bestaat-niet" in screen.failure.text())


def test_the_keys_of_the_window_print_and_save_here(screen: PreviewScreen) -> None:
    assert set(screen.offered()) == {Act.PRINT, Act.SAVE_PDF}


def test_saving_writes_the_file_that_is_shown_and_says_where(
    screen: PreviewScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "stuk.pdf"
    screen.out.save_as(str(target))
    qtbot.waitUntil(lambda: "Opgeslagen als stuk.pdf" in screen.bar.words)
    assert "kastanje" in text_of(target.read_bytes())
    assert screen.head.open.isVisible()


def test_the_dialog_proposes_a_name_and_saves_where_one_chooses(
    screen: PreviewScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.out.ask_file()
    chooser = chooser_of(qtbot)
    assert [Path(name).name for name in chooser.selectedFiles()] == [
        "Proefstuk - Proefregister.pdf"
    ]
    chooser.fileSelected.emit(str(tmp_path / "elders.pdf"))
    chooser.reject()
    qtbot.waitUntil((tmp_path / "elders.pdf").exists)


def test_a_target_that_cannot_be_written_takes_the_road_of_errors(
    screen: PreviewScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.captureExceptions() as caught:
        screen.out.save_as(str(tmp_path / "weg" / "stuk.pdf"))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is FolderGone


def test_a_locked_target_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "stuk.pdf").mkdir()
    with pytest.raises(CannotWrite) as caught:
        save(Made(paper(), b"%PDF", paper()), tmp_path / "stuk.pdf")
    assert "kies een andere map" in str(caught.value)


def test_a_proposed_name_holds_nothing_that_a_disk_refuses() -> None:
    named = file_name(paper(), 'a/b:c\\d*?"<>|')
    assert named == "Proefstuk - a b c d.pdf"


def test_printing_paints_every_page_at_the_size_of_the_paper(
    screen: PreviewScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = printer_for(screen.view.pages)
    printer.setResolution(72)
    target = tmp_path / "gedrukt.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    screen.out.print_on(printer)
    qtbot.waitUntil(lambda: "Naar de printer gestuurd" in screen.bar.words)
    printed = pypdfium2.PdfDocument(target)
    original = pypdfium2.PdfDocument(write_pdf(paper()))
    assert len(printed) == 3
    assert printed[0].get_size() == pytest.approx(original[0].get_size(), abs=2)


def test_ctrl_p_asks_for_a_printer_without_stopping_the_window(
    screen: PreviewScreen, qtbot: QtBot
) -> None:
    screen.offered()[Act.PRINT]()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    dialog.reject()


def test_only_the_pages_that_were_asked_for_are_printed(screen: PreviewScreen) -> None:
    printer = printer_for(screen.view.pages)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert pages_to_print(printer, 3) == [1, 2]
    printer.setPageRanges(QPageRanges.fromString("1-2,5,9"))
    assert pages_to_print(printer, 6) == [0, 1, 4]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert pages_to_print(printer, 6, current=3) == [3]
