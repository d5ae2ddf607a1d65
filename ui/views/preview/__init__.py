"""The preview of a printed product: the real file, to read, search, print and save."""

from ui.views.preview.screen import PreviewScreen

__all__ = ["PreviewScreen"]
