"""All keys of the program: those of the actions by themselves, those of the screens by name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from consultatie.language import _
from ui.actions import action_specs


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that hold in one place, each with what it does."""

    title: str
    keys: Sequence[tuple[str, str]]


def key_groups() -> Sequence[KeyGroup]:
    """Every key there is, in the language spoken now."""
    return (
        KeyGroup(_("Overal"), tuple(_of_actions())),
        KeyGroup(_("In een lijst"), _of_lists()),
        KeyGroup(_("In een formulier"), _of_forms()),
        KeyGroup(_("In de kalender"), _of_calendar()),
        KeyGroup(_("Punten en reacties"), _of_reactions()),
        KeyGroup(_("Reactiematrix"), _of_matrix()),
        KeyGroup(_("Routekaart"), _of_route()),
        KeyGroup(_("Agenda van een vergadering"), _of_agenda()),
        KeyGroup(_("Vergadermodus"), _of_meeting()),
        KeyGroup(_("Voorbeeld van het papier"), _of_preview()),
    )


def all_keys() -> frozenset[str]:
    """Every key as it is written in the manual, such as `Ctrl+N`."""
    return frozenset(key for group in key_groups() for key, _words in group.keys)


def keys_table() -> str:
    """All keys as Markdown."""
    return "\n\n".join(_table(group) for group in key_groups())


def _table(group: KeyGroup) -> str:
    rows = "\n".join(f"| `{key}` | {words} |" for key, words in group.keys)
    return f"## {group.title}\n\n| {_('Toets')} | {_('Wat hij doet')} |\n|---|---|\n{rows}"


def _of_actions() -> Iterable[tuple[str, str]]:
    for spec in action_specs():
        if spec.shortcut:
            yield native(spec.shortcut), spec.text.replace("&", "").rstrip("…")


def native(key: str) -> str:
    """A key as it is called on this computer."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _of_matrix() -> Sequence[tuple[str, str]]:
    return (
        (native("Space"), _("Een punt markeren")),
        (native("Ctrl+M"), _("Gemarkeerde punten één reactie geven")),
        (native("Ctrl+1"), _("Uitkomst geven (tot en met Ctrl+6)")),
    )


def _of_route() -> Sequence[tuple[str, str]]:
    return (
        ("+", _("Inzoomen; − zoomt uit")),
        ("T", _("Naar vandaag")),
    )


def _of_lists() -> Sequence[tuple[str, str]]:
    return (
        ("Enter", _("Openen wat gekozen is")),
        ("Ctrl+F", _("Filter in deze lijst")),
        ("Ctrl+C", _("De lijst als tabel kopiëren")),
        ("Esc", _("Het deel ernaast sluiten")),
    )


def _of_forms() -> Sequence[tuple[str, str]]:
    return (
        ("Tab", _("Naar het volgende veld")),
        ("Ctrl+Enter", _("Formulier opslaan")),
        ("Alt+↓", _("Kalender openen bij een datum")),
        ("F1", _("Hulp bij dit veld")),
        ("Esc", _("Formulier of melding sluiten")),
    )


def _of_calendar() -> Sequence[tuple[str, str]]:
    return (
        ("PgUp", _("Vorige maand")),
        ("PgDown", _("Volgende maand")),
        ("Ctrl+PgDown", _("Een jaar verder; Ctrl+PgUp een jaar terug")),
        ("T", _("Naar vandaag")),
        ("Enter", _("Deze dag kiezen")),
    )


def _of_reactions() -> Sequence[tuple[str, str]]:
    return (
        ("Ctrl+1", _("Overgenomen; Ctrl+2 en verder voor de andere uitkomsten")),
        ("Ctrl+B", _("Deze reactie ook voor een ander punt")),
        ("Ctrl+Enter", _("Opslaan en naar het volgende punt zonder reactie")),
        ("Alt+↑", _("Vorige punt")),
        ("Alt+↓", _("Volgende punt")),
    )


def _of_agenda() -> Sequence[tuple[str, str]]:
    return (
        ("Alt+↑", _("Agendapunt omhoog")),
        ("Alt+↓", _("Agendapunt omlaag")),
        ("Del", _("Van de agenda halen")),
    )


def _of_meeting() -> Sequence[tuple[str, str]]:
    return (
        ("Enter", _("Vastleggen wat is getypt")),
        ("PgUp", _("Vorige agendapunt")),
        ("PgDown", _("Volgende agendapunt")),
        ("Shift+PgDown", _("Verder lezen in dit agendapunt")),
        ("Alt+T", _("Toezegging")),
        ("Alt+S", _("Standpunt")),
        ("Alt+V", _("Vraag")),
        ("Alt+B", _("Besluit")),
        ("Alt+A", _("Actie")),
        ("Ctrl+L", _("Voorlezen, groot op het scherm")),
        ("Ctrl+Z", _("De laatste vastlegging terughalen")),
        ("Ctrl+E", _("Vaststellen aan het einde")),
        ("F8", _("Scherm voor de zaal aan of uit")),
        ("F9", _("Vergadermodus verlaten")),
    )


def _of_preview() -> Sequence[tuple[str, str]]:
    return (
        ("Ctrl+F", _("Zoek in de tekst")),
        ("Ctrl++", _("Groter")),
        ("Ctrl+-", _("Kleiner")),
        ("Ctrl+0", _("Zo breed als het venster")),
    )
