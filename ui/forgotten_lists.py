"""The six lists of what is forgotten: their names, marks and what is said of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consultatie.forgotten import Forgotten, Lack
from consultatie.language import _
from ui.marks import Mark, Shape, overdue, soon, unanswered
from ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class ForgottenList:
    """One list: `key` is its field of `Forgotten`, `rule` says what comes in it.

    `single` is the word of the mark when there is one.
    """

    key: str
    mark: Mark
    title: str
    rule: str
    single: str = ""

    def mark_of(self, number: int) -> Mark:
        """The mark with the word that goes with a number."""
        return replace(self.mark, word=self.single) if number == 1 and self.single else self.mark

    def of(self, found: Forgotten) -> tuple[Lack, ...]:
        """What stands in it."""
        lacks: tuple[Lack, ...] = getattr(found, self.key)
        return lacks


def forgotten_lists() -> Sequence[ForgottenList]:
    """The lists, the most pressing first, in the language spoken now."""
    return (
        ForgottenList(
            "overdue",
            overdue(),
            _("Over tijd"),
            _("De dag is voorbij en er is nog geen advies, reactie of uitvoering vastgelegd."),
        ),
        ForgottenList(
            "soon",
            replace(soon(), word=_("binnenkort")),
            _("Binnenkort"),
            _(
                "Termijnen waarvoor de waarschuwing loopt, en toezeggingen waarvan de laatste dag "
                "binnen veertien dagen valt."
            ),
        ),
        ForgottenList(
            "without_next_date",
            Mark(_("zonder vervolgdatum"), Shape.RING, Tone.PLAIN),
            _("Zonder vervolgdatum"),
            _("Raadplegingen die niet klaar zijn en waarvoor niets meer gepland staat."),
        ),
        ForgottenList(
            "without_reaction",
            unanswered(),
            _("Zonder reactie"),
            _("Punten uit een verzonden advies waarop het bestuur nog niet reageerde."),
        ),
        ForgottenList(
            "incomplete_commitments",
            Mark(_("toezeggingen onvolledig"), Shape.HALF, Tone.AMBER),
            _("Toezeggingen onvolledig"),
            _("Toezeggingen zonder gever, zonder datum of zonder bewijs van uitvoering."),
            _("toezegging onvolledig"),
        ),
        ForgottenList(
            "without_letter",
            Mark(_("besluiten zonder brief"), Shape.LETTER, Tone.AMBER),
            _("Besluiten zonder brief"),
            _("Genomen besluiten die nog niet schriftelijk aan de raad zijn meegedeeld."),
            _("besluit zonder brief"),
        ),
    )
