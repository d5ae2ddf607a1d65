"""The sheets that carry a commitment one step further: done, reported, accepted."""

from collections.abc import Callable

from consultatie import dates
from consultatie.acts.commitments import accept, carry_out, report
from consultatie.commitment_lines import numbers_of, previous_and_next
from consultatie.commitments import Commitment, CommitmentState
from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

SIZE = (620, 560)
_Fields = tuple[Field | Heading, ...]


def step_words(state: CommitmentState) -> str:
    """What the next step of a commitment is called; nothing after the last."""
    return {
        CommitmentState.OPEN: _("Uitgevoerd…"),
        CommitmentState.DONE: _("Gemeld…"),
        CommitmentState.REPORTED: _("Aanvaard…"),
        CommitmentState.ACCEPTED: "",
    }[state]


def step_sheet(desk: Desk, commitment: Commitment) -> FormSheet | None:
    """The sheet on the next step of a commitment; none when it was accepted."""
    makers: dict[CommitmentState, Callable[[Desk, Commitment], FormSheet]] = {
        CommitmentState.OPEN: carry_out_sheet,
        CommitmentState.DONE: report_sheet,
        CommitmentState.REPORTED: accept_sheet,
    }
    make = makers.get(commitment.state)
    return make(desk, commitment) if make else None


def carry_out_sheet(desk: Desk, commitment: Commitment) -> FormSheet:
    """A sheet that records that a commitment was kept; it asks for the proof."""
    proof = Field(
        name="proof",
        label=_("Waaruit blijkt dat?"),
        kind=FieldKind.TEXT,
        required=True,
        lines=3,
        help=_("Een brief, een verslag, een document: wat een ander later kan nazien."),
    )

    def save(values: Values) -> None:
        carry_out(desk.register, commitment.id, values["done_on"], values["proof"])
        _tell_next(desk, commitment)

    words = _("Wanneer nagekomen: {test}").format(test=commitment.test) if commitment.test else ""
    fields = (_words(commitment, words), _day("done_on", _("Uitgevoerd op")), proof)
    return _sheet(desk, _("Toezegging uitgevoerd"), fields, save)


def report_sheet(desk: Desk, commitment: Commitment) -> FormSheet:
    """A sheet that records that the receiver was told."""
    how = Field(name="how", label=_("Hoe?"), placeholder=_("bijv. brief van 20 april"))

    def save(values: Values) -> None:
        report(desk.register, commitment.id, values["reported_on"], values["how"])

    fields = (_words(commitment, _proof(commitment)), _day("reported_on", _("Gemeld op")), how)
    return _sheet(desk, _("Uitvoering gemeld"), fields, save)


def accept_sheet(desk: Desk, commitment: Commitment) -> FormSheet:
    """A sheet that records that the receiver accepts that the commitment was kept."""
    where = Field(
        name="where",
        label=_("In welke vergadering, of waar anders?"),
        placeholder=_("bijv. vergadering van de raad, agendapunt 4"),
    )
    by = Field(
        name="by", label=_("Door wie?"), placeholder=_("de functie, bijv. voorzitter van de OR")
    )

    def save(values: Values) -> None:
        accept(desk.register, commitment.id, values["accepted_on"], values["where"], values["by"])

    day = _day("accepted_on", _("Aanvaard op"))
    fields = (_words(commitment, _proof(commitment)), day, where, by)
    return _sheet(desk, _("Uitvoering aanvaard"), fields, save)


def _sheet(desk: Desk, title: str, fields: _Fields, save: Callable[[Values], None]) -> FormSheet:
    return FormSheet(title, FormPage(fields, desk.today()), save)


def _words(commitment: Commitment, note: str) -> Heading:
    return Heading(f"“{commitment.text}”", note)


def _proof(commitment: Commitment) -> str:
    day = dates.medium(commitment.done_on) if commitment.done_on else ""
    return _("Uitgevoerd op {day}: {proof}").format(day=day, proof=commitment.proof)


def _day(name: str, label: str) -> Field:
    return Field(name=name, label=label, kind=FieldKind.DATE, required=True)


def _tell_next(desk: Desk, done: Commitment) -> None:
    """A recurring one made its next by itself: say so, because nobody sees it happen."""
    if done.recurs is None:
        return
    commitments = desk.dossier_file(done.dossier).procedure.commitments
    following = previous_and_next(commitments, done)[1]
    if following is None or following.due is None:
        return
    sentence = _("De volgende termijn is vastgelegd: {number}, uiterlijk {due}.")
    number = numbers_of(commitments)[following.id]
    desk.say(sentence.format(number=number, due=dates.format(following.due)))
