"""The sheets on what bodies do with an advice: join in it, adopt it, keep a part for later."""

from dataclasses import replace

from consultatie.acts.appraisals import adopt, join_consultations, reserve
from consultatie.acts.records import change
from consultatie.advice import Advice
from consultatie.advising import advice_for, consultations_with
from consultatie.appraisals import Joining, Reservation
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk
from ui.forms.decisions import consultation_words
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def joinable(file: DossierFile, advice: Advice) -> tuple[Consultation, ...]:
    """The consultations that can join in an advice, those on the same request first."""
    own = file.consultation(advice.consultation)
    there = consultations_with(file, advice)
    free = [
        consultation
        for consultation in file.consultations
        if consultation.id not in there and _is_free(file, consultation)
    ]
    return tuple(
        sorted(free, key=lambda c: (c.request != own.request, file.body_of(c).name.casefold()))
    )


def join_sheet(desk: Desk, file: DossierFile, advice: Advice) -> FormSheet:
    """A sheet that makes an advice that of other bodies too."""
    councils = Field(
        name="consultation",
        label=_("Raden die meedoen"),
        kind=FieldKind.MULTI,
        required=True,
        options=tuple(
            Option(c.id, file.body_of(c).name, consultation_words(file, c))
            for c in joinable(file, advice)
        ),
        help=_("Alleen raden die nog geen eigen advies hebben."),
    )
    words = _(
        "Eén tekst voor meer raden. Elke raad stelt het advies zelf vast; tot dan is het niet zijn "
        "advies, en loopt voor hem geen termijn die met het advies begint."
    )
    page = FormPage([Heading(_("Gezamenlijk advies"), words), councils], desk.today())
    return FormSheet(
        _("Gezamenlijk advies maken"),
        page,
        lambda values: join_consultations(desk.register, advice.id, sorted(values["consultation"])),
        _("&Laten meedoen"),
    )


def adopt_sheet(desk: Desk, body: str, joining: Joining) -> FormSheet:
    """A sheet that records on which day a body adopted a joint advice, and its votes."""
    fields = (
        Field(name="adopted_on", label=_("Vastgesteld op"), kind=FieldKind.DATE, required=True),
        Field(
            name="votes", label=_("Stemming"), placeholder=_("bijv. unaniem, of 7 voor, 2 tegen")
        ),
    )
    page = FormPage(fields, desk.today())
    page.set_values({"adopted_on": joining.adopted_on or desk.today(), "votes": joining.votes})
    return FormSheet(
        _("Vaststelling door {body}").format(body=body),
        page,
        lambda values: adopt(desk.register, joining.id, values["adopted_on"], values["votes"]),
        _("&Vastleggen"),
    )


def reservation_sheet(
    desk: Desk, advice: Advice, reservation: Reservation | None = None
) -> FormSheet:
    """A sheet on a part on which the body advises later."""
    text = Field(
        name="text",
        label=_("Waarover adviseert de raad later?"),
        kind=FieldKind.TEXT,
        required=True,
        lines=3,
        placeholder=_("bijv. het sociaal plan, zodra het concept er ligt"),
        help=_("Het voorbehoud hoort bij de tekst van het advies en ligt na verzending vast."),
    )
    page = FormPage([text], desk.today())
    page.set_values({"text": reservation.text if reservation else ""})

    def save(values: Values) -> object:
        if reservation is None:
            return reserve(desk.register, advice.id, values["text"])
        return change(desk.register, replace(reservation, text=values["text"]), reservation)

    title = _("Voorbehoud wijzigen") if reservation else _("Voorbehoud bij het advies")
    return FormSheet(title, page, save)


def _is_free(file: DossierFile, consultation: Consultation) -> bool:
    """It stands, and has no advice yet, of its own or joined."""
    if not consultation.stands:
        return False
    if consultation.request is not None and not file.request(consultation.request).stands:
        return False
    return advice_for(file, consultation.id) is None
