"""Bestuurlijke reactie op advies CR-en: what each client council said, and what the board answers.

A client council wants to find its own advice back, so each has a section of its own, in plain
words. The months of the Wet op de ondernemingsraden are none of theirs and are not spoken of.
"""

from collections.abc import Iterator
from datetime import date

from consultatie import dates
from consultatie.deadlines import what_of
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.law.book import LawBook
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from consultatie.overviews.annexes import Annex, annex_paper
from consultatie.overviews.content import (
    Block,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Paper,
    Tone,
    cell,
    text,
)
from consultatie.overviews.outcomes import accordance_chip
from consultatie.overviews.points import theme_groups
from consultatie.parties import Body
from consultatie.requests import Request
from consultatie.sight import Audience
from consultatie.standing import Standing


def title() -> str:
    """What the product is called."""
    return _("Bestuurlijke reactie op advies CR-en")


def client_council_reaction(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
) -> Paper:
    """The annex that answers the client councils, each in a section of its own."""
    annex = Annex(
        title=title(),
        nobody=_("In dit dossier is nog geen cliëntenraad geraadpleegd."),
        takes=_is_client_council,
        tell=_tell,
    )
    return annex_paper(annex, file, register, law, today, audience)


def _is_client_council(body: Body) -> bool:
    return body.is_consulted and not body.is_works_council


def _tell(
    file: DossierFile, _request: Request | None, standings: tuple[Standing, ...]
) -> Iterator[Block]:
    for standing in standings:
        yield Group(Heading(2, standing.body.name), tuple(_council(file, standing)))


def _council(file: DossierFile, standing: Standing) -> Iterator[Block]:
    yield _facts(standing)
    if standing.points:
        yield from theme_groups(file, (standing,), level=3, named=False)
    else:
        yield text(_("Deze raad heeft nog geen advies gegeven."), muted=True)
    if standing.unanswered:
        missing = text(_unanswered(len(standing.unanswered)))
        yield Note(_("Nog niet volledig"), (missing,), Tone.PARTLY)
    if standing.printed_cautions:
        yield Note(_("Let op"), tuple(text(caution) for caution in standing.printed_cautions))


def _facts(standing: Standing) -> KeyFacts:
    facts = []
    if standing.advice and standing.advised_on:
        words = f"{dates.medium(standing.advised_on)} · {standing.advice.conclusion}"
        facts.append(Fact(_("Advies"), cell(words)))
        facts.append(Fact(_("Het besluit en dit advies"), cell(accordance_chip(standing))))
    reply = standing.outcome(TermKind.REPLY)
    if isinstance(reply, Running):
        words = f"{day_words(reply.term.last_day)} ({reply.term.rule.article})"
        facts.append(Fact(what_of(TermKind.REPLY), cell(words)))
    return KeyFacts(tuple(facts))


def _unanswered(number: int) -> str:
    return ngettext(
        "Op {number} punt van deze raad heeft het bestuur nog niet gereageerd.",
        "Op {number} punten van deze raad heeft het bestuur nog niet gereageerd.",
        number,
    ).format(number=number)
