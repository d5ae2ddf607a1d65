"""The act by which a letter that was made is kept with what it is about."""

from consultatie.acts.documents import put_away
from consultatie.acts.records import NEW, put_new
from consultatie.acts.visibility import mark_new
from consultatie.documents import Document, DocumentRole
from consultatie.kept_files import FileShelf
from consultatie.language import _
from consultatie.letters.letter import Letter
from consultatie.progress import Progress
from consultatie.register import OpenRegister, Work


def put_letter_away(shelf: FileShelf, letter: Letter, progress: Progress | None = None) -> Document:
    """Put the file of a letter on the shelf; for use in a thread. Gives the document to keep."""
    file = put_away(shelf, letter.content, letter.file_name, progress)
    return Document(
        id=NEW,
        dossier=letter.dossier,
        title=letter.title,
        sort=_("brief"),
        role=DocumentRole.NONE,
        dated=letter.day,
        subject=letter.about,
        file_name=file.name,
        file_digest=file.digest,
        file_sort=file.sort,
        file_size=file.size,
    )


def keep_letter(register: OpenRegister, letter: Letter, draft: Document) -> Document:
    """Keep a letter with its record, in one act; the very same letter is kept once.

    What was made for intern use is marked no wider than the narrowest of what stands in it.
    """
    label = _("Brief ‘{title}’ maken").format(title=letter.title)
    with register.action(label) as work:
        there = _same(work, draft)
        if there is not None:
            return there
        document = put_new(work, draft)
        if letter.origin is not None:
            mark_new(work, document, letter.origin, letter.day)
    return document


def _same(work: Work, draft: Document) -> Document | None:
    same = work.find(Document, "file_digest", draft.file_digest)
    return next(
        (it for it in same if (it.dossier, it.subject) == (draft.dossier, draft.subject)), None
    )
