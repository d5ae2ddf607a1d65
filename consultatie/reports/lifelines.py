"""The life line of a point, as data and as text."""

from typing import Any

from consultatie import dates
from consultatie.language import _
from consultatie.lifelines.events import LifeEvent
from consultatie.lifelines.lines import LifeLine
from consultatie.reports.layout import iso


def as_data(found: LifeLine) -> dict[str, Any]:
    """The point and its events; a date that is no day has `first` and `last` apart."""
    place = found.place
    request = place.consultation.request
    return {
        "id": str(place.point.id),
        "dossier": place.file.dossier.name,
        "request": place.file.request(request).title_line if request else None,
        "body": place.file.body_of(place.consultation).name,
        "number": place.point.number,
        "text": place.point.text,
        "events": [_event(event) for event in found.events],
    }


def _event(event: LifeEvent) -> dict[str, Any]:
    when = event.when
    return {
        "kind": str(event.sort),
        "when": dates.format(when) if when else None,
        "first": iso(when.first) if when else None,
        "last": iso(when.last) if when else None,
        "sentence": event.sentence,
    }


def as_text(found: LifeLine) -> str:
    """A heading, and a dated sentence for each event."""
    place = found.place
    heading = _("Levensloop van punt {number} van {body} ({dossier})").format(
        number=place.point.number,
        body=place.file.body_of(place.consultation).name,
        dossier=place.file.dossier.name,
    )
    return "\n".join((heading, *(event.line for event in found.events)))
