"""The tree of errors: what went wrong, as data; the words are made in one place.

A `RuleBroken` belongs beside the field it names. A `SurroundingsError` says what happened, what is
safe and what to do. `Stopped` is no error to anybody. Everything else is a mistake of ours.
"""

from dataclasses import dataclass
from pathlib import Path

from consultatie.language import _


@dataclass(frozen=True, slots=True)
class Breach:
    """One broken rule: the name of the field and a Dutch sentence that says what to do."""

    field: str
    sentence: str


class ConsultatieError(Exception):
    """Everything the program foresees; its text is fit to show to a user."""


class RuleBroken(ConsultatieError):
    """What was asked breaks rules of the domain; nothing was changed."""

    def __init__(self, *breaches: Breach) -> None:
        super().__init__(" ".join(breach.sentence for breach in breaches))
        self.breaches = breaches


class Stopped(ConsultatieError):
    """The user stopped a long task."""


class SurroundingsError(ConsultatieError):
    """Disk, file or another program stands in the way; says what happened, is safe and to do."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail

    def happened(self) -> str:
        """What happened, in one Dutch sentence."""
        return _("Er ging iets mis met {path}.").format(path=self.path)

    def safe(self) -> str:
        """What is safe, in one Dutch sentence."""
        return _("Het bestand is niet gewijzigd.")

    def to_do(self) -> str:
        """What the user can do now."""
        return _("Probeer het opnieuw of kies een ander bestand.")

    def __str__(self) -> str:
        return " ".join(filter(None, (self.happened(), self.safe(), self.to_do())))


def breach(field: str, sentence: str) -> RuleBroken:
    """One broken rule as an error that can be raised."""
    return RuleBroken(Breach(field, sentence))


class RegisterMissing(SurroundingsError):
    """There is no file at this path."""

    def happened(self) -> str:
        return _("Het register {path} bestaat niet.").format(path=self.path)

    def safe(self) -> str:
        return ""

    def to_do(self) -> str:
        return _("Controleer de naam en de map, of open een ander register.")


class FolderGone(SurroundingsError):
    """The folder of the register does not exist or cannot be reached."""

    def happened(self) -> str:
        return _("De map {folder} is er niet (meer).").format(folder=self.path.parent)

    def safe(self) -> str:
        return ""

    def to_do(self) -> str:
        return _("Sluit de schijf of stick weer aan, of kies een andere map.")


class RegisterExists(SurroundingsError):
    """A new register would overwrite a file."""

    def happened(self) -> str:
        return _("Er staat al een bestand op {path}.").format(path=self.path)

    def to_do(self) -> str:
        return _("Kies een andere naam, of open het bestaande bestand.")


class NotARegister(SurroundingsError):
    """The file is no SQLite file at all, or an encrypted one without its passphrase."""

    def happened(self) -> str:
        return _("{path} is geen register van Consultatie.").format(path=self.path)

    def to_do(self) -> str:
        return _(
            "Kies een bestand dat op .consultatie eindigt. Is dit wel een register, dan is het "
            "versleuteld of beschadigd: gebruik het wachtwoord, of zet een reservekopie terug."
        )


class OtherProgramsFile(SurroundingsError):
    """A SQLite file that another program made."""

    def happened(self) -> str:
        return _("{path} is een gegevensbestand van een ander programma.").format(path=self.path)

    def to_do(self) -> str:
        return _("Kies een bestand dat met Consultatie is gemaakt.")


class DamagedRegister(SurroundingsError):
    """Truncated or garbled."""

    def happened(self) -> str:
        return _("Het register {path} is beschadigd en kan niet veilig worden geopend.").format(
            path=self.path
        )

    def to_do(self) -> str:
        return _(
            "Maak eerst een kopie van dit bestand en open daarna uw laatste reservekopie. "
            "Details: {detail}"
        ).format(detail=self.detail)


class NewerRegister(SurroundingsError):
    """Made by a newer version of the program."""

    def happened(self) -> str:
        return _("Het register {path} is gemaakt met een nieuwere versie van Consultatie.").format(
            path=self.path
        )

    def to_do(self) -> str:
        return _("Installeer de nieuwste versie van Consultatie en open het register daarmee.")


class ReadOnlyRegister(SurroundingsError):
    """The file or its folder cannot be written."""

    def happened(self) -> str:
        return _("{path} kan alleen gelezen worden.").format(path=self.path)

    def to_do(self) -> str:
        return _(
            "Kopieer het register naar een map waarin u mag schrijven, of haal de "
            "schrijfbeveiliging van het bestand en de map."
        )


class AlreadyOpen(SurroundingsError):
    """Open in another window or by another process; `detail` says by whom, when known."""

    def happened(self) -> str:
        if not self.detail:
            return _("Het register {path} is al geopend.").format(path=self.path)
        return _("Het register {path} is al geopend door {who}.").format(
            path=self.path, who=self.detail
        )

    def safe(self) -> str:
        return _("Er is niets gewijzigd.")

    def to_do(self) -> str:
        return _("Ga naar het venster waarin het open is, of sluit het daar eerst.")


class WrongPassphrase(SurroundingsError):
    """The passphrase does not open this register."""

    def happened(self) -> str:
        return _("Dit wachtwoord opent {path} niet.").format(path=self.path)

    def to_do(self) -> str:
        return _("Typ het wachtwoord opnieuw; let op hoofdletters.")


class DiskFull(SurroundingsError):
    """No room left to write."""

    def happened(self) -> str:
        return _("De schijf is vol: {path} kon niet worden bewaard.").format(path=self.path)

    def safe(self) -> str:
        return _("Alles wat eerder bewaard was, is veilig; de laatste wijziging is niet bewaard.")

    def to_do(self) -> str:
        return _("Maak ruimte vrij op de schijf en probeer het opnieuw.")


class CannotWrite(SurroundingsError):
    """Writing a file failed for another reason, which `detail` gives."""

    def happened(self) -> str:
        return _("{path} kon niet worden geschreven: {detail}.").format(
            path=self.path, detail=self.detail
        )

    def to_do(self) -> str:
        return _("Sluit het bestand in andere programma's, of kies een andere map.")


class FileMissing(SurroundingsError):
    """A file to read is not there."""

    def happened(self) -> str:
        return _("Het bestand {path} bestaat niet.").format(path=self.path)

    def safe(self) -> str:
        return ""

    def to_do(self) -> str:
        return _("Controleer de naam en de map.")


class CannotRead(SurroundingsError):
    """Reading a file failed for another reason, which `detail` gives."""

    def happened(self) -> str:
        return _("{path} kon niet worden gelezen: {detail}.").format(
            path=self.path, detail=self.detail
        )


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a file that is read: where, and what, in Dutch."""

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class WrongFile(SurroundingsError):
    """A file to import that holds mistakes; every one of them is in `mistakes`."""

    def __init__(self, path: Path, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(path)
        self.mistakes = mistakes

    def happened(self) -> str:
        found = "\n".join(f"  {mistake}" for mistake in self.mistakes)
        return _("{path} kan niet worden ingelezen:\n{found}\n").format(path=self.path, found=found)

    def safe(self) -> str:
        return _("Het register is niet gewijzigd.")

    def to_do(self) -> str:
        return _("Verbeter het bestand en lees het opnieuw in.")


class NoScreen(ConsultatieError):
    """A window was asked for where there is no screen to show it on."""

    def __str__(self) -> str:
        return _(
            "Er is hier geen beeldscherm, dus het venster kan niet worden geopend. De opdrachten "
            "werken wel; typ ‘consultatie --help’."
        )


class NotFound(ConsultatieError):
    """Something asked for by name or id is not in the register."""
