"""What the page of a request is about, read from the register at one moment."""

from dataclasses import dataclass

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.standing import Standing, standing_of, standings_of
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Subject:
    """A request with its councils, or a consultation that rests on no request."""

    file: DossierFile
    record: Request | Consultation
    standings: tuple[Standing, ...]

    @property
    def request(self) -> Request | None:
        """The request, where there is one."""
        return self.record if isinstance(self.record, Request) else None

    @property
    def title(self) -> str:
        """What stands at the top of the page."""
        if isinstance(self.record, Request):
            return self.record.title_line
        return _("Zonder aanvraag: {body}").format(body=self.file.body_of(self.record).name)

    @property
    def ground(self) -> Ground:
        """On what it rests."""
        if isinstance(self.record, Request):
            return self.record.ground
        return self.file.ground_of(self.record)

    def standing(self, consultation: RecordId | None) -> Standing | None:
        """Where one council stands; the first one when there is none like that."""
        found = (s for s in self.standings if s.consultation.id == consultation)
        return next(found, self.standings[0] if self.standings else None)


def subject_of(desk: Desk, record: RecordId) -> Subject:
    """What the page is about, from the id of a request or of a consultation.

    :raises NotFound: it is neither.
    """
    register = desk.register
    consultation = _consultation(register, record)
    if consultation is None:
        return _of_request(desk, register.get(Request, record))
    if consultation.request is not None:
        return _of_request(desk, register.get(Request, consultation.request))
    file = desk.dossier_file(consultation.dossier)
    standings = (standing_of(file, consultation, desk.law),) if consultation.stands else ()
    return Subject(file, consultation, standings)


def _of_request(desk: Desk, request: Request) -> Subject:
    file = desk.dossier_file(request.dossier)
    return Subject(file, request, standings_of(file, request.id, desk.law))


def _consultation(register: OpenRegister, record: RecordId) -> Consultation | None:
    try:
        return register.get(Consultation, record)
    except NotFound:
        return None
