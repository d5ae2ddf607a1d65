"""The act by which a letter that was made is kept with what it is about."""

from datetime import date

from consultatie.acts.records import put_new
from consultatie.acts.visibility import mark_new
from consultatie.documents import Document
from consultatie.inheritance import Origin
from consultatie.language import kept
from consultatie.register import OpenRegister, Work


def keep_letter(
    register: OpenRegister, draft: Document, *, today: date, origin: Origin | None = None
) -> Document:
    """Keep a letter with its record, in one act; the very same letter is kept once.

    :param draft: the document of the letter, whose file lies on the shelf. :param origin: of the
        narrowest of what stands in it; nobody more sees the letter.
    """
    label = kept("Brief ‘{title}’ maken").format(title=draft.title)
    with register.action(label) as work:
        there = _same(work, draft)
        if there is not None:
            return there
        document = put_new(work, draft)
        if origin is not None:
            mark_new(work, document, origin, today)
    return document


def _same(work: Work, draft: Document) -> Document | None:
    for one in work.find(Document, "file_digest", draft.file_digest):
        if (one.dossier, one.subject) == (draft.dossier, draft.subject):
            return one
    return None
