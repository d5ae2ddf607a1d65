"""The card of the suspension watch: which acts of execution lie inside the suspension."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from consultatie.standing import Standing
from consultatie.suspension import SuspensionWatch, WatchedAct
from ui.clashes import clash_mark
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import named_button
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


def watch_cards(standing: Standing, clock: ClockDeeds) -> tuple[QWidget, ...]:
    """The card of one council; none where nothing is suspended."""
    return (_card(standing, standing.watch, clock),) if standing.watch else ()


def _card(standing: Standing, watch: SuspensionWatch, clock: ClockDeeds) -> QWidget:
    card = Card(_("Uitvoering tijdens de opschorting"))
    card.setObjectName("watch-card")
    for words in _span(standing, watch):
        card.body.addWidget(text_label(words, wrap=True, selectable=True))
    if not watch.acts:
        words = _("Nog geen handeling van uitvoering gepland of gedaan.")
        card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
    for act in watch.acts:
        card.body.addWidget(_line(act, clock, standing))
    add = named_button("watch-add", _("Handeling vastleggen…"), Kind.PLAIN, "plus")
    add.clicked.connect(lambda: clock.plan_act(standing))
    card.body.addWidget(Flow(add))
    card.body.addStretch(1)
    return card


def _span(standing: Standing, watch: SuspensionWatch) -> Iterator[str]:
    first = dates.medium(watch.first)
    if watch.last is None:
        yield _(
            "Opgeschort sinds {first}; het einde is nog niet bekend (art. 25 lid 6 WOR)."
        ).format(first=first)
    else:
        yield _("Opgeschort van {first} tot en met {last} (art. 25 lid 6 WOR).").format(
            first=first, last=dates.medium(watch.last)
        )
    if watch.waived_in_part:
        yield _("De raad deed voor een deel afstand: ga na of de handeling daaronder valt.")
    appeal = standing.outcome(TermKind.APPEAL)
    if isinstance(appeal, Running):
        day = dates.medium(appeal.term.last_day)
        yield _("Beroep kan tot en met {day} (art. 26 lid 2 WOR).").format(day=day)


def _line(act: WatchedAct, clock: ClockDeeds, standing: Standing) -> QWidget:
    done = _("gedaan {when}") if act.step.actual else _("gepland {when}")
    change = icon_act(
        f"watch-edit-{act.step.id}",
        "pencil",
        _("‘{act}’ wijzigen…").format(act=act.words),
        lambda: clock.change_act(standing, act.step),
    )
    details = (done.format(when=dates.format(act.when)),)
    return log_line(act.words, details, mark=clash_mark(act.clash), acts=(change,))
