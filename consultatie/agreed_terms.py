"""The agreed term for the advice: its day or length, its log, and what holds or stops its clock."""

from collections.abc import Iterator, Sequence
from datetime import date

from consultatie.clocks import Clock, ClockChoice, Extension, Pause
from consultatie.completeness import is_complete, result_line
from consultatie.consultations import Consultation, StepKind
from consultatie.dates.formats import medium
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.explanation import Line
from consultatie.law.matters import OwnDay, OwnLength
from consultatie.law.spans import Span, Unit
from consultatie.law.stops import Stop
from consultatie.parties import Body


def advice_term(file: DossierFile, consultation: Consultation) -> OwnLength | OwnDay | None:
    """The agreed day, else the body's own weeks: the board's wish is no term."""
    log = file.procedure.extensions_of(consultation.id)
    last = log[-1] if log else None
    day = consultation.agreed_advice_date or (last.new_day if last else None)
    if day is None:
        body = file.body_of(consultation)
        return _own_length(body.advice_weeks, body)
    moved = last is not None and last.new_day == day
    return OwnDay(
        day,
        _("afspraak"),
        # Who agrees on a new day knows of the pauses until then.
        reckoned=last.agreed_on if last and moved else None,
        history=tuple(moved_words(extension) for extension in log),
        steps=tuple(_steps(day, log)),
    )


def _steps(day: date, log: Sequence[Extension]) -> Iterator[Line]:
    """How the agreed day came to be: the first one, and each extension with who and why."""
    first = log[0].old_day if log else day
    if first:
        yield Line(_("Afgesproken dag"), first, _("afspraak"))
    for extension in log:
        yield Line(_why_moved(extension), extension.new_day, _("verlenging"))
    if log and log[-1].new_day != day:
        yield Line(_("Daarna een andere dag vastgelegd"), day, _("afspraak"))


def _why_moved(extension: Extension) -> str:
    agreed = _agreed_words(extension.agreed_by, extension.agreed_on)
    reason = f": {extension.reason.rstrip('.')}" if extension.reason else ""
    return _("Verlengd{agreed}{reason}").format(agreed=agreed, reason=reason)


def reply_term(body: Body) -> OwnLength | None:
    """The body's own weeks for the reply of the board."""
    return _own_length(body.reply_weeks, body)


def moved_words(extension: Extension) -> str:
    """How an extension moved the agreed day, who agreed to it and why."""
    words = _("Verlengd tot en met {new}").format(new=medium(extension.new_day))
    if extension.old_day:
        words = _("Verlengd van {old} tot en met {new}").format(
            old=medium(extension.old_day), new=medium(extension.new_day)
        )
    agreed = _agreed_words(extension.agreed_by, extension.agreed_on)
    reason = f": {extension.reason.rstrip('.')}" if extension.reason else ""
    return f"{words}{agreed}{reason}."


def stops_of(file: DossierFile, consultation: Consultation) -> tuple[Stop, ...]:
    """The pauses of the agreed term."""
    return tuple(
        Stop(pause.start, pause.last_day, _why_paused(pause))
        for pause in file.procedure.pauses_of(consultation.id)
    )


def complete_day(file: DossierFile, consultation: Consultation) -> date | None:
    """The day from which the term runs, where it was agreed that it waits for completeness."""
    if _choice(file, consultation) is not Clock.NOT_YET:
        return None
    step = file.step_of(consultation.id, StepKind.COMPLETE)
    return step.day if step else None


def held(file: DossierFile, consultation: Consultation) -> str:
    """Why the term does not run although the request was received; empty when it does."""
    choice = file.procedure.clock_of(consultation.id)
    waits = choice is not None and choice.choice is Clock.NOT_YET
    if choice is None or not waits or complete_day(file, consultation):
        return ""
    words = _("De termijn loopt nog niet, want de aanvraag is niet volledig{agreed}.").format(
        agreed=_agreed_words(choice.agreed_by, choice.chosen_on)
    )
    if is_complete(file.procedure.checks_of(consultation.id)):
        missing = _(
            "Alle onderdelen zijn als aanwezig beoordeeld; leg vast vanaf welke dag de aanvraag "
            "compleet was."
        )
        return f"{words} {missing}"
    return words


def advice_notes(file: DossierFile, consultation: Consultation) -> Iterator[str]:
    """What to bear in mind with the agreed term because of an incomplete request."""
    choice = file.procedure.clock_of(consultation.id)
    if choice is None:
        return
    if choice.choice is Clock.RESERVED:
        yield _reserved(file, consultation, choice)
    day = complete_day(file, consultation)
    if day and isinstance(advice_term(file, consultation), OwnDay):
        yield _(
            "De termijn liep nog niet toen de aanvraag onvolledig was; zij was compleet op {day}. "
            "Controleer of de afgesproken datum nog geldt."
        ).format(day=medium(day))


def incompleteness_caution(file: DossierFile, consultation: Consultation) -> str:
    """That nobody chose what an incomplete request does to the clock, or nothing."""
    checks = file.procedure.checks_of(consultation.id)
    step = file.step_of(consultation.id, StepKind.COMPLETE)
    chosen = file.procedure.clock_of(consultation.id) is not None
    if chosen or (step and step.actual) or is_complete(checks) is not False:
        return ""
    ask = _("Leg vast of de adviestermijn loopt, onder voorbehoud loopt of nog niet loopt.")
    return f"{result_line(checks)} {ask}"


def _reserved(file: DossierFile, consultation: Consultation, choice: ClockChoice) -> str:
    words = _("De termijn loopt onder voorbehoud van een volledige aanvraag{agreed}.").format(
        agreed=_agreed_words(choice.agreed_by, choice.chosen_on)
    )
    step = file.step_of(consultation.id, StepKind.COMPLETE)
    if step is None or step.day is None:
        return words
    complete = _("De aanvraag was compleet op {day}.").format(day=medium(step.day))
    return f"{words} {complete}"


def _choice(file: DossierFile, consultation: Consultation) -> Clock | None:
    choice = file.procedure.clock_of(consultation.id)
    return choice.choice if choice else None


def _own_length(weeks: int | None, body: Body) -> OwnLength | None:
    return OwnLength(Span(weeks, Unit.WEEKS), body.terms_source) if weeks else None


def _why_paused(pause: Pause) -> str:
    if not pause.agreed_by:
        return pause.reason
    return _("{reason} (afgesproken met {who})").format(
        reason=pause.reason.rstrip("."), who=pause.agreed_by
    )


def _agreed_words(who: str, day: date | None) -> str:
    """` (afgesproken met … op …)`, as far as it is known."""
    words = [
        _("met {who}").format(who=who) if who else "",
        _("op {day}").format(day=medium(day)) if day else "",
    ]
    known = " ".join(filter(None, words))
    return _(" (afgesproken {known})").format(known=known) if known else ""
