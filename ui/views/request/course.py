"""Advice, decision and agreements of one council as cards, each with what can be done now."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import NoTerm
from consultatie.letters.kinds import LetterKind
from consultatie.standing import Standing
from consultatie.tallies import tally_words
from ui.verdicts import accordance_mark
from ui.views.request.advice_card import advice_card
from ui.views.request.decision_card import decision_card
from ui.views.request.deeds import Deeds, can_waive
from ui.views.request.section import named_button, note, row
from ui.widgets.buttons import Kind
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


def accordance_line(standing: Standing, deeds: Deeds) -> Sequence[QWidget]:
    """Whether the decision follows the advice, by the points, with how many have which verdict."""
    points = named_button("open-points", _("Punten en reacties"), icon="list-numbers")
    points.clicked.connect(lambda: deeds.open_points(standing))
    own = named_button("state-accordance", _("Zelf bepalen…"), icon="scale")
    own.clicked.connect(lambda: deeds.state_accordance(standing))
    chip = Chip(accordance_mark(standing.accordance))
    words = tally_words(standing.tally) if standing.points else _("nog geen punten")
    line = row(chip, text_label(words, Role.MUTED, wrap=True), points, own, widest=1)
    line.setObjectName("accordance")
    return [line, *(note(caution) for caution in standing.cautions)]


def course_cards(file: DossierFile, standing: Standing, deeds: Deeds) -> Sequence[QWidget]:
    """The cards on advice, decision and agreements."""
    return (
        advice_card(
            file,
            standing,
            deeds,
            advice_words(standing),
            _first_plain(advice_buttons(standing, deeds)),
        ),
        decision_card(
            file,
            standing,
            deeds,
            _first_plain(decision_buttons(standing, deeds)),
            [*month_buttons(standing, deeds)][1:],
        ),
        _agreements_card(file, standing, deeds),
    )


def advice_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be done with the advice as it is now, the next thing first."""
    advice = standing.advice
    if advice is None:
        yield _button("draft-advice", _("Advies vastleggen…"), deeds.draft_advice, standing)
        return
    joining = standing.joining
    if joining is not None and joining.adopted_on is None:
        yield _button("adopt-own", _("Vaststelling vastleggen…"), deeds.adopt_own, standing)
    if advice.sent:
        yield _button("open-points-2", _("Reacties bekijken"), deeds.open_points, standing)
        yield _button("edit-advice", _("Notitie…"), deeds.edit_advice, standing)
        yield from _version_buttons(standing, deeds)
        return
    yield _button("open-points-2", _("Punten invoeren"), deeds.open_points, standing)
    yield _button("cut-points", _("Punten uit adviesbrief…"), deeds.cut_points, standing)
    yield _letter("letter-advice", _("Adviesbrief maken…"), LetterKind.ADVICE, standing, deeds)
    yield _button("send-advice", _("Als verzonden vastleggen…"), deeds.send_advice, standing)
    yield _button("edit-advice", _("Wijzigen…"), deeds.edit_advice, standing)


def _version_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """The next version beside a sent advice: begin it, or send the one in preparation."""
    draft = deeds.draft_beside(standing)
    if draft is None:
        yield _button("new-version", _("Nieuwe versie"), deeds.begin_version, standing)
        return
    send = named_button(
        "send-version", _("Versie {number} verzonden…").format(number=draft.version)
    )
    send.clicked.connect(lambda: deeds.send_version(draft))
    yield send


def decision_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be done with the decision as it is now, the next thing first."""
    if standing.decision is None:
        yield _button("decide", _("Besluit vastleggen…"), deeds.decide, standing)
    yield _button("notify", _("Kennisgeving…"), deeds.notify, standing)
    if standing.decision is not None:
        yield _button("decide", _("Wijzigen…"), deeds.decide, standing)
        yield _button("decide-anew", _("Nader besluit…"), deeds.decide_anew, standing)
        words = _("Bestuurlijke reactie maken…")
        yield _letter("letter-reaction", words, LetterKind.REACTION, standing, deeds)


def month_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be recorded on the month after the decision."""
    yield _button("notify-2", _("Kennisgeving…"), deeds.notify, standing)
    if can_waive(standing):
        yield _button("waive", _("Afstand van opschorting…"), deeds.waive, standing)
    yield _button("know", _("Bekend met uitvoering…"), deeds.know, standing)
    if _may_begin(standing, TermKind.APPEAL):
        yield _button("appeal", _("Beroep ingesteld…"), deeds.appeal, standing)
    if standing.ground is Ground.WOR_27:
        yield _button("permit", _("Toestemming kantonrechter…"), deeds.permit, standing)
    if _may_begin(standing, TermKind.NULLITY):
        yield _button("nullity", _("Nietigheid ingeroepen…"), deeds.invoke_nullity, standing)


def _letter(
    name: str, words: str, kind: LetterKind, standing: Standing, deeds: Deeds
) -> QPushButton:
    """The way to a letter on this council's consultation."""
    button = named_button(name, words)
    button.clicked.connect(lambda: deeds.write_letter(standing, kind))
    return button


def _may_begin(standing: Standing, kind: TermKind) -> bool:
    return not isinstance(standing.outcome(kind), NoTerm)


def advice_words(standing: Standing) -> str:
    """The advice in one line: number, conclusion, version, sent or draft."""
    advice = standing.advice
    if advice is None:
        return _("Nog geen advies vastgelegd.")
    parts = [advice.number, advice.conclusion.shown]
    if advice.version > 1:
        parts.append(_("versie {number}").format(number=advice.version))
    count = len(standing.points)
    parts.append(ngettext("{n} punt", "{n} punten", count).format(n=count))
    if advice.given_on is None:
        parts.append(_("concept"))
    else:
        parts.append(_("verzonden op {day}").format(day=dates.medium(advice.given_on)))
    return " · ".join(part for part in parts if part)


def _agreements_card(file: DossierFile, standing: Standing, deeds: Deeds) -> QWidget:
    seen = deeds.sight_of(file, standing.consultation)
    card = _card("agreements-card", _("Afspraken"), *seen)
    day = standing.consultation.agreed_advice_date
    words = _("Geen adviesdatum overeengekomen.")
    if day is not None:
        words = _("Overeengekomen adviesdatum: {day}").format(day=dates.medium(day))
    card.body.addWidget(text_label(words, wrap=True, selectable=True))
    if standing.consultation.note:
        card.body.addWidget(text_label(standing.consultation.note, Role.MUTED, wrap=True))
    change = _button("agreements", _("Wijzigen…"), deeds.edit_agreements, standing)
    terms = _button("own-terms", _("Eigen termijnen van de raad…"), deeds.edit_body, standing)
    leave = named_button("withdraw-consultation", _("Raadpleging intrekken…"))
    leave.clicked.connect(lambda: deeds.withdraw_record(standing.consultation))
    card.body.addWidget(Flow(change, terms, leave))
    return card


def _card(name: str, title: str, *trailing: QWidget) -> Card:
    card = Card(title, "", *trailing)
    card.setObjectName(name)
    return card


def _button(
    name: str, text: str, deed: Callable[[Standing], object], standing: Standing
) -> QPushButton:
    button = named_button(name, text)
    button.clicked.connect(lambda: deed(standing))
    return button


def _first_plain(buttons: Iterator[QPushButton]) -> Sequence[QPushButton]:
    """The next thing to do looks like a button, the others like links."""
    made = list(buttons)
    if made:
        made[0].setProperty("kind", Kind.PLAIN.value)
    return made
