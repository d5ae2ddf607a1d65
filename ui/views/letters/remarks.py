"""What stands beside a letter that was made, or in the place of one that could not be."""

from PySide6.QtWidgets import QWidget

from consultatie.errors import ConsultatieError
from consultatie.language import _
from consultatie.letters.letter import Letter
from consultatie.letters.trouble import WrongTemplate
from ui.tokens import Tone
from ui.widgets.labels import Role, text_label
from ui.widgets.section import note


def notes_on(letter: Letter) -> list[QWidget]:
    """What to bear in mind before the letter goes out."""
    notes = [note(words) for words in letter.cautions]
    if letter.missing:
        lines = "\n".join(f"– {what}" for what in letter.missing)
        notes.append(note(_("Nog in te vullen:") + f"\n{lines}", "pencil"))
    return notes or [note(_("Alles is ingevuld."), "circle-check", Tone.GREEN)]


def why_none(error: ConsultatieError) -> list[QWidget]:
    """Why there is no letter: of a template every mistake with its place."""
    head = text_label(_("Zo kan er geen brief worden gemaakt"), Role.HEADING)
    if not isinstance(error, WrongTemplate):
        return [head, note(str(error), "alert-circle", Tone.RED)]
    mistakes = [
        note(f"{one.place}\n{one.sentence}" if one.place else one.sentence, "pencil")
        for one in error.mistakes
    ]
    words = _("In het sjabloon {name}:").format(name=error.path.name)
    return [
        head,
        text_label(words, Role.MUTED, wrap=True),
        *mistakes,
        text_label(f"{error.safe()} {error.to_do()}", wrap=True),
    ]
