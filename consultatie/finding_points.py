"""Finding a point of an advice by what a person types: its id, or council and number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consultatie.advice import Point
from consultatie.advising import advice_for
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.standing import live_consultations

_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A point where it stands: in which dossier and consultation."""

    file: DossierFile
    consultation: Consultation
    point: Point

    @property
    def words(self) -> str:
        """By what a person tells it from others, with its id."""
        request = self.consultation.request
        title = self.file.request(request).title_line if request else _("zonder aanvraag")
        text = self.point.text
        quote = text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1].rstrip()}…"
        return _("{id}: {dossier} · {title} · {body} punt {number}: “{quote}”").format(
            id=self.point.id,
            dossier=self.file.dossier.name,
            title=title,
            body=self.file.body_of(self.consultation).name,
            number=self.point.number,
            quote=quote,
        )


def find_point(files: Iterable[DossierFile], typed: str) -> Place:
    """The one point that is meant by an id, or by a council and number such as "OR WNK 3".

    :raises NotFound: there is none, or there are several; then the text names them.
    """
    wanted = " ".join(typed.split())
    read = list(files)
    places = list(_by_id(read, wanted) if wanted.isdecimal() else _by_number(read, wanted))
    found = list({place.point.id: place for place in reversed(places)}.values())[::-1]
    if not found:
        raise NotFound(
            _(
                "Er is geen punt ‘{typed}’. Typ een id, of de naam van de raad en het nummer, "
                "zoals ‘OR WNK 3’."
            ).format(typed=typed)
        )
    if len(found) > 1:
        raise NotFound(_several(typed, found))
    return found[0]


def _several(typed: str, found: Sequence[Place]) -> str:
    sentence = _("‘{typed}’ kan meer dan één punt zijn. Kies er een met zijn id:").format(
        typed=typed
    )
    return "\n".join((sentence, *(f"  {place.words}" for place in found)))


def _by_id(files: Iterable[DossierFile], wanted: str) -> Iterator[Place]:
    for file in files:
        for point in file.points:
            if str(point.id) == wanted:
                yield Place(file, file.consultation_of_point(point), point)


def _by_number(files: Iterable[DossierFile], wanted: str) -> Iterator[Place]:
    """The points with this number in the advice that counts, of councils with this name."""
    for file in files:
        for consultation in live_consultations(file):
            number = _after_name(wanted, file.body_of(consultation).name)
            advice = advice_for(file, consultation.id) if number else None
            for point in file.points_of(advice.advice.id) if advice else ():
                if point.number.strip().casefold() == number:
                    yield Place(file, consultation, point)


def _after_name(wanted: str, name: str) -> str:
    """What is typed after the name of a council, or nothing when another name was typed."""
    start = f"{' '.join(name.split())} ".casefold()
    low = wanted.casefold()
    if not low.startswith(start):
        return ""
    return low.removeprefix(start).removeprefix("punt ").strip()
