"""The kit itself on a page: every widget of the bouwdoos, with made-up contents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.errors import AlreadyOpen, Breach
from tests.screens.stage import beside
from ui.error_dialog import ErrorDialog
from ui.forms.calendar_popup import Calendar, DayKind, DayNote
from ui.forms.fields import Field, FieldKind, Heading, Option
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.icons import icon
from ui.marks import Mark, Shape, done, later, overdue, soon, unanswered, urgent
from ui.models.cells import Align, Column
from ui.models.table import TableModel
from ui.reports import report_of
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, filter_button, icon_button, push_button
from ui.widgets.chip import Chip
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.frames import Card
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.navigation import Navigation, Place
from ui.widgets.stages import RailRow, Stage, StageState
from ui.widgets.step_rail import StepRail
from ui.widgets.table import TableView
from ui.widgets.term_card import TermCard
from ui.widgets.term_strip import TermStrip
from ui.widgets.why import Why, WhyLine
from ui.widgets.why_panel import WhyPanel

TODAY = date(2021, 11, 23)


@dataclass(frozen=True, slots=True)
class Line:
    number: str
    text: str
    theme: str
    body: str
    mark: Mark
    weeks: int


LINES = (
    Line(
        "1",
        "Behoud van de huidige standplaats tot en met 2024",
        "Plaatsing",
        "OR WNK",
        Mark("overgenomen", Shape.CHECK, Tone.GREEN),
        6,
    ),
    Line(
        "2a",
        "Een terugkeergarantie van drie jaar voor alle medewerkers",
        "Plaatsing",
        "OR WNK",
        Mark("gedeeltelijk overgenomen", Shape.HALF, Tone.AMBER),
        6,
    ),
    Line(
        "3",
        "Reistijd boven een uur telt als werktijd",
        "Arbeidsvoorwaarden",
        "OR Halte Werk",
        Mark("niet overgenomen", Shape.CROSS, Tone.RED),
        4,
    ),
    Line(
        "4",
        "Wie begeleidt de cliënten in het overgangsjaar?",
        "Cliënten",
        "OR BUCH",
        unanswered(),
        4,
    ),
    Line(
        "5",
        "Een klankbordgroep van medewerkers bij de inrichting",
        "Proces",
        "OR BUCH",
        Mark("volgt later", Shape.RING, Tone.GREY),
        12,
    ),
)
COLUMNS = (
    Column[Line](header="Nr", value=lambda r: r.number, width=64),
    Column[Line](header="Punt", value=lambda r: r.text, second=lambda r: r.theme, strong=True),
    Column[Line](header="Raad", value=lambda r: r.body, width=120),
    Column[Line](header="Oordeel", mark=lambda r: r.mark, chip=True, width=210),
    Column[Line](
        header="Weken",
        value=lambda r: str(r.weeks),
        width=84,
        align=Align.RIGHT,
        sort_key=lambda r: r.weeks,
    ),
)
LABELS = (
    "Aangekondigd",
    "Ontvangen",
    "Compleet",
    "Overleg",
    "Advies",
    "Besluit",
    "Opschorting",
    "Uitvoering",
)


def kit() -> QWidget:  # the whole kit on one page
    page = ground("page")
    page.setWindowTitle("Bouwdoos")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(_strip())
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(_menu())
    body.addWidget(_middle(), 1)
    body.addWidget(_detail())
    column.addLayout(body, 1)
    return page


def _strip() -> QWidget:
    strip = TermStrip()
    strip.set_cards(
        (
            TermCard(
                1,
                "ma 22 nov",
                "Reactie op advies OR BUCH",
                "gisteren",
                "afspraak",
                overdue(),
                legal=False,
            ),
            TermCard(
                2, "wo 24 nov", "Besluit · college", "morgen", "afspraak", urgent(), legal=False
            ),
            TermCard(3, "vr 26 nov", "Advies · OR WNK", "nog 3 d", "afspraak", soon(), legal=False),
            TermCard(
                4,
                "di 30 nov",
                "Besluit uiterlijk",
                "nog 7 d",
                "streefdatum",
                soon(),
                legal=False,
                count=2,
            ),
            TermCard(
                5, "ma 3 jan", "Opschorting · OR Halte Werk", "nog 41 d", "WOR 25 lid 6", later()
            ),
            TermCard(6, "ma 3 jan", "Beroep · OR Halte Werk", "nog 41 d", "WOR 26 lid 2", later()),
        ),
        later="+ 12 later",
    )
    box = ground("header")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(strip)
    return box


def _menu() -> QWidget:
    places = (
        Place("overview", "Overzicht", "layout-dashboard"),
        Place("dossiers", "Dossiers", "folders"),
        Place("requests", "Aanvragen", "mail"),
        Place("points", "Punten", "list-numbers"),
        Place("promises", "Toezeggingen", "checklist"),
        Place("route", "Route", "route"),
        Place("parties", "Partijen", "users-group"),
    )
    menu = Navigation(places)
    menu.choose("points")
    menu.count("requests", 2, Tone.RED, "over tijd")
    menu.count("points", 7, Tone.AMBER, "zonder reactie")
    return menu


def _middle() -> QWidget:
    middle = ground("surface")
    layout = QVBoxLayout(middle)
    layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    layout.setSpacing(Space.M)
    bar = MessageBar(linger_ms=0)
    layout.addWidget(bar)
    bar.say("Reactie bij punt 3 vastgelegd.", Tone.GREEN, ("Ongedaan maken", lambda: None))
    layout.addLayout(_title())
    layout.addWidget(rail())
    layout.addLayout(_filters())
    layout.addWidget(table(), 1)
    return middle


def _title() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(ElidedLabel("Advies over de fusie van de werkbedrijven", Role.TITLE))
    row.addWidget(Chip(Mark("WOR art. 25", Shape.NONE, Tone.ACCENT)))
    row.addStretch(1)
    row.addWidget(icon_button("pencil", "Wijzigen (F2)"))
    row.addWidget(push_button("Afdrukken…", Kind.PLAIN, "printer"))
    row.addWidget(push_button("Nieuw punt", Kind.PRIMARY, "plus"))
    return row


def _filters() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    for place, words in enumerate(("Alle raden", "Zonder reactie", "Niet overgenomen")):
        button = filter_button(words)
        button.setChecked(place == 0)
        row.addWidget(button)
    row.addStretch(1)
    for mark in (overdue(), done()):
        row.addWidget(Chip(mark))
    return row


def rail() -> StepRail:
    done_, now, plan = StageState.DONE, StageState.CURRENT, StageState.PLANNED
    none, skip = StageState.NONE, StageState.SKIPPED
    states: tuple[tuple[StageState, ...], ...] = (
        (done_, done_, done_, done_, now, plan, none, none),
        (done_, done_, done_, done_, done_, done_, now, plan),
        (done_, done_, skip, now, plan, plan, none, none),
    )
    dates = (
        (
            "1 sep 2021",
            "7 sep 2021",
            "14 sep 2021",
            "14 okt 2021",
            "26 nov 2021",
            "30 nov 2021",
            "",
            "",
        ),
        (
            "1 sep 2021",
            "7 sep 2021",
            "10 sep 2021",
            "6 okt 2021",
            "2 nov 2021",
            "1 dec 2021",
            "3 jan 2022",
            "medio jan",
        ),
        (
            "1 sep 2021",
            "9 sep 2021",
            "10 sep 2021",
            "22 nov 2021",
            "medio dec",
            "eind 2021",
            "",
            "",
        ),
    )
    names = (
        ("OR WNK", "advies nog 3 d"),
        ("OR Halte Werk", "wijkt af"),
        ("OR BUCH", "overleg was gepland"),
    )
    widget = StepRail()
    widget.set_rows(
        [
            RailRow(name, name, note, _stages(states[place], dates[place], name))
            for place, (name, note) in enumerate(names)
        ]
    )
    widget.choose("OR WNK", "Advies")
    return widget


def _stages(states: Sequence[StageState], dates: Sequence[str], name: str) -> tuple[Stage, ...]:
    late = {("OR BUCH", "Overleg"): Tone.RED, ("OR WNK", "Advies"): Tone.AMBER}
    return tuple(
        Stage(label, label, state, day, late.get((name, label), Tone.PLAIN))
        for label, state, day in zip(LABELS, states, dates, strict=True)
    )


def table() -> TableView[Line]:
    model = TableModel(COLUMNS, key=lambda line: line.number)
    view = TableView(model, "Punten")
    model.setParent(view)
    model.set_rows(LINES)
    view.choose("2a")
    return view


def why() -> Why:
    return Why(
        "Uiterlijk maandag 3 januari 2022",
        "Opschorting uitvoering · OR Halte Werk",
        (
            WhyLine("Kennisgeving afwijkend besluit", "wo 1 dec 2021", "brief Bij21-0068, p. 1"),
            WhyLine("+ één maand", "za 1 jan 2022", "WOR art. 25 lid 6"),
            WhyLine(
                "zaterdag en nieuwjaarsdag → eerste werkdag",
                "ma 3 jan 2022",
                "Atw art. 1 lid 1, art. 3",
            ),
        ),
        ("wettelijke termijn", "regel 25.6 v3", "gecontroleerd op 1 november 2021", "aanname"),
        ("Zonder verlenging eindigt de termijn op 1 januari 2022; wacht liever tot 4 januari.",),
    )


def _detail() -> QWidget:
    pane = QFrame()
    pane.setFixedWidth(352)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
    layout.setSpacing(Space.L)
    card = Card("Waarom deze datum?")
    card.body.setContentsMargins(0, Space.M, 0, 0)
    card.header.setContentsMargins(Space.L, 0, Space.L, 0)
    panel = WhyPanel(why())
    panel.setMinimumWidth(0)
    card.body.addWidget(panel)
    layout.addWidget(card)
    other = Card("Gegevens", "", icon_button("pencil", "Wijzigen"))
    for label, value in (("Kenmerk", "Bij21-0068"), ("Bestuurder", "directeur WNK")):
        row = QHBoxLayout()
        row.addWidget(text_label(label, Role.MUTED))
        row.addStretch(1)
        row.addWidget(text_label(value))
        other.body.addLayout(row)
    layout.addWidget(other)
    layout.addStretch(1)
    return pane


FIELDS = (
    Field(name="title", label="Onderwerp", required=True, help="Zoals het boven de brief staat."),
    Field(
        name="ground",
        label="Grondslag",
        kind=FieldKind.CHOICE,
        required=True,
        half=True,
        options=(Option(25, "WOR art. 25 – advies"), Option(27, "WOR art. 27 – instemming")),
    ),
    Field(name="version", label="Versie", kind=FieldKind.NUMBER, half=True),
    Field(
        name="letter_date",
        label="Datum van de brief",
        kind=FieldKind.DATE,
        help="De dag waarop de bestuurder de aanvraag heeft verstuurd.",
    ),
    Field(name="wanted_by", label="Gewenst advies", kind=FieldKind.PRECISE_DATE),
    Field(
        name="body",
        label="Raad",
        kind=FieldKind.BODY,
        half=True,
        options=(Option(1, "OR WNK"), Option(2, "OR BUCH")),
    ),
    Heading("Waarover gaat het?", "Kruis alle onderdelen van art. 25 lid 1 aan die meespelen."),
    Field(
        name="letters",
        label="Onderdelen",
        kind=FieldKind.MULTI,
        options=(
            Option("a", "a", "overdracht van de zeggenschap over de onderneming"),
            Option(
                "d",
                "d",
                "belangrijke inkrimping, uitbreiding of andere wijziging van de "
                "werkzaamheden van de onderneming",
            ),
            Option("e", "e", "belangrijke wijziging in de organisatie of de bevoegdheden"),
        ),
    ),
    Field(name="political", label="Raakt het politiek primaat (art. 46d)", kind=FieldKind.YES_NO),
    Field(name="note", label="Aantekening", kind=FieldKind.TEXT, lines=3),
)


def _page() -> FormPage:
    return FormPage(FIELDS, TODAY, holidays)


def _sheet(page: FormPage) -> FormSheet:
    return FormSheet("Adviesaanvraag registreren", page, lambda _values: None)


def form_sheet() -> QWidget:
    sheet = _sheet(_page())
    sheet.page.focus_first()
    return beside(sheet)


def filled_form() -> QWidget:
    page = _page()
    page.set_values(
        {
            "title": "Fusie van de werkbedrijven",
            "ground": 25,
            "version": 1,
            "letters": frozenset("ae"),
            "political": True,
        }
    )
    page.editor("letter_date").input.setProperty("text", "7 sep")
    page.editor("wanted_by").input.setProperty("text", "medio december 2021")
    sheet = _sheet(page)
    page.editor("letter_date").setFocus()
    sheet.cancel()
    return beside(sheet)


def form_with_errors() -> QWidget:
    page = _page()
    page.set_values({"title": "", "ground": 25})
    page.editor("letter_date").input.setProperty("text", "31 februari")
    sheet = _sheet(page)
    page.submit()
    page.show_breaches(
        (
            Breach("title", "Geef de aanvraag een onderwerp."),
            Breach("letter_date", page.editor("letter_date").problem()),
            Breach("body", "Er is nog geen raad gekozen; kies ten minste één raad."),
        )
    )
    return beside(sheet)


def holidays(day: date) -> DayNote | None:
    if (day.month, day.day) == (12, 25):
        return DayNote("Eerste Kerstdag", (DayKind.HOLIDAY,))
    if date(2021, 12, 27) <= day <= date(2021, 12, 31):
        return DayNote("Kerstreces", (DayKind.RECESS,))
    return None


def calendar() -> QWidget:
    screen = QWidget()
    layout = QHBoxLayout(screen)
    layout.addStretch(1)
    layout.addWidget(
        Calendar(date(2021, 12, 3), date(2021, 12, 1), holidays), 0, Qt.AlignmentFlag.AlignCenter
    )
    layout.addStretch(1)
    return screen


def empty() -> QWidget:
    screen = ground("surface")
    layout = QVBoxLayout(screen)
    new = QAction("&Nieuwe aanvraag…", screen)
    new.setIcon(icon("plus"))
    layout.addWidget(
        EmptyState(
            "mail",
            "Nog geen aanvragen in dit dossier",
            "Registreer de adviesaanvraag zodra de brief binnen is; de termijnen volgen vanzelf.",
            (new,),
        )
    )
    return screen


def start() -> QWidget:
    screen = QWidget()
    column = QVBoxLayout(screen)
    column.setSpacing(Space.XL)
    column.addStretch(2)
    title = text_label("Welkom bij Consultatie", Role.DISPLAY)
    column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
    row = QHBoxLayout()
    row.setSpacing(Space.L)
    row.addStretch(1)
    cards = (
        ChoiceCard(
            "book", "Voorbeeld bekijken", "Drie ondernemingsraden, een fusie en een lopende maand."
        ),
        ChoiceCard("file-plus", "Nieuw register", "Begin leeg, in een bestand op uw eigen schijf."),
        ChoiceCard("folder-open", "Bestand openen", "Ga verder in een register dat er al is."),
    )
    for card in cards:
        row.addWidget(card)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(3)
    cards[0].setFocus()
    return screen


def surroundings_dialog() -> QWidget:
    error = AlreadyOpen(Path("sora.consultatie"), "laptop-2")
    return ErrorDialog.for_surroundings(error, None)


def bug_dialog() -> QWidget:
    try:
        int("geheim")
    except ValueError as error:
        return ErrorDialog.for_bug(report_of(error, "0.1.0"), None)
    raise AssertionError
