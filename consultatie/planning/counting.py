"""A step counted back from another by a number of days of our own: no rule of law gives it."""

from datetime import timedelta

from consultatie.law.rules import SourceClass
from consultatie.planning.steps import Stage, Step
from consultatie.planning.wording import before


def back(later: Step, stage: Stage, days: int, article: str = "") -> Step:
    """A step so many days before a later one; not yet laid on a diary."""
    latest = later.day - timedelta(days)
    return Step(
        stage=stage,
        latest=latest,
        day=latest,
        how=before(days, later.stage),
        source=SourceClass.TARGET,
        article=article,
    )
