"""Cutting an advice letter in points: the letter on the left, its points on the right."""

from ui.views.cutting.dialog import CuttingDialog, open_cutting

__all__ = ["CuttingDialog", "open_cutting"]
