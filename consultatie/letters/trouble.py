"""What is wrong with a template, in words that say where to mend it."""

from consultatie.errors import SurroundingsError, WrongFile
from consultatie.language import _


class WrongTemplate(WrongFile):
    """A template with mistakes in its placeholders; every one of them is in `mistakes`."""

    def happened(self) -> str:
        found = "\n".join(f"  {mistake}" for mistake in self.mistakes)
        words = _("Met het sjabloon {name} kan geen brief worden gemaakt:\n{found}\n")
        return words.format(name=self.path.name, found=found)

    def safe(self) -> str:
        return _("Er is geen brief gemaakt en niets gewijzigd.")

    def to_do(self) -> str:
        return _("Verbeter het sjabloon in Word of LibreOffice en maak de brief opnieuw.")


class UnsafeTemplate(SurroundingsError):
    """A template that would fetch or run something when its letters are opened."""

    def happened(self) -> str:
        return _("Het sjabloon {name} wordt niet gebruikt: {detail}.").format(
            name=self.path.name, detail=self.detail
        )

    def safe(self) -> str:
        return _("Er is geen brief gemaakt en niets gewijzigd.")

    def to_do(self) -> str:
        return _("Haal dat eruit in Word of LibreOffice, of gebruik het meegeleverde sjabloon.")
