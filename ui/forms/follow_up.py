"""The sheet on the request that follows from what a body kept for later."""

from collections.abc import Callable

from consultatie.acts.appraisals import follow_up
from consultatie.acts.records import NEW
from consultatie.advising import consultations_with
from consultatie.appraisals import Reservation
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.requests import Request
from ui.desk import Desk
from ui.forms.councils import councils_of
from ui.forms.fields import Values
from ui.forms.requests import RequestForm
from ui.forms.sheet import FormSheet


def follow_up_sheet(
    desk: Desk,
    file: DossierFile,
    reservation: Reservation,
    registered: Callable[[Request], object] = lambda _request: None,
) -> FormSheet:
    """A sheet on the request that a reservation leads to, for the bodies that made it."""
    advice = file.advice(reservation.advice)
    consultations = [file.consultation(one) for one in consultations_with(file, advice)]
    ground = file.ground_of(consultations[0])
    draft = Request(id=NEW, dossier=file.dossier.id, title=reservation.text, ground=ground)
    form = RequestForm(desk, draft, councils_of(desk))
    form.set_values({"bodies": frozenset(c.body for c in consultations)})

    def save(values: Values) -> None:
        registered(
            follow_up(
                desk.register,
                reservation.id,
                form.request(values),
                form.receipts(values),
                suspension_agreed=form.suspension_agreed(values),
            )
        )

    return FormSheet(_("Vervolgaanvraag"), form, save, _("Aanvraag &registreren"))
