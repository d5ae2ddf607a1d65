"""One road for every error: to the form, to a quiet word, or to one dialog at a time."""

import sys
import threading
from collections.abc import Callable
from functools import cached_property
from logging import Logger
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from consultatie.errors import Breach, ConsultatieError, RuleBroken, Stopped, SurroundingsError
from ui.reports import close_log, open_log, report_of

if TYPE_CHECKING:
    from ui.error_dialog import ErrorDialog

Say: TypeAlias = Callable[[str], object]
QtHandler: TypeAlias = Callable[[QtMsgType, QMessageLogContext, str], object]


@runtime_checkable
class TakesBreaches(Protocol):
    """A form, which shows broken rules beside its fields."""

    def show_breaches(self, breaches: tuple[Breach, ...]) -> None:
        """Show each sentence beside the field it names."""
        ...


class ErrorRoad(QObject):
    """Takes every error of one window, from whatever thread, and shows it once.

    `say` shows one sentence in the message bar. Only one dialog is ever open; what comes while it
    is open is added to it.
    """

    _arrived = Signal(object)

    def __init__(self, window: QWidget, state_folder: Path, say: Say, version: str = "") -> None:
        super().__init__(window)
        self._window = window
        self._say = say
        self._version = version
        self._state_folder = state_folder
        self._dialog: ErrorDialog | None = None
        self._qt_handler: QtHandler | None = None
        # Queued: a dialog must not open inside a paint event or in another thread.
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _log(self) -> Logger:
        """The log, opened when there is something to write in it."""
        return open_log(self._state_folder)

    @property
    def dialog(self) -> "ErrorDialog | None":
        """The dialog that is open now."""
        return self._dialog

    def install(self) -> None:
        """Take over the hooks of Python, its threads and Qt."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        self._qt_handler = qInstallMessageHandler(self._from_qt)

    def uninstall(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(self._qt_handler)
        if "_log" in self.__dict__:
            close_log(self._log)

    def handle(self, error: BaseException) -> None:
        """Send an error down the road; from any thread, at any moment."""
        if isinstance(error, Stopped):
            return
        if not isinstance(error, ConsultatieError):
            self._log.error("%s", report_of(error, self._version))
        self._arrived.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        # Loaded with the first error.
        from ui.error_dialog import ErrorDialog

        match error:
            case RuleBroken():
                self._show_breaches(error)
            case SurroundingsError():
                self._open(ErrorDialog.for_surroundings(error, self._window), str(error))
            case ConsultatieError():
                self._say(str(error))
            case _:
                report = report_of(error, self._version)
                self._open(ErrorDialog.for_bug(report, self._window), report)

    def _show_breaches(self, error: RuleBroken) -> None:
        form = _form_with_keyboard()
        if form is not None:
            form.show_breaches(error.breaches)
        else:
            self._say(str(error))

    def _open(self, dialog: "ErrorDialog", words: str) -> None:
        if self._dialog is not None:
            dialog.deleteLater()
            self._dialog.add(words)
            return
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _from_python(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.handle(error.with_traceback(trace))

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_value)

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._log.error("Qt: %s", message)
        elif kind is QtMsgType.QtWarningMsg:
            self._log.warning("Qt: %s", message)


def _form_with_keyboard() -> TakesBreaches | None:
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if isinstance(widget, TakesBreaches):
            return widget
        widget = widget.parentWidget()
    return None
