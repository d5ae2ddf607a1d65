"""The tab with the advice, the decision and the agreements of one council."""

from datetime import date

from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.views.request.council_tab import CouncilTab
from ui.views.request.course import course_cards
from ui.views.request.deeds import Deeds
from ui.views.request.section import Section
from ui.views.request.subject import Subject


class CourseTab(CouncilTab):
    """Shows the cards of `course`."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Advies en besluit"))
        self.cards = Section()
        self.column.addWidget(self.cards)

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        self.cards.fill(course_cards(subject.file, standing, self.deeds))
