"""Acts on advice: draft it, add points, send it, begin a new version."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from consultatie.acts.checking import put_checked
from consultatie.acts.records import (
    NEW,
    put_new,
    refuse_if_frozen,
    refuse_if_sent,
    refuse_sent_advice,
)
from consultatie.acts.visibility import carry_marks
from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.appraisals import Joining, Reservation
from consultatie.consultations import Consultation
from consultatie.errors import Breach, RuleBroken, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.register import OpenRegister, Work


def draft_advice(
    register: OpenRegister, consultation: RecordId, conclusion: Conclusion, number: str = ""
) -> Advice:
    """Begin the advice of a council; it is a draft until it is sent."""
    draft = Advice(id=NEW, consultation=consultation, conclusion=conclusion, number=number)
    with register.action(kept("Advies vastleggen")) as work:
        if work.find(Advice, "consultation", consultation):
            raise breach("conclusion", _("Er is al een advies; maak daarvan een nieuwe versie."))
        if work.find(Joining, "consultation", consultation):
            raise breach("conclusion", _("Deze raad doet mee aan een gezamenlijk advies."))
        return put_new(work, draft)


def add_point(register: OpenRegister, draft: Point, new_theme: str = "") -> Point:
    """Add a point at the end of an advice that was not sent yet, under a new theme if one is named.

    A theme that has this name already is the one that is meant.
    """
    with register.action(kept("Punt {number} toevoegen").format(number=draft.number)) as work:
        refuse_if_sent(work, draft)
        places = [point.place for point in work.find(Point, "advice", draft.advice)]
        draft = themed(work, draft, new_theme)
        return put_new(work, replace(draft, place=max(places, default=0) + 1))


@dataclass(frozen=True, slots=True)
class Added:
    """What became of several points: those that were added, and what is wrong with the others.

    Both by the place that the point had in what was asked.
    """

    points: dict[int, Point]
    refused: dict[int, tuple[Breach, ...]]


def add_points(register: OpenRegister, advice: RecordId, drafts: Sequence[Point]) -> Added:
    """Add points at the end of an advice that was not sent yet, in their order, as one act.

    A point that breaks a rule is left out and told of; it keeps no other from being added.
    """
    added = Added({}, {})
    with register.action(kept("Punten toevoegen")) as work:
        refuse_sent_advice(work.get(Advice, advice), "text")
        places = [point.place for point in work.find(Point, "advice", advice)]
        last = max(places, default=0)
        for place, draft in enumerate(drafts):
            point = replace(draft, advice=advice, place=last + len(added.points) + 1)
            try:
                added.points[place] = put_new(work, point)
            except RuleBroken as error:
                added.refused[place] = error.breaches
    return added


def change_point(register: OpenRegister, point: Point, new_theme: str = "") -> Point:
    """Change a point, and lay it under a new theme if one is named; see `change`."""
    with register.action(kept("Punt {number} wijzigen").format(number=point.number)) as work:
        changed = themed(work, point, new_theme)
        refuse_if_frozen(work, changed)
        put_checked(work, changed)
    return changed


def send_advice(register: OpenRegister, advice: Advice, given_on: date) -> Advice:
    """Record that the advice was sent on this day; from then on its words are frozen."""
    sent = replace(advice, given_on=given_on)
    with register.action(kept("Advies als verzonden vastleggen")) as work:
        if work.get(Advice, advice.id).sent:
            raise breach("given_on", _("Dit advies is al verzonden."))
        _refuse_without_points(work, advice)
        put_checked(work, sent)
    return sent


def new_version(register: OpenRegister, advice: Advice) -> Advice:
    """Begin a new version beside a sent advice, with a copy of all that is part of it.

    A body that joined in the advice joins in the new version, and adopts that anew.
    """
    with register.action(kept("Nieuwe versie van het advies maken")) as work:
        if not work.get(Advice, advice.id).sent:
            raise breach("version", _("Dit advies is nog niet verzonden; u kunt het wijzigen."))
        versions = [a.version for a in work.find(Advice, "consultation", advice.consultation)]
        version = put_new(
            work, replace(advice, given_on=None, version=max(versions) + 1, withdrawn=None)
        )
        carry_marks(work, advice.id, version.id)
        _copy_parts(work, advice.id, version.id)
    return version


def _copy_parts(work: Work, advice: RecordId, version: RecordId) -> None:
    parts: list[Point | Reservation | Joining] = [
        *work.find(Point, "advice", advice),
        *work.find(Reservation, "advice", advice),
        *(
            replace(joining, adopted_on=None, votes="")
            for joining in work.find(Joining, "advice", advice)
        ),
    ]
    for part in parts:
        copy = replace(part, id=work.new_id(), advice=version)
        work.put(copy)
        carry_marks(work, part.id, copy.id)


def add_theme(register: OpenRegister, dossier: RecordId, name: str) -> Theme:
    """Add a theme at the end of a dossier's themes."""
    with register.action(kept("Thema ‘{name}’ toevoegen").format(name=name.strip())) as work:
        return _put_theme(work, dossier, name)


def themed(work: Work, point: Point, name: str) -> Point:
    """A point under the theme of this name, which is made where there is none, in an action."""
    if not name.strip():
        return point
    advice = work.get(Advice, point.advice)
    dossier = work.get(Consultation, advice.consultation).dossier
    themes = work.find(Theme, "dossier", dossier)
    same = [theme for theme in themes if theme.name.casefold() == name.strip().casefold()]
    return replace(point, theme=(same[0] if same else _put_theme(work, dossier, name)).id)


def _put_theme(work: Work, dossier: RecordId, name: str) -> Theme:
    places = [theme.place for theme in work.find(Theme, "dossier", dossier)]
    last = max(places, default=0)
    return put_new(work, Theme(id=NEW, dossier=dossier, name=name.strip(), place=last + 1))


def _refuse_without_points(work: Work, advice: Advice) -> None:
    if advice.conclusion is Conclusion.NO_ADVICE or work.find(Point, "advice", advice.id):
        return
    raise breach(
        "given_on",
        _(
            "Neem eerst de punten op. Bij een advies zonder voorwaarden is dat het advies zelf, "
            "bijvoorbeeld: ‘De raad adviseert positief over het voorgenomen besluit’."
        ),
    )
