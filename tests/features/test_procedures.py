"""Every procedure as its secretary tells it, on a register on disk."""

from pytest_bdd import scenarios

scenarios(
    "gronden.feature",
    "klokken.feature",
    "advies.feature",
    "toezeggingen.feature",
    "programma.feature",
)
