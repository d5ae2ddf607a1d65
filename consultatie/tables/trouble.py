"""Why a file gives no table: what happened, that nothing was harmed, and what to do."""

from consultatie.language import _
from consultatie.texts.trouble import UnreadableFile


class NoTable(UnreadableFile):
    """A file of another sort than is read here."""

    def happened(self) -> str:
        return _("{name} is geen xlsx, ods of csv.").format(name=self.path.name)

    def to_do(self) -> str:
        return _("Sla de tabel in uw rekenprogramma op als xlsx, ods of csv en kies dat bestand.")
