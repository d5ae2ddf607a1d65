"""Which consultation a letter is about, by the names that somebody typed."""

from collections.abc import Sequence

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.standing import live_consultations


def consultation_for(
    file: DossierFile, council: str | None = None, request: str | None = None
) -> Consultation:
    """The consultation of a council, on its last request where none is named.

    :param request: a part of its title, whatever its capitals.
    :raises NotFound: there is none like that, or more than one council to choose from.
    """
    found = [one for one in live_consultations(file) if _fits(file, one, council, request)]
    if not found:
        raise NotFound(_("In dit dossier is geen raadpleging die hierbij past."))
    names = list(dict.fromkeys(file.body_of(one).name for one in found))
    if names[1:]:
        words = _("Kies met --raad voor welke raad de brief is: {names}.")
        raise NotFound(words.format(names=", ".join(f"‘{name}’" for name in names)))
    return _last(file, found)


def _fits(
    file: DossierFile, consultation: Consultation, council: str | None, request: str | None
) -> bool:
    name = file.body_of(consultation).name
    if council is not None and _plain(name) != _plain(council):
        return False
    if request is None:
        return True
    asked = file.request(consultation.request).title_line if consultation.request else ""
    return _plain(request) in _plain(asked)


def _last(file: DossierFile, found: Sequence[Consultation]) -> Consultation:
    places = {request.id: place for place, request in enumerate(file.standing_requests(), 1)}
    return max(found, key=lambda one: (places.get(one.request or 0, 0), one.id))


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
