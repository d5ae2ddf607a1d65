"""What was promised and how it was kept, and the papers that came in."""

from collections.abc import Iterator

from consultatie.chronicle.values import Happened, name_of, on_day, quoted
from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.language import _


def commitments(file: DossierFile) -> Iterator[Happened]:
    """The commitments in the words that were said, to their end."""
    for one in file.procedure.standing_commitments():
        yield from _said(file, one)
        for over in file.procedure.hand_overs_of(one.id):
            old, new = name_of(file, over.old_giver), name_of(file, over.new_giver)
            what = _("Toezegging overgedragen door {old}: {text}").format(
                old=old, text=quoted(one.text)
            )
            needs = (one.id, over.id, over.old_giver, over.new_giver, one.giver, one.receiver)
            yield Happened(on_day(over.handed_on), new, what, one.id, needs)


def _said(file: DossierFile, one: Commitment) -> Iterator[Happened]:
    giver = name_of(file, one.giver, one.giver_function or _("Bestuur"))
    receiver = name_of(file, one.receiver, _("Raad"))
    told = (
        (_("Toezegging: {text}"), one.said_on, giver),
        (_("Toezegging uitgevoerd: {text}"), one.done_on, giver),
        (_("Uitvoering gemeld van: {text}"), one.reported_on, giver),
        (_("Uitvoering aanvaard van: {text}"), one.accepted_on, receiver),
    )
    for words, day, who in told:
        if day:
            needs = (one.id, one.giver, one.receiver)
            what = words.format(text=quoted(one.text))
            yield Happened(on_day(day), who, what, one.id, needs)


def documents(file: DossierFile) -> Iterator[Happened]:
    """The papers by their own date."""
    for document in file.documents:
        if document.stands and document.dated:
            sort = document.sort or _("Document")
            what = f"{sort[:1].upper()}{sort[1:]}: {document.title}."
            yield Happened(on_day(document.dated), "", what, document.id, (document.id,))
