"""What the user of this computer prefers, in one small file beside the register.

It holds for the computer and not for the register: how early somebody wants to be warned is an own
target, and must not move the warnings of a colleague who opens the same register or a copy of it.
What only the window needs, such as colours and places, the window remembers by itself.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from consultatie.early_warnings import LEADS, Leads
from consultatie.errors import Breach, RuleBroken
from consultatie.files import write_whole
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.preferred_names import author_named, found_in, words_in
from consultatie.register import Author

LONGEST_LEAD = 365
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Preferences:
    """What is preferred; empty where the system or the program decides.

    `person` and `laptop` stand in the journal. `leads` says for every kind of term how many days
    ahead to warn. `folder` is where choosing a file begins.
    """

    person: str = ""
    laptop: str = ""
    leads: Leads = field(default_factory=lambda: dict(LEADS))
    folder: Path | None = None

    def author(self, system: Author) -> Author:
        """Who writes: the preferred names, and those of the system where there are none."""
        return author_named(self.person, self.laptop, system)


def check_preferences(wanted: Preferences) -> None:
    """:raises RuleBroken: what cannot be kept, with the field it stands in."""
    breaches = [*_name_breaches(wanted), *_lead_breaches(wanted)]
    if wanted.folder is not None and not wanted.folder.is_dir():
        breaches.append(Breach("folder", _("Deze map is er niet. Kies een andere of maak hem.")))
    if breaches:
        raise RuleBroken(*breaches)


def _name_breaches(wanted: Preferences) -> list[Breach]:
    too_long = _("Houd het bij {number} tekens.").format(number=_LONGEST_NAME)
    names = {"person": wanted.person, "laptop": wanted.laptop}
    return [Breach(name, too_long) for name, words in names.items() if len(words) > _LONGEST_NAME]


def _lead_breaches(wanted: Preferences) -> list[Breach]:
    sentence = _("Kies een aantal van 0 tot en met {number} dagen.").format(number=LONGEST_LEAD)
    leads = wanted.leads.items()
    return [
        Breach(lead_field(kind), sentence) for kind, lead in leads if not 0 <= lead <= LONGEST_LEAD
    ]


def lead_field(kind: TermKind) -> str:
    """The name of the field in which the lead of a kind of term is asked."""
    return f"lead_{kind.name.lower()}"


def read_preferences(path: Path) -> Preferences:
    """The preferences in a file; what is missing or cannot be read is as the program has it.

    A spoilt file never keeps anybody from a register.
    """
    found = found_in(path)
    folder = words_in(found, "folder")
    return Preferences(
        person=words_in(found, "person"),
        laptop=words_in(found, "laptop"),
        leads=_leads(found.get("leads")),
        folder=Path(folder) if folder else None,
    )


def write_preferences(path: Path, wanted: Preferences) -> None:
    """Keep the preferences. :raises SurroundingsError: what stands in the way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = {
        "person": wanted.person,
        "laptop": wanted.laptop,
        "leads": {kind.value: lead for kind, lead in wanted.leads.items()},
        "folder": str(wanted.folder) if wanted.folder else "",
    }
    write_whole(path, json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n")


def _leads(found: object) -> dict[TermKind, int]:
    given = found if isinstance(found, dict) else {}
    return {kind: _lead(given.get(kind.value), own) for kind, own in LEADS.items()}


def _lead(value: object, own: int) -> int:
    right = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LONGEST_LEAD
    return value if right and isinstance(value, int) else own
