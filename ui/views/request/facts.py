"""The facts of a request: ground, letters, dates, references, the proposed decision."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.cautions import political_request
from consultatie.dossiers import Reference
from consultatie.language import _
from consultatie.law.grounds import Grounds
from consultatie.requests import Request
from consultatie.sight import Sight
from ui.marks import Mark, Shape
from ui.tokens import Space, Tone
from ui.views.request.section import named_button, note, row
from ui.views.request.subject import Subject
from ui.widgets.chip import Chip
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label
from ui.widgets.sight import sight_chip

OpenReference = Callable[[Reference | None], object]
_LABEL_WIDTH = 132


def chips_of(subject: Subject, grounds: Grounds, today: date) -> QWidget:
    """The ground, what else marks this request, its dates and references, on one line."""
    facts = grounds[subject.ground]
    label, name = _(facts.label), _(facts.name)
    name = label if label == name else f"{label} · {name}"
    chips: list[QWidget] = [Chip(Mark(name, Shape.NONE, Tone.ACCENT))]
    request = subject.request
    if request is not None and request.political:
        chips.append(Chip(Mark(_("politiek primaat (46d)"), Shape.DIAMOND, Tone.AMBER)))
    marks = Sight(subject.file, today).marks
    if seen := sight_chip(marks, subject.record):
        chips.append(seen)
    if not subject.record.stands:
        chips.append(Chip(Mark(_("ingetrokken"), Shape.CROSS, Tone.GREY)))
    references = subject.file.references_of(subject.record.id)
    told = [dates_words(subject), *(reference.title_line for reference in references)]
    line = text_label(
        " · ".join(part for part in told if part), Role.MUTED, wrap=True, selectable=True
    )
    return row(*chips, line, widest=len(chips))


def summary(subject: Subject, grounds: Grounds) -> Sequence[QWidget]:
    """What one wants to know at a glance: the dates and the letters with their labels."""
    request = subject.request
    widgets: list[QWidget] = []
    if subject.record.withdrawn is not None:
        why = _("Ingetrokken: {reason}").format(reason=subject.record.withdrawn)
        widgets.append(note(why, "archive-off", Tone.GREY))
    if request is None:
        # Without a request there is no title: the note says what it is about.
        return [*widgets, _words(subject.record.note)] if subject.record.note else widgets
    if caution := political_request(subject.file, request):
        widgets.append(note(caution))
    words = _letters(request, grounds)
    if words:
        widgets.append(text_label(words, wrap=True, selectable=True))
    return widgets


def dates_words(subject: Subject) -> str:
    """When the letter was sent, and by when the board asks for advice."""
    request = subject.request
    if request is None:
        return ""
    parts = []
    if request.letter_date is not None:
        parts.append(_("brief van {day}").format(day=dates.medium(request.letter_date)))
    if request.wanted_by is not None:
        parts.append(
            _("advies gevraagd uiterlijk {day}").format(day=dates.medium(request.wanted_by))
        )
    return " · ".join(parts)


def details_card(subject: Subject, open_reference: OpenReference) -> QWidget:
    """The proposed decision, the references and the note."""
    card = Card()
    card.setAccessibleName(_("Gegevens van de aanvraag"))
    card.setObjectName("request-facts")
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for line, (label, value) in enumerate(_details(subject, open_reference)):
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(text_label(label, Role.MUTED), line, 0, top)
        grid.addWidget(value, line, 1, top)
    card.body.addLayout(grid)
    return card


def _details(subject: Subject, open_reference: OpenReference) -> Iterator[tuple[str, QWidget]]:
    request = subject.request
    if request is not None and request.proposed_decision:
        yield _("Voorgenomen besluit"), _words(request.proposed_decision)
    references = subject.file.references_of(subject.record.id)
    yield _("Kenmerken"), _references(references, open_reference)
    if subject.record.note:
        yield _("Notitie"), _words(subject.record.note)


def _letters(request: Request, grounds: Grounds) -> str:
    labels = grounds[request.ground].letters
    words = {letter: _(label) for letter, label in labels.items()}
    return " · ".join(
        f"{letter}\u00a0\u00a0{words.get(letter, '')}" for letter in sorted(request.letters)
    )


def _references(references: Sequence[Reference], open_reference: OpenReference) -> QWidget:
    buttons = []
    for reference in references:
        button = named_button(f"reference-{reference.id}", _reference_words(reference))
        button.setToolTip(_("Kenmerk wijzigen"))
        button.clicked.connect(lambda _checked=False, r=reference: open_reference(r))
        buttons.append(button)
    more = named_button("reference-new", _("Kenmerk toevoegen"), icon="plus")
    more.clicked.connect(lambda: open_reference(None))
    return _column([*buttons, more]) if len(buttons) > 2 else row(*buttons, more)


def _column(widgets: Sequence[QWidget]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    return box


def _reference_words(reference: Reference) -> str:
    words = reference.title_line
    return f"{words} ({reference.issuer})" if reference.issuer else words


def _words(text: str) -> QWidget:
    return text_label(text, wrap=True, selectable=True)
