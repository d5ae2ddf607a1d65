"""Making a bundle: the pieces in their order, for whom it is, and the file."""

from ui.views.bundling.dialog import BundleDialog

__all__ = ["BundleDialog"]
