"""Which products can be printed, and what each is made by."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.house_style import HouseStyle
from consultatie.language import _, in_dutch
from consultatie.law.book import LawBook
from consultatie.overviews import (
    abbreviation_list,
    client_reaction,
    commitment_list,
    completeness_sheet,
    decision_list,
    handover_file,
    life_line_sheet,
    matrix,
    meeting_paper,
    question_list,
    route_sheet,
    summary,
    term_sheets,
    year_report,
)
from consultatie.overviews.content import Paper
from consultatie.overviews.letterhead import letterhead_of
from consultatie.overviews.listings import Listing, listing_paper
from consultatie.overviews.own_notes import without_own_notes
from consultatie.overviews.wishes import NONE, Wish, Wishes
from consultatie.sight import Audience

Plain = Callable[[DossierFile, str, LawBook, date, Audience], Paper]
Make = Callable[[DossierFile, str, LawBook, date, Audience, Wishes], Paper]


@dataclass(frozen=True, slots=True)
class Product:
    """One product: what it is called, what makes its content, and what can be asked of it."""

    title: Callable[[], str]
    make: Make
    takes: tuple[Wish, ...] = ()


def _plain(make: Plain) -> Make:
    """Of a product of which nothing can be asked."""
    return lambda file, register, law, today, audience, _wishes: make(
        file, register, law, today, audience
    )


def _listed(listing: Callable[[], Listing[Any]]) -> Make:
    """Of a list of what stands in the dossier."""
    return _plain(lambda *asked: listing_paper(listing(), *asked))


PRODUCTS: dict[str, Product] = {
    "or-samenvatting": Product(summary.title, _plain(summary.works_council_summary)),
    "cr-reactie": Product(client_reaction.title, _plain(client_reaction.client_council_reaction)),
    "matrix": Product(matrix.title, _plain(matrix.reaction_matrix)),
    "toezeggingen": Product(commitment_list.title, _listed(commitment_list.listing)),
    "termijnen": Product(term_sheets.title, _listed(term_sheets.listing)),
    "routekaart": Product(
        route_sheet.title,
        route_sheet.route_sheet,
        (Wish.FIRST, Wish.LAST, Wish.COUNCIL, Wish.SCENARIO),
    ),
    "levensloop": Product(
        life_line_sheet.title, life_line_sheet.life_line_sheet, (Wish.POINT, Wish.COUNCIL)
    ),
    "volledigheid": Product(completeness_sheet.title, _listed(completeness_sheet.listing)),
    "vragen": Product(question_list.title, _listed(question_list.listing)),
    "vergaderstuk": Product(
        meeting_paper.title, meeting_paper.meeting_paper, (Wish.MEETING, Wish.COUNCIL)
    ),
    "besluiten": Product(decision_list.title, _listed(decision_list.listing)),
    "overdracht": Product(
        handover_file.title,
        handover_file.handover_file,
        (Wish.FIRST, Wish.LAST, Wish.COUNCIL),
    ),
    "jaarcijfers": Product(year_report.title, year_report.year_report, (Wish.YEAR, Wish.COUNCIL)),
    "afkortingen": Product(abbreviation_list.title, _listed(abbreviation_list.listing)),
}


@in_dutch()
def paper_of(
    kind: str,
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """The content of one product for a dossier, as far as these readers may see it.

    It stands in the house style of its register.

    :param kind: one of `PRODUCTS`. :param register: the name of the register.
    :raises NotFound: there is no such product. :raises LogoDamaged: the logo cannot be read.
    """
    product = PRODUCTS.get(kind)
    if product is None:
        kinds = ", ".join(PRODUCTS)
        raise NotFound(
            _("Het overzicht ‘{kind}’ bestaat niet; kies uit: {kinds}.").format(
                kind=kind, kinds=kinds
            )
        )
    read = file if audience is Audience.SECRETARIAT else without_own_notes(file)
    paper = product.make(read, register, law, today, audience, wishes)
    return dressed(paper, file.house_style)


def dressed(paper: Paper, style: HouseStyle) -> Paper:
    """The paper in this house style: whose it is, who sends it, with logo and colours.

    :raises LogoDamaged: the logo cannot be read.
    """
    letterhead = letterhead_of(style)
    own = letterhead.organisation or paper.running.organisation
    running = replace(paper.running, organisation=own)
    return replace(paper, letterhead=letterhead, running=running)
