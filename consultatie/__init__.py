"""Consultatie: what the law and the work say. No Qt and no SQL in this room."""

__version__ = "0.3.0"
