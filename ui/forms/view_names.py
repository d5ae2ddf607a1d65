"""Asking the name under which a view is kept."""

from collections.abc import Callable

from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

SIZE = (520, 280)


def view_name_sheet(desk: Desk, title: str, name: str, save: Callable[[str], object]) -> FormSheet:
    """Asks a name; `save` may raise `RuleBroken`."""
    field = Field(
        name="name",
        label=_("Naam van de weergave"),
        required=True,
        help=_("Komt links in het venster te staan, met hoeveel er nu in staat."),
    )
    page = FormPage([field], desk.today())
    page.set_values({"name": name})
    sheet = FormSheet(title, page, lambda values: save(values["name"]))
    # Words that somebody looked for; a sheet that was left begins with those of that moment.
    sheet.keeps = False
    return sheet
