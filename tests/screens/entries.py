"""What is rendered: a name, and a function that makes the widget. Add a screen by adding a line."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from tests.screens import (
    clocks,
    commitments,
    cutting,
    furniture,
    gallery,
    importing,
    records,
    shell,
)

Factory: TypeAlias = Callable[[], QWidget]

SCREENS: list[tuple[str, Factory]] = [
    ("bouwdoos", gallery.kit),
    ("meubels", furniture.furniture),
    ("formulier", gallery.form_sheet),
    ("formulier-fouten", gallery.form_with_errors),
    ("formulier-vol", gallery.filled_form),
    ("leeg", gallery.empty),
    ("start", gallery.start),
    ("kalender", gallery.calendar),
    ("fout-omgeving", gallery.surroundings_dialog),
    ("fout-programma", gallery.bug_dialog),
    ("aanvraag", records.request),
    ("aanvraag-lopend", records.request_running),
    ("aanvraag-stap", records.request_step),
    ("aanvraag-stap-advies", records.request_advice_step),
    ("aanvraag-maand", records.request_month),
    ("aanvraag-verloop", records.request_course),
    ("aanvraag-stappen", records.request_steps),
    ("aanvraag-leeg", records.request_missing),
    ("reacties", records.reactions),
    ("reacties-fout", records.reactions_unsaved),
    ("reacties-nieuw-punt", records.reactions_new_point),
    ("reacties-verzonden", records.reactions_sent_point),
    ("reacties-leeg", records.reactions_empty),
    ("voorbeeld", records.preview),
    ("voorbeeld-verouderd", records.preview_stale),
    ("voorbeeld-mislukt", records.preview_failed),
    ("formulier-besluit", records.sheet_decision),
    ("formulier-kennisgeving", records.sheet_notice),
    ("formulier-document", records.sheet_document),
    ("formulier-overeenstemming", records.sheet_accordance),
    ("formulier-verzenden", records.sheet_send),
    ("besluiten", records.decisions),
    ("documenten", records.documents),
    *clocks.SCREENS,
    *commitments.SCREENS,
    *cutting.SCREENS,
    *importing.SCREENS,
    *shell.SCREENS,
]
