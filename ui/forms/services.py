"""The sheet on whom a council serves: from and through which day, for each board."""

from consultatie.acts.services import field_of, set_service_periods
from consultatie.language import _
from consultatie.parties import Body, Service
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.widgets.dialogs import HELP_PLACE


def services_of(desk: Desk, council: Body) -> list[Service]:
    """The services of a council that stand, by board and then by time."""
    parties = desk.register.parties()
    found = [one for one in parties.services if one.stands and one.council == council.id]
    return sorted(found, key=lambda one: (parties.body(one.board).name.casefold(), *_order(one)))


def service_sheet(desk: Desk, council: Body) -> FormSheet:
    """A sheet with both days of each service of a council; it serves at least one board."""
    parties, services = desk.register.parties(), services_of(desk, council)
    fields: list[Field | Heading] = []
    for service in services:
        board = parties.body(service.board)
        home = parties.organisation(board.organisation).name
        fields += [Heading(board.name, home), *_days(service)]
    page = FormPage(fields, desk.today())
    page.set_values(
        {
            field_of(name, service.id): getattr(service, name)
            for service in services
            for name in ("valid_from", "valid_until")
        }
    )

    def save(values: Values) -> None:
        periods = {
            one.id: (
                values[field_of("valid_from", one.id)],
                values[field_of("valid_until", one.id)],
            )
            for one in services
        }
        set_service_periods(desk.register, council, periods)

    title = _("Aan wie adviseert {council}, en wanneer?").format(council=council.name)
    sheet = FormSheet(title, page, save)
    sheet.setProperty(HELP_PLACE, "partijen.md#aan-wie-een-raad-adviseert")
    return sheet


def _days(service: Service) -> tuple[Field, Field]:
    return (
        Field(
            name=field_of("valid_from", service.id),
            label=_("Vanaf"),
            kind=FieldKind.DATE,
            help=_("Leeg laten als het begin niet bekend is."),
        ),
        Field(
            name=field_of("valid_until", service.id),
            label=_("Tot en met"),
            kind=FieldKind.DATE,
            help=_("Leeg laten zolang de raad dit orgaan dient."),
        ),
    )


def _order(service: Service) -> tuple[bool, str, int]:
    start = service.valid_from
    return (start is not None, start.isoformat() if start else "", service.id)
