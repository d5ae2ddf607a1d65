"""How a withdrawn record looks in a list: struck through, grey, with the reason below it."""

from consultatie.language import _
from consultatie.records import Record
from ui.tokens import Tone


def second_line(record: Record, otherwise: str = "") -> str:
    """Why a record was withdrawn, or another line while it stands."""
    if record.withdrawn is None:
        return otherwise
    return _("Ingetrokken: {reason}").format(reason=record.withdrawn)


def tone_of(record: Record, otherwise: Tone = Tone.PLAIN) -> Tone:
    """Grey for what was withdrawn."""
    return otherwise if record.stands else Tone.GREY
