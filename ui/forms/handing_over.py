"""The sheet that hands all that a body had not finished to its successor, shown beforehand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.acts.commitments import pass_to_successor
from consultatie.commitment_lines import bodies_that_ended, numbers_of, successor_of
from consultatie.commitments import Commitment
from consultatie.dossier_file import Parties
from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.parties import Body
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.tokens import Space
from ui.widgets.labels import Role, rule, text_label

SIZE = (680, 700)


def hand_over_sheet(desk: Desk, body: RecordId | None = None) -> FormSheet:
    """A sheet on the bodies that are no more and still give or receive something, in any dossier.

    Below the fields stands what goes along; handing over is one act and one step to undo.
    """
    parties = desk.register.parties()
    found = desk.register.records(Commitment)
    ended = bodies_that_ended(parties, found, desk.today())
    chosen = next((one for one in ended if one.id == body), ended[0] if ended else None)
    page = FormPage(_fields(ended), desk.today())
    titles = {one.id: one.name for one in desk.register.records(Dossier)}
    preview = _Preview(page, parties, found, titles, desk.today())
    page.put_below(preview)
    if chosen is not None:
        page.set_values({"body": chosen.id, "handed_on": _first_day_after(chosen)})
    preview.follow()
    page.changed.connect(preview.follow)

    def save(values: Values) -> None:
        passed = pass_to_successor(
            desk.register, values["body"], values["handed_on"], values["reason"]
        )
        number = len(passed)
        words = ngettext(
            "Eén toezegging is overgedragen.", "{n} toezeggingen zijn overgedragen.", number
        )
        desk.say(words.format(n=number))

    return FormSheet(_("Toezeggingen overdragen"), page, save, _("&Overdragen"))


class _Preview(QWidget):
    """What goes along, from whom to whom; it follows the choice of body and day."""

    def __init__(
        self,
        page: FormPage,
        parties: Parties,
        commitments: Sequence[Commitment],
        dossiers: dict[RecordId, str],
        today: date,
    ) -> None:
        super().__init__()
        self._page = page
        self._parties = parties
        self._commitments = commitments
        self._dossiers = dossiers
        self._numbers = _numbers(commitments)
        self._today = today
        self._shown: tuple[RecordId | None, date] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def follow(self) -> None:
        """Show what goes along by what was filled in now."""
        values = self._page.values()
        wanted = (values["body"], values["handed_on"] or self._today)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if wanted[0] is not None:
            for widget in self._widgets(self._parties.body(wanted[0]), wanted[1]):
                self._column.addWidget(widget)

    def _widgets(self, body: Body, day: date) -> Iterator[QWidget]:
        yield rule()
        successor = successor_of(self._parties, body, day)
        if successor is None:
            sentence = _("{body} heeft op die dag geen opvolger. Leg die eerst vast bij Partijen.")
            yield text_label(sentence.format(body=body.name), Role.ERROR, wrap=True)
            return
        yield from self._listed(
            _("Na te komen door {successor}").format(successor=successor.name),
            [one for one in self._commitments if one.is_unfinished and one.giver == body.id],
        )
        yield from self._listed(
            _("Voortaan ontvangen door {successor}").format(successor=successor.name),
            [one for one in self._commitments if one.is_unfinished and one.receiver == body.id],
        )

    def _listed(self, title: str, commitments: Sequence[Commitment]) -> Iterator[QWidget]:
        if not commitments:
            return
        yield text_label(f"{title} · {len(commitments)}", Role.HEADING, wrap=True)
        for one in commitments:
            yield text_label(self._line(one), wrap=True)

    def _line(self, commitment: Commitment) -> str:
        number = self._numbers[commitment.id]
        several = len(self._dossiers) > 1
        home = f" · {self._dossiers.get(commitment.dossier, '')}" if several else ""
        return f"{number}{home} · {commitment.text} ({commitment.state})"


def _numbers(commitments: Sequence[Commitment]) -> dict[RecordId, str]:
    """Each dossier counts its own."""
    homes: defaultdict[RecordId, list[Commitment]] = defaultdict(list)
    for one in commitments:
        homes[one.dossier].append(one)
    return {key: number for own in homes.values() for key, number in numbers_of(own).items()}


def _fields(ended: Sequence[Body]) -> tuple[Field, ...]:
    return (
        Field(
            name="body",
            label=_("Welk orgaan is er niet meer?"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(body.id, body.name) for body in ended),
        ),
        Field(
            name="handed_on",
            label=_("Overgedragen op"),
            kind=FieldKind.DATE,
            required=True,
            help=_("Gewoonlijk de dag na het einde van het orgaan."),
        ),
        Field(
            name="reason",
            label=_("Reden"),
            required=True,
            placeholder=_("bijv. gemeentelijke herindeling"),
            help=_("Blijft bij elke toezegging staan, met wie haar eerst deed."),
        ),
    )


def _first_day_after(body: Body) -> date | None:
    return body.valid_until + timedelta(1) if body.valid_until else None
