"""The planning of a dossier: its route over time, what-if, scenarios and milestones."""

from ui.views.planning.screen import PlanningScreen

__all__ = ["PlanningScreen"]
