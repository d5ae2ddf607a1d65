"""The figures of a year as rows, each with the words that say how it is counted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.yearly import CouncilYear, OnTime, YearFigures
from consultatie.yearly.words import days_words, share_words
from ui.models.cells import Align, Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing

Count = Callable[[CouncilYear], int]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: under which subject, what it is, its value, and how it is counted."""

    subject: str
    name: str
    value: str
    how: str


def figures_of(found: YearFigures, law: LawBook) -> Sequence[Figure]:
    """All figures of a year, by subject."""
    return (
        *_flows(found, law),
        *_advice(found),
        *_decisions(found),
        *_commitments(found),
        *_work(found),
    )


def _flows(found: YearFigures, law: LawBook) -> Iterator[Figure]:
    subject = _("Raadplegingen")
    for ground, flow in found.flows.items():
        words = _("{received} ontvangen · {handled} afgehandeld · {running} lopend")
        yield Figure(
            subject,
            _(law.grounds[ground].name),
            words.format(received=flow.received, handled=flow.handled, running=flow.running),
            _(
                "Per raad: ontvangen in dit jaar, geadviseerd in dit jaar, en op de laatste dag "
                "nog zonder advies."
            ),
        )


def _advice(found: YearFigures) -> Iterator[Figure]:
    subject = _("Adviezen")
    for conclusion, number in found.conclusions.items():
        how = _("Adviezen die in dit jaar zijn gegeven, met deze uitkomst.")
        yield Figure(subject, conclusion.shown.capitalize(), str(number), how)
    yield Figure(
        subject,
        _("Advies op tijd"),
        share_words(found.advice_on_time),
        _on_time_words(
            found.advice_on_time,
            _("Gegeven uiterlijk op de afgesproken dag of op die van de verordening."),
        ),
    )
    yield Figure(
        subject,
        _("Van ontvangst tot advies"),
        _days(found.days_to_advice),
        _("Mediaan in dagen van de adviezen van dit jaar; alleen met twee precieze dagen."),
    )


def _decisions(found: YearFigures) -> Iterator[Figure]:
    subject = _("Besluiten en reacties")
    followed = found.followed
    how = _("Besluiten van dit jaar na een advies, per raad, naar de reacties zoals die nu luiden.")
    for name, number in (
        (_("Advies geheel gevolgd"), followed.wholly),
        (_("Advies gedeeltelijk gevolgd"), followed.partly),
        (_("Advies niet gevolgd"), followed.not_at_all),
        (_("Nog niet te zeggen"), followed.unknown),
    ):
        yield Figure(subject, name, str(number), how)
    yield Figure(
        subject,
        _("Reactie op tijd"),
        share_words(found.reply_on_time),
        _on_time_words(
            found.reply_on_time,
            _("De laatste reactie op een advies kwam uiterlijk op de dag die ervoor gold."),
        ),
    )
    yield Figure(
        subject,
        _("Van advies tot besluit"),
        _days(found.days_to_decision),
        _("Mediaan in dagen van de besluiten van dit jaar; alleen met twee precieze dagen."),
    )


def _commitments(found: YearFigures) -> Iterator[Figure]:
    subject = _("Toezeggingen")
    yield Figure(subject, _("Gedaan"), str(found.commitments_made), _("Uitgesproken in dit jaar."))
    yield Figure(
        subject, _("Uitgevoerd"), str(found.commitments_kept), _("Uitgevoerd in dit jaar.")
    )
    yield Figure(
        subject,
        _("Open"),
        str(found.commitments_open),
        _("Uitgesproken en aan het eind van de periode nog niet uitgevoerd."),
    )


def _work(found: YearFigures) -> Iterator[Figure]:
    subject = _("Werkwijze")
    for sort, number in found.meetings.items():
        how = _("Gehouden vergaderingen met een precieze dag; dezelfde dag telt één keer.")
        yield Figure(subject, sort.shown.capitalize(), str(number), how)
    for name, number, how in (
        (_("Verlengingen"), found.extensions, _("Naar de dag waarop ze zijn afgesproken.")),
        (_("Deskundigen"), found.experts, _("Ingeschakeld in dit jaar.")),
        (_("Achterbanraadplegingen"), found.soundings, _("Gehouden in dit jaar.")),
        (_("Geheimhouding"), found.secrecy.times, _("Opgelegd in dit jaar.")),
    ):
        yield Figure(subject, name, str(number), how)


def _on_time_words(found: OnTime, how: str) -> str:
    if not found.without_day:
        return how
    rest = _("Nog {number} keer gold er geen dag; die tellen niet mee.")
    return f"{how} {rest.format(number=found.without_day)}"


def _days(days: float | None) -> str:
    return "–" if days is None else _("{days} dagen").format(days=days_words(days))


def figure_listing() -> Listing[Figure]:
    """The list of all figures."""
    return Listing(
        name="year-figures",
        keepable=False,
        title=_("Cijfers"),
        columns=(
            Column(
                header=_("Onderwerp"),
                value=lambda row: row.subject,
                tone=lambda _row: Tone.GREY,
                width=180,
            ),
            Column(
                header=_("Cijfer, en hoe het is geteld"),
                value=lambda row: row.name,
                second=lambda row: row.how,
                tip=lambda row: row.how,
                strong=True,
            ),
            Column(header=_("Aantal"), value=lambda row: row.value, width=290),
        ),
        key=lambda row: (row.subject, row.name),
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        headed=False,
        copying=True,
        empty=_empty(),
    )


def council_listing() -> Listing[CouncilYear]:
    """The list of councils with their figures."""
    return Listing(
        name="year-councils",
        keepable=False,
        title=_("Raden"),
        columns=tuple(_council_columns()),
        key=lambda row: row.body,
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        headed=False,
        copying=True,
        empty=_empty(),
    )


def _council_columns() -> Iterator[Column[CouncilYear]]:
    yield Column(header=_("Raad"), value=lambda row: row.name, strong=True)
    yield _number(_("Ontvangen"), lambda row: row.flow.received, 92)
    yield _number(_("Afgehandeld"), lambda row: row.flow.handled, 106)
    yield _number(_("Lopend"), lambda row: row.flow.running, 76)
    yield Column(
        header=_("Advies op tijd"),
        value=lambda row: share_words(row.advice_on_time),
        tip=lambda row: _on_time_words(row.advice_on_time, ""),
        align=Align.RIGHT,
        width=138,
    )
    yield Column(
        header=_("Dagen"),
        value=lambda row: days_words(row.days_to_advice),
        tip=lambda _row: _("Mediaan van de dagen tussen ontvangst en advies"),
        sort_key=lambda row: -1.0 if row.days_to_advice is None else row.days_to_advice,
        align=Align.RIGHT,
        width=80,
    )
    yield _number(_("Gevolgd"), lambda row: row.followed.wholly, 84)
    yield _number(_("Deels"), lambda row: row.followed.partly, 70)
    yield _number(_("Niet"), lambda row: row.followed.not_at_all, 64)
    yield _number(_("Nog open"), lambda row: row.followed.unknown, 90)


def _number(header: str, count: Count, width: int) -> Column[CouncilYear]:
    return Column(
        header=header,
        value=lambda row: str(count(row)),
        sort_key=count,
        align=Align.RIGHT,
        width=width,
    )


def _empty() -> Emptiness:
    return Emptiness(
        "table",
        _("Niets te tellen in dit jaar"),
        _("In dit jaar is niets ontvangen, geadviseerd of besloten. Kies een ander jaar."),
    )
