"""The letter itself, who writes to whom, and what was asked."""

from collections.abc import Mapping
from typing import TypeAlias

from consultatie.commitment_lines import successor_of
from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.letters.kinds import SORTS, LetterKind, Side
from consultatie.letters.source import Source, plain, precise
from consultatie.overviews.letterhead import letterhead_of
from consultatie.parties import Body, BodyKind
from consultatie.standing import standing_of

Row: TypeAlias = Mapping[str, str]
Raw: TypeAlias = Mapping[str, str | Row | list[Row]]


def setting(source: Source) -> Raw:
    """The letter, its sender and its addressee."""
    sort = SORTS[source.kind]
    return {
        "brief": {
            "soort": sort.title(),
            "onderwerp": subject_line(source),
            "datum": plain(source.today),
            "ons_kenmerk": _number_of(source, sort.sender),
            "uw_kenmerk": _number_of(source, sort.addressee),
        },
        "afzender": {
            "naam": _name(source, sort.sender),
            "organisatie": source.organisation_of(_body(source, sort.sender)),
            "secretariaat": source.secretariat if sort.sender is Side.COUNCIL else "",
            "adres": _address(source) if sort.sender is Side.COUNCIL else "",
        },
        "geadresseerde": {
            "naam": _name(source, sort.addressee),
            "organisatie": source.organisation_of(_body(source, sort.addressee)),
            "aanhef": _salutation(source, sort.addressee),
        },
        "ondertekenaars": [{"functie": one} for one in _signing(source, sort.sender)],
    }


def _address(source: Source) -> str:
    """The lines of the sender in the house style: those of who keeps the register."""
    return " · ".join(letterhead_of(source.file.house_style).sender)


def asked(source: Source) -> Raw:
    """The dossier, the council, the board and the request."""
    dossier = source.one("dossier", source.file.dossier)
    board = source.board
    return {
        "dossier": {
            "naam": dossier.name if dossier else _("Intern dossier"),
            "omschrijving": dossier.subject if dossier else "",
        },
        "raad": {
            "naam": source.council.name,
            "organisatie": source.organisation_of(source.council),
        },
        "bestuur": {
            "naam": board.name if board else "",
            "organisatie": source.organisation_of(board),
        },
        "aanvraag": _request(source),
        "bijlagen": _annexes(source),
        "raden": [_council(source, one) for one in _beside(source)],
    }


# Templates compare these words, so they are Dutch whatever language is spoken.
_SORTS = {
    Ground.WOR_25_5: "aanvraag om uitvoeringsadvies",
    Ground.WOR_27: "instemmingsaanvraag",
    Ground.WMCZ_8: "instemmingsaanvraag",
    Ground.WOR_23_3: "initiatief",
    Ground.ONGEVRAAGD: "zaak",
    Ground.INSPRAAK: "inspraak",
}


def subject_line(source: Source) -> str:
    """What a letter is about, in one line."""
    request = source.request
    name = source.file.dossier.name
    if source.kind is not LetterKind.HAND_OVER and request is not None:
        name = request.title_line
    words = SORTS[source.kind].subject()
    return words.format(aanvraag=sort_of_request(source.standing.ground), onderwerp=name)


def sort_of_request(ground: Ground) -> str:
    """What a request on a ground is called in a letter."""
    return _SORTS.get(ground, "adviesaanvraag")


def _number_of(source: Source, side: Side) -> str:
    """The reference by which this side knows the matter."""
    if side is Side.BOARD:
        decided = source.standing.decision if source.kind is LetterKind.REACTION else None
        return source.numbers_of("brief", decided or source.request)
    if side is Side.COUNCIL:
        if source.kind in (LetterKind.ADVICE, LetterKind.REACTION) and source.advice:
            return source.advice.number or source.numbers_of("brief", source.advice)
        return source.numbers_of("brief", source.consultation)
    return source.numbers_of("brief", source.file.dossier)


def _body(source: Source, side: Side) -> Body | None:
    if side is Side.BOARD:
        return source.board
    if side is Side.SUCCESSOR:
        return successor_of(source.file.parties, source.council, source.today) or source.council
    return source.council


def _name(source: Source, side: Side) -> str:
    if side is Side.SECRETARIAT:
        return source.secretariat or source.register
    if side is Side.MEMBERS:
        return _("De leden van {body}").format(body=source.council.name)
    body = _body(source, side)
    if side is Side.SUCCESSOR and body is source.council:
        return _("De opvolgend secretaris van {body}").format(body=source.council.name)
    return body.name if body else ""


def _salutation(source: Source, side: Side) -> str:
    body = _body(source, side)
    if side is Side.SUCCESSOR and body is source.council:
        return _("Geachte collega")
    if body is None:
        return ""
    if side is Side.BOARD:
        return _greeting_of_board(body)
    return _("Geachte leden van {body}").format(body=body.name)


def _greeting_of_board(body: Body) -> str:
    return {
        BodyKind.DIRECTOR: _("Geachte bestuurder"),
        BodyKind.EXECUTIVE: _("Geacht college"),
        BodyKind.BOARD: _("Geacht bestuur"),
    }.get(body.sort, _("Geachte leden van {body}").format(body=body.name))


def _signing(source: Source, side: Side) -> list[str]:
    if side is Side.SECRETARIAT:
        return [_("ambtelijk secretaris")]
    if side is Side.COUNCIL:
        return [_("voorzitter"), _("secretaris")]
    board = source.board
    return [_("bestuurder") if board is None or board.sort is BodyKind.DIRECTOR else board.name]


def _request(source: Source) -> Row:
    request = source.one("aanvraag", source.request)
    facts = source.law.grounds[source.standing.ground]
    letters = sorted(request.letters) if request else ()
    return {
        "soort": sort_of_request(source.standing.ground),
        "titel": request.title_line if request else source.file.dossier.name,
        "datum": plain(request.letter_date if request else None),
        "kenmerk": source.numbers_of("aanvraag", request),
        "ontvangen": source.day_of("aanvraag", StepKind.RECEIVED),
        "voorgenomen_besluit": request.proposed_decision if request else "",
        "grondslag": f"{facts.name} ({facts.article})",
        "artikel": facts.article,
        "onderdelen": "; ".join(
            f"{one} ({facts.letters[one]})" if one in facts.letters else one for one in letters
        ),
        "gevraagd": plain(request.wanted_by if request else None),
    }


def _annexes(source: Source) -> list[Row]:
    asked_by = source.consultation.request
    own = [
        one
        for one in source.file.documents
        if one.stands and asked_by is not None and one.subject == asked_by
    ]
    return [{"titel": one.title, "datum": plain(one.dated)} for one in source.of("bijlagen", own)]


def _beside(source: Source) -> list[Consultation]:
    """The consultations on the same request, or this one alone."""
    request = source.consultation.request
    if request is None:
        return [source.consultation]
    found = source.of("raden", source.file.consultations_of(request))
    visible = [c for c in found if source.one("raden", source.file.body_of(c))]
    return sorted(visible, key=lambda c: source.file.body_of(c).name.casefold())


def _council(source: Source, consultation: Consultation) -> Row:
    return {
        "naam": source.file.body_of(consultation).name,
        **course_of(source, "raden", source.file, consultation),
    }


def course_of(
    source: Source, name: str, file: DossierFile, consultation: Consultation
) -> dict[str, str]:
    """Where a consultation stands: received, advised and decided, each with its date."""
    standing = standing_of(file, consultation, source.law)
    received = source.one(name, file.step_of(consultation.id, StepKind.RECEIVED))
    advice = source.one(name, standing.advice if standing.advised_on else None)
    decision = source.one(name, standing.decision)
    return {
        "ontvangen": precise(received.actual if received else None),
        "advies": _dated(str(advice.conclusion), plain(standing.advised_on)) if advice else "",
        "besluit": _dated(decision.title, precise(decision.taken_on)) if decision else "",
    }


def _dated(words: str, day: str) -> str:
    return f"{words}, {day}" if day else words
