import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consultatie.errors import AlreadyOpen, NotFound, Stopped, breach
from ui.error_dialog import ErrorDialog
from ui.errors import ErrorRoad
from ui.forms.fields import Field
from ui.forms.page import FormPage
from ui.reports import LOG_NAME, report_of


class Setting:
    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window = window
        self.said: list[str] = []
        self.log = folder / LOG_NAME
        self.road = ErrorRoad(window, folder, self.said.append, "0.1.0")

    @property
    def dialog(self) -> ErrorDialog:
        assert self.road.dialog is not None
        return self.road.dialog

    def logged(self) -> str:
        return self.log.read_text(encoding="utf-8")


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Setting(window, tmp_path / "state")
    yield made
    made.road.uninstall()


def test_a_broken_rule_goes_to_the_form_that_has_the_keyboard(
    setting: Setting, qtbot: QtBot
) -> None:
    form = FormPage((Field(name="title", label="Onderwerp"),), date(2021, 11, 23))
    form.setParent(setting.window)
    form.show()
    setting.window.activateWindow()
    form.focus_first()
    qtbot.waitUntil(form.editor("title").input.hasFocus)
    setting.road.handle(breach("title", "Geef een onderwerp."))
    qtbot.waitUntil(lambda: form.error("title") == "Geef een onderwerp.")
    assert setting.said == []


def test_a_broken_rule_without_a_form_goes_to_the_message_bar(
    setting: Setting, qtbot: QtBot
) -> None:
    setting.road.handle(breach("title", "Geef een onderwerp."))
    qtbot.waitUntil(lambda: setting.said == ["Geef een onderwerp."])


def test_what_the_user_stopped_is_no_error(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(Stopped())
    setting.road.handle(NotFound("Dat dossier is er niet meer."))
    qtbot.waitUntil(lambda: setting.said == ["Dat dossier is er niet meer."])
    assert setting.road.dialog is None


def test_trouble_around_us_says_what_happened_what_is_safe_and_what_to_do(
    setting: Setting, qtbot: QtBot
) -> None:
    error = AlreadyOpen(Path("sora.consultatie"), "laptop-2")
    setting.road.handle(error)
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    assert setting.dialog.accessibleName() == error.happened()
    assert setting.dialog.accessibleDescription() == str(error)


def test_the_window_goes_on_while_the_dialog_is_open(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(KeyError("x"))
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    assert setting.dialog.windowModality() is Qt.WindowModality.WindowModal


def test_two_mistakes_give_one_dialog_with_two_reports(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(KeyError("x"))
    setting.road.handle(ZeroDivisionError())
    qtbot.waitUntil(
        lambda: setting.road.dialog is not None and "ZeroDivision" in setting.dialog.report
    )
    assert "KeyError" in setting.dialog.report
    assert sum(dialog.isVisible() for dialog in setting.window.findChildren(ErrorDialog)) == 1


def test_after_closing_the_next_mistake_gets_a_dialog_again(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(KeyError("x"))
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    setting.dialog.accept()
    assert setting.road.dialog is None
    setting.road.handle(ZeroDivisionError())
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    assert "ZeroDivisionError" in setting.dialog.report


def test_neither_report_nor_log_quotes_what_the_user_typed(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(_caught("mevrouw Jansen"))
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    assert "ValueError" in setting.dialog.report
    assert "ValueError" in setting.logged()
    assert "Jansen" not in setting.dialog.report + setting.logged()


def test_a_report_shows_where_and_what_caused_it() -> None:
    report = report_of(_caught("x"), "0.1.0")
    assert "Consultatie 0.1.0" in report
    assert "_caught" in report
    assert "caused by\nbuiltins.KeyError" in report


def test_copy_puts_the_report_on_the_clipboard(setting: Setting, qtbot: QtBot) -> None:
    setting.road.handle(KeyError("x"))
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    setting.dialog.copy_report()
    assert QGuiApplication.clipboard().text() == setting.dialog.report


def test_save_writes_the_report(setting: Setting, qtbot: QtBot, tmp_path: Path) -> None:
    setting.road.handle(KeyError("x"))
    qtbot.waitUntil(lambda: setting.road.dialog is not None)
    setting.dialog.save_report(str(tmp_path / "rapport.txt"))
    assert (tmp_path / "rapport.txt").read_text(encoding="utf-8") == setting.dialog.report


def test_the_hooks_of_python_and_of_threads_lead_to_the_road(
    setting: Setting, qtbot: QtBot
) -> None:
    setting.road.install()
    try:
        sys.excepthook(KeyError, KeyError("x"), None)
        thread = threading.Thread(target=_divide)
        thread.start()
        thread.join()
    finally:
        setting.road.uninstall()
    qtbot.waitUntil(
        lambda: setting.road.dialog is not None and "ZeroDivision" in setting.dialog.report
    )
    assert sys.excepthook is sys.__excepthook__


def test_what_qt_complains_of_is_in_the_log(setting: Setting) -> None:
    setting.road.install()
    try:
        qWarning("QPainter: iets klopt niet")
    finally:
        setting.road.uninstall()
    assert "iets klopt niet" in setting.logged()


def _caught(words: str) -> ValueError:
    try:
        try:
            dict[str, str]()[words]
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error
    raise AssertionError


def _divide() -> None:
    raise ZeroDivisionError
