"""Which products can be printed, and what each is made by."""

from collections.abc import Callable
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.content import Paper
from consultatie.overviews.summary import works_council_summary
from consultatie.sight import Audience

Make = Callable[[DossierFile, str, LawBook, date, Audience], Paper]

PRODUCTS: dict[str, Make] = {"or-samenvatting": works_council_summary}


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
    make = PRODUCTS.get(kind)
    if make is None:
        kinds = ", ".join(PRODUCTS)
        raise NotFound(
            _("Het overzicht ‘{kind}’ bestaat niet; kies uit: {kinds}.").format(
                kind=kind, kinds=kinds
            )
        )
    return make(file, register, law, today, audience)
