"""Which products can be printed, and what each is made by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.language import _, in_dutch
from consultatie.law.book import LawBook
from consultatie.overviews import (
    abbreviation_list,
    client_reaction,
    commitment_list,
    completeness_sheet,
    decision_list,
    matrix,
    question_list,
    summary,
    term_sheets,
)
from consultatie.overviews.content import Paper
from consultatie.sight import Audience

Make = Callable[[DossierFile, str, LawBook, date, Audience], Paper]


@dataclass(frozen=True, slots=True)
class Product:
    """One product: what it is called, and what makes its content."""

    title: Callable[[], str]
    make: Make


PRODUCTS: dict[str, Product] = {
    "or-samenvatting": Product(summary.title, summary.works_council_summary),
    "cr-reactie": Product(client_reaction.title, client_reaction.client_council_reaction),
    "matrix": Product(matrix.title, matrix.reaction_matrix),
    "toezeggingen": Product(commitment_list.title, commitment_list.commitment_list),
    "termijnen": Product(term_sheets.title, term_sheets.term_sheets),
    "volledigheid": Product(completeness_sheet.title, completeness_sheet.completeness_sheet),
    "vragen": Product(question_list.title, question_list.question_list),
    "besluiten": Product(decision_list.title, decision_list.decision_list),
    "afkortingen": Product(abbreviation_list.title, abbreviation_list.abbreviation_list),
}


@in_dutch()
def paper_of(
    kind: str,
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
) -> Paper:
    """The content of one product for a dossier, as far as these readers may see it.

    :param kind: one of `PRODUCTS`. :param register: the name of the register.
    :raises NotFound: there is no such product.
    """
    product = PRODUCTS.get(kind)
    if product is None:
        kinds = ", ".join(PRODUCTS)
        raise NotFound(
            _("Het overzicht ‘{kind}’ bestaat niet; kies uit: {kinds}.").format(
                kind=kind, kinds=kinds
            )
        )
    return product.make(file, register, law, today, audience)
