"""What the council thinks of a reaction, at the point: now, how it is rendered, and before."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie import dates
from consultatie.appraisals import Appraisal
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.opinions import judged_by
from ui.tokens import Space
from ui.verdicts import opinion_mark, rendering_mark
from ui.views.reactions.lines import PointLine
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, text_label


class JudgementView(QWidget):
    """The opinion that counts with its day and meeting, and the earlier ones below it.

    `appraise_wanted` asks for a new opinion; `withdraw_wanted` carries the one recorded last.
    """

    appraise_wanted = Signal()
    withdraw_wanted = Signal(object)

    def __init__(self, file: DossierFile, line: PointLine) -> None:
        super().__init__()
        self.setAccessibleName(_("Oordeel van de raad"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Flow(*self._now(line)))
        if line.judgement.of_bodies:
            column.addWidget(Flow(*_each(line)))
        for words in _history(file, line):
            column.addWidget(text_label(words, Role.SMALL, wrap=True, selectable=True))

    def _now(self, line: PointLine) -> Iterator[QWidget]:
        judgement, opinion = line.judgement, line.opinion
        yield text_label(_("Oordeel van de raad"), Role.STRONG)
        # Of a joint point each body has its own chip below.
        if opinion is not None and not judgement.of_bodies:
            yield Chip(opinion_mark(opinion))
        last, rendering = judgement.last, judgement.rendering
        if rendering is not None:
            yield Chip(rendering_mark(bool(rendering.rendering_agreed)))
        button = push_button(_("Vastleggen…"), Kind.QUIET, "message-2")
        button.setToolTip(_("Wat de raad van de reactie vindt, vastleggen (Ctrl+Shift+O)"))
        button.setAccessibleName(_("Oordeel van de raad vastleggen"))
        button.clicked.connect(self.appraise_wanted)
        yield button
        if last is not None:
            withdraw = icon_button("archive-off", _("Het laatste oordeel intrekken…"))
            withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(last))
            yield withdraw


def _each(line: PointLine) -> Iterator[QWidget]:
    """Of a joint point what each of its bodies thinks."""
    names = dict(line.councils)
    for body, judgement in line.judgement.of_bodies:
        opinion = judgement.opinion
        if opinion is not None and body in names:
            mark = opinion_mark(opinion)
            yield Chip(replace(mark, word=f"{names[body]}: {mark.word}"))


def _history(file: DossierFile, line: PointLine) -> Iterator[str]:
    """When and where the opinion that counts was given, and those before it, newest first."""
    judgement = line.judgement
    last = judgement.last
    if last is None:
        return
    if judgement.earlier_round:
        yield _("Over een eerdere ronde: {words}").format(words=_told(file, line, last))
    else:
        yield " · ".join(filter(None, (_who(file, line, last), _given(file, last), last.note)))
    for before in reversed(judgement.appraisals[:-1]):
        yield _("Eerder: {words}").format(words=_told(file, line, before))


def _who(file: DossierFile, line: PointLine, appraisal: Appraisal) -> str:
    """Which body judged, where the point is one of several."""
    if not line.joined:
        return ""
    return file.parties.body(judged_by(file, appraisal)).name


def _told(file: DossierFile, line: PointLine, appraisal: Appraisal) -> str:
    parts = [_who(file, line, appraisal), appraisal.opinion.shown, _given(file, appraisal)]
    if appraisal.rendering_agreed is not None:
        parts.append(rendering_mark(appraisal.rendering_agreed).word)
    return " · ".join(filter(None, (*parts, appraisal.note)))


def _given(file: DossierFile, appraisal: Appraisal) -> str:
    """The day and the meeting, as far as they are known."""
    day = dates.medium(appraisal.given_on) if appraisal.given_on else ""
    meetings = (m.title for m in file.procedure.meetings if m.id == appraisal.meeting)
    return " · ".join(filter(None, (day, next(meetings, ""))))
