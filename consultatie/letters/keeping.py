"""From a letter that was made to the document that is kept of it."""

from consultatie.acts.documents import put_away
from consultatie.acts.letters import keep_letter
from consultatie.acts.records import NEW
from consultatie.documents import Document, DocumentRole
from consultatie.kept_files import FileShelf
from consultatie.language import kept
from consultatie.letters.letter import Letter
from consultatie.progress import UNWATCHED, Progress
from consultatie.register import OpenRegister


def put_letter_away(shelf: FileShelf, letter: Letter, progress: Progress = UNWATCHED) -> Document:
    """Put the file of a letter on the shelf; for use in a thread. Gives the document to keep."""
    file = put_away(shelf, letter.content, letter.file_name, progress)
    return Document(
        id=NEW,
        dossier=letter.dossier,
        title=letter.title,
        sort=kept("brief"),
        role=DocumentRole.NONE,
        dated=letter.day,
        subject=letter.about,
        file_name=file.name,
        file_digest=file.digest,
        file_sort=file.sort,
        file_size=file.size,
    )


def keep(register: OpenRegister, letter: Letter, draft: Document) -> Document:
    """Keep the document of a letter with what it is about, in one act."""
    return keep_letter(register, draft, today=letter.day, origin=letter.origin)
