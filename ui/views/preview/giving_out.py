"""Giving out what the preview shows: the sheet that asks, and the work that it begins."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from consultatie.acts.issues import next_number, put_out, refuse_unfinished
from consultatie.errors import ConsultatieError, RuleBroken, Stopped
from consultatie.issues import Issue, IssueStatus, issues_of, last_of
from consultatie.language import _, ngettext
from consultatie.overviews.content import Paper
from consultatie.overviews.issuing import Asked, drafted
from consultatie.overviews.shown import readers_of
from consultatie.progress import Progress
from consultatie.register import OpenRegister
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.jobs import Job, Jobs
from ui.views.preview.making import Made, Order

SIZE = (620, 560)


def issue_sheet(
    desk: Desk, order: Order, made: Made, give_out: Callable[[Asked], object]
) -> FormSheet:
    """A sheet that asks how a paper goes out; `give_out` begins to make it so."""
    number = next_number(desk.register, order.edition)
    title = _("Uitgave {number} voor {readers}").format(
        number=number, readers=readers_of(order.audience)
    )
    fields: list[Field | Heading] = [Heading(title, _notes(made)), *_fields()]
    page = FormPage(fields, desk.today())
    page.set_values({"status": IssueStatus.DRAFT})

    def save(values: Values) -> None:
        status = values["status"] or IssueStatus.DRAFT
        refuse_unfinished(status, made.lacking, values["reason"])
        since = last_of(issues_of(order.edition, order.file.procedure.issues))
        give_out(
            Asked(
                order.edition,
                number,
                status,
                desk.today(),
                recipients=values["recipients"],
                reason=values["reason"],
                since=since,
            )
        )

    words = _("‘{title}’ uitgeven").format(title=made.paper.title)
    return FormSheet(words, page, save, _("&Uitgeven"))


def _fields() -> tuple[Field, ...]:
    reason = _(
        "Alleen nodig als het definitief is terwijl ergens de reactie of de redenen ontbreken. "
        "De reden blijft bij de uitgave en in het journaal staan."
    )
    return (
        Field(
            name="status",
            label=_("Status"),
            kind=FieldKind.CHOICE,
            required=True,
            options=(
                Option(IssueStatus.DRAFT, _("concept")),
                Option(IssueStatus.FINAL, _("definitief")),
            ),
            help=_("Staat op elke bladzijde, met het nummer, de dag en de inhoudscode."),
        ),
        Field(
            name="recipients",
            label=_("Uitgereikt aan"),
            help=_("Bijvoorbeeld het college. Zo weet u later wie dit nummer kreeg."),
        ),
        Field(
            name="reason",
            label=_("Waarom toch definitief"),
            kind=FieldKind.TEXT,
            lines=3,
            help=reason,
        ),
    )


def _notes(made: Made) -> str:
    """What whoever gives it out must know first."""
    lines = [made.paper.pre_print]
    if made.lacking:
        words = ngettext(
            "Bij {number} punt ontbreekt de reactie of de reden: definitief kan alleen met een "
            "reden.",
            "Bij {number} punten ontbreekt de reactie of de reden: definitief kan alleen met een "
            "reden.",
            len(made.lacking),
        )
        lines.append(words.format(number=len(made.lacking)))
    lines.append(_("De bladzijden en het Word-document worden bewaard zoals ze nu zijn."))
    return " ".join(filter(None, lines))


class GivingOut(QObject):
    """Makes and keeps the files of an issue beside the window, then records it in one act."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        done: Callable[[Issue], object],
        failed: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._done = done
        self._failed = failed

    def start(self, made: Made, asked: Asked) -> Job:
        """Begin; `done` hears of the issue, `failed` why there is none."""
        register = self._desk.register
        return self._jobs.run(
            lambda progress: _drafted(register, made.paper, asked, progress),
            on_done=lambda draft: self._record(draft, made),
            on_error=self._tell,
            title=_("Uitgave vastleggen"),
        )

    def _record(self, draft: Issue, made: Made) -> None:
        try:
            issue = put_out(self._desk.register, draft, made.lacking)
        except RuleBroken as error:
            self._failed(str(error))
            return
        self._done(issue)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        if isinstance(error, Stopped):
            self._failed(_("Gestopt; er is niets uitgegeven."))
        elif isinstance(error, ConsultatieError):
            self._failed(str(error))
        else:
            raise error


def _drafted(register: OpenRegister, paper: Paper, asked: Asked, progress: Progress) -> Issue:
    with register.shelf() as shelf:
        return drafted(paper, asked, shelf, progress)
