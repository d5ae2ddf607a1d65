"""Samenvatting reactie aan OR-en: what the councils asked and what the board did with it.

Request by request: per theme every point in the body's own words with the reaction to it, then the
terms with their computation.
"""

from collections.abc import Iterator
from datetime import date

from consultatie.cautions import political_request
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.annexes import Annex, annex_paper
from consultatie.overviews.content import Block, Group, Heading, Note, Paper, text
from consultatie.overviews.points import theme_groups
from consultatie.overviews.terms import term_blocks
from consultatie.requests import Request
from consultatie.sight import Audience
from consultatie.standing import Standing


def title() -> str:
    """What the product is called."""
    return _("Samenvatting reactie aan OR-en")


def works_council_summary(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
) -> Paper:
    """The annex that tells the works councils, and the board, what became of every point."""
    annex = Annex(
        title=title(),
        nobody=_("In dit dossier is nog geen ondernemingsraad geraadpleegd."),
        takes=lambda body: body.is_works_council,
        tell=_tell,
    )
    return annex_paper(annex, file, register, law, today, audience)


def _tell(
    file: DossierFile, request: Request | None, standings: tuple[Standing, ...]
) -> Iterator[Block]:
    if caution := political_request(file, request):
        yield Note(_("Let op: primaat van de politiek"), (text(caution),))
    yield from theme_groups(file, standings)
    yield Group(Heading(2, _("Termijnen na het besluit")), tuple(term_blocks(standings)))
