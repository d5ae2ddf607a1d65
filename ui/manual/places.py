"""Which part of the manual goes with what the user is looking at."""

from PySide6.QtWidgets import QWidget

from ui.forms.row import FieldRow
from ui.manual.pages import START
from ui.widgets.dialogs import HELP_PLACE

# A screen by its name: the page that is about the work one does there.
SCREEN_PLACES = {
    "dossiers": "aanvraag.md#een-dossier-maken",
    "requests": "aanvraag.md",
    "request": "aanvraag.md#wat-u-daarna-ziet",
    "terms": "termijnen.md",
    "reactions": "reactie.md",
    "matrix": "reactie.md",
    "commitments": "toezeggingen.md",
    "meetings": "vergadering.md",
    "decisions": "reactie.md#het-besluit-vastleggen",
    "documents": "documenten.md",
    "parties": "partijen.md",
    "abbreviations": "partijen.md#afkortingen",
    "journal": "herstel.md#het-journaal",
    "forgotten": "termijnen.md#vergeten",
    "planning": "terugrekenen.md",
    "year": "afdrukken.md#jaarcijfers",
    "issues": "afdrukken.md#uitgeven",
    "preview": "afdrukken.md",
}

# A field by its name, as the record has it: the term that explains it, with the article of law.
FIELD_PLACES = {
    "about": "vergadering.md#de-agenda-maken",
    "accepted_by": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "accepted_on": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "accepted_where": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "accordance_reason": "woordenlijst.md#overeenstemming",
    "actual": "woordenlijst.md#stap",
    "adopted_on": "woordenlijst.md#gezamenlijk-advies",
    "advice_weeks": "woordenlijst.md#eigen-termijn",
    "again": "herstel.md#het-wachtwoord",
    "agenda_item": "woordenlijst.md#besluit",
    "agreed_advice_date": "woordenlijst.md#adviestermijn",
    "agreed_by": "woordenlijst.md#pauze-en-verlenging",
    "agreed_on": "woordenlijst.md#pauze-en-verlenging",
    "answer": "woordenlijst.md#vraag",
    "answered_on": "woordenlijst.md#vraag",
    "asked_on": "woordenlijst.md#vraag",
    "at": "vergadering.md#tijdens-de-vergadering",
    "board": "terugrekenen.md#zo-doet-u-het",
    "bodies": "woordenlijst.md#raadpleging",
    "body": "woordenlijst.md#orgaan",
    "by": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "changes": "reactie.md#een-reactie-typen",
    "choice": "woordenlijst.md#volledigheid",
    "choices": "termijnen.md",
    "chosen_on": "woordenlijst.md#volledigheid",
    "conclusion": "woordenlijst.md#advies",
    "consultation": "woordenlijst.md#raadpleging",
    "consultations": "woordenlijst.md#raadpleging",
    "costs": "woordenlijst.md#deskundige",
    "costs_announced_on": "woordenlijst.md#deskundige",
    "counter_proposal": "reactie.md#een-reactie-typen",
    "dated": "documenten.md",
    "day": "datums.md",
    "decision": "documenten.md#de-rol-bij-het-besluit",
    "deviating": "terugrekenen.md#wat-als",
    "done_on": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "due": "woordenlijst.md#toezegging",
    "each": "reactie.md#een-reactie-voor-meer-punten",
    "end": "woordenlijst.md#pauze-en-verlenging",
    "engaged_on": "woordenlijst.md#deskundige",
    "exempt": "woordenlijst.md#geheimhouding",
    "extra_round": "terugrekenen.md#wat-als",
    "folder": "instellingen.md#mappen",
    "form": "afdrukken.md#naar-excel-of-een-agenda",
    "function": "partijen.md#personen-en-zetels",
    "given_on": "woordenlijst.md#advies",
    "giver": "woordenlijst.md#toezegging",
    "giver_function": "woordenlijst.md#toezegging",
    "ground": "woordenlijst.md#grondslag",
    "hand_over": "toezeggingen.md#overdragen-aan-een-opvolger",
    "handed_on": "toezeggingen.md#overdragen-aan-een-opvolger",
    "held": "vergadering.md#daarna",
    "held_on": "woordenlijst.md#achterban",
    "imposed_by": "woordenlijst.md#geheimhouding",
    "imposed_on": "woordenlijst.md#geheimhouding",
    "issuer": "woordenlijst.md#kenmerk",
    "item": "vergadering.md#de-agenda-maken",
    "known": "woordenlijst.md#nietigheid",
    "laptop": "instellingen.md#uw-naam-in-het-journaal",
    "lead_advice": "instellingen.md#eerder-of-later-waarschuwen",
    "lead_appeal": "instellingen.md#eerder-of-later-waarschuwen",
    "lead_nullity": "instellingen.md#eerder-of-later-waarschuwen",
    "lead_reply": "instellingen.md#eerder-of-later-waarschuwen",
    "lead_suspension": "instellingen.md#eerder-of-later-waarschuwen",
    "letter_date": "datums.md",
    "letters": "woordenlijst.md#onderdelen-van-art-25-lid-1",
    "logo": "afdrukken.md#huisstijl",
    "main_colour": "afdrukken.md#huisstijl",
    "meaning": "partijen.md#afkortingen",
    "meeting": "woordenlijst.md#overlegvergadering",
    "new_day": "woordenlijst.md#pauze-en-verlenging",
    "new_theme": "woordenlijst.md#thema",
    "notice": "woordenlijst.md#kennisgeving",
    "numbers": "woordenlijst.md#kenmerk",
    "opinion": "reactie.md#een-reactie-op-een-reactie",
    "organisation": "woordenlijst.md#orgaan",
    "outcome": "woordenlijst.md#besluit",
    "outcomes": "woordenlijst.md#besluit",
    "page": "advies.md#een-punt-invoeren",
    "participants": "woordenlijst.md#achterban",
    "passphrase": "herstel.md#het-wachtwoord",
    "person": "instellingen.md#uw-naam-in-het-journaal",
    "place": "documenten.md#de-rol-bij-het-besluit",
    "planned": "datums.md#zo-precies-als-u-het-weet",
    "planned_end": "woordenlijst.md#pauze-en-verlenging",
    "point": "woordenlijst.md#punt",
    "political": "woordenlijst.md#politiek-primaat",
    "proof": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "proposed_decision": "woordenlijst.md#voorgenomen-besluit",
    "readers": "zichtbaarheid.md#wat-er-naar-buiten-gaat",
    "reasons": "woordenlijst.md#redenen",
    "receiver": "woordenlijst.md#toezegging",
    "recipients": "afdrukken.md#uitgeven",
    "recess_counts": "terugrekenen.md#wat-als",
    "records": "zichtbaarheid.md#bewaren-en-wissen",
    "recurs": "toezeggingen.md#een-toezegging-die-terugkeert",
    "rendering_agreed": "reactie.md#een-reactie-op-een-reactie",
    "reply_weeks": "woordenlijst.md#eigen-termijn",
    "reported_how": "toezeggingen.md#uitgevoerd-gemeld-aanvaard",
    "reported_on": "woordenlijst.md#deskundige",
    "request": "woordenlijst.md#aanvraag",
    "revoked_on": "reactie.md#een-besluit-intrekken-of-vervangen",
    "role": "documenten.md#de-rol-bij-het-besluit",
    "round": "woordenlijst.md#vraag",
    "said_on": "woordenlijst.md#toezegging",
    "said_where": "woordenlijst.md#toezegging",
    "language": "instellingen.md#nederlands-of-engels",
    "scale": "instellingen.md#kleuren-en-grootte",
    "scheme": "instellingen.md#kleuren-en-grootte",
    "scope": "woordenlijst.md#geheimhouding",
    "second_colour": "afdrukken.md#huisstijl",
    "sender": "afdrukken.md#huisstijl",
    "serves": "partijen.md",
    "short": "partijen.md#afkortingen",
    "skipped": "woordenlijst.md#stap",
    "start": "woordenlijst.md#pauze-en-verlenging",
    "status": "afdrukken.md#uitgeven",
    "stated_accordance": "woordenlijst.md#overeenstemming",
    "successor": "partijen.md#een-opvolger-noemen",
    "summary": "woordenlijst.md#achterban",
    "sure": "zichtbaarheid.md#bewaren-en-wissen",
    "suspension_agreed": "woordenlijst.md#opschorting",
    "taken_on": "woordenlijst.md#besluit",
    "target_day": "terugrekenen.md#zo-doet-u-het",
    "target_kind": "terugrekenen.md#zo-doet-u-het",
    "terms_source": "woordenlijst.md#eigen-termijn",
    "test": "woordenlijst.md#toezegging",
    "theme": "woordenlijst.md#thema",
    "until": "zichtbaarheid.md#bewaren-en-wissen",
    "valid_from": "partijen.md#een-opvolger-noemen",
    "valid_until": "partijen.md#een-opvolger-noemen",
    "verdict": "woordenlijst.md#uitkomst-per-punt",
    "version": "woordenlijst.md#aanvraag",
    "visibility": "zichtbaarheid.md",
    "votes": "woordenlijst.md#besluit",
    "waiver": "terugrekenen.md#wat-als",
    "wanted_by": "woordenlijst.md#gevraagde-adviesdatum",
    "when": "datums.md#zo-precies-als-u-het-weet",
    "whose": "afdrukken.md#naar-excel-of-een-agenda",
    "wording": "reactie.md#een-reactie-voor-meer-punten",
}
_RECEIVED = "received-"


def place_for(focus: QWidget | None, screen: str = "") -> str:
    """The part of the manual on the field that has the keyboard; else on its sheet or screen."""
    field = _field_of(focus)
    if field in FIELD_PLACES:
        return FIELD_PLACES[field]
    if field.startswith(_RECEIVED):
        return "woordenlijst.md#ontvangst"
    return _sheet_of(focus) or SCREEN_PLACES.get(screen, f"{START}.md")


def _field_of(widget: QWidget | None) -> str:
    while widget is not None:
        if isinstance(widget, FieldRow):
            return widget.field.name
        widget = widget.parentWidget()
    return ""


def _sheet_of(widget: QWidget | None) -> str:
    """The place that a sheet or window above the widget names itself."""
    while widget is not None:
        place = widget.property(HELP_PLACE)
        if isinstance(place, str) and place:
            return place
        widget = widget.parentWidget()
    return ""
