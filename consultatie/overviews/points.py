"""Per theme the points in the body's own words, each with the reaction to it."""

from collections.abc import Iterator

from consultatie.advice import Point
from consultatie.cautions import political_point
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.overviews.content import (
    Cell,
    Column,
    Group,
    Heading,
    Part,
    Row,
    Span,
    Table,
    Text,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.outcomes import verdict_chip
from consultatie.reactions import Answer, Reaction
from consultatie.standing import Standing

Said = tuple[Standing, Point]


def theme_groups(
    file: DossierFile, standings: tuple[Standing, ...], *, level: int = 2, named: bool = True
) -> Iterator[Group]:
    """One group for each theme that has points, in the order of the themes.

    :param level: of the headings. :param named: whether the council stands with each point.
    """
    for theme, said in themes_of(file, standings):
        yield _group(file, Heading(level, theme), said, named=named)


def themes_of(
    file: DossierFile, standings: tuple[Standing, ...]
) -> Iterator[tuple[str, list[Said]]]:
    """Each theme that has points by its name, with those points; the rest comes last."""
    said: list[Said] = [(standing, point) for standing in standings for point in standing.points]
    for theme in file.standing_themes():
        of_theme = [pair for pair in said if pair[1].theme == theme.id]
        if of_theme:
            yield theme.name, of_theme
    known = {theme.id for theme in file.standing_themes()}
    rest = [pair for pair in said if pair[1].theme not in known]
    if rest:
        yield _("Overige punten") if len(rest) < len(said) else _("Punten"), rest


def _group(file: DossierFile, heading: Heading, said: list[Said], *, named: bool) -> Group:
    columns = (
        Column(_("Raad en punt") if named else _("Punt"), 31 if named else 24, Unit.MM),
        Column(_("Punt in de woorden van de raad"), 1.0),
        Column(_("Reactie van het bestuur"), 1.15),
        Column(_("Uitkomst"), 27, Unit.MM),
    )
    printed: dict[RecordId, str] = {}
    rows = tuple(_row(file, said_here, printed, named=named) for said_here in said)
    summary = _("Punten en reacties over {theme}").format(theme=heading.text)
    return Group(heading, (Table(columns, rows, summary, row_headings=True),))


def _row(file: DossierFile, said: Said, printed: dict[RecordId, str], *, named: bool) -> Row:
    standing, point = said
    answer = standing.answers.get(point.id)
    return row(
        _who(standing, point, named=named),
        cell(*_quote(point)),
        _reaction(file, standing, point, answer, printed) if answer else "–",
        cell(verdict_chip(answer.verdict if answer else None)),
        points=(point.id,),
    )


def _who(standing: Standing, point: Point, *, named: bool) -> Cell:
    place = _("punt {number}").format(number=point.number)
    if point.page:
        place = _("{place}, blz. {page}").format(place=place, page=point.page)
    sort = text(str(point.sort), muted=True)
    if not named:
        return cell(text(place, bold=True), sort)
    return cell(text(standing.body.name, bold=True), text(place), sort)


def _quote(point: Point) -> Iterator[Part]:
    yield text(point.text)
    if caution := political_point(point):
        yield text(caution, muted=True)


def _reaction(
    file: DossierFile,
    standing: Standing,
    point: Point,
    answer: Answer,
    printed: dict[RecordId, str],
) -> Cell:
    """The reaction, once in full; where it returns, a line that points back to it."""
    reaction = file.reaction(answer.reaction)
    here = _("{body}, punt {number}").format(body=standing.body.name, number=point.number)
    before = printed.setdefault(reaction.id, here)
    own: list[Part] = [text(answer.wording)] if answer.wording else []
    if before != here:
        words = _("Zelfde reactie als bij {place}.").format(place=before)
        return cell(*own, text(words, muted=bool(own)))
    return cell(*own, *in_full(reaction))


def in_full(reaction: Reaction) -> Iterator[Part]:
    """Everything that a reaction says: text, reasons, changes and counter-proposal."""
    yield text(reaction.text)
    if reaction.reasons:
        yield _labelled(_("Redenen: "), reaction.reasons)
    if reaction.changes:
        yield _labelled(_("Wijziging in het besluit: "), reaction.changes)
    if reaction.counter_proposal:
        yield _labelled(_("Tegenvoorstel: "), reaction.counter_proposal)


def _labelled(label: str, words: str) -> Text:
    return Text((Span(label, bold=True), Span(words)))
