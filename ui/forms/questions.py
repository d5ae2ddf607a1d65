"""The sheets on what a council asks: questions, their answers, experts, soundings."""

from dataclasses import replace

from consultatie.acts.questions import answer_question, ask, next_number
from consultatie.acts.records import NEW, change
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.questions import Expert, Question, Sounding
from consultatie.standing import Standing
from consultatie.wording import capital
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.records import record_sheet
from ui.forms.sheet import FormSheet

_ASKED = ("round", "number", "text", "asked_on", "answer", "answered_on", "point")
_LONGEST = 80


class QuestionPage(FormPage):
    """Another round proposes the next number of that round, until one is typed."""

    def __init__(self, desk: Desk, file: DossierFile, standing: Standing) -> None:
        self._there = file.procedure.questions_of(standing.consultation.id)
        self._proposed = ""
        super().__init__(_question_fields(standing), desk.today())
        self.editor("round").changed.connect(self._propose)

    def begin(self, round_: int) -> None:
        """Propose the next number of a round."""
        self._proposed = next_number(self._there, round_)
        self.set_values({"round": round_, "number": self._proposed})

    def _propose(self) -> None:
        round_ = self.editor("round").value()
        if round_ is None or self.editor("number").value() != self._proposed:
            return
        self._proposed = next_number(self._there, round_)
        self.editor("number").set_value(self._proposed)


def new_question_sheet(desk: Desk, file: DossierFile, standing: Standing) -> FormSheet:
    """A sheet for the next question of a council, in the round of its last one."""
    page = QuestionPage(desk, file, standing)
    there = file.procedure.questions_of(standing.consultation.id)
    page.set_values({"asked_on": there[-1].asked_on if there else desk.today()})
    page.begin(there[-1].round if there else 1)

    def save(values: Values) -> None:
        draft = Question(id=NEW, consultation=standing.consultation.id, number="", text="")
        ask(desk.register, [_filled(draft, values)])

    title = _("Nieuwe vraag · {body}").format(body=standing.body.name)
    return FormSheet(title, page, save, _("&Vraag vastleggen"))


def question_sheet(
    desk: Desk, file: DossierFile, standing: Standing, question: Question
) -> FormSheet:
    """A sheet that changes a question, and its answer."""
    page = QuestionPage(desk, file, standing)
    page.set_values({name: getattr(question, name) for name in _ASKED})
    title = capital(_("{question} wijzigen").format(question=question.title_line))
    return FormSheet(
        title,
        page,
        lambda values: change(desk.register, _filled(question, values), question),
    )


def answer_sheet(desk: Desk, question: Question) -> FormSheet:
    """A sheet with the board's answer to a question, on the day it came."""
    page = FormPage(
        [Heading(capital(question.title_line), question.text), *_answer()], desk.today()
    )
    page.set_values(
        {"answer": question.answer, "answered_on": question.answered_on or desk.today()}
    )
    return FormSheet(
        _("Vraag beantwoorden"),
        page,
        lambda values: answer_question(
            desk.register, question.id, values["answer"], values["answered_on"]
        ),
        _("&Antwoord vastleggen"),
    )


def expert_sheet(desk: Desk, standing: Standing, expert: Expert | None = None) -> FormSheet:
    """A sheet on an expert of a council, or on a new one."""
    draft = Expert(id=NEW, consultation=standing.consultation.id, who="")
    title = _("Deskundige wijzigen") if expert else _("Nieuwe deskundige")
    return record_sheet(desk, _expert_fields(), expert or draft, title)


def sounding_sheet(desk: Desk, standing: Standing, sounding: Sounding | None = None) -> FormSheet:
    """A sheet on a sounding of staff or clients, or on a new one."""
    draft = Sounding(id=NEW, consultation=standing.consultation.id, how="")
    title = _("Achterbanraadpleging wijzigen") if sounding else _("Nieuwe achterbanraadpleging")
    return record_sheet(desk, _sounding_fields(), sounding or draft, title)


def _filled(question: Question, values: Values) -> Question:
    return replace(question, **{name: values[name] for name in _ASKED})


def _question_fields(standing: Standing) -> tuple[Field | Heading, ...]:
    return (
        Field(name="round", label=_("Ronde"), kind=FieldKind.NUMBER, required=True, half=True),
        Field(
            name="number",
            label=_("Nummer"),
            half=True,
            placeholder=_("volgt vanzelf"),
        ),
        Field(
            name="text",
            label=_("De vraag, in de woorden van de raad"),
            kind=FieldKind.TEXT,
            required=True,
            lines=5,
        ),
        Field(name="asked_on", label=_("Gesteld op"), kind=FieldKind.DATE),
        Heading(_("Antwoord van het bestuur")),
        *_answer(required=False),
        *_grown(standing),
    )


def _answer(*, required: bool = True) -> tuple[Field, ...]:
    return (
        Field(
            name="answer",
            label=_("Antwoord"),
            kind=FieldKind.TEXT,
            required=required,
            lines=5,
        ),
        Field(name="answered_on", label=_("Beantwoord op"), kind=FieldKind.DATE),
    )


def _grown(standing: Standing) -> tuple[Field, ...]:
    """The point that the question became, once there is an advice with points."""
    options = tuple(
        Option(
            point.id, _("{title}: {text}").format(title=point.title_line, text=_short(point.text))
        )
        for point in standing.points
    )
    return (
        Field(
            name="point",
            label=_("Werd een punt van het advies"),
            kind=FieldKind.CHOICE,
            options=options,
            placeholder=_("geen punt") if options else _("nog geen punten"),
        ),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _expert_fields() -> tuple[Field, ...]:
    return (
        Field(
            name="who",
            label=_("Bureau of functie"),
            required=True,
            help=_("De raad mag een deskundige uitnodigen (art. 16 WOR)."),
        ),
        Field(name="subject", label=_("Onderwerp")),
        Field(name="costs", label=_("Kosten"), placeholder=_("bijv. ten hoogste € 12.000")),
        Field(
            name="costs_announced_on",
            label=_("Kosten gemeld op"),
            kind=FieldKind.DATE,
            help=_(
                "Alleen kosten die vooraf zijn gemeld, komen voor rekening van de ondernemer "
                "(art. 22 lid 2 WOR)."
            ),
        ),
        Field(name="engaged_on", label=_("Ingeschakeld op"), kind=FieldKind.DATE),
        Field(name="reported_on", label=_("Verslag op"), kind=FieldKind.DATE),
    )


def _sounding_fields() -> tuple[Field | Heading, ...]:
    return (
        Heading(
            _("Anoniem"),
            _(
                "Er is bewust geen veld voor namen: leg vast hoe en hoeveel mensen zijn bevraagd "
                "en wat daaruit kwam, niet wie wat zei."
            ),
        ),
        Field(
            name="how",
            label=_("Werkwijze"),
            required=True,
            placeholder=_("bijv. enquête, inloopuur, bijeenkomst"),
        ),
        Field(name="held_on", label=_("Gehouden op"), kind=FieldKind.DATE),
        Field(name="participants", label=_("Aantal deelnemers"), kind=FieldKind.NUMBER),
        Field(
            name="summary",
            label=_("Uitkomst"),
            kind=FieldKind.TEXT,
            lines=5,
            help=_("Zonder namen en zonder uitspraken die naar iemand te herleiden zijn."),
        ),
    )
