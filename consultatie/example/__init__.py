"""The SORA example: facts of public papers, with advice and reactions that are made up.

What is in it stands in `resources/example/`; here is only how it gets into a register.
"""

from consultatie.example.filling import fill, name

__all__ = ["fill", "name"]
