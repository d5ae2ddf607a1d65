"""Which letters there are, who sends them, and what each is about."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from consultatie.language import _


class LetterKind(StrEnum):
    """A sort of letter; the value names it on the command line and names its template."""

    RECEIPT = "ontvangstbevestiging"
    FORWARDING = "doorzending"
    COMPLETION = "aanvulling"
    QUESTIONS = "vragenlijst"
    AGREED_TERM = "termijnafspraak"
    ADVICE = "advies"
    REACTION = "reactie"
    REMINDER = "rappel"
    SUSPENSION = "opschorting"
    EXPERT_COSTS = "kosten-deskundige"
    INVITATION = "overleg"
    HAND_OVER = "overdracht"

    @property
    def template(self) -> str:
        """The name of the file of its template."""
        return f"{self.value}.docx"


class Side(StrEnum):
    """Who writes or gets a letter."""

    COUNCIL = "raad"
    MEMBERS = "leden"
    BOARD = "bestuur"
    SECRETARIAT = "secretariaat"
    SUCCESSOR = "opvolger"


@dataclass(frozen=True, slots=True)
class LetterSort:
    """One sort of letter: what it is called, its subject line, and who writes to whom.

    The subject line may hold `{aanvraag}`, the sort of request, and `{onderwerp}`, its title.
    """

    title: Callable[[], str]
    subject: Callable[[], str]
    sender: Side
    addressee: Side


SORTS: dict[LetterKind, LetterSort] = {
    LetterKind.RECEIPT: LetterSort(
        lambda: _("Ontvangstbevestiging"),
        lambda: _("Ontvangst van uw {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.FORWARDING: LetterSort(
        lambda: _("Doorzending aan leden"),
        lambda: _("Ter behandeling: {aanvraag} ‘{onderwerp}’"),
        Side.SECRETARIAT,
        Side.MEMBERS,
    ),
    LetterKind.COMPLETION: LetterSort(
        lambda: _("Verzoek om aanvulling"),
        lambda: _("Verzoek om aanvulling van de {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.QUESTIONS: LetterSort(
        lambda: _("Vragenlijst"),
        lambda: _("Vragen over de {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.AGREED_TERM: LetterSort(
        lambda: _("Termijnafspraak"),
        lambda: _("Afspraak over de termijn van de {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.ADVICE: LetterSort(
        lambda: _("Advies"),
        lambda: _("Advies op de {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.REACTION: LetterSort(
        lambda: _("Bestuurlijke reactie"),
        lambda: _("Besluit en reactie op uw advies over ‘{onderwerp}’"),
        Side.BOARD,
        Side.COUNCIL,
    ),
    LetterKind.REMINDER: LetterSort(
        lambda: _("Rappel"),
        lambda: _("Herinnering: {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.SUSPENSION: LetterSort(
        lambda: _("Afstand of geen afstand van opschorting"),
        lambda: _("Opschorting van het besluit over ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.EXPERT_COSTS: LetterSort(
        lambda: _("Melding kosten deskundige"),
        lambda: _("Kosten van een deskundige bij de {aanvraag} ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.INVITATION: LetterSort(
        lambda: _("Uitnodiging overleg"),
        lambda: _("Uitnodiging voor overleg over ‘{onderwerp}’"),
        Side.COUNCIL,
        Side.BOARD,
    ),
    LetterKind.HAND_OVER: LetterSort(
        lambda: _("Overdracht"),
        lambda: _("Overdracht van het dossier ‘{onderwerp}’"),
        Side.SECRETARIAT,
        Side.SUCCESSOR,
    ),
}


def title_of(kind: LetterKind) -> str:
    """What a letter is called."""
    return SORTS[kind].title()
