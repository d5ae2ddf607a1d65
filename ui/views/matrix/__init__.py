"""The reaction matrix: points × councils, with the board's reaction at the end of each row."""

from ui.views.matrix.screen import MatrixScreen

__all__ = ["MatrixScreen"]
