"""The one act that takes words away for good, for privacy."""

from collections.abc import Sequence

from consultatie.dossiers import Register
from consultatie.errors import breach
from consultatie.language import _
from consultatie.records import Record
from consultatie.register import OpenRegister


def erase(register: OpenRegister, records: Sequence[Record], reason: str) -> int:
    """Erase the words of records from register, journal and file; gives how many lost words.

    It cannot be undone, and nothing that was done before it can be undone any more. What the
    words were says nothing afterwards; that, when, by whom and why they were erased stays in the
    journal, which also names the numbered issues that it reached. Copies and printed or exchanged
    files outside the register keep what they hold.
    """
    if not reason.strip():
        raise breach("reason", _("Geef de grond van het wissen; die blijft in het journaal staan."))
    if not records:
        raise breach("records", _("Kies wat er gewist moet worden."))
    if any(isinstance(record, Register) for record in records):
        raise breach("records", _("De naam van het register zelf kan niet worden gewist."))
    return register.erase(records, reason.strip())
