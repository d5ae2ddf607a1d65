"""The window in which a table is taken in."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from consultatie.acts.advice import new_version
from tests.screens.stage import example_desk
from ui.desk import Desk
from ui.views.importing import ImportDialog, Intake, of_commitments, of_parties, of_points

_POINTS = """Punten OR WNK
Nr.;Adviespunt;Soort;Thema;Blz.
7;Behoud de locatie in Alkmaar ten minste twee jaar.;voorwaarde;Locaties;2
8;Maak vóór de overgang een scholingsplan.;aanbeveling;Scholing;2
1;Dit nummer staat al in het advies.;aanbeveling;;3
9;Wie betaalt de reiskosten?;vraag;Reiskosten;3
10;Houd rekening met het rooster.;wens;;4
11;;aanbeveling;;4
12;De termijn was te kort.;bezwaar;Procedure;5
"""
_PARTIES = """Organisatie;Soort organisatie;Orgaan;Soort;Geldig vanaf;Geldig t/m;Opmerking
Gemeente Veld;gemeente;College Veld;college;1-1-2020;;
Gemeente Veld;gemeente;Cliëntenraad Veld;;1-3-2020;31-12-2024;opgegaan in de adviesraad
;;OR Zwevend;;;;
"""
_COMMITMENTS = """Toezegging;Toegezegd door;Datum toezegging;Deadline
Het college stuurt het rapport elk kwartaal toe.;Onbekende raad;1-9-2026;medio april 2027
De bestuurder laat de werkdruk meten.;;12-10-2026;eind 2026
"""


def choosing() -> QWidget:
    desk, intake = _points()
    return _dialog(desk, intake)


def points() -> QWidget:
    desk, intake = _points()
    return _read(_dialog(desk, intake), "punten.csv", _POINTS)


def partly_taken() -> QWidget:
    desk, intake = _points()
    dialog = _read(_dialog(desk, intake), "punten.csv", _POINTS)
    dialog.take_in()
    QTest.qWait(40)
    return dialog


def parties() -> QWidget:
    desk = example_desk()
    return _read(_dialog(desk, of_parties(desk)), "partijen.csv", _PARTIES)


def commitments() -> QWidget:
    desk = example_desk()
    home = desk.register.dossier_lines()[0].dossier.id
    return _read(_dialog(desk, of_commitments(desk, home)), "toezeggingen.csv", _COMMITMENTS)


def refused() -> QWidget:
    desk, intake = _points()
    dialog = _dialog(desk, intake)
    _give(dialog, "brief.docx", "\0\0")
    return dialog


def _points() -> tuple[Desk, Intake]:
    desk = example_desk()
    home = desk.register.dossier_lines()[0].dossier.id
    sent = next(a for a in desk.register.dossier_file(home).advices if a.sent)
    draft = new_version(desk.register, sent)
    return desk, of_points(desk, desk.register.dossier_file(home), draft)


def _dialog(desk: Desk, intake: Intake) -> ImportDialog:
    dialog = ImportDialog(desk, intake, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.resize(1280, 700)
    return dialog


def _read(dialog: ImportDialog, name: str, text: str) -> ImportDialog:
    _give(dialog, name, text)
    return dialog


def _give(dialog: ImportDialog, name: str, text: str) -> None:
    dialog.show()
    path = Path(mkdtemp(prefix="consultatie-beeld-")) / name
    path.write_text(text, encoding="utf-8")
    dialog.read_file(path)
    while not (dialog.model.rows or dialog.bar.words):
        QTest.qWait(5)
    QTest.qWait(40)


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("tabel-kiezen", choosing),
    ("tabel-punten", points),
    ("tabel-deels", partly_taken),
    ("tabel-partijen", parties),
    ("tabel-toezeggingen", commitments),
    ("tabel-geweigerd", refused),
]
