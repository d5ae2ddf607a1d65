"""Why a file cannot be read: each says what happened, that nothing was harmed, and what to do."""

from consultatie.errors import SurroundingsError
from consultatie.language import _


class UnreadableFile(SurroundingsError):
    """A file that gives no text; `path` is the name that it came with."""

    def safe(self) -> str:
        return _("Het bestand en het register zijn niet gewijzigd.")


class EmptyFile(UnreadableFile):
    """A file of no bytes at all."""

    def happened(self) -> str:
        return _("{name} is een leeg bestand (0 bytes).").format(name=self.path.name)

    def to_do(self) -> str:
        return _("Vraag de afzender om het bestand opnieuw, of kopieer het nog eens.")


class DamagedFile(UnreadableFile):
    """A file that is not whole, or not what it says that it is; `detail` is what was met."""

    def happened(self) -> str:
        return _("{name} is beschadigd en kan niet worden gelezen.").format(name=self.path.name)

    def to_do(self) -> str:
        return _("Probeer het te openen in het programma waarmee het is gemaakt, of vraag het op.")


class EncryptedFile(UnreadableFile):
    """A file that opens with a password only."""

    def happened(self) -> str:
        return _("{name} is met een wachtwoord beveiligd; de tekst is niet te lezen.").format(
            name=self.path.name
        )

    def to_do(self) -> str:
        return _("Bewaar in het eigen programma een kopie zonder wachtwoord en voeg die toe.")


class FileTooLarge(UnreadableFile):
    """A file that is, or unpacks to, more than is read; `detail` is how much that is."""

    def happened(self) -> str:
        return _("{name} is te groot: {detail}.").format(name=self.path.name, detail=self.detail)

    def to_do(self) -> str:
        return _("Splits het bestand, of verklein de afbeeldingen die erin staan.")


class UnknownSort(UnreadableFile):
    """A file of a sort that is not taken in, whatever its name says."""

    def happened(self) -> str:
        return _("{name} is geen pdf, docx, odt, txt, eml, msg, png of jpg.").format(
            name=self.path.name
        )

    def to_do(self) -> str:
        return _("Sla het in het eigen programma op als pdf of docx en voeg dat bestand toe.")
